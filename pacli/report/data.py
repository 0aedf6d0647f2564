"""Reports for programs: one JSON envelope, fixed keys in English, exact numbers.

Absent is null; how numbers are written, see :mod:`pacli.report.exact`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pacli.errors import PacError, PlanError, Problem
from pacli.report.exact import json_text
from pacli.report.problems import hint_of, message_of, path_text

if TYPE_CHECKING:
    from pacli.locale import Language

VERSION = 1
"""Of the format of these reports, the key ``pac`` of each."""

GAP_KEYS = (
    "indicator",
    "label",
    "unit",
    "kind",
    "measure",
    "start",
    "due",
    "as_of",
    "initial",
    "target",
    "actual",
    "expected",
    "gap",
    "pace",
    "achieved",
    "elapsed",
    "required_per_week",
    "weekly_volume",
    "buffer_days",
    "status",
    "stale",
    "forecast",
    "forecast_missing",
    "current",
)
FORECAST_KEYS = ("value", "low", "high", "p_target", "n", "shifting")
CURRENT_KEYS = ("actual", "expected")

VOLUME_KEYS = (
    "from",
    "to",
    "want",
    "rate",
    "rule_volume",
    "rule_probability",
    "measured",
    "measured_volume",
    "n80",
    "done",
    "remaining",
    "per_week",
)
MEASURED_KEYS = (
    "attempts",
    "wins",
    "rate",
    "low",
    "high",
    "posterior_mean",
    "wilson_low",
    "wilson_high",
)
ASKED_KEYS = ("indicator", "label", "unit", "asked", "done")
NEXT_KEYS = ("id", "title", "due")
LAST_KEYS = ("indicator", "want", "per_week")
LOAD_KEYS = ("minutes_needed", "minutes_available", "ratio")

PROBLEM_KEYS = ("code", "severity", "file", "line", "column", "path", "message", "hint")


def envelope(
    report: str,
    plan: Mapping[str, object] | None,
    today: dt.date | None,
    content: Mapping[str, object],
    *,
    ascii_only: bool = False,
) -> str:
    """The JSON text of a report: what every report says first, then ``content``.

    ``plan`` is its ``name`` and ``file``, None where no plan was used.
    """
    return json_text(
        {"pac": VERSION, "report": report, "plan": plan, "today": today, **content},
        ascii_only=ascii_only,
    )


def record(value: Any, keys: Iterable[str]) -> dict[str, Any] | None:
    """The attributes of a result named by ``keys``; null for an absent result.

    A key that is a word of Python is the attribute with an underscore after it.
    """
    if value is None:
        return None
    return {k: getattr(value, "from_" if k == "from" else k) for k in keys}


def gap_rows(rows: Iterable[Any]) -> list[dict[str, Any]]:
    """The rows of a gap report."""
    found = []
    for row in rows:
        entry = record(row, GAP_KEYS) or {}
        entry["forecast"] = record(row.forecast, FORECAST_KEYS)
        entry["current"] = record(row.current, CURRENT_KEYS)
        found.append(entry)
    return found


def volumes(report: Any) -> dict[str, Any]:
    """The content of a volumes report."""
    rows = []
    for row in report.rows:
        entry = record(row, VOLUME_KEYS) or {}
        entry["measured"] = record(row.measured, MEASURED_KEYS)
        rows.append(entry)
    return {
        "rows": rows,
        "n80_chain": report.n80_chain,
        "last": record(report.last, LAST_KEYS),
        "load": record(report.load, LOAD_KEYS),
        "bottleneck": report.bottleneck,
    }


def problem_rows(problems: Iterable[Problem], say: Language) -> list[dict[str, Any]]:
    """The problems of a plan, in the order of the file."""
    return [
        {
            "code": p.code,
            "severity": p.severity,
            "file": p.file,
            "line": p.line,
            "column": p.column,
            "path": path_text(p.path) or None,
            "message": message_of(p, say),
            "hint": hint_of(p, say) or None,
        }
        for p in problems
    ]


def error_rows(error: PacError, say: Language) -> list[dict[str, Any]]:
    """The problems of a command that could not be carried out: the report ``error``."""
    if isinstance(error, PlanError):
        return problem_rows(error.problems, say)
    row: dict[str, Any] = dict.fromkeys(PROBLEM_KEYS)
    row["severity"] = "error"
    row["message"] = say(error.message, **error.params)
    row["hint"] = say(error.hint, **error.params) if error.hint else None
    return [row]
