"""The review on a terminal: rituals, other matters, ideas, motivation, the end."""

import sys

import pytest

from tests.cli.talk import Talk

pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

PLAN = """\
pac: 1
name: Workshops
language: en
period: {start: 2026-01-12, end: 2026-03-31}
objective: {title: Sell more workshops, indicator: ca, due: 2026-03-31}
commitment: {why: To stay near home, motivation: 8}
indicators:
  sms:
    label: Messages
    measure: total
    unit: messages
    target: 120
    readings: {2026-02-06: 10, 2026-02-13: 10}
  ca:
    label: Turnover
    measure: total
    unit: EUR
    initial: 15000
    target: 18000
    readings: {2026-02-06: 5400, 2026-02-13: 10000}
actions:
  calls: {title: Call old customers, end: 2026-03-20}
rituals:
  prospect:
    title: Prospecting
    every: monday
    log: {2026-01-12: done, 2026-01-19: done, 2026-01-26: skipped}
ideas:
  podcast: {title: Start a podcast, noted: 2026-02-10}
  fair: {title: Go to the fair, noted: 2026-02-11}
  radio: {title: Speak on the radio, decided: 2026-02-06, verdict: keep}
reviews:
  2026-01-30: {motivation: 7, next: 2026-02-06}
"""

WIN, NEXT = "What went well this week?", "Next review? [Friday 20 February]"
RITUAL = "Prospecting, Monday {}: [d]one [s]kipped [n]ew day"
VERDICT = "[k]eep [c]orrect [s]top [r]etarget [l]ater"
PRACTICE = "Turnover: €7,505 ahead. A practice worth keeping?"
IDEA = "Idea “{}”: [t]urn into an action [k]eep parked [d]rop"
IDEA_FR = "Idée « {} » : [e]n faire une action [g]arder de côté [l]aisser tomber"
MOTIVATION = "Motivation from 0 to 10?"


@pytest.fixture
def plan(home):
    path = home / "pac.yaml"
    path.write_text(PLAN)
    return path


def skip_to_decision(talk):
    talk.asks(WIN, ">")


def test_rituals_and_a_missed_review(plan):
    talk = Talk("review")
    talk.asks(WIN, "o")
    talk.asks(WIN, "One signed")
    talk.asks(RITUAL.format("2 February"), "d")
    talk.asks(RITUAL.format("9 February"), "tomorrow")
    for question in (VERDICT, PRACTICE, IDEA.format("Start a podcast")):
        talk.asks(question)
    talk.asks(IDEA.format("Go to the fair"), ">")
    talk.asks(MOTIVATION)
    talk.asks(NEXT)
    assert talk.ends() == 0
    assert "“o” is not enough here" in talk.text
    assert "1 week without a review" in talk.text
    assert "rituals 0 of 2" in talk.text
    log = "2026-01-26: skipped, 2026-02-02: done, 2026-02-09: 2026-02-14}"
    assert log in plan.read_text()


def test_something_else_is_decided_on_by_its_id(plan):
    talk = Talk("review")
    skip_to_decision(talk)
    talk.asks(VERDICT, "nothing")
    talk.asks(VERDICT, "cal")
    # an action has no target
    talk.asks("[c]orrect [s]top [l]ater [k]eep", "s")
    talk.asks("Give up “Call old customers” altogether? [y/n]", "y")
    talk.asks(PRACTICE, "Ask for the next date at once")
    talk.asks(IDEA.format("Start a podcast"), "t")
    talk.asks(IDEA.format("Go to the fair"), "g")
    talk.asks(MOTIVATION, ">")
    assert talk.ends() == 0
    assert "Messages: 20 instead of" in talk.text
    assert "Or on something else: type its id (ca, calls)" in talk.text
    assert "radio" not in talk.text
    text = plan.read_text()
    assert "calls: {title: Call old customers, end: 2026-03-20, status: dropped}" in text
    assert "- {about: calls, verdict: stop}\n" in text
    assert "practices: [Ask for the next date at once]" in text
    assert "noted: 2026-02-10, decided: 2026-02-13, verdict: action}" in text
    assert "noted: 2026-02-11, decided: 2026-02-13, verdict: keep}" in text
    assert "  podcast: {title: Start a podcast}\n" in text


def test_each_new_question_is_picked_up_again(plan):
    talk = Talk("review")
    talk.asks(WIN)
    talk.asks(RITUAL.format("2 February"), "s")
    talk.stops_at(RITUAL.format("9 February"))
    assert talk.leaves() == 130
    talk = Talk("review")
    talk.asks(WIN)
    talk.asks(RITUAL.format("9 February"), ">")
    talk.asks(VERDICT, "k")
    talk.asks("What is worth keeping?", "Writing on Monday")
    talk.asks(IDEA.format("Start a podcast"), "drop")
    talk.stops_at(IDEA.format("Go to the fair"))
    talk.child.sendeof()
    assert talk.ends() == 130
    assert "unfinished: 4}" in plan.read_text()
    talk = Talk("review")
    # the decision is there, the practice too, and one idea is decided on
    talk.asks(f"{VERDICT} [keep]", "")
    talk.asks(IDEA.format("Go to the fair"), "later")
    talk.asks(MOTIVATION, "")
    talk.asks(NEXT, "")
    assert talk.ends() == 0
    assert "decided: keep, Messages" in talk.text
    text = plan.read_text()
    assert text.count("verdict: drop}") == 1
    assert "practices: [Writing on Monday]" in text
    assert "unfinished" not in text


