"""pac on a terminal: wait for a question, answer it."""

import os
import re
import sys

from tests.cli.conftest import ROOT


def leave(child):
    """Press Ctrl-C until a run ends; its exit code.

    A first one is lost where it comes between a prompt's last letter and the wait for a
    key, as readline has it.
    """
    import pexpect

    for _ in range(5):
        child.sendintr()
        if child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=10) == 0:
            break
    child.close()
    return child.exitstatus


class Talk:
    """A run of pac that somebody answers."""

    def __init__(self, *words, **environ):
        import pexpect

        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "pacli", *words],
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb", **environ},
            dimensions=(40, 100),
            encoding="utf-8",
            timeout=60,
        )
        self.seen = ""

    def asks(self, question, answer=""):
        """Wait for a question and answer it."""
        self.stops_at(question)
        self.child.sendline(answer)

    def stops_at(self, question):
        """Wait for a question."""
        # However it is folded, and whatever spaces French typography asks for.
        self.child.expect(re.escape(f"{question} > ").replace(r"\ ", r"\s+"))
        self.seen += self.child.before

    def leaves(self):
        """Press Ctrl-C until it ends; the exit code."""
        code = leave(self.child)
        self.seen += self.child.before
        return code

    def ends(self):
        """Wait for the end; the exit code."""
        import pexpect

        self.child.expect(pexpect.EOF)
        self.seen += self.child.before
        self.child.close()
        return self.child.exitstatus

    @property
    def text(self):
        """What was printed, on one line."""
        return " ".join(self.seen.split())
