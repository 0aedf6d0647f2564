"""``pac deal win`` on a terminal: what it offers to note, and what the review makes of it."""

import os
import sys

import pytest

from tests.cli.conftest import ROOT

pexpect = pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

PLAN = """\
pac: 1
name: Workshops
language: en
period: {start: 2026-02-09, end: 2026-03-31}
objective: {title: Sell more workshops, indicator: ca, due: 2026-03-31}
indicators:
  rdv: {label: Meetings, measure: total, unit: meetings, readings: {2026-02-13: 5}}
  sold: {label: Workshops sold, measure: total, unit: workshops}
  ca: {label: Turnover, measure: total, unit: EUR, target: 18000}
funnel:
  - {indicator: rdv}
  - {indicator: sold, rate: 1/4}
deals:
  hall: {company: Town hall, amount: 1900}
  beta: {company: Beta}
"""


@pytest.fixture
def plan(home):
    path = home / "pac.yaml"
    path.write_text(PLAN, encoding="utf-8")
    return path


def dialogue(words, *turns, today="2026-02-11"):
    """What pac wrote, each question answered in its turn."""
    child = pexpect.spawn(
        sys.executable,
        ["-m", "pacli", *words],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PAC_TODAY": today, "TERM": "dumb"},
        encoding="utf-8",
        timeout=60,
        dimensions=(40, 100),
        echo=False,
    )
    said = ""
    for question, answer in turns:
        child.expect_exact(question)
        said += child.before + question
        child.sendline(answer)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0, child.before
    return (said + child.before).replace("\r\n", "\n")


def test_winning_offers_to_note_the_amount_and_the_sale(plan):
    said = dialogue(
        ["deal", "win", "hall"],
        ("Note €1,900 with Turnover and Workshops sold? [Y/n]", ""),
    )
    assert "Won: Town hall, €1,900, on 11 Feb" in said
    text = plan.read_text(encoding="utf-8")
    assert "{value: 1900, note: Town hall, deals: [hall]}" in text
    assert "{value: 1, deals: [hall]}" in text


def test_saying_no_notes_nothing(plan):
    dialogue(["deal", "win", "hall"], ("[Y/n]", "n"))
    text = plan.read_text(encoding="utf-8")
    assert "status: won" in text
    assert "1900, note" not in text


def test_an_amount_that_is_not_known_is_asked_for(plan):
    dialogue(
        ["deal", "win", "beta"],
        ("What did it bring?", "a lot"),
        ("What did it bring?", "1 500 €"),
        ("Note €1,500 with Turnover and Workshops sold? [Y/n]", "y"),
    )
    text = plan.read_text(encoding="utf-8")
    assert "beta: {company: Beta, amount: 1500, status: won, closed: 2026-02-11}" in text
    assert "{value: 1500, note: Beta, deals: [beta]}" in text


def test_what_was_noted_with_a_deal_is_not_asked_for_again(plan):
    dialogue(["deal", "win", "hall"], ("[Y/n]", "y"))
    before = plan.read_text(encoding="utf-8")
    said = dialogue(
        ["log"],
        ("1 noted already (Town hall included). To add? [0]", ""),
        ("€1,900 noted already (Town hall included). To add? [0]", ""),
        today="2026-02-13",
    )
    assert "Turnover" in said
    assert plan.read_text(encoding="utf-8") == before


def test_the_last_step_of_the_review_names_the_deals_to_get_back_to(plan):
    text = PLAN.replace("{company: Beta}", "{company: Beta, milestone: 2026-02-10}")
    plan.write_text(text, encoding="utf-8")
    child = pexpect.spawn(
        sys.executable,
        ["-m", "pacli", "review"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb"},
        encoding="utf-8",
        timeout=60,
        dimensions=(40, 100),
        echo=False,
    )
    said = ""
    while child.expect_exact([" > ", pexpect.EOF]) == 0:
        said += child.before
        child.sendline("")
    child.close()
    assert child.exitstatus == 0
    assert "~ Beta: overdue by 3 days" in said.partition("5/5 Next")[2]
