"""Questions gone through step by step on a terminal; Enter alone skips any of them.

``>`` goes on to the next step, ``<`` back to the one before, ``?`` tells what is meant.
Each answer is saved as soon as it is given, in an edit of its own: no lock is held while
she thinks, and an interruption loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from pacli.cli.failure import tell
from pacli.cli.prompt import HELP, read_line, unknown
from pacli.cli.reviewing.answers import choice
from pacli.errors import N_, Message, PacError, Usage
from pacli.report.clean import width
from pacli.report.folding import fold
from pacli.report.terminal.console import DIM
from pacli.store.file import update

if TYPE_CHECKING:
    from pacli.changes.change import Change, PlanText
    from pacli.changes.edits import Edit
    from pacli.cli.context import Session
    from pacli.cli.reviewing.answers import Reader
    from pacli.store.read import Draft

MARGIN = 4
TURNS = {"<": -1, ">": 1}
ANYWHERE = N_("< goes back a step, > on to the next.")
INTERRUPTED = 130


class Turn(Exception):  # noqa: N818 no error: she goes to another step
    """She leaves a step before its end, for the next one or the one before."""

    def __init__(self, by: int) -> None:
        super().__init__()
        self.by = by


class Guided:
    """Steps under way, named by ``NAMES``, on the plan of a session."""

    NAMES: tuple[Message, ...] = ()

    def __init__(self, session: Session) -> None:
        self.session = session
        self.say = session.say
        self.screen = session.screen
        self.step = 1

    def head(self, text: str) -> None:
        """Print the first line of a step."""
        names = [self.say(name) for name in self.NAMES]
        room = max(map(width, names)) + 2
        name = names[self.step - 1]
        step = str(self.step).rjust(len(str(len(names))))
        lead = f"{step}/{len(names)} {name}{' ' * (room - width(name))}"
        self.screen.line(f"{lead}{text}", hang=MARGIN)

    def show(self, text: str, style: str = "") -> None:
        """Print a further line of a step."""
        self.screen.line(text, style, indent=MARGIN, hang=2)

    def good(self, text: str) -> None:
        """Print something that is well."""
        self.show(f"{self.screen.symbols.good} {text}")

    def ask(self, question: str, reader: Reader) -> Any:
        """What ``reader`` makes of the answer, asked again until it can; None when skipped.

        That she does not know skips too. ``?`` tells what is meant and what it
        takes. Raises Turn where she goes to another step.
        """
        *lines, last = fold(f"{question} >", self.screen.columns - MARGIN - 1)
        while True:
            for line in lines:
                self.show(line)
            try:
                answer = read_line(self.session, f"{' ' * MARGIN}{last} ")
            except (Usage, OSError):
                # The end of the input, or a terminal that is gone.
                raise KeyboardInterrupt from None
            if not answer or unknown(answer):
                return None
            if answer in TURNS:
                raise Turn(TURNS[answer])
            if answer == HELP:
                if reader.meaning is not None:
                    self.show(self.say(reader.meaning), DIM)
                self.show(f"{self.say(reader.help)} {self.say(ANYWHERE)}", DIM)
                continue
            try:
                return reader.read(answer)
            except PacError as error:
                tell(self.session, error)

    @contextmanager
    def keeping(self, save: Callable[[], None]) -> Iterator[None]:
        """While one thing is asked in several questions: ``save`` what is answered of it."""
        try:
            yield
        except (KeyboardInterrupt, Turn):
            save()
            raise

    def choose(
        self,
        question: str,
        keys: Mapping[str, Collection[str]],
        hint: Message,
        meaning: Message | None = None,
    ) -> Any:
        """The choice that a key or a word of either language makes; None when skipped."""
        return self.ask(question, choice(keys, hint, meaning=meaning))

    def make(self, request: Callable[[PlanText], Change]) -> Change:
        """Save a change that a command makes too."""
        made: list[Change] = []

        def edits(draft: Draft) -> Sequence[Edit]:
            made[:] = [request(draft)]
            return made[0].edits

        self.save(edits)
        return made[0]

    def save(self, edits: Callable[[Draft], Sequence[Edit]]) -> None:
        """Write an answer."""
        update(self.session.file, edits)

    def tell(self, change: Change) -> None:
        """Say what a change did, as its command does."""
        for line in change.lines:
            self.show(self.session.fill(line.message, line.params), DIM)

    def walk(
        self,
        steps: Sequence[Callable[[Any], None]],
        first: int = 1,
        passed: Callable[[], bool] = lambda: False,
    ) -> None:
        """Every step from the ``first`` on; back where she asks for it, unless ``passed``.

        That tells of the step under way whether there is no question to come back to.
        """
        self.step, way = first, 1
        while self.step <= len(steps):
            if way < 0 and passed():
                self.step += way
                continue
            try:
                steps[self.step - 1](self)
                way = 1
            except Turn as turn:
                way = turn.by
            self.turned(way)
            self.step = max(1, self.step + way)
        self.step = len(steps)

    def turned(self, way: int) -> None:
        """She goes to another step: on, or back where ``way`` is below 0."""