def test_what_was_put_off_comes_back_to_be_decided(plan):
    made = "    decisions:\n      - {about: ca, verdict: later, by: 2026-02-13}\n"
    plan.write_text(f"{PLAN}  2026-02-06:\n{made}")
    talk = Talk("review")
    talk.asks(WIN)
    talk.asks("Turnover, put off until 13 Feb: settled? [y/n/postpone]", "n")
    talk.asks(RITUAL.format("9 February"), ">")
    talk.asks(VERDICT, "ca")
    talk.asks(VERDICT, "c")
    talk.asks("What will you do?", "Call the town hall")
    talk.asks("When? [Monday 16 February]", "")
    talk.asks(PRACTICE, ">")
    talk.asks(MOTIVATION, ">")
    assert talk.ends() == 0
    assert "type its id at step 4: ca" in talk.text
    assert "Turnover · €15,400 · +€7,505" in talk.text
    text = plan.read_text()
    assert "{about: ca, verdict: later, by: 2026-02-13, outcome: not_done}" in text
    assert "{about: ca, verdict: correct, do: Call the town hall, by: 2026-02-16}" in text


@pytest.mark.parametrize(("answer", "reread"), [("7", False), ("6", True), ("5", True)])
def test_why_she_began_is_reread_when_motivation_falls_by_two(plan, answer, reread):
    plan.write_text(PLAN + "  2026-02-13: {unfinished: 5}\n")
    talk = Talk("review")
    talk.asks(MOTIVATION, answer)
    talk.asks(NEXT)
    assert talk.ends() == 0
    assert "Motivation last time: 7 (8 at the start)" in talk.text
    assert ("You wrote: “To stay near home”" in talk.text) is reread
    assert f"2026-02-13: {{motivation: {answer}, next: 2026-02-20}}" in plan.read_text()


def at_the_end(plan, today="2026-04-03"):
    plan.write_text(
        PLAN.replace("language: en", "language: fr") + "  2026-03-27: {next: 2026-04-03}\n"
    )
    talk = Talk("review", "--today", today)
    talk.asks("Qu'est-ce qui a bien marché cette semaine ?", ">")
    talk.asks("Messages, semaine du 23 au 29 mars", ">")
    return talk


ENDING = "[p]rolonger [n]ouvel objectif [t]erminer"
OUTCOME = (
    "Turnover : 15 400 € pour une cible de 18 000 €, non atteinte"
    " · 3 % au-dessus des 15 000 € d'avant"
)


def test_at_the_end_more_time(plan):
    talk = at_the_end(plan)
    talk.asks(ENDING, "p")
    talk.asks("Nouveau jour ? [31 mars]", "30 avril")
    talk.asks("Pourquoi ?", "Salon annulé")
    talk.asks(IDEA_FR.format("Start a podcast"), ">")
    talk.asks("Motivation de 0 à 10 ?", ">")
    assert talk.ends() == 0
    assert OUTCOME in talk.text
    text = plan.read_text()
    assert "indicator: ca, due: 2026-04-30}" in text
    assert "2026-04-03: {was: {due: 2026-03-31}, why: Salon annulé}" in text
    assert "- {about: ca, verdict: retarget}" in text


def test_at_the_end_another_objective(plan):
    talk = at_the_end(plan)
    talk.asks(ENDING, "n")
    talk.asks("Le nouvel objectif ? [Sell more workshops]", "Vendre 30 ateliers")
    talk.asks("Nouvelle cible pour Turnover ? [18 000 €]", "20 000 €")
    talk.asks("Nouveau jour ? [31 mars]", "30 juin")
    talk.asks("Pourquoi ?", "")
    talk.asks(IDEA_FR.format("Start a podcast"), ">")
    talk.asks("Motivation de 0 à 10 ?", ">")
    assert talk.ends() == 0
    text = plan.read_text()
    assert "{title: Vendre 30 ateliers, indicator: ca, due: 2026-06-30}" in text
    assert "    target: 20000\n" in text
    assert "2026-04-03: {was: {target: 18000, due: 2026-03-31}}" in text


def test_at_the_end_the_plan_is_closed_or_something_else_decided_on(plan):
    talk = at_the_end(plan)
    talk.asks(ENDING, "t")
    talk.asks(IDEA_FR.format("Start a podcast"), "<")
    talk.asks("Messages, semaine du 23 au 29 mars", ">")
    talk.asks(ENDING, "sms")
    talk.asks("[g]arder [c]orriger [a]rrêter [r]evoir la cible [p]lus tard", "p")
    talk.asks("Quand ? [vendredi 10 avril]", "")
    talk.asks(IDEA_FR.format("Start a podcast"), ">")
    talk.asks("Motivation de 0 à 10 ?", ">")
    assert talk.ends() == 0
    assert "Le plan suivant : pac renouveler" in talk.text
    assert "décidé : arrêter, Turnover" in talk.text
    text = plan.read_text()
    assert "- {about: ca, verdict: stop}\n" in text
    assert "- {about: sms, verdict: later, by: 2026-04-10}\n" in text


def test_the_last_review_before_the_end_says_so(pac, plan):
    outcome = pac("review", "--no-input", "--today", "2026-03-27")
    text = " ".join(outcome.out.split())
    assert "Turnover: €15,400 so far, for a target of €18,000" in text
    assert "the last review before 31 Mar" in text
    assert "End " not in pac("review", "--no-input", "--today", "2026-03-20").out
