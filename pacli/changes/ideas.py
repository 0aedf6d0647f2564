"""Ideas: parked, then decided on: an action now, kept parked, or dropped."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.changes import items
from pacli.changes.change import Change, Day, Line
from pacli.changes.edits import AddItem, Edit, SetValue
from pacli.changes.ids import slug
from pacli.changes.paths import at
from pacli.errors import N_, Message, Path, Refused
from pacli.model.references import shared
from pacli.pick import pick

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

SECTION: Path = ("ideas",)
ACTIONS: Path = ("actions",)


class NewAction(NamedTuple):
    """What is said of the action that an idea becomes: its ``fields``, in words.

    ``id``: None takes the idea's where that is free, else one made from the title.
    """

    fields: Mapping[str, str] = MappingProxyType({})
    id: str | None = None


_TOLD: dict[str, Message] = {
    "keep": N_("Kept for later: {title}"),
    "drop": N_("Dropped: {title}"),
}
_SAID: dict[str, Message] = {
    "keep": N_("{title} has been kept for later on {day}."),
    "drop": N_("{title} was dropped on {day}."),
    "action": N_("{title} became an action on {day}."),
}


def add(
    draft: PlanText,
    title: str,
    today: dt.date,
    *,
    noted: dt.date | None = None,
    name: str | None = None,
) -> Change:
    """An idea parked on the day ``noted``, by default today; the next review asks about it."""
    day = noted or today
    if day > today:
        raise Refused(
            N_("{day} is still to come."),
            hint=N_("Give today's date or an earlier one."),
            day=Day(day, today),
        )
    fields = {"title": title, "noted": day.isoformat()}
    change = items.add(draft, SECTION, fields, today, name=name)
    first = change.lines[0]
    told = first._replace(message=N_("Parked: {title} ({id}). The next review asks about it."))
    short = len(title) <= items.ONE_LINE
    edits = tuple(
        edit._replace(flow=short) if isinstance(edit, AddItem) else edit
        for edit in change.edits
    )
    return Change(edits, (told, *change.lines[1:]), (told.path,))


def decide(
    draft: PlanText,
    word: str,
    verdict: str,
    today: dt.date,
    action: NewAction | None = None,
) -> Change:
    """The verdict on an idea, ``action``, ``keep`` or ``drop``, with its day.

    ``action`` adds an action of that title. An idea that was kept or dropped can be decided
    on again. Raises Refused for one that became an action.
    """
    idea = pick(word, draft.ids(*SECTION))
    path = (*SECTION, idea)
    held: Mapping[str, Any] = at(draft.readable(), path) or {}
    title = held.get("title") or idea
    before = held.get("verdict")
    params = {"title": title, "day": Day(held.get("decided") or today, today)}
    if before == "action":
        raise Refused(
            _SAID["action"] if held.get("decided") else N_("{title} became an action."),
            hint=N_("What comes of it is decided there: pac action list"),
            **params,
        )
    decided: list[Edit] = [
        SetValue((*path, field), value)
        for field, value in (("decided", today), ("verdict", verdict))
        if held.get(field) != value
    ]
    if verdict == "action":
        made = _action(draft, idea, title, today, action or NewAction())
        edits = (*made.edits, *decided)
        return Change(edits, made.lines, (path, *(edit.path for edit in made.edits)))
    if not decided or (before == verdict == "drop"):
        return Change((), (Line(_SAID[verdict], params, path, before, before),), (path,))
    line = Line(_TOLD[verdict], params, (*path, "verdict"), before, verdict)
    return Change(tuple(decided), (line,), (path,))


def decide_all(draft: PlanText, words: Sequence[str], verdict: str, today: dt.date) -> Change:
    """The same verdict, ``keep`` or ``drop``, on several ideas."""
    ideas = dict.fromkeys(pick(word, draft.ids(*SECTION)) for word in words)
    made = [decide(draft, idea, verdict, today) for idea in ideas]
    return Change(
        tuple(edit for one in made for edit in one.edits),
        tuple(line for one in made for line in one.lines),
        tuple(path for one in made for path in one.check or ()),
    )


def _action(
    draft: PlanText,
    idea: str,
    title: str,
    today: dt.date,
    action: NewAction,
) -> Change:
    """The action that an idea becomes, and what to do with it next."""
    name = action.id
    if name is None:
        data = draft.readable()
        taken = [key for section in shared(ACTIONS) for key in at(data, section) or ()]
        name = idea if idea not in taken else slug(title, taken, "action")
    made = items.add(draft, ACTIONS, {"title": title, **action.fields}, today, name=name)
    told = made.lines[0]._replace(message=N_("An action now: {title} ({id})"))
    remark = Line(N_("Its first step: pac task add {id} TITLE"), {"id": name})
    return Change(made.edits, (told, remark))
