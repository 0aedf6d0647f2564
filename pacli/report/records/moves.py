"""What moved, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pacli.analysis.indicators.moves import Moves

BOTH = ("actual", "expected", "gap", "pace", "status", "target", "due")
"""Figures that are told of then and of now."""


def moves_data(report: Moves) -> dict[str, Any]:
    """The day and the version compared with, and each indicator then and now."""
    return {
        "since": report.since,
        "commit": report.commit,
        "moves": [
            {
                "indicator": move.indicator,
                "label": move.label,
                "change": move.change,
                "gained": move.gained,
                "then": _figures(move.then),
                "now": _figures(move.now),
            }
            for move in report.moves
        ],
    }


def _figures(row: Any) -> dict[str, Any] | None:
    return None if row is None else {name: getattr(row, name) for name in BOTH}
