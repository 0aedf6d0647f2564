"""What the execution score of a report holds."""

from __future__ import annotations

from pacli.report.schema.forms import chance, count, day, flag, listed, record

WEEK = record(
    {
        "first": day("Its Monday"),
        "last": day("Its Sunday"),
        "done": count("Things done of those that were due", null=False),
        "due": count("Tasks and rituals due in it, up to today", null=False),
        "share": chance("Done of due, null where nothing was due"),
        "running": flag("A working day of it is still to come"),
    }
)
EXECUTION = record(
    {
        "weeks": listed(
            WEEK,
            "Up to thirteen ISO weeks, the present one last",
        ),
        "mean": chance("Done of due over the weeks that are over"),
        "under": count("The last weeks in a row that stayed under the mark", null=False),
        "mark": chance("The share to aim at", null=False),
    }
)
