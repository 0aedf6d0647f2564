"""The list of days off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pacli.dates import Span
from pacli.report.days import day_text, span_text
from pacli.report.terminal.console import DIM, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from pacli.analysis.rituals.off import OffRow
    from pacli.locale import Language


def print_off(screen: Screen, rows: Sequence[OffRow], say: Language, today: dt.date) -> None:
    """Print each span of days off: its working days, and when it is."""
    if not rows:
        screen.line(say("No days off yet. Take some: pac off 16/02..27/02"))
        return
    columns = [Column(""), Column("", right=True, drop=1), Column("", beside=True)]
    cells: list[list[Cell]] = []
    for row in rows:
        style = DIM if row.when == "past" else ""
        days = say.plural("{n} working day", "{n} working days", row.working_days)
        cells.append(
            [
                (span_text(Span(row.first, row.last), today, say), style),
                (days, style),
                (_when(screen, row, say, today), style),
            ]
        )
    print_grid(screen, columns, cells, header=False)


def _when(screen: Screen, row: OffRow, say: Language, today: dt.date) -> str:
    if row.when == "past":
        # TRANSLATORS: days off that are over
        return f"{screen.symbols.good} {say('over')}"
    if row.when == "now":
        back = say("back on {day}", day=day_text(row.back, today, say)) if row.back else ""
        return f"{screen.symbols.next} {back or say('now')}"
    ahead = say.plural("in {n} day", "in {n} days", (row.first - today).days)
    return f"{screen.symbols.wait} {ahead}"
