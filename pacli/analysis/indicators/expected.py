"""What is expected of a level or a total on a day, and how long what is there will do.

Between two points the expected value follows a straight line in working days; a stretch
without working days is a step on its last day. Without checkpoints the only stretch is
the whole course, and its share is φ. Checkpoints outside start..due are left out, the
one on the due day too: there the target in force holds.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import NamedTuple

from pacli.analysis.indicators.indicator import Course


class Stretch(NamedTuple):
    """From one point to the next: working days counted from the calendar's beginning."""

    before: int
    until: int
    end: dt.date
    low: Fraction
    high: Fraction

    def at(self, worked: int, day: dt.date) -> Fraction:
        """The value on a day not after the end, ``worked`` being its count."""
        days = self.until - self.before
        if not days:
            return self.high if day >= self.end else self.low
        share = Fraction(max(worked - self.before, 0), days)
        return self.low + (self.high - self.low) * share


def stretches(course: Course) -> tuple[Stretch, ...]:
    """The line from start to due; empty where start, due, origin or target is missing."""
    start, due, origin = course.start, course.due, course.origin
    if start is None or due is None or origin is None or course.target is None:
        return ()
    points = [(day, Fraction(value)) for day, value in course.checkpoints if start <= day < due]
    before, low = course.calendar.before(start), origin
    line = []
    for end, high in (*points, (due, Fraction(course.target))):
        until = max(course.calendar.until(end), before)
        line.append(Stretch(before, until, end, low, high))
        before, low = until, high
    if len(line) == 1 and not course.calendar.count(start, due):
        # φ is 1 where there are no working days at all.
        return (line[0]._replace(low=line[0].high),)
    return tuple(line)


def _at(line: tuple[Stretch, ...], worked: int, day: dt.date) -> Fraction:
    for stretch in line:
        if day <= stretch.end:
            return stretch.at(worked, day)
    return line[-1].high


def expected(course: Course, day: dt.date) -> Fraction | None:
    """The value expected of a level or total on a day; None where no line can be drawn."""
    line = stretches(course)
    return _at(line, course.calendar.until(day), day) if line else None


def buffer(course: Course, actual: Decimal | None, today: dt.date) -> int | None:
    """How many working days after today the expected value stays no better than actual.

    To due at most; 0 when behind already. None where nothing is expected or known.
    """
    line = stretches(course)
    if not line or actual is None:
        return None
    value, here = Fraction(actual), course.calendar.until(today)
    if not course.good(value, _at(line, here, today)):
        return 0
    reached = here
    for stretch in line:
        if stretch.end <= today:
            continue
        if not course.good(value, stretch.high):
            rise = (value - stretch.low) / (stretch.high - stretch.low)
            days = (stretch.until - stretch.before) * rise
            return max(stretch.before + floor(days) - here, 0)
        reached = stretch.until
    return max(reached - here, 0)
