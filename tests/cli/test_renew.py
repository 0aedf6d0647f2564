"""``pac renew`` on a terminal: what was learnt, what goes on, what comes next."""

import sys

import pytest

from tests.cli.talk import Talk

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no terminals to talk to")

TEXT = """\
pac: 1
name: Spring 2026
language: en
period: {start: 2026-01-05, end: 2026-03-27}
commitment: {why: Freedom, motivation: 8}
objective: {title: Sell, indicator: turnover, due: 2026-03-27}
indicators:
  turnover:
    {label: Turnover, measure: total, unit: EUR, target: 6000, readings: {2026-02-20: 4500}}
actions:
  shop:
    title: Open a shop
    expected: {indicator: turnover, value: 900}
    tasks:
      choose: {title: Choose, due: 2026-01-14, done: 2026-01-13}
      pay: {title: Pay, due: 2026-02-13}
  fair: {title: A fair, tasks: {go: {title: Go}}}
rituals:
  review: {title: Review, every: friday, review: true}
"""
FATE = "In the next plan? [k]eep [c]hange [d]rop [k]"


@pytest.fixture
def plan(tmp_path, monkeypatch):
    path = tmp_path / "pac.yaml"
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAC_TODAY", "2026-03-30")
    return path


def to_the_next_plan(talk):
    """Answer what is asked of actions and rituals."""
    talk.asks("Worth doing again? [y/n]", "y")
    talk.asks("What did it bring? Turnover, €900 expected", "what?")
    talk.asks("What did it bring? Turnover, €900 expected", "€450")
    talk.asks("What was good about it?", "Orders at night")
    talk.asks("What was hard?", "")
    talk.asks(FATE, "?")
    talk.asks(FATE, "c")
    talk.asks("What does it become?", "Sell more in the shop")
    talk.asks(FATE, "d")
    talk.asks("In the next plan? [k]eep [d]rop [k]", "")


def test_the_answers_make_the_next_plan(plan):
    talk = Talk("renew")
    to_the_next_plan(talk)
    talk.asks("The objective? [Sell]", "Sell better")
    talk.asks("Its target? [€6,000]", "€7,000")
    talk.asks("From which day? [30 Mar]", "")
    talk.asks("Until which day? [19 Jun]", "30 June")
    talk.asks("Its name? [Summer 2026]", "Summer")
    talk.asks("Your motivation for it, 0 to 10?", "9")
    assert talk.ends() == 0
    assert "not the €6,000 aimed at" in talk.text
    assert "change: it goes on under another title" in talk.text
    assert "Left in the old plan: 1 task that is done." in talk.text
    assert "summer.pac.yaml is there: “Summer”, from 30 Mar to 30 Jun." in talk.text
    old = plan.read_text(encoding="utf-8")
    assert "worth_repeating: true" in old
    assert "450" in old
    assert (
        (plan.parent / "summer.pac.yaml").read_text(encoding="utf-8")
        == """\
# The plan after pac.yaml.
pac: 1
name: Summer
language: en
previous: pac.yaml
period: {start: 2026-03-30, end: 2026-06-30}

# For my eyes: these lines stay here.
commitment:
  why: Freedom
  motivation: 9

# One objective for a plan.
objective:
  title: Sell better
  indicator: turnover
  due: 2026-06-30

# What I count. total: amounts that add up; level: the state on a day.
# initial: what was reached by 30 Mar, to compare; a total starts from 0.
indicators:
  turnover:
    label: Turnover
    measure: total
    unit: EUR
    initial: 4500
    target: 7000
    readings: {}

# What I do for it. Steps: pac task add ACTION TITLE
# What goes on, without the tasks that are done; days are moved.
# expected: what the action brought last time, where that was noted.
actions:
  shop:
    title: Sell more in the shop
    expected: {indicator: turnover, value: 450}
    like: shop
    tasks:
      pay: {title: Pay, due: 2026-04-03}

# What I tried before, and what came of it.
past_actions:
  shop:
    title: Open a shop
    assets: Orders at night
    drawbacks: €450 obtained, €900 expected (Turnover)
    worth_repeating: true

# What comes back. At the review the plan is kept up: pac review
rituals:
  review: {title: Review, every: friday, review: true}
"""
    )


