"""What happened to an item of a plan: readings that came in, tasks done, deals won."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal, localcontext
from typing import Any

from pacli.analysis.editions.difference import Difference, Found, Pair, both, fields
from pacli.analysis.indicators.readings import EXACT

FEW = 2
"""Readings told one by one; more of them in one."""

ENDED = ("won", "lost")


def happened(pair: Pair) -> Found:
    """What happened between two versions of an item, then what else differs in it."""
    tell = _TOLD.get(str(pair.path[-2]) if len(pair.path) > 1 else str(pair.path[0]))
    if tell is None:
        yield from fields(pair)
        return
    told: set[str] = set()
    yield from tell(pair, told)
    if pair.path != ("reviews",):
        yield from fields(pair, told)


def _indicator(pair: Pair, told: set[str]) -> Found:
    told |= {"readings", "target", "due", "revisions", "checkpoints"}
    yield from _readings(pair)
    for field in ("target", "due"):
        if pair.changed(field):
            yield pair.of(
                "promise",
                field,
                before=pair.then.get(field),
                after=pair.now.get(field),
                why=_why(pair, field),
            )
    if not (pair.changed("target") or pair.changed("due")):
        told.discard("revisions")
    before, after = (_dated(one, "checkpoints") for one in (pair.then, pair.now))
    for day in both(before, after):
        if before.get(day) != after.get(day):
            yield pair.of(
                "checkpoint",
                "checkpoints",
                day,
                before=before.get(day),
                after=after.get(day),
                first=day,
            )


def _dated(section: Mapping[Any, Any], field: str | None = None) -> dict[dt.date, Any]:
    """What a section, or a field of it, has by day, in the order of the days."""
    values = section if field is None else section.get(field) or {}
    found = {day: value for day, value in values.items() if isinstance(day, dt.date)}
    return dict(sorted(found.items()))


def _why(pair: Pair, field: str) -> str | None:
    """The reasons of the revisions that are new and kept what this field was."""
    before, after = (_dated(one, "revisions") for one in (pair.then, pair.now))
    new = [
        revision
        for day, revision in after.items()
        if revision != before.get(day) and field in (revision.get("was") or {})
    ]
    reasons = dict.fromkeys(one["why"] for one in new if one.get("why"))
    return "; ".join(reasons) or None


def _readings(pair: Pair) -> Found:
    before, after = _noted(pair.then), _noted(pair.now)
    new = sorted(day for day in after if day not in before)
    yield from _new_readings(pair, new)
    changed = [day for day in sorted(after) if day in before]
    other = [day for day in changed if before[day][0] != after[day][0]]
    values = {day: (before[day][0], after[day][0]) for day in other}
    yield from _several(pair, "corrected", values)
    gone = {day: (before[day][0], None) for day in sorted(before) if day not in after}
    yield from _several(pair, "unread", gone)
    words = {
        day: (before[day][1], after[day][1])
        for day in changed
        if before[day][1:] != after[day][1:] and day not in values
    }
    yield from _several(pair, "note", words, add=False)


def _new_readings(pair: Pair, days: list[dt.date]) -> Found:
    after = _noted(pair.now)
    adds_up = pair.now.get("measure") in {"total", "rate"}
    if not days:
        return
    if adds_up:
        for group in [[day] for day in days] if len(days) <= FEW else [days]:
            total = _sum(after[day][0] for day in group)
            yield pair.of("reading", "readings", after=total, **_days(group))
        return
    earlier = [day for day in _noted(pair.then) if day < days[0]]
    last = _noted(pair.then)[max(earlier)][0] if earlier else None
    value = after[days[-1]][0]
    yield pair.of("level", "readings", before=last, after=value, **_days(days))


def _several(
    pair: Pair, kind: str, values: Mapping[dt.date, tuple[Any, Any]], *, add: bool = True
) -> Found:
    """A difference for each day; for more than a few, one with their sums or without."""
    if len(values) <= FEW:
        for day, (before, after) in values.items():
            yield pair.of(kind, "readings", day, before=before, after=after, **_days([day]))
        return
    sums: dict[str, Any] = {}
    if add and pair.now.get("measure") in {"total", "rate"}:
        sums["before"] = _sum(before for before, _ in values.values())
        if kind != "unread":
            sums["after"] = _sum(after for _, after in values.values())
    yield pair.of(kind, "readings", **sums, **_days(list(values)))


def _noted(item: Mapping[str, Any]) -> dict[dt.date, tuple[Decimal, Any, Any]]:
    """The readings by day: value, note, deals; without what is no reading."""
    found = {}
    for day, reading in _dated(item, "readings").items():
        whole: Any = {"value": reading} if isinstance(reading, Decimal) else reading
        if isinstance(whole, Mapping) and "value" in whole:
            found[day] = (whole["value"], whole.get("note"), tuple(whole.get("deals") or ()))
    return found


def _sum(values: Iterator[Decimal]) -> Decimal:
    with localcontext(EXACT):
        return sum(values, Decimal(0))


def _days(days: list[dt.date]) -> dict[str, Any]:
    return {"first": days[0], "last": days[-1], "number": len(days)}


def _task(pair: Pair, told: set[str]) -> Found:
    for how in ("done", "dropped"):
        if pair.came(how):
            told |= {"done", "dropped"}
            why = pair.now.get("result") if how == "done" and pair.changed("result") else None
            told |= {"result"} if why else set()
            yield pair.of(how, first=pair.now[how], last=pair.now[how], why=why)
            return
    for how in ("done", "dropped"):
        if how in pair.then and how not in pair.now:
            told.add(how)
            yield pair.of("undone")


def _action(pair: Pair, told: set[str]) -> Found:
    told.add("tasks")
    if pair.changed("status") and pair.now.get("status") in {"done", "dropped"}:
        told.add("status")
        yield pair.of(pair.now["status"])


def _deal(pair: Pair, told: set[str]) -> Found:
    was, here = pair.then.get("status", "open"), pair.now.get("status", "open")
    if was != here and here in ENDED:
        told |= {"status", "closed", "reason", "probability", "history"}
        day = pair.now.get("closed")
        why = pair.now.get("reason") if pair.changed("reason") else None
        told |= {"amount"} if here == "won" else set()
        amount = pair.now.get("amount")
        yield pair.of(here, after=amount, first=day, last=day, why=why)
    elif was != here:
        told |= {"status", "closed"}
        yield pair.of("reopened")
    if "probability" not in told and pair.changed("probability"):
        told |= {"probability", "history"}
        before, after = pair.then.get("probability"), pair.now.get("probability")
        yield pair.of("chance", "probability", before=before, after=after)
    told.add("notes")
    yield from _texts(pair, "notes", "noted")


def _texts(pair: Pair, field: str, kind: str) -> Found:
    before, after = (_dated(one, field) for one in (pair.then, pair.now))
    for day in both(before, after):
        if before.get(day) != after.get(day):
            yield pair.of(
                kind,
                field,
                day,
                before=before.get(day),
                after=after.get(day),
                first=day,
                last=day,
            )


def _ritual(pair: Pair, told: set[str]) -> Found:
    before, after = (_dated(one, "log") for one in (pair.then, pair.now))
    new = {day: state for day, state in after.items() if day not in before}
    for state, kind in (("done", "kept"), ("skipped", "skipped")):
        days = [day for day, how in new.items() if how == state]
        for group in [[day] for day in days] if len(days) <= FEW else [days]:
            yield pair.of(kind, "log", **_days(group))
    for day, to in new.items():
        if isinstance(to, dt.date):
            yield pair.of("moved", "log", day, before=day, after=to, **_days([day]))
    told.add("log")
    for day in both(before, after):
        if day in before and before[day] != after.get(day):
            yield pair.of("field", "log", day, before=before[day], after=after.get(day))


def _idea(pair: Pair, told: set[str]) -> Found:
    if pair.changed("verdict") and pair.now.get("verdict"):
        told |= {"verdict", "decided"}
        day = pair.now.get("decided")
        yield pair.of("decided", after=pair.now["verdict"], first=day, last=day)


def _obstacle(pair: Pair, told: set[str]) -> Found:
    if pair.came("overcome"):
        told.add("overcome")
        day = pair.now["overcome"]
        yield pair.of("overcome", first=day, last=day)


def _reviews(pair: Pair, _told: set[str]) -> Found:
    old, new = _dated(pair.then), _dated(pair.now)
    for day in both(old, new):
        before, after = old.get(day), new.get(day)
        if before == after:
            continue
        path = ("reviews", day)
        if after is None:
            yield Difference("removed", path, before=before, first=day, last=day)
        elif after.get("unfinished"):
            yield Difference("begun", path, after=after, first=day, last=day)
        elif before is None or before.get("unfinished"):
            yield Difference("review", path, after=after, first=day, last=day)
        else:
            yield from _review(Pair(path, "", before, after), day)


def _review(pair: Pair, day: dt.date) -> Found:
    """What changed in a review that was held: above all what became of its decisions."""
    before, after = pair.then.get("decisions") or (), pair.now.get("decisions") or ()
    told = {"decisions"} if len(before) == len(after) else set()
    for i, (was, here) in enumerate(zip(before, after, strict=False) if told else ()):
        for field in both(was, here):
            if was.get(field) == here.get(field):
                continue
            kind = "outcome" if field == "outcome" else "field"
            yield Difference(
                kind,
                (*pair.path, "decisions", i, field),
                str(here.get("do") or here.get("about") or ""),
                was.get(field),
                here.get(field),
                day,
                day,
            )
    yield from fields(pair, told)


_TOLD = {
    "indicators": _indicator,
    "tasks": _task,
    "actions": _action,
    "deals": _deal,
    "rituals": _ritual,
    "ideas": _idea,
    "obstacles": _obstacle,
    "reviews": _reviews,
}
