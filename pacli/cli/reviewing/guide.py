"""The review gone through on a terminal, in five steps; Enter alone skips any question."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from pacli.analysis.reviews.review import review
from pacli.analysis.rituals.slot import next_review
from pacli.changes.review import answered, finished
from pacli.cli.guided import INTERRUPTED, Guided
from pacli.cli.reviewing.answers import coming
from pacli.errors import N_
from pacli.report.days import weekday_text
from pacli.report.terminal.console import DIM
from pacli.report.terminal.reviews.review import ReviewText, print_tip
from pacli.store.file import update

if TYPE_CHECKING:
    from pacli.analysis.indicators.due import ReadingDue
    from pacli.changes.edits import Edit
    from pacli.cli.context import Session
    from pacli.model.plan import Plan
    from pacli.model.ritual import Review
    from pacli.store.read import Draft

NAMES = (
    N_("review\x04Week"),
    N_("review\x04Readings"),
    N_("review\x04Point"),
    N_("review\x04Decision"),
    N_("review\x04Next"),
)


class Guide(Guided):
    """A review under way: the plan as it is now, and the day that it is noted under."""

    NAMES = NAMES

    def __init__(self, session: Session, plan: Plan, day: dt.date) -> None:
        super().__init__(session)
        self.day = day
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

    def ask_day(self, question: str, default: dt.date) -> dt.date:
        """A day to come; Enter takes the default, which the question shows."""
        shown = f"{question} [{weekday_text(default, self.session.today, self.say)}]"
        day: dt.date = self.ask(shown, coming(self.session.today)) or default
        return day

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
        day = weekday_text(following, self.session.today, self.say)
        self.session.print(self.say("Saved. Next review {day}.", day=day))
        if self._saved:
            self.screen.line(self.say("To go back, answer by answer: pac undo"), DIM, hang=2)
        print_tip(self.screen, self.report.tip, self.say)

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