def test_what_was_noted_of_an_action_stands_as_what_was_good(plan):
    shop = "expected: {indicator: turnover, value: 900}"
    noted = f"{shop}\n    obtained: {{value: 450, note: Two sales}}\n    worth_repeating: true"
    plan.write_text(TEXT.replace(shop, noted), encoding="utf-8")
    talk = Talk("renew", "--keep", "shop", "--drop", "fair", "--drop", "review")
    talk.asks("What was good about it? [Two sales]", "")
    talk.asks("What was hard?", "")
    for question in (
        "The objective? [Sell]",
        "Its target? [€6,000]",
        "From which day? [30 Mar]",
    ):
        talk.asks(question, "")
    talk.asks("Until which day? [19 Jun]", "")
    talk.asks("Its name? [Summer 2026]", "")
    talk.asks("Your motivation for it, 0 to 10?", "")
    assert talk.ends() == 0
    assert "worth" not in talk.text.rpartition("motivation")[2]
    text = (plan.parent / "summer-2026.pac.yaml").read_text(encoding="utf-8")
    assert "assets: Two sales\n    drawbacks: €450 obtained, €900 expected (Turnover)\n" in text


def test_more_than_was_counted_is_remarked_on_at_once(plan):
    talk = Talk("renew", "--keep", "shop", "--drop", "fair", "--drop", "review")
    talk.asks("Worth doing again? [y/n]", "y")
    talk.asks("What did it bring? Turnover, €900 expected", "5000")
    talk.stops_at("What was good about it?")
    told = "Turnover: the actions obtained €5,000 together, more than the €4,500 counted."
    assert told in talk.text
    assert talk.leaves() == 130


def test_a_result_as_good_as_expected_stands_with_what_was_good(pac, plan):
    shop = "expected: {indicator: turnover, value: 900}"
    noted = f"{shop}\n    obtained: {{value: 1200, note: Two sales}}"
    plan.write_text(TEXT.replace(shop, noted), encoding="utf-8")
    assert pac("renew", "-o", "new.pac.yaml").code == 0
    text = (plan.parent / "new.pac.yaml").read_text(encoding="utf-8")
    assert "assets: 'Two sales; €1,200 obtained, €900 expected (Turnover)'" in text
    assert "drawbacks" not in text
    assert "expected: {indicator: turnover, value: 1200}" in text


def test_a_title_that_names_the_old_month_is_remarked_on(pac, plan):
    text = TEXT.replace("title: Sell,", "title: Sell by the end of March,")
    plan.write_text(text, encoding="utf-8")
    told = pac("renew", "-o", "new.pac.yaml").out
    assert "The objective still says “March”: pac set objective.title=…" in told


def test_interrupted_it_leaves_everything_as_it_was(plan):
    talk = Talk("renew")
    to_the_next_plan(talk)
    talk.stops_at("The objective? [Sell]")
    assert talk.leaves() == 130
    assert plan.read_text(encoding="utf-8") == TEXT
    assert list(plan.parent.glob("*.yaml")) == [plan]


def test_before_the_end_it_asks_first(plan, monkeypatch):
    monkeypatch.setenv("PAC_TODAY", "2026-03-02")
    talk = Talk("renew")
    talk.child.expect(r"The plan goes on until 27 Mar\. Close it now\? \[y/N\]")
    talk.child.sendline("")
    assert talk.ends() == 0
    assert "Nothing is changed." in talk.text
    assert list(plan.parent.glob("*.yaml")) == [plan]


def test_in_french_what_options_say_is_not_asked(plan):
    words = ("--objective", "Vendre", "--target", "7000", "--due", "30 juin", "--name", "Été")
    talk = Talk("renouveler", "--lang", "fr", "--keep", "fair", "--drop", "review", *words)
    talk.asks("À refaire ? [o/n]", "n")
    talk.asks("Qu'a-t-elle apporté ? Turnover, attendu 900 €", "")
    talk.asks("Qu'est-ce qui a bien marché ?", "")
    talk.asks("Qu'est-ce qui a été difficile ?", "Personne n'est venu")
    talk.asks("Dans le prochain plan ? [g]arder [c]hanger [l]aisser [l]", "")
    talk.asks("Ta motivation pour lui, de 0 à 10 ?", "")
    assert talk.ends() == 0
    (new,) = plan.parent.glob("*.pac.yaml")
    text = new.read_text(encoding="utf-8")
    assert "name: Été\n" in text
    assert "  fair:\n" in text
    assert "drawbacks: Personne n'est venu, worth_repeating: false" in text
    assert "rituals" not in text
