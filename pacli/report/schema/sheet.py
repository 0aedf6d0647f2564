"""What a follow-up sheet holds."""

from __future__ import annotations

from pacli.report.schema.figures import GAP_ROW
from pacli.report.schema.forms import (
    Schema,
    count,
    day,
    flag,
    listed,
    number,
    record,
    said,
    text,
)
from pacli.report.schema.items import STATUS, STEP

_TASK = record(
    {
        **STEP,
        "who": text("Name of who does it", null=True),
        "how": text("By what means", null=True),
        "result": text("What came of it", null=True),
    }
)
_ACTION = record(
    {
        "action": text("Its id"),
        "title": text("The action in one line"),
        "status": STATUS,
        "start": day("First day", null=True),
        "end": day("Last day", null=True),
        "days_late": count("Days since its end, 0 if it is not late", null=False),
        "who": text("Name of who answers for it", null=True),
        "budget": number("Money set aside for it"),
        "spent": number("Money spent on it"),
        "label": text("The indicator that it is to move", null=True),
        "unit": text("Unit of the results", null=True),
        "expected": number("Result aimed at"),
        "obtained": number("Result obtained"),
        "gap": number("Obtained less expected"),
        "note": text("What came of it, in words", null=True),
        "tasks": listed(_TASK, "In plan order"),
    }
)
_INDICATOR = record(
    {
        **GAP_ROW["properties"],
        "last_day": day("Day of the last reading", null=True),
        "last": number("Value of the last reading"),
        "source": text("Where its figures come from", null=True),
    }
)
_OBJECTIVE = record(
    {
        "title": text("What is to be reached"),
        "basis": text("What an amount of turnover means", null=True),
        "due": day("Day by which", null=True),
        "days_left": count("Calendar days until then"),
        "ended": flag("That day is past"),
        "indicator": text("Id of the indicator that measures it", null=True),
    }
)
_BUDGET = record(
    {
        "total": number("Money of the plan in all"),
        "planned": number("Sum of what actions may cost"),
        "spent": number("Sum of what actions have cost"),
    }
)
SHEET: Schema = {
    "strategy": text("The way chosen", null=True),
    "objective": said(_OBJECTIVE, "The one objective"),
    "budget": said(_BUDGET, "Money of the plan"),
    "actions": listed(_ACTION, "In plan order"),
    "indicators": listed(_INDICATOR, "In plan order"),
}
