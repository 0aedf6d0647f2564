"""The list of offers, and their ranking with what follows from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pacli.report.terminal.book.overdue import money
from pacli.report.terminal.choosing.matrix import print_matrix
from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from decimal import Decimal

    from pacli.analysis.choosing.offers import OfferLine, RankedOffer, Ranking
    from pacli.locale import Language


def print_offers(
    screen: Screen,
    rows: Sequence[OfferLine],
    say: Language,
    currency: str,
    segments: Mapping[str, str],
) -> None:
    """Print each offer: price, margin, market share, whom it serves (``segments``: labels)."""
    if not rows:
        screen.line(say("No offer yet. Add one: pac offer add LABEL --price 450 --margin 5400"))
        return
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        Column(say("column\x04price"), right=True),
        # TRANSLATORS: the contribution margin of an offer over the period
        Column(say("column\x04margin"), right=True),
        Column(say("column\x04market share"), right=True, drop=1),
        Column(say("column\x04segment"), folds=True, drop=2),
    ]
    cells: list[list[Cell]] = [
        [
            row.label,
            row.offer,
            money(row.price, currency, say),
            money(row.margin, currency, say),
            _percent(row.market_share, say),
            "" if row.segment is None else segments.get(row.segment, row.segment),
        ]
        for row in rows
    ]
    print_grid(screen, columns, cells)


def print_ranking(screen: Screen, report: Ranking, say: Language, currency: str) -> None:
    """Print the offers by margin, the matrix, and what is missing for either."""
    if not report.rows:
        screen.line(say("No offer yet. Add one: pac offer add LABEL --price 450 --margin 5400"))
        return
    if report.total:
        total = say.money(report.total, currency, exact=True)
        screen.line(say("Offers by margin · {total} in all", total=total), BOLD)
    else:
        screen.line(say("Offers by margin"), BOLD)
    columns = [
        Column("", folds=True),
        Column(say("column\x04id"), drop=3),
        Column(say("column\x04margin"), right=True),
        # TRANSLATORS: of all margins
        Column(say("column\x04share"), right=True),
        # TRANSLATORS: with the offers above
        Column(say("column\x04running"), right=True, drop=4),
        # TRANSLATORS: A, B or C
        Column(say("column\x04class")),
        Column(say("column\x04market share"), right=True, drop=1),
        Column(say("column\x04price"), right=True, drop=2),
    ]
    print_grid(screen, columns, [_row(row, say, currency) for row in report.rows])
    if any(row.advice for row in report.rows):
        screen.line()
        print_matrix(screen, report, say)
    notes = list(_notes(report, say, currency))
    if notes:
        screen.line()
    for note in notes:
        screen.line(note, hang=2)


def _row(row: RankedOffer, say: Language, currency: str) -> list[Cell]:
    style = BOLD if row.class_ == "A" else DIM if row.class_ is None else ""
    return [
        row.label,
        row.offer,
        money(row.margin, currency, say),
        _percent(row.share, say),
        _percent(row.cumulative, say),
        (row.class_ or "?", style),
        _percent(row.market_share, say),
        money(row.price, currency, say),
    ]


def _percent(share: Decimal | object | None, say: Language) -> str:
    """A share of 1; one decimal where it would round to nothing or hide a bound."""
    if share is None:
        return ""
    from fractions import Fraction

    exact = Fraction(share)  # type: ignore[call-overload] # a Decimal or a Fraction
    return say.share(exact, 0 if not exact or exact >= Fraction(1, 100) else 1)


def _notes(report: Ranking, say: Language, currency: str) -> Iterator[str]:
    """What to know about the figures, then what is missing and how to say it."""
    for row in report.rows:
        if row.margin is not None and row.price is not None and 0 < row.margin < row.price:
            yield say(
                "{label}: {margin} for the whole plan, less than one is sold for ({price}): is"
                " that the margin of one only?",
                label=row.label,
                margin=money(row.margin, currency, say),
                price=money(row.price, currency, say),
            )
        if row.margin is not None and row.margin <= 0:
            yield say(
                "{label} leaves nothing: raise its price, cut what it costs, or stop it.",
                label=row.label,
            )
    if report.threshold is not None and any(row.assets for row in report.rows):
        share = _percent(report.threshold, say)
        if report.basis == "plan":
            yield say("Assets are strong from {share} of the market.", share=share)
        else:
            yield say(
                "Assets are strong from {share} of the market, the median of your offers. "
                "To choose yourself: pac set thresholds.market_share=0.1",
                share=share,
            )
    for crowd in report.crowded:
        yield say(
            "{segment}: {offers} say that they hold {share} of the market together. "
            "Are they shares of one market, in volume?",
            segment=crowd.label,
            offers=say.list(crowd.offers),
            share=_percent(crowd.sum, say),
        )
    yield from _missing(report, say)


def _missing(report: Ranking, say: Language) -> Iterator[str]:
    margins = [row for row in report.rows if row.margin is None]
    if margins:
        yield say(
            "Margin not known: {offers}. Note what it leaves over the period, once its own "
            "costs are paid: pac offer set {id} margin=900",
            offers=say.list([row.label for row in margins]),
            id=margins[0].offer,
        )
    shares = [row for row in report.rows if row.market_share is None]
    if shares:
        yield say(
            "Market share not known: {offers}. A rough one will do: "
            "pac offer set {id} market_share=0.1",
            offers=say.list([row.label for row in shares]),
            id=shares[0].offer,
        )
    if report.threshold is None and len(shares) < len(report.rows):
        yield say(
            "The market shares do not tell your offers apart, so the matrix stays empty. "
            "Say from which share you are strong: pac set thresholds.market_share=0.1"
        )
