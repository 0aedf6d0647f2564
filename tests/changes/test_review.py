"""What a review writes, on plans as people keep them."""

from __future__ import annotations

import datetime as dt

import pytest

from pacli.analysis.reviews.decisions import DecisionDue
from pacli.changes.review import Retarget, answered, finished, settled
from pacli.errors import Refused
from pacli.store.edit import apply
from pacli.store.read import Draft

DAY = dt.date(2026, 2, 13)
NEXT = dt.date(2026, 3, 6)
HEAD = "pac: 1\nname: W\nobjective: {title: Sell, indicator: ca, due: 2026-03-31}\n"
PLAN = f"""{HEAD}period: {{start: 2026-01-05}}
indicators:
  ca: {{label: Turnover, measure: total, target: 18000}}
  sms: {{label: Messages, measure: total, target: 180, due: 2026-03-20}}
"""
HELD = """reviews:
  2026-02-06:            # in the train
    decisions:
      - {about: sms, verdict: correct, do: Call, by: 2026-02-10}   # really
"""


def edited(text, change):
    draft = Draft.of(text, "pac.yaml")
    result = apply(draft, change(draft))
    result.plan()
    return result.text


def test_the_first_answer_begins_the_review():
    text = edited(PLAN, lambda d: answered(d, DAY, 1, more={"wins": "Signed: the town hall"}))
    assert text == (
        f"{PLAN}reviews:\n  2026-02-13:\n"
        "    wins: ['Signed: the town hall']\n    unfinished: 1\n"
    )


def test_answers_add_up_and_the_end_leaves_no_mark():
    text = PLAN + HELD
    decision = {"about": "ca", "verdict": "stop"}
    for change in (
        lambda d: answered(d, DAY, 1, more={"wins": "One"}),
        lambda d: answered(d, DAY, 1, more={"wins": "Two"}),
        lambda d: answered(d, DAY, 4, more={"decisions": decision}),
        lambda d: answered(d, DAY, 4, more={"decisions": decision, "practices": "Breathe"}),
        lambda d: answered(d, DAY, 5, values={"motivation": 6}),
        lambda d: finished(d, DAY, NEXT),
    ):
        text = edited(text, change)
    assert text == PLAN + HELD + (
        "  2026-02-13:\n"
        "    wins: [One, Two]\n"
        "    decisions:\n"
        "      - {about: ca, verdict: stop}\n"
        "      - {about: ca, verdict: stop}\n"
        "    practices: [Breathe]\n"
        "    motivation: 6\n"
        "    next: 2026-03-06\n"
    )


def test_a_review_kept_on_one_line_by_hand_goes_on():
    text = f"{PLAN}reviews:\n  2026-02-13: {{unfinished: 4}}   # the phone rang\n"
    text = edited(text, lambda d: answered(d, DAY, 5, values={"motivation": 6}))
    text = edited(text, lambda d: finished(d, DAY, NEXT))
    assert text.endswith("  2026-02-13: {motivation: 6, next: 2026-03-06}   # the phone rang\n")


def test_nothing_answered_but_the_end_leaves_the_next_day():
    assert edited(PLAN, lambda d: finished(d, DAY, NEXT)) == (
        f"{PLAN}reviews:\n  2026-02-13:\n    next: 2026-03-06\n"
    )


def test_an_outcome_changes_its_line_alone():
    made = DecisionDue(dt.date(2026, 2, 6), 0, "sms", "correct", "Call", None)
    text = edited(PLAN + HELD, lambda d: settled(d, made, "postponed", NEXT))
    assert text == PLAN + HELD.replace("by: 2026-02-10}", "by: 2026-03-06, outcome: postponed}")


def test_an_outcome_is_not_given_to_another_decision():
    made = DecisionDue(dt.date(2026, 2, 6), 0, "sms", "correct", "Write", None)
    draft = Draft.of(PLAN + HELD, "pac.yaml")
    with pytest.raises(Refused):
        settled(draft, made, "done")
    with pytest.raises(Refused):
        settled(Draft.of(PLAN, "pac.yaml"), made, "done")


def test_a_new_target_keeps_the_one_before():
    change = Retarget("ca", "17000", "2026-04-15", objective=True, why="Fair cancelled")
    text = edited(PLAN, lambda d: change.edits(d, DAY))
    assert "due: 2026-04-15}" in text.splitlines()[2]
    assert "target: 17000" in text
    assert "2026-02-13: {was: {target: 18000, due: 2026-03-31}, why: Fair cancelled}" in text


def test_a_new_day_of_an_indicator_that_has_its_own():
    change = Retarget("sms", None, "2026-04-15", objective=False)
    text = edited(PLAN, lambda d: change.edits(d, DAY))
    assert "target: 180, due: 2026-04-15" in text
    assert "2026-02-13: {was: {due: 2026-03-20}}" in text


@pytest.mark.parametrize(
    ("due", "end"), [("2026-06-26", "2026-06-26"), ("2026-07-31", "2026-07-31")]
)
def test_an_objective_beyond_the_end_of_the_plan_takes_it_along(due, end):
    plan = PLAN.replace("2026-01-05}", "2026-01-05, end: 2026-06-26}")
    change = Retarget("ca", None, due, objective=True)
    text = edited(plan, lambda d: change.edits(d, DAY))
    assert f"end: {end}}}" in text
    assert f"due: {due}}}" in text
