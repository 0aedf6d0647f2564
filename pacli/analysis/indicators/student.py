"""Student's t: the law of a mean over its standard error, both from the same few figures.

By its beta law (Abramowitz and Stegun, 26.7.1): with ``df`` degrees of freedom,
P(|T| ≤ t) = I_y(1/2, df/2), where y = t² / (df + t²).
"""

from __future__ import annotations

import math
from fractions import Fraction

from pacli.analysis.selling import beta

_HALF = Fraction(1, 2)


def cdf(t: float, df: int) -> float:
    """P(T ≤ t) for any finite t. df: 1 at least."""
    square = Fraction(t) ** 2
    beyond = beta.cdf(df / (df + square), Fraction(df, 2), _HALF) / 2
    return 1 - beyond if t > 0 else beyond


def quantile(q: float, df: int) -> float:
    """The t with P(T ≤ t) = q, 0 < q < 1. df: 1 at least."""
    if q > _HALF:
        return -quantile(1 - q, df)
    if q == _HALF:
        return 0.0
    # Of the two tails of y, the one that the doubling of q leaves exact; its odds are t²/df.
    if 4 * q < 1:
        odds = -beta.log_odds(2 * q, Fraction(df, 2), _HALF)
    else:
        odds = beta.log_odds(1 - 2 * q, _HALF, Fraction(df, 2))
    return -math.sqrt(df) * math.exp(odds / 2)
