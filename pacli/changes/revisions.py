"""What was promised before: a target or due day that changes after the start is kept.

Figures use what is in force; reports keep showing what was first promised.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from pacli.changes.edits import AddItem, Edit, Remove, SetValue
from pacli.changes.paths import at
from pacli.errors import Path

PROMISED = ("target", "due")
"""The fields of an indicator that are a promise."""

DUE: Path = ("objective", "due")
END: Path = ("period", "end")
"""Where an indicator without a due day of its own has it from: the first that is there."""


class Promise(NamedTuple):
    """A change of what an indicator promises, made on ``today``."""

    indicator: str
    field: str
    old: Any
    new: Any
    today: dt.date
    why: str | None = None


def promise(
    data: Mapping[str, Any], path: Path, new: Any, today: dt.date, why: str | None
) -> Promise | None:
    """The promise that a new value at ``path`` changes, if any; ``data`` is before it.

    A new due day of the objective is one of its indicator, which follows it. An indicator
    without a due day of its own has the objective's, else the last day of the plan.
    """
    inherited = {one: at(data, one) for one in (DUE, END)}
    before = inherited[DUE] or inherited[END]
    if len(path) == 3 and path[0] == "indicators" and path[2] in PROMISED:  # noqa: PLR2004 (an indicator's field)
        old = at(data, path)
        if path[2] == "due":
            old, new = old or before, new or before
        return Promise(str(path[1]), str(path[2]), old, new, today, why)
    name = at(data, ("objective", "indicator"))
    item = at(data, ("indicators", name))
    if path not in inherited or not isinstance(item, Mapping):
        return None
    own = item.get("due")
    if own is not None and (path != DUE or own != before or new is None):
        return None
    inherited[path] = new
    return Promise(str(name), "due", before, inherited[DUE] or inherited[END], today, why)


def kept(data: Mapping[str, Any], promise: Promise) -> list[Edit]:
    """The edits that keep what a promise was; none before the start, or if there was none.

    Several changes on one day keep what was in force that morning; a change taken back on
    the same day leaves no trace.
    """
    path: Path = ("indicators", promise.indicator)
    item = at(data, path)
    began = start(data, item)
    readable = isinstance(promise.old, dt.date | Decimal)
    if not readable or promise.old == promise.new or began is None or promise.today <= began:
        return []
    place = (*path, "revisions", promise.today)
    there = at(data, place)
    if there is None:
        value: dict[str, object] = {"was": {promise.field: promise.old}}
        if promise.why:
            value["why"] = promise.why
        return [AddItem(place, value, flow=True)]
    edits: list[Edit] = []
    was = there["was"]
    if promise.field not in was:
        edits.append(SetValue((*place, "was", promise.field), promise.old))
    elif was[promise.field] == promise.new:
        if len(was) > 1:
            edits.append(Remove((*place, "was", promise.field)))
        elif len(item["revisions"]) > 1:
            return [Remove(place)]
        else:
            return [Remove((*path, "revisions"))]
    said = there.get("why")
    if promise.why and promise.why not in (said or "").split("; "):
        words = f"{said}; {promise.why}" if said else promise.why
        edits.append(SetValue((*place, "why"), words))
    return edits


def start(data: Mapping[str, Any], item: Mapping[str, Any]) -> dt.date | None:
    """The first day that counts: the indicator's, the plan's, or that of its first reading."""
    own = item.get("start") or at(data, ("period", "start"))
    return own or min(item.get("readings") or {}, default=None)


def due(data: Mapping[str, Any], item: Mapping[str, Any]) -> dt.date | None:
    """The last day that counts: the indicator's, the objective's, or that of the plan."""
    found: dt.date | None = item.get("due") or at(data, DUE) or at(data, END)
    return found


def initial(item: Mapping[str, Any]) -> Decimal | None:
    """What a level starts from: its initial value, else its first reading."""
    readings = item.get("readings") or {}
    first = readings[min(readings)] if readings else None
    own: Decimal | None = item.get("initial")
    if own is None and first is not None:
        own = first["value"] if isinstance(first, Mapping) else first
    return own
