"""Gap analysis: for each indicator, where it stands against where it should be.

Readings, initial values and targets are Decimals as written in the plan. Figures that
come from a division (``expected``, ``gap``, ``pace``, ``achieved``, ``elapsed``,
``required_per_week``, ``effort_multiple``) are exact fractions; shares are 1 for 100 %.
None is absent: no reading is never 0.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pacli.dates import Span


class Promised(NamedTuple):
    """What was first promised, where a revision replaced it; None where it still holds."""

    target: Decimal | None
    due: dt.date | None


class Current(NamedTuple):
    """The open period of a rate: what is read in it so far, and what is expected today."""

    actual: Decimal | None
    expected: Fraction | None


@dataclass(frozen=True, slots=True)
class GapRow:
    """An indicator on a day.

    ``as_of``: the day on which expected, gap, pace and elapsed are taken.
    ``required_per_week``: signed as measured; for a cap, what is still allowed at most.
    ``weekly_volume``: what the funnel asks for per week, where the indicator is a stage.
    ``buffer_days``: working days for which nothing more need be recorded.
    ``good``: whether the gap is on the good side. ``money``: the unit is the currency.
    ``judged``: the days of a rate's judged period. ``against_initial``: at the end, how
    far the result is above (or below) the initial value, as a share of it.
    """

    indicator: str
    label: str
    unit: str | None
    kind: str
    measure: str | None
    start: dt.date | None
    due: dt.date | None
    as_of: dt.date
    initial: Decimal | None
    target: Decimal | None
    actual: Decimal | None
    expected: Fraction | None
    gap: Fraction | None
    pace: Fraction | None
    achieved: Fraction | None
    elapsed: Fraction | None
    required_per_week: Fraction | None
    weekly_volume: int | None
    buffer_days: int | None
    status: str
    stale: bool
    forecast: None
    forecast_missing: None
    current: Current | None
    per: str | None
    money: bool
    cap: bool
    up: bool
    good: bool | None
    weeks_left: Fraction | None
    effort_multiple: Fraction | None
    judged: Span | None
    promised: Promised | None
    against_initial: Fraction | None


@dataclass(frozen=True, slots=True)
class GapReport:
    """The rows asked for, in the order of the plan, and how far the plan has come today.

    ``start`` and ``due`` are the objective's; ``days_done`` of ``days_all`` working days
    are behind, today's included, and ``elapsed`` is their share. ``ended``: the objective
    is past its day, and what comes next is to be decided.
    """

    today: dt.date
    rows: tuple[GapRow, ...]
    objective: str | None
    start: dt.date | None
    due: dt.date | None
    elapsed: Fraction | None
    days_done: int | None
    days_all: int | None
    ended: bool
