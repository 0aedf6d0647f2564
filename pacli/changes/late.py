"""What becomes of a task that is late, or of an action that has none: as its command does."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pacli.changes.actions import close
from pacli.changes.paths import Place
from pacli.changes.set import Assignment, Setter
from pacli.changes.tasks import Ending, end

if TYPE_CHECKING:
    from pacli.changes.change import Change, PlanText


def ended(draft: PlanText, name: str, how: str, today: dt.date) -> Change:
    """``action/task``, or an action, ``done`` or ``dropped`` today."""
    if "/" in name:
        return end(draft, [name], Ending(how, today), today)
    return close(draft, name, {"status": how}, today)


def put_off(draft: PlanText, name: str, day: dt.date, today: dt.date) -> Change:
    """A new due day for ``action/task``; for an action, another end."""
    action, slash, task = name.partition("/")
    field = f"actions.{action}.tasks.{task}.due" if slash else f"actions.{action}.end"
    root = Place((), draft.shape)
    return Setter(draft.readable(), root, today).change(
        [Assignment(field, "=", day.isoformat())]
    )
