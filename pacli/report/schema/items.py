"""What lists, single items and edits hold."""

from __future__ import annotations

from pacli.report.schema.forms import (
    Schema,
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

STATUS = choice("Where it stands", "todo", "doing", "done", "dropped")

STEP = {
    "task": text("Its id within the action"),
    "title": text("What is to be done"),
    "status": STATUS,
    "start": day("First day", null=True),
    "due": day("Day by which", null=True),
    "ended": day("Day on which it was done or dropped", null=True),
    "days_late": count("Days since the due day, 0 if it is not late", null=False),
    "duration": text("Working time, such as 90min or 0.5d", null=True),
}
"""What is said of a task, wherever it is."""

TASK = record(
    {
        "action": text("Id of its action"),
        **STEP,
        "owner": text("Who does it", null=True),
        "waits": listed(text("Id of a task"), "Tasks that come before and are open"),
    }
)
ACTION = record(
    {
        "action": text("Its id"),
        "title": text("The action in one line"),
        "status": STATUS,
        "type": listed(text("A type"), "Its types"),
        "start": day("First day", null=True),
        "end": day("Last day", null=True),
        "days_late": count("Days since its end, 0 if it is not late", null=False),
        "done": count("Tasks done", null=False),
        "tasks": count("Tasks, dropped ones left out", null=False),
        "late_tasks": count("Open tasks past their day", null=False),
        "next": said(or_null(TASK), "The task that comes next"),
        "owner": text("Who answers for it", null=True),
    }
)
INDICATOR = record(
    {
        "indicator": text("Its id"),
        "label": text("What is counted or measured"),
        "kind": choice("Whether it says what came of it or steers", "result", "tracking"),
        "primary": flag("One of the few that matter most"),
        "measure": choice("What readings mean", "level", "total", "rate", null=True),
        "per": choice("Period of a rate", "week", "month", "quarter", null=True),
        "unit": text("The currency, or what is counted", null=True),
        "money": flag("The unit is the currency"),
        "cap": flag("The target is what must not be passed"),
        "target": number("Value aimed at"),
        "due": day("Day by which", null=True),
        "readings": count("Readings so far", null=False),
        "last_day": day("Day of the last reading", null=True),
        "last": number("Value of the last reading"),
    }
)
READING = record(
    {
        "indicator": text("Id of its indicator"),
        "day": day("Day of the reading"),
        "value": number("Value noted", null=False),
        "sum": number("Running total of a total"),
        "note": text("A word on it", null=True),
        "deals": listed(text("Id of a deal"), "Deals that it comes from"),
    }
)
OFF = record(
    {
        "first": day("First day"),
        "last": day("Last day"),
        "working_days": count("Days that would be worked otherwise", null=False),
        "when": choice("Where today stands", "past", "now", "coming"),
        "back": day("First working day after", null=True),
    }
)
IDEA = record(
    {
        "idea": text("Its id"),
        "title": text("The idea in one line"),
        "noted": day("Day on which it came up", null=True),
        "decided": day("Day of the decision", null=True),
        "verdict": choice("What was decided", "keep", "action", "drop", null=True),
        "action": text("Id of the action that it became", null=True),
    }
)
ITEM: Schema = {
    "item": {
        "type": "object",
        "properties": {"id": text("Its id")},
        "required": ["id"],
        "description": "The item under the keys of the plan; see pac schema",
    }
}
CHANGE = record(
    {
        "message": text("What changed, in words"),
        "path": text("Keys that lead to it, joined by dots", null=True),
        "before": said({}, "The value before"),
        "after": said({}, "The value after"),
    }
)
EDIT: Schema = {
    "written": flag("The file was changed"),
    "changes": listed(CHANGE, "What changed"),
    "diff": text("The change as a unified diff, with --dry-run"),
}
