"""Where a total or a level leads: its value on the due day if things go on as they did.

A random walk with drift: what is left of the time brings what each week brought so far,
and strays from it as the weeks did. Nothing is fitted by a line: readings that add up are
not independent of each other, and a line takes them to be.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import NamedTuple

from pacli.analysis.indicators import student
from pacli.analysis.indicators.increments import increments
from pacli.analysis.indicators.indicator import Course, actual
from pacli.analysis.selling.basis import Basis, basis

LEAST_OF_COUNTS = 4
LEAST_OF_LEVELS = 5
LEAST_OF_MONEY = 6
"""Increments below which a forecast would be pretended: a few sales vary more than counts."""


class Forecast(NamedTuple):
    """The value at due, in the unit of the indicator, and how sure that is.

    ``low`` and ``high`` hold it in 8 cases out of 10. ``p_target``: the chance that the
    target is reached, or a cap kept; None without a target. ``n``: how many increments it
    rests on. ``shifting``: the rhythm has changed, so that the past predicts badly.
    """

    value: float
    low: float
    high: float
    p_target: float | None
    n: int
    shifting: bool


class Outlook(NamedTuple):
    """A forecast with what it rests on, or how many more increments it takes.

    All None for a rate, and where there is no due day: no readings would make a forecast.
    """

    forecast: Forecast | None
    missing: int | None
    basis: Basis | None


def outlook(course: Course, today: dt.date) -> Outlook:
    """What the readings up to today say of the due day."""
    if course.measure not in {"total", "level"} or course.due is None:
        return Outlook(None, None, None)
    found = increments(course, today)
    missing = _least(course) - len(found)
    reached = actual(course, today)
    if missing > 0 or reached is None:
        return Outlook(None, missing, None)
    rests_on = basis(course, found, reached, course.due, today)
    return Outlook(_forecast(course, rests_on), None, rests_on)


def _least(course: Course) -> int:
    if course.measure == "level":
        return LEAST_OF_LEVELS
    return LEAST_OF_MONEY if course.money else LEAST_OF_COUNTS


def _forecast(course: Course, given: Basis) -> Forecast:
    ahead = given.ahead(given.weeks_left)
    return Forecast(
        value=ahead.value,
        low=ahead.low,
        high=ahead.high,
        p_target=_chance(course, given),
        n=len(given.increments),
        shifting=given.halves is not None and given.halves.shifting,
    )


def _chance(course: Course, given: Basis) -> float | None:
    """The chance of the target: 1 once a total has reached it, 0 once it is past a cap.

    Without any spread the value is certain, and so is the answer.
    """
    target = course.target
    if target is None:
        return None
    if course.measure == "total" and course.up and given.actual >= target:
        return 1.0
    if course.cap and given.grows and given.actual > target:
        return 0.0
    if not given.spread:
        return float(course.good(given.value, target))
    short = float(Fraction(target) - given.value) / given.spread
    return student.cdf(-short if course.up else short, len(given.increments) - 1)
