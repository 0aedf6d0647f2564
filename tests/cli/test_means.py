"""People, workload and budget as programs get them, and beside a plan that is not whole."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pacli.report.schema import report_schema

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
CASE = Path(__file__).parents[1] / "cases" / "means" / "team.case"


def valid(outcome):
    report = json.loads(outcome.out)
    schema = report_schema(report["report"])
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(report)
    return report


@pytest.fixture
def team(tmp_path):
    """The plan of the case of a team."""
    path = tmp_path / "team.pac.yaml"
    text = CASE.read_text(encoding="utf-8").split("--- pac.yaml\n")[1].split("---\n")[0]
    path.write_text(text, encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("words", [["person"], ["workload"], ["budget"]], ids=" ".join)
@pytest.mark.parametrize("day", ["2023-06-01", "2026-02-13", "2027-01-01"])
def test_reports_of_the_examples_keep_to_their_schemas(pac, path, words, day):
    valid(pac("-f", str(path), *words, "--json", "--today", day))


def test_the_workload_of_a_team(pac, team):
    report = valid(pac("-f", team, "workload", "--weeks", "4", "--json"))
    assert [row["name"] for row in report["rows"]] == ["Claire", "Jo", "Marc"]
    me, jo, marc = report["rows"]
    assert [week["asked"] for week in marc["weeks"]] == [0, 0, 0, 0]
    assert [week["there"] for week in me["weeks"]] == [240, 1200, 0, 1200]
    assert [week["there"] for week in jo["weeks"]] == [96, 480, 0, 480]
    for row in report["rows"]:
        for week in row["weeks"]:
            assert week["asked"] == pytest.approx(sum(p["minutes"] for p in week["parts"]))
    (over,) = report["overloads"]
    assert (over["person"], over["week"], over["minutes"]) == ("me", "2026-02-16", 630)


def test_the_budget_of_a_team(pac, team):
    report = valid(pac("-f", team, "budget", "--json"))
    assert (report["total"], report["spent"], report["committed"]) == (2000, 920, 59)
    assert (report["left"], report["free"], report["remaining"]) == (1021, 800, None)
    assert [one["cost"] for one in report["wins"]] == [40]
    (jo,) = report["labour"]
    # A day of tasks, and 41.6 minutes of selling until the deadline, at 200 a day of 7 hours.
    assert jo["selling"] * 420 == pytest.approx(41.6)
    assert jo["cost"] == pytest.approx(200 + 41.6 / 420 * 200)


def test_a_person_with_what_that_one_answers_for(pac, team):
    report = valid(pac("-f", team, "person", "show", "jo", "--json"))
    assert report["item"]["cost_per_day"] == 200
    assert [one["id"] for one in report["charges"]] == ["shop/pages", "sms", "calls"]
    report = valid(pac("-f", team, "person", "list", "--json"))
    assert [row["hers"] for row in report["rows"]] == [True, False]
    assert report["others"] == ["Marc"]


def test_renaming_follows_owners_and_rituals_and_is_undone(pac, team):
    before = Path(team).read_text(encoding="utf-8")
    assert pac("-f", team, "person", "rename", "jo", "joe").code == 0
    text = Path(team).read_text(encoding="utf-8")
    assert text.count("owner: joe") == before.count("owner: jo") == 2
    assert "people: [joe, me]" in text
    assert pac("-f", team, "check").code == 0
    assert pac("-f", team, "undo").code == 0
    assert Path(team).read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    "words", [["person"], ["workload"], ["budget"], ["person", "show", "a"]]
)
def test_a_plan_that_is_not_right_says_so(pac, tmp_path, words):
    path = tmp_path / "broken.pac.yaml"
    path.write_text("pac: 1\nname: X\nobjective: {title: Y}\npeople: {a: {hours: 3}}\n")
    outcome = pac("-f", str(path), *words)
    assert outcome.code == 1
    assert "PAC2" in outcome.err


def test_an_empty_plan(pac, tmp_path):
    path = tmp_path / "empty.pac.yaml"
    path.write_text("pac: 1\nname: X\nobjective: {title: Y}\n")
    for words, told in (
        (["person"], "Nobody yet"),
        (["workload"], "alone"),
        (["workload", "--explain"], "alone"),
        (["budget"], "budget.total"),
        (["budget", "--explain"], "budget.total"),
    ):
        outcome = pac("-f", str(path), *words, "--lang", "en")
        assert outcome.code == 0
        assert told in outcome.out


NOBODY = "pac: 1\nname: x\nobjective: {title: y}\n"


@pytest.mark.parametrize(
    "words", [["Zoé", "--id", "me"], ["Moi"], ["Zoé", "--role", "founder, sales"]]
)
def test_who_adds_herself_is_not_told_to_do_so(pac, home, words):
    (home / "pac.yaml").write_text(NOBODY)
    outcome = pac("person", "add", *words, "--lang", "en")
    assert outcome.code == 0
    assert "add yourself" not in outcome.out


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        (["Zoé"], ["zoe", "--id", "me"], "pac person rename zoe me"),
        (["Zoé", "--id", "me"], ["Zoé"], "Zoé is there already, as me."),
        (["Zoé", "--id", "moi"], ["Léa", "--id", "me"], 'pac person set moi name="Léa"'),
    ],
)
def test_nobody_is_there_twice(pac, home, first, then, told):
    (home / "pac.yaml").write_text(NOBODY)
    pac("person", "add", *first)
    before = (home / "pac.yaml").read_bytes()
    outcome = pac("person", "add", *then, "--lang", "en")
    assert outcome.code == 1
    assert told in outcome.err
    assert (home / "pac.yaml").read_bytes() == before
