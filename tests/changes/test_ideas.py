"""Ideas parked and decided on."""

import datetime as dt

import pytest

from pacli.changes.ideas import NewAction, add, decide, decide_all
from pacli.errors import NotFound, Refused, Usage
from pacli.store.read import Draft
from tests.changes.plans import TEXT, TODAY, perform

IDEAS = (
    TEXT
    + """\
ideas:
  podcast: {title: Start a podcast, noted: 2026-01-12}     # Jo's
  shop: {title: A second shop}
  fair: {title: The fair, noted: 2026-01-05, decided: 2026-01-16, verdict: drop}
"""
)


def decided(word, verdict, text=IDEAS, **more):
    return perform(lambda draft: decide(draft, word, verdict, TODAY, **more), text)


def plan(text):
    return Draft.of(text, "pac.yaml").plan()


def test_an_idea_is_one_line():
    outcome = perform(lambda draft: add(draft, "Start a podcast", TODAY))
    assert outcome.differences() == [
        "+ideas:",
        "+  start-podcast: {title: Start a podcast, noted: 2026-02-13}",
    ]


def test_an_idea_cannot_have_come_tomorrow():
    with pytest.raises(Refused):
        perform(lambda draft: add(draft, "x", TODAY, noted=TODAY + dt.timedelta(days=1)))


def test_an_idea_has_a_title():
    with pytest.raises((Usage, Refused)):
        perform(lambda draft: add(draft, " ", TODAY))


@pytest.mark.parametrize("verdict", ["keep", "drop"])
def test_a_verdict_has_its_day_and_leaves_the_comment(verdict):
    outcome = decided("pod", verdict)
    line = "  podcast: {title: Start a podcast, noted: 2026-01-12"
    assert outcome.differences(IDEAS) == [
        f"-{line}}}     # Jo's",
        f"+{line}, decided: 2026-02-13, verdict: {verdict}}}     # Jo's",
    ]
    again = decided("pod", verdict, outcome.text)
    assert again.text == outcome.text
    assert again.lines


def test_an_idea_becomes_an_action_of_its_title():
    more = NewAction({"end": "2026-03-20", "impact": "4"})
    made = plan(decided("podcast", "action", action=more).text)
    assert made.actions["podcast"].title == "Start a podcast"
    assert made.actions["podcast"].end == dt.date(2026, 3, 20)
    assert made.actions["podcast"].impact == 4
    assert (made.ideas["podcast"].verdict, made.ideas["podcast"].decided) == ("action", TODAY)


def test_its_id_is_another_where_an_action_has_it():
    """Actions share their ids with indicators and obstacles."""
    made = plan(decided("shop", "action").text)
    assert made.actions["second-shop"].title == "A second shop"
    assert plan(decided("shop", "action", action=NewAction(id="annex")).text).actions["annex"]
    with pytest.raises(Refused):
        decided("shop", "action", action=NewAction(id="turnover"))


def test_what_was_dropped_can_be_taken_after_all_but_an_action_not_twice():
    taken = decided("fair", "action").text
    assert plan(taken).ideas["fair"].verdict == "action"
    for verdict in ("action", "keep", "drop"):
        with pytest.raises(Refused):
            decided("fair", verdict, taken)


def test_several_at_once():
    words = ["pod", "sh", "podcast"]
    outcome = perform(lambda draft: decide_all(draft, words, "keep", TODAY), IDEAS)
    found = plan(outcome.text).ideas
    assert [found[name].verdict for name in found] == ["keep", "keep", "drop"]
    assert outcome.lines == ["Kept for later: Start a podcast", "Kept for later: A second shop"]
    with pytest.raises(NotFound):
        perform(lambda draft: decide_all(draft, ["podcast", "x"], "keep", TODAY), IDEAS)
