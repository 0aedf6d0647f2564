"""Actions and tasks as bars: from when to when each runs, and how it stands.

An action that is done ends with the last of its tasks that was done, and by today if it
has none: no day is kept for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.gantt.stretch import Stretch, Stretches
from pacli.analysis.items import ActionRow, TaskRow, action_rows, tasks_of
from pacli.dates import come

if TYPE_CHECKING:
    from pacli.model.action import Action
    from pacli.model.plan import Plan


class Bar(NamedTuple):
    """An action or a task from ``start`` to ``end``, both None where no day is known.

    ``level`` is ``action`` or ``task``; ``status`` todo, doing, done or dropped. ``due`` is
    the day by which it was to be done, ``late`` the days since then while it is open, else
    0. ``progress`` is the share of an action's tasks that are done, None without tasks.
    ``milestone``: only one day of it is known.
    """

    id: str
    level: str
    title: str
    status: str
    start: dt.date | None
    end: dt.date | None
    due: dt.date | None
    late: int
    progress: Fraction | None
    milestone: bool
    impact: int | None
    effort: int | None


def bars(plan: Plan, today: dt.date, wanted: Collection[str] = ()) -> Iterator[list[Bar]]:
    """Each action with its tasks after it; only those ``wanted``, if any are named."""
    stretches = Stretches(plan, WorkCalendar(plan), today)
    for row in action_rows(plan, today):
        if wanted and row.action not in wanted:
            continue
        action = plan.actions[row.action]
        placed = stretches.tasks(action)
        given_up = {
            name
            for name, task in action.tasks.items()
            if come(task.dropped, today) and not come(task.done, today)
        }
        kept = [one for name, one in placed.items() if name not in given_up]
        whole = stretches.action(action, kept or placed.values())
        if row.status == "done" and whole is not None:
            ended = [
                one.end
                for name, one in placed.items()
                if one and come(action.tasks[name].done, today)
            ]
            end = max(ended, default=min(whole.end, today))
            whole = Stretch(min(whole.start, end), end, whole.point)
        yield [
            _action(row, action, whole),
            *(_task(one, placed[one.task]) for one in tasks_of(row.action, action, today)),
        ]


def _action(row: ActionRow, action: Action, stretch: Stretch | None) -> Bar:
    return Bar(
        id=row.action,
        level="action",
        title=row.title,
        status=row.status,
        start=stretch.start if stretch is not None else None,
        end=stretch.end if stretch is not None else None,
        due=row.end,
        late=row.days_late,
        progress=Fraction(row.done, row.tasks) if row.tasks else None,
        milestone=stretch is not None and stretch.point,
        impact=action.impact,
        effort=action.effort,
    )


def _task(row: TaskRow, stretch: Stretch | None) -> Bar:
    return Bar(
        id=row.id,
        level="task",
        title=row.title,
        status=row.status,
        start=stretch.start if stretch is not None else None,
        end=stretch.end if stretch is not None else None,
        due=row.due,
        late=row.days_late,
        progress=None,
        milestone=stretch is not None and stretch.point,
        impact=None,
        effort=None,
    )
