"""The review gone through on a terminal, in five steps; Enter alone skips any question.

``>`` goes on to the next step, ``<`` back to the one before: what was saved stays.

Each answer is saved as soon as it is given, in an edit of its own: no lock is held while
she thinks, and an interruption loses nothing.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from pacli.analysis.reviews.review import review
from pacli.analysis.rituals.slot import next_review
from pacli.changes.review import answered, finished
from pacli.cli.failure import tell
from pacli.cli.prompt import read_line
from pacli.cli.reviewing.answers import choice, coming
from pacli.errors import N_, Message, PacError, Usage
from pacli.report.clean import width
from pacli.report.terminal.console import DIM, fold
from pacli.report.terminal.reviews.review import ReviewText
from pacli.store.file import update

if TYPE_CHECKING:
    from pacli.analysis.indicators.due import ReadingDue
    from pacli.changes.change import Change, PlanText
    from pacli.changes.edits import Edit
    from pacli.cli.context import Session
    from pacli.cli.reviewing.answers import Reader
    from pacli.model.plan import Plan
    from pacli.model.ritual import Review
    from pacli.store.read import Draft

MARGIN = 4
HELP = "?"
TURNS = {"<": -1, ">": 1}
ANYWHERE = N_("< goes back a step, > on to the next.")
INTERRUPTED = 130

NAMES = (
    N_("review\x04Week"),
    N_("review\x04Readings"),
    N_("review\x04Point"),
    N_("review\x04Decision"),
    N_("review\x04Next"),
)


class Turn(Exception):  # noqa: N818 no error: she goes to another step
    """She leaves a step before its end, for the next one or the one before."""

    def __init__(self, by: int) -> None:
        super().__init__()
        self.by = by


class Guide:
    """A review under way: the plan as it is now, and the day that it is noted under."""

    def __init__(self, session: Session, plan: Plan, day: dt.date) -> None:
        self.session = session
        self.say = session.say
        self.screen = session.screen
        self.day = day
        self.step = 1
        self.following: dt.date | None = None
        self.asked: dict[tuple[str, dt.date], ReadingDue] = {}
        self._again = day in plan.reviews
        self._saved = False
        self._look(plan)

    def _look(self, plan: Plan) -> None:
        self.plan = plan
        self.report = review(plan, self.session.today)
        self.text = ReviewText(self.report, self.say, plan.currency)

    @property
    def held(self) -> Review | None:
        """What is noted of this review already."""
        return self.plan.reviews.get(self.day)

    @property
    def next_day(self) -> dt.date:
        """The day of the next review, unless she says otherwise."""
        held = self.held
        if held is not None and held.next is not None:
            return held.next
        return next_review(self.plan, self.day, held=True)

    def head(self, text: str) -> None:
        """Print the first line of a step."""
        names = [self.say(name) for name in NAMES]
        room = max(map(width, names)) + 2
        name = names[self.step - 1]
        lead = f"{self.step}/{len(NAMES)} {name}{' ' * (room - width(name))}"
        self.screen.line(f"{lead}{text}", hang=MARGIN)

    def show(self, text: str, style: str = "") -> None:
        """Print a further line of a step."""
        self.screen.line(text, style, indent=MARGIN, hang=2)

    def ask(self, question: str, reader: Reader) -> Any:
        """What ``reader`` makes of the answer, asked again until it can; None when skipped.

        ``?`` tells what it takes. Raises Turn where she goes to another step.
        """
        *lines, last = fold(f"{question} > ", self.screen.columns - MARGIN)
        while True:
            for line in lines:
                self.show(line)
            try:
                answer = read_line(self.session, f"{' ' * MARGIN}{last}")
            except (Usage, OSError):
                # The end of the input, or a terminal that is gone.
                raise KeyboardInterrupt from None
            if not answer:
                return None
            if answer in TURNS:
                raise Turn(TURNS[answer])
            if answer == HELP:
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

    def choose(self, question: str, keys: Mapping[str, Collection[str]], hint: Message) -> Any:
        """The choice that a key or a word of either language makes; None when skipped."""
        return self.ask(question, choice(keys, hint))

    def ask_day(self, question: str, default: dt.date) -> dt.date:
        """A day to come; Enter takes the default, which the question shows."""
        shown = f"{question} [{self.say.day(default, 'weekday')}]"
        day: dt.date = self.ask(shown, coming(self.session.today)) or default
        return day

    def good(self, text: str) -> None:
        """Print something that went well."""
        self.show(f"{self.screen.symbols.good} {text}")

    def make(self, request: Callable[[PlanText], Change]) -> Change:
        """Save a change that a command makes too."""
        made: list[Change] = []

        def edits(draft: Draft) -> Sequence[Edit]:
            made[:] = [request(draft)]
            return made[0].edits

        self.save(edits)
        return made[0]

    def tell(self, change: Change) -> None:
        """Say what a change did, as its command does."""
        for line in change.lines:
            self.show(self.session.fill(line.message, line.params), DIM)

    def save(
        self,
        edits: Callable[[Draft], Sequence[Edit]] = lambda _: (),
        *,
        more: dict[str, object] | None = None,
        values: dict[str, object] | None = None,
    ) -> None:
        """Write an answer: ``edits`` elsewhere in the plan, and what the review notes."""

        def change(draft: Draft) -> Sequence[Edit]:
            noted = answered(draft, self.day, self.step, more=more, values=values)
            return (*edits(draft), *noted)

        update(self.session.file, change)
        self._saved = True
        self._look(self.session.plan())

    def finish(self) -> None:
        """Close the review: it has the day of the next one, and nothing unfinished."""
        following = self.following or self.next_day
        update(self.session.file, lambda draft: finished(draft, self.day, following))
        self.session.print(
            self.say("Saved. Next review {day}.", day=self.say.day(following, "weekday"))
        )
        if self._saved:
            self.screen.line(self.say("To go back, answer by answer: pac undo"), DIM, hang=2)
        if self.report.tip is not None:
            self.screen.line(self.say("Tip: {tip}", tip=self.report.tip.message), DIM, hang=2)

    def leave(self) -> int:
        """Keep the step at which the review was interrupted."""
        # A terminal that is gone takes no last word.
        with suppress(OSError):
            self.screen.line()
        if not self._saved and (self.step == 1 or self._again):
            return INTERRUPTED
        if self.held is None or self.held.unfinished != self.step:
            update(self.session.file, lambda draft: answered(draft, self.day, self.step))
        with suppress(OSError):
            kept = self.say("Kept. pac review picks up at step {step}.", step=self.step)
            self.session.print(kept)
        return INTERRUPTED
