"""The one command that comes next on a day, when nothing else is asked."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.due import readings_due
from pacli.analysis.slot import closing_day, next_review

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class NextAct(NamedTuple):
    """``kind`` is ``log`` or ``review``; ``day`` the one on which it is to be done."""

    kind: str
    day: dt.date


def next_act(plan: Plan, today: dt.date) -> NextAct:
    """The review on its day, which asks for the readings too; else what is to be noted.

    With nothing to note it is the review that comes next.
    """
    closing = closing_day(plan, WorkCalendar(plan), today)
    held = today in plan.reviews
    if closing == today and not held:
        return NextAct("review", today)
    if readings_due(plan, today):
        return NextAct("log", today)
    if closing is not None and closing > today:
        return NextAct("review", closing)
    return NextAct("review", next_review(plan, today))
