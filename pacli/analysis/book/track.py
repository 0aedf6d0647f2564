"""How past probabilities turned out: what was said of deals, against what became of them."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pacli.model.deal import Deal

BOUNDS = (
    Decimal(0),
    Decimal("0.2"),
    Decimal("0.4"),
    Decimal("0.6"),
    Decimal("0.8"),
    Decimal(1),
)
"""Of the bands; each goes from one to below the next, the last to 1 included."""

Z_80 = Fraction(12816, 10000)
"""The normal law's quantile at 90 %."""


class Band(NamedTuple):
    """The closed deals that were given a probability from ``low`` to below ``high``.

    ``said`` is the mean of what was said of them, ``share`` the share that was won.
    """

    low: Decimal
    high: Decimal
    deals: int
    won: int
    said: Fraction
    share: Fraction


class Track(NamedTuple):
    """Closed deals with a probability before the end, and how well it told it.

    ``brier`` is the mean square of what was said less what came, 1 for a deal won and 0
    for one lost: 0 is foresight, 1/4 is what saying one half each time gives. ``bands``
    with a deal in them, from the least likely. ``unscored`` closed deals had none.
    """

    deals: int
    won: int
    said: Fraction
    brier: Fraction
    bands: tuple[Band, ...]
    unscored: int

    @property
    def leaning(self) -> str | None:
        """``hopeful`` where clearly fewer were won than said, ``careful`` where more.

        None where chance may have it so: the wins are within what 8 such records in 10
        show, their spread taken from the mean chance, which is on the safe side.
        """
        expected = self.deals * self.said
        far = self.won - expected
        if far * far <= Z_80 * Z_80 * expected * (1 - self.said) or abs(far) < 1:
            return None
        return "hopeful" if far < 0 else "careful"


def track(deals: Iterable[Deal]) -> Track | None:
    """The score of the closed among some deals; None if none of them had a probability."""
    closed = [deal for deal in deals if deal.status != "open"]
    pairs = [
        (said, deal.status == "won") for deal in closed if (said := foreseen(deal)) is not None
    ]
    if not pairs:
        return None
    errors = sum(((Fraction(said) - won) ** 2 for said, won in pairs), Fraction(0))
    return Track(
        deals=len(pairs),
        won=sum(won for _, won in pairs),
        said=_mean([said for said, _ in pairs]),
        brier=errors / len(pairs),
        bands=tuple(_bands(pairs)),
        unscored=len(closed) - len(pairs),
    )


def foreseen(deal: Deal) -> Decimal | None:
    """The last probability before the day on which a deal was closed.

    What was first said on that day itself, where nothing was said before; without a
    history, the probability of the deal.
    """
    if not deal.history:
        return deal.probability
    closed = deal.closed
    before = [day for day in deal.history if closed is None or day < closed]
    if before:
        return deal.history[max(before)]
    return deal.history.get(closed) if closed is not None else None


def _bands(pairs: list[tuple[Decimal, bool]]) -> Iterable[Band]:
    for low, high in pairwise(BOUNDS):
        inside = [(p, won) for p, won in pairs if low <= p < high or p == high == 1]
        if inside:
            won = sum(won for _, won in inside)
            said = _mean([p for p, _ in inside])
            yield Band(low, high, len(inside), won, said, Fraction(won, len(inside)))


def _mean(shares: list[Decimal]) -> Fraction:
    return sum(map(Fraction, shares), Fraction(0)) / len(shares)
