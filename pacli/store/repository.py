"""The git repository that a plan lies in, asked through the program ``git``.

What is asked does not depend on her settings, nor on the variables that git sets for a
hook. What git answers is text from elsewhere: bytes, never shown before they are clean.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from pacli.errors import N_, Refused

if TYPE_CHECKING:
    import subprocess

KEPT = ("GIT_AUTHOR_", "GIT_COMMITTER_", "GIT_CONFIG", "GIT_SSH", "GIT_CEILING_", "GIT_EXEC_")
"""Variables of git that pass: who she is, her settings, where programs and limits are.

Others, such as GIT_DIR or GIT_INDEX_FILE, speak of a repository that is not the plan's.
"""


READING = {"LC_ALL": "C", "GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0"}
"""For a command that only reads: English, names that are no patterns, no lock taken."""


class Answer(NamedTuple):
    """How a command of git ended: its exit code, what it printed, what it complained of."""

    code: int
    out: bytes
    err: bytes


class Repository:
    """The repository around a file, which a link may lead to.

    ``folder`` and ``name`` are those of the file itself; ``shallow`` says that a part of
    the history only was fetched.
    """

    __slots__ = ("folder", "name", "shallow")

    def __init__(self, path: str) -> None:
        """Raises Refused without git, outside of a repository, or in one without files."""
        self.folder, self.name = os.path.split(os.path.realpath(path))
        found = self.run("rev-parse", "--is-inside-work-tree", "--is-shallow-repository")
        if found.code:
            raise self._refused(found.err)
        inside, _, shallow = found.out.decode().strip().partition("\n")
        if inside != "true":
            raise Refused(
                N_("{file} lies in the inside of a git repository, which keeps no files."),
                hint=N_("Keep the plan in a working copy: git clone"),
                file=self.name,
            )
        self.shallow = shallow == "true"

    def _refused(self, complaint: bytes) -> Refused:
        if b"safe.directory" in complaint:
            return Refused(
                N_("git does not trust this folder, which belongs to somebody else: {folder}"),
                hint=N_(
                    "If you do: git config --global --add safe.directory followed by the"
                    " folder that holds .git"
                ),
                folder=self.folder,
            )
        return Refused(
            N_("{file} is not in a git repository, so its history is not kept."),
            hint=N_("To keep it from now on: git init, git add {file}, git commit"),
            file=self.name,
        )

    def answer(self, *words: str) -> bytes | None:
        """What a command prints; None where git refuses."""
        found = self.run(*words)
        return None if found.code else found.out

    def run(self, *words: str) -> Answer:
        """Run a command that only reads; the names of files in it are names."""
        return self._run(words, b"", {**environment(), **READING})

    def act(self, *words: str, given: bytes = b"") -> Answer:
        """Run a command that writes, with ``given`` for it to read.

        It speaks English, and leaves to the programs that it starts the letters that they
        know and patterns in names of files.
        """
        return self._run(words, given, {**environment(), "LANGUAGE": "en"})

    def _run(self, words: tuple[str, ...], given: bytes, environ: dict[str, str]) -> Answer:
        import subprocess

        try:
            done = subprocess.run(  # noqa: S603 no shell, and what she wrote is never an option
                ("git", *words),  # noqa: S607 wherever it is installed
                cwd=self.folder,
                env=environ,
                input=given,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError:
            raise Refused(
                N_("The program git is not installed, and the plan's history is in it."),
                hint=N_("Install it from git-scm.com."),
            ) from None
        return Answer(done.returncode, done.stdout, done.stderr)

    def open(self, *words: str) -> subprocess.Popen[bytes]:
        """Start a command that is asked again and again."""
        import subprocess

        return subprocess.Popen(  # noqa: S603 no shell, and only words of ours
            ("git", *words),  # noqa: S607 wherever it is installed
            cwd=self.folder,
            env={**environment(), **READING},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )


def environment() -> dict[str, str]:
    """The variables that git is run with; nothing is asked on the terminal."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith(KEPT)
    }
    return {**kept, "GIT_TERMINAL_PROMPT": "0"}
