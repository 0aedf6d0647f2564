"""What a section holds on a day, for the lists: actions, tasks, indicators, readings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.indicator import course
from pacli.dates import come

if TYPE_CHECKING:
    from pacli.dates import Duration
    from pacli.model.action import Action
    from pacli.model.plan import Plan


OPEN = frozenset(("todo", "doing"))
"""The statuses of what is still to be done."""


class TaskRow(NamedTuple):
    """A task: ``status`` is todo, doing, done or dropped.

    ``days_late`` counts from the due day to today while it is open, else 0. ``waits``: the
    tasks of its action that come before and are not ended.
    """

    action: str
    task: str
    title: str
    status: str
    start: dt.date | None
    due: dt.date | None
    ended: dt.date | None
    days_late: int
    duration: Duration | None
    owner: str | None
    waits: tuple[str, ...]

    @property
    def id(self) -> str:
        """``boutique/solution``."""
        return f"{self.action}/{self.task}"


class ActionRow(NamedTuple):
    """An action: its own status, else that of its tasks.

    ``done`` of its ``tasks`` are done; dropped ones do not count. ``days_late`` counts from
    its end to today while it is open, else 0; ``late_tasks`` are open tasks past their day.
    ``next`` is the open task that is due first among those whose turn it is.
    """

    action: str
    title: str
    status: str
    type: tuple[str, ...]
    start: dt.date | None
    end: dt.date | None
    days_late: int
    done: int
    tasks: int
    late_tasks: int
    next: TaskRow | None
    owner: str | None


class IndicatorRow(NamedTuple):
    """An indicator: ``last`` is the value of the last reading, on ``last_day``."""

    indicator: str
    label: str
    kind: str
    primary: bool
    measure: str | None
    per: str | None
    unit: str | None
    money: bool
    cap: bool
    target: Decimal | None
    due: dt.date | None
    readings: int
    last_day: dt.date | None
    last: Decimal | None


class ReadingRow(NamedTuple):
    """A reading: ``sum`` is the running total of a total on that day, else None."""

    day: dt.date
    value: Decimal
    sum: Decimal | None
    note: str | None
    deals: tuple[str, ...]


def owner_name(plan: Plan, owner: str | None) -> str | None:
    """The name of an owner, who may be one of the plan's people; None where nobody is named."""
    return plan.people[owner].name if owner in plan.people else owner


def task_rows(plan: Plan, today: dt.date, action: str | None = None) -> tuple[TaskRow, ...]:
    """The tasks of an action, or of all, in the order of the plan."""
    names = plan.actions if action is None else (action,)
    return tuple(row for name in names for row in tasks_of(name, plan.actions[name], today))


def tasks_of(name: str, action: Action, today: dt.date) -> Iterator[TaskRow]:
    """The tasks of the action called ``name``, in the order of the plan.

    One that is done or dropped on a later day than ``today`` is open on this one.
    """
    tasks = action.tasks
    dropped = action.status == "dropped"
    ends = {
        key: come(task.done, today) or come(task.dropped, today) for key, task in tasks.items()
    }
    for task_name, task in tasks.items():
        if come(task.done, today) is not None:
            status = "done"
        elif ends[task_name] is not None or dropped:
            status = "dropped"
        else:
            status = "doing" if task.start is not None and task.start <= today else "todo"
        open_ = status in OPEN
        late = open_ and task.due is not None and task.due < today
        yield TaskRow(
            action=name,
            task=task_name,
            title=task.title,
            status=status,
            start=task.start,
            due=task.due,
            ended=ends[task_name],
            days_late=(today - task.due).days if late and task.due is not None else 0,
            duration=task.duration,
            owner=task.owner,
            waits=tuple(other for other in task.after if ends[other] is None) if open_ else (),
        )


def action_rows(plan: Plan, today: dt.date) -> tuple[ActionRow, ...]:
    """The actions, in the order of the plan."""
    return tuple(_action(plan, name, today) for name in plan.actions)


def none_open(plan: Plan, today: dt.date) -> bool:
    """Whether all of the plan's actions are over, and no ritual carries one on."""
    return bool(plan.actions) and not (
        carried(plan, today) or any(row.status in OPEN for row in action_rows(plan, today))
    )


def carried(plan: Plan, today: dt.date) -> frozenset[str]:
    """The actions that rituals still to come back carry forward."""
    return frozenset(
        ritual.action
        for ritual in plan.rituals.values()
        if ritual.action is not None and (ritual.end is None or ritual.end >= today)
    )


def _action(plan: Plan, name: str, today: dt.date) -> ActionRow:
    action = plan.actions[name]
    tasks = tuple(tasks_of(name, action, today))
    status = action.status or _status(tasks)
    open_ = status in OPEN
    left = [row for row in tasks if row.status in OPEN] if open_ else []
    ready = [row for row in left if not row.waits] or left
    late = open_ and action.end is not None and action.end < today
    return ActionRow(
        action=name,
        title=action.title,
        status=status,
        type=action.type,
        start=action.start,
        end=action.end,
        days_late=(today - action.end).days if late and action.end is not None else 0,
        done=sum(row.status == "done" for row in tasks),
        tasks=sum(row.status != "dropped" for row in tasks),
        late_tasks=sum(row.days_late > 0 for row in left),
        next=min(ready, key=lambda row: row.due or dt.date.max, default=None),
        owner=action.owner,
    )


def _status(tasks: tuple[TaskRow, ...]) -> str:
    """What the tasks say of an action that does not say itself."""
    kept = [row.status for row in tasks if row.status != "dropped"]
    if not kept:
        return "dropped" if tasks else "todo"
    if all(status == "done" for status in kept):
        return "done"
    return "todo" if all(status == "todo" for status in kept) else "doing"


def indicator_rows(plan: Plan) -> tuple[IndicatorRow, ...]:
    """The indicators, in the order of the plan."""
    calendar = WorkCalendar(plan)
    rows: list[IndicatorRow] = []
    for name, item in plan.indicators.items():
        asked = course(plan, calendar, name)
        last = asked.readings.last_day(dt.date.max)
        rows.append(
            IndicatorRow(
                indicator=name,
                label=item.label,
                kind=asked.kind,
                primary=item.primary,
                measure=item.measure,
                per=item.per,
                unit=item.unit,
                money=asked.money,
                cap=asked.cap,
                target=item.target,
                due=asked.due,
                readings=len(item.readings),
                last_day=last,
                last=asked.readings.last(dt.date.max),
            )
        )
    return tuple(rows)


def reading_rows(plan: Plan, indicator: str) -> tuple[ReadingRow, ...]:
    """The readings of an indicator by day, a total's with its running total."""
    item = plan.indicators[indicator]
    asked = course(plan, WorkCalendar(plan), indicator)
    rows: list[ReadingRow] = []
    running = Decimal(0)
    for day in sorted(item.readings):
        reading = item.readings[day]
        value = reading if isinstance(reading, Decimal) else reading.value
        counted = (asked.start is None or day >= asked.start) and (
            asked.due is None or day <= asked.due
        )
        running += value if counted else 0
        rows.append(
            ReadingRow(
                day=day,
                value=value,
                sum=running if item.measure == "total" and counted else None,
                note=None if isinstance(reading, Decimal) else reading.note,
                deals=() if isinstance(reading, Decimal) else reading.deals,
            )
        )
    return tuple(rows)
