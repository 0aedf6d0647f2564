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
