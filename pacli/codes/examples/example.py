"""A fault and its remedy, as they stand in a file."""

from __future__ import annotations

import datetime as dt
import re
from typing import NamedTuple

WRITTEN = dt.date(2026, 2, 13)
"""The day on which the examples of warnings are true as they stand."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WEEK = dt.timedelta(weeks=1)


class Example(NamedTuple):
    """``wrong`` brings a problem up, ``right`` does not."""

    wrong: str
    right: str

    def on(self, day: dt.date) -> Example:
        """The same, moved by whole weeks, so that it is true in the week of ``day``."""
        weeks = (day - WRITTEN) // _WEEK

        def moved(found: re.Match[str]) -> str:
            try:
                return (dt.date.fromisoformat(found[0]) + weeks * _WEEK).isoformat()
            except OverflowError:
                return found[0]

        return Example(_DAY.sub(moved, self.wrong), _DAY.sub(moved, self.right))
