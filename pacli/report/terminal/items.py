"""Lists of actions, tasks, indicators and readings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from pacli.changes.choices import SHOWN
from pacli.errors import N_, Message
from pacli.report.days import day_text
from pacli.report.terminal.book.overdue import days_late
from pacli.report.terminal.console import BAD, BOLD, DIM, GOOD, Screen, Span
from pacli.report.terminal.fields import entered
from pacli.report.terminal.grid import Cell, Column, Grid, print_grid
from pacli.report.words.items import ended_text

if TYPE_CHECKING:
    from pacli.analysis.items import ActionRow, IndicatorRow, ReadingRow, TaskRow
    from pacli.locale import Language
    from pacli.model.plan import Plan

STATUSES: dict[str, tuple[str, str, Message]] = {
    "todo": ("wait", "", SHOWN["todo"]),
    "doing": ("next", "", SHOWN["doing"]),
    "done": ("good", GOOD, SHOWN["done"]),
    "dropped": ("dropped", DIM, SHOWN["dropped"]),
}


def print_actions(
    screen: Screen, rows: Sequence[ActionRow], say: Language, today: dt.date
) -> None:
    """Print each action: status, end, tasks done, and the task that comes next."""
    if not rows:
        screen.line(say("No action yet. Add one: pac action add TITLE"))
        return
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        Column(say("column\x04end"), right=True),
        Column(say("column\x04tasks"), right=True, drop=1),
        Column(say("column\x04status"), beside=True),
        Column(say("column\x04next"), folds=True, drop=2),
    ]
    cells: list[list[Cell]] = []
    for row in rows:
        coming = row.next.title if row.next is not None else ""
        if row.next is not None and row.next.days_late:
            coming = say(
                "{title} ({late})", title=coming, late=days_late(row.next.days_late, say)
            )
        cells.append(
            [
                row.title,
                row.action,
                _day(row.end, today, say),
                # TRANSLATORS: tasks done of all tasks, such as 2/5
                say("{done}/{all}", done=row.done, all=row.tasks) if row.tasks else "",
                status_of(screen, row.status, row.days_late, say),
                coming,
            ]
        )
    print_grid(screen, columns, cells)


def print_tasks(
    screen: Screen,
    rows: Sequence[TaskRow],
    titles: Mapping[str, str],
    say: Language,
    today: dt.date,
) -> None:
    """Print each action with its tasks; ``titles`` are those of the actions by id."""
    if not rows:
        screen.line(say("No task yet. Add one: pac task add ACTION TITLE"))
        return
    groups: dict[str, list[TaskRow]] = {}
    for row in rows:
        groups.setdefault(row.action, []).append(row)
    for action, tasks in groups.items():
        heading = say(
            "{title} ({id}) {done}/{all}",
            title=titles[action],
            id=action,
            done=sum(row.status == "done" for row in tasks),
            all=sum(row.status != "dropped" for row in tasks),
        )
        screen.line(heading, BOLD, hang=2)
        print_steps(screen, tasks, say, today)


def print_steps(
    screen: Screen,
    rows: Sequence[TaskRow],
    say: Language,
    today: dt.date,
    *,
    indent: int = 2,
) -> None:
    """Print the tasks of one action: status, due day, duration, what each waits for."""
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        Column(say("column\x04due"), right=True),
        Column(say("column\x04time"), right=True, drop=2),
        Column(say("column\x04who"), drop=3),
        Column(say("column\x04status"), beside=True),
        Column("", folds=True, drop=4),
    ]
    cells: list[list[Cell]] = [
        [
            row.title,
            row.task,
            _day(row.due, today, say),
            "" if row.duration is None else say.duration(row.duration),
            row.owner or "",
            status_of(screen, row.status, row.days_late, say, _day(row.ended, today, say)),
            say("after {tasks}", tasks=", ".join(row.waits)) if row.waits else "",
        ]
        for row in rows
    ]
    print_grid(screen, columns, cells, header=False, indent=indent)


def print_indicators(
    screen: Screen,
    rows: Sequence[IndicatorRow],
    say: Language,
    today: dt.date,
    currency: str,
) -> None:
    """Print each indicator: measure, target, due day, last reading."""
    if not rows:
        screen.line(say("No indicator yet. Add one: pac indicator add LABEL"))
        return
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        Column(say("column\x04measure"), drop=3),
        Column(say("column\x04target"), right=True),
        Column(say("column\x04due"), right=True),
        Column(say("column\x04last reading"), right=True, drop=1),
        # TRANSLATORS: before the day of the last reading, where it stands below it
        Column("", right=True, drop=2, aside=say("column\x04read on")),
    ]
    print_grid(
        screen,
        columns,
        [
            [
                row.label,
                row.indicator,
                _measure(row, say),
                _target(row, say, currency),
                _day(row.due, today, say),
                "" if row.last is None else entered(row.last, row.unit, currency, say),
                _day(row.last_day, today, say),
            ]
            for row in rows
        ],
    )


def print_readings(
    screen: Screen,
    plan: Plan,
    readings: Mapping[str, Sequence[ReadingRow]],
    say: Language,
    today: dt.date,
) -> None:
    """Print the readings of each indicator by day, a total's with its running total."""
    if not any(readings.values()):
        screen.line(say("No reading yet. Note one: pac log ID VALUE"))
        return
    grids: dict[str, Grid] = {}
    for name, rows in readings.items():
        if not rows:
            continue
        item = plan.indicators[name]

        def amount(x: Decimal | None, unit: str | None = item.unit) -> str:
            return "" if x is None else entered(x, unit, plan.currency, say)

        columns = [
            Column("", right=True),
            Column(say("column\x04value"), right=True),
            Column(say("column\x04in all"), right=True, drop=1),
            Column(say("column\x04note"), folds=True),
            Column(say("column\x04deals"), drop=2),
        ]
        cells: list[list[Cell]] = [
            [
                _day(row.day, today, say),
                amount(row.value),
                amount(row.sum),
                row.note or "",
                ", ".join(row.deals),
            ]
            for row in rows
        ]
        grids[name] = Grid(screen, columns, cells, indent=2)
    # All in the same way, so that the days stand below each other.
    stanzas = not all(grid.fits for grid in grids.values())
    for name, grid in grids.items():
        heading = say("{label} ({id})", label=plan.indicators[name].label, id=name)
        screen.line(heading, BOLD, hang=2)
        grid.print(stanzas=stanzas)


def status_of(screen: Screen, status: str, late: int, say: Language, day: str = "") -> Span:
    """Symbol and word; how late what is late, on which day what is ended."""
    if late:
        return f"{screen.symbols.bad} {days_late(late, say)}", BAD
    symbol, style, word = STATUSES[status]
    return f"{getattr(screen.symbols, symbol)} {ended_text(say(word), day, say)}", style


def _day(day: dt.date | None, today: dt.date, say: Language) -> str:
    return "" if day is None else day_text(day, today, say)


def _measure(row: IndicatorRow, say: Language) -> str:
    if row.measure is None:
        return ""
    if row.measure == "rate" and row.per is not None:
        return say(N_("per {period}"), period=SHOWN[row.per])
    return say(SHOWN[row.measure])


def _target(row: IndicatorRow, say: Language, currency: str) -> str:
    if row.target is None:
        return ""
    amount = entered(row.target, row.unit, currency, say)
    return say("max {amount}", amount=amount) if row.cap else amount
