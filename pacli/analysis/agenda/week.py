"""The week behind and the week ahead: what was to be done, what was done, what slipped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import days_off
from pacli.analysis.selling.load import hours_per_day
from pacli.dates import Span, come, shifted

if TYPE_CHECKING:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.model.action import Action, Task
    from pacli.model.plan import Plan


class Todo(NamedTuple):
    """A task, or an action that has no tasks.

    ``id`` is ``action/task``, or the action's. ``days_late`` counts from the due day to
    the day asked for, 0 when it is not late. ``minutes`` is the working time it takes.
    """

    id: str
    action: str
    title: str
    due: dt.date | None
    done: dt.date | None
    result: str | None
    minutes: Fraction | None
    days_late: int


class WeekBehind(NamedTuple):
    """What was planned from ``first`` to ``last``, both included.

    ``done``: done in these days, planned or not. ``due``: due in them; ``kept`` of them are
    done. ``slipped``: due before the last day, in them or earlier, and still open; the
    longest overdue first, of two as late the one whose action has more impact.
    """

    first: dt.date
    last: dt.date
    done: tuple[Todo, ...]
    due: tuple[Todo, ...]
    slipped: tuple[Todo, ...]
    kept: int


class WeekAhead(NamedTuple):
    """What comes until ``last``; ``first`` is the next day of work.

    ``tasks`` are due by then and open, today's among them; ``late`` are those that were due
    before today, however long ago. ``days_off`` are the spans that lie between.
    ``minutes`` is the time of both, where they say how long they take.
    """

    first: dt.date
    last: dt.date
    tasks: tuple[Todo, ...]
    late: tuple[Todo, ...]
    days_off: tuple[Span, ...]
    minutes: Fraction


def week_behind(plan: Plan, first: dt.date, today: dt.date) -> WeekBehind:
    """The days from ``first`` to ``today``."""
    span = Span(first, today)
    todos = tuple(todos_of(plan, today))
    due = tuple(t for t in todos if t.due is not None and t.due in span)
    return WeekBehind(
        first=first,
        last=today,
        done=tuple(t for t in todos if t.done is not None and t.done in span),
        due=due,
        slipped=_late(plan, todos),
        kept=sum(t.done is not None for t in due),
    )


def week_ahead(plan: Plan, calendar: WorkCalendar, today: dt.date) -> WeekAhead:
    """The seven days from the next day of work on, and whatever lies before them."""
    tomorrow = shifted(today, 1)
    first = calendar.next_worked(tomorrow) or tomorrow
    last = shifted(first, 6)
    todos = tuple(todos_of(plan, today))
    tasks = tuple(
        t for t in todos if t.done is None and t.due is not None and today <= t.due <= last
    )
    late = _late(plan, todos)
    off = days_off(plan)
    return WeekAhead(
        first=first,
        last=last,
        tasks=tuple(sorted(tasks, key=lambda t: t.due or last)),
        late=late,
        days_off=tuple(sorted(s for s in off if s.first <= last and s.last > today)),
        minutes=sum((t.minutes for t in (*late, *tasks) if t.minutes), Fraction(0)),
    )


def _late(plan: Plan, todos: Iterable[Todo]) -> tuple[Todo, ...]:
    late = [todo for todo in todos if todo.days_late]
    late.sort(key=lambda todo: (-todo.days_late, -(plan.actions[todo.action].impact or 0)))
    return tuple(late)


def todos_of(plan: Plan, today: dt.date) -> Iterator[Todo]:
    """What there is to do or was done on a day, in the order of the plan."""
    for name, action in plan.actions.items():
        if not action.tasks:
            if action.status not in {"done", "dropped"}:
                yield _todo(plan, name, action, today)
            continue
        closed = action.status in {"done", "dropped"}
        for task_name, task in action.tasks.items():
            dropped = come(task.dropped, today) is not None
            todo = _todo(plan, name, task, today, task_name)
            if not dropped and (todo.done is not None or not closed):
                yield todo


def _todo(
    plan: Plan, action: str, item: Action | Task, today: dt.date, task: str | None = None
) -> Todo:
    done = come(getattr(item, "done", None), today)
    due = item.due if task is not None else item.end  # type: ignore[union-attr]  # as task says
    return Todo(
        id=action if task is None else f"{action}/{task}",
        action=action,
        title=item.title,
        due=due,
        done=done,
        result=getattr(item, "result", None),
        minutes=item.duration.in_minutes(hours_per_day(plan)) if item.duration else None,
        days_late=max(0, (today - due).days) if due is not None and done is None else 0,
    )
