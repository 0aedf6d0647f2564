"""What a report of the day holds."""

from __future__ import annotations

from pacli.report.schema.figures import ASKED, GAP_ROW, NEXT
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
from pacli.report.schema.problem import PROBLEM

TERM = record(
    {
        "kind": choice(
            "Where the points come from",
            "late",
            "today",
            "begin",
            "soon",
            "unnoted",
            "effort",
            "waiting",
            "track",
            "worth",
        ),
        "points": number("What it adds to the urgency", null=False),
        "n": count("Days late or to spare, things to note, tasks that wait, or the impact"),
        "of": count("The effort"),
        "about": text("Label of the indicator that is behind", null=True),
        "status": text("Its status", null=True),
        "share": number("Share of what is left to win"),
    }
)
ITEM = record(
    {
        "kind": choice(
            "What it is",
            "task",
            "action",
            "decision",
            "deal",
            "ritual",
            "missed",
            "readings",
            "review",
        ),
        "id": text("The id that commands take", null=True),
        "title": text("What is to be done, or with whom", null=True),
        "due": day("Day by which, or on which", null=True),
        "days_late": count("Days since that day, 0 if it is not late", null=False),
        "margin": count("Working days to spare before it must be begun"),
        "at": text("Time of day", null=True),
        "duration": text("Working time, such as 90min or 0.5d", null=True),
        "amount": number("Amount of a deal"),
        "next_step": text("Next step with a customer", null=True),
        "waits": listed(text("Title of a task"), "Open tasks that come before"),
        "days": listed(day("A day"), "Earlier days of a ritual with nothing noted"),
        "labels": listed(text("A label"), "Readings to note"),
        "since": day("Day of the last review, or of the one that decided it", null=True),
        "interrupted": flag("A review was begun and is to be gone on with"),
        "urgency": number("How pressing it is: the sum of its terms", null=False),
        "indicator": text("Id of the indicator that a ritual moves", null=True),
        "terms": listed(TERM, "What the urgency is made of"),
    }
)
TODAY: Schema = {
    "title": text("The objective in words"),
    "start": day("First day of the objective", null=True),
    "due": day("Day by which it is to be reached", null=True),
    "ended": flag("That day is past"),
    "objective": said(or_null(GAP_ROW), "The objective's figure"),
    "last_reading": day("Day of its last reading", null=True),
    "week": listed(ASKED, "What the week of that day asks for, of what is counted and steered"),
    "day": day("The day that the items are for: today, or after a weekend the next one"),
    "done": listed(
        record(
            {
                "kind": choice("What it is", "task", "ritual", "deal"),
                "id": text("Its id, a task's with its action's before it"),
                "title": text("What was done, or whose deal was won"),
            }
        ),
        "What was done today",
    ),
    "items": listed(ITEM, "What there is to do, the most urgent first"),
    "next": said(
        NEXT,
        "The task that comes next, where nothing is due",
    ),
    "rest": said(
        or_null(
            record(
                {
                    "off": text("Days off, first..last; null on a mere weekend", null=True),
                    "back": day("Next working day"),
                }
            )
        ),
        "Nobody works today",
    ),
    "review": said(
        or_null(
            record(
                {
                    "day": day("Day on which it is, or was, to be held"),
                    "at": text("Time of day", null=True),
                    "last": day("Day of the last review", null=True),
                    "interrupted": flag("It was begun and is to be gone on with"),
                }
            )
        ),
        "The next review",
    ),
    "days_off": listed(text("A day, or first..last"), "Days off of the next three weeks"),
    "step": choice(
        "What the plan lacks most",
        "indicator",
        "objective",
        "target",
        "due",
        "action",
        "next",
        null=True,
    ),
}
PLAN = record(
    {
        "plan": said(
            record({"name": text("Its name", null=True), "file": text("Its file")}),
            "The plan",
        ),
        "problems": listed(PROBLEM, "Why it cannot be told"),
        "content": said(or_null(record(TODAY)), "What the report today holds"),
    }
)
