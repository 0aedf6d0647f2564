"""Earlier versions of the plan, from the git repository that it lies in.

A plan has one line of versions: that of the branch she is on, where a merge counts as one
version. They are followed back through the names that the file had; a copy of another file
is a beginning.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pacli.errors import N_, NotFound
from pacli.store.repository import Repository

SHORT = 7
"""Figures of a commit's name that are shown."""

LOG = (
    *("-c", "diff.renameLimit=9999", "log", "--follow", "--first-parent", "-m", "-M"),
    *("--raw", "-z", "--no-abbrev", "--no-color", "--no-notes", "--no-show-signature"),
    *("--no-ext-diff", "--no-textconv", "--format=format:%H %ct"),
)
FILE = ("100644", "100755")
"""The modes of an ordinary file; a link has another one."""


class Version(NamedTuple):
    """The file as it was: its bytes, the commit's short name, the day of the commit."""

    text: bytes
    commit: str
    day: dt.date


class Commit(NamedTuple):
    """A commit that changed the file.

    ``commit`` is its short name, ``day`` its day, ``blob`` what git calls the bytes of
    the file then, ``file`` the name that the file had, ``was`` the one before, where this
    commit moved it.
    """

    commit: str
    day: dt.date
    blob: str
    file: str
    was: str | None


class History(NamedTuple):
    """The commits that changed the file, the last one first.

    ``shallow``: there may be earlier ones, which were not fetched.
    """

    commits: tuple[Commit, ...]
    shallow: bool


def history(path: str) -> History:
    """What git knows of the file, under all its names; no commits where it has none.

    Raises Refused without git or a repository.
    """
    here = Repository(path)
    return History(_followed(here), here.shallow)


def texts(path: str, commits: Iterable[Commit]) -> Iterator[tuple[Commit, bytes]]:
    """The bytes of the file at each of some commits, one by one as they are asked for.

    A commit whose bytes are not there is passed over.
    """
    with Repository(path).open("cat-file", "--batch") as process:
        asked, told = process.stdin, process.stdout
        assert asked is not None and told is not None  # noqa: S101, PT018 both are pipes
        for commit in commits:
            asked.write(f"{commit.blob}\n".encode())
            asked.flush()
            head = told.readline().split()
            if len(head) == 3 and head[1] == b"blob":  # noqa: PLR2004 name, kind, size
                text = told.read(int(head[2]))
                told.read(1)
                yield commit, text
        asked.close()


def version(path: str, revision: str) -> Version:
    """The file at a revision, in any form that git knows (HEAD~3, v1, a hash).

    Raises NotFound for an unknown revision or a file that was not in it, Refused without
    git or a repository.
    """
    here = Repository(path)
    found = here.answer(
        "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if found is None:
        raise NotFound(
            N_("git knows no version “{revision}” of the plan."),
            hint=N_("A day does too, such as 2026-01-31; git log names the versions."),
            revision=revision,
        )
    commit = found.decode().strip()
    text = here.answer("cat-file", "blob", f"{commit}:./{here.name}")
    if text is None:
        names = dict.fromkeys(one.file for one in _followed(here))
        earlier = (here.answer("cat-file", "blob", f"{commit}:{name}") for name in names)
        text = next((one for one in earlier if one is not None), None)
    if text is None:
        raise _absent(here, revision=commit[:SHORT])
    stamp = here.answer("rev-list", "-1", "--timestamp", commit)
    seconds = int((stamp or b"0").split()[0])
    return Version(text, commit[:SHORT], _day(seconds))


def version_on(path: str, day: dt.date) -> Version:
    """The file as it was last committed on a day or before.

    Raises NotFound where there is no commit of it so far back, Refused without git or a
    repository.
    """
    here = Repository(path)
    for commit, text in texts(path, (one for one in _followed(here) if one.day <= day)):
        return Version(text, commit.commit, commit.day)
    if here.shallow:
        raise NotFound(
            N_("What git has here does not go back to {day}: a part of it was not fetched."),
            hint=N_("To fetch the rest: git fetch --unshallow"),
            day=day,
        )
    raise _absent(here, day=day)


def _absent(here: Repository, **when: object) -> NotFound:
    return NotFound(
        N_("{file} was not in git yet on {day}.")
        if "day" in when
        else N_("{file} was not in git yet at {revision}."),
        hint=N_("git log {file} tells since when it is."),
        file=here.name,
        **when,
    )


def _followed(here: Repository) -> tuple[Commit, ...]:
    told = here.answer(*LOG, "HEAD", "--", here.name)
    found = tuple(_commits(told or b""))
    if found or told is None:
        return found
    # She moved the file and has not committed that yet.
    moves = here.answer("diff-index", "--cached", "--raw", "-z", "-M", "--no-abbrev", "HEAD")
    prefix = here.answer("rev-parse", "--show-prefix")
    if not moves or prefix is None:
        return ()
    name = os.fsdecode(prefix.rstrip(b"\n")) + here.name
    old = next((one.was for one in _commits(moves) if one.file == name), None)
    if old is None:
        return ()
    up = "../" * name.count("/")
    return tuple(_commits(here.answer(*LOG, "HEAD", "--", f"{up}{old}") or b""))


def _commits(told: bytes) -> Iterator[Commit]:
    """What ``--raw -z`` says: a head with the modes and blobs, then a name, or two."""
    parts = iter([part for part in told.split(b"\0") if part])
    for part in parts:
        head, _, raw = part.rpartition(b"\n")
        words = raw.decode("ascii").split()
        commit, _, seconds = head.decode("ascii").partition(" ")
        _, mode, _, blob, change = words
        first = os.fsdecode(next(parts))
        last = os.fsdecode(next(parts)) if change[0] in "RC" else first
        if mode in FILE:
            moved = first if change[0] == "R" else None
            yield Commit(commit[:SHORT], _day(int(seconds or 0)), blob, last, moved)
        if change[0] == "C":
            return


def _day(seconds: int) -> dt.date:
    """The day of a commit where she is; a clock gone mad has the first or the last one."""
    try:
        return dt.date.fromtimestamp(seconds)  # noqa: DTZ012 the day where she is
    except (OverflowError, ValueError, OSError):
        return dt.date.min if seconds < 0 else dt.date.max
