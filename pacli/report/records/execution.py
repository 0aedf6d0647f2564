"""The execution score for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pacli.report.data import record

if TYPE_CHECKING:
    from pacli.analysis.reviews.execution import Execution

WEEK_KEYS = ("first", "last", "done", "due", "share", "running")


def execution(scores: Execution) -> dict[str, Any]:
    """The weeks, the oldest first, with their mean and the mark."""
    return {
        "weeks": [record(week, WEEK_KEYS) for week in scores.weeks],
        "mean": scores.mean,
        "under": scores.under,
        "mark": scores.mark,
    }
