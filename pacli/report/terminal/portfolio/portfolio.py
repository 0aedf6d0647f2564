"""The plans of a folder: a line each, and what they come to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from pacli.errors import PacError
from pacli.report.days import day_text
from pacli.report.terminal.book.overdue import days_late
from pacli.report.terminal.console import BAD, DIM, Screen
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.indicators.gap import achieved_text, status_cell

if TYPE_CHECKING:
    from pacli.analysis.portfolio.portfolio import PlanLine, Together
    from pacli.locale import Language


def print_plans(
    screen: Screen,
    found: Iterable[Any],
    together: Together | None,
    say: Language,
    today: dt.date,
) -> None:
    """Print each plan with its figure and what comes next, those before it below.

    Plans that cannot be read are named; what is wrong with them is told elsewhere.
    """
    columns = [
        Column("", folds=True),
        Column(say("column\x04objective"), folds=True, drop=4),
        Column(say("column\x04figure"), right=True),
        Column(say("column\x04done"), right=True, drop=3),
        Column(say("column\x04status"), beside=True),
        Column(say("column\x04due"), right=True),
        Column(say("column\x04next"), folds=True, drop=2),
    ]
    rows: list[list[Cell]] = []
    for one in found:
        rows.append(_row(screen, one.file, one.line, say, today))
        for file, line in one.before:
            name, *rest = _row(screen, file, line, say, today)
            # TRANSLATORS: a plan that the one above it continues.
            before = say("before it: {name}", name=name if isinstance(name, str) else name[0])
            rest[0] = rest[-1] = ""
            rows.append([(before, DIM), *rest])
    print_grid(screen, columns, rows)
    if together is not None:
        for text in _together(together, say):
            screen.line(text, hang=2)


def _row(
    screen: Screen, file: str, line: PlanLine | PacError, say: Language, today: dt.date
) -> list[Cell]:
    if isinstance(line, PacError):
        wrong = f"{screen.symbols.bad} {say('cannot be read')}"
        return [file, "", "", "", (wrong, BAD), "", ""]
    row, figure, done = line.row, "", ""
    status: Cell = ""
    if row is not None:
        figures = Figures(say, line.currency, today)
        figure = _figure(figures, row)
        done = achieved_text(row, say)
        status = status_cell(screen, row, say)
    return [
        line.name,
        line.title,
        figure,
        done,
        status,
        day_text(line.due, today, say) if line.due is not None else "",
        _next(line, say),
    ]


def _figure(figures: Figures, row: Any) -> str:
    actual, target = figures.amount(row.actual, row), figures.amount(row.target, row)
    if not actual or not target:
        return actual or target
    return figures.say("{actual} of {target}", actual=actual, target=target)


def _next(line: PlanLine, say: Language) -> str:
    if line.ended:
        return say("over: pac renew")
    if line.next is None:
        return ""
    if line.next.days_late:
        late = days_late(line.next.days_late, say)
        return say("{title} ({late})", title=line.next.title, late=late)
    return line.next.title


def _together(together: Together, say: Language) -> Sequence[str]:
    told = []
    if together.actual is not None and together.target is not None and together.currency:
        told.append(
            say(
                "Together: {actual} of {target}",
                actual=say.money(together.actual, together.currency),
                target=say.money(together.target, together.currency),
            )
        )
    if together.minutes is not None:
        asked = say.duration(Fraction(round(together.minutes)))
        if together.minutes_available is None:
            told.append(say("Selling: {asked} a week in all", asked=asked))
        else:
            there = say.duration(Fraction(round(together.minutes_available)))
            text = say("Selling: {asked} a week in all, for {there}", asked=asked, there=there)
            over = together.minutes > together.minutes_available
            told.append(f"{text} ({say('too much')})" if over else text)
    return told
