"""How a changed value is told: in one line, short, as her language writes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any, NamedTuple

from pacli.changes.change import Day, Days, Line, Quantity, Rate
from pacli.changes.paths import at, named
from pacli.changes.words import shown
from pacli.dates import Span
from pacli.errors import N_, Path
from pacli.model.labels import Field
from pacli.model.money import MONEY

LONGEST = 60
"""Letters of a text that a line shows."""


class Telling(NamedTuple):
    """Lines on the plan ``data``, on a day."""

    data: Mapping[str, Any]
    today: dt.date

    def line(self, path: Path, before: Any, after: Any) -> Line:
        """The line of a field that was ``before`` and is ``after``; None is absent."""
        what, item = named(self.data, path)
        params: dict[str, object] = {
            "what": what,
            "field": Field(path[len(item) :]),
            "before": self.value(path, before),
            "after": self.value(path, after, new=True),
        }
        if after is None and before is None:
            told = N_("{field} is not set")
        elif after is None:
            told = N_("{field} removed; it was {before}")
        elif before is None:
            told = N_("{field}: {after}")
        elif before == after:
            told = N_("{field} is already {after}")
        else:
            told = N_("{field}: {before} → {after}")
        if what:
            params["told"] = told
            # TRANSLATORS: the title of an item, then what changed in it
            told = N_("{what} · {told}")
        return Line(told, params, path, before, after)

    def value(  # noqa: PLR0911 - one return for each type
        self, path: Path, value: Any, *, new: bool = False
    ) -> object:
        """A value at ``path`` as a line shows it; of a section, what names it.

        A ``new`` day says its weekday.
        """
        if isinstance(value, Mapping):
            value = next(iter(value.values()), "")
        if isinstance(value, list | tuple):
            return tuple(self.value(path, one) for one in value)
        match value:
            case dt.date():
                return Day(value, self.today, weekday=new)
            case Span():
                return Days(value, self.today)
            case Fraction():
                return Rate(value)
            case Decimal():
                return self._number(path, value)
            case str():
                return shown(shortened(value))
        return value

    def _number(self, path: Path, value: Decimal) -> object:
        currency = self.data.get("currency", "EUR")
        if path[-1] in MONEY:
            return Quantity(value, currency, currency)
        unit = at(self.data, (*path[:2], "unit")) if path[0] == "indicators" else None
        return Quantity(value, unit, currency)


def shortened(text: str) -> str:
    """A text on one line, cut where it is long."""
    line = " ".join(text.split())
    return f"{line[:LONGEST].rstrip()}…" if len(line) > LONGEST else line
