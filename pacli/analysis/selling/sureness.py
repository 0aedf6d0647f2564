"""How many attempts give the wins wanted 8 times in 10."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from pacli.analysis.selling import betabinomial
from pacli.analysis.selling.numbers import chance, rule_volume

SURE = 0.8
"""8 chances in 10."""

MOST = 10**12
"""More attempts than are looked for: a rate that is next to nothing takes any number."""

_HAIR = 1e-12
"""The chance may be 0.8 exactly: rounding must not ask for one attempt more."""


def least_attempts(wins: int, a: Fraction, b: Fraction) -> int | None:
    """The least n with P(BetaBinomial(n, a, b) ≥ wins) ≥ 0.8: the rate is beta(a, b).

    None where that is more than anybody can make.
    """
    return _least(wins, a / (a + b), lambda attempts: betabinomial.chance(attempts, wins, a, b))


def known_attempts(wins: int, rate: Fraction) -> int | None:
    """The least n with P(Bin(n, rate) ≥ wins) ≥ 0.8, for a rate that is sure."""
    return _least(wins, rate, lambda attempts: chance(attempts, rate, wins))


def _least(wins: int, rate: Fraction, odds: Callable[[int], float]) -> int | None:
    low = high = max(0, wins)
    step = rule_volume(wins, rate)
    while odds(high) < SURE - _HAIR:
        if high > MOST:
            return None
        low, high = high + 1, max(step, 2 * high)
    while low < high:
        middle = (low + high) // 2
        if odds(middle) < SURE - _HAIR:
            low = middle + 1
        else:
            high = middle
    return high
