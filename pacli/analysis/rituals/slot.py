"""The slot of the weekly review, and the day of the next one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pacli.analysis.rituals.occurrences import NEAR, occurrences
from pacli.analysis.selling.stages import shifted
from pacli.dates import Span, period

if TYPE_CHECKING:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.model.plan import Plan
    from pacli.model.ritual import Ritual

MOST_WEEKS = 53
"""How far ahead the next review is looked for."""


def review_ritual(plan: Plan) -> tuple[str, Ritual] | None:
    """The ritual that is the slot of the review, with its id."""
    return next(((name, r) for name, r in plan.rituals.items() if r.review), None)


def next_review(plan: Plan, today: dt.date, *, held: bool = False) -> dt.date:
    """The next day of the slot after today, as it was moved, left out, or is off.

    Without a slot to come it is today's weekday, week by week until one is no day off.
    ``held``: the review of today is the one of the slot about these days.
    """
    found = review_ritual(plan)
    if found is not None:
        first = shifted(today, NEAR.days + 1 if held else 1)
        span = Span(first, shifted(first, 7 * MOST_WEEKS))
        for one in occurrences(plan, found[0], span):
            if one.state == "open":
                return one.day
    off = plan.calendar.days_off if plan.calendar is not None else ()
    for week in range(1, MOST_WEEKS):
        day = shifted(today, 7 * week)
        if not any(day in span for span in off):
            return day
    return shifted(today, 7)


def closing_day(plan: Plan, calendar: WorkCalendar, today: dt.date) -> dt.date | None:
    """The day of the review that closes the week of ``today``.

    It is the one that the last review set, else the last of the slot, unless that is left
    out or off. A review held before more than half of the week's working days have come
    closes the week before: then None.
    """
    week = period("week", today)
    before = max((day for day in plan.reviews if day < today), default=None)
    day = plan.reviews[before].next if before is not None else None
    if day is None or day not in week:
        found = review_ritual(plan)
        slots = occurrences(plan, found[0], week) if found is not None else ()
        day = max((one.day for one in slots if one.state in {"open", "done"}), default=None)
    if day is None:
        return None
    worked = calendar.count(week.first, day)
    return day if 2 * worked > calendar.count(week.first, week.last) else None
