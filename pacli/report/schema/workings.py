"""What ``gap`` adds on request: the numbers behind its figures, and what moved."""

from __future__ import annotations

from pacli.analysis.indicators.moves import ORDER
from pacli.analysis.indicators.status import STATUSES
from pacli.report.schema.forms import (
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

AT_A_TIME = record(
    {
        "actual": number("What was reached"),
        "expected": number("What was expected"),
        "gap": number("Reached less expected"),
        "pace": number("Way made over way expected"),
        "status": choice("Where it stood", *STATUSES),
        "target": number("Value aimed at"),
        "due": day("Day by which it was aimed at", null=True),
    }
)
MOVE = record(
    {
        "indicator": text("Id of the indicator"),
        "label": text("What is counted or measured"),
        "change": choice("What became of the gap", *ORDER),
        "gained": number("Reached now less then; null for a rate"),
        "then": said(or_null(AT_A_TIME), "At that time"),
        "now": said(or_null(AT_A_TIME), "Today"),
    }
)
MOVED = record(
    {
        "since": day("The day compared with"),
        "commit": text("The version of the plan in git"),
        "moves": listed(MOVE, "Indicators, wins first"),
    }
)

LINE = record(
    {
        "low": number("Value at its beginning", null=False),
        "high": number("Value at its end", null=False),
        "end": day("Its last day"),
        "gone": count("Working days of it that are gone", null=False),
        "days": count("Working days of it", null=False),
    }
)
SHARE = record(
    {
        "days": count("Working days of the period within the plan", null=False),
        "weekdays": count("Working weekdays of the period, days off included", null=False),
        "gone": count("Working days that are gone", null=False),
        "volume": number("Target of the period", null=False),
    }
)
LEFT = record(
    {
        "wanted": number("What is aimed at", null=False),
        "reached": number("What is there", null=False),
        "days": count("Working days left", null=False),
    }
)
INCREMENT = record(
    {
        "first": day("First day"),
        "last": day("Last day"),
        "amount": number("What was gained", null=False),
        "days": count("Working days", null=False),
    }
)
HALVES = record(
    {
        "first": number("Mean a week of the first half", null=False),
        "second": number("Mean a week of the second half", null=False),
        "bound": number("Difference that chance may well make", null=False),
    }
)
BASIS = record(
    {
        "weeks": number("Working weeks of the increments", null=False),
        "mean": number("Gained a week", null=False),
        "variance": number("Variance of a week", null=False),
        "assumed": flag("The variance is assumed, for the increments have none"),
        "since": day("Day last known"),
        "weeks_left": number("Weeks from there to due", null=False),
        "spread": number("Standard deviation at due", null=False),
        "quantile": number("Of Student's t, 0.9", null=False),
        "increments": listed(INCREMENT, "In their order"),
        "halves": said(or_null(HALVES), "Whether the rhythm changed, from 8 increments on"),
    }
)
WORKINGS = record(
    {
        "indicator": text("Id of the indicator"),
        "per_week": count("Working weekdays of a week", null=False),
        "origin": number("From which progress counts"),
        "days_done": count("Working days from start to the day of judgement"),
        "days_all": count("Working days from start to due"),
        "gained": number("Gained since start, for the effort"),
        "line": said(or_null(LINE), "The stretch of the expected line; null for a rate"),
        "share": said(or_null(SHARE), "The judged period of a rate"),
        "left": said(or_null(LEFT), "What is still to do; for a rate, in the open period"),
        "forecast": said(or_null(BASIS), "What the forecast is made of"),
    }
)
