"""What of a review may be shown to a friend: wins, one figure, one decision, what comes next.

Motivation, commitment, obstacles and customers are hers alone.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda.week import todos_of, week_behind
from pacli.analysis.indicators.gap import gap
from pacli.analysis.reviews.wins import Win, wins
from pacli.dates import Span

if TYPE_CHECKING:
    from pacli.analysis.agenda.week import Todo
    from pacli.analysis.indicators.gap import GapRow
    from pacli.analysis.reviews.held import Decided, HeldReview
    from pacli.model.plan import Plan

KINDS = frozenset({"reached", "ahead", "task"})
WEEK = 6
"""Days before that of a review that its wins come from."""


class Shared(NamedTuple):
    """``row`` is the objective's figure on the day of the review; ``next`` what is due first.

    ``won`` are the wins that were noted; without one, ``found`` are those that pac saw.
    """

    plan: str
    day: dt.date
    won: tuple[str, ...]
    found: tuple[Win, ...]
    row: GapRow | None
    decision: Decided | None
    next: Todo | None
    review: dt.date | None


def shared(plan: Plan, review: HeldReview) -> Shared:
    """The review of a day as a friend may see it."""
    first = dt.date.fromordinal(max(1, review.day.toordinal() - WEEK))
    rows = gap(plan, review.day).rows
    behind = week_behind(plan, first, review.day)
    seen = wins(plan, Span(first, review.day), rows, behind.done)
    left = (todo for todo in todos_of(plan, review.day) if todo.done is None)
    coming = [todo for todo in left if todo.due is not None and todo.due > review.day]
    acts = [made for made in review.decisions if made.do]
    return Shared(
        plan=plan.name,
        day=review.day,
        won=review.wins,
        found=tuple(win for win in seen if win.kind in KINDS),
        row=next((row for row in rows if row.indicator == plan.objective.indicator), None),
        decision=next(iter((*acts, *review.decisions)), None),
        next=min(coming, key=lambda todo: todo.due or review.day, default=None),
        review=review.next,
    )
