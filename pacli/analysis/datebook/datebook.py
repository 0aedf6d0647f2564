"""What of a plan belongs in a calendar: rituals, things to do, and days to remember.

Each has a ``uid`` that stays its own over runs, edits and renames, see
:mod:`pacli.model.uids`; that of the plan comes after its @.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.datebook.landmarks import Landmark, landmarks
from pacli.analysis.datebook.recurring import Slot, own_slots, rituals
from pacli.analysis.items import OPEN, action_rows, owner_name, tasks_of
from pacli.analysis.selling.load import hours_per_day
from pacli.model.uids import item_uids, plan_uid

if TYPE_CHECKING:
    from pacli.dates import Duration
    from pacli.model.plan import Plan


class ToDo(NamedTuple):
    """A task, or an action that has none; ``action`` is the title of a task's action.

    ``status`` is todo, doing, done or dropped; ``ended`` is when it was done or dropped.
    ``impact`` is that of the action, 1 to 5.
    """

    uid: str
    title: str
    action: str | None
    status: str
    start: dt.date | None
    due: dt.date | None
    ended: dt.date | None
    impact: int | None
    owner: str | None
    duration: Duration | None
    after: tuple[str, ...] = ()
    how: str | None = None
    result: str | None = None
    comment: str | None = None


class Datebook(NamedTuple):
    """Everything of a plan that belongs in a calendar, as of a day.

    ``uid`` is the plan's, ``timezone`` its time zone: None where times are those of
    wherever she is.
    """

    name: str
    uid: str
    timezone: str | None
    currency: str
    hours_per_day: Fraction
    today: dt.date
    slots: tuple[Slot, ...]
    todos: tuple[ToDo, ...]
    landmarks: tuple[Landmark, ...]


def datebook(plan: Plan, today: dt.date, *, private: bool = False) -> Datebook:
    """What belongs in a calendar; ``private``: with what is hers alone."""
    uid = plan.uid or plan_uid(plan.name)
    slots = [*rituals(plan, uid, today, private=private)]
    if private:
        slots += own_slots(plan, uid, today)
    return Datebook(
        name=plan.name,
        uid=uid,
        timezone=plan.timezone,
        currency=plan.currency,
        hours_per_day=hours_per_day(plan),
        today=today,
        slots=tuple(slots),
        todos=tuple(_todos(plan, uid, today)),
        landmarks=tuple(landmarks(plan, uid, today)),
    )


def _todos(plan: Plan, uid: str, today: dt.date) -> Iterator[ToDo]:
    known = item_uids(plan.actions)
    for row in action_rows(plan, today):
        action = plan.actions[row.action]
        place = f"actions.{known[row.action]}"
        if action.tasks:
            yield from _tasks(plan, row.action, place, uid, today)
            continue
        yield ToDo(
            uid=f"{place}@{uid}",
            title=action.title,
            action=None,
            status=row.status,
            start=action.start,
            due=action.end,
            ended=None,
            impact=action.impact,
            owner=owner_name(plan, action.owner),
            duration=action.duration,
        )


def _tasks(plan: Plan, name: str, place: str, uid: str, today: dt.date) -> Iterator[ToDo]:
    action = plan.actions[name]
    known = item_uids(action.tasks)
    for row in tasks_of(name, action, today):
        task = action.tasks[row.task]
        left = row.status in OPEN and action.status == "done"
        yield ToDo(
            uid=f"{place}.{known[row.task]}@{uid}",
            title=task.title,
            action=action.title,
            # What is left of an action that is done will not be done.
            status="dropped" if left else row.status,
            start=task.start,
            due=task.due,
            ended=row.ended,
            impact=action.impact,
            owner=owner_name(plan, task.owner),
            duration=task.duration,
            after=tuple(action.tasks[one].title for one in task.after),
            how=task.how,
            result=task.result,
            comment=task.comment,
        )
