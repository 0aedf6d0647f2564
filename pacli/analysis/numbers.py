"""The law of numbers: how many attempts a number of wins takes, and how surely.

A conversion goes from attempts to wins. ``rate`` is the share of attempts that succeed,
``wins`` and ``attempts`` are counts. Volumes are exact; only chances are floats.
"""

from __future__ import annotations

import math
from fractions import Fraction

PHASE_RATES = {"startup": Fraction(1, 3), "growth": Fraction(1, 2)}
"""The rate assumed where the plan gives none: times 3 in start-up, times 2 in growth."""

_EXACT_FACTORIALS = 16
_STIRLING = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360)
_SMALL = 0.1
_PRECISION = 4e-16
_HUGE = 10**13


def rule_volume(wins: int, rate: Fraction) -> int:
    """The attempts that ``wins`` take at ``rate``: ⌈wins / rate⌉, in exact fractions."""
    return math.ceil(max(0, wins) / rate)


def chance(attempts: int, rate: Fraction, wins: int) -> float:
    """The probability of at least ``wins`` successes: P(Bin(attempts, rate) ≥ wins).

    The tail away from the mean is computed and, if need be, taken from 1.
    """
    if wins <= 0:
        return 1.0
    if wins > attempts:
        return 0.0
    if rate == 1:
        return 1.0
    if attempts > _HUGE:
        return _normal_tail(attempts, rate, wins)
    if wins > attempts * rate:
        return _tail(attempts, rate, wins)
    return 1.0 - _tail(attempts, 1 - rate, attempts - wins + 1)


def _tail(attempts: int, rate: Fraction, wins: int) -> float:
    """P(Bin ≥ wins) for wins above the mean: an incomplete beta as a continued fraction.

    The even form (Didonato and Morris, 1992), whose terms are all positive there; the
    distance to the mean, in which digits would cancel, enters as an exact fraction.
    """
    p, q = float(rate), float(1 - rate)
    a, b = float(wins), float(attempts - wins + 1)
    above = float(wins - (attempts + 1) * rate + 1)
    value = front = a * above / (a + 1)
    back, step, m = 0.0, 0.0, 0
    while abs(step - 1) > _PRECISION:
        m += 1
        below = a + 2 * m - 1
        top = (a + m - 1) / below * ((a + b + m - 1) / below) * m * (b - m) * p * p
        base = m + m * (b - m) * p / below + (a + m) * (above + m * (1 + q)) / (below + 2)
        back = 1 / (base + top * back)
        front = base + top / front
        step = front * back
        value *= step
    return a * q * _outcome(attempts, rate, wins) / value


def _normal_tail(attempts: int, rate: Fraction, wins: int) -> float:
    """P(Bin ≥ wins) by the normal law with its term for skewness: off by about 1/attempts."""
    deviation = math.sqrt(attempts * rate * (1 - rate))
    z = float(wins - Fraction(1, 2) - attempts * rate) / deviation
    skewness = float(1 - 2 * rate) / deviation
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    return math.erfc(z / math.sqrt(2)) / 2 + skewness * (z * z - 1) * density / 6


def _outcome(attempts: int, rate: Fraction, wins: int) -> float:
    """P(Bin = wins), by the saddle point (C. Loader, 2000): no large numbers cancel."""
    losses = attempts - wins
    if losses == 0:
        return math.exp(wins * math.log(rate))
    exponent = (
        _stirling_error(attempts)
        - _stirling_error(wins)
        - _stirling_error(losses)
        - _deviance(wins, attempts * rate)
        - _deviance(losses, attempts * (1 - rate))
    )
    return math.sqrt(attempts / (2 * math.pi * wins * losses)) * math.exp(exponent)


def _stirling_error(n: int) -> float:
    """What Stirling's formula for log n! falls short by."""
    if n < _EXACT_FACTORIALS:
        return math.log(math.factorial(n)) - (
            0.5 * math.log(2 * math.pi * n) + n * math.log(n) - n
        )
    square = float(n) * n
    error, power = 0.0, float(n)
    for coefficient in _STIRLING:
        error += coefficient / power
        power *= square
    return error


def _deviance(observed: int, mean: Fraction) -> float:
    """observed·log(observed / mean) + mean − observed, without cancellation near 0."""
    size = float(mean)
    d = float((observed - mean) / mean)
    if abs(d) > _SMALL:
        return size * ((1 + d) * math.log1p(d) - d)
    # (1 + d)·log(1 + d) − d = Σ (−d)^j / (j(j − 1)), from j = 2
    power, total, j = d * d, 0.0, 2
    while total + power / (j * (j - 1)) != total:
        total += power / (j * (j - 1))
        power *= -d
        j += 1
    return size * total
