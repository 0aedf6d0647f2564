"""What is held of a rate between two stages, and what their readings say of it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pacli.analysis.selling import beta

TAIL = 0.1
"""What an 80 % interval leaves out on each side."""


class Belief(NamedTuple):
    """What is held of a rate: the law beta(a, b)."""

    a: Fraction
    b: Fraction

    @property
    def mean(self) -> Fraction:
        """The rate to reckon with."""
        return self.a / (self.a + self.b)

    @property
    def mean_square(self) -> Fraction:
        """The mean of the rate's square."""
        size = self.a + self.b
        return self.a * (self.a + 1) / (size * (size + 1))

    def updated(self, attempts: Decimal, wins: Decimal) -> Belief:
        """The same once so many attempts gave so many wins."""
        won = Fraction(wins)
        return Belief(self.a + won, self.b + Fraction(attempts) - won)

    def low(self) -> float:
        """The lower end of the 80 % interval."""
        return beta.quantile(TAIL, self.a, self.b)

    def high(self) -> float:
        """The upper end of the 80 % interval."""
        return beta.quantile(1 - TAIL, self.a, self.b)


class Measured(NamedTuple):
    """What the readings of two stages say of the rate between them.

    ``attempts`` are those that are ripe, ``wins`` those of the stage below. ``rate`` is
    wins over attempts, None before the first ripe attempt, with its 95 % Wilson interval;
    ``posterior_mean`` weighs it with the assumed one, from ``low`` to ``high`` in 8 cases
    out of 10. Of more wins than attempts, or fewer than none, no rate is taken
    (``impossible``), and the rest is None. ``odds`` is how many times the odds of ``rate``
    are those of the assumed rate: under 1 where it falls short, None where all succeeded.
    """

    attempts: Decimal
    wins: Decimal
    rate: Fraction | None = None
    low: float | None = None
    high: float | None = None
    posterior_mean: Fraction | None = None
    wilson_low: float | None = None
    wilson_high: float | None = None
    odds: Fraction | None = None

    @property
    def impossible(self) -> bool:
        """Whether the counts cannot be those of attempts and their wins."""
        return self.posterior_mean is None
