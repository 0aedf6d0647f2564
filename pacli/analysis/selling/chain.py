"""The funnel as one conversion, from its first attempts to its last wins.

What is held of each rate is multiplied; the product is taken as the beta law with the
same two first moments, which is safe by less than a tenth.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.selling.belief import Belief
from pacli.analysis.selling.sureness import least_attempts

if TYPE_CHECKING:
    from pacli.analysis.selling.rows import VolumeRow


class Chain(NamedTuple):
    """How many attempts at the top give the wins of the last stage 8 times in 10.

    ``n80`` is None where no number that can be made does, or where no wins are wanted.
    ``rate`` is the mean of the product of the ``stages``, and ``whole`` the law that it
    is taken for; None where every attempt is assumed to succeed.
    """

    wins: int | None
    stages: tuple[Belief, ...]
    rate: Fraction
    whole: Belief | None
    n80: int | None


def chain(wins: int | None, stages: Iterable[Belief | None]) -> Chain:
    """The whole funnel for ``wins``; None stands for a stage at which all succeed."""
    unsure = tuple(stage for stage in stages if stage is not None)
    if not unsure:
        return Chain(wins, (), Fraction(1), None, None if wins is None else max(0, wins))
    whole = product(unsure)
    n80 = None if wins is None else least_attempts(wins, whole.a, whole.b)
    return Chain(wins, unsure, whole.mean, whole, n80)


def product(stages: Sequence[Belief]) -> Belief:
    """The beta law with the first two moments of the product of independent rates."""
    mean = square = Fraction(1)
    for stage in stages:
        mean *= stage.mean
        square *= stage.mean_square
    size = (mean - square) / (square - mean * mean)
    return Belief(size * mean, size * (1 - mean))


def bottleneck(rows: Iterable[VolumeRow]) -> str | None:
    """The stage whose attempts succeed least for what was assumed, in odds.

    Only where the 80 % interval leaves the assumed rate out, so that it is no accident.
    Of stages without any win, the one with the lower rate to reckon with.
    """
    short = [
        (row.measured.odds, row.measured.posterior_mean / row.rate, row.from_)
        for row in rows
        if row.measured is not None
        and row.measured.odds is not None
        and row.measured.posterior_mean is not None
        and row.measured.high is not None
        and row.measured.high < row.rate
    ]
    return min(short)[2] if short else None
