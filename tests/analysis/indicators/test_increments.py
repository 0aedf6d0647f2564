"""What was gained week by week and from reading to reading.

January 2026: Mondays are the 5th, 12th, 19th and 26th, Fridays the 9th, 16th, 23rd, 30th.
"""

from __future__ import annotations

import pytest

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.increments import increments
from pacli.analysis.indicators.indicator import course
from tests.analysis.courses import MONTH, day, plan


def pieces(today, *, off=(), working=None, **fields):
    """Amounts with their working days, of the only indicator."""
    made = plan({"x": MONTH | fields}, off=off, working=working)
    found = increments(course(made, WorkCalendar(made), "x"), day(today))
    return [(float(one.amount), one.days) for one in found]


def spans(today, **fields):
    made = plan({"x": MONTH | fields})
    found = increments(course(made, WorkCalendar(made), "x"), day(today))
    return [(str(one.first), str(one.last)) for one in found]


WEEKLY = {"2026-01-09": 3, "2026-01-16": 5, "2026-01-23": 4, "2026-01-30": 8}


def test_a_total_gains_week_by_week():
    assert pieces("2026-01-30", readings=WEEKLY) == [(3, 5), (5, 5), (4, 5), (8, 5)]
    assert spans("2026-01-16", readings=WEEKLY) == [
        ("2026-01-05", "2026-01-11"),
        ("2026-01-12", "2026-01-18"),
    ]


def test_readings_of_a_week_add_up():
    readings = {"2026-01-05": 1, "2026-01-09": 2, "2026-01-11": 4, "2026-01-12": 8}
    assert pieces("2026-01-18", readings=readings) == [(7, 5), (8, 5)]


@pytest.mark.parametrize(
    ("today", "weeks"),
    [
        ("2026-01-22", 2),  # Thursday: the third week goes on
        ("2026-01-23", 3),  # Friday is its last working day
        ("2026-01-25", 3),
        ("2026-01-29", 3),
        ("2026-02-15", 4),
    ],
)
def test_a_week_counts_when_its_last_working_day_is_over(today, weeks):
    assert len(pieces(today, readings={**WEEKLY, "2026-01-19": 1})) == weeks


def test_a_week_is_over_before_the_days_off_at_its_end():
    # Thursday and Friday are off, so that the week is over on Wednesday, three days long.
    readings = {"2026-01-06": 2}
    off = ["2026-01-08..2026-01-09"]
    assert pieces("2026-01-06", readings=readings, off=off) == []
    assert pieces("2026-01-07", readings=readings, off=off) == [(2, 3)]


def test_what_is_read_at_the_weekend_is_not_known_on_friday():
    readings = {"2026-01-09": 2, "2026-01-10": 9}
    assert pieces("2026-01-09", readings=readings) == [(2, 5)]
    assert pieces("2026-01-10", readings=readings) == [(11, 5)]


def test_silent_weeks_count_nothing_between_readings_and_are_unknown_after_the_last():
    readings = {"2026-01-07": 3, "2026-01-20": 4}
    assert pieces("2026-01-30", readings=readings) == [(3, 5), (0, 5), (4, 5)]


def test_weeks_before_the_first_reading_do_not_count():
    assert pieces("2026-01-30", readings={"2026-01-23": 4}) == [(4, 5)]


def test_start_cuts_the_first_week():
    # From Wednesday the 7th on, the first week has three days.
    readings = {"2026-01-06": 100, "2026-01-09": 3, "2026-01-16": 5}
    assert pieces("2026-01-16", start="2026-01-07", readings=readings) == [(3, 3), (5, 5)]


def test_due_cuts_the_last_week_which_is_then_over():
    readings = {"2026-01-23": 4, "2026-01-27": 8, "2026-01-29": 100}
    assert pieces("2026-01-27", due="2026-01-28", readings=readings) == [(4, 5)]
    assert pieces("2026-01-28", due="2026-01-28", readings=readings) == [(4, 5), (8, 3)]
    assert pieces("2026-03-31", due="2026-01-28", readings=readings) == [(4, 5), (8, 3)]


