"""An indicator day by day, for a picture: what was read, what was expected, where it leads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.expected import expected
from pacli.analysis.indicators.forecast import outlook
from pacli.analysis.indicators.increments import increments
from pacli.analysis.indicators.indicator import Course, course
from pacli.analysis.indicators.rate import part
from pacli.analysis.indicators.readings import EXACT
from pacli.dates import period

if TYPE_CHECKING:
    from pacli.model.plan import Plan

MOST = 240
"""Days at most of a drawn line: more than any screen has columns."""


class Point(NamedTuple):
    """What an indicator had come to on a day, and what was expected of it then.

    ``read`` is the reading itself; ``value`` a total's running sum, a level as read, or
    what a rate's period added up to.
    """

    day: dt.date
    read: Decimal
    value: Decimal
    expected: Fraction | None


class Ahead(NamedTuple):
    """Where it leads on a day to come, and between what in 8 cases out of 10."""

    day: dt.date
    value: float
    low: float
    high: float


class Trace(NamedTuple):
    """The picture of one indicator.

    ``first`` and ``last`` are its days: from start, or the first reading, to due.
    ``expected`` and ``ahead`` are lines through some days of them. ``target`` is
    None for a rate, whose periods have each their own.
    """

    first: dt.date
    last: dt.date
    points: tuple[Point, ...]
    expected: tuple[tuple[dt.date, Fraction], ...]
    ahead: tuple[Ahead, ...]
    target: Decimal | None


def trace(plan: Plan, today: dt.date, name: str) -> Trace | None:
    """The picture of an indicator of the plan; None with nothing to draw."""
    aim = course(plan, WorkCalendar(plan), name)
    last = aim.closed(today)
    days = aim.readings.within(aim.start if aim.adds_up else None, last)
    starts = [day for day in (aim.start, *days[:1]) if day is not None]
    if not starts:
        return None
    first, end = min(starts), aim.due or max(today, *starts)
    if first > end or (not days and aim.target is None):
        return None
    points = _periods(aim, days, last) if aim.measure == "rate" else _points(aim, days)
    return Trace(
        first=first,
        last=end,
        points=tuple(points),
        expected=tuple(_line(aim, first, end)) if aim.measure != "rate" else (),
        ahead=tuple(_ahead(aim, today)),
        target=aim.target if aim.measure != "rate" else None,
    )


def steps(plan: Plan, today: dt.date, name: str) -> tuple[Decimal, ...]:
    """What each piece of time brought: a total's weeks, a rate's periods, a level's readings.

    Only pieces that are over, from the first reading on.
    """
    aim = course(plan, WorkCalendar(plan), name)
    last = aim.closed(today)
    if aim.measure == "total":
        return tuple(one.amount for one in increments(aim, today))
    if aim.measure == "rate":
        days = aim.readings.within(aim.start, last)
        return tuple(
            point.value for point in _periods(aim, days, last) if _over(aim, point.day, today)
        )
    return tuple(aim.readings.values(aim.readings.within(None, last)))


def _points(aim: Course, days: list[dt.date]) -> Iterator[Point]:
    running = Decimal(0)
    for day, read in zip(days, aim.readings.values(days), strict=True):
        with localcontext(EXACT):
            running = running + read if aim.measure == "total" else read
        yield Point(day, read, running, expected(aim, day))


def _periods(aim: Course, days: list[dt.date], today: dt.date) -> Iterator[Point]:
    """One point a period, on its last day or today, from the first with a reading."""
    if not days:
        return
    day = days[0]
    while day <= today:
        piece = part(aim, day, today)
        end = period(aim.per, day).last
        if piece is not None:
            value = piece.actual(aim) or Decimal(0)
            yield Point(piece.through, value, value, piece.expected(aim, piece.through))
        if end >= today:
            return
        day = end + dt.timedelta(days=1)


def _over(aim: Course, day: dt.date, today: dt.date) -> bool:
    piece = part(aim, day, today)
    return piece is not None and piece.complete


def _line(aim: Course, first: dt.date, last: dt.date) -> Iterator[tuple[dt.date, Fraction]]:
    for day in _days(max(first, aim.start or first), last):
        value = expected(aim, day)
        if value is not None:
            yield day, value


def _ahead(aim: Course, today: dt.date) -> Iterator[Ahead]:
    """From the day last known to due; nothing once due has come."""
    given = outlook(aim, today).basis
    if given is None or aim.due is None or aim.due <= today:
        return
    for day in _days(given.since, aim.due):
        weeks = aim.calendar.weeks_left(given.since, None, day)
        yield Ahead(day, *given.ahead(weeks))


def _days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Both ends and days between, evenly, :data:`MOST` at most."""
    if first > last:
        return
    long = (last - first).days
    many = min(long + 1, MOST)
    marks = [long * n // (many - 1) for n in range(many)] if many > 1 else [0]
    for before, mark in pairwise([-1, *marks]):
        if mark > before:
            yield first + dt.timedelta(days=mark)
