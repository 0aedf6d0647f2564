"""A JSON Schema (draft 2020-12) for each report that pac writes with ``--json``."""

from __future__ import annotations

from pacli.errors import N_, Usage
from pacli.report.data import VERSION
from pacli.report.schema.choosing import ASSESSMENT, OFFER, RANKING
from pacli.report.schema.editions import DIFF, HISTORY
from pacli.report.schema.explanations import EXPLANATION
from pacli.report.schema.figures import GAP_ROW, VOLUMES
from pacli.report.schema.forms import (
    Schema,
    day,
    listed,
    or_null,
    record,
    said,
    text,
)
from pacli.report.schema.gantt import GANTT
from pacli.report.schema.items import ACTION, EDIT, IDEA, INDICATOR, ITEM, OFF, READING, TASK
from pacli.report.schema.means import BUDGET, PEOPLE, SHOWN, WORKLOAD
from pacli.report.schema.pipeline import DEAL, PIPELINE
from pacli.report.schema.portfolio import PLANS
from pacli.report.schema.problem import PROBLEM
from pacli.report.schema.renewal import RENEW
from pacli.report.schema.review import REVIEW
from pacli.report.schema.reviews import HELD
from pacli.report.schema.rituals import RITUAL
from pacli.report.schema.sheet import SHEET
from pacli.report.schema.situation import DIAGNOSED, DIAGNOSIS, OBSTACLE, SEGMENTS, STAGE
from pacli.report.schema.today import PLAN, TODAY
from pacli.report.schema.week import WEEK
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


REPORTS: dict[str, tuple[str, Schema]] = {
    "gap": (
        "Done against expected",
        {
            "rows": listed(GAP_ROW, "Indicators, in plan order"),
            "moved": said(MOVED, "What moved, with --since"),
            "workings": listed(WORKINGS, "Numbers behind the figures, with --explain"),
        },
    ),
    "today": ("The day", TODAY),
    "today-all": ("The day in each plan of a folder", {"plans": listed(PLAN, "By file name")}),
    "volumes": ("Law of numbers and backward funnel", VOLUMES),
    "pipeline": ("The order book", PIPELINE),
    "week": ("The ideal week, with what is laid into it", WEEK),
    "review": ("The weekly review", REVIEW),
    "reviews": ("Reviews that were held", {"rows": listed(HELD, "The oldest first")}),
    "held": ("A review as it was noted", {"item": said(HELD, "The review")}),
    "share": (
        "A review for a friend",
        {
            "day": day("Day of the review"),
            "lines": listed(text("A line"), "Without what is hers alone"),
        },
    ),
    "sheet": ("The follow-up sheet", SHEET),
    "gantt": ("Actions and tasks over time", GANTT),
    "actions": ("Actions", {"rows": listed(ACTION, "In plan order")}),
    "tasks": ("Tasks", {"rows": listed(TASK, "In plan order")}),
    "indicators": ("Indicators", {"rows": listed(INDICATOR, "In plan order")}),
    "readings": ("Readings", {"rows": listed(READING, "By indicator and day")}),
    "deals": ("Deals", {"rows": listed(DEAL, "Those under way first, in plan order")}),
    "assess": ("Open actions judged and put in order", ASSESSMENT),
    "offers": ("Offers", {"rows": listed(OFFER, "In plan order")}),
    "offer-rank": ("Offers by margin, and what to do with each", RANKING),
    "off": ("Days off", {"rows": listed(OFF, "By day")}),
    "ideas": ("Ideas", {"rows": listed(IDEA, "Those to decide on first, in plan order")}),
    "rituals": ("Rituals, and how they are kept", {"rows": listed(RITUAL, "In plan order")}),
    "diagnosis": ("The diagnosis and what follows from it", DIAGNOSIS),
    "diagnosed": ("An item of the diagnosis", {"item": said(DIAGNOSED, "The item")}),
    "segments": ("Segments, and what serves each", SEGMENTS),
    "obstacles": (
        "Obstacles",
        {"rows": listed(OBSTACLE, "Those that nothing helps first, overcome ones last")},
    ),
    "funnel": ("The stages of the funnel", {"rows": listed(STAGE, "Top to bottom")}),
    "action": ("An action", ITEM),
    "task": ("A task", ITEM),
    "indicator": ("An indicator", ITEM),
    "ritual": ("A ritual", ITEM),
    "deal": ("A deal", ITEM),
    "idea": ("An idea", ITEM),
    "segment": ("A segment", ITEM),
    "obstacle": ("An obstacle", ITEM),
    "offer": ("An offer", ITEM),
    "plans": ("The plans of a folder", PLANS),
    "renew": ("The end of a plan, and the next one", RENEW),
    "diff": ("What changed since a version in git", DIFF),
    "history": ("The plan and its figures through git", HISTORY),
    "people": ("People", PEOPLE),
    "person": ("A person, and what that one answers for", SHOWN),
    "workload": ("Who does what and when", WORKLOAD),
    "budget": ("Money of the plan", BUDGET),
    "edit": ("A change of the plan", EDIT),
    "init": ("A plan begun", {}),
    "templates": (
        "Plans to start from",
        {
            "templates": listed(
                record(
                    {
                        "id": text("Name in English, taken in both languages"),
                        "name": text("Name in the language of the report"),
                        "about": text("What it sells, in one line"),
                    }
                ),
                "In the order of the list",
            )
        },
    ),
    "where": ("The plan in use", {"why": text("Why it is this one")}),
    "check": (
        "Problems of a plan",
        {
            "problems": listed(PROBLEM, "Errors in the order of the file, then what matters"),
            "mended": listed(PROBLEM, "Those that --fix mended"),
        },
    ),
    "explain": ("Problem codes explained", {"codes": listed(EXPLANATION, "By code")}),
    "error": ("A command not carried out", {"problems": listed(PROBLEM, "What was wrong")}),
}
"""Title and content of each report, by the name that it bears."""

OPTIONAL = frozenset(("diff", "mended", "moved", "workings"))
"""Keys that are there only when they were asked for."""
