"""Choosing actions on a terminal: what is asked once, and what follows from the answers."""

import sys

import pytest

from tests.cli.talk import Talk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal")

PLAN = """\
pac: 1
name: Workshops
language: en
objective: {title: Sell more, due: 2026-05-31}
past_actions:
  fair-2025: {title: Fair 2025, worth_repeating: true}
actions:
  fair: {title: Go to the fair, horizon: short}
  calls: {title: Call them, impact: 5, effort: 1, horizon: short, fit: {strategy: true}}
"""

LIKE = "Which of these is it like: fair-2025? Enter: none."
AIM = "Does it serve this: “Sell more”? [y/n]"
START = "Is it easy to get yourself started on? [y/n]"
MEANS = "Do you have what it takes, or will you buy it? [y/n]"
IMPACT = "Impact on the objective, from 1 (little) to 5 (a lot)?"
EFFORT = "Effort that it takes, from 1 (little) to 5 (a lot)?"
CHOICE = "Your choice"


@pytest.fixture
def plan(home):
    path = home / "pac.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_what_she_alone_can_tell_is_asked_once(plan):
    talk = Talk("assess")
    talk.asks(START, "y")
    talk.asks(MEANS, "")
    talk.asks(IMPACT, "6")
    talk.asks(IMPACT, "4")
    talk.asks(EFFORT, "2")
    talk.asks(AIM, "oui")
    talk.asks(START, "n")
    talk.asks(MEANS, "yes")
    talk.asks(LIKE, "Fair 2025")
    assert talk.ends() == 0
    assert "Give a whole number from 1 to 5" in talk.text
    text = plan.read_text(encoding="utf-8")
    assert "fit: {strategy: true, motivating: true}" in text
    assert "impact: 4" in text
    assert "effort: 2" in text
    assert "like: fair-2025" in text
    assert "fit: {strategy: true, motivating: false, means: true}" in text
    # What was skipped is asked again, and nothing else.
    talk = Talk("assess")
    talk.asks(MEANS, "n")
    assert talk.ends() == 0
    # Fair: 4/2 + 1 (strategy) − 1 (motivation) + 1 (means) + 1 (past) + 1 (horizon) = 5.
    # Calls: 5/1 + 1 + 1 − 1 + 1 = 7.
    assert talk.text.index("Call them calls") < talk.text.index("Go to the fair fair")


def test_an_answer_is_kept_when_the_rest_is_left(plan):
    talk = Talk("assess", "fair")
    talk.asks(IMPACT, "?")
    talk.asks(IMPACT, "3")
    talk.stops_at(EFFORT)
    assert talk.leaves() == 130
    assert "impact: 3" in plan.read_text(encoding="utf-8")
    assert "How far it brings the objective" in talk.text


@pytest.mark.parametrize(
    ("answers", "written"),
    [
        ([(CHOICE, "1")], "status: dropped"),
        ([(CHOICE, "2"), ("The first step to automate it?", "Set up the mails")], "Set up"),
        ([(CHOICE, "déléguer"), ("To whom?", "Jo")], "owner: Jo"),
    ],
)
def test_what_is_done_with_an_action_instead_of_taking_it_on(plan, answers, written):
    talk = Talk("assess", "calls")
    talk.asks(START, "y")
    talk.asks(MEANS, "y")
    for question, answer in answers:
        talk.asks(question, answer)
    assert talk.ends() == 0
    assert written in plan.read_text(encoding="utf-8")


def test_one_that_is_done_tells_its_next_step(plan):
    talk = Talk("assess", "calls")
    talk.asks(START, "y")
    talk.asks(MEANS, "y")
    talk.asks(CHOICE, "5")
    talk.asks(CHOICE, "4")
    assert talk.ends() == 0
    assert "pac task add calls TITLE" in talk.text


def test_nothing_is_asked_without_input(plan):
    talk = Talk("assess", "--no-input")
    assert talk.ends() == 0
    assert "fit.motivating=yes" in talk.text
    assert plan.read_text(encoding="utf-8") == PLAN
