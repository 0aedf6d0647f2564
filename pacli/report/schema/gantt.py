"""What a Gantt report holds."""

from __future__ import annotations

from pacli.report.schema.forms import (
    Schema,
    chance,
    choice,
    count,
    day,
    flag,
    listed,
    record,
    text,
)
from pacli.report.schema.items import STATUS

ROW = record(
    {
        "id": text("Id of the action, or of the task with its action's before it"),
        "level": choice("What it is", "action", "task"),
        "title": text("What is to be done"),
        "status": STATUS,
        "start": day("First day, as planned or as worked out; null without a day", null=True),
        "end": day("Last day; of what is done, the day it was done", null=True),
        "due": day("Day by which it was to be done", null=True),
        "late": count("Days since then while it is open, else 0", null=False),
        "progress": chance("Share of an action's tasks that are done"),
        "milestone": flag("Only one day of it is known"),
        "impact": count("Expected impact of an action, 1 to 5"),
        "effort": count("Effort that an action takes, 1 to 5"),
    }
)
DEAL = record(
    {
        "id": text("Id of the deal"),
        "company": text("The customer"),
        "day": day("Day of the next step"),
        "late": count("Days since then, 0 if it is to come", null=False),
    }
)

GANTT: Schema = {
    "by": choice("Scale", "week", "month", "quarter"),
    "sort": choice("Order of the actions", "plan", "impact", "start", "end"),
    "first": day("First day shown"),
    "last": day("Last day shown"),
    "due": day("Day by which the objective is to be reached", null=True),
    "rows": listed(ROW, "Actions, each followed by its tasks"),
    "undated": listed(ROW, "Actions and tasks without a day"),
    "outside": listed(text("Id"), "Actions and tasks before or after the days shown"),
    "deals": listed(DEAL, "Open deals with a next step in these days"),
    "days_off": listed(text("A day, or first..last"), "Days off in these days"),
}
