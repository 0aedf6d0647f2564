"""The rows of a funnel: conversions, the last stage, and what the wins wanted come from.

Wins, attempts and volumes are counts (``int``); rates and weeks are exact fractions. A row
is a conversion, from the attempts of one stage to the wins of the stage below it. Rows run
as the funnel does, top to bottom; volumes are worked out from the bottom up.
"""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.selling.numbers import chance, rule_volume

if TYPE_CHECKING:
    from pacli.analysis.selling.belief import Belief, Measured


class VolumeRow(NamedTuple):
    """A conversion: how many attempts at ``from_`` the wins wanted at ``to`` take.

    ``want``: wins still needed. ``rule_volume``: ⌈want / rate⌉. ``rule_probability``: the
    chance that so many attempts suffice. ``done``: attempts so far, None without a reading.
    ``unripe``: those too young to have succeeded yet. ``remaining``: attempts still needed.
    ``per_week``: the same spread over the weeks left until ``deadline``, the last day on
    which an attempt can still succeed in time; None where no week is left, or no due day.
    ``people``: who it takes, where the stage says how many one person does in a day.
    ``assumed``: the rate is the law of numbers' and not the plan's. ``weeks``: the working
    weeks left until ``deadline``, over which ``remaining`` is spread. ``delay``: days from
    an attempt to its win, usually. ``minutes``: the working time of one attempt.
    ``per_day``: how many one person does.

    ``measured``: what the readings say of the rate. ``measured_volume``: the attempts at
    the rate to reckon with then. ``n80``: those that give the wins 8 times in 10, if the
    rate is as uncertain as ``posterior`` (what was assumed weighed with what was measured), and
    ``n80_known`` if it were surely ``rate``; None where no number that can be made does.
    """

    want: int | None
    rate: Fraction
    rule_volume: int | None
    rule_probability: float | None
    from_: str | None = None
    to: str | None = None
    done: Decimal | None = None
    remaining: int | None = None
    per_week: int | None = None
    label: str | None = None
    unit: str | None = None
    to_label: str | None = None
    to_unit: str | None = None
    unripe: Decimal = Decimal(0)
    deadline: dt.date | None = None
    people: int | None = None
    assumed: bool = False
    weeks: Fraction | None = None
    delay: int = 0
    minutes: Fraction | None = None
    per_day: Decimal | None = None
    measured: Measured | None = None
    measured_volume: int | None = None
    n80: int | None = None
    n80_known: int | None = None
    posterior: Belief | None = None

    @property
    def too_late(self) -> bool:
        """Whether attempts are missing that can no longer succeed in time."""
        return self.per_week is None and bool(self.remaining) and self.deadline is not None


class LastStage(NamedTuple):
    """The wins of the last stage: how many are wanted in all, and each of ``weeks``."""

    indicator: str
    want: int | None
    per_week: int | None
    label: str
    unit: str | None
    done: Decimal | None
    people: int | None
    weeks: Fraction | None = None
    minutes: Fraction | None = None
    per_day: Decimal | None = None


class Goal(NamedTuple):
    """What the wins wanted come from: what is left of an indicator's target, by when.

    ``left`` of ``target``, and what is ``reached``, are in the unit of ``indicator``.
    ``basket`` is the money that one win brings, None where wins are what is counted.
    ``weeks_left`` are working weeks.
    """

    indicator: str
    label: str
    unit: str | None
    left: Fraction
    target: Fraction
    reached: Fraction
    basket: Decimal | None
    start: dt.date | None
    due: dt.date | None
    weeks_left: Fraction | None

    @property
    def wins(self) -> int:
        """The wins wanted of the last stage."""
        return math.ceil(self.left / Fraction(self.basket or 1))


def conversion(wins: int | None, rate: Fraction) -> VolumeRow:
    """The row for ``wins`` at ``rate``, with the law of numbers and nothing else."""
    if wins is None:
        return VolumeRow(None, rate, None, None)
    volume = rule_volume(wins, rate)
    return VolumeRow(wins, rate, volume, chance(volume, rate, wins))
