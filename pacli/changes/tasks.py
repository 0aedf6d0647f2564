"""Tasks and actions done or given up. Of the plan, only the action is read and checked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.changes.change import Change, Day, Line
from pacli.changes.edits import Edit, Remove, SetValue
from pacli.errors import N_, NotFound, Path, Refused
from pacli.pick import pick

if TYPE_CHECKING:
    from pacli.changes.change import PlanText


class Ending(NamedTuple):
    """How a task ends: ``done`` or ``dropped``, on which day, with which words.

    ``asked``: she gave the day, so it replaces the one that an ended task has.
    """

    how: str
    day: dt.date
    asked: bool = False
    result: str | None = None
    comment: str | None = None


def find(draft: PlanText, word: str) -> tuple[str, str]:
    """The action and the task that ``boutique/solution``, ``bou/sol`` or ``solution`` is.

    Raises NotFound, with the nearest or the ones that it may be.
    """
    head, slash, tail = word.partition("/")
    if slash:
        action = pick(head, draft.ids("actions"))
        return action, pick(tail, draft.ids("actions", action, "tasks"))
    every = dict(_tasks(draft))
    exact = [whole for whole, task in every.items() if task == word]
    begun = exact or [w for w, task in every.items() if word and task.startswith(word.lower())]
    if len(begun) == 1:
        action, _, task = begun[0].partition("/")
        return action, task
    if begun:
        raise NotFound(
            N_("“{word}” may be several tasks: {ids}."),
            hint=N_("Write the action first: {id}"),
            word=word,
            ids=", ".join(begun),
            id=begun[0],
        )
    if word in draft.ids("actions"):
        raise NotFound(
            N_("“{word}” is an action, not a task."),
            hint=N_("For the action as a whole: pac action done {word}"),
            word=word,
        )
    pick(word, every)
    raise NotFound(N_("“{word}” is not in the plan."), word=word)


def _tasks(draft: PlanText) -> Iterator[tuple[str, str]]:
    """Every task as ``action/task``, with its own id."""
    for action in draft.ids("actions"):
        for task in draft.ids("actions", action, "tasks"):
            yield f"{action}/{task}", task


def end(draft: PlanText, words: Sequence[str], ending: Ending, today: dt.date) -> Change:
    """Tasks marked as done or given up, each told by one line; then what comes next."""
    if ending.day > today:
        raise Refused(
            N_("{day} is still to come."),
            hint=N_("Give today's date or an earlier one."),
            day=Day(ending.day, today),
        )
    found = list(dict.fromkeys(find(draft, word) for word in words))
    edits: list[Edit] = []
    lines: list[Line] = []
    actions = tuple(dict.fromkeys(action for action, _ in found))
    for action in actions:
        item = draft.item("actions", action)
        ended = {task for other, task in found if other == action}
        changed = False
        for task in (task for other, task in found if other == action):
            path = ("actions", action, "tasks", task)
            made = _edits(path, item.tasks[task], ending)
            changed = changed or bool(made)
            edits += made
            if made:
                lines.append(_told(item, path, ending, today, ended))
            else:
                lines.append(_already(item, path, ending, today))
        if changed:
            lines += _next(action, item, ended, today)
    check = tuple(("actions", action) for action in actions)
    return Change(tuple(edits), tuple(lines), check)


def _edits(path: Path, task: Any, ending: Ending) -> list[Edit]:
    edits: list[Edit] = []
    other = "dropped" if ending.how == "done" else "done"
    if getattr(task, other) is not None:
        edits.append(Remove((*path, other)))
    before = getattr(task, ending.how)
    if before is None or (ending.asked and before != ending.day):
        edits.append(SetValue((*path, ending.how), ending.day))
    for name in ("result", "comment"):
        text = getattr(ending, name)
        if text and text != getattr(task, name):
            edits.append(SetValue((*path, name), text))
    return edits


def _told(item: Any, path: Path, ending: Ending, today: dt.date, gone: set[str]) -> Line:
    """The line of a task that ends, with how far its action is."""
    task = item.tasks[path[-1]]
    before = getattr(task, ending.how)
    day = ending.day if ending.asked or before is None else before
    params: dict[str, object] = {
        "title": task.title,
        "action": item.title,
        "day": Day(day, today),
        "count": sum(1 for name, one in item.tasks.items() if one.done or name in gone),
        "all": sum(1 for name, one in item.tasks.items() if not one.dropped or name in gone),
    }
    if ending.how == "dropped":
        message = N_("Given up: {title}")
    elif day == today:
        message = N_("Done: {title} · {count} of {all} in “{action}”")
    else:
        message = N_("Done on {day}: {title} · {count} of {all} in “{action}”")
    return Line(message, params, (*path, ending.how), before, day)


def _already(item: Any, path: Path, ending: Ending, today: dt.date) -> Line:
    task = item.tasks[path[-1]]
    ended = getattr(task, ending.how)
    message = (
        N_("Already done: {title}, on {day}")
        if ending.how == "done"
        else N_("Already given up: {title}, on {day}")
    )
    params = {"title": task.title, "day": Day(ended, today)}
    return Line(message, params, (*path, ending.how), ended, ended)


def _next(action: str, item: Any, gone: set[str], today: dt.date) -> Iterator[Line]:
    """What comes after: the next task whose turn it is, or that all are done."""
    ended = {name for name, one in item.tasks.items() if one.done or one.dropped} | gone
    left = {name: one for name, one in item.tasks.items() if name not in ended}
    if not left:
        yield from _after_all(action, item, today)
        return
    ready = [one for one in left.values() if ended.issuperset(one.after)] or list(left.values())
    task = min(ready, key=lambda one: one.due or dt.date.max)
    if task.due is None:
        yield Line(N_("Next: {title}"), {"title": task.title})
        return
    yield Line(
        N_("Next: {title}, due {day}"), {"title": task.title, "day": Day(task.due, today)}
    )


def _after_all(action: str, item: Any, today: dt.date) -> Iterator[Line]:
    """That no task is left, and what to do: go on, or tell what came of it.

    Steps that are done are not yet what the action was to bring.
    """
    named = {"action": item.title, "id": action}
    if item.status in {"done", "dropped"}:
        yield Line(N_("That was the last task of “{action}”."), named)
        return
    awaited = item.expected is not None and item.obtained is None
    if awaited or (item.end is not None and item.end > today):
        yield Line(
            N_('That was the last task of “{action}”. What comes next? pac task add {id} "…"'),
            named,
        )
        if awaited:
            told = N_("Or if it is over, what did it bring? pac action done {id} --value …")
        else:
            told = N_("Or if it is over: pac action done {id}")
        yield Line(told, named)
    elif item.status is not None:
        yield Line(
            N_("That was the last task of “{action}”. To close it: pac action done {id}"),
            named,
        )
    else:
        yield Line(N_("That was the last task of “{action}”."), named)
