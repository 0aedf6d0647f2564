"""How often the 80 % interval holds what came: simulated plans of 26 weeks, from a seed.

``pytest tests/analysis/test_coverage.py -s`` prints the shares, also of series for which
nothing is promised.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import numpy as np
import pytest

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.forecast import outlook
from pacli.analysis.indicators.indicator import Course
from pacli.analysis.indicators.readings import Readings
from tests.analysis.courses import plan

WEEKS = 26
SEEN = range(6, 14)
START = dt.date(2026, 1, 5)
FRIDAYS = [START + dt.timedelta(days=7 * week + 4) for week in range(WEEKS)]
CALENDAR = WorkCalendar(plan({}))


def seen_after(weeks, values, measure, unit):
    """The indicator as it stands when ``weeks`` Fridays were read."""
    return Course(
        id="x",
        label="Figure",
        unit=unit,
        money=unit == "EUR",
        kind="result",
        measure=measure,
        per="week",
        cadence="week",
        up=True,
        cap=False,
        start=START,
        due=FRIDAYS[-1],
        initial=None,
        target=None,
        checkpoints=(),
        readings=Readings(dict(zip(FRIDAYS[:weeks], map(Decimal, values), strict=False))),
        calendar=CALENDAR,
    )


def coverage(weeks, series, measure="total", unit="calls"):
    """The share of the series whose end lies in the interval drawn after ``weeks``."""
    held = 0
    for values in series:
        course = seen_after(weeks, values.tolist(), measure, unit)
        forecast = outlook(course, FRIDAYS[weeks - 1]).forecast
        end = values[-1] if measure == "level" else values.sum()
        held += forecast.low <= end <= forecast.high
    return held / len(series)


def poisson(rng, size, mean):
    return rng.poisson(mean, (size, WEEKS))


def overdispersed(rng, size, mean):
    """Counts whose variance is twice their mean."""
    return rng.negative_binomial(mean, 0.5, (size, WEEKS))


def followers(rng, size):
    """A level that gains twelve a week, more or less."""
    return 500 + np.cumsum(rng.normal(12, 5, (size, WEEKS)).round().astype(int), axis=1)


def lumpy(rng, size):
    """Revenue of two weeks in five, of 500 to 4 000 €."""
    sold = rng.random((size, WEEKS)) < 0.4
    return np.where(sold, rng.integers(5, 41, (size, WEEKS)) * 100, 0)


def told(name, shares):
    row = " ".join(f"{share:<5.3g}" for share in shares)
    print(f"\n{name:<24}{row}", end="")  # noqa: T201 - figures to look at, with -s


@pytest.mark.parametrize("mean", [3, 10])
def test_four_times_in_five_steady_counts_end_within_the_interval(mean, full):
    rng = np.random.default_rng([mean, 80])
    size = 4000 if full else 600
    shares = [coverage(weeks, poisson(rng, size, mean)) for weeks in SEEN]
    told(f"Poisson, {mean} a week", shares)
    assert all(0.75 <= share <= 0.85 for share in shares)


def test_other_series_for_the_eye(full):
    rng = np.random.default_rng(26)
    size = 4000 if full else 200
    told("weeks seen", SEEN)
    told("overdispersed, 3 a week", [coverage(k, overdispersed(rng, size, 3)) for k in SEEN])
    levels = [coverage(k, followers(rng, size), "level", "followers") for k in SEEN]
    told("followers", levels)
    revenue = [coverage(k, lumpy(rng, size), "total", "EUR") for k in SEEN]
    told("lumpy revenue", revenue)
    # Wide of the mark is a fault all the same.
    assert all(0.6 < share < 0.95 for share in levels + revenue)
