"""What a review report holds."""

from __future__ import annotations

from pacli.report.schema.execution import EXECUTION
from pacli.report.schema.figures import GAP_ROW, VOLUMES
from pacli.report.schema.forms import (
    Schema,
    chance,
    choice,
    count,
    day,
    flag,
    listed,
    number,
    or_null,
    record,
    said,
    text,
)
from pacli.report.schema.pipeline import PIPELINE

WIN = record(
    {
        "kind": choice("What it is", "reached", "ahead", "deal", "overcome", "task", "noted"),
        "about": text("Id of what it is about", null=True),
        "text": text("The win in words"),
        "day": day("Day of it"),
        "amount": number("How far ahead, or the value of a deal"),
        "unit": text("Unit of the amount", null=True),
        "note": text("What came of a task", null=True),
    }
)
DECISION = record(
    {
        "review": day("Review that took it"),
        "place": count("Its place among the decisions of that review, from 0", null=False),
        "about": text("Id of what it is about"),
        "verdict": choice("What was decided", "keep", "correct", "stop", "retarget", "later"),
        "do": text("What was to be done", null=True),
        "by": day("Day by which", null=True),
    }
)
TASK = record(
    {
        "id": text("Id of the task with its action's before it, or of the action"),
        "action": text("Id of its action"),
        "title": text("What is to be done"),
        "due": day("Day by which", null=True),
        "done": day("Day on which it was done", null=True),
        "result": text("What came of it", null=True),
        "minutes": number("Working time"),
        "days_late": count("Days since the due day, 0 if it is not late", null=False),
    }
)
READING = record(
    {
        "indicator": text("Id of the indicator"),
        "label": text("What is counted or measured"),
        "unit": text("The currency, or what is counted", null=True),
        "measure": choice("What readings mean", "level", "total", "rate", null=True),
        "period": text("Days that it covers, first..last"),
        "suggested": day("Day to log it on"),
        "logged": number("Noted in these days already"),
        "last": number("Last reading before them"),
        "overdue": flag("These days were over before today"),
    }
)
CAUSE = record(
    {
        "kind": choice(
            "What holds the plan back",
            "activity",
            "conversion",
            "slipped",
            "obstacle",
            "result",
        ),
        "about": text("Id of the indicator, action or obstacle"),
        "label": text("Its label"),
        "to": text("Id of what should come of it", null=True),
        "to_label": text("Label of that", null=True),
        "converted": chance("Share of attempts that succeeded"),
        "rate": chance("Share that the volumes assume"),
        "task": said(or_null(TASK), "The task that is late"),
    }
)
WEEK = record(
    {
        "first": day("First day looked back upon"),
        "last": day("Last of them"),
        "kept": count("Tasks due in these days that are done", null=False),
        "due": listed(TASK, "Tasks due in them"),
        "done": listed(TASK, "Tasks done in them"),
        "slipped": listed(TASK, "Tasks overdue and open, the longest first"),
    }
)
WEEKLY = record(
    {
        "indicator": text("Id of the indicator"),
        "label": text("What is counted"),
        "unit": text("The currency, or what is counted", null=True),
        "per_week": number("How much of it in the week", null=False),
    }
)
NEXT_WEEK = record(
    {
        "first": day("Next day of work"),
        "last": day("Last day looked ahead to"),
        "tasks": listed(TASK, "Tasks due by then"),
        "late": listed(TASK, "Tasks overdue and open, the longest first"),
        "task_minutes": number("Working time of all these tasks", null=False),
        "days_off": listed(text("A day, or first..last"), "Days off in between"),
        "volumes": listed(WEEKLY, "What the week asks for"),
        "minutes_needed": number("Minutes a week that the funnel's volumes take"),
        "minutes_available": number("Minutes a week that there are for them"),
        "review": day("Day of the next review"),
    }
)
TIP = record(
    {"code": text("Code of the check that it comes from"), "message": text("The tip in words")}
)

RITUAL = record(
    {
        "ritual": text("Id of the ritual"),
        "title": text("The ritual in one line"),
        "day": day("Day on which it was due"),
    }
)
RITUALS = record(
    {
        "done": count("Rituals kept of those due", null=False),
        "due": count("Rituals due in these days, those skipped left out", null=False),
        "weeks": count("Weeks in a row in which all were kept", null=False),
        "open": listed(RITUAL, "Rituals with nothing noted"),
    }
)
IDEA = record(
    {
        "idea": text("Id of the idea"),
        "title": text("The idea in one line"),
        "noted": day("Day on which it came up", null=True),
    }
)
MOTIVATION = record(
    {
        "start": count("From 0 to 10, when the plan began"),
        "given": listed(
            record(
                {
                    "day": day("Review that noted it"),
                    "value": count("From 0 to 10", null=False),
                }
            ),
            "In the reviews, the oldest first",
        ),
    }
)
ENDING = record(
    {
        "indicator": text("Id of the objective's indicator"),
        "due": day("Day by which it was to be reached"),
        "over": flag("That day has come; else no review comes before it"),
        "target": number("What was aimed at"),
        "actual": number("What it came to"),
        "against_initial": number("From the due day on, how far above the initial value"),
    }
)
OBSTACLE = record({"obstacle": text("Id of the obstacle"), "text": text("What is in the way")})

REVIEW: Schema = {
    "since": day("Day of the last review", null=True),
    "wins": listed(WIN, "What went well, the most telling first"),
    "decisions_due": listed(DECISION, "Earlier decisions without an outcome"),
    "week": said(WEEK, "The time since the last review"),
    "readings_due": listed(READING, "Readings to note"),
    "gap": said(record({"rows": listed(GAP_ROW, "Indicators")}), "Done against expected"),
    "volumes": said(or_null(record(VOLUMES)), "The funnel, where there is one"),
    "pipeline": said(or_null(record(PIPELINE)), "The order book, where there are deals"),
    "cause": said(or_null(CAUSE), "Where to look first"),
    "next_week": said(NEXT_WEEK, "The week ahead"),
    "tip": said(or_null(TIP), "One thing that would make the plan better"),
    "missed": count("Working weeks since the last review that none closed", null=False),
    "rituals": said(or_null(RITUALS), "The rituals since, where there are some"),
    "execution": said(EXECUTION, "Done of what was planned, week by week"),
    "ideas": listed(IDEA, "Ideas to decide on"),
    "motivation": said(MOTIVATION, "Hers alone"),
    "ending": said(or_null(ENDING), "The end of the period, where it has come"),
    "obstacles": listed(OBSTACLE, "Hers, without a solution; the first is asked about"),
}
