"""Ideas from the command line: what the cases of tests/cases/ideas do not show."""

import json

import pytest
from jsonschema import Draft202012Validator

from pacli.report.schema import report_schema


def test_the_list_for_programs(pac, plan):
    pac("idea", "add", "A", "book", "--id", "book")
    pac("idea", "add", "A", "fair", "--id", "fair")
    pac("idea", "take", "fair")
    report = json.loads(pac("idea", "--json").out)
    Draft202012Validator(report_schema("ideas")).validate(report)
    assert [(row["idea"], row["verdict"], row["action"]) for row in report["rows"]] == [
        ("podcast", None, None),
        ("book", None, None),
        ("fair", "action", "fair"),
    ]
    shown = json.loads(pac("idea", "show", "boo", "--json").out)
    Draft202012Validator(report_schema("idea")).validate(shown)
    assert shown["item"]["noted"] == "2026-02-13"


@pytest.mark.parametrize(
    "words",
    [
        ["add", "A", "podcast"],
        ["take", "stand", "--end", "friday", "--type", "prospecting"],
        ["keep", "stand"],
        ["drop", "stand"],
        ["set", "stand", "noted=yesterday"],
        ["rm", "stand"],
        ["rename", "stand", "market"],
    ],
)
def test_each_change_is_one_step_back(pac, plan, words):
    pac("idea", "add", "A", "stand", "--id", "stand")
    before = plan.read_bytes()
    assert pac("idea", *words, "--dry-run").out.startswith("---")
    assert plan.read_bytes() == before
    assert pac("idea", *words).code == 0
    assert plan.read_bytes() != before
    assert pac("undo").code == 0
    assert plan.read_bytes() == before


def test_an_idea_is_free_of_what_is_wrong_elsewhere(pac, plan):
    """To note a passing thought takes a file that can be read, no more."""
    plan.write_text(plan.read_text().replace("measure: total", "measure: toal", 1))
    outcome = pac("idea", "add", "A", "podcast")
    assert outcome.code == 0
    assert "title: A podcast" in plan.read_text()
