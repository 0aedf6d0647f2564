"""The weekly review as an appointment: when it is to be held, or should have been."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import days_off
from pacli.analysis.rituals.slot import RESUMED, last_review, next_review, review_ritual
from pacli.dates import shifted

if TYPE_CHECKING:
    from pacli.dates import Duration
    from pacli.model.plan import Plan

AFTERWARDS = 14
"""Days after the end in which the last review is still asked for."""


class Meeting(NamedTuple):
    """The review that is to be held on ``day``, which may be past.

    ``ritual`` is the id of its slot, with its title, time and length; None without one.
    ``last`` is the day of the last review that was gone through to its end.
    ``interrupted``: it was begun, and is to be gone on with.
    """

    day: dt.date
    ritual: str | None
    title: str | None
    at: str | None
    duration: Duration | None
    last: dt.date | None
    interrupted: bool


def meeting(plan: Plan, today: dt.date, end: dt.date | None) -> Meeting | None:
    """The review that comes next, or that is due.

    None where the plan has neither a slot for it nor any review, and after ``end``, the
    last day of the plan, once its last review was held or a fortnight is over.
    """
    found = review_ritual(plan)
    days = sorted(day for day in plan.reviews if day <= today)
    last = last_review(plan, shifted(today, 1))
    if found is None and last is None and not days:
        return None
    if end is not None and today > end:
        held = last is not None and last >= end
        if held or today > shifted(end, AFTERWARDS):
            return None
    open_ = days[-1] if days and days[-1] != last else None
    interrupted = open_ is not None and open_ >= shifted(today, -RESUMED)
    day = open_ if interrupted and open_ is not None else _day(plan, today, last)
    name, ritual = found if found is not None else (None, None)
    return Meeting(
        day=day,
        ritual=name,
        title=ritual.title if ritual is not None else None,
        at=ritual.at if ritual is not None else None,
        duration=ritual.duration if ritual is not None else None,
        last=last,
        interrupted=interrupted,
    )


def _day(plan: Plan, today: dt.date, last: dt.date | None) -> dt.date:
    """The day that the last review set, else the first slot after it, or after the start.

    A slot that is noted as done or skipped is not to be held any more.
    """
    if last is None:
        start = plan.period.start if plan.period is not None else None
        return next_review(plan, shifted(start or today, -1))
    day = plan.reviews[last].next
    if day is None or day <= last:
        return next_review(plan, last, held=True)
    found = review_ritual(plan)
    noted = found[1].log.get(day) if found is not None else None
    if isinstance(noted, dt.date):
        return noted
    off = days_off(plan)
    if noted is not None or any(day in span for span in off):
        return next_review(plan, day)
    return day
