"""Editing items from the command line: what the cases of tests/cases/edit do not show."""

import json
import os
import sys

import pytest

from pacli.store.read import shape
from tests.cli.conftest import ROOT

PLAN = """\
pac: 1
name: Spring
language: en
period: {start: 2026-01-05}
objective: {title: Sell, indicator: turnover, due: 2026-06-30}
indicators:
  turnover:
    {label: Turnover, measure: total, unit: EUR, target: 20000, readings: {2026-02-06: 850}}
  followers: {label: Followers, measure: level, target: 500}
actions:
  shop:
    title: Open the shop
    tasks:
      pay: {title: Set up payment, due: 2026-02-20}
"""


@pytest.fixture
def spring(home):
    path = home / "pac.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (["15", "000", "€"], "2026-02-13: 15000"),
        (["1", "200", "16", "january"], "2026-01-16: 1200"),
        (["12", "yesterday"], "2026-02-12: 12"),
        (["-50"], "2026-02-13: -50"),
        (["€3", "000", "2026-02-01"], "2026-02-01: 3000"),
        (["=1", "000"], "2026-02-13: 150"),
    ],
)
def test_a_value_and_a_day_may_be_several_words(pac, spring, words, written):
    assert pac("log", "turnover", *words).code == 0
    assert written in spring.read_text()


def test_dry_run_writes_nothing_and_quiet_says_nothing(pac, spring):
    for words in (
        ["log", "turnover", "5"],
        ["done", "pay"],
        ["set", "phase=growth"],
        ["action", "add", "Call"],
        ["task", "add", "shop", "Write"],
        ["task", "drop", "pay"],
        ["task", "rename", "pay", "payment"],
        ["indicator", "rm", "followers"],
        ["reading", "rm", "turnover", "2026-02-06"],
    ):
        outcome = pac(*words, "-n")
        assert outcome.out.startswith("--- pac.yaml\n+++ pac.yaml\n@@"), words
        assert spring.read_text() == PLAN
        assert pac(*words, "-q") == ("", "", 0)
        assert spring.read_text() != PLAN
        spring.write_text(PLAN, encoding="utf-8")


def test_what_an_edit_did_as_json(pac, spring):
    outcome = pac("task", "done", "pay", "--json")
    report = json.loads(outcome.out)
    assert (report["report"], report["written"]) == ("edit", True)
    done, remark = report["changes"]
    assert done["path"] == "actions.shop.tasks.pay.done"
    assert (done["before"], done["after"]) == (None, "2026-02-13")
    assert remark["path"] is None


def test_lists_and_items_as_json(pac, spring):
    (action,) = json.loads(pac("action", "--json").out)["rows"]
    assert (action["action"], action["status"], action["next"]["task"]) == (
        "shop",
        "todo",
        "pay",
    )
    rows = json.loads(pac("indicator", "list", "--json").out)["rows"]
    assert [(row["indicator"], row["kind"]) for row in rows] == [
        ("turnover", "result"),
        ("followers", "tracking"),
    ]
    item = json.loads(pac("indicator", "show", "turn", "--json").out)["item"]
    assert (item["id"], item["target"], item["start"]) == ("turnover", 20000, None)
    assert list(item)[1:] == list(shape().at(("indicators", "")).fields)


@pytest.mark.parametrize("noun", ["action", "task", "indicator", "ritual"])
def test_every_simple_field_of_the_model_is_an_option(pac, spring, noun):
    section = ("actions", "", "tasks", "") if noun == "task" else (f"{noun}s", "")
    shown = pac(noun, "add", "--help", "--lang", "en").out
    for name, field in list(shape().at(section).fields.items())[1:]:
        option = "--" + name.replace("_", "-")
        parts = {"model", "map"} & {field.kind, field.item.kind if field.item else ""}
        # What calendars know an item by is none for a new one.
        given = not parts and name != "uid"
        assert (f"{option}" in shown.split() or f"{option}," in shown.split()) is given


