"""The law of a sum of amounts, each of which comes with its own chance or not at all.

Independence is assumed. While the sums that can be reached are few enough, each has its
exact chance, and quantiles are found without rounding; else the sum is taken for normal,
with the same mean and variance, between nothing and everything.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

MOST_SUMS = 200_000
"""Up to so many sums are followed one by one."""

MOST_STEPS = 4_000_000
"""And as many steps from sum to sum, a second or two; where hundreds of deals take more,
their sum is as good as normal."""

CENT = Decimal("0.01")

ROUND = (1, 2, 5, 10)
"""What the width of a bar is, times a power of ten."""


class Law(NamedTuple):
    """What a sum comes to: ``mean``, ``variance``, and in the end ``most`` of all.

    ``sums`` are all that it can be, ascending, and ``ways`` the chance of at most each,
    in parts of ``whole``; both None where they are too many and the sum is taken for
    normal. ``nothing`` is the chance of 0, exact either way.
    """

    mean: Fraction
    variance: Fraction
    most: Decimal
    nothing: Fraction
    sums: tuple[Decimal, ...] | None
    ways: tuple[int, ...] | None
    whole: int

    @property
    def exact(self) -> bool:
        """Whether the law is that of the sum itself."""
        return self.sums is not None

    @property
    def deviation(self) -> float:
        """The standard deviation."""
        return math.sqrt(self.variance)

    def at_most(self, amount: Decimal | Fraction) -> float:
        """P(sum ≤ amount)."""
        if self.sums is not None and self.ways is not None:
            n = bisect_right(self.sums, amount)
            return self.ways[n - 1] / self.whole if n else 0.0
        if amount < 0:
            return 0.0
        return 1.0 if amount >= self.most else _normal(amount, self)

    def at_least(self, amount: Decimal | Fraction) -> float:
        """P(sum ≥ amount)."""
        if self.sums is not None and self.ways is not None:
            n = bisect_left(self.sums, amount)
            return (self.whole - self.ways[n - 1]) / self.whole if n else 1.0
        if amount <= 0:
            return 1.0
        return 0.0 if amount > self.most else 1.0 - _normal(amount, self)

    def quantile(self, share: Fraction) -> Decimal:
        """The least amount with P(sum ≤ amount) ≥ share; to the cent where not exact."""
        if self.sums is not None and self.ways is not None:
            return self.sums[bisect_left(self.ways, share * self.whole)]
        low, high = 0, math.ceil(self.most / CENT)
        while low < high:
            middle = (low + high) // 2
            if self.at_most(middle * CENT) < share:
                low = middle + 1
            else:
                high = middle
        return min(low * CENT, self.most)


class Bar(NamedTuple):
    """The chance that a sum is above ``low`` and at most ``high``.

    Where both are the same, the chance of that sum.
    """

    low: Decimal
    high: Decimal
    chance: float


def bars(law: Law, most: int = 8) -> tuple[Bar, ...]:
    """A law as ``most`` bars of one round width after the one for nothing, for drawing.

    Where no more sums than that can come about, each has a bar of its own.
    """
    if not law.most:
        return ()
    if law.sums is not None and law.ways is not None and len(law.sums) <= most + 1:
        parts = zip(law.sums, law.ways, (0, *law.ways), strict=False)
        return tuple(Bar(one, one, (upto - below) / law.whole) for one, upto, below in parts)
    ten = Decimal(1).scaleb((law.most / most).adjusted())
    width = next(n * ten for n in ROUND if n * ten * most >= law.most)
    found = [Bar(Decimal(0), Decimal(0), float(law.nothing))]
    below = float(law.nothing)
    for n in range(math.ceil(law.most / width)):
        through = max(below, law.at_most((n + 1) * width))
        found.append(Bar(n * width, (n + 1) * width, through - below))
        below = through
    return tuple(found)


def law(chances: Iterable[tuple[Decimal, Decimal]]) -> Law:
    """The law of the sum of amounts (at least 0), each with its chance."""
    pairs = [(amount, Fraction(chance)) for amount, chance in chances if amount and chance]
    mean = sum((chance * Fraction(amount) for amount, chance in pairs), Fraction(0))
    variance = sum(
        (chance * (1 - chance) * Fraction(amount) ** 2 for amount, chance in pairs), Fraction(0)
    )
    digits = max((_decimals(amount) for amount, _ in pairs), default=0)
    found = _convolved([(int(amount.scaleb(digits)), chance) for amount, chance in pairs])
    sums = sorted(found) if found is not None else None
    return Law(
        mean=mean,
        variance=variance,
        most=sum((amount for amount, _ in pairs), Decimal(0)),
        nothing=math.prod((1 - chance for _, chance in pairs), start=Fraction(1)),
        sums=tuple(Decimal(n).scaleb(-digits) for n in sums) if sums is not None else None,
        ways=tuple(accumulate(found[n] for n in sums)) if found and sums else None,
        whole=math.prod(chance.denominator for _, chance in pairs),
    )


def _decimals(amount: Decimal) -> int:
    return max(0, -int(amount.as_tuple().exponent))


def _convolved(pairs: Iterable[tuple[int, Fraction]]) -> dict[int, int] | None:
    """Each sum with its chance, in parts of the product of denominators.

    None where the sums are too many.
    """
    ways, steps = {0: 1}, 0
    for amount, chance in pairs:
        come, stay = chance.numerator, chance.denominator - chance.numerator
        following = {total: n * stay for total, n in ways.items()} if stay else {}
        for total, n in ways.items():
            following[total + amount] = following.get(total + amount, 0) + n * come
        ways = following
        steps += len(ways)
        if len(ways) > MOST_SUMS or steps > MOST_STEPS:
            return None
    return ways


def _normal(amount: Decimal | Fraction, law: Law) -> float:
    far = float(Fraction(amount) - law.mean) / law.deviation
    return math.erfc(-far / math.sqrt(2)) / 2
