"""The content of the reports that help to choose, for programs."""

from __future__ import annotations

from typing import Any

from pacli.report.data import record

OFFER_KEYS = (
    "offer",
    "label",
    "price",
    "margin",
    "share",
    "cumulative",
    "class",
    "market_share",
    "assets",
    "advice",
)
CROWD_KEYS = ("segment", "label", "sum", "offers")


def ranking(report: Any) -> dict[str, Any]:
    """The content of a ranking of offers."""
    rows = []
    for row in report.rows:
        values = {**row._asdict(), "class": row.class_}
        rows.append({key: values[key] for key in OFFER_KEYS})
    return {
        "rows": rows,
        "total_margin": report.total,
        "threshold": report.threshold,
        "basis": report.basis,
        "crowded": [record(one, CROWD_KEYS) for one in report.crowded],
    }


ASSESSED_KEYS = (
    "action",
    "title",
    "status",
    "impact",
    "effort",
    "corner",
    "points",
    "missing",
)
REASON_KEYS = (
    "kind",
    "fits",
    "past",
    "months",
    "day",
    "cost",
    "left",
    "own",
)


def assessment(report: Any) -> dict[str, Any]:
    """The content of an assessment of actions; times in minutes a week."""
    rows = []
    for row in report.rows:
        ways = [
            {
                "way": one.way,
                "verdict": one.verdict,
                "reasons": [
                    {
                        **(record(reason, REASON_KEYS) or {}),
                        "minutes_needed": reason.minutes,
                        "minutes_available": reason.there,
                    }
                    for reason in one.reasons
                ],
            }
            for one in row.ways
        ]
        terms = [{"kind": term.kind, "points": term.points} for term in row.terms]
        rows.append(
            {
                **(record(row, ASSESSED_KEYS) or {}),
                "terms": terms,
                "ways": ways,
                "minutes_per_week": row.minutes,
            }
        )
    return {
        "due": report.due,
        "rows": rows,
        "minutes_needed": report.minutes,
        "minutes_available": report.there,
        "basis": report.basis,
    }
