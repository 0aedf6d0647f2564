"""The slot of the weekly review, and the day of the next one."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from pacli.analysis.stages import shifted
from pacli.dates import WEEKDAYS, period

if TYPE_CHECKING:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.model.plan import Plan
    from pacli.model.ritual import Ritual

MOST_WEEKS = 53
"""How far a review is put off for days off."""

_WEEKLY = re.compile(r"FREQ=WEEKLY(?!.*INTERVAL).*BYDAY=([A-Z]{2})")


def review_ritual(plan: Plan) -> tuple[str, Ritual] | None:
    """The ritual that is the slot of the review, with its id."""
    return next(((name, r) for name, r in plan.rituals.items() if r.review), None)


def next_review(plan: Plan, today: dt.date) -> dt.date:
    """The same weekday as the review's slot, in a coming week; without one, as today's.

    Days off are passed over, week by week.
    """
    found = review_ritual(plan)
    weekday = _weekday(found[1]) if found is not None else None
    ahead = 7 if weekday is None else (weekday - today.weekday() - 1) % 7 + 1
    off = plan.calendar.days_off if plan.calendar is not None else ()
    for week in range(MOST_WEEKS):
        day = shifted(today, ahead + 7 * week)
        if not any(day in span for span in off):
            return day
    return shifted(today, ahead)


def closing_day(plan: Plan, calendar: WorkCalendar, today: dt.date) -> dt.date | None:
    """The day of the review that closes the week of ``today``.

    It is the one that the last review set, else that of the slot. A review held before
    more than half of the week's working days have come closes the week before: then None.
    """
    week = period("week", today)
    before = max((day for day in plan.reviews if day < today), default=None)
    day = plan.reviews[before].next if before is not None else None
    if day is None or day not in week:
        found = review_ritual(plan)
        weekday = _weekday(found[1]) if found is not None else None
        if weekday is None:
            return None
        day = shifted(week.first, weekday)
    worked = calendar.count(week.first, day)
    return day if 2 * worked > calendar.count(week.first, week.last) else None


def _weekday(ritual: Ritual) -> int | None:
    """0 for Monday; None where it does not come back on one day of the week."""
    if ritual.rrule is not None:
        found = _WEEKLY.search(ritual.rrule)
        codes = [name[:2].upper() for name in WEEKDAYS]
        return codes.index(found[1]) if found and found[1] in codes else None
    name = (ritual.every or "").partition(" ")[0]
    short = name[:3]
    return WEEKDAYS.index(short) if name.endswith("day") and short in WEEKDAYS else None
