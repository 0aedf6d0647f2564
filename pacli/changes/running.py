"""What a reading counts in: the days of an indicator, and the sum that a reading joins.

Spans include both ends; weeks are ISO weeks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.dates import period

if TYPE_CHECKING:
    from pacli.changes.change import PlanText


class Window(NamedTuple):
    """The days that count for an indicator; None where the plan sets no bound."""

    start: dt.date | None
    due: dt.date | None

    def counts(self, day: dt.date) -> bool:
        """Whether a reading of that day counts."""
        return not (self.start and day < self.start) and not (self.due and day > self.due)


def window(draft: PlanText, item: Any) -> Window:
    """The indicator's own bounds, else those of the objective and of the plan's period."""
    start = item.start or draft.scalar("period", "start")
    due = item.due or draft.scalar("objective", "due") or draft.scalar("period", "end")
    return Window(start, due)


def amount(reading: Any) -> Decimal:
    """The value of a reading, written as a number alone or with a note."""
    value: Decimal = reading if isinstance(reading, Decimal) else reading.value
    return value


def total(
    item: Any, days: Window, readings: Mapping[dt.date, Any], day: dt.date, *, upto: bool
) -> Decimal:
    """The sum that a reading on ``day`` joins.

    A total's is that of all readings within ``days``, a rate's that of the week, month or
    quarter of ``day``. ``upto`` leaves out the readings after ``day``.
    """
    counted = days
    if item.measure == "rate" and item.per:
        whole = period(item.per, day)
        first, last = days.start or whole.first, days.due or whole.last
        counted = Window(max(whole.first, first), min(whole.last, last))
    return sum(
        (
            amount(reading)
            for at, reading in readings.items()
            if counted.counts(at) and not (upto and at > day)
        ),
        Decimal(0),
    )
