"""Recurrence rules (RFC 5545): what is wrong with one, and the days that it gives.

A rule gives days, not moments: the parts of the RFC that set a time of day are refused,
and UNTIL is a day. What a ritual's ``every`` means as a rule, and which of its days are
moved or off, is no matter here.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from pacli.errors import N_, Message

ALWAYS = dt.date(2000, 1, 3)
"""A Monday: where a rule is taken to begin that never began."""

RULE = r"^(?:RRULE:)?FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)(?:;[A-Z]+=[A-Z0-9,+-]+)*$"
"""The form of a rule; whether it can be followed, :func:`fault` says."""

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

_CYCLE = 400
"""Years after which the calendar repeats, weekdays too."""

_CYCLE_DAYS = 146_097
_LATE = 9_599
"""A rule is followed as if it began about this year. It gives the same days, and since
dateutil looks no further than 9999, a rule without any is done with in a moment."""

_DAY = "(?:MO|TU|WE|TH|FR|SA|SU)"
_PARTS = {
    "FREQ": "DAILY|WEEKLY|MONTHLY|YEARLY",
    "INTERVAL": r"[1-9]\d{0,3}",
    "COUNT": r"[1-9]\d{0,4}",
    "UNTIL": r"\d{8}",
    "BYDAY": rf"[+-]?(?:[1-9]|[1-4]\d|5[0-3])?{_DAY}",
    "BYMONTHDAY": r"[+-]?(?:[1-9]|[12]\d|3[01])",
    "BYYEARDAY": r"[+-]?(?:[1-9]|[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])",
    "BYWEEKNO": r"[+-]?(?:[1-9]|[1-4]\d|5[0-3])",
    "BYMONTH": r"[1-9]|1[0-2]",
    "BYSETPOS": r"[+-]?(?:[1-9]|[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])",
    "WKST": _DAY,
}
"""What each part takes; those that begin with BY take several, between commas."""

_NOT_WITH = {
    "DAILY": ("BYYEARDAY", "BYWEEKNO"),
    "WEEKLY": ("BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"),
    "MONTHLY": ("BYYEARDAY", "BYWEEKNO"),
    "YEARLY": (),
}
"""Parts that the RFC keeps from a frequency."""

_IN_A_MONTH, _IN_A_YEAR = 5, 53
"""How often a weekday can come."""

_TIMES = frozenset(("BYHOUR", "BYMINUTE", "BYSECOND"))


class Fault(NamedTuple):
    """Why a rule cannot be followed: the way out, and what fills it."""

    hint: Message
    params: Mapping[str, object]


def parts(text: str) -> dict[str, str]:
    """The parts of a rule by name: FREQ, BYDAY and so on."""
    pairs = (part.partition("=") for part in text.removeprefix("RRULE:").split(";"))
    return {name: value for name, _, value in pairs}


def fault(text: str, begin: dt.date | None) -> Fault | None:
    """What keeps a rule from being followed; None where it can be.

    ``begin`` is the first day that counts, None where the plan has none.
    """
    found = parts(text)
    if len(found) < text.count(";") + 1:
        return Fault(N_("Write each of its parts once."), {})
    for name, value in found.items():
        wrong = _wrong(name, value, found)
        if wrong is not None:
            return wrong
    if "COUNT" in found and "UNTIL" in found:
        return Fault(N_("It ends by COUNT or by UNTIL: keep one."), {})
    if "BYSETPOS" in found and not any(
        name.startswith("BY") and name != "BYSETPOS" for name in found
    ):
        return Fault(N_("BYSETPOS chooses among the days of another part, such as BYDAY."), {})
    if begin is None and ("COUNT" in found or found.get("INTERVAL", "1") != "1"):
        return Fault(
            N_("It counts from a first day: add one, such as “start: 2026-01-05”."), {}
        )
    return None


def _wrong(name: str, value: str, found: Mapping[str, str]) -> Fault | None:  # noqa: PLR0911 (one for each fault)
    params = {"part": f"{name}={value}", "frequency": found["FREQ"]}
    if name in _TIMES:
        return Fault(N_("Take {part} away: the time of day stands in “at”."), params)
    if name not in _PARTS:
        return Fault(N_("No rule has {part}."), params)
    if name == "UNTIL" and not _day(value[:8]):
        return Fault(N_("UNTIL is a day that there is, such as UNTIL=20260331."), params)
    if name == "UNTIL" and len(value) > len("20260331"):
        params["day"] = f"UNTIL={value[:8]}"
        return Fault(N_("Write the day without a time: {day}."), params)
    values = value.split(",") if name.startswith("BY") else [value]
    often = (int(one[:-2] or 0) for one in values) if name == "BYDAY" else ()
    if not all(re.fullmatch(_PARTS[name], one) for one in values) or any(
        abs(n) > _most(found) for n in often
    ):
        return Fault(N_("{part} cannot be read."), params)
    numbered = name == "BYDAY" and len(max(values, key=len)) > len("MO")
    yearly = found["FREQ"] == "YEARLY" and "BYWEEKNO" not in found
    if numbered and not (yearly or found["FREQ"] == "MONTHLY"):
        return Fault(N_("{part} needs FREQ=MONTHLY or FREQ=YEARLY."), params)
    if name in _NOT_WITH[found["FREQ"]]:
        return Fault(N_("{part} does not go with FREQ={frequency}."), params)
    return None


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def first_day(text: str, begin: dt.date | None) -> dt.date | None:
    """The first day that a rule gives, None if there is none in some hundred years."""
    start = begin or ALWAYS
    return next(rule_days(text, begin, start, dt.date.max), None)


def soonest(text: str, day: dt.date) -> dt.date:
    """The first day, from ``day`` on, on which a rule that is to begin can.

    "Every other Monday" said on a Wednesday begins on the Monday after it: counted from the
    Wednesday, its first Monday would be that of the week after.
    """
    found = parts(text)
    plain = [f"{name}={found[name]}" for name in found if name not in {"INTERVAL", "COUNT"}]
    if "INTERVAL" not in found:
        return day
    return first_day(";".join(plain), day) or day


def rule_days(
    text: str, begin: dt.date | None, first: dt.date, last: dt.date
) -> Iterator[dt.date]:
    """The days that a rule without :func:`fault` gives from ``first`` to ``last``, in order.

    COUNT, and intervals longer than one, count from ``begin``. None comes before it.
    """
    start = begin or ALWAYS
    found = parts(text)
    weekdays = _weekdays(found)
    if weekdays:
        # What comes back on days of the week does without dateutil, which takes a moment.
        until = _day(found["UNTIL"]) if "UNTIL" in found else None
        for ordinal in range(
            max(start, first).toordinal(), min(last, until or last).toordinal() + 1
        ):
            if DAYS[(ordinal - 1) % 7] in weekdays:
                yield dt.date.fromordinal(ordinal)
        return
    from dateutil.rrule import rrulestr

    shift = max(0, _LATE - start.year) // _CYCLE * _CYCLE_DAYS
    count = int(found.pop("COUNT")) if "COUNT" in found else None
    until = _day(found.pop("UNTIL")) if "UNTIL" in found else None
    end = min(last, until or last)
    from_day = anchor = _moment(start, shift)
    if found["FREQ"] == "WEEKLY" and "BYSETPOS" in found:
        # The RFC chooses among the days of the whole week, those before the start included.
        week = DAYS.index(found.get("WKST", "MO"))
        found.setdefault("BYDAY", DAYS[start.weekday()])
        anchor -= dt.timedelta(days=(start.weekday() - week) % 7)
    if "BYDAY" in found:
        found["BYDAY"] = _evenly(found["BYDAY"], _most(found))
    rule = ";".join(f"{name}={value}" for name, value in found.items())
    days = rrulestr(rule, dtstart=anchor)
    given = days.xafter(from_day if count else max(from_day, _moment(first, shift)), inc=True)
    for moment in islice(given, count):
        ordinal = moment.toordinal() - shift
        if ordinal > end.toordinal():
            return
        if ordinal >= first.toordinal():
            yield dt.date.fromordinal(ordinal)


def _weekdays(found: Mapping[str, str]) -> Collection[str]:
    """The days of the week that a rule gives, week after week; none for other rules."""
    if found.keys() - {"FREQ", "BYDAY", "UNTIL", "WKST"}:
        return ()
    if found["FREQ"] == "DAILY":
        return found["BYDAY"].split(",") if "BYDAY" in found else DAYS
    return found["BYDAY"].split(",") if found["FREQ"] == "WEEKLY" and "BYDAY" in found else ()


def _most(found: Mapping[str, str]) -> int:
    """How often a weekday can come among the days that a rule counts it in."""
    yearly = found["FREQ"] == "YEARLY" and "BYMONTH" not in found
    return _IN_A_YEAR if yearly else _IN_A_MONTH


def _evenly(days: str, most: int) -> str:
    """A BYDAY that dateutil reads as the RFC does: all of its days numbered, or none.

    It takes "MO,1FR" for the Mondays that are first Fridays.
    """
    each = days.split(",")
    if len({len(day) > len("MO") for day in each}) == 1:
        return days
    numbered = (
        [day] if len(day) > len("MO") else [f"{n}{day}" for n in range(1, most + 1)]
        for day in each
    )
    return ",".join(day for days_ in numbered for day in days_)


def _moment(day: dt.date, shift: int) -> dt.datetime:
    ordinal = min(day.toordinal() + shift, dt.date.max.toordinal())
    return dt.datetime.combine(dt.date.fromordinal(ordinal), dt.time.min)
