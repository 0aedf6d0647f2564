"""What an indicator takes from the plan, and the day on which it was last known."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.indicator import actual, course, known
from pacli.model.indicator import Reading
from tests.analysis.courses import MONTH, day, plan, row


def aim(fields, **sections):
    made = plan({"x": fields}, **sections)
    return course(made, WorkCalendar(made), "x")


PERIOD = {"start": day("2026-01-05"), "end": day("2026-06-30")}
OBJECTIVE = {"title": "Sell", "due": day("2026-03-31"), "indicator": "x"}
READ = {"2026-01-09": 4, "2026-01-07": 3}


@pytest.mark.parametrize(
    ("fields", "sections", "start", "due"),
    [
        (MONTH, {"period": PERIOD, "objective": OBJECTIVE}, "2026-01-05", "2026-01-30"),
        ({}, {"period": PERIOD, "objective": OBJECTIVE}, "2026-01-05", "2026-03-31"),
        ({}, {"period": PERIOD}, "2026-01-05", "2026-06-30"),
        ({"readings": READ}, {}, "2026-01-07", None),
        (
            {"readings": READ},
            {"period": {"end": day("2026-02-01")}},
            "2026-01-07",
            "2026-02-01",
        ),
        ({}, {}, None, None),
    ],
)
def test_start_and_due(fields, sections, start, due):
    found = aim(fields, **sections)
    assert found.start == (start and day(start))
    assert found.due == (due and day(due))


def test_the_objectives_indicator_is_a_result_by_default():
    assert aim({}, objective=OBJECTIVE).kind == "result"
    assert aim({"kind": "tracking"}, objective=OBJECTIVE).kind == "tracking"
    assert aim({}).kind == "tracking"
    assert aim({"kind": "result"}).kind == "result"


@pytest.mark.parametrize(
    ("fields", "up", "cap"),
    [
        ({"measure": "level", "initial": 1, "target": 2}, True, False),
        ({"measure": "level", "initial": 2, "target": 2}, True, False),
        ({"measure": "level", "initial": 3, "target": 2}, False, False),
        ({"measure": "level", "readings": {"2026-01-07": 3}, "target": 2}, False, False),
        ({"measure": "level", "target": 2}, True, False),
        ({"measure": "level", "initial": 3, "target": 2, "direction": "up"}, True, False),
        ({"measure": "total", "initial": 3, "target": 2}, True, False),
        ({"measure": "total", "target": 2, "direction": "down"}, False, True),
        ({"measure": "rate", "per": "week", "target": 2}, True, False),
        ({"measure": "rate", "per": "week", "target": 2, "direction": "down"}, False, True),
    ],
)
def test_the_good_side(fields, up, cap):
    found = aim(fields)
    assert (found.up, found.cap) == (up, cap)


# January 2026: Mondays are 5, 12, 19, 26. Read on Friday 9.


@pytest.mark.parametrize(
    ("today", "cadence", "as_of", "fresh"),
    [
        ("2026-01-09", "week", "2026-01-09", True),
        ("2026-01-15", "week", "2026-01-09", True),  # a Thursday: last week was counted
        ("2026-01-17", "week", "2026-01-09", True),  # a Saturday: the week is not complete
        ("2026-01-18", "week", "2026-01-18", False),  # on Sunday it is
        ("2026-01-20", "week", "2026-01-18", False),
        ("2026-01-09", "day", "2026-01-09", True),
        ("2026-01-11", "day", "2026-01-09", True),  # nobody worked since
        ("2026-01-12", "day", "2026-01-12", False),
        ("2026-01-31", "month", "2026-01-09", True),
        ("2026-02-27", "month", "2026-01-09", True),
        ("2026-02-28", "month", "2026-02-28", False),
        ("2026-03-10", "month", "2026-02-28", False),
    ],
)
def test_the_day_of_judgement(today, cadence, as_of, fresh):
    found = aim({"cadence": cadence, "readings": [("2026-01-09", 1)], **MONTH, "due": None})
    assert known(found, day(today)) == (day(as_of), fresh)


def test_weeks_without_work_are_passed_over():
    # Two weeks off from the 12th: until the week after is complete, the 9th is the news.
    fields = {"readings": [("2026-01-09", 1)], **MONTH}
    found = aim(fields, off=["2026-01-12..2026-01-23"])
    assert known(found, day("2026-01-30")) == (day("2026-01-09"), True)
    assert known(found, day("2026-02-01")) == (day("2026-02-01"), False)


def test_a_reading_made_in_the_holidays_counts_with_the_week_before():
    fields = {"readings": [("2026-01-14", 1)], **MONTH}
    found = aim(fields, off=["2026-01-12..2026-01-23"])
    assert known(found, day("2026-01-28")) == (day("2026-01-14"), True)


def test_where_nobody_ever_worked_the_day_itself_is_judged():
    found = aim(MONTH, off=["0001-01-01..2026-12-31"])
    assert known(found, day("2026-01-28")) == (day("2026-01-28"), False)
    read = aim({"readings": [("2026-01-14", 1)], **MONTH}, off=["0001-01-01..2026-12-31"])
    assert known(read, day("2026-01-28")) == (day("2026-01-14"), True)


def test_a_figure_is_stale_where_no_reading_is_fresh_also_before_start_and_after_due():
    assert row("2026-01-04", target=10).stale
    assert row("2026-01-05", target=10).stale
    read = [("2026-01-30", 5)]
    assert not row("2026-02-04", target=10, readings=read).stale
    assert row("2026-03-15", target=10, readings=read).stale
    # The whole target is what stands beside it then.
    assert row("2026-03-15", target=10, readings=read).expected == 10


def test_the_gap_of_a_stale_figure_is_that_of_the_last_week_that_is_over():
    # 30 on Friday 9; on Thursday 22 the weeks to Sunday 18 are over, 50 were expected.
    found = row("2026-01-22", target=100, readings=[("2026-01-09", 30)])
    assert (found.stale, found.as_of, found.expected) == (True, day("2026-01-18"), 50)
    assert found.gap == -20


def test_readings_of_tomorrow_are_not_known_yet():
    found = row("2026-01-09", target=100, readings={"2026-01-09": 30, "2026-01-12": 50})
    assert found.actual == 30
    assert found.as_of == day("2026-01-09")


def test_a_note_beside_a_reading_changes_nothing():
    found = course(noted(), WorkCalendar(noted()), "x")
    assert actual(found, day("2026-01-16")) == 50
    assert found.readings.last(day("2026-01-11")) == 30


def noted():
    made = plan({"x": {**MONTH, "target": 100, "readings": [("2026-01-12", 20)]}})
    with_note = Reading(value=Decimal(30), note="Two workshops")
    read = made.indicators["x"].readings | {day("2026-01-09"): with_note}
    changed = made.indicators["x"].model_copy(update={"readings": read})
    return made.model_copy(update={"indicators": {"x": changed}})
