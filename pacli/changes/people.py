"""Adding people: the first who does not help her stands for her, unless somebody else does."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pacli.changes import items
from pacli.changes.change import Change, Line
from pacli.errors import N_, Refused
from pacli.forms.text import fold
from pacli.model.herself import helps, leads, names_herself

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

SECTION = ("people",)


def add(
    draft: PlanText, fields: Mapping[str, str], today: dt.date, *, name: str | None = None
) -> Change:
    """A new person; a word on what falls to whom where nobody is told to be her.

    Raises Refused for the name of somebody who is there, and for a second self.
    """
    made = items.add(draft, SECTION, fields, today, name=name)
    key, called = str(made.lines[0].path[-1]), fields["name"]
    there = {
        one: str(draft.scalar(*SECTION, one, "name", default=one))
        for one in draft.ids(*SECTION)
    }
    herself = names_herself(key, called)
    for one, other in there.items():
        if fold(other) == fold(called):
            raise Refused(
                N_("{name} is there already, as {id}."),
                hint=N_("If that is you: pac person rename {id} {own}")
                if herself
                else N_("If it is somebody else, give a name that tells them apart."),
                name=other,
                id=one,
                own=key,
            )
        if herself and names_herself(one, other):
            raise Refused(
                N_("You are there already: {name} ({id})."),
                hint=N_('To be called otherwise: pac person set {id} name="{own}"'),
                name=other,
                id=one,
                own=called,
            )
    roles = {one: str(draft.scalar(*SECTION, one, "role", default="")) for one in there}
    known = any(names_herself(one, other) or leads(roles[one]) for one, other in there.items())
    if known or herself or leads(fields.get("role")):
        return made
    first = next((other for one, other in there.items() if not helps(roles[one])), None)
    if helps(fields.get("role")):
        if there:
            return made
        told = N_(
            "What names no owner stays yours. Add yourself too: pac person add NAME --id me"
        )
    elif first is None:
        told = N_(
            "What names no owner is {title}'s. If that is not you, add yourself:"
            " pac person add NAME --id me"
        )
    else:
        told = N_(
            "What names no owner is {first}'s. If it is yours, and {title} is you:"
            " pac person rename {id} me"
        )
    params = {**made.lines[0].params, "first": first, "id": key}
    return Change(made.edits, (*made.lines, Line(told, params)))
