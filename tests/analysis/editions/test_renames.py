"""Which item of one version is which of another, whatever its id."""

from decimal import Decimal

import pytest

from pacli.analysis.editions.renames import ENOUGH, Rename, aligned, likeness

CALLS = {"label": "Calls", "measure": "total", "unit": "calls", "target": Decimal(80)}


def ids(then, now, section="indicators"):
    found = aligned({section: then}, {section: now}).renames
    return {one.old: one.new for one in found}


@pytest.mark.parametrize(
    ("then", "now", "same"),
    [
        # The title alone is enough, whatever else changed.
        (CALLS, {"label": "Calls", "measure": "rate", "unit": "x", "target": Decimal(1)}, True),
        ({"label": "Calls"}, {"label": "calls"}, True),
        # Another title, and most of the rest: half of 4 + 4 + 3 values is not there.
        (CALLS, {**CALLS, "label": "Letters"}, False),
        (
            {**CALLS, "readings": dict.fromkeys(range(9), Decimal(3))},
            {**CALLS, "label": "Letters", "readings": dict.fromkeys(range(9), Decimal(3))},
            True,
        ),
        # A slip put right in the title.
        ({"label": "Phone cals", "due": 1}, {"label": "Phone calls", "due": 1}, True),
        ({"label": "Phone cals"}, {"label": "Fairs"}, False),
        # Nothing but a habit in common.
        ({"label": "Calls", "measure": "total"}, {"label": "Fairs", "measure": "total"}, False),
        # Called by their ids, which say nothing: the rest decides, if there is enough.
        ({"label": "old", "measure": "total"}, {"label": "new", "measure": "total"}, False),
        (
            {"label": "old", "measure": "total", "unit": "calls"},
            {"label": "new", "measure": "total", "unit": "calls"},
            True,
        ),
        ({"label": "old"}, {"label": "new"}, False),
        # What calendars know it as is sure, both ways.
        ({"label": "Calls"}, {"label": "Letters", "uid": "old"}, True),
        (CALLS, {**CALLS, "uid": "another"}, False),
        ({"label": "A", "uid": "u"}, {"label": "B", "uid": "u"}, True),
    ],
)
def test_one_item_under_two_ids(then, now, same):
    assert (ids({"old": then}, {"new": now}) == {"old": "new"}) is same
    assert (likeness("old", then, "new", now) >= ENOUGH) is same


def test_texts_are_alike_by_their_words():
    then = {"site": "Nothing can be bought on our site"}
    found = aligned(
        {"diagnosis": {"weaknesses": then}},
        {"diagnosis": {"weaknesses": {"shop": "Nothing can be bought on the site"}}},
    )
    assert found.renames == (Rename(("diagnosis", "weaknesses"), "site", "shop"),)
    assert found.then["diagnosis"]["weaknesses"] == {"shop": then["site"]}


def test_the_most_alike_are_paired_first():
    then = {"a": {"label": "Calls", "unit": "x"}, "b": {"label": "Calls", "unit": "y"}}
    now = {"c": {"label": "Calls", "unit": "y"}, "d": {"label": "Calls", "unit": "x"}}
    assert ids(then, now) == {"a": "d", "b": "c"}
    assert ids(then, {"c": now["c"]}) == {"b": "c"}


def test_an_id_that_is_still_there_was_not_renamed():
    then = {"calls": CALLS}
    assert ids(then, {"calls": {"label": "Other"}, "phone": CALLS}) == {}


def test_whatever_names_the_item_follows_it():
    then = {
        "objective": {"title": "Sell", "indicator": "calls"},
        "indicators": {"calls": CALLS, "fairs": {"label": "Fairs"}},
        "funnel": ({"indicator": "calls"}, {"indicator": "fairs"}),
        "actions": {
            "shop": {
                "title": "Shop",
                "expected": {"indicator": "calls"},
                "tasks": {
                    "pay": {"title": "Choose how to pay"},
                    "open": {"title": "Open it", "after": ("pay",)},
                },
            }
        },
        "rituals": {"mon": {"title": "Monday", "indicator": "calls", "action": "shop"}},
        "reviews": {1: {"decisions": ({"about": "calls", "verdict": "keep"},)}},
    }
    now = {
        "indicators": {"phone": CALLS, "fairs": {"label": "Fairs"}},
        "actions": {
            "site": {
                "title": "Shop",
                "tasks": {
                    "payment": {"title": "Choose how to pay"},
                    "open": {"title": "Open it"},
                },
            }
        },
    }
    found = aligned(then, now)
    assert {one.old: one.new for one in found.renames} == {
        "calls": "phone",
        "shop": "site",
        "pay": "payment",
    }
    data = found.then
    assert data["objective"]["indicator"] == "phone"
    assert [stage["indicator"] for stage in data["funnel"]] == ["phone", "fairs"]
    assert data["actions"]["site"]["expected"]["indicator"] == "phone"
    assert data["actions"]["site"]["tasks"]["open"]["after"] == ("payment",)
    assert data["rituals"]["mon"] == {"title": "Monday", "indicator": "phone", "action": "site"}
    assert data["reviews"][1]["decisions"][0]["about"] == "phone"
    # The data that was given is as it was.
    assert then["objective"]["indicator"] == "calls"
    assert list(then["indicators"]) == ["calls", "fairs"]
