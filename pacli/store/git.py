"""Earlier versions of the plan, from the git repository that it lies in.

The program ``git`` is asked, by commands whose output does not depend on her settings.
"""

from __future__ import annotations

import datetime as dt
import os
from typing import NamedTuple

from pacli.errors import N_, NotFound, Refused

HOOKED = frozenset(("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"))
"""What git sets for a hook, about the repository of the hook and not of the plan."""

SHORT = 7
"""Figures of a commit's name that are shown."""


class Version(NamedTuple):
    """The file as it was: its bytes, the commit's short name, the day of the commit."""

    text: bytes
    commit: str
    day: dt.date


def version(path: str, revision: str) -> Version:
    """The file at a revision, in any form that git knows (HEAD~3, v1, a hash).

    Raises NotFound for an unknown revision or a file that was not in it, Refused without
    git or a repository.
    """
    folder, _ = _repository(path)
    found = _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if found is None:
        raise NotFound(
            N_("git knows no version “{revision}” of the plan."),
            hint=N_("A day does too, such as --since 2026-01-31; git log names the versions."),
            revision=revision,
        )
    return _at(path, found.decode().strip())


def version_on(path: str, day: dt.date) -> Version:
    """The file as it was last committed on a day or before.

    Raises NotFound where there is no commit of it so far back, Refused without git or a
    repository.
    """
    folder, name = _repository(path)
    found = _git(
        folder,
        "rev-list",
        "-1",
        f"--before={day.isoformat()}T23:59:59",
        "HEAD",
        "--",
        name,
    )
    if not found:
        raise NotFound(
            N_("{file} was not in git yet on {day}."),
            hint=N_("git log {file} tells since when it is."),
            file=name,
            day=day,
        )
    return _at(path, found.decode().strip())


def _at(path: str, commit: str) -> Version:
    folder, name = _split(path)
    text = _git(folder, "cat-file", "blob", f"{commit}:./{name}")
    if text is None:
        raise NotFound(
            N_("{file} was not in git yet at {revision}."),
            hint=N_("git log {file} tells since when it is."),
            file=name,
            revision=commit[:SHORT],
        )
    stamp = _git(folder, "rev-list", "-1", "--timestamp", commit)
    seconds = int((stamp or b"0").split()[0])
    return Version(text, commit[:SHORT], dt.date.fromtimestamp(seconds))  # noqa: DTZ012 the day where she is


def _split(path: str) -> tuple[str, str]:
    folder, name = os.path.split(os.path.realpath(path))
    return folder, name


def _repository(path: str) -> tuple[str, str]:
    """Folder and name of a file that lies in a repository; Refused where it does not."""
    folder, name = _split(path)
    if _git(folder, "rev-parse", "--git-dir") is None:
        raise Refused(
            N_("{file} is not in a git repository, so its history is not kept."),
            hint=N_("To keep it from now on: git init, git add {file}, git commit"),
            file=name,
        )
    return folder, name


def _git(folder: str, *words: str) -> bytes | None:
    """What git prints for a command run in a folder; None where it refuses."""
    import subprocess

    environ = {name: x for name, x in os.environ.items() if name not in HOOKED}
    try:
        done = subprocess.run(  # noqa: S603 no shell, and what she wrote is never an option
            ("git", *words),  # noqa: S607 wherever it is installed
            cwd=folder,
            env={**environ, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        raise Refused(
            N_("The program git is not installed, and the plan's history is in it."),
            hint=N_("Install it from git-scm.com."),
        ) from None
    return done.stdout if done.returncode == 0 else None
