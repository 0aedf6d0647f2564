"""The slot of the weekly review, and the day of the next one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.rituals.occurrences import occurrences, stood_for
from pacli.dates import Span, period, shifted

if TYPE_CHECKING:
    from pacli.model.plan import Plan
    from pacli.model.ritual import Ritual

MOST_WEEKS = 53
"""How far ahead the next review is looked for."""


RESUMED = 6
"""Days after which an interrupted review is no longer gone on with."""


def last_review(plan: Plan, today: dt.date) -> dt.date | None:
    """The day of the last review before today that was gone through to its end."""
    days = [d for d, held in plan.reviews.items() if d < today and held.unfinished is None]
    return max(days, default=None)


def review_ritual(plan: Plan) -> tuple[str, Ritual] | None:
    """The ritual that is the slot of the review, with its id."""
    return next(((name, r) for name, r in plan.rituals.items() if r.review), None)


def slot_of_now(plan: Plan, today: dt.date) -> dt.date | None:
    """The slot that a review held today stands for; None where it has none.

    While nothing is noted of it, it is neither kept nor missed, wherever it is told.
    """
    found = review_ritual(plan)
    return stood_for(plan, found[0], today) if found is not None else None


def next_review(plan: Plan, today: dt.date, *, held: bool = False) -> dt.date:
    """The next day of the slot after today, as it was moved, left out, or is off.

    Without a slot to come it is today's weekday, week by week until one is worked on; the
    last working day before it where that weekday is never one. ``held``: a review is held
    today, so the slot that it stands for is not to come.
    """
    found = review_ritual(plan)
    if found is not None:
        first = shifted(today, 1)
        span = Span(first, shifted(first, 7 * MOST_WEEKS))
        now = slot_of_now(plan, today) if held else None
        for one in occurrences(plan, found[0], span):
            if one.state == "open" and one.day != now:
                return one.day
    calendar = WorkCalendar(plan)
    for week in range(1, MOST_WEEKS):
        day = shifted(today, 7 * week)
        if calendar.count(day, day):
            return day
    following = shifted(today, 7)
    worked = calendar.last_worked(following)
    if worked is None or worked <= today:
        worked = calendar.next_worked(following)
    return worked or following


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
