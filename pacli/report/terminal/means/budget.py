"""The budget: a table of actions, then of types, what is over, what is still to agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.report.terminal.console import BOLD, Screen
from pacli.report.terminal.grid import Column, print_grid
from pacli.report.terminal.means.budget_text import BudgetText

if TYPE_CHECKING:
    from pacli.analysis.means.budget import BudgetReport
    from pacli.locale import Language


def print_budget(screen: Screen, report: BudgetReport, say: Language, currency: str) -> None:
    """Print the money of a plan; where it says nothing of money, how to begin."""
    text = BudgetText(report, say, currency)
    if report.empty:
        screen.line(
            say("No amount yet. What the plan may cost in all: pac set budget.total=2000"),
            hang=2,
        )
        if report.rows:
            told = say(
                "What an action may cost: pac action set {id} budget=300",
                id=report.rows[0].action,
            )
            screen.line(told, hang=2)
    else:
        screen.line(text.title(), BOLD, hang=2)
        for line, style in text.whole():
            screen.line(line, style, hang=2)
        screen.line()
        _print_rows(screen, text)
        if len(report.types) > 1:
            screen.line()
            _print_types(screen, text)
        notes = list(text.notes())
        if notes:
            screen.line()
        for note, style in notes:
            screen.line(note, style, hang=2)
    for one in report.labour:
        screen.line(text.labour(one), hang=2)


def _columns(say: Language, name: str) -> list[Column]:
    return [
        Column(name, folds=True),
        Column(say("column\x04planned"), right=True),
        Column(say("column\x04spent"), right=True),
        # TRANSLATORS: costs that were agreed to and are not spent yet
        Column(say("column\x04agreed"), right=True),
        Column(say("column\x04left"), right=True),
        # TRANSLATORS: costs that are still to be agreed to
        Column(say("column\x04to agree"), right=True, drop=2),
        # TRANSLATORS: what one win cost: a sale, a meeting
        Column(say("column\x04per win"), right=True, drop=1),
    ]


def _print_rows(screen: Screen, text: BudgetText) -> None:
    rows = [
        [row.title, *text.cells(row.money), text.per_win(row)]
        for row in text.report.rows
        if any(one is not None for one in row.money)
    ]
    if len(rows) > 1:
        rows.append([(text.say("budget\x04In all"), BOLD), *text.cells(text.report.all), ""])
    print_grid(screen, _columns(text.say, ""), rows)


def _print_types(screen: Screen, text: BudgetText) -> None:
    rows = [[text.type(row), *text.cells(row.money), ""] for row in text.report.types]
    print_grid(screen, _columns(text.say, text.say("column\x04type")), rows)
