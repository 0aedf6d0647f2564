"""The follow-up sheet: the objective, its actions and tasks, its indicators, on one page.

Amounts are as written in the plan (``Decimal``); ``gap`` is obtained less expected.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.indicators.gap import GapRow, gap
from pacli.analysis.items import (
    ActionRow,
    TaskRow,
    action_rows,
    owner_name,
    reading_rows,
    tasks_of,
)
from pacli.analysis.means.money import Money, moneys, summed

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapReport
    from pacli.model.action import Action
    from pacli.model.indicator import Indicator
    from pacli.model.plan import Plan


class SheetTask(NamedTuple):
    """A task with ``who`` does it, by name, and ``how``."""

    row: TaskRow
    who: str | None
    how: str | None
    result: str | None


class SheetAction(NamedTuple):
    """An action with what it costs and brings; one that was dropped has no budget any more.

    ``label`` and ``unit`` are those of the indicator that it is to move; ``gap`` is None
    unless both results are known. ``note``: what came of it, in words.
    """

    row: ActionRow
    who: str | None
    budget: Decimal | None
    spent: Decimal | None
    label: str | None
    unit: str | None
    expected: Decimal | None
    obtained: Decimal | None
    gap: Decimal | None
    note: str | None
    tasks: tuple[SheetTask, ...]


class SheetIndicator(NamedTuple):
    """An indicator: where it stands, its last reading that counts, and where it is read."""

    row: GapRow
    last_day: dt.date | None
    last: Decimal | None
    source: str | None


class Sheet(NamedTuple):
    """The sheet of a plan on a day; ``aim`` is the objective's indicator.

    ``total`` is the money of the plan, ``money`` that of its actions together.
    ``days_left`` are calendar days until ``due``, None without a due day or once past it.
    """

    today: dt.date
    name: str
    strategy: str | None
    objective: str
    basis: str | None
    due: dt.date | None
    days_left: int | None
    ended: bool
    aim: GapRow | None
    total: Decimal | None
    money: Money
    actions: tuple[SheetAction, ...]
    indicators: tuple[SheetIndicator, ...]
    gap: GapReport


def sheet(plan: Plan, today: dt.date) -> Sheet:
    """The follow-up sheet of a plan on a day."""
    report = gap(plan, today)
    due = report.due
    each = moneys(plan, today)
    return Sheet(
        today=today,
        name=plan.name,
        strategy=plan.strategy,
        objective=plan.objective.title,
        basis=plan.basis,
        due=due,
        days_left=(due - today).days if due is not None and due >= today else None,
        ended=report.ended,
        aim=next((row for row in report.rows if row.indicator == report.objective), None),
        total=plan.budget.total if plan.budget is not None else None,
        money=summed(each.values()),
        actions=tuple(
            _action(plan, row, each[row.action], today) for row in action_rows(plan, today)
        ),
        indicators=tuple(_indicator(plan, row) for row in report.rows),
        gap=report,
    )


def _action(plan: Plan, row: ActionRow, money: Money, today: dt.date) -> SheetAction:
    action = plan.actions[row.action]
    expected = action.expected.value if action.expected is not None else None
    obtained = action.obtained.value if action.obtained is not None else None
    moved = _moved(plan, action)
    return SheetAction(
        row=row,
        who=owner_name(plan, row.owner),
        budget=money.planned,
        spent=money.spent,
        label=moved.label if moved is not None else None,
        unit=moved.unit if moved is not None else None,
        expected=expected,
        obtained=obtained,
        gap=obtained - expected if obtained is not None and expected is not None else None,
        note=action.obtained.note if action.obtained is not None else None,
        tasks=tuple(
            SheetTask(
                task,
                owner_name(plan, task.owner),
                action.tasks[task.task].how,
                action.tasks[task.task].result,
            )
            for task in tasks_of(row.action, action, today)
        ),
    )


def _moved(plan: Plan, action: Action) -> Indicator | None:
    name = action.expected.indicator if action.expected is not None else None
    return plan.indicators[name] if name is not None else None


def _indicator(plan: Plan, row: GapRow) -> SheetIndicator:
    source = plan.indicators[row.indicator].source
    read = [one for one in reading_rows(plan, row.indicator) if one.day == row.read]
    return SheetIndicator(
        row=row,
        last_day=read[-1].day if read else None,
        last=read[-1].value if read else None,
        source=(source.tool or source.file) if source is not None else None,
    )
