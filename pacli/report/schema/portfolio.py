"""The schema of the report on the plans of a folder."""

from __future__ import annotations

from pacli.report.schema.figures import GAP_ROW, LOAD, NEXT
from pacli.report.schema.forms import (
    Schema,
    day,
    flag,
    listed,
    number,
    or_null,
    record,
    said,
    text,
)
from pacli.report.schema.problem import PROBLEM

_CONTENT = record(
    {
        "name": text("Its name"),
        "title": text("Its objective"),
        "currency": text("Its currency"),
        "start": day("First day", null=True),
        "due": day("Day of the objective", null=True),
        "ended": flag("That day is past"),
        "objective": said(or_null(GAP_ROW), "The objective's indicator, as in gap"),
        "next": said(
            NEXT,
            "The open task that comes first",
        ),
        "load": said(or_null(LOAD), "Selling time a week"),
    }
)
_LINE: dict[str, Schema] = {
    "file": text("Its file"),
    "problems": listed(PROBLEM, "Why it cannot be read; empty where it can"),
    "plan": said(or_null(_CONTENT), "Where it stands, null where it cannot be read"),
}
PLANS: dict[str, Schema] = {
    "plans": listed(
        record({**_LINE, "before": listed(record(_LINE), "Those it continues, latest first")}),
        "By file name",
    ),
    "together": said(
        or_null(
            record(
                {
                    "minutes": number("Selling time a week asked in all"),
                    "minutes_available": number("The most that one plan says there is"),
                    "actual": number("Money reached in all"),
                    "target": number("Money aimed at in all"),
                    "currency": text("Its currency", null=True),
                }
            )
        ),
        "Of two plans or more that are not over, what they share",
    ),
}
"""Content of the report ``plans``."""
