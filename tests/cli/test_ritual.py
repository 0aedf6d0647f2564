"""Days of rituals from the command line: which day is meant, and what stands in the way."""

import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pacli.report.schema import report_schema

PLAN = """\
pac: 1
name: Spring
language: en
period: {start: 2026-01-05}
objective: {title: Sell, due: 2026-06-30}
calendar: {days_off: [2026-02-20]}
actions:
  shop: {title: Open the shop, tasks: {calls-list: {title: List them}, tidy: {title: Tidy}}}
rituals:
  calls: {title: Calls, every: monday, log: {2026-02-02: done}}
  tidy: {title: Tidy, every: weekday, start: 2026-02-09}
  review: {title: Review, every: friday, review: true, start: 2026-02-06}
"""
"""Today is Friday 13 February."""


@pytest.fixture
def spring(home):
    path = home / "pac.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def logs(pac, name):
    """The log of a ritual, as a program reads it."""
    noted = json.loads(pac("ritual", "show", name, "--json").out)["item"]["log"]
    return noted or {}


@pytest.mark.parametrize(
    ("words", "name", "noted"),
    [
        # Monday's, late; today's; yesterday's.
        ("done calls", "calls", {"2026-02-09": "done"}),
        ("done review", "review", {"2026-02-13": "done"}),
        ("done tidy yesterday", "tidy", {"2026-02-12": "done"}),
        ("done calls monday", "calls", {"2026-02-09": "done"}),
        # On Wednesday in place of Monday.
        (
            "done calls 2026-02-11",
            "calls",
            {"2026-02-09": "2026-02-11", "2026-02-11": "done"},
        ),
        # Next Monday's, today.
        (
            "done calls 2026-02-16",
            "calls",
            {"2026-02-16": "2026-02-13", "2026-02-13": "done"},
        ),
        ("skip calls", "calls", {"2026-02-09": "skipped"}),
        ("skip calls monday", "calls", {"2026-02-16": "skipped"}),
        ("skip review friday", "review", {"2026-02-13": "skipped"}),
        ("move review sunday", "review", {"2026-02-13": "2026-02-15"}),
        ("move calls monday tuesday", "calls", {"2026-02-16": "2026-02-17"}),
        # It was done on a day off.
        ("done tidy 2026-02-20", "tidy", None),
    ],
)
def test_a_day_is_noted(pac, spring, words, name, noted):
    outcome = pac("ritual", *words.split())
    before = {"2026-02-02": "done"} if name == "calls" else {}
    if noted is None:
        assert (outcome.code, logs(pac, name)) == (1, before)
        return
    assert (outcome.code, outcome.err) == (0, "")
    assert logs(pac, name) == {**before, **noted}
    assert pac("undo").code == 0
    assert spring.read_text() == PLAN


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("done tidy 2026-02-16", "Tidy is due on Friday 13 February already."),
        ("done calls 2026-02-18", "Calls is not due on Wednesday 18 February."),
        ("move tidy 2026-02-17", "Tidy is due on Tuesday 17 February already."),
        ("move review 2026-02-20", "Friday 20 February is a day off"),
        ("move review 2026-02-12", "Thursday 12 February is over."),
        ("move calls 2026-02-02 2026-02-18", "Calls was done on Monday 2 February"),
        ("skip calls 2026-02-18", "Calls is not due on Wednesday 18 February."),
        ("move calls 1 2 3", "A ritual moves from one day to another."),
        ("done nothing", "“nothing” is not in the plan."),
        ("done calls someday", "“someday” is not a day."),
    ],
)
def test_what_cannot_be_noted_is_refused_in_clear_words(pac, spring, words, said):
    outcome = pac("ritual", *words.split())
    assert outcome.code in {1, 2}
    assert said in outcome.err
    assert "→" in outcome.err
    assert spring.read_text() == PLAN


def test_a_moved_day_is_moved_on_and_back(pac, spring):
    assert pac("ritual", "move", "review", "sunday").code == 0
    assert pac("ritual", "move", "review", "2026-02-15", "2026-02-18").code == 0
    assert logs(pac, "review") == {"2026-02-13": "2026-02-18"}
    outcome = pac("ritual", "move", "review", "2026-02-18", "2026-02-13")
    assert outcome.out == "Moved: Review, Wednesday 18 February → Friday 13 February\n"
    assert spring.read_text() == PLAN


def test_a_chain_written_by_hand_is_followed_and_undone(pac, spring):
    chain = "{2026-02-13: 2026-02-14, 2026-02-14: 2026-02-18}"
    spring.write_text(PLAN.replace("review: true", f"review: true, log: {chain}"))
    assert pac("ritual", "done", "review", "--today", "2026-02-18").code == 0
    noted = {"2026-02-13": "2026-02-14", "2026-02-14": "2026-02-18", "2026-02-18": "done"}
    assert logs(pac, "review") == noted
    assert pac("undo").code == 0
    assert pac("ritual", "move", "review", "2026-02-18", "2026-02-19").code == 0
    assert logs(pac, "review") == {"2026-02-13": "2026-02-19"}


