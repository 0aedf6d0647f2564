"""What of a follow-up sheet goes where all of it does not fit on a page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pacli.analysis.paper.sheet import Sheet, SheetAction, SheetTask
    from pacli.locale import Language

LINES = 60
"""Of a page that is ``WIDE`` columns wide; a narrower one is as much longer."""

WIDE = 80

ENDED = frozenset({"done", "dropped"})


class Cut(NamedTuple):
    """What is left out: dropped tasks, those of ended actions, those done, ended actions.

    ``open`` is how many open tasks an action keeps at most, None for all of them.
    """

    dropped: bool = False
    ended: bool = False
    done: bool = False
    open: int | None = None
    actions: bool = False


CUTS = (
    Cut(),
    Cut(dropped=True),
    Cut(dropped=True, ended=True),
    Cut(dropped=True, ended=True, done=True),
    *(Cut(dropped=True, ended=True, done=True, open=n) for n in (5, 3, 2, 1, 0)),
    Cut(dropped=True, ended=True, done=True, open=0, actions=True),
)
"""From nothing to what matters least and most: the next steps go last."""


class Left(NamedTuple):
    """How much was left out."""

    done: int
    dropped: int
    open: int
    actions: int


def room(columns: int) -> int:
    """The lines of a page on a screen that is so wide."""
    return LINES * WIDE // columns if columns < WIDE else LINES


def cut_to(sheet: Sheet, cut: Cut) -> tuple[Sheet, Left]:
    """The sheet without what is cut, and how much that is."""
    actions = tuple(
        one._replace(tasks=tuple(_kept(one, cut)))
        for one in sheet.actions
        if not (cut.actions and one.row.status in ENDED)
    )
    kept = {task.row.id for one in actions for task in one.tasks}
    gone = [t.row.status for a in sheet.actions for t in a.tasks if t.row.id not in kept]
    left = Left(
        done=gone.count("done"),
        dropped=gone.count("dropped"),
        open=sum(status not in ENDED for status in gone),
        actions=len(sheet.actions) - len(actions),
    )
    return sheet._replace(actions=actions), left


def left_text(left: Left, say: Language) -> str:
    """What is not on the page, and how to see it; empty where all of it is."""
    parts = []
    if left.actions:
        parts.append(say.plural("{n} ended action", "{n} ended actions", left.actions))
    if left.done:
        parts.append(say.plural("{n} task done", "{n} tasks done", left.done))
    if left.dropped:
        parts.append(say.plural("{n} task dropped", "{n} tasks dropped", left.dropped))
    if left.open:
        parts.append(say.plural("{n} later task", "{n} later tasks", left.open))
    if not parts:
        return ""
    return say("Left out to stay on one page: {parts}. All of it: pac sheet -v", parts=parts)


def _kept(action: SheetAction, cut: Cut) -> Iterator[SheetTask]:
    """The tasks that stay, in plan order; of the open ones those that are due first."""
    ended = cut.ended and action.row.status in ENDED
    coming = [task.row for task in action.tasks if task.row.status not in ENDED]
    coming.sort(key=lambda row: row.due or dt.date.max)
    first = {row.id for row in coming[: cut.open]}
    for task in action.tasks:
        status = task.row.status
        if ended or (cut.dropped and status == "dropped") or (cut.done and status == "done"):
            continue
        if status in ENDED or task.row.id in first:
            yield task
