"""A terminal with somebody in front of it, who knows what to answer."""

import contextlib
import io
import os
import re
import subprocess
import sys
from typing import NamedTuple
from unittest import mock

import pexpect

from pacli.cli.context import Session
from pacli.cli.main import run
from tests.cli.conftest import ROOT

PROMPT = r"(?:> |\[O/n\] |\[o/N\] )$"
"""What a question ends with, in French."""

STOP = "^C"
"""An answer: she presses Ctrl-C."""

CLOSE = "^D^D"
"""An answer: the terminal is closed."""


class UnexpectedError(AssertionError):
    """pac did not end as it should, or did not ask what it should have."""


class Said(NamedTuple):
    """One run of pac: what was on the screen, and which questions it asked."""

    screen: str
    questions: tuple[str, ...]
    code: int | None


class Desk:
    """A folder in a repository, a day, and a terminal.

    ``today`` is what pac takes for today. ``typed``: every command is typed on the terminal;
    else those that ask nothing are run in this process, which takes a tenth of the time.
    ``reviews`` keeps what was said in each review, by day; ``mornings`` what the day and
    the week looked like on each Monday.
    """

    def __init__(self, folder, home, *, typed):
        self.folder = folder
        self.today = ""
        self.typed = typed
        self.reviews = {}
        self.mornings = {}
        self._environ = {
            **{
                k: v for k, v in os.environ.items() if not k.startswith(("GIT_", "PAC_", "LC_"))
            },
            "HOME": str(home),
            "XDG_STATE_HOME": str(home / "state"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONPATH": str(ROOT),
            "TERM": "dumb",
            "LANG": "fr_FR.UTF-8",
            "PAC_LANG": "fr",
            "PYTHONUTF8": "1",
        }

    @property
    def agenda(self):
        """The folder in which her calendar keeps its items."""
        return self.folder.with_name(f"{self.folder.name}-agenda")

    @property
    def environ(self):
        """What pac and git find around them on this day; it is past three."""
        moment = f"{self.today}T15:00:00"
        return {
            **self._environ,
            "PAC_TODAY": self.today,
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment,
        }

    @property
    def plan(self):
        """The file of the plan."""
        return self.folder / "pac.yaml"

    def git(self, *words):
        """Run git; what it prints."""
        done = subprocess.run(
            ["git", *words],
            cwd=self.folder,
            env=self.environ,
            check=True,
            capture_output=True,
            text=True,
        )
        return done.stdout

    def pac(self, *words, code=0):
        """Run a command that asks nothing; it ends with the exit ``code``."""
        if self.typed:
            return self.talk(*words, "--no-input", code=code)
        out, err = io.StringIO(), io.StringIO()
        environ = {**self.environ, "COLUMNS": "100"}
        with mock.patch.dict(os.environ, environ, clear=True), contextlib.chdir(self.folder):
            session = Session(stdin=io.StringIO(), stdout=out, stderr=err)
            ended = run(words, session)
        return _ended(words, out.getvalue() + err.getvalue(), (), ended, code)

    def talk(self, *words, answers=(), code=0):
        """Run a command on the terminal and answer its questions.

        ``answers`` are pairs: what a question says (a regular expression), the answer. Each
        answers one question, in whichever order they come; Enter does for any other. All of
        them must have been asked. Ends with the exit ``code``, None for any.
        """
        child = pexpect.spawn(
            sys.executable,
            ["-m", "pacli", *words],
            cwd=str(self.folder),
            env=self.environ,
            dimensions=(50, 100),
            encoding="utf-8",
            timeout=60,
        )
        child.delaybeforesend = None
        left, screen, questions = list(answers), "", []
        answer = asked = ""
        while child.expect([pexpect.EOF, PROMPT]):
            shown = spaced(child.before + child.after)
            screen += shown
            questions.append(" ".join(shown.split()))
            asked, again = shown.splitlines()[-1], asked
            if answer and asked == again:
                raise UnexpectedError(f"“{answer}” was not taken\n{screen}")
            answer = _answer(left, questions[-1])
            if answer == CLOSE:
                child.close()
                return Said(screen, tuple(questions), None)
            if answer == STOP:
                child.sendintr()
            else:
                child.sendline(answer)
        screen += spaced(child.before)
        child.close()
        if left:
            raise UnexpectedError(f"never asked: {left}\n{screen}")
        said = _ended(words, screen, tuple(questions), child.exitstatus, code)
        if words[0] == "bilan":
            self.reviews.setdefault(self.today, []).append(said)
        return said

    def writes(self, old, new):
        """She changes the file in her editor."""
        text = self.plan.read_text(encoding="utf-8")
        assert text.count(old) == 1, old
        self.plan.write_text(text.replace(old, new), encoding="utf-8")


def spaced(text):
    """A text of the screen with ordinary spaces and line ends."""
    return text.replace("\r\n", "\n").replace("\u00a0", " ").replace("\u202f", " ")


def _ended(words, screen, questions, code, wanted):
    if wanted is not None and code != wanted:
        raise UnexpectedError(f"pac {' '.join(words)} ended with {code}\n{screen}")
    return Said(spaced(screen), tuple(questions), code)


def _answer(left, question):
    """The answer to a question, taken from those that are left."""
    for place, (pattern, answer) in enumerate(left):
        if re.search(pattern, question):
            del left[place]
            return answer
    return ""