def test_what_was_moved_away_does_not_come_back(pac, spring):
    assert pac("ritual", "move", "calls", "2026-02-16", "2026-02-18").code == 0
    outcome = pac("ritual", "move", "calls", "2026-02-23", "2026-02-16")
    assert outcome.err.startswith(
        "Calls was moved away from Monday 16 February, to Wednesday 18 February."
    )


def test_tasks_and_rituals_are_done_together(pac, spring):
    outcome = pac("done", "calls", "shop/tidy", "review")
    assert outcome.out.splitlines() == [
        "Done: Tidy · 1 of 2 in “Open the shop”",
        "Next: List them",
        "Done: Calls, Monday 9 February · 2 in a row",
        "Done: Review",
    ]


def test_done_says_which_where_a_word_may_be_both(pac, spring):
    assert "may be a task or a ritual" in pac("done", "tidy").err
    assert "may be a task or a ritual" in pac("done", "call").err
    assert "A task can have a result" in pac("done", "calls", "--result", "x").err
    assert pac("done", "rev", "--on", "2026-02-06").out == "Done: Review, Friday 6 February\n"
    assert spring.read_text() != PLAN
    assert "is not in the plan" in pac("done", "nothing").err
    assert "Did you mean review?" in pac("done", "reviwe").err


def test_of_the_plan_only_the_ritual_has_to_be_right(pac, spring):
    spring.write_text(PLAN.replace("title: Sell,", "titel: Sell,"))
    assert pac("check").code == 1
    assert pac("done", "review").out == "Done: Review\n"


def test_a_rule_that_cannot_be_followed_is_told(pac, spring):
    spring.write_text(PLAN.replace("every: monday", "rrule: FREQ=WEEKLY;BYDAY=1MO"))
    outcome = pac("done", "calls")
    assert (outcome.code, outcome.err.splitlines()[1]) == (
        1,
        "→ BYDAY=1MO needs FREQ=MONTHLY or FREQ=YEARLY.",
    )


def test_a_new_rule_keeps_what_was_noted(pac, spring):
    outcome = pac("ritual", "set", "calls", "every=un vendredi sur deux 10h")
    assert outcome.out.splitlines() == [
        "Calls · every Monday → every other Friday",
        "Calls · at: 10:00",
        "Calls · start: Friday 13 February",
        "The new rule counts from 13 Feb on; what was noted before stays.",
    ]
    (calls, *_) = json.loads(pac("ritual", "--json").out)["rows"]
    assert (calls["due"], calls["done"], calls["streak"]) == (1, 1, 1)
    assert (calls["every"], calls["rrule"]) == (None, "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR")
    assert pac("ritual", "set", "calls", "every=friday", "start=2026-01-05").code == 0
    (calls, *_) = json.loads(pac("ritual", "--json").out)["rows"]
    # Fridays 9, 16, 23, 30 January and 6 February were missed; Monday 2 was kept.
    assert (calls["due"], calls["done"], calls["streak"]) == (6, 1, 0)


def test_a_new_ritual_missed_nothing(pac, spring):
    assert pac("ritual", "add", "Post", "--every", "mardi 9h", "--indicator", "").code == 0
    rows = json.loads(pac("ritual", "--json").out)["rows"]
    assert (rows[-1]["due"], rows[-1]["start"], rows[-1]["at"]) == (0, "2026-02-13", "09:00")
    early = ("--today", "2026-01-01")
    assert pac("ritual", "add", "Later", "--every", "daily", *early).code == 0
    assert json.loads(pac("ritual", "--json").out)["rows"][-1]["start"] == "2026-01-05"


def test_the_graph_is_read_without_colour_or_signs(pac, spring):
    shown = pac("ritual", "--plain").out.replace("\u00a0", " ")
    assert not set(shown) & set("█✗░✓")
    assert "13 weeks, this one last: # kept, x missed, . to come" in shown


def test_the_list_follows_its_schema(pac, spring):
    spring.write_text(
        PLAN.replace(
            "every: monday", "every: monday, at: '09:00', duration: 1h30, indicator: visits"
        )
        + "indicators: {visits: {label: Visits, measure: total, kind: tracking, target: 60}}\n"
    )
    made = json.loads(pac("ritual", "list", "--json").out)
    Draft202012Validator(report_schema("rituals"), format_checker=FormatChecker()).validate(
        made
    )
    calls, _, review = made["rows"]
    assert calls["kept"] == pytest.approx(1 / 6)
    assert (calls["weekly"]["indicator"], calls["open"]) == ("visits", "2026-02-09")
    assert (review["next"], review["breaks"], review["weekly"]) == ("2026-02-13", None, None)
    assert [week["last"] for week in made["rows"][0]["weeks"]][-1] == "2026-02-15"


@pytest.mark.parametrize("columns", ["40", "80", "160"])
def test_a_line_fits_the_screen(pac, spring, columns):
    long = "A title that goes on, 日本語 too, " * 3
    assert pac("ritual", "add", long, "--every", "du lundi au vendredi").code == 0
    out = pac("ritual", COLUMNS=columns).out
    assert max(map(len, out.splitlines())) <= int(columns)
