"""A rate: an amount per calendar week, month or quarter, judged period by period.

Where start or due cuts a period, and where days in it are off, less is wanted of it:
V is the target times its working days within start..due over all its working weekdays.
A period without a working day in start..due asks for nothing and is passed over. A
target of 0 passes nothing over: not one complaint a month is an aim too.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pacli.analysis.indicators.indicator import Course
from pacli.dates import Span, period


class Part(NamedTuple):
    """A period's days within start..due, and the share of the target that they carry.

    ``through``: the last day whose readings count with it, which is today at most.
    """

    days: Span
    share: Fraction
    complete: bool
    through: dt.date

    def volume(self, course: Course) -> Fraction | None:
        """V; None without a target."""
        return Fraction(course.target) * self.share if course.target is not None else None

    def expected(self, course: Course, day: dt.date) -> Fraction | None:
        """V times the share of the part's working days that is behind on ``day``."""
        volume = self.volume(course)
        if volume is None:
            return None
        return volume * course.calendar.elapsed(self.days.first, day, self.days.last)

    def actual(self, course: Course) -> Decimal | None:
        """What its readings add up to; None without one."""
        return course.readings.total(self.days.first, self.through)


def part(course: Course, day: dt.date, today: dt.date) -> Part | None:
    """The part of the period that holds ``day``, a day within start..due.

    Complete when its last day is today or past: a period that due cuts is complete on due.
    None if nobody works in it.
    """
    whole = period(course.per, day)
    first, last = whole.first, whole.last
    if course.start is not None:
        first = max(first, course.start)
    if course.due is not None:
        last = min(last, course.due)
    days = course.calendar.count(first, last)
    if not days:
        return None
    share = Fraction(days, course.calendar.weekdays(whole))
    return Part(Span(first, last), share, complete=last <= today, through=min(last, today))


def current(course: Course, today: dt.date) -> Part | None:
    """The open period; None outside start..due, or where nobody works in it."""
    if course.start is None or today < course.start or course.closed(today) < today:
        return None
    return part(course, today, today)


def judged(course: Course, today: dt.date) -> Part | None:
    """The last complete period within start..due; before there is one, the current one.

    Readings in periods passed over after it count with it.
    """
    start, last = course.start, course.closed(today)
    if start is None or last < start:
        return None
    here = part(course, last, today)
    if here is not None and here.complete:
        return here
    eve = max(period(course.per, last).first, start).toordinal() - 1
    worked = course.calendar.last_worked(dt.date.fromordinal(eve)) if eve else None
    if worked is None or worked < start:
        return here
    found = part(course, worked, today)
    through = dt.date.fromordinal(eve) if here is not None else last
    return found._replace(through=through) if found is not None else None


def whole_share(course: Course) -> Fraction:
    """How many periods there are from start to due, each counted for its share."""
    start, due = course.start, course.due
    if start is None or due is None:
        return Fraction(0)
    if course.per == "week":
        return Fraction(course.calendar.count(start, due), course.calendar.per_week)
    shares = Fraction(0)
    while start <= due:
        piece = part(course, start, due)
        shares += piece.share if piece is not None else 0
        end = period(course.per, start).last
        if end >= due:
            break
        start = end + dt.timedelta(days=1)
    return shares
