"""Diagnosis, segments and the playbook for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pacli.report.data import MEASURED_KEYS, record
from pacli.report.rows import rows_data

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pacli.analysis.situation.board import Board
    from pacli.analysis.situation.coverage import Covered
    from pacli.analysis.situation.playbook import StagePage
    from pacli.analysis.situation.segments import Targets

COVERED_KEYS = ("id", "quadrant", "text", "actions")


def board(found: Board) -> dict[str, Any]:
    """The content of a diagnosis."""
    return {
        "rows": [covered(item) for item in found.items],
        "conclusions": {
            "build_on": found.build_on,
            "fix_fast": found.fix_fast,
            "path": found.path,
        },
        "unanswered": [item.id for item in found.unanswered],
        "unused": [item.id for item in found.unused],
    }


def covered(item: Covered) -> dict[str, Any] | None:
    """An item of the diagnosis."""
    return record(item, COVERED_KEYS)


def targets(found: Targets) -> dict[str, Any]:
    """The content of the list of segments."""
    return {
        "rows": rows_data(found.rows),
        "without_segment": {
            "actions": found.actions,
            "deals": found.deals,
            "offers": found.offers,
        },
    }


def stages(pages: Iterable[StagePage]) -> list[dict[str, Any]]:
    """The stages of the funnel."""
    rows = []
    for page, row in zip(pages, rows_data(pages), strict=True):
        row["measured"] = record(page.measured, MEASURED_KEYS)
        rows.append(row)
    return rows
