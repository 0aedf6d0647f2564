"""Offers by what they leave and how strong they stand: ABC classes, and the matrix of both.

Offers are sorted by contribution margin. Those that make the first 80 % of what all margins
leave are A, up to 95 % B, the others C; the offer that crosses a bound is in the higher
class. An offer that leaves nothing, or costs money, is C and adds nothing to the sum.

In the matrix the market share in volume says how strong an offer stands (assets), and the
class how much it attracts: A does, B and C do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pacli.model.plan import Plan

A_UP_TO = Fraction(80, 100)
B_UP_TO = Fraction(95, 100)
"""Cumulative shares of the margin up to which an offer is A, then B."""

ADVICE = {
    ("strong", True): "develop",
    ("weak", True): "choose",
    ("strong", False): "harvest",
    ("weak", False): "lighten",
}
"""What each cell of the matrix advises, by assets and by whether the offer attracts."""


class OfferLine(NamedTuple):
    """An offer as its list shows it; ``segment`` is the id of the customers it serves."""

    offer: str
    label: str
    price: Decimal | None
    margin: Decimal | None
    market_share: Decimal | None
    segment: str | None


class RankedOffer(NamedTuple):
    """An offer in the ranking.

    ``share`` of the sum of all margins above 0, ``cumulative`` with the offers before it;
    both None for an offer without a margin above 0. ``class_`` is A, B or C, None where the
    margin is not known. ``assets``: ``strong`` or ``weak``, None where that cannot be told.
    ``advice``: ``develop``, ``choose``, ``harvest`` or ``lighten``, None unless both class
    and assets are known.
    """

    offer: str
    label: str
    price: Decimal | None
    margin: Decimal | None
    share: Fraction | None
    cumulative: Fraction | None
    class_: str | None
    market_share: Decimal | None
    assets: str | None
    advice: str | None


class Crowded(NamedTuple):
    """A segment whose offers say that they hold more than the whole of their market."""

    segment: str
    label: str
    sum: Decimal
    offers: tuple[str, ...]


class Ranking(NamedTuple):
    """The offers, the highest margin first, those without one last in plan order.

    ``total`` is the sum of the margins above 0. ``threshold`` is the market share from which
    assets are strong; ``basis`` says that it is the ``plan``'s or the ``median``; both are
    None where the plan has none and the shares do not tell offers apart.
    """

    rows: tuple[RankedOffer, ...]
    total: Fraction
    threshold: Fraction | None
    basis: str | None
    crowded: tuple[Crowded, ...]

    def advised(self, advice: str) -> tuple[RankedOffer, ...]:
        """The offers in one cell of the matrix."""
        return tuple(row for row in self.rows if row.advice == advice)


def offer_lines(plan: Plan) -> tuple[OfferLine, ...]:
    """The offers, in the order of the plan."""
    return tuple(
        OfferLine(
            offer=name,
            label=offer.label,
            price=offer.price,
            margin=offer.margin,
            market_share=offer.market_share,
            segment=offer.segment,
        )
        for name, offer in plan.offers.items()
    )


def ranking(plan: Plan) -> Ranking:
    """The offers ranked by margin, with what the matrix advises for each."""
    lines = offer_lines(plan)
    known = [line for line in lines if line.margin is not None]
    ordered = sorted(known, key=lambda line: line.margin or 0, reverse=True)
    gains = [Fraction(x.margin) for x in known if x.margin is not None and x.margin > 0]
    total = sum(gains, Fraction(0))
    threshold, basis = _threshold(plan, lines)
    rows = []
    before = Fraction(0)
    for line in [*ordered, *(line for line in lines if line.margin is None)]:
        share = None
        if line.margin is not None and line.margin > 0:
            share = Fraction(line.margin) / total
        class_ = _class(line, share, before)
        before += share or 0
        assets = _assets(line.market_share, threshold)
        rows.append(
            RankedOffer(
                offer=line.offer,
                label=line.label,
                price=line.price,
                margin=line.margin,
                share=share,
                cumulative=None if share is None else before,
                class_=class_,
                market_share=line.market_share,
                assets=assets,
                advice=ADVICE[assets, class_ == "A"] if assets and class_ else None,
            )
        )
    return Ranking(tuple(rows), total, threshold, basis, tuple(_crowded(plan, lines)))


def _class(line: OfferLine, share: Fraction | None, before: Fraction) -> str | None:
    """The class of an offer; ``before`` is the share of the offers ahead of it."""
    if line.margin is None:
        return None
    if share is None:
        return "C"
    # What begins below a bound reaches it or crosses it, and so is in the higher class.
    if before < A_UP_TO:
        return "A"
    return "B" if before < B_UP_TO else "C"


def _threshold(plan: Plan, lines: Sequence[OfferLine]) -> tuple[Fraction | None, str | None]:
    """The market share from which assets are strong, and where it comes from."""
    own = plan.thresholds.market_share if plan.thresholds is not None else None
    if own is not None:
        return Fraction(own), "plan"
    shares = sorted(Fraction(x.market_share) for x in lines if x.market_share is not None)
    if not shares:
        return None, None
    median = (shares[(len(shares) - 1) // 2] + shares[len(shares) // 2]) / 2
    # One that nothing lies below calls every offer strong: it tells nothing.
    return (median, "median") if shares[0] < median else (None, None)


def _assets(market_share: Decimal | None, threshold: Fraction | None) -> str | None:
    if market_share is None or threshold is None:
        return None
    return "strong" if market_share >= threshold else "weak"


def _crowded(plan: Plan, lines: Sequence[OfferLine]) -> Iterable[Crowded]:
    """Segments that several offers serve, with shares that come to more than 1."""
    for name, segment in plan.segments.items():
        own = [x for x in lines if x.segment == name and x.market_share is not None]
        held = sum((x.market_share for x in own if x.market_share is not None), Decimal(0))
        if held > 1:
            yield Crowded(name, segment.label, held, tuple(x.offer for x in own))
