"""What changed between versions of a plan, and figures through them."""

from __future__ import annotations

from pacli.analysis.editions.difference import KINDS
from pacli.analysis.indicators.status import STATUSES
from pacli.report.schema.forms import (
    Schema,
    choice,
    count,
    day,
    flag,
    listed,
    number,
    record,
    said,
    text,
)

DIFFERENCE = record(
    {
        "kind": choice("What happened", *KINDS),
        "path": text("Keys that lead to it, joined by dots"),
        "title": text("The item that it is in", null=True),
        "before": said({}, "The value before; null where there was none"),
        "after": said({}, "The value after; null where there is none"),
        "first": day("First day that it is about", null=True),
        "last": day("Last day that it is about", null=True),
        "number": count("Readings, notes or rituals that it stands for", null=False),
        "why": text("The reason given", null=True),
        "message": text("The same in words, in the language asked for"),
    }
)
EDITION = record(
    {
        "commit": text("The version in git; null for the file as it is", null=True),
        "day": day("Day of the commit", null=True),
        "faults": count("Errors in it; what they are about is left out", null=False),
    }
)
PASSED = record(
    {
        "commit": text("The version in git"),
        "day": day("Day of the commit"),
        "problem": text("Why it is not a plan"),
    }
)
UNREADABLE = listed(PASSED, "Versions passed over")

DIFF: Schema = {
    "from": said(EDITION, "The earlier version"),
    "to": said(EDITION, "The later one"),
    "same_text": flag("The files are the same to the letter"),
    "changes": listed(DIFFERENCE, "In the order of the later one"),
    "unreadable": UNREADABLE,
}

VERSION = record(
    {
        "commit": text("The version in git; null for what is not committed", null=True),
        "day": day("Day of the commit"),
        "file": text("The name that the file got with it", null=True),
        "first": flag("There is none before it to compare with"),
        "changes": listed(DIFFERENCE, "What it changed"),
        "problem": text("Why it is not a plan", null=True),
    }
)
POINT = record(
    {
        "commit": text("The version in git; null for what is not committed", null=True),
        "day": day("Its day, on which it is judged"),
        "id": text("Id of the indicator then"),
        "actual": number("What was reached"),
        "expected": number("What was expected"),
        "gap": number("Reached less expected"),
        "target": number("Value aimed at"),
        "due": day("Day by which it was aimed at", null=True),
        "status": choice("Where it stood", *STATUSES),
    }
)
COURSE = record(
    {
        "indicator": text("Id of the indicator"),
        "label": text("What is counted or measured"),
        "unit": text("What it counts in", null=True),
        "points": listed(POINT, "Versions that changed its figures, the earliest first"),
    }
)
HISTORY: Schema = {
    "versions": listed(VERSION, "The earliest first; empty where indicators are asked for"),
    "indicators": listed(COURSE, "Those asked for"),
    "earlier": count("Versions before those shown; null where indicators are asked for"),
    "shallow": flag("A part of the history was not fetched"),
    "unreadable": UNREADABLE,
}
