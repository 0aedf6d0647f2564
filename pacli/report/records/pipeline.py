"""The content of an order book for programs."""

from __future__ import annotations

from typing import Any

from pacli.report.data import record

KEYS = ("weighted", "sd", "p10", "p50", "p90", "p_nothing", "p_target_with_deals", "exact")
DEAL_KEYS = ("id", "weighted", "overdue")


def pipeline(report: Any) -> dict[str, Any]:
    """The content of a pipeline report."""
    deals = [record(row, DEAL_KEYS) for row in report.deals]
    return {**(record(report, KEYS) or {}), "deals": deals}