def test_options_take_the_words_of_either_language(pac, spring):
    words = [
        "--type",
        "prospection",
        "--type",
        "loyalty",
        "--no-worth-repeating",
        "--end",
        "hier",
    ]
    assert pac("action", "add", "Call old customers", "--id", "calls", *words).code == 0
    text = spring.read_text()
    assert "type: [prospecting, loyalty]" in text
    assert "worth_repeating: false" in text
    assert "end: 2026-02-12" in text


def test_a_mistake_leaves_the_file_alone(pac, spring):
    for words in (
        ["log", "turnover", "many"],
        ["log", "turnover", "5", "tomorrow"],
        ["log", "followers", "--total", "5"],
        ["log", "turnover=5", "turn=6"],
        ["log", "turnover=5", "sales=6"],
        ["done", "shop"],
        ["done", "nothing"],
        ["set", "objective.indicator=sales"],
        ["action", "add", " "],
        ["action", "add", "Call", "--id", "no"],
        ["action", "set", "shop", "start=2026-05-01", "end=2026-04-01"],
        ["task", "add", "shop", "Write", "--after", "call"],
        ["indicator", "rename", "turnover", "shop"],
        ["reading", "rm", "followers", "today"],
    ):
        outcome = pac(*words)
        assert outcome.code in {1, 2}, words
        assert outcome.err
        assert spring.read_text() == PLAN


def test_what_is_due_without_a_terminal(pac, spring):
    outcome = pac("log")
    assert outcome.code == 2
    assert "Turnover" in outcome.err
    assert pac("log", "--no-input").code == 2


def test_log_alone_asks_for_what_is_due(spring):
    pexpect = pytest.importorskip("pexpect")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "pacli", "log"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb"},
        encoding="utf-8",
        timeout=60,
    )
    child.expect("Turnover > ")
    child.sendline("lots")
    child.expect("is not a number")
    child.expect("> ")
    child.sendline("=2 000 €")
    child.expect("€1,150 on 13 Feb, €2,000 of €20,000")
    child.expect("Followers.*> ")
    child.sendline("")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert "{2026-02-06: 850, 2026-02-13: 1150}" in spring.read_text()
    assert "followers: {label: Followers, measure: level, target: 500}" in spring.read_text()


@pytest.mark.parametrize(
    ("words", "written"),
    [
        (("task", "set", "pay", "--due", "friday"), "pac task set pay due=friday"),
        (("set", "objective.due", "15 octobre"), 'objective.due="15 octobre"'),
        (("set", "--objective.due=next friday"), 'pac set objective.due="next friday"'),
        (("action", "set", "shop", "--end"), "pac action set shop end=…"),
    ],
)
def test_set_says_how_a_field_is_written(pac, spring, words, written):
    outcome = pac(*words)
    assert outcome.code == 2
    assert outcome.err.rstrip().endswith(written)


def test_a_second_log_of_a_day_says_how_to_correct_it(pac, spring):
    assert "--set" not in pac("log", "turnover", "9").out
    assert pac("log", "turnover", "3").out.splitlines()[1:] == [
        "Added to what that day had; to replace it: pac log turnover 3 --set"
    ]
    assert pac("log", "turnover", "3", "--set").out.startswith("Turnover: €12 → €3 on 13 Feb")


def test_a_day_of_another_year_is_told_with_it(pac, spring):
    assert "on 3 Apr 2025" in pac("log", "turnover", "1", "03/04").out
    assert "Friday 13 March" in pac("set", "objective.due=vendredi 13 mars").out


def test_a_number_of_wins_in_a_plan_says_whose_rate_it_takes(pac, spring):
    assert "general rule" not in pac("volumes", "15").out
    spring.write_text(PLAN + "funnel: [{indicator: followers}, {indicator: turnover}]\n")
    assert "general rule" in pac("volumes", "15").out
    assert "general rule" not in pac("volumes", "15", "--rate", "1/4").out
