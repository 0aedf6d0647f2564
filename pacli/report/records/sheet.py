"""The follow-up sheet, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pacli.report.data import gap_rows, record

if TYPE_CHECKING:
    from pacli.analysis.paper.sheet import Sheet, SheetAction, SheetIndicator

TASK_KEYS = ("title", "status", "start", "due", "ended", "days_late", "duration")
ACTION_KEYS = ("title", "status", "start", "end", "days_late")
RESULT_KEYS = ("label", "unit", "expected", "obtained", "gap", "note")
MONEY_KEYS = ("planned", "spent")


def sheet(made: Sheet) -> dict[str, Any]:
    """The content of a sheet, whole."""
    return {
        "strategy": made.strategy,
        "objective": {
            "title": made.objective,
            "basis": made.basis,
            "due": made.due,
            "days_left": made.days_left,
            "ended": made.ended,
            "indicator": made.aim.indicator if made.aim is not None else None,
        },
        "budget": {"total": made.total, **(record(made.money, MONEY_KEYS) or {})},
        "actions": [_action(one) for one in made.actions],
        "indicators": [_indicator(one) for one in made.indicators],
    }


def _action(one: SheetAction) -> dict[str, Any]:
    return {
        "action": one.row.action,
        **(record(one.row, ACTION_KEYS) or {}),
        "who": one.who,
        "budget": one.budget,
        "spent": one.spent,
        **(record(one, RESULT_KEYS) or {}),
        "tasks": [
            {
                "task": task.row.task,
                **(record(task.row, TASK_KEYS) or {}),
                "who": task.who,
                "how": task.how,
                "result": task.result,
            }
            for task in one.tasks
        ],
    }


def _indicator(one: SheetIndicator) -> dict[str, Any]:
    return {
        **gap_rows([one.row])[0],
        "last_day": one.last_day,
        "last": one.last,
        "source": one.source,
    }
