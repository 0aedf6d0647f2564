"""Rituals and how they are kept, for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pacli.analysis.rituals.standing import RitualRow, RitualWeek

ROW_KEYS = (
    "ritual",
    "title",
    "every",
    "rrule",
    "at",
    "duration",
    "start",
    "end",
    "review",
)
STANDING_KEYS = ("due", "done", "skipped", "kept", "streak", "breaks", "next", "open")


def rituals_data(rows: Iterable[RitualRow]) -> list[dict[str, Any]]:
    """The rows of the report ``rituals``."""
    return [_row(row) for row in rows]


def _row(row: RitualRow) -> dict[str, Any]:
    entry: dict[str, Any] = {name: getattr(row, name) for name in ROW_KEYS}
    entry |= {name: getattr(row.standing, name) for name in STANDING_KEYS}
    weekly = row.weekly
    entry["weekly"] = (
        None
        if weekly is None
        else {"indicator": weekly.indicator, "unit": weekly.unit, "asked": weekly.asked}
    )
    entry["weeks"] = [_week(week) for week in row.standing.weeks]
    return entry


def _week(week: RitualWeek) -> dict[str, Any]:
    names = ("due", "done", "skipped", "off", "ahead")
    return {
        "first": week.week.first,
        "last": week.week.last,
        **{name: getattr(week, name) for name in names},
    }
