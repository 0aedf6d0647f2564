"""What a forecast rests on: the drift of an indicator, and how far it strays from it.

Increments Δ, each over w weeks of ``per_week`` working days, give the drift
d = ΣΔ / Σw and the variance s² = Σ((Δ − d·w)² / w) / (m − 1) of a week, m being how many
there are. h weeks from the day last known the value y has become y + h·d, give or take
s·√(h + h²/n), n = Σw: what the weeks ahead stray, and the error of the drift itself.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from pacli.analysis.indicators import student
from pacli.analysis.indicators.increments import Increment
from pacli.analysis.indicators.indicator import Course
from pacli.analysis.indicators.readings import EXACT

LEAST_TO_COMPARE = 8
"""Increments from which their first half is set against the second."""

INTERVAL_SHARE = 0.9
"""Below the upper end of the interval; as much above the lower end makes 80 % between."""

SHIFT_SHARE = 0.95
"""How sure it must be that the second half differs from the first."""

SHIFT = Fraction(1, 4)
"""By how much of the first half's mean the second's must differ to be worth a word."""


class Halves(NamedTuple):
    """The mean per week of the first and the second half of the increments.

    ``bound`` is the difference that chance alone may well make, of two halves of ``size``
    increments: ``quantile`` times s·√(2 / size), where ``variance`` is s².
    """

    first: Fraction
    second: Fraction
    size: int
    variance: Fraction
    quantile: float
    bound: float

    @property
    def shifting(self) -> bool:
        """Whether they differ by more than a quarter of the first, and than the bound."""
        difference = abs(self.second - self.first)
        return difference > SHIFT * abs(self.first) and difference > self.bound


class Interval(NamedTuple):
    """What becomes of an indicator: ``low`` to ``high`` hold its value in 8 cases of 10."""

    value: float
    low: float
    high: float


class Basis(NamedTuple):
    """The numbers that a forecast is made of, so that it can be checked by hand.

    ``actual``: y, what was reached. ``weeks``: n, the working weeks of all ``increments``.
    ``mean``: d, gained per week. ``variance``: s², of a week; ``assumed`` where increments
    of a count do not vary at all. ``since``: the day last known. ``weeks_left``: h, from
    there to due. ``spread``: s·√(h + h²/n). ``quantile``: of Student's t; times ``spread``
    it is half the width of the interval. ``grows``: a total without a negative reading,
    which does not fall below ``actual``. ``halves``: None with fewer than eight increments.
    """

    increments: tuple[Increment, ...]
    actual: Decimal
    weeks: Fraction
    mean: Fraction
    variance: Fraction
    assumed: bool
    since: dt.date
    weeks_left: Fraction
    spread: float
    quantile: float
    grows: bool
    halves: Halves | None

    @property
    def value(self) -> Fraction:
        """The value at due: y + h·d."""
        return Fraction(self.actual) + self.weeks_left * self.mean

    def ahead(self, weeks: Fraction) -> Interval:
        """Where it leads in so many weeks from the day last known."""
        value = float(Fraction(self.actual) + weeks * self.mean)
        reach = self.quantile * strayed(self.variance, weeks, self.weeks)
        low = max(value - reach, float(self.actual)) if self.grows else value - reach
        return Interval(value, low, value + reach)


def strayed(variance: Fraction, weeks: Fraction, known: Fraction) -> float:
    """s·√(h + h²/n): how far ``weeks`` ahead may stray, from ``known`` weeks' increments."""
    return math.sqrt(variance * (weeks + weeks**2 / known))


def basis(
    course: Course, found: tuple[Increment, ...], reached: Decimal, due: dt.date, today: dt.date
) -> Basis:
    """What two increments or more say of the due day; ``reached`` is the value today."""
    per_week = course.calendar.per_week
    last = course.closed(today)
    since = max(course.readings.last_day(last) or last, found[-1].last)
    weeks_left = course.calendar.weeks_left(since, None, due)
    weeks, mean = _weeks(found, per_week), _mean(found, per_week)
    variance = _variance(found, per_week)
    counts = not course.money and _whole(found, reached)
    assumed = counts and not variance
    if assumed:
        variance = max(abs(mean), 1 / weeks)
    inside = course.readings.within(course.start, last)
    return Basis(
        increments=found,
        actual=reached,
        weeks=weeks,
        mean=mean,
        variance=variance,
        assumed=assumed,
        since=since,
        weeks_left=weeks_left,
        spread=strayed(variance, weeks_left, weeks),
        quantile=student.quantile(INTERVAL_SHARE, len(found) - 1),
        grows=course.measure == "total" and min(course.readings.values(inside)) >= 0,
        halves=_halves(found, per_week, max(variance, abs(mean)) if counts else variance),
    )


def _weeks(found: Sequence[Increment], per_week: int) -> Fraction:
    return Fraction(sum(one.days for one in found), per_week)


def _mean(found: Sequence[Increment], per_week: int) -> Fraction:
    """Gained per week."""
    with localcontext(EXACT):
        gained = sum((one.amount for one in found), Decimal(0))
    return Fraction(gained) / _weeks(found, per_week)


def _variance(found: Sequence[Increment], per_week: int) -> Fraction:
    """s², as ΣΔ²/w less d²·Σw: nothing is lost in that, the sums being exact."""
    squares: dict[int, Decimal] = {}
    with localcontext(EXACT):
        for one in found:
            squares[one.days] = squares.get(one.days, Decimal(0)) + one.amount * one.amount
    weighed = sum(per_week * Fraction(square) / days for days, square in squares.items())
    drift = _mean(found, per_week) ** 2 * _weeks(found, per_week)
    return (weighed - drift) / (len(found) - 1)


def _whole(found: Sequence[Increment], reached: Decimal) -> bool:
    """Whether only whole things are counted; a mark such as 4.5 is no count."""
    amounts = (reached, *(one.amount for one in found))
    return all(amount == amount.to_integral_value() for amount in amounts)


def _halves(found: Sequence[Increment], per_week: int, variance: Fraction) -> Halves | None:
    """The middle increment is left out where their number is odd."""
    if len(found) < LEAST_TO_COMPARE:
        return None
    size = len(found) // 2
    quantile = student.quantile(SHIFT_SHARE, len(found) - 1)
    return Halves(
        first=_mean(found[:size], per_week),
        second=_mean(found[-size:], per_week),
        size=size,
        variance=variance,
        quantile=quantile,
        bound=quantile * math.sqrt(variance * 2 / size),
    )
