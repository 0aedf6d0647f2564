"""What a reading comes to: the line that tells of it, and what deserves a word.

Only what the indicator itself says: the gap against the day is ``pac gap``'s to tell.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from pacli.changes.change import Day, Line, Quantity
from pacli.changes.running import Window, amount, total
from pacli.dates import period
from pacli.errors import N_, Message, Path

_WHEN = {
    "week": (N_("this week"), N_("that week")),
    "month": (N_("this month"), N_("that month")),
    "quarter": (N_("this quarter"), N_("that quarter")),
}


class Standing(NamedTuple):
    """An indicator before a reading is noted or changed."""

    item: Any
    days: Window
    currency: str
    today: dt.date

    def lines(
        self, path: Path, before: Decimal | None, after: Decimal, *, changed: bool
    ) -> tuple[Line, ...]:
        """What changed at ``path``, a reading's, and remarks on it."""
        day: Any = path[-1]
        params: dict[str, object] = {
            "label": self.item.label,
            "day": Day(day, self.today),
            "after": self._quantity(after, signed=before is None and self.adds),
        }
        if not changed:
            told, params["after"] = (
                N_("{label}: already {after} on {day}"),
                self._quantity(after),
            )
        elif before is not None and before != after:
            told = N_("{label}: {before} → {after} on {day}")
            params["before"] = self._quantity(before)
        else:
            told = N_("{label}: {after} on {day}")
        if not self.days.counts(day):
            return (Line(told, params, path, before, after), *self._outside(day))
        readings = self._with(day, after)
        was, now = self._at(day, self._with(day, before)), self._at(day, readings)
        left = self._left(now or Decimal(0), day, params)
        if left is not None:
            params["told"], params["left"] = told, left
            # TRANSLATORS: what was noted, then where that leaves the sum
            told = N_("{told}, {left}")
        falls = self._falls(readings)
        return (Line(told, params, path, before, after), *self._reached(was, now, falls=falls))

    def removed(self, path: Path, value: Decimal) -> Line:
        """The line of a reading that is taken away."""
        day: Any = path[-1]
        params = {
            "label": self.item.label,
            "value": self._quantity(value),
            "day": Day(day, self.today),
        }
        return Line(N_("Removed: {label}, {value} on {day}"), params, path, value)

    def lowered(self, was: Decimal, *, way_out: bool) -> Line:
        """A word where a running total is given that is less than what was noted."""
        told = (
            N_("That is less than what was noted, {was}; if it is a slip: pac undo")
            if way_out
            else N_("That is less than what was noted, {was}.")
        )
        return Line(told, {"was": self._quantity(was)})

    @property
    def adds(self) -> bool:
        """Whether readings are amounts that add up."""
        return self.item.measure in ("total", "rate")

    @property
    def cap(self) -> bool:
        """Whether the target is what must not be passed."""
        return self.adds and self.item.direction == "down"

    def _left(self, now: Decimal, day: dt.date, params: dict[str, object]) -> Message | None:
        """The part of the line after the comma; what fills it is added to ``params``."""
        target = self.item.target
        if target is not None:
            params["target"] = self._quantity(target)
        if not self.adds:
            return None if target is None else N_("aiming at {target}")
        params["sum"] = self._quantity(now)
        kind = 0 if target is None else 2 if self.cap else 1
        if self.item.measure == "total":
            return (
                N_("{sum} in all"),
                N_("{sum} of {target}"),
                N_("{sum} of at most {target}"),
            )[kind]
        per = self.item.per or "week"
        params["when"] = _WHEN[per][0 if self.today in period(per, day) else 1]
        # TRANSLATORS: {when} is: this week, that month…
        return (
            N_("{sum} {when}"),
            N_("{sum} of {target} {when}"),
            N_("{sum} of at most {target} {when}"),
        )[kind]

    def _with(self, day: dt.date, reading: Decimal | None) -> dict[dt.date, Any]:
        """The readings, were the day's this one."""
        readings = dict(self.item.readings)
        readings.pop(day, None)
        if reading is not None:
            readings[day] = reading
        return readings

    def _at(self, day: dt.date, readings: Mapping[dt.date, Any]) -> Decimal | None:
        """The total, sum of the period or level that these readings come to."""
        if self.adds:
            return total(self.item, self.days, readings, day, upto=False)
        return amount(readings[max(readings)]) if readings else self.item.initial

    def _falls(self, readings: Mapping[dt.date, Any]) -> bool:
        """Whether less is better; what a level starts from is else its first reading."""
        if self.adds or self.item.direction or self.item.target is None:
            return bool(self.item.direction == "down")
        start = self.item.initial
        return bool(
            self.item.target < (amount(readings[min(readings)]) if start is None else start)
        )

    def _reached(self, was: Decimal | None, now: Decimal | None, *, falls: bool) -> list[Line]:
        """A word when the target is reached, or a cap passed, by this reading."""
        target = self.item.target
        if target is None or now is None:
            return []
        params = {"target": self._quantity(target)}
        if self.cap:
            passed = now > target >= (was or 0)
            return [Line(N_("That is past the limit of {target}."), params)] * passed
        good = now <= target if falls else now >= target
        had = was is not None and (was <= target if falls else was >= target)
        return [Line(N_("That reaches the target of {target}."), params)] * (good and not had)

    def _outside(self, day: dt.date) -> list[Line]:
        """A word when the reading is not counted; a level read before the start is."""
        start, due = self.days.start, self.days.due
        if start is not None and day < start:
            if not self.adds:
                return []
            told = N_("It is kept, but not counted: {label} starts on {start}.")
            return [Line(told, {"label": self.item.label, "start": Day(start, self.today)})]
        assert due is not None  # noqa: S101 (outside and not before the start)
        told = N_("It is kept, but not counted: {label} ended on {due}.")
        return [Line(told, {"label": self.item.label, "due": Day(due, self.today)})]

    def _quantity(self, value: Decimal, *, signed: bool = False) -> Quantity:
        return Quantity(value, self.item.unit, self.currency, signed=signed)
