"""What an indicator gained, piece by piece: the steps that a forecast is made from.

A total gains by working week, a level from one reading to the next. A piece is weighed by
its working days, so that a week cut by a holiday counts for less.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, localcontext
from itertools import pairwise
from typing import NamedTuple

from pacli.analysis.indicators.indicator import Course
from pacli.analysis.indicators.readings import EXACT
from pacli.dates import period

_NOTHING = Decimal(0)


class Increment(NamedTuple):
    """What was gained from one day to another, both included, and its working days (≥ 1)."""

    first: dt.date
    last: dt.date
    amount: Decimal
    days: int


def increments(course: Course, today: dt.date) -> tuple[Increment, ...]:
    """The increments of a total or a level that are known today, in their order."""
    if course.measure == "total":
        return tuple(_by_week(course, today))
    return tuple(_between_readings(course, today))


def _by_week(course: Course, today: dt.date) -> list[Increment]:
    """One per working week that is over, from the first reading's to the last reading's.

    A week between them without a reading counts 0. Start and due cut their weeks. Weeks
    without a working day belong to the working week before them; what was read before any
    working week is part of the total, but no increment.
    """
    last = course.closed(today)
    read = course.readings.within(course.start, last)
    if not read or course.start is None:
        return []
    until = course.calendar.until
    begin, worked = course.start.toordinal(), until(last)
    end = (course.due or dt.date.max).toordinal()
    found: list[Increment] = []
    with localcontext(EXACT):
        amounts = _weekly(course, read)
        before = course.calendar.before(max(course.start, period("week", read[0]).first))
        for week in range(_week(read[0]), _week(read[-1]) + 1):
            closes = dt.date.fromordinal(min(7 * week + 7, end))
            after, amount = until(closes), amounts.get(week, _NOTHING)
            if after > worked:
                break
            if after > before:
                opens = dt.date.fromordinal(max(7 * week + 1, begin))
                found.append(Increment(opens, closes, amount, after - before))
            elif found:
                one = found[-1]
                found[-1] = one._replace(last=closes, amount=one.amount + amount)
            before = after
    return found


def _weekly(course: Course, read: list[dt.date]) -> dict[int, Decimal]:
    """What the readings of these days add up to, by the number of the ISO week."""
    amounts: dict[int, Decimal] = {}
    for day, value in zip(read, course.readings.values(read), strict=True):
        week = _week(day)
        amounts[week] = amounts.get(week, _NOTHING) + value
    return amounts


def _week(day: dt.date) -> int:
    """The number of the ISO week that holds ``day``; day 1 of the calendar is a Monday."""
    return (day.toordinal() - 1) // 7


def _between_readings(course: Course, today: dt.date) -> list[Increment]:
    """One from each reading to the next, on or before today, or due where that is past.

    Readings that no working day parts are one, of which the last counts.
    """
    read = course.readings.within(None, course.closed(today))
    worked = {course.calendar.until(day): day for day in read}
    values = course.readings.values(worked.values())
    points = zip(worked, worked.values(), values, strict=True)
    with localcontext(EXACT):
        return [
            Increment(before + dt.timedelta(days=1), day, value - was, until - since)
            for (since, before, was), (until, day, value) in pairwise(points)
        ]