def test_holidays_shorten_a_week_or_take_it_out():
    off = ["2026-01-12..2026-01-18", "2026-01-23"]
    readings = {"2026-01-09": 3, "2026-01-22": 4, "2026-01-30": 8}
    assert pieces("2026-01-30", readings=readings, off=off) == [(3, 5), (4, 4), (8, 5)]


def test_a_reading_in_a_week_without_work_counts_with_the_working_week_before():
    off = ["2026-01-12..2026-01-25"]
    readings = {"2026-01-09": 3, "2026-01-14": 2, "2026-01-20": 1, "2026-01-30": 8}
    assert pieces("2026-01-30", readings=readings, off=off) == [(6, 5), (8, 5)]
    assert pieces("2026-01-15", readings=readings, off=off) == [(5, 5)]
    # The first reading may be the one that looks back.
    first = {"2026-01-14": 2, "2026-01-30": 8}
    assert pieces("2026-01-30", readings=first, off=off) == [(8, 5)]


def test_what_was_read_before_any_working_week_is_no_increment():
    # Monday to Friday are off: Saturday's sale has no week that it could be the pace of.
    off = ["2026-01-05..2026-01-09"]
    readings = {"2026-01-10": 50, "2026-01-30": 8}
    assert pieces("2026-01-30", readings=readings, off=off) == [(0, 5), (0, 5), (8, 5)]


def test_any_days_may_be_the_working_week():
    # A market on Saturdays and Sundays: the week is over on Sunday.
    readings = {"2026-01-10": 30, "2026-01-11": 20, "2026-01-17": 25}
    for today, expected in {"2026-01-17": [(50, 2)], "2026-01-18": [(50, 2), (25, 2)]}.items():
        assert pieces(today, readings=readings, working="sat sun") == expected


def test_amounts_are_exact():
    readings = {"2026-01-06": "1e20", "2026-01-07": "1e-20", "2026-01-08": "-1e20"}
    assert pieces("2026-01-09", readings=readings) == [(1e-20, 5)]


def level(today, readings, **more):
    return pieces(today, measure="level", readings=readings, **more)


def test_a_level_gains_from_reading_to_reading():
    # Friday to Friday 5 days, Friday to Wednesday 3, Wednesday to Friday 2.
    readings = {"2026-01-09": 500, "2026-01-16": 512, "2026-01-21": 509, "2026-01-23": 515}
    assert level("2026-01-23", readings) == [(12, 5), (-3, 3), (6, 2)]
    assert level("2026-01-22", readings) == [(12, 5), (-3, 3)]
    assert level("2026-01-09", readings) == []
    assert spans("2026-01-16", measure="level", readings=readings) == [
        ("2026-01-10", "2026-01-16")
    ]


def test_days_off_do_not_weigh_in_a_level():
    readings = {"2026-01-09": 500, "2026-01-23": 512}
    assert level("2026-01-30", readings, off=["2026-01-12..2026-01-16"]) == [(12, 5)]


def test_readings_that_no_working_day_parts_are_one():
    # Friday, Saturday, Sunday: Sunday's stands for the end of that week.
    readings = {"2026-01-08": 500, "2026-01-09": 503, "2026-01-10": 505, "2026-01-11": 506}
    assert level("2026-01-30", readings) == [(6, 1)]
    assert level("2026-01-30", readings | {"2026-01-12": 510}) == [(6, 1), (4, 1)]


def test_a_level_is_read_before_the_start_too_but_not_after_due():
    readings = {"2026-01-02": 490, "2026-01-09": 500, "2026-01-30": 515, "2026-02-06": 600}
    assert level("2026-03-01", readings) == [(10, 5), (15, 15)]


def test_ends_of_the_calendar():
    edges = {"0001-01-01": 1, "0001-01-05": 2}
    assert pieces("0001-01-14", start="0001-01-01", readings=edges) == [(3, 5)]
    edges = {"9999-12-29": 1, "9999-12-31": 2}
    assert pieces("9999-12-31", due="9999-12-31", readings=edges) == [(3, 5)]
    assert level("9999-12-31", edges, due="9999-12-31") == [(1, 2)]


def test_nothing_without_readings():
    assert pieces("2026-01-30") == level("2026-01-30", {}) == []
