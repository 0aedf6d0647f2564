"""The beta law, on which Student's t, the binomial law and measured rates rest.

Parameters are positive: counts, fractions or floats. Whole numbers and fractions enter
exactly where digits would cancel, so that large counts lose none.
"""

from __future__ import annotations

import math
from fractions import Fraction

Real = int | float | Fraction

_PRECISION = 4e-16
_LARGE = 16
_SMALL = 0.1
_FARTHEST = 700.0
_NEAREST = 1e-300
_HALF = 0.5
_LOG_2PI = math.log(2 * math.pi)
_STIRLING = (1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360)


def cdf(x: Real, a: Real, b: Real) -> float:
    """P(Beta(a, b) ≤ x): the regularised incomplete beta function I_x(a, b).

    An x below 1e-300 counts as 0.
    """
    if x < _NEAREST:
        return 0.0
    if x >= 1:
        return 1.0
    return math.exp(_log_cdf(x, 1 - x, a, b))


def quantile(q: float, a: Real, b: Real) -> float:
    """The x with P(Beta(a, b) ≤ x) = q, for q from 0 to 1."""
    if q <= 0:
        return 0.0
    if q >= 1:
        return 1.0
    return 1 / (1 + math.exp(-log_odds(q, a, b)))


def log_odds(q: float, a: Real, b: Real) -> float:
    """log(x / (1 − x)) of the quantile x of q, 0 < q < 1; it tells 1 − x where x is near 1.

    Held to ±700, where x or 1 − x is 0 to any reader.

    Newton's method on the logarithm of the smaller tail. That is a concave function of the
    log odds, so that a step from above the root ends below it, and steps from below climb
    to it without ever passing it.
    """
    if q > _HALF:
        return -log_odds(1 - q, b, a)
    wanted, here = math.log(q), math.log(a / b)
    climbs = False
    while True:
        x, y = 1 / (1 + math.exp(-here)), 1 / (1 + math.exp(here))
        reached = _log_cdf(x, y, a, b)
        slope = math.exp(_log_density(x, y, a, b) - reached)
        there = here + (wanted - reached) / slope
        if abs(there) > _FARTHEST:
            return math.copysign(_FARTHEST, there)
        if climbs and there <= here:
            return here
        climbs, here = True, there


def _log_cdf(x: Real, y: Real, a: Real, b: Real) -> float:
    """Logarithm of I_x(a, b), with y = 1 − x.

    The tail away from the mean is computed and, if need be, taken from 1.
    """
    if x * (a + b + 2) <= a + 1:
        return _log_density(x, y, a, b) - math.log(_fraction(x, y, a, b))
    above = math.exp(_log_density(y, x, b, a)) / _fraction(y, x, b, a)
    return math.log1p(-above) if above < 1 else -math.inf


def _fraction(x: Real, y: Real, a: Real, b: Real) -> float:
    """x^a·y^b / B(a, b) over I_x(a, b), for x below the mean or little above it.

    The even form of the continued fraction (Didonato and Morris, 1992), evaluated by
    Lentz's method. Its terms are positive for counts; the distance to the mean, in which
    digits would cancel, enters as it comes.
    """
    above = float(a - (a + b) * x + 1)
    x, y, a, b = float(x), float(y), float(a), float(b)
    value = front = a * above / (a + 1)
    back, step, m = 0.0, 0.0, 0
    while abs(step - 1) > _PRECISION:
        m += 1
        below = a + 2 * m - 1
        top = (a + m - 1) / below * ((a + b + m - 1) / below) * m * (b - m) * x * x
        base = m + m * (b - m) * x / below + (a + m) * (above + m * (1 + y)) / (below + 2)
        back = 1 / (base + top * back)
        front = base + top / front
        step = front * back
        value *= step
    return value


def _log_density(x: Real, y: Real, a: Real, b: Real) -> float:
    """Logarithm of x^a·y^b / B(a, b), the density in log odds.

    By the saddle point (C. Loader, 2000): Stirling's formula is taken out of the gamma
    functions, so that no large numbers cancel.
    """
    whole = a + b
    return (
        math.log(a / whole * b) / 2
        - _LOG_2PI / 2
        + stirling_error(float(whole))
        - stirling_error(float(a))
        - stirling_error(float(b))
        - _deviance(a, whole * x)
        - _deviance(b, whole * y)
    )


def stirling_error(z: float) -> float:
    """What Stirling's formula for log Γ(z) falls short by."""
    if z < _LARGE:
        return math.lgamma(z) - ((z - 0.5) * math.log(z) - z + _LOG_2PI / 2)
    error, power = 0.0, z
    for coefficient in _STIRLING:
        error += coefficient / power
        power *= z * z
    return error


def _deviance(observed: Real, mean: Real) -> float:
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
