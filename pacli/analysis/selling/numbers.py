"""The law of numbers: how many attempts a number of wins takes, and how surely.

A conversion goes from attempts to wins. ``rate`` is the share of attempts that succeed,
``wins`` and ``attempts`` are counts. Volumes are exact; only chances are floats.
"""

from __future__ import annotations

import math
from fractions import Fraction

from pacli.analysis.selling import beta

PHASE_RATES = {"startup": Fraction(1, 3), "growth": Fraction(1, 2)}
"""The rate assumed where the plan gives none: times 3 in start-up, times 2 in growth."""

_HUGE = 10**13


def rule_volume(wins: int, rate: Fraction) -> int:
    """The attempts that ``wins`` take at ``rate``: ⌈wins / rate⌉, in exact fractions."""
    return math.ceil(max(0, wins) / rate)


def chance(attempts: int, rate: Fraction, wins: int) -> float:
    """The probability of at least ``wins`` successes: P(Bin(attempts, rate) ≥ wins).

    By the beta law: I_rate(wins, attempts − wins + 1).
    """
    if wins <= 0:
        return 1.0
    if wins > attempts:
        return 0.0
    if rate == 1:
        return 1.0
    if attempts > _HUGE:
        return _normal_tail(attempts, rate, wins)
    return beta.cdf(rate, wins, attempts - wins + 1)


def _normal_tail(attempts: int, rate: Fraction, wins: int) -> float:
    """P(Bin ≥ wins) by the normal law with its term for skewness: off by about 1/attempts."""
    deviation = math.sqrt(attempts * rate * (1 - rate))
    z = float(wins - Fraction(1, 2) - attempts * rate) / deviation
    skewness = float(1 - 2 * rate) / deviation
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    return math.erfc(z / math.sqrt(2)) / 2 + skewness * (z * z - 1) * density / 6
