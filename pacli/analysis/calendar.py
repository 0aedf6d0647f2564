"""Working days.

Spans include both ends. A working day is one of the calendar's weekdays that is not off.
Every count is closed: it costs the same for a week and for a century.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.dates import WEEKDAYS, Span, period

if TYPE_CHECKING:
    from pacli.model.plan import Plan

DEFAULT_WEEK = ("mon", "tue", "wed", "thu", "fri")


def days_off(plan: Plan) -> tuple[Span, ...]:
    """The plan's spans of days off, as they stand in it."""
    return plan.calendar.days_off if plan.calendar is not None else ()


class WorkCalendar:
    """When she works: the plan's working weekdays less its days off.

    ``per_week`` is the number of working weekdays in a week, days off not considered.
    """

    def __init__(self, plan: Plan) -> None:
        calendar = plan.calendar
        names = calendar.working_days if calendar is not None else DEFAULT_WEEK
        self._in_week = [0]
        for name in WEEKDAYS:
            self._in_week.append(self._in_week[-1] + (name in names))
        self.per_week = self._in_week[-1]
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._off_before: list[int] = []
        self._take_off(days_off(plan))

    def _take_off(self, spans: Iterable[Span]) -> None:
        for first, last in sorted((s.first.toordinal(), s.last.toordinal()) for s in spans):
            if self._ends and first <= self._ends[-1] + 1:
                self._ends[-1] = max(self._ends[-1], last)
            else:
                self._starts.append(first)
                self._ends.append(last)
        off = 0
        for first, last in zip(self._starts, self._ends, strict=True):
            self._off_before.append(off)
            off += self._weekdays(last) - self._weekdays(first - 1)

    def _weekdays(self, ordinal: int) -> int:
        """Working weekdays since the beginning; day 1 of the calendar is a Monday."""
        weeks, days = divmod(ordinal, 7)
        return weeks * self.per_week + self._in_week[days]

    def _worked(self, ordinal: int) -> int:
        done = self._weekdays(ordinal)
        i = bisect_right(self._starts, ordinal) - 1
        if i >= 0:
            done -= self._off_before[i]
            done -= self._weekdays(min(ordinal, self._ends[i]))
            done += self._weekdays(self._starts[i] - 1)
        return done

    def until(self, day: dt.date) -> int:
        """Working days from the beginning of the calendar to ``day`` included."""
        return self._worked(day.toordinal())

    def before(self, day: dt.date) -> int:
        """Working days from the beginning of the calendar to the eve of ``day``."""
        return self._worked(day.toordinal() - 1)

    def count(self, first: dt.date, last: dt.date) -> int:
        """N(first, last): the working days d with first ≤ d ≤ last."""
        return self.until(last) - self.before(first) if first <= last else 0

    def weekdays(self, span: Span) -> int:
        """Working weekdays of a span, those that are off included."""
        return self._weekdays(span.last.toordinal()) - self._weekdays(
            span.first.toordinal() - 1
        )

    def elapsed(self, start: dt.date, day: dt.date, due: dt.date) -> Fraction:
        """φ(day): the share of the working days from start to due that is behind.

        Between 0 and 1; 1 where there are no working days at all.
        """
        days = self.count(start, due)
        return Fraction(min(self.count(start, day), days), days) if days else Fraction(1)

    def days_left(self, day: dt.date, start: dt.date | None, due: dt.date) -> int:
        """Working days after ``day``, from start at the earliest, to due included."""
        if start is not None and day < start:
            return self.count(start, due)
        return self.until(due) - self.until(day) if day < due else 0

    def weeks_left(self, day: dt.date, start: dt.date | None, due: dt.date) -> Fraction:
        """h: the same in weeks of ``per_week`` working days."""
        return Fraction(self.days_left(day, start, due), self.per_week)

    def last_worked(self, day: dt.date) -> dt.date | None:
        """The last working day on or before ``day``; None if there was never one."""
        ordinal = day.toordinal()
        while self._worked(ordinal):
            i = bisect_right(self._starts, ordinal) - 1
            if i >= 0 and ordinal <= self._ends[i]:
                ordinal = self._starts[i] - 1
            elif self._weekdays(ordinal) == self._weekdays(ordinal - 1):
                ordinal -= 1
            else:
                return dt.date.fromordinal(ordinal)
        return None

    def next_worked(self, day: dt.date) -> dt.date | None:
        """The first working day on or after ``day``; None if there is never one more."""
        ordinal, end = day.toordinal(), dt.date.max.toordinal()
        while self._worked(end) > self._worked(ordinal - 1):
            i = bisect_right(self._starts, ordinal) - 1
            if i >= 0 and ordinal <= self._ends[i]:
                ordinal = self._ends[i] + 1
            elif self._weekdays(ordinal) == self._weekdays(ordinal - 1):
                ordinal += 1
            else:
                return dt.date.fromordinal(ordinal)
        return None

    def last_complete(self, cadence: str, day: dt.date) -> Span | None:
        """The last day, week or month that is complete on ``day``.

        A period is complete on its last day; those without a working day are passed over.
        None if there was never one.
        """
        here = period(cadence, day)
        if here.last <= day and self.count(here.first, here.last):
            return here
        if here.first == dt.date.min:
            return None
        worked = self.last_worked(dt.date.fromordinal(here.first.toordinal() - 1))
        return period(cadence, worked) if worked is not None else None
