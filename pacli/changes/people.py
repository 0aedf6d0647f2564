"""Adding people: whoever is added first stands for her, unless somebody else does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pacli.changes import items
from pacli.changes.change import Change, Line
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

SECTION = ("people",)


def add(
    draft: PlanText, fields: Mapping[str, str], today: dt.date, *, name: str | None = None
) -> Change:
    """A new person; of the first, a word on what falls to whom."""
    made = items.add(draft, SECTION, fields, today, name=name)
    if draft.ids(*SECTION):
        return made
    told = N_(
        "What names no owner is {title}'s. If that is not you, add yourself:"
        " pac person add NAME --id me"
    )
    return Change(made.edits, (*made.lines, Line(told, dict(made.lines[0].params))))
