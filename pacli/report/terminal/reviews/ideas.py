"""The list of ideas: what is parked, and what became of the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pacli.errors import N_, Message
from pacli.report.days import day_text
from pacli.report.terminal.console import DIM, GOOD, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.words.items import ended_text

if TYPE_CHECKING:
    from pacli.analysis.reviews.ideas import IdeaLine
    from pacli.locale import Language

STATUSES: dict[str | None, tuple[str, str, Message]] = {
    # TRANSLATORS: an idea on which no review has decided yet
    None: ("wait", "", N_("to decide at the review")),
    # TRANSLATORS: an idea that is not for now
    "keep": ("next", "", N_("idea\x04kept for later")),
    "action": ("good", GOOD, N_("became an action")),
    # TRANSLATORS: an idea
    "drop": ("dropped", DIM, N_("idea\x04dropped")),
}


def print_ideas(
    screen: Screen, rows: Sequence[IdeaLine], say: Language, today: dt.date
) -> None:
    """Print each idea: the day it came up, and what was decided."""
    if not rows:
        screen.line(say("No idea parked yet. When one tempts you: pac idea add TEXT"))
        return
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        # TRANSLATORS: the day on which an idea came up
        Column(say("column\x04noted"), right=True, drop=1),
        Column(say("column\x04status"), beside=True),
    ]
    cells: list[list[Cell]] = [
        [
            row.title,
            row.idea,
            "" if row.noted is None else day_text(row.noted, today, say),
            _status(screen, row, say, today),
        ]
        for row in rows
    ]
    print_grid(screen, columns, cells)


def _status(screen: Screen, row: IdeaLine, say: Language, today: dt.date) -> Cell:
    symbol, style, word = STATUSES[row.verdict]
    text = say(word)
    if row.action is not None:
        # TRANSLATORS: what became of an idea, then the id of the action
        text = say("{status}: {id}", status=text, id=row.action)
    elif row.decided is not None:
        text = ended_text(text, day_text(row.decided, today, say), say)
    return f"{getattr(screen.symbols, symbol)} {text}", style
