"""A review that was held, for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pacli.report.data import record
from pacli.report.records.execution import WEEK_KEYS

if TYPE_CHECKING:
    from pacli.analysis.reviews.held import HeldReview

KEYS = ("day", "wins", "decisions", "practices", "motivation", "score", "next", "unfinished")
DECISION_KEYS = ("about", "label", "verdict", "do", "by", "outcome")


def held(review: HeldReview) -> dict[str, Any]:
    """What it noted, what became of its decisions, and the score of the week it closed."""
    found = record(review, KEYS) or {}
    found["decisions"] = [record(made, DECISION_KEYS) for made in review.decisions]
    found["score"] = record(review.score, WEEK_KEYS)
    return found
