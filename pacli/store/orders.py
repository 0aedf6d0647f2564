"""What crosses the keys of a section: orders of days, keys that go together, slots, circles.

Works on plain data, where any value may be missing or not what it should be.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from pacli.errors import N_, Path
from pacli.model.ids import OWN
from pacli.model.references import places
from pacli.store.faults import Finding

ORDERS: tuple[tuple[Path, str, str], ...] = (
    (("period",), "start", "end"),
    (("actions", "*"), "start", "end"),
    (("actions", "*", "tasks", "*"), "start", "due"),
    (("rituals", "*"), "start", "end"),
    (("ideas", "*"), "noted", "decided"),
)
"""Sections with two days, the earlier one first."""

Data = Mapping[Any, Any]

_SLOT = len("09:00-12:00")


def ordered(data: Data) -> Iterator[Finding]:
    """Every finding of this module."""
    for pattern, earlier, later in ORDERS:
        for path, section in _sections(data, pattern):
            yield from _order(
                path, earlier, _day(section, earlier), later, _day(section, later)
            )
    yield from _objective(data)
    for path, section in _sections(data, ("indicators", "*")):
        yield from _indicator(data, path, section)
    for path, section in _sections(data, ("rituals", "*")):
        yield from _ritual(data, path, section)
    for path, section in _sections(data, ("week", "*")):
        yield from _slots(path, section)
    for path, section in _sections(data, ("actions", "*")):
        yield from _tasks(path, section)
    for path, section in _sections(data, ("deals", "*")):
        if "closed" in section and section.get("status", "open") == "open":
            yield Finding("PAC241", path=(*path, "closed"))
    for path, section in _sections(data, ("reviews", "*")):
        yield from _order(path, "review", path[-1], "next", _day(section, "next"))
    yield from _funnel(data)


def _sections(data: Data, pattern: Path) -> Iterator[tuple[Path, Data]]:
    for path, value in places(data, pattern):
        if isinstance(value, Mapping):
            yield path, value


def _day(section: object, key: str) -> dt.date | None:
    value = section.get(key) if isinstance(section, Mapping) else None
    return value if isinstance(value, dt.date) else None


def _order(
    path: Path, earlier: str, before: object, later: str, after: object
) -> Iterator[Finding]:
    if isinstance(before, dt.date) and isinstance(after, dt.date) and after < before:
        params = {
            "earlier": earlier,
            "before": before.isoformat(),
            "later": later,
            "after": after.isoformat(),
        }
        yield Finding("PAC232", path=(*path, later), params=params, on_value=True)


def _objective(data: Data) -> Iterator[Finding]:
    """The objective's due day comes after the plan begins, and after its indicator does.

    Where its indicator has no due day of its own, the indicator tells it.
    """
    objective = data.get("objective")
    due = _day(objective, "due")
    path: Path = ("objective",)
    late = [*_order(path, "period.start", _day(data.get("period"), "start"), "due", due)]
    name = objective.get("indicator") if isinstance(objective, Mapping) else None
    indicators = data.get("indicators")
    own = indicators.get(name) if isinstance(indicators, Mapping) else None
    if not late and _day(own, "due"):
        late = [*_order(path, f"indicators.{name}.start", _day(own, "start"), "due", due)]
    yield from late


def _indicator(data: Data, path: Path, section: Data) -> Iterator[Finding]:
    own_start, own_due = _day(section, "start"), _day(section, "due")
    start = own_start or _day(data.get("period"), "start")
    due = own_due or _day(data.get("objective"), "due") or _day(data.get("period"), "end")
    if own_due:
        yield from _order(path, "start", start, "due", due)
    elif own_start and due and due < own_start:
        params = {
            "earlier": "start",
            "before": own_start.isoformat(),
            "later": "due",
            "after": due.isoformat(),
        }
        yield Finding("PAC232", path=(*path, "start"), params=params, on_value=True)
    if start and due and start <= due:
        for inner, _ in places(section, ("checkpoints", "*")):
            day = inner[-1]
            if isinstance(day, dt.date) and not start <= day <= due:
                params = {
                    "day": day.isoformat(),
                    "start": start.isoformat(),
                    "end": due.isoformat(),
                }
                yield Finding("PAC240", path=(*path, *inner), params=params)
    if "target" in section and "measure" not in section:
        yield Finding("PAC237", path=(*path, "target"))
    measure = section.get("measure")
    if measure == "rate" and "per" not in section:
        hint = N_("Add “per: week”, month or quarter.")
        yield Finding("PAC238", path=(*path, "measure"), hint=hint, on_value=True)
    if "per" in section and measure in {"level", "total", None}:
        hint = N_("Take “per” away, or write “measure: rate”.")
        yield Finding("PAC238", path=(*path, "per"), hint=hint)


def _ritual(data: Data, path: Path, section: Data) -> Iterator[Finding]:
    rule = section.get("rrule")
    if "every" in section and "rrule" in section:
        yield Finding("PAC233", path=(*path, "rrule"))
    elif isinstance(rule, str):
        begin = _day(section, "start") or _day(data.get("period"), "start")
        yield from _rule((*path, "rrule"), rule, begin)
    yield from _moves(path, section)


def _rule(path: Path, rule: str, begin: dt.date | None) -> Iterator[Finding]:
    from pacli.recurrence import RULE, fault, first_day

    if not re.match(RULE, rule):
        return
    params: dict[str, object] = {"text": rule}
    wrong = fault(rule, begin)
    if wrong is not None:
        params.update(wrong.params)
        yield Finding("PAC234", path=path, params=params, hint=wrong.hint, on_value=True)
    elif first_day(rule, begin) is None:
        yield Finding("PAC243", path=path, params=params, on_value=True)


def _moves(path: Path, section: Data) -> Iterator[Finding]:
    """Days of a ritual that are moved to each other, or to themselves."""
    log = section.get("log")
    if not isinstance(log, Mapping):
        return
    moves = {day: (to,) for day, to in log.items() if isinstance(to, dt.date)}
    for day, (to,) in moves.items():
        if day == to:
            params = {"days": f"{day} → {day}"}
            yield Finding("PAC244", path=(*path, "log", day), params=params, on_value=True)
            return
    circle = _circle({day: tuple(d for d in to if d in moves) for day, to in moves.items()})
    if circle:
        params = {"days": " → ".join(map(str, (*circle, circle[0])))}
        yield Finding("PAC244", path=(*path, "log", circle[0]), params=params, on_value=True)


def _slots(path: Path, section: Data) -> Iterator[Finding]:
    if str(path[-1]).startswith(OWN):
        return
    slots = sorted(key for key in section if isinstance(key, str) and len(key) == _SLOT)
    wrong = [slot for slot in slots if slot[6:] <= slot[:5]]
    for slot in wrong:
        yield Finding("PAC235", path=(*path, slot), params={"text": slot})
    for one, two in pairwise(slot for slot in slots if slot not in wrong):
        if two[:5] < one[6:]:
            params = {"first": one, "second": two}
            yield Finding("PAC236", path=(*path, two), params=params, twin=(*path, one))


def _tasks(path: Path, action: Data) -> Iterator[Finding]:
    tasks = action.get("tasks")
    if not isinstance(tasks, Mapping):
        return
    after: dict[str, tuple[str, ...]] = {}
    for name, task in tasks.items():
        if not isinstance(task, Mapping):
            continue
        if "done" in task and "dropped" in task:
            yield Finding("PAC242", path=(*path, "tasks", name, "dropped"))
        waits = task.get("after")
        if isinstance(waits, tuple):
            after[name] = tuple(w for w in waits if isinstance(w, str) and w in tasks)
    circle = _circle(after)
    if circle:
        params = {"tasks": " → ".join((*circle, circle[0]))}
        yield Finding("PAC239", path=(*path, "tasks", circle[0], "after"), params=params)


def _circle(after: Mapping[Any, tuple[Any, ...]]) -> tuple[Any, ...]:
    """The first steps found that wait for each other; empty if none do."""
    done: set[object] = set()
    for begin in after:
        way: list[Any] = [begin]
        left = [list(after[begin])]
        while way and begin not in done:
            if not left[-1]:
                done.add(way.pop())
                left.pop()
                continue
            task = left[-1].pop()
            if task in way:
                return tuple(way[way.index(task) :])
            if task not in done:
                way.append(task)
                left.append(list(after.get(task, ())))
    return ()


def _funnel(data: Data) -> Iterator[Finding]:
    currency = data.get("currency", "EUR")
    indicators = data.get("indicators")
    seen: dict[object, Path] = {}
    for path, name in places(data, ("funnel", "*", "indicator")):
        if not isinstance(name, str):
            continue
        if name in seen:
            params = {"indicator": name}
            yield Finding("PAC502", path=path, params=params, on_value=True, twin=seen[name])
        seen.setdefault(name, path)
        indicator = indicators.get(name) if isinstance(indicators, Mapping) else None
        if isinstance(indicator, Mapping) and indicator.get("unit") == currency:
            yield Finding("PAC501", path=path, params={"indicator": name}, on_value=True)
