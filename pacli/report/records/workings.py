"""The numbers behind the figures, for programs: the key ``workings`` of ``gap --explain``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pacli.report.data import record

if TYPE_CHECKING:
    from pacli.analysis.indicators.workings import Workings
    from pacli.analysis.selling.basis import Basis

WORKINGS_KEYS = ("per_week", "origin", "days_done", "days_all", "gained")
LINE_KEYS = ("low", "high", "end", "gone", "days")
SHARE_KEYS = ("days", "weekdays", "gone", "volume")
LEFT_KEYS = ("wanted", "reached", "days")
BASIS_KEYS = (
    "weeks",
    "mean",
    "variance",
    "assumed",
    "since",
    "weeks_left",
    "spread",
    "quantile",
)
INCREMENT_KEYS = ("first", "last", "amount", "days")
HALVES_KEYS = ("first", "second", "bound")


def workings_rows(found: Iterable[Workings]) -> list[dict[str, Any]]:
    """The workings of each row, in the order of the rows."""
    return [
        {
            "indicator": work.row.indicator,
            **(record(work, WORKINGS_KEYS) or {}),
            "line": record(work.line, LINE_KEYS),
            "share": record(work.share, SHARE_KEYS),
            "left": record(work.left, LEFT_KEYS),
            "forecast": _basis(work.basis),
        }
        for work in found
    ]


def _basis(given: Basis | None) -> dict[str, Any] | None:
    if given is None:
        return None
    return {
        **(record(given, BASIS_KEYS) or {}),
        "increments": [record(one, INCREMENT_KEYS) for one in given.increments],
        "halves": record(given.halves, HALVES_KEYS),
    }
