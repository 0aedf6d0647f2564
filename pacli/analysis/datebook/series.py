"""A ritual as calendars repeat it: a rule, the days it leaves out, others, and moved ones.

Whoever follows it finds the days that :mod:`pacli.analysis.rituals.occurrences` says are
due or done.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import days_off
from pacli.analysis.rituals.occurrences import begin, end, occurrences, rule, ruled
from pacli.dates import Span
from pacli.recurrence import parts, rule_days

if TYPE_CHECKING:
    from pacli.model.plan import Plan
    from pacli.model.ritual import Ritual

AHEAD = 3660
"""How many days ahead days off are left out one by one."""


class Series(NamedTuple):
    """The days of a ritual.

    ``rule`` (RFC 5545) has neither COUNT nor UNTIL and gives ``first``; it holds through
    ``until``, None: for ever. Of its days those ``left_out`` are skipped or off, and
    ``moved`` are on another: planned and new day. ``also`` are days that no rule gives.
    Without a rule there are ``first`` and ``also`` alone.
    """

    rule: str | None
    first: dt.date
    until: dt.date | None
    left_out: tuple[dt.date, ...]
    moved: tuple[tuple[dt.date, dt.date], ...]
    also: tuple[dt.date, ...]


def series(plan: Plan, name: str, today: dt.date) -> Series | None:
    """The ritual called ``name``; None where no day of it is due or done.

    One that has always been begins with the year of ``today``, or with its first note.
    """
    ritual = plan.rituals[name]
    until = _until(plan, ritual)
    span = _exceptional(plan, ritual, today, until)
    kept = {
        one.planned: one.day
        for one in occurrences(plan, name, span)
        if one.state in {"open", "done"}
    }
    given = list(ruled(plan, ritual, span))
    also = sorted(day for planned, day in kept.items() if planned not in set(given))
    first = next((day for day in given if day in kept), None)
    if first is None:
        first = _after(plan, ritual, span.last, until)
    if first is None:
        return Series(None, also[0], None, (), (), tuple(also[1:])) if also else None
    text = rule(plan, ritual) or ""
    ruling = {key: value for key, value in parts(text).items() if key not in _ENDS}
    return Series(
        rule=";".join(f"{key}={value}" for key, value in ruling.items()),
        first=first,
        until=until,
        left_out=tuple(day for day in given if day > first and day not in kept),
        moved=tuple((day, kept[day]) for day in given if kept.get(day, day) != day),
        also=tuple(also),
    )


_ENDS = ("COUNT", "UNTIL")


def _until(plan: Plan, ritual: Ritual) -> dt.date | None:
    """The last day of its rule, whether or not it is due on it; None: it goes on."""
    text = rule(plan, ritual)
    last = end(plan, ritual)
    found = parts(text) if text is not None else {}
    if text is None or not found.keys() & set(_ENDS):
        return last
    if "UNTIL" in found:
        own = dt.date.fromisoformat(found["UNTIL"])
    else:
        begun = begin(plan, ritual) or dt.date.min
        own = max(rule_days(text, begun, begun, dt.date.max), default=begun)
    return own if last is None else min(own, last)


def _exceptional(plan: Plan, ritual: Ritual, today: dt.date, until: dt.date | None) -> Span:
    """From the first day to the last on which it can differ from its rule."""
    log = ritual.log
    noted = [*log, *(to for to in log.values() if isinstance(to, dt.date))]
    off = days_off(plan)
    begun = begin(plan, ritual)
    first = min([begun or dt.date(today.year, 1, 1), *noted])
    far = dt.date.fromordinal(min(today.toordinal() + AHEAD, dt.date.max.toordinal()))
    ends = [span.last for span in off if span.last >= first]
    last = min(max(ends, default=first), far, until or far)
    return Span(first, max([first, last, *noted]))


def _after(plan: Plan, ritual: Ritual, day: dt.date, until: dt.date | None) -> dt.date | None:
    """The first day that its rule gives after ``day``."""
    last = until or dt.date.max
    if day >= last:
        return None
    return next(ruled(plan, ritual, Span(day + dt.timedelta(days=1), last)), None)
