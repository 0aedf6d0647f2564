"""Days and working times of tasks: what they cannot be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.analysis.checks.subject import Found, Subject
from pacli.dates import come
from pacli.errors import Path

if TYPE_CHECKING:
    from pacli.model.action import Action, Task


def future_ends(subject: Subject) -> Found:
    """Tasks done or dropped on a day still to come."""
    for name, action in subject.plan.actions.items():
        for key, task in action.tasks.items():
            for field in ("done", "dropped"):
                day = getattr(task, field)
                if day is not None and day > subject.today:
                    path = ("actions", name, "tasks", key, field)
                    yield (
                        path,
                        {
                            "day": subject.told(day),
                            "title": task.title,
                            "task": f"{name}/{key}",
                            "ended": field,
                        },
                    )


def after_objective(subject: Subject) -> Found:
    """Open tasks due after the objective is."""
    end = _deadline(subject)
    for path, _, task in _open(subject):
        if task.due is not None and end is not None and task.due > end:
            yield (*path, "due"), _late(subject, path, task.due, end)


def after_action(subject: Subject) -> Found:
    """Open tasks due after their action ends, though before the objective is."""
    objective = _deadline(subject)
    for path, action, task in _open(subject):
        if task.due is None or action.end is None or task.due <= action.end:
            continue
        if objective is None or task.due <= objective:
            yield (*path, "due"), _late(subject, path, task.due, action.end)


def durations(subject: Subject) -> Found:
    """Open tasks without a working time, by action.

    Where no task has one, she does not plan by the hour: that is her choice.
    """
    every = (task for action in subject.plan.actions.values() for task in action.tasks.values())
    if all(task.duration is None for task in every):
        return
    untimed: dict[Path, list[str]] = {}
    for path, _, task in _open(subject):
        if task.duration is None:
            untimed.setdefault(path[:-1], []).append(str(path[-1]))
    for path, names in untimed.items():
        yield path, {"tasks": ", ".join(names), "task": f"{path[1]}/{names[0]}"}


def _deadline(subject: Subject) -> dt.date | None:
    """The objective's own day, else the one that stands in for it."""
    return subject.plan.objective.due or subject.due


def _late(subject: Subject, path: Path, due: dt.date, end: dt.date) -> dict[str, object]:
    _, action, _, task = path
    return {
        "due": subject.told(due),
        "end": subject.told(end),
        "id": action,
        "task": f"{action}/{task}",
    }


def _open(subject: Subject) -> Iterator[tuple[Path, Action, Task]]:
    """The tasks of actions under way that are neither done nor dropped."""
    for name, action in subject.actions.items():
        for key, task in action.tasks.items():
            if not (come(task.done, subject.today) or come(task.dropped, subject.today)):
                yield ("actions", name, "tasks", key), action, task
