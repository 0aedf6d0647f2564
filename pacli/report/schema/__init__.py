"""A JSON Schema (draft 2020-12) for each report that pac writes with ``--json``."""

from __future__ import annotations

from pacli.errors import N_, Usage
from pacli.report.data import VERSION
from pacli.report.schema.figures import GAP_ROW, VOLUMES
from pacli.report.schema.forms import (
    Schema,
    choice,
    count,
    day,
    listed,
    or_null,
    record,
    said,
    text,
)
from pacli.report.schema.items import ACTION, EDIT, IDEA, INDICATOR, ITEM, OFF, READING, TASK
from pacli.report.schema.pipeline import DEAL, PIPELINE
from pacli.report.schema.review import REVIEW
from pacli.report.schema.workings import MOVED, WORKINGS

DRAFT = "https://json-schema.org/draft/2020-12/schema"


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
        "pac": said({"const": VERSION}, "Version of this format"),
        "report": said({"const": name}, "Which report this is"),
        "plan": said(
            or_null(record({"name": text("Its name", null=True), "file": text("Its file")})),
            "The plan that it was made from",
        ),
        "today": day("The day that it was made for", null=True),
    }
    return {"$schema": DRAFT, "title": title, **record({**head, **content}, optional=OPTIONAL)}


PROBLEM = record(
    {
        "code": text("Code of the problem", null=True),
        "severity": choice("Whether the plan can be used with it", "error", "warning"),
        "file": text("File of the plan", null=True),
        "line": count("Line, from 1"),
        "column": count("Column in characters, from 1"),
        "path": text("Keys that lead to it, joined by dots", null=True),
        "message": text("What is wrong, in the language asked for"),
        "hint": text("A way out, in that language", null=True),
    }
)

REPORTS: dict[str, tuple[str, Schema]] = {
    "gap": (
        "Done against expected",
        {
            "rows": listed(GAP_ROW, "Indicators, in plan order"),
            "moved": said(MOVED, "What moved, with --since"),
            "workings": listed(WORKINGS, "Numbers behind the figures, with --explain"),
        },
    ),
    "volumes": ("Law of numbers and backward funnel", VOLUMES),
    "pipeline": ("The order book", PIPELINE),
    "review": ("The weekly review", REVIEW),
    "actions": ("Actions", {"rows": listed(ACTION, "In plan order")}),
    "tasks": ("Tasks", {"rows": listed(TASK, "In plan order")}),
    "indicators": ("Indicators", {"rows": listed(INDICATOR, "In plan order")}),
    "readings": ("Readings", {"rows": listed(READING, "By indicator and day")}),
    "deals": ("Deals", {"rows": listed(DEAL, "Those under way first, in plan order")}),
    "off": ("Days off", {"rows": listed(OFF, "By day")}),
    "ideas": ("Ideas", {"rows": listed(IDEA, "Those to decide on first, in plan order")}),
    "action": ("An action", ITEM),
    "task": ("A task", ITEM),
    "indicator": ("An indicator", ITEM),
    "deal": ("A deal", ITEM),
    "idea": ("An idea", ITEM),
    "edit": ("A change of the plan", EDIT),
    "init": ("A plan begun", {}),
    "where": ("The plan in use", {"why": text("Why it is this one")}),
    "check": (
        "Problems of a plan",
        {
            "problems": listed(PROBLEM, "In the order of the file"),
            "mended": listed(PROBLEM, "Those that --fix mended"),
        },
    ),
    "error": ("A command not carried out", {"problems": listed(PROBLEM, "What was wrong")}),
}
"""Title and content of each report, by the name that it bears."""

OPTIONAL = frozenset(("diff", "mended", "moved", "workings"))
"""Keys that are there only when they were asked for."""
