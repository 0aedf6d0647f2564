"""Days off, taken and given back: the list stays in order, and no day is in it twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.changes.change import Change, Days, Line
from pacli.changes.edits import AppendItem, Edit, Remove, SetValue
from pacli.changes.paths import Place, at, dotted_path
from pacli.changes.set import Assignment, Setter
from pacli.dates import Span
from pacli.errors import N_, Path, Refused

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

PATH: Path = ("calendar", "days_off")
ONE = dt.timedelta(days=1)


class Move(NamedTuple):
    """A due day to be put off: the field at ``path``, which was ``day``, becomes ``to``."""

    path: Path
    day: dt.date
    to: dt.date


def take(draft: PlanText, span: Span, today: dt.date) -> Change:
    """Days off from now on. Those that overlap or touch others are joined with them.

    No edit where all of them are off already.
    """
    held = _held(draft)
    days = Days(span, today)
    if not without((span,), held):
        told = N_("Already off: {days}")
        return Change((), (Line(told, {"days": days}, PATH, span, span),))
    near = [n for n, one in enumerate(held) if _touch(one, span)]
    if not near:
        place = sum(one < span for one in held)
        last = None if place == len(held) else place
        line = Line(N_("Days off: {days}"), {"days": days}, PATH, None, span)
        return Change((AppendItem(PATH, span, flow=True, place=last),), (line,))
    joined = Span(
        min(span.first, *(held[n].first for n in near)),
        max(span.last, *(held[n].last for n in near)),
    )
    others = tuple(Days(held[n], today) for n in near)
    params = {"days": Days(joined, today), "others": others}
    # TRANSLATORS: {others} are spans of days off that were there before
    told = N_("Days off: {days}, joined with those that were there: {others}")
    edits: list[Edit] = [Remove((*PATH, n)) for n in reversed(near[1:])]
    edits.append(SetValue((*PATH, near[0]), joined))
    before = tuple(held[n] for n in near)
    return Change(tuple(edits), (Line(told, params, PATH, before, joined),))


def give_back(draft: PlanText, span: Span, today: dt.date) -> Change:
    """Days worked after all; what is left of a span that was longer stays off.

    Raises Refused where none of these days is off.
    """
    held = _held(draft)
    cut = [n for n, one in enumerate(held) if one.first <= span.last and span.first <= one.last]
    if not cut:
        raise Refused(
            N_("None of these days is off: {days}."),
            hint=N_("See which ones are: pac off"),
            days=Days(span, today),
        )
    edits: list[Edit] = []
    gone: list[Span] = []
    left: list[Span] = []
    for n in reversed(cut):
        one = held[n]
        gone.append(Span(max(one.first, span.first), min(one.last, span.last)))
        parts = _rest(one, span)
        left += reversed(parts)
        if not parts:
            edits.append(Remove((*PATH, n)))
            continue
        if len(parts) > 1:
            place = n + 1 if n + 1 < len(held) else None
            edits.append(AppendItem(PATH, parts[1], flow=True, place=place))
        edits.append(SetValue((*PATH, n), parts[0]))
    if len(cut) == len(held) and not left:
        edits = [Remove(PATH[:-1] if draft.alone(*PATH) else PATH)]
    params: dict[str, object] = {"days": tuple(Days(one, today) for one in reversed(gone))}
    told = N_("Worked after all: {days}")
    if left:
        params["left"] = tuple(Days(one, today) for one in reversed(left))
        told = N_("Worked after all: {days}; still off: {left}")
    before = tuple(held[n] for n in cut)
    line = Line(told, params, PATH, before, tuple(reversed(left)) or None)
    return Change(tuple(edits), (line,))


def moved(draft: PlanText, moves: Iterable[Move], today: dt.date, why: str) -> Change:
    """Due days put off, as ``pac set`` does: a promise keeps what it was, and ``why``."""
    root = Place((), draft.shape)
    asked = [
        Assignment(dotted_path(one.path), "=", one.to.isoformat())
        for one in moves
        if at(draft.readable(), one.path) == one.day
    ]
    return Setter(draft.readable(), root, today, why).change(asked)


def without(spans: Iterable[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    """What of some spans is in none of the others."""
    left = list(spans)
    for one in others:
        left = [part for span in left for part in _rest(span, one)]
    return tuple(left)


def _held(draft: PlanText) -> Sequence[Any]:
    return at(draft.readable(), PATH) or ()


def _touch(one: Span, other: Span) -> bool:
    """Whether two spans share a day, or one begins on the day after the other ends."""
    return other.first - one.last <= ONE and one.first - other.last <= ONE


def _rest(one: Span, without: Span) -> list[Span]:
    """What of a span lies before and after another."""
    if without.last < one.first or one.last < without.first:
        return [one]
    parts = []
    if one.first < without.first:
        parts.append(Span(one.first, without.first - ONE))
    if without.last < one.last:
        parts.append(Span(without.last + ONE, one.last))
    return parts
