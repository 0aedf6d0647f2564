"""What the reports on the situation hold: diagnosis, segments, obstacles, the playbook."""

from __future__ import annotations

from pacli.report.schema.figures import MEASURED
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
    typed,
)

_ID = text("An id")

DIAGNOSED = record(
    {
        "id": text("Its id"),
        "quadrant": choice(
            "Where it stands",
            "strengths",
            "weaknesses",
            "opportunities",
            "threats",
            "environment",
        ),
        "text": text("What was seen"),
        "actions": listed(_ID, "Actions that answer or use it, those given up left out"),
    }
)
DIAGNOSIS: Schema = {
    "rows": listed(DIAGNOSED, "Items, quadrant by quadrant"),
    "conclusions": said(
        record(
            {
                "build_on": listed(_ID, "Assets to build on"),
                "fix_fast": listed(_ID, "Points to put right quickly"),
                "path": text("The way to get there", null=True),
            }
        ),
        "What follows from it",
    ),
    "unanswered": listed(_ID, "Weaknesses and threats that no action answers"),
    "unused": listed(_ID, "Strengths and opportunities that no action uses"),
}
SEGMENT = record(
    {
        "segment": text("Its id"),
        "label": text("The segment in a few words"),
        "persona": flag("A typical person is described"),
        "offers": listed(_ID, "Offers made for it"),
        "actions": listed(_ID, "Actions that serve it, those given up left out"),
        "deals": listed(_ID, "Deals under way, by their segment or that of their offer"),
        "won": listed(_ID, "Deals won"),
        "neglected": flag("No action and no deal under way serve it"),
    }
)
SEGMENTS: Schema = {
    "rows": listed(SEGMENT, "In plan order"),
    "without_segment": said(
        record(
            {
                "actions": listed(_ID, "Actions not ended"),
                "deals": listed(_ID, "Deals under way"),
                "offers": listed(_ID, "Offers"),
            }
        ),
        "What serves none; empty where the plan has no segment",
    ),
}
OBSTACLE = record(
    {
        "obstacle": text("Its id"),
        "text": text("What is in the way"),
        "mine": typed("boolean", "Whether it depends on her", null=True),
        "causes": listed(text("A cause"), "Possible causes"),
        "solutions": listed(text("A solution"), "Possible solutions"),
        "actions": listed(_ID, "Actions that answer it, those given up left out"),
        "overcome": day("Day on which it was overcome", null=True),
        "unsolved": flag("It is hers, in the way, and nothing is known to help"),
    }
)
STAGE = record(
    {
        "place": count("Counted from 1 at the top", null=False),
        "stage": text("Id of its indicator"),
        "label": text("What is counted"),
        "unit": text("What one is called", null=True),
        "description": text("What makes the stage reached", null=True),
        "activities": listed(text("An activity"), "What is done at this stage"),
        "owner": text("Who does it", null=True),
        "service": text("Service level promised", null=True),
        "rate": number("Share of the stage above that gets here", minimum=0, maximum=1),
        "assumed": flag("The rate is that of the law of numbers"),
        "duration": text("Working time of one, such as 90min or 0.5d", null=True),
        "per_day": number("How many one person does in a day"),
        "delay_days": count("Calendar days from the stage above, usually"),
        "basket": number("Money that one brings"),
        "done": number("So many so far"),
        "measured": said(or_null(MEASURED), "What the readings say of the rate"),
        "per_week": count("So many are to be done each week"),
        "holds_back": flag("What is tried here surely succeeds less than assumed"),
    }
)
