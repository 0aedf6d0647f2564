"""The actions of the sheet, each with what it costs and brings, and its tasks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from pacli.dates import Span
from pacli.report.terminal.console import BOLD, Screen
from pacli.report.terminal.fields import entered
from pacli.report.terminal.grid import Cell, Column, Grid
from pacli.report.terminal.items import status_of

if TYPE_CHECKING:
    from pacli.analysis.paper.sheet import SheetAction, SheetTask
    from pacli.report.terminal.figures import Figures

ROOMY = 100
"""From this width on, tasks show their means and results, and indicators their source.

A narrower sheet would take a second page for means and results: there, all is to be asked for.
"""


def print_actions(
    screen: Screen, actions: Sequence[SheetAction], figures: Figures, *, roomy: bool
) -> None:
    """Print each action, its facts and its tasks, ``roomy`` with their means and results."""
    _Actions(screen, figures, roomy=roomy).print(actions)


class _Actions:
    def __init__(self, screen: Screen, figures: Figures, *, roomy: bool) -> None:
        self.screen = screen
        self.roomy = roomy
        self.figures = figures
        self.say = figures.say
        self.currency = figures.currency

    def print(self, actions: Sequence[SheetAction]) -> None:
        self.screen.line(self.say("Actions"), BOLD)
        grids = [self._tasks(action) for action in actions]
        stanzas = not all(grid.fits for grid in grids if grid is not None)
        for action, grid in zip(actions, grids, strict=True):
            self._action(action)
            if grid is not None:
                grid.print(stanzas=stanzas)

    def _money(self, x: Decimal) -> str:
        return self.say.money(x, self.currency, exact=True)

    def _action(self, action: SheetAction) -> None:
        row, screen = action.row, self.screen
        state, _ = status_of(screen, row.status, row.days_late, self.say)
        state = state.replace(" ", "\u00a0")
        screen.line(f"{row.title}  {state}", BOLD, hang=2)
        screen.facts(self._facts(action), indent=2)

    def _facts(self, action: SheetAction) -> Iterator[str]:
        say, row, figures = self.say, action.row, self.figures
        if action.who:
            yield action.who
        if row.start is not None and row.end is not None and row.start <= row.end:
            yield figures.span(Span(row.start, row.end))
        elif row.end is not None:
            yield say("by {day}", day=figures.day(row.end))
        elif row.start is not None:
            yield say("from {day}", day=figures.day(row.start))
        if action.budget is not None:
            yield say("budget {amount}", amount=self._money(action.budget))
        if action.spent is not None:
            yield say("{amount} spent", amount=self._money(action.spent))
        yield from self._results(action)

    def _results(self, action: SheetAction) -> Iterator[str]:
        say = self.say

        def result(x: Decimal) -> str:
            return entered(x, action.unit, self.currency, say)

        if action.expected is not None and action.label is not None:
            amount = result(action.expected)
            yield say("expected {amount} ({label})", amount=amount, label=action.label)
        elif action.expected is not None:
            yield say("expected {amount}", amount=result(action.expected))
        if action.obtained is not None:
            yield say("obtained {amount}", amount=result(action.obtained))
        if action.gap is not None:
            money = action.unit == self.currency
            amount = (
                say.money(action.gap, self.currency, signed=True, exact=True)
                if money
                else say.signed(action.gap)
            )
            yield say("gap {amount}", amount=amount)
        if action.note:
            yield " ".join(action.note.split())

    def _tasks(self, action: SheetAction) -> Grid | None:
        """The tasks as a grid; a sheet has no ids, since nothing is typed on paper."""
        if not action.tasks:
            return None
        say = self.say
        columns = [
            Column(say("column\x04task"), folds=True),
            Column(say("column\x04due"), right=True),
            Column(say("column\x04time"), right=True, drop=2),
            Column(say("column\x04who"), drop=1),
            Column(say("column\x04status"), beside=True),
        ]
        if self.roomy:
            # TRANSLATORS: the column of the means by which a task is done
            columns.append(Column(say("column\x04how"), folds=True, drop=4))
            columns.append(Column(say("column\x04result"), folds=True, drop=3))
        cells = [self._task(task) for task in action.tasks]
        return Grid(self.screen, columns, cells, header=False, indent=2)

    def _task(self, task: SheetTask) -> list[Cell]:
        row, say, figures = task.row, self.say, self.figures
        ended = figures.day(row.ended) if row.ended is not None else ""
        more = [task.how or "", task.result or ""] if self.roomy else []
        return [
            row.title,
            figures.day(row.due) if row.due is not None else "",
            say.duration(row.duration) if row.duration is not None else "",
            task.who or "",
            status_of(self.screen, row.status, row.days_late, say, ended),
            *more,
        ]
