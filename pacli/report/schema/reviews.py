"""What the reports of reviews that were held say."""

from __future__ import annotations

from pacli.report.schema.execution import WEEK
from pacli.report.schema.forms import choice, count, day, listed, or_null, record, said, text

DECIDED = record(
    {
        "about": text("Id of what it is about"),
        "label": text("What that is, in words"),
        "verdict": choice("What was decided", "keep", "correct", "stop", "retarget", "later"),
        "do": text("What was to be done", null=True),
        "by": day("Day by which", null=True),
        "outcome": choice("What became of it", "done", "not_done", "postponed", null=True),
    }
)
HELD = record(
    {
        "day": day("Day of the review"),
        "wins": listed(text("A win in words"), "What went well"),
        "decisions": listed(DECIDED, "What was decided"),
        "practices": listed(text("A practice in words"), "What is worth keeping"),
        "motivation": count("From 0 to 10"),
        "score": said(or_null(WEEK), "The week that it closes, where something was due"),
        "next": day("Day of the next review", null=True),
        "unfinished": count("The step at which it was interrupted"),
    }
)
