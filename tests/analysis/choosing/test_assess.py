"""Actions judged: each of the five ways by example, the order by hand and by brute force."""

import datetime as dt
import random
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest

from pacli.analysis.choosing.assess import assess
from pacli.analysis.choosing.order import corner, terms
from pacli.dates import Duration
from pacli.model.plan import Plan

TODAY = dt.date(2026, 2, 13)


def plan(actions, **changes):
    """A plan due on 31 May that began on 5 January, with these actions."""
    fields = {
        "pac": 1,
        "name": "Workshops",
        "objective": {"title": "Sell more", "due": dt.date(2026, 5, 31)},
        "period": {"start": dt.date(2026, 1, 5)},
        "actions": {
            name: {"title": name.title(), **fields} for name, fields in actions.items()
        },
        **changes,
    }
    return Plan.model_validate(fields)


def way(name, action, today=TODAY, **changes):
    """The verdict of a way on an action, and the kinds of its reasons."""
    row = assess(plan({"call": action}, **changes), today).rows[0]
    found = next(one for one in row.ways if one.way == name)
    return found.verdict, [reason.kind for reason in found.reasons]


PAST = {
    "fair": {"title": "Fair", "worth_repeating": False},
    "calls": {"title": "Calls", "worth_repeating": True},
    "mail": {"title": "Mail"},
}


@pytest.mark.parametrize(
    ("action", "verdict"),
    [
        ({"like": "calls"}, ("yes", ["like"])),
        ({"like": "fair"}, ("no", ["like"])),
        ({"like": "mail"}, ("unknown", ["like"])),
        ({"like": "fair", "worth_repeating": True}, ("yes", ["proved"])),
        ({}, ("unknown", ["unlike"])),
        ({"fit": {"motivating": True}}, ("none", ["new"])),
    ],
)
def test_what_was_done_before(action, verdict):
    assert way("past", action, past_actions=PAST) == verdict


def test_a_plan_without_past_actions_has_nothing_to_judge_by():
    assert way("past", {}) == ("none", ["nothing_past"])


@pytest.mark.parametrize(
    ("action", "verdict"),
    [
        ({"horizon": "short"}, ("yes", ["in_time"])),
        # From 5 January three months lead to 5 April, six to 5 July.
        ({"horizon": "medium"}, ("yes", ["in_time"])),
        ({"horizon": "long"}, ("no", ["too_far"])),
        # From 1 March, to 1 June: a day past the deadline.
        ({"horizon": "medium", "start": dt.date(2026, 3, 1)}, ("no", ["too_far"])),
        # From 28 February, to 28 May; three months from 30 November end in February.
        ({"horizon": "medium", "start": dt.date(2026, 2, 28)}, ("yes", ["in_time"])),
        ({"horizon": "long", "start": dt.date(2025, 11, 30)}, ("yes", ["in_time"])),
        ({"horizon": "short", "end": dt.date(2026, 6, 1)}, ("no", ["ends_late"])),
        ({}, ("unknown", ["no_horizon"])),
    ],
)
def test_the_horizon_against_the_deadline(action, verdict):
    assert way("horizon", action) == verdict


def test_no_deadline_and_one_that_is_past():
    short = {"horizon": "short"}
    assert way("horizon", short, objective={"title": "Sell"}) == ("unknown", ["no_deadline"])
    assert way("horizon", short, today=dt.date(2026, 6, 1)) == ("no", ["overdue"])


def bought(cost, *, agreed=False):
    return {"text": "Stand", "cost": Decimal(cost), "agreed": agreed}


@pytest.mark.parametrize(
    ("cost", "budget", "total", "left", "own"),
    [
        # 300 less 120 spent and 59 agreed to.
        ("121", "300", None, "121", True),
        ("122", "300", None, "121", True),
        # 1 000 less the same and 700 that the other action spent.
        ("100", None, "1000", "121", False),
        ("500", "300", "900", "21", False),
        ("500", "300", "2000", "121", True),
    ],
)
def test_the_cost_of_what_is_to_be_acquired(cost, budget, total, left, own):
    action = {
        "spent": Decimal(120),
        "means": {"to_acquire": (bought(59, agreed=True), bought(cost))},
        "fit": {"means": True},
    }
    if budget is not None:
        action["budget"] = Decimal(budget)
    other = {"spent": Decimal(700)}
    changes = {} if total is None else {"budget": {"total": Decimal(total)}}
    rows = assess(plan({"fair": action, "other": other}, **changes), TODAY).rows
    means = next(row for row in rows if row.action == "fair").ways[-1]
    reason = means.reasons[0]
    assert (reason.cost, reason.left, reason.own) == (Decimal(cost), Decimal(left), own)
    assert reason.fits is (Decimal(cost) <= Decimal(left))
    assert means.verdict == ("yes" if reason.fits else "no")


