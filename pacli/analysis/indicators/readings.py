"""The readings of an indicator, in the order of their days."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, localcontext
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pacli.model.indicator import Reading

# Decimal rounds to 28 digits unless told otherwise.
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""For sums, differences and squares of readings."""


class Readings:
    """Dated values. Sums and searches look only at the days that they concern."""

    __slots__ = ("_by_day", "days")

    def __init__(self, by_day: Mapping[dt.date, Decimal | Reading]) -> None:
        self._by_day = by_day
        self.days = sorted(by_day)

    def values(self, days: Iterable[dt.date]) -> Iterator[Decimal]:
        """The readings of these days, each of which has one."""
        for day in days:
            reading = self._by_day[day]
            yield reading if isinstance(reading, Decimal) else reading.value

    def within(self, first: dt.date | None, last: dt.date | None) -> list[dt.date]:
        """The days with a reading from first to last, both included; None is no bound."""
        low = bisect_left(self.days, first) if first is not None else 0
        high = bisect_right(self.days, last) if last is not None else len(self.days)
        return self.days[low:high]

    def total(self, first: dt.date | None, last: dt.date | None) -> Decimal | None:
        """The sum of the readings from first to last; None if there is none."""
        days = self.within(first, last)
        if not days:
            return None
        with localcontext(EXACT):
            return sum(self.values(days), Decimal(0))

    def last_day(self, day: dt.date) -> dt.date | None:
        """The day of the last reading on or before ``day``."""
        i = bisect_right(self.days, day)
        return self.days[i - 1] if i else None

    def last(self, day: dt.date) -> Decimal | None:
        """The last reading on or before ``day``."""
        found = self.last_day(day)
        return next(self.values([found])) if found is not None else None

    def first(self) -> Decimal | None:
        """The first reading of all."""
        return next(self.values(self.days[:1]), None)
