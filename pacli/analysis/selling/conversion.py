"""A conversion as measured: the wins that came of the attempts made, and what they tell.

What the plan assumes weighs as much as ``WEIGHT`` attempts; what was seen is added to it,
attempt by attempt, so that a few readings move the rate a little and many settle it.
Attempts and wins are readings (``Decimal``), rates exact fractions; bounds are floats.
"""

from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.analysis.selling.belief import Belief, Measured
from pacli.analysis.selling.numbers import rule_volume
from pacli.analysis.selling.sureness import known_attempts, least_attempts

if TYPE_CHECKING:
    from pacli.analysis.selling.rows import VolumeRow

WEIGHT = 12
"""How many attempts the assumed rate is worth."""


Z_95 = 1.959963984540054
"""The normal law's quantile at 97.5 %: what a 95 % interval is wide, in deviations."""


def weighed(row: VolumeRow, seen: tuple[Decimal, Decimal] | None) -> VolumeRow:
    """A row with what it takes beyond the rule, once ``seen`` attempts and wins are known.

    Where every attempt is assumed to succeed there is nothing to weigh nor to measure.
    """
    wins, rate = row.want, row.rate
    if rate == 1:
        none = 0 if wins == 0 else None
        return row._replace(measured_volume=none, n80=wins, n80_known=wins)
    posterior = assumed(rate)
    measured = measure(rate, *seen) if seen is not None else None
    if measured is not None and not measured.impossible:
        posterior = posterior.updated(measured.attempts, measured.wins)
    row = row._replace(measured=measured, posterior=posterior)
    if wins is None:
        return row
    volume = None
    if not wins:
        volume = 0
    elif measured is not None and not measured.impossible:
        volume = rule_volume(wins, posterior.mean)
    return row._replace(
        measured_volume=volume,
        n80=least_attempts(wins, posterior.a, posterior.b),
        n80_known=known_attempts(wins, rate),
    )


def assumed(rate: Fraction) -> Belief:
    """What an assumed rate says before anything is measured."""
    return Belief(WEIGHT * rate, WEIGHT * (1 - rate))


def measure(rate: Fraction, attempts: Decimal, wins: Decimal) -> Measured:
    """What ``wins`` in so many ripe ``attempts`` say, where ``rate`` was assumed."""
    if not 0 <= wins <= attempts:
        return Measured(attempts, wins)
    posterior = assumed(rate).updated(attempts, wins)
    found = Fraction(wins) / Fraction(attempts) if attempts else None
    low, high = wilson(attempts, wins) if attempts else (None, None)
    return Measured(
        attempts=attempts,
        wins=wins,
        rate=found,
        low=posterior.low(),
        high=posterior.high(),
        posterior_mean=posterior.mean,
        wilson_low=low,
        wilson_high=high,
        odds=_odds(found) / _odds(rate) if found is not None and found < 1 else None,
    )


def wilson(attempts: Decimal, wins: Decimal) -> tuple[float, float]:
    """The 95 % interval of a rate after E. B. Wilson (1927)."""
    n, x = float(attempts), float(wins)
    square = Z_95 * Z_95
    middle = (x + square / 2) / (n + square)
    half = Z_95 * math.sqrt(x * (n - x) / n + square / 4) / (n + square)
    return 0.0 if wins == 0 else middle - half, 1.0 if wins == attempts else middle + half


def _odds(rate: Fraction) -> Fraction:
    return rate / (1 - rate)