def test_a_cost_without_any_budget_does_not_judge():
    action = {"means": {"to_acquire": (bought(50),)}, "fit": {"means": True}}
    assert way("means", action) == ("yes", ["cost", "answered"])
    assert way("means", {**action, "fit": None}) == ("unknown", ["cost", "unanswered"])


def test_the_hours_of_an_action_against_those_of_the_week():
    # From 13 February to 26 February: ten working days, two weeks. Open: 6 h, so 3 a week.
    tasks = {
        "a": {"title": "A", "duration": Duration(minutes=240)},
        "b": {"title": "B", "duration": Duration(minutes=120)},
        "c": {"title": "C", "duration": Duration(minutes=999), "done": dt.date(2026, 2, 1)},
        "d": {"title": "D"},
    }
    end = dt.date(2026, 2, 26)
    week = {"mon": {"09:00-12:00": "business", "17:00-18:00": "family"}}
    report = assess(plan({"call": {"end": end, "tasks": tasks}}, week=week), TODAY)
    assert (report.rows[0].minutes, report.there, report.basis) == (180, 180, "slots")
    assert report.rows[0].ways[-1].reasons[0].fits is True
    assert not report.over
    longer = {**tasks, "d": {"title": "D", "duration": Duration(minutes=1)}}
    report = assess(plan({"call": {"end": end, "tasks": longer}}, week=week), TODAY)
    assert report.rows[0].ways[-1].verdict == "no"
    assert report.over


def test_the_points_of_an_action_worked_out_by_hand():
    actions = {
        "call": {
            "impact": 5,
            "effort": 2,
            "status": "doing",
            "horizon": "short",
            "like": "fair",
            "fit": {"strategy": True, "motivating": False},
        },
        "write": {"impact": 4},
        "bare": {},
    }
    rows = assess(plan(actions, past_actions=PAST), TODAY).rows
    # 5/2 − 1 (the fair) + 1 (strategy) + 1 (in time) − 1 (motivation) + 1 (under way);
    # 4/3; nothing.
    assert [(row.action, row.points) for row in rows] == [
        ("call", Fraction(7, 2)),
        ("write", Fraction(4, 3)),
        ("bare", 0),
    ]
    assert rows[0].missing == ("fit.means",)
    assert rows[1].missing == (
        "effort", "like", "fit.strategy", "horizon", "fit.motivating", "fit.means"
    )  # fmt: skip


def test_those_that_are_over_are_not_judged():
    actions = {
        "a": {"status": "done"},
        "b": {"status": "dropped"},
        "c": {"tasks": {"t": {"title": "T", "done": TODAY}}},
        "d": {},
    }
    assert [row.action for row in assess(plan(actions), TODAY).rows] == ["d"]
    assert assess(plan({}), TODAY).rows == ()


def test_the_corners_of_all_scores():
    drawn = {
        5: "qqbbb",
        4: "qqbbb",
        3: "qqbbb",
        2: "ffaaa",
        1: "ffaaa",
    }
    names = {"q": "quick_wins", "b": "big_projects", "f": "fill_ins", "a": "avoid"}
    for impact, effort in product(range(1, 6), repeat=2):
        assert corner(impact, effort) == names[drawn[impact][effort - 1]]
    assert corner(None, 3) is corner(3, None) is None


def test_the_order_of_every_impact_and_effort():
    """No action stands before one that has more points, or as many and a greater impact."""
    scores = list(product((1, 3, 5), repeat=2))
    actions = {
        f"a{n}": {"impact": impact, "effort": effort}
        for n, (impact, effort) in enumerate(scores)
    }
    expected = sorted(scores, key=lambda one: (one[0] / one[1], one[0]), reverse=True)
    for seed in range(9):
        chosen = random.Random(seed).sample(list(actions), len(actions))
        rows = assess(plan({name: actions[name] for name in chosen}), TODAY).rows
        assert [(row.impact, row.effort) for row in rows] == expected


def test_no_term_is_shown_that_adds_nothing():
    assert terms(None, None, (), "todo") == ()
