"""Logging readings: what a value on a day adds to an indicator, or replaces.

A second value on a day adds to a total or a rate and replaces a level, unless she says
otherwise. Of the plan, only the indicator is read and checked.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from pacli.changes.change import Change, Day, Line
from pacli.changes.edits import AddItem, Edit, Remove, SetValue
from pacli.changes.running import Window, amount, total, window
from pacli.changes.standing import Standing
from pacli.errors import N_, NotFound, Path, Refused, Usage
from pacli.forms.numbers import number_from_words, shortest
from pacli.pick import pick

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

Mode = Literal["add", "set", "total"]

ZERO = Decimal(0)


class Entry(NamedTuple):
    """A value to log on a day: a number, or words for one.

    ``mode`` says whether it adds to what the day has, replaces it, or is what the running
    total has come to; None does as the indicator's measure does.
    """

    word: str
    value: Decimal | str
    day: dt.date
    mode: Mode | None = None
    note: str | None = None
    deals: tuple[str, ...] = ()


def log(
    draft: PlanText, entries: Sequence[Entry], today: dt.date, *, way_out: bool = False
) -> Change:
    """The readings of ``entries``, each told by one line.

    With ``way_out``, what adds to the reading of a day says how to replace that instead.

    Raises NotFound for an unknown indicator or deal, Refused for a day to come.
    """
    edits: list[Edit] = []
    lines: list[Line] = []
    seen: dict[str, None] = {}
    for entry in entries:
        name = pick(entry.word, draft.ids("indicators"))
        if name in seen:
            raise Usage(N_("“{id}” is given twice."), id=name)
        seen[name] = None
        change = _logged(draft, name, entry, today, way_out=way_out)
        edits += change.edits
        lines += change.lines
    return Change(tuple(edits), tuple(lines), tuple(("indicators", name) for name in seen))


def remove(draft: PlanText, word: str, day: dt.date, today: dt.date) -> Change:
    """The reading of a day taken away. Raises NotFound where there is none."""
    name = pick(word, draft.ids("indicators"))
    item = draft.item("indicators", name)
    path = ("indicators", name, "readings", day)
    if day not in item.readings:
        before = sorted(at for at in item.readings if at < day)
        raise NotFound(
            N_("{label} has no reading on {day}."),
            hint=N_("The one before is on {last}.") if before else None,
            label=item.label,
            day=Day(day, today),
            last=Day(before[-1], today) if before else None,
        )
    value = amount(item.readings[day])
    told = Standing(item, window(draft, item), draft.scalar("currency", default="EUR"), today)
    return Change((Remove(path),), (told.removed(path, value),), (path[:2],))


def _logged(
    draft: PlanText, name: str, entry: Entry, today: dt.date, *, way_out: bool
) -> Change:
    if entry.day > today:
        raise Refused(
            N_("{day} is still to come: a reading says what has happened."),
            hint=N_("Give today's date or an earlier one."),
            day=Day(entry.day, today),
        )
    item = draft.item("indicators", name)
    value = entry.value
    if isinstance(value, str):
        value = number_from_words(value, unit=item.unit or "")
    days = window(draft, item)
    old = item.readings.get(entry.day)
    before = None if old is None else amount(old)
    after = _after(item, days, entry, value, before)
    path = ("indicators", name, "readings", entry.day)
    edits = _edits(path, old, after, entry, _deals(draft, entry))
    told = Standing(item, days, draft.scalar("currency", default="EUR"), today)
    lines = told.lines(path, before, after, changed=bool(edits))
    added = before is not None and after == before + value and entry.mode is None
    if way_out and added and value > 0:
        day = "" if entry.day == today else f" {entry.day}"
        line = Line(
            N_("Added to what that day had; to replace it: pac log {id} {value}{day} --set"),
            {"id": name, "value": f"{value:f}", "day": day},
        )
        lines = (*lines, line)
    if entry.mode == "total" and (lower := (before or ZERO) - after) > 0:
        lines = (*lines, told.lowered(value + lower, way_out=way_out))
    return Change(tuple(edits), lines)


def _after(
    item: Any, days: Window, entry: Entry, value: Decimal, before: Decimal | None
) -> Decimal:
    """The reading of the day, once the entry is in."""
    adds = item.measure in ("total", "rate")
    mode = entry.mode or ("add" if adds else "set")
    if mode == "set":
        return value
    if mode == "add":
        return shortest((before or ZERO) + value)
    if not adds:
        raise Usage(
            N_("{label} has no running total: it is not a sum."),
            hint=N_("Log its level: pac log {id} {value}"),
            label=item.label,
            id=entry.word,
            value=value,
        )
    if not days.counts(entry.day):
        raise Refused(
            N_("{day} is outside the days that count for {label}."),
            hint=N_("Log the amount of that day instead."),
            day=entry.day,
            label=item.label,
        )
    had = total(item, days, item.readings, entry.day, upto=True)
    return shortest((before or ZERO) + value - had)


def _deals(draft: PlanText, entry: Entry) -> tuple[str, ...]:
    return tuple(pick(word, draft.ids("deals")) for word in entry.deals)


def _edits(
    path: Path, old: Any, after: Decimal, entry: Entry, deals: tuple[str, ...]
) -> list[Edit]:
    """The fewest edits: a number stays a number unless a note or a deal comes with it.

    A note joins the one that is there, unless the reading itself is replaced.
    """
    note = entry.note
    full: dict[str, object] = {"value": after}
    if note:
        full["note"] = note
    if deals:
        full["deals"] = deals
    if old is None:
        plain = len(full) == 1
        return [AddItem(path, after if plain else full, flow=not plain)]
    if isinstance(old, Decimal):
        if len(full) == 1:
            return [] if old == after else [SetValue(path, after)]
        return [SetValue(path, full, flow=True)]
    edits: list[Edit] = []
    if old.value != after:
        edits.append(SetValue((*path, "value"), after))
    if note and note != old.note:
        joined = old.note and entry.mode != "set"
        text = f"{old.note}; {note}" if joined else note
        edits.append(
            SetValue((*path, "note"), text)
            if old.note
            else AddItem((*path, "note"), text, after="value")
        )
    new = tuple(deal for deal in deals if deal not in old.deals)
    if new:
        edits.append(SetValue((*path, "deals"), (*old.deals, *new), flow=True))
    return edits
