"""Who is meant by an owner, and what falls to whom."""

from __future__ import annotations

import datetime as dt

import pytest

from pacli.analysis.means.people import Team, Who, charges_of, person_rows, strangers
from pacli.model.plan import Plan

TODAY = dt.date(2026, 2, 13)


def plan(people, **sections):
    return Plan.model_validate(
        {"pac": 1, "name": "Team", "objective": {"title": "Sell"}, "people": people} | sections
    )


@pytest.mark.parametrize(
    ("people", "me"),
    [
        ({}, None),
        ({"jo": {"name": "Jo"}}, "jo"),
        ({"jo": {"name": "Jo"}, "moi": {"name": "Claire"}}, "moi"),
        ({"jo": {"name": "Jo"}, "cl": {"name": "Claire", "role": "Fondatrice, vente"}}, "cl"),
        ({"jo": {"name": "Jo"}, "tom": {"name": "Tom", "role": "founder"}}, "tom"),
        ({"jo": {"name": "Jo", "role": "partner"}, "al": {"name": "Al"}}, "jo"),
    ],
)
def test_who_keeps_the_plan(people, me):
    team = Team(plan(people))
    assert team.her.id == me
    assert team.her.hers
    assert team.who(None) == team.who("Moi") == team.her
    assert [row.person for row in person_rows(plan(people), TODAY) if row.hers] == (
        [me] if me else []
    )


@pytest.mark.parametrize("role", ["helper", "Aide, le samedi", "Salariée", "subcontractor"])
def test_who_helps_her_is_not_taken_for_her(role):
    team = Team(plan(people={"sam": {"name": "Sam", "role": role}}))
    assert team.her == Who(None, "", hers=True)
    both = {"sam": {"name": "Sam", "role": role}, "tom": {"name": "Tom"}}
    assert Team(plan(people=both)).her.id == "tom"


def test_owners_are_known_by_id_or_name():
    team = Team(plan({"me": {"name": "Ann"}, "jo": {"name": "Élodie"}}))
    assert team.who("jo").id == team.who("élodie").id == team.who("ELODIE").id == "jo"
    zoe = team.who("Zoé")
    assert (zoe.id, zoe.name, zoe.hers) == (None, "Zoé", False)
    assert team.who("zoe") == zoe


def test_what_each_answers_for():
    shop = {
        "title": "Shop",
        "owner": "jo",
        "tasks": {
            "page": {"title": "Page"},
            "call": {"title": "Call", "owner": "ann", "due": dt.date(2026, 3, 2)},
            "old": {"title": "Old", "done": dt.date(2026, 2, 2)},
        },
    }
    made = plan(
        {"me": {"name": "Ann"}, "jo": {"name": "Jo"}},
        actions={
            "shop": shop,
            "fair": {"title": "Fair", "owner": "Zoe", "tasks": {"stand": {"title": "Stand"}}},
            "mail": {"title": "Mail"},
        },
        indicators={"calls": {"label": "Calls", "owner": "jo"}},
        funnel=({"indicator": "calls", "owner": "me"},),
        rituals={
            "talk": {"title": "Talk", "people": ("me", "jo")},
            "post": {"title": "Post", "action": "shop"},
            "over": {"title": "Over", "end": dt.date(2026, 1, 1)},
        },
    )
    ann, jo = person_rows(made, TODAY)
    counts = ("actions", "tasks", "indicators", "stages", "rituals")
    assert [getattr(ann, name) for name in counts] == [1, 1, 0, 1, 1]
    assert [getattr(jo, name) for name in counts] == [1, 1, 1, 0, 2]
    assert strangers(made, TODAY) == ("Zoe",)
    hers = charges_of(made, "me", TODAY)
    assert [(one.kind, one.id, one.open, one.named) for one in hers] == [
        ("action", "mail", True, False),
        ("task", "shop/call", True, True),
        ("stage", "calls", True, True),
        ("ritual", "talk", True, True),
        ("ritual", "over", False, False),
    ]
