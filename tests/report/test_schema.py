"""The reports of real plans, as programs get them, against the schemas of reports."""

import datetime as dt
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pacli.analysis.agenda.today import today
from pacli.analysis.gantt.chart import SCALES, Asked, gantt
from pacli.analysis.indicators.gap import gap
from pacli.analysis.indicators.workings import workings
from pacli.analysis.items import action_rows, indicator_rows, reading_rows, task_rows
from pacli.analysis.paper.sheet import sheet
from pacli.analysis.reviews.execution import execution
from pacli.analysis.reviews.review import review
from pacli.analysis.selling.funnel import volumes
from pacli.errors import Usage
from pacli.locale import language
from pacli.report import data
from pacli.report.exact import json_text
from pacli.report.records.execution import execution as execution_content
from pacli.report.records.gantt import gantt as gantt_content
from pacli.report.records.review import review as review_content
from pacli.report.records.sheet import sheet as sheet_content
from pacli.report.records.today import today_data
from pacli.report.records.workings import workings_rows
from pacli.report.rows import rows_data
from pacli.report.schema import REPORTS, report_schema
from pacli.report.schema.execution import EXECUTION
from pacli.store.read import load

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
DAYS = [dt.date(2023, 6, 20), dt.date(2026, 1, 5), dt.date(2026, 2, 13), dt.date(2026, 6, 19)]

CONTRACT = {
    "volumes": "rows n80_chain last load bottleneck",
    "review": "since wins decisions_due week readings_due gap volumes pipeline cause"
    " next_week tip missed rituals execution ideas motivation ending obstacles",
    "check": "problems mended",
}
VOLUME_ROW = """
    from to want rate rule_volume rule_probability measured measured_volume n80 done remaining
    per_week
"""


def check(name, content, day):
    plan = {"name": "A plan", "file": "pac.yaml"}
    made = json.loads(data.envelope(name, plan, day, content))
    checker = FormatChecker()
    Draft202012Validator(report_schema(name), format_checker=checker).validate(made)
    return made


@pytest.fixture(scope="module", params=EXAMPLES, ids=lambda path: path.stem)
def plan(request):
    return load(request.param).plan()


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_execution_score_of_real_plans_follows_its_schema(plan, day):
    made = json.loads(json_text(execution_content(execution(plan, day))))
    Draft202012Validator(EXECUTION, format_checker=FormatChecker()).validate(made)
    assert made["mark"] == 0.85
    assert len(made["weeks"]) == 13


@pytest.mark.parametrize("by", SCALES)
@pytest.mark.parametrize("day", DAYS, ids=str)
def test_the_chart_of_real_plans_follows_its_schema(plan, day, by):
    made = check("gantt", gantt_content(gantt(plan, day, Asked(by, tasks=True))), day)
    known = {one["id"] for name in ("rows", "undated") for one in made[name]}
    assert set(plan.actions) <= known | set(made["outside"])


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_reports_of_real_plans_follow_their_schemas(plan, day):
    made = check("gap", {"rows": data.gap_rows(gap(plan, day).rows)}, day)
    assert [one["indicator"] for one in made["rows"]] == list(plan.indicators)
    check("today", today_data(today(plan, day)), day)
    on_paper = check("sheet", sheet_content(sheet(plan, day)), day)
    assert [one["action"] for one in on_paper["actions"]] == list(plan.actions)
    whole = gap(plan, day)
    more = {"workings": workings_rows(workings(plan, whole))}
    check("gap", {"rows": data.gap_rows(whole.rows), **more}, day)
    held = check("review", review_content(review(plan, day), language("en")), day)
    assert held["gap"]["rows"] == made["rows"]
    if plan.funnel:
        found = check("volumes", data.volumes(volumes(plan, day)), day)
        assert all(list(row) == VOLUME_ROW.split() for row in found["rows"])
        assert held["volumes"]["rows"] == found["rows"]


def test_the_day_in_several_plans(plan):
    told = {"plan": {"name": "A plan", "file": "a.pac.yaml"}, "problems": []}
    check(
        "today-all", {"plans": [told | {"content": today_data(today(plan, DAYS[2]))}]}, DAYS[2]
    )
    problem = dict.fromkeys(data.PROBLEM_KEYS) | {"severity": "error", "message": "Off"}
    broken = {"plan": {"name": None, "file": "b.pac.yaml"}, "problems": [problem]}
    check("today-all", {"plans": [broken | {"content": None}]}, DAYS[2])


def test_lists_of_real_plans_follow_their_schemas(plan):
    day = DAYS[2]
    lists = {
        "actions": action_rows(plan, day),
        "tasks": task_rows(plan, day),
        "indicators": indicator_rows(plan),
    }
    for name, rows in lists.items():
        made = check(name, {"rows": rows_data(rows)}, day)
        assert len(made["rows"]) == len(rows) > 0
    for name, item in plan.indicators.items():
        rows = [{"indicator": name, **one} for one in rows_data(reading_rows(plan, name))]
        made = check("readings", {"rows": rows}, day)
        assert [row["day"] for row in made["rows"]] == sorted(map(str, item.readings))


def test_what_a_command_that_edits_says():
    change = {"message": "End: 13 Feb", "path": "actions.shop.end"}
    content = {"changes": [{**change, "before": None, "after": DAYS[2]}], "written": True}
    check("edit", content, DAYS[2])
    check("edit", {**content, "written": False, "diff": "--- a"}, DAYS[2])


@pytest.mark.parametrize("name", sorted(CONTRACT))
def test_keys_of_the_contract(name):
    head = ["pac", "report", "plan", "today"]
    assert list(report_schema(name)["properties"]) == head + CONTRACT[name].split()


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_each_schema_is_one_and_describes_its_fields(name):
    schema = report_schema(name)
    Draft202012Validator.check_schema(schema)
    assert all(field.get("description") for field in schema["properties"].values())


def test_an_unknown_report_names_those_there_are():
    with pytest.raises(Usage) as caught:
        report_schema("gop")
    assert "gap" in caught.value.params["names"]
