"""A JSON Schema (draft 2020-12) for each report that pac writes with ``--json``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pacli.errors import N_, Usage
from pacli.report.data import VERSION

DRAFT = "https://json-schema.org/draft/2020-12/schema"

Schema = dict[str, Any]


def report_schema(name: str) -> Schema:
    """The schema of the report called ``name``; Usage for one that there is not."""
    if name not in REPORTS:
        raise Usage(
            N_("There is no report “{name}”."),
            hint=N_("Reports: {names}"),
            name=name,
            names=", ".join(REPORTS),
        )
    title, content = REPORTS[name]
    head: Schema = {
        "pac": _said({"const": VERSION}, "Version of this format"),
        "report": _said({"const": name}, "Which report this is"),
        "plan": _said(
            _or_null(
                _record({"name": _text("Its name", null=True), "file": _text("Its file")})
            ),
            "The plan that it was made from",
        ),
        "today": _day("The day that it was made for", null=True),
    }
    return {"$schema": DRAFT, "title": title, **_record({**head, **content})}


def _record(properties: Mapping[str, Schema]) -> Schema:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _said(schema: Schema, description: str) -> Schema:
    return {**schema, "description": description}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _list(item: Schema, description: str) -> Schema:
    return {"type": "array", "items": item, "description": description}


def _typed(kind: str, description: str, *, null: bool, **bounds: Any) -> Schema:
    return {"type": [kind, "null"] if null else kind, "description": description, **bounds}


def _text(description: str, *, null: bool = False) -> Schema:
    return _typed("string", description, null=null)


def _day(description: str, *, null: bool = False) -> Schema:
    return _typed("string", description, null=null, format="date")


def _number(description: str, *, null: bool = True, **bounds: Any) -> Schema:
    return _typed("number", description, null=null, **bounds)


def _count(description: str, *, null: bool = True) -> Schema:
    return _typed("integer", description, null=null)


def _chance(description: str, *, null: bool = True) -> Schema:
    return _number(description, null=null, minimum=0, maximum=1)


def _flag(description: str) -> Schema:
    return _typed("boolean", description, null=False)


def _choice(description: str, *choices: str, null: bool = False) -> Schema:
    return {"enum": [*choices, None] if null else list(choices), "description": description}


STATUSES = (
    "no_target",
    "no_deadline",
    "not_started",
    "no_data",
    "done",
    "missed",
    "early",
    "on_track",
    "at_risk",
    "off_track",
)

FORECAST = _record(
    {
        "value": _number("Value at due if things go on as they did", null=False),
        "low": _number("Lower end of the 80 % interval", null=False),
        "high": _number("Upper end of the 80 % interval", null=False),
        "p_target": _chance("Chance that the target is reached", null=False),
        "n": _count("Increments that it rests on", null=False),
        "shifting": _flag("The rhythm changed, so that the past predicts badly"),
    }
)
CURRENT = _record(
    {
        "actual": _number("Read so far in the open period"),
        "expected": _number("Expected by today in the open period"),
    }
)
GAP_ROW = _record(
    {
        "indicator": _text("Id of the indicator"),
        "label": _text("What is counted or measured"),
        "unit": _text("The currency, or what is counted", null=True),
        "kind": _choice("Whether it says what came of it or steers", "result", "tracking"),
        "measure": _choice("What readings mean", "level", "total", "rate", null=True),
        "start": _day("First day that counts", null=True),
        "due": _day("Day by which the target is aimed at", null=True),
        "as_of": _day("Day on which it is judged"),
        "initial": _number("Value before the plan"),
        "target": _number("Value aimed at, in force now"),
        "actual": _number("Value read"),
        "expected": _number("Value that it should have on the day of judgement"),
        "gap": _number("Actual less expected"),
        "pace": _number("Way made over way expected"),
        "achieved": _number("Way made over the whole way"),
        "elapsed": _chance("Share of the working days gone on the day of judgement"),
        "required_per_week": _number("What each week left must bring, signed as measured"),
        "weekly_volume": _count("What the funnel asks for each week"),
        "buffer_days": _count("Working days for which nothing more need be recorded"),
        "status": _choice("Where it stands", *STATUSES),
        "stale": _flag("A reading is due"),
        "forecast": _said(_or_null(FORECAST), "Where it leads at this rate"),
        "forecast_missing": _count("Increments still missing for a forecast"),
        "current": _said(_or_null(CURRENT), "The open period of a rate"),
    }
)
MEASURED = _record(
    {
        "attempts": _count("Attempts that could have succeeded by now", null=False),
        "wins": _count("Those that did", null=False),
        "rate": _chance("Wins over attempts"),
        "low": _chance("Lower end of the 80 % interval"),
        "high": _chance("Upper end of the 80 % interval"),
        "posterior_mean": _chance("Rate after weighing the assumption with what was seen"),
        "wilson_low": _chance("Lower end of the 95 % interval of the rate seen"),
        "wilson_high": _chance("Upper end of the 95 % interval of the rate seen"),
    }
)
VOLUME_ROW = _record(
    {
        "from": _text("Stage of the attempts; null for a number asked for", null=True),
        "to": _text("Stage of the wins", null=True),
        "want": _count("Wins still needed"),
        "rate": _number("Share of attempts assumed to win", exclusiveMinimum=0, maximum=1),
        "rule_volume": _count("Attempts that this takes at that rate"),
        "rule_probability": _chance("Chance that so many attempts suffice"),
        "measured": _said(_or_null(MEASURED), "What the readings say of the rate"),
        "measured_volume": _count("Attempts that it takes at the rate measured"),
        "n80": _count("Attempts for 8 chances in 10"),
        "done": _number("Attempts so far"),
        "remaining": _count("Attempts still needed"),
        "per_week": _count("Attempts each week until it is too late"),
    }
)
LAST = _record(
    {
        "indicator": _text("Id of the last stage's indicator"),
        "want": _count("Wins still needed"),
        "per_week": _count("Wins each week"),
    }
)
LOAD = _record(
    {
        "minutes_needed": _number("Minutes a week that the volumes take", null=False),
        "minutes_available": _number("Minutes a week that there are"),
        "ratio": _number("The first over the second"),
    }
)
VOLUMES: Schema = {
    "rows": _list(VOLUME_ROW, "Conversions, from the top of the funnel to the sale"),
    "n80_chain": _count("Attempts at the top for 8 chances in 10 at the end"),
    "last": _said(_or_null(LAST), "The last stage"),
    "load": _said(_or_null(LOAD), "Time needed against time there is"),
    "bottleneck": _text("The stage that holds the rest back", null=True),
}
PROBLEM = _record(
    {
        "code": _text("Code, see pac explain", null=True),
        "severity": _choice("Whether the plan can be used with it", "error", "warning"),
        "file": _text("File of the plan", null=True),
        "line": _count("Line, from 1"),
        "column": _count("Column in characters, from 1"),
        "path": _text("Keys that lead to it, joined by dots", null=True),
        "message": _text("What is wrong, in the language asked for"),
        "hint": _text("A way out, in that language", null=True),
    }
)

REPORTS: dict[str, tuple[str, Schema]] = {
    "gap": ("Done against expected", {"rows": _list(GAP_ROW, "Indicators, in plan order")}),
    "volumes": ("Law of numbers and backward funnel", VOLUMES),
    "check": ("Problems of a plan", {"problems": _list(PROBLEM, "In the order of the file")}),
    "error": ("A command not carried out", {"problems": _list(PROBLEM, "What was wrong")}),
}
"""Title and content of each report, by the name that it bears."""
