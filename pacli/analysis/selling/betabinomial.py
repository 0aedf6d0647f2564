"""The beta-binomial law: wins in some attempts whose rate of success is not known exactly.

The rate is beta(a, b). Attempts and wins are counts, a and b positive; only chances are
floats. Lower tails are summed from the nearest term down, each from the one before.
"""

from __future__ import annotations

import math
from fractions import Fraction

from pacli.analysis.selling import beta

_SUMMED = 5_000
_LARGE = 30.0
_FARTHEST = -700.0
_PRECISION = 1e-17


def chance(attempts: int, wins: int, a: Fraction, b: Fraction) -> float:
    """P(BetaBinomial(attempts, a, b) ≥ wins).

    Beyond some thousand wins, the beta law with the same two first moments: off by a
    fraction of a thousandth.
    """
    if wins <= 0:
        return 1.0
    if wins > attempts:
        return 0.0
    if wins > _SUMMED:
        return _smooth(attempts, wins, a, b)
    nearest = _log_outcome(attempts, wins - 1, float(a), float(b))
    if nearest < _FARTHEST:
        return 1.0 if wins * (a + b) < attempts * a else 0.0
    return max(0.0, 1.0 - math.exp(nearest) * _sum_down(attempts, wins - 1, float(a), float(b)))


def _sum_down(attempts: int, wins: int, a: float, b: float) -> float:
    """P(at most ``wins``) as a multiple of P(exactly ``wins``)."""
    total = term = 1.0
    for j in range(wins, 0, -1):
        step = j * (b + attempts - j) / ((attempts - j + 1) * (a + j - 1))
        term *= step
        total += term
        if a >= 1 and step < 1 and term < _PRECISION * total:
            break  # from here down the terms only get smaller
    return total


def _log_outcome(attempts: int, wins: int, a: float, b: float) -> float:
    """The log of P(exactly ``wins``), by ratios of gamma functions in which little cancels."""
    losses = attempts - wins
    return (
        _log_rise(losses + 1.0, wins)
        - _log_rise(b + losses, a + wins)
        + _log_rise(wins + 1.0, a - 1)
        - math.lgamma(a)
        + _log_rise(b, a)
    )


def _log_rise(z: float, s: float) -> float:
    """The log of Γ(z + s) / Γ(z), by Stirling's formula where both are large."""
    if z < _LARGE or z + s < _LARGE:
        return math.lgamma(z + s) - math.lgamma(z)
    return (
        (z - 0.5) * math.log1p(s / z)
        + s * math.log(z + s)
        - s
        + beta.stirling_error(z + s)
        - beta.stirling_error(z)
    )


def _smooth(attempts: int, wins: int, a: Fraction, b: Fraction) -> float:
    size = attempts * (a + b + 1) / (attempts + a + b) - 1
    mean = a / (a + b)
    share = (wins - Fraction(1, 2)) / attempts
    return 1.0 - beta.cdf(share, size * mean, size * (1 - mean))
