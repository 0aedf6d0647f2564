"""The tasks of a week: what was done, what is due, and where the open ones could go."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda.week import Todo, todos_of
from pacli.analysis.means.people import Team
from pacli.analysis.timetable.fitting import Fit, Piece, Wanted, fit
from pacli.analysis.timetable.likeness import alike
from pacli.analysis.timetable.slots import Slot, Times, timetable, without

if TYPE_CHECKING:
    from pacli.analysis.timetable.engagements import Engagement
    from pacli.dates import Span
    from pacli.model.plan import Plan

NOTHING = Fit((), Fraction(0))


class WeekTask(NamedTuple):
    """A task, or an action without tasks, in the week in which it is done or due.

    ``day`` is the one that it stands under: when it was done, else when it is due, else, if
    it is late from before, the first day that is left. ``state``: ``done``, ``open`` or
    ``late``. ``pieces``: when it could be done, a proposal. ``missing``: the minutes of it
    that find no slot until its due day. ``minutes`` of working time. ``other``: the name of
    the one whose it is, where that is not she; then it takes none of her time.
    """

    id: str
    title: str
    day: dt.date
    due: dt.date | None
    done: dt.date | None
    state: str
    days_late: int
    minutes: Fraction | None
    pieces: tuple[Piece, ...] = ()
    missing: Fraction = Fraction(0)
    other: str | None = None


def week_tasks(plan: Plan, span: Span, today: dt.date) -> tuple[WeekTask, ...]:
    """The tasks done or due in a week, and in the present one those that are late; by day."""
    found = (_task(todo, span, today) for todo in todos_of(plan, today))
    tasks = [_owned(plan, Team(plan), task) for task in found if task is not None]
    return tuple(sorted(tasks, key=lambda task: task.day))


def _owned(plan: Plan, team: Team, task: WeekTask) -> WeekTask:
    name, _, step = task.id.partition("/")
    action = plan.actions[name]
    who = team.who((action.tasks[step].owner if step else None) or action.owner)
    return task if who.hers else task._replace(other=who.name)


def _task(todo: Todo, span: Span, today: dt.date) -> WeekTask | None:
    day = todo.due
    if todo.done is not None and todo.done in span:
        day = todo.done
    if day is None:
        return None
    if todo.done is None and day < span.first:
        day = today
    if day not in span:
        return None
    state = "done" if todo.done is not None else "late" if todo.days_late else "open"
    return WeekTask(
        id=todo.id,
        title=todo.title,
        day=day,
        due=todo.due,
        done=todo.done,
        state=state,
        days_late=todo.days_late,
        minutes=todo.minutes,
    )


def laid(
    plan: Plan,
    tasks: Sequence[WeekTask],
    days: Mapping[dt.date, Sequence[Slot]],
    rituals: Sequence[Engagement],
    worked: Mapping[dt.date, Fraction],
) -> tuple[WeekTask, ...]:
    """The open tasks laid into the business slots of the days that are left.

    Time for selling, and what is kept for a ritual, are left alone unless the slot is kept
    for that very task. Where no slot of the ideal week is for tasks, nothing is laid; where
    none is for business at all, what is missing is told against the minutes ``worked``.
    """
    slots = [slot for slots in timetable(plan) for slot in slots]
    if not any(slot.domain == "business" for slot in slots):
        whole = {day: [(0, int(minutes))] for day, minutes in worked.items()}
        fitted = fit(_wanted(plan, tasks, lambda _: whole, days))
        return tuple(
            task._replace(missing=fitted.get(task.id, NOTHING).missing) for task in tasks
        )
    if not any(_for_tasks(plan, slot) for slot in slots):
        return tuple(tasks)
    held = {
        day: [r.times for r in rituals if r.day == day and r.held and r.times] for day in days
    }

    def rooms(task: WeekTask) -> dict[dt.date, list[Times]]:
        return {
            day: without(_suiting(plan, task.title, slots), held[day])
            for day, slots in days.items()
        }

    fitted = fit(_wanted(plan, tasks, rooms, days))
    return tuple(
        task._replace(pieces=where.pieces, missing=where.missing)
        for task in tasks
        for where in (fitted.get(task.id, NOTHING),)
    )


def _wanted(
    plan: Plan,
    tasks: Sequence[WeekTask],
    rooms: Callable[[WeekTask], Mapping[dt.date, Sequence[Times]]],
    days: Collection[dt.date],
) -> Iterator[Wanted]:
    first, last = min(days), max(days)
    for task in tasks:
        if task.state == "done" or task.other is not None or not task.minutes:
            continue
        name, _, step = task.id.partition("/")
        item = plan.actions[name].tasks[step] if step else plan.actions[name]
        # What is late has the whole week: its day is past.
        due = last if task.state == "late" or task.due is None else task.due
        after = tuple(f"{name}/{one}" for one in getattr(item, "after", ()))
        yield Wanted(task.id, task.minutes, item.start or first, due, after, rooms(task))


def _suiting(plan: Plan, title: str, slots: Sequence[Slot]) -> list[Times]:
    return [
        (slot.start, slot.end)
        for slot in slots
        if _for_tasks(plan, slot)
        or (slot.domain == "business" and alike(title, slot.what or ""))
    ]


def _for_tasks(plan: Plan, slot: Slot) -> bool:
    if slot.domain != "business" or slot.selling:
        return False
    rituals = plan.rituals.values()
    return slot.what is None or not any(alike(slot.what, ritual.title) for ritual in rituals)
