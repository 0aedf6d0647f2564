"""Days, spans and working time: the values, and their one canonical form.

Spans include both ends. A :class:`Duration` is working time: days and minutes are kept
apart, since only the plan knows how many hours a day is worth. What people write besides
is read by :mod:`pacli.forms`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

DAY = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
SPAN = rf"^{DAY}(?:\.\.{DAY})?$"
DURATION = r"^(?:\d{1,5}(?:\.\d{1,5})?d|\d{1,6}min|\d{1,5}h(?:[0-5]\d)?)$"

_LAST_DAY = dt.date.max.toordinal()
_MONTHS = {"month": 1, "quarter": 3}
_YEAR = 12

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Span:
    """Days from ``first`` to ``last``, both included; a value, not to be changed.

    Written out: the order of a dataclass takes longer to make than all dates to import.
    """

    __slots__ = ("first", "last")

    def __init__(self, first: dt.date, last: dt.date) -> None:
        self.first = first
        self.last = last

    def __repr__(self) -> str:
        return f"Span({self})"

    def __hash__(self) -> int:
        return hash((self.first, self.last))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Span):
            return NotImplemented
        return (self.first, self.last) == (other.first, other.last)

    def __lt__(self, other: Span) -> bool:
        return (self.first, self.last) < (other.first, other.last)

    def __contains__(self, day: dt.date) -> bool:
        return self.first <= day <= self.last

    def __iter__(self) -> Iterator[dt.date]:
        for i in range((self.last - self.first).days + 1):
            yield self.first + dt.timedelta(days=i)

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        return f"{self.first.isoformat()}..{self.last.isoformat()}"


def period(kind: str, day: dt.date) -> Span:
    """The calendar day, ISO week, month or quarter that holds ``day``."""
    if kind == "day":
        return Span(day, day)
    if kind == "week":
        monday = day.toordinal() - day.weekday()
        sunday = min(monday + 6, _LAST_DAY)
        return Span(dt.date.fromordinal(monday), dt.date.fromordinal(sunday))
    length = _MONTHS[kind]
    month = day.month - (day.month - 1) % length
    year, after = divmod(day.year * _YEAR + month - 1 + length, _YEAR)
    last = dt.date(year, after + 1, 1).toordinal() - 1 if year <= dt.MAXYEAR else _LAST_DAY
    return Span(dt.date(day.year, month, 1), dt.date.fromordinal(last))


def come(day: dt.date | None, today: dt.date) -> dt.date | None:
    """A day that has come; None while it lies ahead: what is to happen has not happened."""
    return day if day is not None and day <= today else None


def shifted(day: dt.date, days: int) -> dt.date:
    """So many days later, or earlier, within the calendar."""
    ordinal = day.toordinal() + days
    return dt.date.fromordinal(max(1, min(ordinal, _LAST_DAY)))


def months_after(day: dt.date, months: int) -> dt.date | None:
    """The same day so many months on, or before; the last of a month that has no such day.

    None beyond the calendar.
    """
    year, month = divmod(day.year * _YEAR + day.month - 1 + months, _YEAR)
    if not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    first = dt.date(year, month + 1, 1)
    return first.replace(day=min(day.day, period("month", first).last.day))


@dataclass(frozen=True, slots=True)
class Duration:
    """Working time: ``days`` of the plan's hours, and ``minutes``. One of them is 0."""

    minutes: int = 0
    days: Fraction = Fraction(0)

    def in_minutes(self, hours_per_day: Fraction) -> Fraction:
        """Minutes in all, a day being worth ``hours_per_day`` hours."""
        return self.minutes + self.days * hours_per_day * 60

    def __str__(self) -> str:
        if self.days:
            return f"{float(self.days):.5f}".rstrip("0").rstrip(".") + "d"
        hours, minutes = divmod(self.minutes, 60)
        if not hours:
            return f"{minutes}min"
        return f"{hours}h{minutes:02}" if minutes else f"{hours}h"


def parse_day(text: str) -> dt.date | None:
    """The day written ``2026-01-16``; None for any other form or a day that does not exist."""
    if text[4:5] != "-" or text[7:8] != "-":
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def parse_span(text: str) -> Span | None:
    """The span written ``2026-02-16..2026-02-27`` or as one day; None for any other form."""
    head, dots, tail = text.partition("..")
    first = parse_day(head)
    last = parse_day(tail) if dots else first
    if first is None or last is None or last < first:
        return None
    return Span(first, last)


_DURATION = re.compile(DURATION)


def parse_duration(text: str) -> Duration | None:
    """Working time written ``90min``, ``1h30``, ``2h`` or ``0.5d``; None for any other form."""
    if not _DURATION.match(text):
        return None
    if text.endswith("d"):
        return Duration(days=Fraction(text[:-1]))
    if text.endswith("min"):
        return Duration(minutes=int(text[:-3]))
    hours, _, minutes = text.partition("h")
    return Duration(minutes=int(hours) * 60 + int(minutes or 0))
