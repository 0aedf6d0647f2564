"""Which week a review closes, and the weeks that none closed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pacli.analysis.rituals.slot import MOST_WEEKS
from pacli.dates import Span, period, shifted

if TYPE_CHECKING:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.model.plan import Plan


def closed_week(calendar: WorkCalendar, day: dt.date) -> Span:
    """The ISO week that a review of a day closes: the one before until half of it is over."""
    week = period("week", day)
    worked = calendar.count(week.first, day)
    if 2 * worked > calendar.count(week.first, week.last):
        return week
    return period("week", shifted(day, -7))


def missed(plan: Plan, calendar: WorkCalendar, since: dt.date | None, today: dt.date) -> int:
    """How many working weeks lie between those that the last review and today's close.

    None is missed while the day that the last one set has not passed.
    """
    if since is None:
        return 0
    agreed = plan.reviews[since].next
    if agreed is not None and today <= agreed:
        return 0
    weeks, monday = 0, shifted(closed_week(calendar, since).first, 7)
    last = closed_week(calendar, today).first
    while monday < last and weeks < MOST_WEEKS:
        weeks += calendar.count(monday, shifted(monday, 6)) > 0
        monday = shifted(monday, 7)
    return weeks
