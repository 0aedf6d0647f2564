"""The schema of the report on the end of a plan."""

from __future__ import annotations

from pacli.report.schema.figures import GAP_ROW
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
from pacli.report.schema.items import STATUS

_ACTION = record(
    {
        "action": text("Its id"),
        "title": text("Its title"),
        "status": STATUS,
        "done": count("Tasks done", null=False),
        "tasks": count("Tasks in all, dropped ones not counted", null=False),
        "expected": number("What it was to bring"),
        "obtained": number("What it brought"),
        "note": text("What came of it, in words", null=True),
        "unit": text("Unit of what it was to bring", null=True),
        "spent": number("Money spent on it"),
        "worth_repeating": {
            "type": ["boolean", "null"],
            "description": "Whether it proved worth doing again",
        },
        "begun": flag("Whether something of it was done"),
        "kept": flag("Whether it goes on in the next plan"),
    }
)
_EXCESS = record(
    {
        "indicator": text("The indicator that they were to move"),
        "label": text("Its label"),
        "unit": text("Its unit", null=True),
        "obtained": number("What the actions obtained together", null=False),
        "counted": number("What was counted in all", null=False),
    }
)
_RITUAL = record(
    {
        "ritual": text("Its id"),
        "title": text("Its title"),
        "done": count("How often it was kept", null=False),
        "due": count("How often it was due, skipped days aside", null=False),
        "kept_share": chance("The share of those kept"),
        "kept": flag("Whether it goes on in the next plan"),
    }
)
_RATE = record(
    {
        "place": count("Position in the funnel of the stage that it leads to", null=False),
        "label": text("The stage above"),
        "to_label": text("The stage that it leads to"),
        "assumed": number("The rate assumed", null=False),
        "given": flag("Whether the plan gives it, rather than the law of numbers"),
        "attempts": number("Attempts that are ripe", null=False),
        "wins": number("Those that succeeded", null=False),
        "rate": number("Wins over attempts", null=False),
        "low": chance("Lower end of the 80 % interval", null=False),
        "high": chance("Upper end of the 80 % interval", null=False),
        "wrong": flag("Whether the assumed rate lies outside of the interval"),
        "next": number("The rate of the next plan, null where it stays"),
    }
)
_BASKET = record(
    {
        "assumed": number("What a sale was assumed to bring", null=False),
        "amount": number("What all sales brought", null=False),
        "wins": number("How many they were", null=False),
        "actual": number("What one brought on average", null=False),
        "wrong": flag("Whether it is off by more than a tenth"),
        "next": number("The basket of the next plan, null where it stays"),
    }
)
_HOURS = record(
    {
        "aside": number("Minutes a week set aside for selling", null=False),
        "taken": number("Minutes a week that what was done comes to", null=False),
        "basis": choice(
            "What the first come from", "selling", "business", "people", "commitment"
        ),
        "wrong": flag("Whether they differ by more than a tenth"),
    }
)

_COST = record(
    {
        "budget": number("Money for the plan"),
        "spent": number("Money spent"),
        "minutes": number("Working time planned"),
        "minutes_done": number("Working time of what was done"),
    }
)
_NEXT = record(
    {
        "file": text("The file of the next plan"),
        "name": text("Its name"),
        "title": text("Its objective"),
        "target": number("Its target"),
        "start": day("Its first day"),
        "due": day("The day of its objective", null=True),
        "end": day("Its last day", null=True),
    }
)

RENEW: dict[str, Schema] = {
    "objective": said(or_null(GAP_ROW), "The objective's indicator, as in gap"),
    "start": day("First day of the plan that ends", null=True),
    "end": day("Its last day", null=True),
    "early": flag("Whether that is still to come"),
    "cost": said(_COST, "What it cost"),
    "actions": listed(_ACTION, "In plan order"),
    "excess": listed(_EXCESS, "Where the actions obtained more than was counted"),
    "rituals": listed(_RITUAL, "In plan order"),
    "rates": listed(_RATE, "Those with an attempt, from the top of the funnel"),
    "basket": said(or_null(_BASKET), "The average basket"),
    "hours": said(or_null(_HOURS), "Selling time a week"),
    "next": said(_NEXT, "The plan that follows"),
}
"""Content of the report ``renew``."""
