"""What the reports of people, of their time and of money hold."""

from __future__ import annotations

from pacli.report.schema.forms import (
    Schema,
    choice,
    count,
    day,
    flag,
    listed,
    number,
    record,
    text,
)
from pacli.report.schema.items import ITEM, STATUS

PERSON = record(
    {
        "person": text("Its id"),
        "name": text("Its name"),
        "role": text("Its role", null=True),
        "hours_per_week": number("Hours a week that are there"),
        "cost_per_day": number("What a day costs"),
        "hers": flag("It is the one who keeps the plan"),
        **{
            name: count(f"Open {name} that this person answers for", null=False)
            for name in ("actions", "tasks", "indicators", "stages", "rituals")
        },
    }
)
PEOPLE: Schema = {
    "rows": listed(PERSON, "In plan order"),
    "others": listed(text("A name"), "Owners who are not among the people"),
}
CHARGE = record(
    {
        "kind": choice("What it is", "action", "task", "indicator", "stage", "ritual"),
        "id": text("Its id; of a task, action/task; of a stage, its indicator"),
        "title": text("Its title"),
        "day": day("Day by which it is to be done", null=True),
        "open": flag("It is not ended"),
        "named": flag("An owner is given; else it is hers because nobody is"),
    }
)
SHOWN: Schema = {**ITEM, "charges": listed(CHARGE, "What that person answers for")}

_WHO: dict[str, Schema] = {
    "person": text("Its id, if it is one of the people", null=True),
    "name": text("Its name", null=True),
    "hers": flag("It is the one who keeps the plan"),
}
_WEEK = record(
    {
        "first": day("Its Monday"),
        "asked": number("Minutes asked", null=False),
        "there": number("Minutes there"),
        "parts": listed(
            record(
                {
                    "kind": choice("What asks for it", "selling", "ritual", "task", "action"),
                    "id": text("Its id; of selling, the stage"),
                    "minutes": number("Minutes that it asks", null=False),
                }
            ),
            "What it is made of, by kind, the longest first",
        ),
    }
)
_WAY = record(
    {
        "kind": choice("What to do", "move", "begin", "delegate", "drop", "selling", "ritual"),
        "id": text("Of what"),
        "title": text("Its title"),
        "minutes": number("Minutes that it takes in the week", null=False),
        "day": day("The day to move it to, or to begin it on", null=True),
        "person": text("To whom", null=True),
    }
)
WORKLOAD: Schema = {
    "alone": flag("Nobody but her works on the plan: there are no rows"),
    "weeks": listed(
        record(
            {
                "first": day("Its Monday"),
                "last": day("Its Sunday"),
                "worked": count("Working days from today on", null=False),
            }
        ),
        "The weeks looked at, from today on",
    ),
    "rows": listed(
        record(
            {
                **_WHO,
                "hours_per_week": number("Hours a week that are there"),
                "basis": choice(
                    "Where the minutes there come from",
                    "hours",
                    "slots",
                    "commitment",
                    null=True,
                ),
                "weeks": listed(_WEEK, "Week by week"),
            }
        ),
        "The people in plan order, then others who own something",
    ),
    "overloads": listed(
        record(
            {
                **_WHO,
                "week": day("Its Monday"),
                "minutes": number("Minutes too many", null=False),
                "ways": listed(_WAY, "Ways out, the best first"),
            }
        ),
        "By week",
    ),
    "unknown": listed(text("Its id"), "Tasks and rituals that do not say how long they take"),
    "undated": listed(text("Its id"), "Tasks without a day"),
    "crowds": listed(
        record(
            {
                "stage": text("Its indicator"),
                "label": text("Its label"),
                "people": count("How many people its volume takes", null=False),
                "there": count("How many there are", null=False),
            }
        ),
        "Stages that take more people than there are",
    ),
}

_MONEY: dict[str, Schema] = {
    "planned": number("Money set aside"),
    "spent": number("Money spent"),
    "committed": number("Agreed costs not yet spent"),
    "remaining": number("Planned less spent and committed"),
    "to_agree": number("Costs to be acquired and not yet agreed"),
}
BUDGET: Schema = {
    "total": number("Money of the plan in all"),
    **_MONEY,
    "left": number("Total less spent and committed"),
    "foreseen": number("What the actions take, as foreseen"),
    "free": number("Total less what is foreseen"),
    "rows": listed(
        record(
            {
                "action": text("Its id"),
                "title": text("Its title"),
                "status": STATUS,
                "type": listed(text("A type"), "Its types"),
                **_MONEY,
                "indicator": text("The indicator that it aims at", null=True),
                "wins": number("What it brought, else the wins of its indicator"),
                "obtained": flag("These wins are what it is said to have brought"),
                "per_win": number("What one win cost"),
            }
        ),
        "In plan order",
    ),
    "types": listed(
        record({"type": listed(text("A type"), "The types of these actions"), **_MONEY}),
        "By type, or several types at once",
    ),
    "wins": listed(
        record(
            {
                "indicator": text("Its id"),
                "label": text("Its label"),
                "unit": text("Its unit", null=True),
                "money": flag("Its unit is the currency"),
                "actions": listed(text("Its id"), "The actions that aim at it"),
                "spent": number("What they spent"),
                "wins": number("Wins so far"),
                "cost": number("What one win cost"),
            }
        ),
        "Indicators that money was spent on, in plan order",
    ),
    "to_acquire": listed(
        record(
            {
                "action": text("Id of its action"),
                "text": text("What is to be acquired"),
                "cost": number("What it costs"),
                "agreed": flag("The expense was agreed to"),
            }
        ),
        "In plan order",
    ),
    "missing": listed(text("Its id"), "Open actions without a budget"),
    "unspent": listed(text("Its id"), "Actions begun that do not say what was spent"),
    "labour": listed(
        record(
            {
                "person": text("Its id"),
                "name": text("Its name"),
                "cost_per_day": number("What a day costs", null=False),
                "done": number("Days of tasks done", null=False),
                "left": number("Days of tasks to do", null=False),
                "selling": number("Days of stages until the deadline", null=False),
                "rituals": number("Days of rituals until the deadline", null=False),
                "until": day("The deadline", null=True),
                "cost": number("What all four cost", null=False),
            }
        ),
        "Working time of people who cost something, not in the other sums",
    ),
}
