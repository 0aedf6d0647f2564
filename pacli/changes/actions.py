"""Actions closed: done with what they brought, or given up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pacli.changes.change import Change, Line
from pacli.changes.paths import Place, at
from pacli.changes.set import Assignment, Setter
from pacli.errors import N_
from pacli.model.references import places
from pacli.pick import pick

if TYPE_CHECKING:
    from pacli.changes.change import PlanText


def close(
    draft: PlanText, word: str, fields: Mapping[str, str | None], today: dt.date
) -> Change:
    """The status of an action and the fields that come with it; then what it leaves open."""
    data = draft.readable()
    path = ("actions", pick(word, draft.ids("actions")))
    shape = draft.shape.at(path)
    assert shape is not None  # noqa: S101 (an action)
    words = [Assignment(name, "=", text) for name, text in fields.items() if text is not None]
    change = Setter(data, Place(path, shape), today).change(words)
    tasks = [path for path, _ in places(data, (*path, "tasks", "*", "title"))]
    left = tuple(
        str(at(data, task))
        for task in tasks
        if not at(data, (*task[:-1], "done")) and not at(data, (*task[:-1], "dropped"))
    )
    if fields["status"] != "done" or not left:
        return change
    remark = Line(N_("Its open tasks stay in the plan: {tasks}."), {"tasks": left})
    return Change(change.edits, (*change.lines, remark))
