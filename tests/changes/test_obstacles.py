"""Obstacles and stages changed."""

import datetime as dt

import pytest

from pacli.changes.funnel import add as add_stage
from pacli.changes.funnel import remove as remove_stage
from pacli.changes.obstacles import add, overcome, solve
from pacli.errors import NotFound, Refused
from pacli.store.read import Draft
from tests.changes.plans import TEXT, TODAY, perform

OBSTACLES = TEXT + "obstacles:\n  calls-off: {text: I put calls off, mine: true}   # mine\n"


def test_an_obstacle_of_hers_asks_what_could_help():
    fields = {"text": "No time", "mine": "yes"}
    assert "What could help" in perform(lambda draft: add(draft, fields, TODAY)).lines[-1]
    for more in ({"mine": "no"}, {"solutions": "Tuesdays"}, {"mine": ""}):
        lines = perform(lambda draft, more=more: add(draft, {**fields, **more}, TODAY)).lines
        assert len(lines) == 1


def test_overcome_notes_the_day_and_leaves_the_comment():
    outcome = perform(lambda draft: overcome(draft, "calls", TODAY, TODAY), OBSTACLES)
    assert outcome.differences(OBSTACLES)[1:] == [
        "+  calls-off: {text: I put calls off, mine: true, overcome: 2026-02-13}   # mine"
    ]
    with pytest.raises(Refused):
        perform(
            lambda draft: overcome(draft, "calls", TODAY + dt.timedelta(days=1), TODAY),
            OBSTACLES,
        )


def test_a_solution_in_her_words_is_one_solution():
    said = "a script, read aloud\\, twice"
    outcome = perform(lambda draft: solve(draft, "calls-off", said, TODAY), OBSTACLES)
    held = Draft.of(outcome.text, "p").plan().obstacles["calls-off"].solutions
    assert len(held) == 1
    more = perform(lambda draft: solve(draft, "calls-off", "stand up", TODAY), outcome.text)
    assert Draft.of(more.text, "p").plan().obstacles["calls-off"].solutions[1] == "stand up"


def stages(text):
    return [stage.indicator for stage in Draft.of(text, "p").plan().funnel]


def test_a_stage_goes_to_the_end_or_above_another():
    at_end = perform(lambda draft: add_stage(draft, "foll", {}, TODAY)).text
    assert stages(at_end) == ["contacts", "sales", "followers"]
    between = perform(lambda draft: add_stage(draft, "followers", {}, TODAY, before="sales"))
    assert stages(between.text) == ["contacts", "followers", "sales"]
    assert "Sales: its rate, 1 in 4, now counts from Followers" in between.lines[1]
    above = perform(lambda draft: add_stage(draft, "followers", {}, TODAY, before="contacts"))
    assert stages(above.text) == ["followers", "contacts", "sales"]
    assert len(above.lines) == 1


def test_a_first_stage_begins_the_funnel():
    bare = "pac: 1\nname: A\nobjective: {title: Sell}\nindicators: {calls: {label: Calls}}\n"
    fields = {"rate": "1 sur 4", "duration": "4 min"}
    outcome = perform(lambda draft: add_stage(draft, "calls", fields, TODAY), bare)
    assert outcome.text == bare + (
        "funnel:\n  - {indicator: calls, rate: 1/4, duration: 4min}\n"
    )


def test_a_stage_goes_and_the_last_takes_the_funnel_with_it():
    one = perform(lambda draft: remove_stage(draft, "contacts"))
    assert stages(one.text) == ["sales"]
    none = perform(lambda draft: remove_stage(draft, "sales"), one.text)
    assert "funnel" not in none.text
    assert "sales:" in none.text


def test_a_stage_is_there_once():
    with pytest.raises(Refused):
        perform(lambda draft: add_stage(draft, "sales", {}, TODAY))
    with pytest.raises(NotFound):
        perform(lambda draft: remove_stage(draft, "followers"))
