"""Days off taken on a terminal: each due day in them is asked about."""

import json
import os
import sys

import pytest
from jsonschema import Draft202012Validator

from pacli.report.schema import report_schema
from tests.cli.conftest import ROOT

PLAN = """\
pac: 1
name: Spring
language: en
objective: {title: Sell, due: 2026-02-20}
actions:
  shop: {title: Open the shop, tasks: {pay: {title: Set up payment, due: 2026-02-17}}}
"""
MOVED = {"2026-02-17": "due: 2026-02-23}}}", "2026-02-20": "title: Sell, due: 2026-02-23"}


@pytest.fixture
def spring(home):
    path = home / "pac.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def terminal(spring):
    pexpect = pytest.importorskip("pexpect")

    def talk(*words, answers, meanwhile=None):
        child = pexpect.spawn(
            sys.executable,
            ["-m", "pacli", "off", *words],
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"},
            encoding="utf-8",
            timeout=60,
        )
        for answer in answers:
            child.expect(["> $", "] $"])
            if meanwhile is not None:
                meanwhile()
            child.sendline(answer) if answer != "^C" else child.sendintr()
        child.expect(pexpect.EOF)
        child.close()
        return child.exitstatus, child.before

    return talk


@pytest.mark.parametrize(
    ("answers", "moved"),
    [
        (["y"], ["2026-02-17", "2026-02-20"]),
        ([""], ["2026-02-17", "2026-02-20"]),
        (["perhaps", "oui"], ["2026-02-17", "2026-02-20"]),
        (["n"], []),
        (["c", "y", "n"], ["2026-02-17"]),
        (["choose", "n", "y"], ["2026-02-20"]),
    ],
)
def test_she_chooses_what_is_put_off(terminal, spring, pac, answers, moved):
    assert terminal("2026-02-16..2026-02-20", answers=answers)[0] == 0
    text = spring.read_text()
    assert "days_off: [2026-02-16..2026-02-20]" in text
    assert [day for day, line in MOVED.items() if line in text] == moved
    # All in one edit: one step back takes all of it back.
    assert pac("undo").code == 0
    assert spring.read_text() == PLAN


def test_one_due_day_takes_one_question(terminal, spring):
    code, _ = terminal("16", "february..18", "february", answers=["y"])
    assert code == 0
    assert "due: 2026-02-19}}}" in spring.read_text()


def test_ctrl_c_at_the_question_changes_nothing(terminal, spring):
    assert terminal("2026-02-16..2026-02-20", answers=["^C"])[0] == 130
    assert spring.read_text() == PLAN


def test_a_flag_is_an_answer(terminal, spring):
    assert terminal("2026-02-16..2026-02-20", "--no-move", answers=[])[0] == 0
    assert MOVED["2026-02-17"] not in spring.read_text()


def test_days_that_were_are_those_of_this_plan(pac, spring):
    """On 2 March, from 16 to 20 February was two weeks ago; the plan ends before the next."""
    outcome = pac("off", "from", "16", "to", "20", "february", PAC_TODAY="2026-03-02")
    assert outcome.code == 0
    assert "days_off: [2026-02-16..2026-02-20]" in spring.read_text()


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("friday", "2026-02-20"),
        ("+1w", "2026-02-20"),
        ("next week", "2026-02-16..2026-02-22"),
        ("du 9 au 18/02", "2026-02-09..2026-02-18"),
        ("9/02..18/02", "2026-02-09..2026-02-18"),
        ("yesterday..tomorrow", "2026-02-12..2026-02-14"),
        ("2027-02-16", "2027-02-16"),
    ],
)
def test_days_in_words(pac, spring, words, written):
    assert pac("off", *words.split(), "--no-move").code == 0
    assert f"days_off: [{written}]" in spring.read_text()


def test_a_plan_is_over_on_the_day_of_its_figure(pac, spring):
    figure = "{turnover: {label: Turnover, measure: total, due: 2026-02-20}}"
    aim = f"{{title: Sell, indicator: turnover}}\nindicators: {figure}"
    spring.write_text(PLAN.replace("{title: Sell, due: 2026-02-20}", aim), encoding="utf-8")
    # After its last day, the days meant are those that were, not those of the next year.
    assert pac("off", "16/02", PAC_TODAY="2026-03-02").code == 0
    assert "days_off: [2026-02-16]" in spring.read_text()


def test_days_given_back_are_those_that_are_off(pac, spring):
    pac("off", "2026-02-09..2026-02-11")
    assert pac("off", "--remove", "tuesday").code == 0
    assert "days_off: [2026-02-09, 2026-02-11]" in spring.read_text()


def test_the_list_for_programs(pac, plan):
    report = json.loads(pac("off", "--json").out)
    Draft202012Validator(report_schema("off")).validate(report)
    assert report["rows"] == [
        {
            "first": "2026-02-16",
            "last": "2026-02-27",
            "working_days": 10,
            "when": "coming",
            "back": "2026-03-02",
        }
    ]


def test_an_edit_for_programs_says_all_that_changes(pac, plan):
    report = json.loads(pac("off", "2026-03-30..2026-04-03", "--move", "--json").out)
    Draft202012Validator(report_schema("edit")).validate(report)
    changed = {one["path"]: (one["before"], one["after"]) for one in report["changes"]}
    assert changed["calendar.days_off"] == (None, "2026-03-30..2026-04-03")
    assert changed["objective.due"] == ("2026-03-31", "2026-04-06")


@pytest.mark.parametrize("columns", [20, 40, 80, 160])
def test_nothing_is_wider_than_the_screen(pac, plan, columns):
    pac("off", "2026-04-06")
    pac("idea", "add", "Une", "longue", "idée", "qui", "tient", "sur", "plusieurs", "lignes")
    for words in (["off"], ["idea"]):
        lines = pac(*words, COLUMNS=str(columns)).out.splitlines()
        assert lines
        assert max(map(len, lines)) <= columns


def test_a_plan_that_was_changed_by_hand_while_she_answered(terminal, spring, pac):
    """A due day that is no longer the one that she was shown stays as it is."""
    plan = spring.read_text()
    code, _ = terminal(
        "2026-02-16..2026-02-20",
        answers=["y"],
        meanwhile=lambda: spring.write_text(plan.replace("due: 2026-02-17", "due: 2026-02-12")),
    )
    assert code == 0
    assert "due: 2026-02-12}}}" in spring.read_text()
    assert MOVED["2026-02-20"] in spring.read_text()
