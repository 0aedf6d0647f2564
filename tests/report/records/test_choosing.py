"""Offers and actions of real plans, as programs get them, against their schemas."""

import datetime as dt
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pacli.analysis.choosing.assess import assess
from pacli.analysis.choosing.offers import offer_lines, ranking
from pacli.report import data
from pacli.report.records import choosing
from pacli.report.rows import rows_data
from pacli.report.schema import report_schema
from pacli.store.read import load

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
DAYS = [dt.date(2023, 6, 20), dt.date(2026, 2, 13), dt.date(2026, 6, 19)]


def check(name, content, day):
    made = json.loads(data.envelope(name, {"name": "A plan", "file": "pac.yaml"}, day, content))
    checker = FormatChecker()
    Draft202012Validator(report_schema(name), format_checker=checker).validate(made)
    return made


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_reports_of_real_plans_follow_their_schemas(path, day):
    plan = load(path).plan()
    made = check("assess", choosing.assessment(assess(plan, day)), day)
    points = [row["points"] for row in made["rows"]]
    assert points == sorted(points, reverse=True)
    for row in made["rows"]:
        assert row["points"] == pytest.approx(sum(term["points"] for term in row["terms"]))
    made = check("offer-rank", choosing.ranking(ranking(plan)), day)
    assert {row["offer"] for row in made["rows"]} == set(plan.offers)
    made = check("offers", {"rows": rows_data(offer_lines(plan))}, day)
    assert [row["offer"] for row in made["rows"]] == list(plan.offers)
