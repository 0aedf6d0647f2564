"""Obstacles: noted with what could help, and overcome."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pacli.changes import items
from pacli.changes.change import Change, Day, Line
from pacli.changes.paths import Place, at
from pacli.changes.set import Assignment, Setter
from pacli.errors import N_, Path, Refused
from pacli.pick import pick

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

SECTION: Path = ("obstacles",)


def add(
    draft: PlanText, fields: Mapping[str, str], today: dt.date, *, name: str | None = None
) -> Change:
    """A new obstacle; of one that is hers without a solution, how to say what could help."""
    change = items.add(draft, SECTION, fields, today, name=name)
    added = change.lines[0]
    value = added.after
    assert isinstance(value, Mapping)  # noqa: S101 (what was added)
    if not value.get("mine") or value.get("solutions") or value.get("overcome"):
        return change
    hint = Line(
        N_("What could help? pac obstacle set {id} solutions=…"), {"id": added.path[-1]}
    )
    return Change(change.edits, (*change.lines, hint), change.check)


def solve(draft: PlanText, word: str, solution: str, today: dt.date) -> Change:
    """One more solution of an obstacle, as it was said: a comma in it parts nothing."""
    path = (*SECTION, pick(word, draft.ids(*SECTION)))
    shape = draft.shape.at(path)
    assert shape is not None  # noqa: S101 (an obstacle)
    made = [Assignment("solutions", "+=", solution.replace(",", "\\,"))]
    change = Setter(draft.readable(), Place(path, shape), today).change(made)
    return Change(change.edits, change.lines, (path,))


def overcome(draft: PlanText, word: str, day: dt.date, today: dt.date) -> Change:
    """The day on which an obstacle was overcome. Raises Refused for a day to come."""
    if day > today:
        raise Refused(
            N_("{day} is still to come."),
            hint=N_("Give today's date or an earlier one."),
            day=Day(day, today),
        )
    path = (*SECTION, pick(word, draft.ids(*SECTION)))
    shape = draft.shape.at(path)
    assert shape is not None  # noqa: S101 (an obstacle)
    data = draft.readable()
    made = [Assignment("overcome", "=", day.isoformat())]
    change = Setter(data, Place(path, shape), today).change(made)
    lines = change.lines
    if change.edits and not at(data, (*path, "solutions")):
        remark = N_("What helped? Keep it for the next time: pac obstacle set {id} solutions=…")
        lines = (*lines, Line(remark, {"id": path[-1]}))
    return Change(change.edits, lines, (path,))
