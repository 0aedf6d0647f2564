"""The list of deals, open and closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pacli.changes.choices import SHOWN
from pacli.report.chances import chance_text
from pacli.report.days import day_text
from pacli.report.terminal.book.overdue import late_text, money
from pacli.report.terminal.console import DIM, GOOD, WARN, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.words.items import ended_text

if TYPE_CHECKING:
    from pacli.analysis.book.deals import DealLine
    from pacli.locale import Language

STATUSES = {"open": ("next", ""), "won": ("good", GOOD), "lost": ("dropped", DIM)}


def print_deals(
    screen: Screen, rows: Sequence[DealLine], say: Language, today: dt.date, currency: str
) -> None:
    """Print each deal: amount, chance, milestone, status, what comes next or came of it."""
    if not rows:
        screen.line(say("No deal yet. Add one: pac deal add COMPANY AMOUNT"))
        return
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        Column(say("column\x04amount"), right=True),
        Column(say("column\x04chance"), right=True, drop=2),
        # TRANSLATORS: the day of the next step with a customer
        Column(say("column\x04milestone"), right=True, drop=1),
        Column(say("column\x04status"), beside=True),
        Column("", folds=True, drop=3),
    ]
    cells: list[list[Cell]] = []
    for row in rows:
        open_ = row.status == "open"
        day = row.milestone if open_ else None
        cells.append(
            [
                row.company,
                row.deal,
                money(row.amount, currency, say),
                ""
                if row.probability is None or not open_
                else chance_text(row.probability, say),
                "" if day is None else day_text(day, today, say),
                _status(screen, row, say, today),
                (row.next_step if open_ else row.reason) or "",
            ]
        )
    print_grid(screen, columns, cells)


def _status(screen: Screen, row: DealLine, say: Language, today: dt.date) -> Cell:
    if row.days_late:
        return f"{screen.symbols.warn} {late_text(row.days_late, say)}", WARN
    symbol, style = STATUSES[row.status]
    day = "" if row.closed is None else day_text(row.closed, today, say)
    text = ended_text(say(SHOWN[row.status]), day, say)
    return f"{getattr(screen.symbols, symbol)} {text}", style
