"""From when to when tasks and actions run, as far as the plan says or lets work out.

What was done ends on the day it was done. A task without a first day begins as many working
days before its last one as it takes, else on the first working day after the tasks that it
comes after; where neither is known it is a point in time.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.selling.load import hours_per_day
from pacli.dates import come, shifted

if TYPE_CHECKING:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.dates import Duration
    from pacli.model.action import Action, Task
    from pacli.model.plan import Plan

MOST_DAYS = 3 * 366
"""How far a duration reaches; a longer one is cut there."""


class Stretch(NamedTuple):
    """Days from ``start`` to ``end``, both included. A ``point``: only one day is known."""

    start: dt.date
    end: dt.date
    point: bool = False


class Stretches:
    """The stretches of a plan's actions and tasks."""

    def __init__(self, plan: Plan, calendar: WorkCalendar, today: dt.date) -> None:
        self._calendar = calendar
        self._today = today
        self._hours = hours_per_day(plan)

    def tasks(self, action: Action) -> dict[str, Stretch | None]:
        """The stretch of each task of an action, by its id; None where no day is known."""
        placed: dict[str, Stretch | None] = {}
        for name in in_order(action.tasks):
            task = action.tasks[name]
            before = [found for other in task.after if (found := placed.get(other))]
            placed[name] = self._task(task, max((one.end for one in before), default=None))
        return {name: placed[name] for name in action.tasks}

    def action(self, action: Action, tasks: Iterable[Stretch | None]) -> Stretch | None:
        """The action's own days, else those of its ``tasks``; None where no day is known."""
        known = [one for one in tasks if one is not None]
        if not action.start and not action.end and len(known) == 1:
            return known[0]
        start = action.start or min((one.start for one in known), default=None)
        end = action.end or max((one.end for one in known), default=None)
        if start is not None and end is not None:
            end = max(start, end)
        return self._between(start, end, action.duration)

    def _task(self, task: Task, before: dt.date | None) -> Stretch | None:
        """``before`` is the last day of the tasks that come before it."""
        start = task.start
        end = come(task.done, self._today) or task.due or come(task.dropped, self._today)
        if start is not None and end is not None:
            return Stretch(min(start, end), end)
        follows = before is not None and (task.duration is None) == (end is not None)
        if start is None and before is not None and follows:
            start = self._calendar.next_worked(shifted(before, 1))
            if start is not None and end is not None and start > end:
                start = None
        return self._between(start, end, task.duration)

    def _between(
        self, start: dt.date | None, end: dt.date | None, duration: Duration | None
    ) -> Stretch | None:
        if start is not None and end is not None:
            return Stretch(min(start, end), end)
        known = start or end
        if known is None:
            return None
        if duration is None:
            return Stretch(known, known, point=True)
        if start is None:
            return Stretch(self._worked_off(known, duration, -1), known)
        return Stretch(start, self._worked_off(start, duration, 1))

    def _worked_off(self, day: dt.date, duration: Duration, way: int) -> dt.date:
        """The day as many working days away as it takes, ``day`` itself being the first."""
        days = -(-duration.in_minutes(self._hours) // (self._hours * 60))

        def worked(n: int) -> int:
            first, last = sorted((day, shifted(day, way * n)))
            return self._calendar.count(first, last)

        return shifted(day, way * bisect_left(range(MOST_DAYS), days, key=worked))


def in_order(tasks: Mapping[str, Task]) -> Iterator[str]:
    """The ids of tasks, each after those that it comes after; a circle is cut anywhere."""
    begun: set[str] = set()
    told: set[str] = set()
    for first in tasks:
        left = [first]
        while left:
            name = left[-1]
            waits = () if name in begun else tasks[name].after
            waits = tuple(other for other in waits if other in tasks and other not in begun)
            begun.add(name)
            if waits:
                left += waits
                continue
            left.pop()
            if name not in told:
                told.add(name)
                yield name
