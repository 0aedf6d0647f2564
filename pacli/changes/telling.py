"""How a changed value is told: in one line, short, as her language writes it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from pacli.changes.change import Day, Line, Quantity, Rate
from pacli.changes.paths import at, dotted_path, named
from pacli.changes.words import shown
from pacli.errors import N_, Path

LONGEST = 60
"""Letters of a text that a line shows."""


@dataclass(frozen=True, slots=True)
class Telling:
    """Lines on the plan ``data``, on a day."""

    data: Mapping[str, Any]
    today: dt.date

    def line(self, path: Path, before: Any, after: Any) -> Line:
        """The line of a field that was ``before`` and is ``after``; None is absent."""
        what, item = named(self.data, path)
        params: dict[str, object] = {
            "what": what,
            "field": dotted_path(path[len(item) :]),
            "before": self.value(path, before),
            "after": self.value(path, after),
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

    def value(self, path: Path, value: Any) -> object:
        """A value at ``path`` as a line shows it; of a section, what names it."""
        if isinstance(value, Mapping):
            value = next(iter(value.values()), "")
        if isinstance(value, list | tuple):
            return tuple(self.value(path, one) for one in value)
        if isinstance(value, Decimal) and path[0] == "indicators":
            unit = at(self.data, (*path[:2], "unit"))
            return Quantity(value, unit, self.data.get("currency", "EUR"))
        match value:
            case dt.date():
                return Day(value, self.today)
            case Fraction():
                return Rate(value)
            case str() if len(value) > LONGEST:
                return f"{value[:LONGEST].rstrip()}…"
        return shown(value)
