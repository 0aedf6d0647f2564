"""Which readings are asked for, and when.

The weeks begin on the 5th, 12th, 19th and 26th of January; their Fridays are the 9th,
16th, 23rd and 30th.
"""

from __future__ import annotations

import pytest

from pacli.analysis.indicators.due import readings_due
from tests.analysis.courses import MONTH, day, plan, span

TUE_TO_SAT = ("tue", "wed", "thu", "fri", "sat")


def asked(today, *, off=(), **fields):
    made = plan({"x": MONTH | fields}, off=off)
    return [(str(item.period), str(item.suggested)) for item in readings_due(made, day(today))]


@pytest.mark.parametrize(
    ("today", "items"),
    [
        ("2026-01-04", []),  # not started
        ("2026-01-08", []),  # the week is not over
        ("2026-01-09", [("2026-01-05..2026-01-11", "2026-01-09")]),
        ("2026-01-10", [("2026-01-05..2026-01-11", "2026-01-10")]),
        ("2026-01-12", [("2026-01-05..2026-01-11", "2026-01-09")]),  # overdue
        (
            "2026-01-16",
            [
                ("2026-01-05..2026-01-11", "2026-01-09"),
                ("2026-01-12..2026-01-18", "2026-01-16"),
            ],
        ),
        (
            "2026-01-30",
            [
                ("2026-01-05..2026-01-25", "2026-01-23"),  # three weeks, in one figure
                ("2026-01-26..2026-01-30", "2026-01-30"),
            ],
        ),
        ("2026-02-02", [("2026-01-05..2026-01-30", "2026-01-30")]),  # one week of grace
        ("2026-02-09", []),
    ],
)
def test_a_weekly_total_without_readings(today, items):
    assert asked(today) == items


def test_what_a_review_has_asked_for_already_is_not_asked_again():
    made = plan({"x": MONTH}, reviews={day("2026-01-16"): {}})
    spans = [str(item.period) for item in readings_due(made, day("2026-02-02"))]
    assert spans == ["2026-01-19..2026-01-30"]


def test_weeks_before_a_reading_are_past():
    assert asked("2026-02-02", readings=[("2026-01-13", 4)]) == [
        ("2026-01-19..2026-01-30", "2026-01-30")
    ]


def test_of_a_rate_each_week_stands_for_itself():
    rate = {"measure": "rate", "per": "week"}
    assert asked("2026-02-02", **rate) == [("2026-01-26..2026-01-30", "2026-01-30")]


def test_of_a_level_only_the_latest_week_is_asked():
    level = {"measure": "level"}
    assert asked("2026-01-12", **level) == [("2026-01-05..2026-01-11", "2026-01-09")]
    assert asked("2026-01-16", **level) == [("2026-01-12..2026-01-18", "2026-01-16")]


def test_a_level_read_in_the_week_is_not_asked_again():
    level = {"measure": "level", "readings": [("2026-01-07", 5)]}
    assert asked("2026-01-09", **level) == []
    assert asked("2026-01-12", **level) == []


def test_a_level_read_this_week_is_not_asked_of_the_week_before():
    level = {"measure": "level", "readings": [("2026-01-16", 5)]}
    assert asked("2026-01-16", **level) == []


def test_more_may_have_come_in_since_monday():
    made = plan({"x": {**MONTH, "unit": "EUR", "readings": {"2026-01-05": 1900}}})
    (item,) = readings_due(made, day("2026-01-09"))
    assert (item.indicator, item.label, item.unit, item.money) == ("x", "Figure", "EUR", True)
    assert (item.measure, item.logged, item.overdue) == ("total", 1900, False)
    # Once the week is over, what was noted in it has to do.
    assert readings_due(made, day("2026-01-12")) == ()


def test_what_was_told_on_friday_is_told():
    for today in ("2026-01-09", "2026-01-10", "2026-01-11", "2026-01-12"):
        assert asked(today, readings=[("2026-01-09", 0)]) == []
    # Told on Saturday, as well.
    assert asked("2026-01-11", readings=[("2026-01-10", 0)]) == []


def test_what_is_shown_beside_the_question():
    values = {"2026-01-09": 7, "2026-01-12": 2, "2026-01-14": 3}
    (item,) = readings_due(plan({"x": {**MONTH, "readings": values}}), day("2026-01-16"))
    assert item.period == span("2026-01-12..2026-01-18")
    assert item.logged == 5
    assert item.last == 7


def test_a_short_week_is_asked_for_on_its_last_working_day():
    off = ["2026-01-09"]
    assert asked("2026-01-08", off=off) == [("2026-01-05..2026-01-11", "2026-01-08")]
    assert asked("2026-01-12", off=off) == [("2026-01-05..2026-01-11", "2026-01-08")]


