"""Expected values along checkpoints, and how long what is there will do."""

from __future__ import annotations

from fractions import Fraction

import pytest

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.expected import buffer, expected
from pacli.analysis.indicators.indicator import actual, course
from tests.analysis.courses import MONTH, day, plan, row


def aim(*, off=(), **fields):
    made = plan({"x": MONTH | fields}, off=off)
    return course(made, WorkCalendar(made), "x")


def expect(on, **fields):
    return expected(aim(**fields), day(on))


@pytest.mark.parametrize(
    ("on", "value"),
    [
        ("2025-12-01", 0),
        ("2026-01-04", 0),  # the eve
        ("2026-01-05", 5),  # the first day is a twentieth of 100
        ("2026-01-09", 25),
        ("2026-01-11", 25),  # nothing more on a weekend
        ("2026-01-12", 30),
        ("2026-01-29", 95),
        ("2026-01-30", 100),
        ("2026-05-01", 100),
    ],
)
def test_a_total_grows_with_the_working_days(on, value):
    assert expect(on, target=100) == value


@pytest.mark.parametrize(
    ("on", "value"),
    [
        ("2026-01-05", 8),  # 40 in the first five days
        ("2026-01-09", 40),
        ("2026-01-12", 42),  # then 20 in ten days
        ("2026-01-23", 60),
        ("2026-01-26", 68),  # then 40 in five
        ("2026-01-30", 100),
    ],
)
def test_checkpoints_bend_the_line(on, value):
    points = {"2026-01-23": 60, "2026-01-09": 40}
    assert expect(on, target=100, checkpoints=points) == value


def test_a_level_goes_from_its_initial_value_through_the_checkpoints():
    fields = {"measure": "level", "initial": 200, "target": 300}
    points = {"2026-01-16": 220}
    assert expect("2026-01-09", **fields, checkpoints=points) == 210
    assert expect("2026-01-16", **fields, checkpoints=points) == 220
    assert expect("2026-01-23", **fields, checkpoints=points) == 260


@pytest.mark.parametrize(
    ("on", "value"),
    [("2026-01-09", 0), ("2026-01-10", 0), ("2026-01-11", 30), ("2026-01-16", 58)],
)
def test_a_stretch_without_working_days_is_a_step_on_its_last_day(on, value):
    # Nothing by Friday 9, 30 by Sunday 11, 86 by Friday 23: from Sunday on 56 in ten
    # working days, and 30 + 28 after five of them.
    points = {"2026-01-09": 0, "2026-01-11": 30, "2026-01-23": 86}
    assert expect(on, target=100, checkpoints=points) == value


def test_a_checkpoint_on_the_first_day_is_reached_that_day():
    points = {"2026-01-05": 24}
    assert expect("2026-01-04", target=100, checkpoints=points) == 0
    assert expect("2026-01-05", target=100, checkpoints=points) == 24
    assert expect("2026-01-06", target=100, checkpoints=points) == 28  # 76 in 19 days


def test_checkpoints_outside_the_course_or_on_its_last_day_are_left_out():
    points = {"2026-01-04": 50, "2026-01-30": 10, "2026-02-06": 500}
    assert expect("2026-01-16", target=100, checkpoints=points) == 50
    assert expect("2026-01-30", target=100, checkpoints=points) == 100


def test_days_off_wait():
    # The week of the 12th off: 15 days, a third of them by the 9th.
    off = ["2026-01-12..2026-01-16"]
    for on in ("2026-01-09", "2026-01-14", "2026-01-18"):
        assert expect(on, off=off, target=90) == 30


def test_start_and_due_on_one_day():
    fields = {"start": "2026-01-07", "due": "2026-01-07", "target": 10}
    assert [expect(on, **fields) for on in ("2026-01-06", "2026-01-07")] == [0, 10]


def test_a_due_day_on_a_weekend_is_reached_the_friday_before():
    fields = {"due": "2026-02-01", "target": 100}
    assert expect("2026-01-30", **fields) == 100
    assert row("2026-01-31", **fields, readings=[("2026-01-30", 79)]).status == "off_track"
    assert row("2026-02-02", **fields, readings=[("2026-01-30", 90)]).status == "missed"


