"""Five lines about a review that a friend may read: plain text, to be copied whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.report.days import day_text, weekday_text
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.reviews.win import win_text

if TYPE_CHECKING:
    from pacli.analysis.editions.shared import Shared
    from pacli.locale import Language

MOST = 3
"""Wins that a line tells."""


def share_lines(found: Shared, say: Language, currency: str) -> Iterator[str]:
    """The plan and the day; wins, one figure, one decision, what comes next."""
    figures = Figures(say, currency, found.day)
    yield say("{plan}, review of {day}", plan=found.plan, day=found.day)
    rows = [found.row] if found.row is not None else []
    won = found.won or tuple(win_text(win, figures, rows) for win in found.found)
    if won:
        yield say("Went well: {wins}", wins=" · ".join(won[:MOST]))
    row = found.row
    if row is not None and row.actual is not None:
        amounts = {"label": row.label, "actual": figures.amount(row.actual, row)}
        if row.target is None:
            yield say("{label}: {actual}", **amounts)
        else:
            target = figures.amount(row.target, row)
            yield say("{label}: {actual} of {target}", target=target, **amounts)
    made = found.decision
    if made is not None:
        what = made.do or made.label
        if made.by is None:
            yield say("Decided: {what}", what=what)
        else:
            day = day_text(made.by, found.day, say)
            yield say("Decided: {what}, by {day}", what=what, day=day)
    if found.next is not None and found.next.due is not None:
        day = day_text(found.next.due, found.day, say)
        yield say("Next: {title}, due {day}", title=found.next.title, day=day)
    elif found.review is not None:
        yield say("Next review {day}.", day=weekday_text(found.review, found.day, say))
