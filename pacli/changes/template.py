"""A packaged template made hers: its days moved to her own, her words and figures in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from math import ceil
from typing import TYPE_CHECKING, Any

from pacli.changes.edits import AddItem, Edit, Remove, SetValue
from pacli.changes.ids import slug
from pacli.errors import N_, Path, Refused
from pacli.forms.numbers import Example

if TYPE_CHECKING:
    from pacli.changes.start import Goal, Slot, Start

_DAY = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_SATURDAY = 5
_FEASTS = frozenset(((1, 1), *((12, day) for day in range(24, 32))))
"""Month and day: 24 December to 1 January."""


def dated(text: str, start: dt.date, due: dt.date | None) -> str:
    """The template with its first day on ``start`` and, where it is given, its last on ``due``.

    Days between keep their order and their share of the way; none is on a weekend, nor
    between Christmas and New Year, where the plan is long enough.
    """
    days = sorted({dt.date.fromisoformat(one) for one in _DAY.findall(text)})
    first, whole = days[0], (days[-1] - days[0]).days
    last = due or _working(start + dt.timedelta(days=whole))
    length = (last - start).days
    ends = {days[0]: start, days[-1]: last}

    def moved(found: re.Match[str]) -> str:
        day = dt.date.fromisoformat(found[0])
        along = start + dt.timedelta(days=(day - first).days * length // whole)
        return (ends.get(day) or _between(start, along, last)).isoformat()

    return _DAY.sub(moved, text)


def _between(start: dt.date, day: dt.date, last: dt.date) -> dt.date:
    """The next working day, else the one before, within a plan; else its last day."""
    later, earlier = _working(day), _working(day, -1)
    return later if later <= last else max(start, min(earlier, last))


def _working(day: dt.date, step: int = 1) -> dt.date:
    """The day, or the next one that is neither on a weekend nor in the feast days."""
    while day.weekday() >= _SATURDAY or (day.month, day.day) in _FEASTS:
        day += dt.timedelta(days=step)
    return day


def hers(data: Mapping[str, Any], start: Start, here: str | None = None) -> tuple[Edit, ...]:
    """What ``start`` says in place of what the template ``data`` does.

    It is in the currency of her figure, else in that of ``here``, her country. Raises
    Refused where her figure does not count what the template counts.
    """
    edits: list[Edit] = []
    if start.name:
        edits.append(SetValue(("name",), start.name))
    if start.objective:
        edits.append(SetValue(("objective", "title"), start.objective))
    if start.phase:
        edits.append(SetValue(("phase",), start.phase))
    if start.goal:
        edits += _aimed(data, start.goal, here)
    elif here:
        aim = data["objective"]["indicator"]
        edits += [SetValue(("currency",), here), SetValue(("indicators", aim, "unit"), here)]
    if start.action:
        taken = (*data["actions"], *data["indicators"], *data["obstacles"])
        key = slug(start.action, taken, "action")
        edits.append(AddItem(("actions", key), {"title": start.action}))
    if start.review:
        edits += _reviewed(data, start.review)
    return tuple(edits)


def _aimed(data: Mapping[str, Any], goal: Goal, here: str | None) -> Iterator[Edit]:
    """Her figure, and what follows from it: volumes by the law of numbers, results aimed at."""
    name = data["objective"]["indicator"]
    aim = data["indicators"][name]
    if goal.currency is None:
        raise Refused(
            N_("This template counts turnover: {goal} is no amount of money."),
            hint=N_("Give an amount, such as --target “{amount}”; edit the rest in the file."),
            goal=goal.label or goal.unit,
            amount=Example(20_000, here),
        )
    yield SetValue(("currency",), goal.currency)
    if goal.basis:
        yield AddItem(("basis",), goal.basis, after="currency")
    yield SetValue(("indicators", name, "unit"), goal.currency)
    yield SetValue(("indicators", name, "target"), goal.target)
    # What she sold before is not known: a made-up figure would be compared with hers.
    yield Remove(("indicators", name, "initial"))
    share = Fraction(goal.target) / Fraction(aim["target"])
    wanted = Fraction(goal.target) / Fraction(data["funnel"][-1]["basket"])
    for stage in reversed(data["funnel"]):
        yield SetValue(("indicators", stage["indicator"], "target"), Decimal(ceil(wanted)))
        wanted = ceil(wanted) / Fraction(stage.get("rate", 1))
    for path, value in _amounts(data):
        yield SetValue(path, Decimal(max(1, round(Fraction(value) * share))))


def _amounts(data: Mapping[str, Any]) -> Iterator[tuple[Path, Decimal]]:
    """What goes with the target: results expected of actions, margins of offers."""
    for name, action in data["actions"].items():
        yield ("actions", name, "expected", "value"), action["expected"]["value"]
    for name, offer in data["offers"].items():
        yield ("offers", name, "margin"), offer["margin"]


def _reviewed(data: Mapping[str, Any], slot: Slot) -> Iterator[Edit]:
    """The review at her time, and no longer where the ideal week had it."""
    name, ritual = next((key, one) for key, one in data["rituals"].items() if one.get("review"))
    path: Path = ("rituals", name)
    yield SetValue((*path, "every"), slot.every)
    yield SetValue((*path, "at"), slot.at) if slot.at else Remove((*path, "at"))
    day = str(ritual["every"])[:3]
    for hours in data["week"].get(day, {}):
        if hours.startswith(ritual["at"]):
            yield Remove(("week", day, hours))
