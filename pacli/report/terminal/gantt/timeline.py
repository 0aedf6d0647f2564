"""Days laid out in columns: weeks or months side by side, with their names above them."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from pacli.dates import Span, period
from pacli.errors import N_
from pacli.locale.days import month_names
from pacli.report.clean import width

if TYPE_CHECKING:
    from pacli.locale import Language

LARGEST = {"week": 7, "month": 10, "quarter": 6}
"""Columns of a week or of a month at most, by scale."""

WEEK = 7

NUMBER = 3
"""Columns that the number of a day takes, with a blank after it."""

DATED = 3
"""Columns of a month from which quarters have room for their year."""

YEAR = 12
"""Months up to which quarters may do without it."""

INITIAL = 2
"""The shortest form of the name of a month, of three."""

Label = tuple[int, Sequence[str]]
"""A column, and what may be written from it on, from the longest to the shortest."""


class Timeline:
    """The days of a span in at most ``room`` columns, each unit in as many as the others.

    ``by`` is week, month or quarter; the units are weeks, else months. Where there are
    more units than columns, some are left out: ``span`` is what is laid out of them, around
    ``today`` if it is among them, and ``cut`` says that it is less than was asked for.
    """

    def __init__(self, by: str, span: Span, today: dt.date, room: int) -> None:
        self.by = by
        units = list(_units("week" if by == "week" else "month", span))
        self.cut = len(units) > room
        if self.cut:
            here = sum(unit.last < today for unit in units)
            inside = here if today in span else 0
            first = max(0, min(inside - room // 4, len(units) - room))
            units = units[first : first + room]
        self._units = units
        self._starts = [unit.first for unit in units]
        self.size = min(LARGEST[by], room // len(units))
        self.columns = self.size * len(units)
        self.span = Span(units[0].first, units[-1].last)

    def column(self, day: dt.date) -> int:
        """The column of a day, from 0; before the first one −1, after the last ``columns``."""
        if day < self.span.first:
            return -1
        if day > self.span.last:
            return self.columns
        n = bisect_right(self._starts, day) - 1
        unit = self._units[n]
        days = WEEK if self.by == "week" else (unit.last - unit.first).days + 1
        return n * self.size + (day - unit.first).days * self.size // days

    def days(self) -> list[Span | None]:
        """The days of each column; the last week that there is may be short of some."""
        found: dict[int, Span] = {}
        for day in self.span:
            place = self.column(day)
            found[place] = Span(found[place].first if place in found else day, day)
        return [found.get(place) for place in range(self.columns)]

    def head(self, say: Language) -> Iterator[str]:
        """The lines above the columns: months and Mondays, years or quarters and months."""
        if self.by == "week":
            yield _line(self._month_labels(say), self.columns)
            step = -(-NUMBER // self.size)
            days = [(n * self.size, (str(unit.first.day),)) for n, unit in self._numbered(step)]
            yield _line(days, self.columns)
        else:
            named = self.by == "quarter" and (self.size >= DATED or len(self._units) <= YEAR)
            years = self._quarter_labels(say) if named else self._year_labels()
            yield _line(years, self.columns)
            yield _line(self._unit_labels(say), self.columns, gap=0)

    def _numbered(self, step: int) -> Iterator[tuple[int, Span]]:
        yield from list(enumerate(self._units))[::step]

    def _month_labels(self, say: Language) -> Iterator[Label]:
        """A label on the first day of each month, with the year on that of each year.

        All in the longest form for which there is room, but in the first and the last month,
        which may be cut short.
        """
        starts = [max(one.first, self.span.first) for one in _units("month", self.span)]
        names = [month_names(day.month, say.code) for day in starts]
        places = [self.column(day) for day in starts]
        rooms = [
            after - place - 1 for place, after in pairwise([*places[1:], self.columns + 1])
        ]
        level = _level(names[1:-1], rooms[:-1])
        for day, place, name in zip(starts, places, names, strict=True):
            dated = [f"{name[level]} {day.year}"] if day.month == 1 and level < INITIAL else []
            yield place, [*dated, *(name[level:INITIAL] or name[INITIAL:])]

    def _year_labels(self) -> Iterator[Label]:
        for n, unit in enumerate(self._units):
            if n == 0 or unit.first.month == 1:
                yield n * self.size, [str(unit.first.year)]

    def _quarter_labels(self, say: Language) -> Iterator[Label]:
        for quarter in _units("quarter", self.span):
            n = (quarter.first.month + 2) // 3
            # TRANSLATORS: the quarters of a year: Q1, Q2…; T1 in French.
            short = say(N_("Q{n}"), n=n)
            place = self.column(max(quarter.first, self.span.first))
            yield place, [f"{short} {quarter.first.year}", short]

    def _unit_labels(self, say: Language) -> Iterator[Label]:
        """Every month in the longest form for which all have room."""
        names = [month_names(unit.first.month, say.code) for unit in self._units]
        level = _level(names, [self.size - 1] * len(names))
        for n, name in enumerate(names):
            yield n * self.size, [name[level]]


def _level(names: Sequence[Sequence[str]], rooms: Sequence[int]) -> int:
    """Which of the three forms of each name fits everywhere; the initial if none does."""
    fitting = (
        level
        for level in range(INITIAL)
        if all(width(name[level]) <= room for name, room in zip(names, rooms, strict=True))
    )
    return next(fitting, INITIAL)


def _units(kind: str, span: Span) -> Iterator[Span]:
    """The weeks, months or quarters of a span, in order, the first and last ones whole."""
    unit = period(kind, span.first)
    yield unit
    while unit.last < span.last:
        unit = period(kind, unit.last + dt.timedelta(days=1))
        yield unit


def _line(labels: Iterable[Label], columns: int, gap: int = 1) -> str:
    """Labels on a line, each in the longest form that ends before the next; else none."""
    found = list(labels)
    ends = [place - gap for place, _ in found[1:]] + [columns]
    line = ""
    for (place, forms), end in zip(found, ends, strict=True):
        if text := next((form for form in forms if place + width(form) <= end), ""):
            line += " " * (place - width(line)) + text
    return line
