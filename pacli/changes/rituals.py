"""Rituals: added, and given another rule."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pacli.changes import items
from pacli.changes.change import Change, Day, Line, Recurs
from pacli.changes.paths import Place, at
from pacli.changes.set import Assignment, Setter, assignments
from pacli.errors import N_, Path, Usage
from pacli.forms.recurrences import recurrence_from_words
from pacli.pick import pick
from pacli.recurrence import soonest

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

SECTION: Path = ("rituals",)


def add(
    draft: PlanText, fields: Mapping[str, str], today: dt.date, *, name: str | None = None
) -> Change:
    """A new ritual. It begins today, or with the plan: what lies behind was not missed.

    Raises Usage where it does not say when it comes back.
    """
    words = with_rule(fields, today)
    if not (words.get("every") or words.get("rrule")):
        raise Usage(
            N_("Say when it comes back: --every “friday afternoon”"),
            hint=N_("Also every day, every weekday, the 1st of the month, every other monday…"),
        )
    begins = draft.scalar("period", "start")
    start = today if begins is None else max(today, begins)
    if words.get("rrule"):
        start = soonest(words["rrule"], start)
    words.setdefault("start", start.isoformat())
    change = items.add(draft, SECTION, words, today, name=name)
    first = change.lines[0]
    value: Any = first.after
    rule = Recurs(value.get("every"), value.get("rrule"))
    params = {**first.params, "rule": rule, "start": Day(value["start"], today)}
    told = N_("Added: {title} ({id}), {rule}")
    if value["start"] > today:
        told = N_("Added: {title} ({id}), {rule}, from {start} on")
    return Change(change.edits, (first._replace(message=told, params=params),))


def with_rule(fields: Mapping[str, str], today: dt.date) -> dict[str, str]:
    """Fields in which the words of ``every`` are a form of it, or a rule in its place.

    A time of day said with it is ``at``, unless that is given too.
    """
    words = dict(fields)
    for field in ("every", "rrule"):
        if words.get(field, "").strip():
            found = recurrence_from_words(words.pop(field), today)
            words |= {"every": found.every} if found.every else {"rrule": found.rrule or ""}
            if found.at:
                words.setdefault("at", found.at)
    return words


def assign(draft: PlanText, word: str, values: Sequence[str], today: dt.date) -> Change:
    """Fields of a ritual set. Another rule counts from today on, where it has begun.

    The days behind were due by the old rule: those that were noted stay as they are, and
    none of the new rule is missed among them.
    """
    path = (*SECTION, pick(word, draft.ids(*SECTION)))
    shape, data = draft.shape.at(path), draft.readable()
    assert shape is not None  # noqa: S101 (a section of items)
    before = at(data, path)
    given = assignments(values)
    named = {one.name for one in given}
    asked: list[Assignment] = []
    for one in given:
        rule = one.name in {"every", "rrule"} and one.sign == "=" and one.text
        asked += _ruled(one.text, before, named, today) if rule else [one]
    start = before.get("start") or at(data, ("period", "start"))
    new = {one.name: one.text for one in asked if one.name in {"every", "rrule"}}
    changes = any(text != (before.get(field) or "") for field, text in new.items())
    anew = changes and "start" not in named and (start is None or start < today)
    begins = today
    if anew:
        begins = soonest(new["rrule"], today) if new.get("rrule") else today
        asked.append(Assignment("start", "=", begins.isoformat()))
    made = Setter(data, Place(path, shape), today).change(asked)
    lines = [line for line in made.lines if str(line.path[-1]) not in {"every", "rrule"}]
    if new:
        lines.insert(0, _rule_line(path, before, new))
    if anew:
        told = N_("The new rule counts from {start} on; what was noted before stays.")
        lines.append(Line(told, {"start": Day(begins, today)}))
    return Change(made.edits, tuple(lines))


def _rule_line(path: Path, before: Mapping[str, Any], new: Mapping[str, str]) -> Line:
    """The rule before and after, in words."""
    old = before.get("every") or before.get("rrule")
    after = {field: new.get(field, before.get(field)) or None for field in ("every", "rrule")}
    params = {
        "what": str(before.get("title", path[-1])),
        "before": Recurs(before.get("every"), before.get("rrule")),
        "after": Recurs(after["every"], after["rrule"]),
        "told": N_("{before} → {after}") if old else N_("{after}"),
    }
    text = after["every"] or after["rrule"]
    if text is None:
        params["told"] = N_("without a rule")
    elif text == old:
        params["told"] = N_("already {after}")
    return Line(N_("{what} · {told}"), params, (*path, "every"), old, text)


def _ruled(
    text: str, before: Mapping[str, Any], named: Collection[str], today: dt.date
) -> Iterator[Assignment]:
    """The words of a rule as the field that holds it; the other one goes."""
    found = recurrence_from_words(text, today)
    field, other = ("every", "rrule") if found.every else ("rrule", "every")
    if before.get(other):
        yield Assignment(other, "=", "")
    yield Assignment(field, "=", found.every or found.rrule or "")
    if found.at and "at" not in named:
        yield Assignment("at", "=", found.at)
