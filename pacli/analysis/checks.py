"""What in a valid plan is surely not meant: days to come, tasks after the end, two targets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.analysis.indicators.readings import Readings
from pacli.errors import Path

if TYPE_CHECKING:
    from pacli.model.action import Task
    from pacli.model.plan import Plan


class Warned(NamedTuple):
    """One finding: its code, the field that it is about, what fills its message.

    ``severity`` is warning, or error where the plan's ``checks`` make it one.
    """

    code: str
    path: Path
    params: Mapping[str, object]
    severity: str = "warning"

    @property
    def on_value(self) -> bool:
        """Whether the value is in doubt, not the key."""
        return self.path[-1] in {"due", "done", "dropped", "target"}


def checks(plan: Plan, today: dt.date) -> tuple[Warned, ...]:
    """The findings on a day, by section, without those that the plan's ``checks`` ignore."""
    asked = plan.checks
    return tuple(
        Warned(code, path, params, asked.get(code, "warning"))
        for code, path, params in (
            *_indicators(plan, today),
            *_actions(plan, today),
            *_rituals(plan, today),
            *_stages(plan, today),
        )
        if asked.get(code) != "ignore"
    )


_Found = Iterator[tuple[str, Path, dict[str, object]]]


def _indicators(plan: Plan, today: dt.date) -> _Found:
    for name, indicator in plan.indicators.items():
        path: Path = ("indicators", name, "readings")
        readings = Readings(indicator.readings)
        for day in readings.within(today + dt.timedelta(days=1), None):
            yield "PAC301", (*path, day), {"day": day.isoformat()}
        total = readings.total(None, None)
        counts = indicator.measure == "total" and indicator.unit != plan.currency
        if counts and total is not None and total < 0:
            yield "PAC302", path, {"total": total, "label": indicator.label}


def _actions(plan: Plan, today: dt.date) -> _Found:
    # Where no task has a working time, she does not plan by the hour: that is her choice.
    timed = any(
        task.duration is not None
        for action in plan.actions.values()
        for task in action.tasks.values()
    )
    for name, action in plan.actions.items():
        path: Path = ("actions", name, "tasks")
        ended = action.status in {"done", "dropped"}
        untimed = []
        for key, task in action.tasks.items():
            yield from _ended(task, (*path, key), today)
            if ended or task.done or task.dropped:
                continue
            yield from _late(plan, action, task, (*path, key))
            if timed and task.duration is None:
                untimed.append(key)
        if untimed:
            yield "PAC404", path, {"tasks": ", ".join(untimed)}


def _ended(task: Task, path: Path, today: dt.date) -> _Found:
    for field in ("done", "dropped"):
        day = getattr(task, field)
        if day is not None and day > today:
            yield "PAC401", (*path, field), {"day": day.isoformat(), "title": task.title}


def _late(plan: Plan, action: Any, task: Task, path: Path) -> _Found:
    """A task due after the objective is, else after its action ends."""
    for code, end in (("PAC402", plan.objective.due), ("PAC403", action.end)):
        if task.due is not None and end is not None and task.due > end:
            yield code, (*path, "due"), {"due": task.due.isoformat(), "end": end.isoformat()}
            return


def _rituals(plan: Plan, today: dt.date) -> _Found:
    for name, ritual in plan.rituals.items():
        path: Path = ("rituals", name)
        if ritual.every is None and ritual.rrule is None:
            yield "PAC405", (*path, "title"), {"title": ritual.title}
        for day, noted in ritual.log.items():
            if noted == "done" and day > today:
                params: dict[str, object] = {
                    "day": day.isoformat(),
                    "title": ritual.title,
                    "id": name,
                }
                yield "PAC406", (*path, "log", day), params


def _stages(plan: Plan, today: dt.date) -> _Found:
    """Stages whose own target is not what the funnel asks of them."""
    if not plan.funnel:
        return
    from pacli.analysis.indicators.gap import gap

    for row in gap(plan, today, {stage.indicator for stage in plan.funnel}).rows:
        if row.beside is not None:
            path: Path = ("indicators", row.indicator, "target")
            yield "PAC503", path, {"target": row.target, "funnel": row.beside.funnel}
