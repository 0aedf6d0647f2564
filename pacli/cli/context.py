"""The session: all that a command needs from the world outside, read once.

A command gets a Session and nothing else of the edge: the day, the language, the plan,
the screen, the keyboard. Everything is made when it is first asked for.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TextIO

from pacli.cli.options import Options
from pacli.errors import N_, Message, PacError, Path, Usage

if TYPE_CHECKING:
    import datetime as dt
    from contextlib import AbstractContextManager

    from pacli.changes.change import Change, Line, Request
    from pacli.locale import Language
    from pacli.model.plan import Plan
    from pacli.report.terminal.console import Screen
    from pacli.store.locate import Found
    from pacli.store.read import Draft


class Session:
    """One run of pac."""

    def __init__(
        self,
        options: Options | None = None,
        *,
        environ: Mapping[str, str] | None = None,
        stdin: TextIO | None = None,
        stdout: TextIO | None = None,
        stderr: TextIO | None = None,
    ) -> None:
        self.options = options or Options()
        self.words: list[str] = []
        self._read: Draft | None = None
        self.environ = os.environ if environ is None else environ
        # Python has None for a stream that was closed before it started.
        self.stdin = stdin or sys.stdin or _nowhere("r")
        self.stdout = stdout or sys.stdout or _nowhere("w")
        self.stderr = stderr or sys.stderr or _nowhere("w")
        self.changed = False
        self.heeds: Literal["found", "here", "none"] = "found"

    def about(self, file: str) -> Session:
        """The same run for another plan, in that plan's language."""
        import copy

        options = copy.copy(self.options)
        options.file = file
        one = Session(
            options,
            environ=self.environ,
            stdin=self.stdin,
            stdout=self.stdout,
            stderr=self.stderr,
        )
        one.words = self.words
        return one

    # What she speaks, and when

    @cached_property
    def say(self) -> Language:
        """The language of this run: ``--lang``, the plan's, ``$PAC_LANG``, the locale's.

        ``heeds`` says which plan's: of what makes a plan none, of what uses none, such as
        help, not one that is merely found above this folder.
        """
        from pacli.locale import choose as chosen
        from pacli.locale import language

        code = chosen(self._asked_language, self._plan_language, self.environ)
        if self.options.file and self.heeds != "none" and self._elsewhere:
            from pacli.cli.commands import about_plans
            from pacli.locale.elsewhere import Elsewhere

            return Elsewhere(code, self.options.file, about_plans())
        return language(code)

    @property
    def _elsewhere(self) -> bool:
        """Whether the plan that she named is not the one that pac finds here by itself."""
        from pacli.store.locate import find

        try:
            here = find(None, self.environ, os.getcwd()).path  # noqa: PTH109 no pathlib
            return not os.path.samefile(here, self.file)  # noqa: PTH121 no pathlib
        except (PacError, OSError):
            return True

    @property
    def _asked_language(self) -> str | None:
        asked = self.options.lang
        return asked if asked in {"fr", "en"} else None

    @property
    def _plan_language(self) -> str | None:
        from pacli.store.language import spoken

        if self._asked_language or self.heeds == "none":
            return None
        try:
            if self.heeds == "here" and self.found.above:
                return None
            return spoken(self.file)
        except Exception:  # noqa: BLE001 errors are told in a language, so there must be one
            return None

    @cached_property
    def today(self) -> dt.date:
        """The day on which pac thinks it is: ``--today``, ``$PAC_TODAY``, the clock's."""
        import datetime as dt

        now = dt.date.today()  # noqa: DTZ011 the day where she is
        asked = self.options.today or self.environ.get("PAC_TODAY")
        if not asked:
            return now
        from pacli.forms.days import day_from_words

        return day_from_words(asked, now, past=True)

    # Her plan

    @cached_property
    def found(self) -> Found:
        """The plan's file and why it is the one; raises NotFound, or Refused for several."""
        from pacli.store.locate import find

        return find(self.options.file, self.environ, os.getcwd())  # noqa: PTH109 no pathlib

    @property
    def file(self) -> str:
        """The path of the plan."""
        return str(self.found.path)

    def draft(self) -> Draft:
        """The text of the plan as it is now, read lazily."""
        from pacli.store.read import load

        self._read = load(self.file)
        return self._read

    def plan(self) -> Plan:
        """The whole plan; raises PlanError with every problem found."""
        return self.draft().plan()

    def edit(self, request: Request, *, check: Path | None = None) -> None:
        """Change the plan, and tell what changed, or show the diff under ``--dry-run``.

        ``request`` is called with the text as it is under the lock, perhaps more than
        once. ``check`` names the only item that has to be right, by default those that
        the change names, else the whole plan.
        """
        from pacli.store.file import update

        made: list[Change] = []

        def edits(draft: Any) -> Any:
            made[:] = [request(draft)]
            return made[0].edits

        written = update(
            self.file,
            edits,
            dry_run=self.options.dry_run,
            check=check or (lambda: made[0].check),
        )
        self.tell(made[0].lines, written)

    def tell(self, lines: Sequence[Line], written: Any) -> None:
        """Print the lines of a change that was written, or its diff under ``--dry-run``."""
        from pacli.cli.telling import tell

        self._read = None
        self.changed = not self.options.dry_run
        tell(self, lines, written)

    # What she sees

    @cached_property
    def screen(self) -> Screen:
        """Where reports are printed."""
        return self._screen(self.stdout)

    @cached_property
    def error_screen(self) -> Screen:
        """Where errors and warnings are printed."""
        return self._screen(self.stderr)

    def _screen(self, stream: TextIO) -> Screen:
        from pacli.report.terminal.console import make_console

        options = self.options
        color = "never" if options.no_color else options.color or "auto"
        return make_console(stream, color, plain=options.plain, environ=self.environ)

    def fill(self, message: Message, params: Mapping[str, object]) -> str:
        """The message in her language."""
        return self.say(
            message,
            **{
                name: value.written(self.say) if hasattr(value, "written") else value
                for name, value in params.items()
            },
        )

    def print(self, text: str = "", style: str = "") -> None:
        """Print a sentence, folded to the width of the screen and made safe to show."""
        self.screen.line(text, style, hang=2)

    def write(self, text: str) -> None:
        """Write a text as it is: data for programs, never texts of a plan for a person."""
        self.stdout.write(text)

    def report(self, name: str, **content: object) -> None:
        """Write a report for programs: what every report says first, then ``content``."""
        from pacli.report.clean import writes_all
        from pacli.report.data import envelope

        poor = not writes_all(self.stdout)
        self.write(envelope(name, self.identity, self.today, content, ascii_only=poor))

    @property
    def identity(self) -> dict[str, str | None] | None:
        """The name and the file of the plan, as reports for programs say them.

        None where no plan is in use; the name is None where the text cannot be read.
        """
        found = self.__dict__.get("found")
        if found is None:
            return None
        try:
            draft = self._read or self.draft()
            return {"name": draft.scalar("name"), "file": self.file}
        except PacError:
            return {"name": None, "file": self.file}

    def refuse_json(self, message: Message) -> None:
        """Raise Usage with ``message`` under ``--json``, for what writes no report."""
        if self.options.json:
            raise Usage(message, hint=N_("Leave out --json."))

    def paged(self) -> AbstractContextManager[None]:
        """While it lasts, what is printed goes to ``$PAGER`` if it is long."""
        from pacli.cli.pager import paged

        return paged(self)

    # What she answers

    @property
    def interactive(self) -> bool:
        """Whether somebody is there to answer."""
        return (
            not self.options.no_input
            and not self.options.json
            and self.stdin.isatty()
            and self.stdout.isatty()
        )

    def ask(
        self,
        question: str,
        *,
        missing: Message,
        default: str | None = None,
        read: Callable[[str], Any] | None = None,
        meaning: str = "",
    ) -> Any:
        """The answer to ``question``, asked again until ``read`` takes it.

        An empty answer is ``default``, or None; ``?`` tells the ``meaning``. Where nobody
        can answer, raises Usage with ``missing``: what to put on the command line.
        """
        from pacli.cli.prompt import ask

        if not self.interactive:
            raise Usage(missing)
        return ask(self, question, default, read, meaning)

    def confirm(self, question: str, *, missing: Message, default: bool = False) -> bool:
        """Yes or no, in the words of either language."""
        from pacli.cli.prompt import confirm

        if not self.interactive:
            raise Usage(missing)
        return confirm(self, question, default=default)


def _nowhere(mode: str) -> TextIO:
    return open(os.devnull, mode, encoding="utf-8")  # type: ignore[return-value] # noqa: PTH123 as long as the program
