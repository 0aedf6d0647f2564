"""The content of a Gantt chart for programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pacli.report.data import record

if TYPE_CHECKING:
    from pacli.analysis.gantt.chart import Gantt

ROW_KEYS = (
    "id",
    "level",
    "title",
    "status",
    "start",
    "end",
    "due",
    "late",
    "progress",
    "milestone",
    "impact",
    "effort",
)
DEAL_KEYS = ("id", "company", "day", "late")


def gantt(chart: Gantt) -> dict[str, Any]:
    """The content of a gantt report."""
    return {
        "by": chart.by,
        "sort": chart.sort,
        "first": chart.first,
        "last": chart.last,
        "due": chart.due,
        "rows": [record(bar, ROW_KEYS) for bar in chart.rows],
        "undated": [record(bar, ROW_KEYS) for bar in chart.undated],
        "outside": chart.outside,
        "deals": [record(deal, DEAL_KEYS) for deal in chart.deals],
        "days_off": chart.days_off,
    }
