"""The actions that go on in the next plan, and those that it remembers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from pacli.model.ids import OWN
from pacli.model.references import QUADRANTS

if TYPE_CHECKING:
    from pacli.changes.renewal.answers import Answers

Data = Mapping[str, Any]

_OF_THE_PERIOD = (
    *("status", "spent", "obtained", "worth_repeating", "uid"),
    *("start", "end", "tasks"),
)
_OF_THE_TASK = ("uid", "start", "due", "after")
_WEEK = 7
_GOING = ("start", "end")


def carried_actions(data: Data, answers: Answers) -> dict[str, Any]:
    """The actions kept, with their open tasks, their days within the next plan."""
    places = _answered(data)
    renamed = past_actions(data, answers)[1]
    found: dict[str, Any] = {}
    for name, action in data["actions"].items():
        if name.startswith(OWN):
            found[name] = action
        elif name in answers.kept:
            made = _carried(name, action, data, answers)
            if "answers" in action:
                made["answers"] = tuple(one for one in action["answers"] if one in places)
            if name in renamed:
                tasks = {"tasks": made.pop("tasks")} if "tasks" in made else {}
                made |= {"like": renamed[name], **tasks}
            found[name] = {key: one for key, one in made.items() if one != ()}
    return found


def _carried(name: str, action: Data, data: Data, answers: Answers) -> dict[str, Any]:
    ended = action.get("status") in {"done", "dropped"}
    open_tasks = {
        key: task
        for key, task in action.get("tasks", {}).items()
        if key.startswith(OWN) or not (ended or "done" in task or "dropped" in task)
    }
    tasks = _moved_tasks(open_tasks, answers)
    again = all(key.startswith(OWN) for key in open_tasks)
    new: dict[str, Any] = dict(_days(action, tasks, data, answers, again=again))
    if answers.kept[name] is not None:
        new["title"] = answers.kept[name]
    brought = answers.brought.get(name)
    if brought and "value" in action.get("expected", {}):
        new["expected"] = {**action["expected"], "value": brought}
    if tasks:
        new["tasks"] = tasks
    return _renewed(action, new, _OF_THE_PERIOD)


def _renewed(old: Data, new: Data, left: Collection[str]) -> dict[str, Any]:
    """``old`` with its ``new`` fields in their places, without what is ``left`` behind."""
    made = {
        key: new.get(key, value) for key, value in old.items() if key in new or key not in left
    }
    return {**{key: new[key] for key in ("title",) if key in new}, **made}


def _moved_tasks(tasks: Data, answers: Answers) -> dict[str, Any]:
    """Tasks of one action, moved together by whole weeks into the next plan."""
    days = [
        task[key]
        for name, task in tasks.items()
        if not name.startswith(OWN)
        for key in ("start", "due")
        if key in task
    ]
    late = (answers.start - min(days)).days if days else 0
    shift = -(-late // _WEEK) * _WEEK if late > 0 else 0
    found: dict[str, Any] = {}
    for name, task in tasks.items():
        if name.startswith(OWN):
            found[name] = task
            continue
        new: dict[str, Any] = {
            key: _within(task[key], shift, answers) for key in ("start", "due") if key in task
        }
        waits = tuple(one for one in task.get("after", ()) if one in tasks)
        if waits:
            new["after"] = waits
        found[name] = _renewed(task, new, _OF_THE_TASK)
    return found


def _days(
    action: Data, tasks: Data, data: Data, answers: Answers, *, again: bool
) -> dict[str, dt.date]:
    """First and last day of an action: what goes on begins with the plan.

    One that is done ``again`` lies in the next plan where it lay in the old one.
    """
    begun = data.get("period", {}).get("start")
    shift = (answers.start - begun).days if begun is not None else 0
    shift -= shift % _WEEK
    found: dict[str, dt.date] = {}
    for key in _GOING:
        day = action.get(key)
        if day is None:
            continue
        if day < answers.start and shift > 0 and (again or key == "end"):
            found[key] = _within(day, shift, answers)
        elif day >= answers.start or key == "start":
            found[key] = _within(day, 0, answers)
    real = (task for name, task in tasks.items() if not name.startswith(OWN))
    last = [task["due"] for task in real if "due" in task]
    if "end" in found:
        found["end"] = max(found["end"], *last, found.get("start", found["end"]))
    return found


def _within(day: dt.date, shift: int, answers: Answers) -> dt.date:
    """A day moved, and held between the first and the last day of the next plan."""
    moved = max(day.toordinal() + shift, answers.start.toordinal())
    ends = [one.toordinal() for one in (answers.end or answers.due,) if one is not None]
    last = min([dt.date.max.toordinal(), *ends])
    return dt.date.fromordinal(max(min(moved, last), answers.start.toordinal()))


def _answered(data: Data) -> set[str]:
    """The ids that an action can answer: the diagnosis, and obstacles not overcome."""
    found = {
        name for quadrant in QUADRANTS for name in data.get("diagnosis", {}).get(quadrant, {})
    }
    return found | {
        name
        for name, one in data.get("obstacles", {}).items()
        if name.startswith(OWN) or "overcome" not in one
    }


def past_actions(data: Data, answers: Answers) -> tuple[dict[str, Any], dict[str, str]]:
    """What was tried before, the old plan's actions last, and the id that each has there."""
    found = dict(data.get("past_actions", {}))
    ids: dict[str, str] = {}
    for name, remembered in answers.closed.items():
        free, count = name, 1
        while free in found:
            count += 1
            free = f"{name}-{count}"
        found[free] = dict(remembered)
        ids[name] = free
    return found, ids