def test_holidays_ask_for_nothing_but_what_was_left_before():
    off = ["2026-01-12..2026-01-23"]
    before = [("2026-01-05..2026-01-11", "2026-01-09")]
    assert asked("2026-01-20", off=off) == before
    assert asked("2026-01-27", off=off) == before
    # What is noted in the holidays counts with the week before them.
    assert asked("2026-01-20", off=off, readings=[("2026-01-13", 1)]) == []
    assert asked("2026-01-20", off=off, readings=[("2026-01-20", 1)]) == []
    assert asked("2026-01-27", off=off, readings=[("2026-01-13", 1)]) == []


def reviewed(today, every=None, *, readings=None, working=TUE_TO_SAT, reviews=None):
    """What is asked for of a total of a plan that has a day for its review."""
    made = plan({"x": MONTH | {"readings": readings or {}}})
    ritual = {"bilan": {"title": "Bilan", "review": True, "every": every}} if every else {}
    sections = {
        "calendar": {"working_days": working},
        "rituals": ritual,
        "reviews": {day(held): {"next": day(after)} for held, after in (reviews or {}).items()},
    }
    made = type(made).model_validate(made.model_dump() | sections)
    return [(str(i.period), str(i.suggested)) for i in readings_due(made, day(today))]


OPEN, BEFORE = "2026-01-12..2026-01-18", "2026-01-05..2026-01-11"


def test_the_review_asks_for_the_week_that_it_closes():
    """On a Friday, though Saturday is worked too."""
    told = {"2026-01-10": 3}
    assert reviewed("2026-01-15", "friday", readings=told) == []
    assert reviewed("2026-01-16", "friday", readings=told) == [(OPEN, "2026-01-16")]
    assert reviewed("2026-01-16", "friday afternoon") == [
        (BEFORE, "2026-01-10"),
        (OPEN, "2026-01-16"),
    ]
    # Told on Friday, more may have come in on Saturday, after which it has to do.
    told["2026-01-16"] = 4
    assert reviewed("2026-01-16", "friday", readings=told) == []
    assert reviewed("2026-01-17", "friday", readings=told) == [(OPEN, "2026-01-17")]
    assert reviewed("2026-01-20", "friday", readings=told) == []


def test_without_a_slot_it_is_the_day_that_the_last_review_set():
    told = {"2026-01-10": 3}
    assert reviewed("2026-01-16", readings=told) == []
    held = {"2026-01-09": "2026-01-16"}
    assert reviewed("2026-01-16", readings=told, reviews=held) == [(OPEN, "2026-01-16")]
    # and it is stronger than the slot
    held = {"2026-01-09": "2026-01-15"}
    assert reviewed("2026-01-15", "friday", readings=told, reviews=held) == [
        (OPEN, "2026-01-15")
    ]


def test_a_review_early_in_the_week_closes_the_week_before():
    week = ("mon", "tue", "wed", "thu", "fri")
    assert reviewed("2026-01-13", "monday", working=week) == [(BEFORE, "2026-01-09")]


def test_daily_and_monthly():
    daily = {"cadence": "day", "start": "2026-01-12", "readings": [("2026-01-12", 1)]}
    assert asked("2026-01-12", **daily) == []
    assert asked("2026-01-13", **daily) == [("2026-01-13", "2026-01-13")]
    assert asked("2026-01-14", **daily) == [
        ("2026-01-13", "2026-01-13"),
        ("2026-01-14", "2026-01-14"),
    ]
    monthly = {"cadence": "month", "due": "2026-03-31"}
    assert asked("2026-01-29", **monthly) == []
    assert asked("2026-01-30", **monthly) == [("2026-01-05..2026-01-31", "2026-01-30")]
    assert asked("2026-02-20", **monthly) == [("2026-01-05..2026-01-31", "2026-01-30")]


def test_a_due_day_in_the_week_brings_the_question_forward():
    assert asked("2026-01-28", due="2026-01-28", readings=[("2026-01-23", 1)]) == [
        ("2026-01-26..2026-01-28", "2026-01-28")
    ]
    assert asked("2026-01-30", due="2026-01-28", readings=[("2026-01-23", 1)]) == [
        ("2026-01-26..2026-01-28", "2026-01-28")
    ]


def test_without_dates_every_week_counts():
    free = {"start": None, "due": None, "measure": None}
    assert asked("2026-01-09", **free) == [("2026-01-05..2026-01-11", "2026-01-09")]


def test_in_the_order_of_the_plan():
    made = plan({"b": MONTH, "a": MONTH, "c": MONTH | {"start": "2026-01-19"}})
    assert [i.indicator for i in readings_due(made, day("2026-01-09"))] == ["b", "a"]
