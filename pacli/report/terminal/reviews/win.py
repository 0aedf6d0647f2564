"""A win as one short text."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow
    from pacli.analysis.reviews.wins import Win
    from pacli.report.terminal.figures import Figures

WINS = {
    "reached": N_("{text}: target reached"),
    "ahead": N_("{text}: {amount} ahead"),
    "deal": N_("{text} won, {amount}"),
    "overcome": N_("overcome: {text}"),
}


def win_text(win: Win, figures: Figures, rows: Iterable[GapRow]) -> str:
    """One thing that went well; ``rows`` are those of the gap on that day."""
    say = figures.say
    if win.kind in WINS and (win.amount is not None or win.kind != "deal"):
        return say(WINS[win.kind], text=win.text, amount=_amount(win, figures, rows))
    # TRANSLATORS: a task done, and what came of it.
    return say("{text} ({note})", text=win.text, note=win.note) if win.note else win.text


def _amount(win: Win, figures: Figures, rows: Iterable[GapRow]) -> str:
    """How far ahead, with the decimals that the gap has; the value of a deal."""
    row = next((row for row in rows if row.indicator == win.about), None)
    if win.kind == "ahead" and row is not None:
        return figures.amount(win.amount, row)
    amount = win.amount if win.amount is not None else Fraction(0)
    return figures.say.quantity(amount, win.unit, figures.currency)
