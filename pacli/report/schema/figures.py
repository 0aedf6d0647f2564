"""What a gap report and a volumes report hold."""

from __future__ import annotations

from pacli.analysis.indicators.status import STATUSES
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

FORECAST = record(
    {
        "value": number("Value at due if things go on as they did", null=False),
        "low": number("Lower end of the 80 % interval", null=False),
        "high": number("Upper end of the 80 % interval", null=False),
        "p_target": chance("Chance that the target is reached, or the limit kept"),
        "n": count("Increments that it rests on", null=False),
        "shifting": flag("The rhythm changed, so that the past predicts badly"),
    }
)
CURRENT = record(
    {
        "actual": number("Read so far in the open period"),
        "expected": number("Expected by today in the open period"),
    }
)
GAP_ROW = record(
    {
        "indicator": text("Id of the indicator"),
        "label": text("What is counted or measured"),
        "unit": text("The currency, or what is counted", null=True),
        "kind": choice("Whether it says what came of it or steers", "result", "tracking"),
        "measure": choice("What readings mean", "level", "total", "rate", null=True),
        "start": day("First day that counts", null=True),
        "due": day("Day by which the target is aimed at", null=True),
        "as_of": day("Day on which it is judged"),
        "initial": number("Value before the plan"),
        "target": number("Value aimed at, in force now"),
        "actual": number("Value read"),
        "expected": number("Value that it should have on the day of judgement"),
        "gap": number("Actual less expected"),
        "pace": number("Way made over way expected"),
        "achieved": number("Way made over the whole way"),
        "elapsed": chance("Share of the working days gone on the day of judgement"),
        "required_per_week": number("What each week left must bring, signed as measured"),
        "weekly_volume": count("What the funnel asks for each week"),
        "buffer_days": count("Working days for which nothing more need be recorded"),
        "status": choice("Where it stands", *STATUSES),
        "stale": flag("A reading is due"),
        "forecast": said(or_null(FORECAST), "Where it leads at this rate"),
        "forecast_missing": count("Increments still missing for a forecast"),
        "current": said(or_null(CURRENT), "The open period of a rate"),
    }
)
MEASURED = record(
    {
        "attempts": number("Attempts that could have succeeded by now", null=False),
        "wins": number("Those that did", null=False),
        "rate": chance("Wins over attempts"),
        "low": chance("Lower end of the 80 % interval"),
        "high": chance("Upper end of the 80 % interval"),
        "posterior_mean": chance("Rate after weighing the assumption with what was seen"),
        "wilson_low": chance("Lower end of the 95 % interval of the rate seen"),
        "wilson_high": chance("Upper end of the 95 % interval of the rate seen"),
    }
)
VOLUME_ROW = record(
    {
        "from": text("Stage of the attempts; null for a number asked for", null=True),
        "to": text("Stage of the wins", null=True),
        "want": count("Wins still needed"),
        "rate": number("Share of attempts assumed to win", exclusiveMinimum=0, maximum=1),
        "rule_volume": count("Attempts that this takes at that rate"),
        "rule_probability": chance("Chance that so many attempts suffice"),
        "measured": said(or_null(MEASURED), "What the readings say of the rate"),
        "measured_volume": count("Attempts that it takes at the rate measured"),
        "n80": count("Attempts for 8 chances in 10"),
        "done": number("Attempts so far"),
        "remaining": count("Attempts still needed"),
        "per_week": count("Attempts each week until it is too late"),
    }
)
LAST = record(
    {
        "indicator": text("Id of the last stage's indicator"),
        "want": count("Wins still needed"),
        "per_week": count("Wins each week"),
    }
)
LOAD = record(
    {
        "minutes_needed": number("Minutes a week that the volumes take", null=False),
        "minutes_available": number("Minutes a week that there are"),
        "ratio": number("The first over the second"),
    }
)
ASKED = record(
    {
        "indicator": text("Id of the indicator"),
        "label": text("What is counted"),
        "unit": text("The currency, or what is counted", null=True),
        "asked": number("How much of it the week asks for, as it began", null=False),
        "done": number("How much was read of it in the week so far"),
    }
)
NEXT = or_null(
    record(
        {
            "id": text("Its id, with its action's before it"),
            "title": text("What is to be done"),
            "due": day("Day by which", null=True),
        }
    )
)
VOLUMES: Schema = {
    "rows": listed(VOLUME_ROW, "Conversions, from the top of the funnel to the sale"),
    "n80_chain": count("Attempts at the top for 8 chances in 10 at the end"),
    "last": said(or_null(LAST), "The last stage"),
    "load": said(or_null(LOAD), "Time needed against time there is"),
    "bottleneck": text("The stage that holds the rest back", null=True),
}