def test_where_nobody_works_all_is_expected():
    assert expect("2026-01-07", off=["2026-01-01..2026-02-28"], target=100) == 100


@pytest.mark.parametrize(
    "fields",
    [
        {"target": None},
        {"target": 5, "due": None},
        {"target": 5, "start": None},
        {"target": 5, "measure": "level"},
    ],
)
def test_nothing_is_expected_without_target_due_start_or_origin(fields):
    assert expect("2026-01-16", **fields) is None
    assert buffer(aim(**fields), None, day("2026-01-16")) is None


# How long it will do: 5 a day, on Friday 16 January 50 are expected.


def room(on, value, **fields):
    found = aim(readings=[("2026-01-05", value)], **fields)
    return buffer(found, actual(found, day(on)), day(on))


@pytest.mark.parametrize(
    ("value", "days"),
    [
        (49, 0),  # behind
        (50, 0),  # just there: tomorrow asks for more
        (54, 0),
        (55, 1),
        (79, 5),
        (99, 9),
        (100, 10),  # to the due day at most
        (500, 10),
    ],
)
def test_buffer_in_working_days(value, days):
    assert room("2026-01-16", value, target=100) == days


def test_buffer_counts_from_today():
    assert room("2026-01-18", 60, target=100) == 2  # a Sunday
    assert room("2026-01-19", 60, target=100) == 1
    assert room("2026-01-20", 60, target=100) == 0
    assert room("2026-01-30", 100, target=100) == 0
    assert room("2026-02-10", 100, target=100) == 0


def test_buffer_waits_on_days_off_without_counting_them():
    # 20 days become 15, 20 each third; on the 9th 30 of 90 are expected; 48 do for the
    # three days 19, 20 and 21.
    assert room("2026-01-09", 48, target=90, off=["2026-01-12..2026-01-16"]) == 3


def test_buffer_ends_before_a_step():
    # 5 a day to Friday 9, then 75 on Sunday 11.
    points = {"2026-01-09": 25, "2026-01-11": 75}
    assert room("2026-01-07", 30, target=100, checkpoints=points) == 2
    # 80 last through the step; 25 in 15 days after it: 80 after three of them.
    assert room("2026-01-07", 80, target=100, checkpoints=points) == 5


def test_buffer_of_a_falling_level():
    # 40 → 20, one less a day; at 25 on the 16th, when 30 was expected: five days.
    fields = {"measure": "level", "initial": 40, "target": 20}
    assert room("2026-01-16", 25, **fields) == 5
    assert room("2026-01-16", 31, **fields) == 0


def test_buffer_where_the_line_falls_back():
    # 80 by the 9th, back to 20 by the 16th, 100 in the end: 50 are enough from the 16th to
    # the day on which 8 a day make 52.
    points = {"2026-01-09": 80, "2026-01-16": 20}
    assert room("2026-01-09", 50, target=100, checkpoints=points) == 0
    assert room("2026-01-16", 50, target=100, checkpoints=points) == 3


def test_buffer_before_the_start_includes_the_days_until_then():
    # Two days of the week before, then 5 a day.
    found = aim(measure="level", initial=0, target=100, readings=[("2025-12-01", 10)])
    assert buffer(found, actual(found, day("2025-12-31")), day("2025-12-31")) == 4


def test_buffer_is_none_when_done():
    assert row("2026-01-16", target=100, readings=[("2026-01-16", 100)]).buffer_days is None
    assert row("2026-01-16", target=100, readings=[("2026-01-16", 99)]).buffer_days == 9


def test_elapsed_is_taken_on_the_day_of_judgement():
    found = row("2026-01-15", target=100, readings=[("2026-01-13", 30)])
    assert found.as_of == day("2026-01-13")
    assert found.elapsed == Fraction(7, 20)
    assert found.expected == 35
    # What remains is counted from today: 70 in eleven days.
    assert found.required_per_week == Fraction(70 * 5, 11)
