"""Rates: an amount per week, month or quarter.

January 2026 has 22 weekdays, February 20, March 22. The examples start on Monday
5 January, which leaves January 20 working days.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from pacli.analysis.indicators.gap import Current
from tests.analysis.courses import day, row, span

QUARTER = {"start": "2026-01-05", "due": "2026-03-31", "measure": "rate", "target": 11}
JANUARY = 11 * Fraction(20, 22)  # V = 10


def monthly(today, *readings, **fields):
    return row(today, **(QUARTER | {"per": "month", "readings": readings} | fields))


def weekly(today, *readings, **fields):
    return row(
        today, **(QUARTER | {"per": "week", "target": 10, "readings": readings} | fields)
    )


def test_the_current_period_is_judged_before_one_is_complete():
    # By Friday 16 January ten of 20 days: half of V = 10.
    found = monthly("2026-01-16", ("2026-01-16", 6))
    assert (found.actual, found.expected, found.gap) == (6, 5, 1)
    assert found.pace == Fraction(6, 5)
    assert found.achieved == Fraction(6, 10)
    assert found.judged == span("2026-01-05..2026-01-31")
    assert found.as_of == day("2026-01-16")
    assert found.current == Current(6, 5)
    # 4 in the ten days left, two weeks.
    assert found.required_per_week == 2
    assert (found.status, found.buffer_days, found.per) == ("on_track", None, "month")


def test_the_current_period_is_judged_on_the_day_it_was_last_known():
    # Read on Tuesday 13 (7 days), looked at on Thursday 15 (9 days).
    found = monthly("2026-01-15", ("2026-01-13", 3))
    assert (found.as_of, found.expected) == (day("2026-01-13"), Fraction(7, 2))
    assert found.current == Current(3, Fraction(9, 2))


def test_the_last_complete_period_is_judged_beside_the_open_one():
    # January: 8 of 10. By Friday 13 February ten of 20 days: 5.5 of 11.
    found = monthly("2026-02-13", ("2026-01-09", 5), ("2026-01-30", 3), ("2026-02-11", 7))
    assert (found.actual, found.expected, found.gap) == (8, JANUARY, -2)
    assert (found.pace, found.achieved) == (Fraction(8, 10), Fraction(8, 10))
    assert found.status == "at_risk"
    assert found.as_of == day("2026-01-31")
    assert found.elapsed == Fraction(20, 62)
    assert found.current == Current(7, Fraction(11, 2))
    assert found.required_per_week == 2  # 4 in two weeks


def test_a_period_is_complete_on_its_last_day():
    read = ("2026-01-30", 9)
    assert monthly("2026-01-30", read).judged == span("2026-01-05..2026-01-31")
    assert monthly("2026-01-30", read).as_of == day("2026-01-30")
    assert monthly("2026-01-31", read).as_of == day("2026-01-31")
    # Two periods in: on 27 February January is judged, on the 28th February.
    assert monthly("2026-02-27", read).actual == 9
    assert monthly("2026-02-28", read).actual is None


def test_a_judged_period_without_a_reading_is_no_data():
    found = monthly("2026-02-28", ("2026-01-30", 9))
    assert (found.actual, found.gap, found.status) == (None, None, "no_data")
    assert found.expected == 11


def test_days_off_are_in_the_divisor():
    # Two weeks off leave February 10 of its 20 weekdays: 5.5 of 11 are wanted.
    found = monthly("2026-03-03", ("2026-02-10", 5), off=["2026-02-16..2026-02-27"])
    assert found.expected == Fraction(11, 2)
    assert found.judged == span("2026-02-01..2026-02-28")


def test_a_period_cut_by_due_is_complete_on_the_due_day():
    # 2 to 13 March: ten of 22 days, V = 5.
    cut = {"due": "2026-03-13", "per": "month"}
    read = (("2026-01-30", 10), ("2026-02-27", 11), ("2026-03-12", 2))
    before = monthly("2026-03-12", *read, **cut)
    assert before.judged == span("2026-02-01..2026-02-28")
    assert before.current == Current(2, Fraction(9, 2))
    on_due = monthly("2026-03-13", *read, **cut)
    assert (on_due.actual, on_due.expected, on_due.as_of) == (2, 5, day("2026-03-13"))


@pytest.mark.parametrize(
    ("march", "status_on_due", "status_after"),
    [(5, "done", "done"), (4, "at_risk", "missed"), (3, "off_track", "missed")],
)
def test_at_due_all_readings_are_set_against_the_whole(march, status_on_due, status_after):
    # Wanted in all: 10 + 11 + 5 = 26.
    cut = {"due": "2026-03-13", "per": "month"}
    read = (("2026-01-30", 12), ("2026-02-27", 9), ("2026-03-12", march))
    assert monthly("2026-03-13", *read, **cut).status == status_on_due
    assert monthly("2026-03-14", *read, **cut).status == status_after
    assert monthly("2026-03-14", *read, **cut).current is None
    assert monthly("2026-03-14", *read, **cut).required_per_week is None


def test_at_due_only_a_whole_span_without_reading_is_no_data():
    cut = {"due": "2026-03-13", "per": "month"}
    assert monthly("2026-03-13", **cut).status == "no_data"
    some = monthly("2026-03-13", ("2026-01-30", 12), **cut)
    assert (some.actual, some.status) == (None, "off_track")
    assert monthly("2026-03-16", ("2026-01-30", 12), **cut).status == "missed"
    assert monthly("2026-03-16", ("2026-01-30", 26), **cut).status == "done"


def test_weeks_without_work_are_passed_over():
    # The weeks of 12 and 19 January are off.
    off = ["2026-01-12..2026-01-23"]
    found = weekly("2026-01-21", ("2026-01-09", 8), off=off)
    assert (found.actual, found.expected, found.current) == (8, 10, None)
    assert found.judged == span("2026-01-05..2026-01-11")
    assert found.required_per_week is None
    later = weekly("2026-01-28", ("2026-01-09", 8), off=off)
    assert later.judged == found.judged
    assert later.current == Current(None, 6)  # three of five days


def test_what_is_read_in_such_a_week_counts_with_the_one_before():
    off = ["2026-01-12..2026-01-23"]
    read = (("2026-01-09", 8), ("2026-01-14", 1), ("2026-01-21", 2), ("2026-01-26", 4))
    assert weekly("2026-01-15", *read, off=off).actual == 9
    assert weekly("2026-01-28", *read, off=off).actual == 11
    assert weekly("2026-02-01", *read, off=off).actual == 4
    sunday = (("2026-01-09", 8), ("2026-01-25", 3))
    assert weekly("2026-01-28", *sunday, off=off).actual == 11


def test_nothing_can_be_judged_before_the_first_working_day():
    found = weekly("2026-01-07", ("2026-01-06", 1), off=["2026-01-05..2026-01-11"])
    assert (found.actual, found.expected, found.judged) == (None, None, None)
    assert found.status == "no_data"


def test_before_the_start_the_first_period_is_what_to_do():
    found = weekly("2026-01-01")
    assert (found.status, found.actual, found.current) == ("not_started", None, None)
    assert found.required_per_week == 10


def test_a_start_within_a_week_cuts_it():
    # Wednesday to Friday: three of five days.
    found = weekly("2026-01-11", ("2026-01-08", 6), start="2026-01-07")
    assert (found.expected, found.gap) == (6, 0)
    assert found.status == "on_track"


def test_required_in_the_open_week():
    # On Wednesday two days are left, less than a week: all of it this week.
    assert weekly("2026-01-14", ("2026-01-13", 4)).required_per_week == 6
    assert weekly("2026-01-16", ("2026-01-13", 4)).required_per_week is None
    assert weekly("2026-01-16", ("2026-01-13", 12)).required_per_week == 0


def test_quarters():
    # 5 January to 31 March: 62 of the quarter's 64 weekdays.
    found = row(
        "2026-03-31",
        **QUARTER | {"per": "quarter", "target": 64},
        readings=[("2026-03-30", 62)],
    )
    assert (found.expected, found.status) == (62, "done")


def test_a_cap_per_month():
    # At most 11 a month: 10 in January. 12 were counted: 10/12 = 0.83.
    cap = {"direction": "down"}
    found = monthly("2026-02-02", ("2026-01-30", 12), ("2026-02-02", 1), **cap)
    assert (found.gap, found.good, found.pace) == (2, False, None)
    assert found.status == "at_risk"
    assert found.achieved == Fraction(12, 10)
    # 10 of 11 are left over 19 days, 3.8 weeks.
    assert found.required_per_week == 10 / Fraction(19, 5)
    assert monthly("2026-02-02", ("2026-01-30", 10), **cap).status == "on_track"


def test_a_cap_per_month_is_settled_at_due():
    cap = {"direction": "down", "due": "2026-02-28"}
    kept = (("2026-01-30", 15), ("2026-02-20", 6))
    assert monthly("2026-02-27", *kept, **cap).status == "off_track"  # 10/15
    assert monthly("2026-02-28", *kept, **cap).status == "done"  # 21 in all, as allowed
    more = (("2026-01-30", 15), ("2026-02-20", 7))
    assert monthly("2026-03-01", *more, **cap).status == "missed"


def test_not_one_a_month():
    cap = {"direction": "down", "target": 0}
    assert monthly("2026-02-02", ("2026-01-30", 0), **cap).status == "on_track"
    assert monthly("2026-02-02", ("2026-01-30", 1), **cap).status == "off_track"


def test_without_due_the_periods_are_whole_and_without_status():
    found = monthly("2026-02-13", ("2026-01-30", 8), due=None)
    assert (found.status, found.actual, found.expected) == ("no_deadline", 8, JANUARY)


def test_without_target_what_was_read_is_shown():
    found = monthly("2026-02-13", ("2026-01-30", 8), target=None)
    assert (found.status, found.actual, found.expected) == ("no_target", 8, None)
    assert found.current == Current(None, None)


def test_at_the_end_a_rate_is_compared_with_the_same_periods_before():
    # 10 a month before: 10 × 20/22 + 10 + 10 × 10/22 = 23.6 for the same days; 26 now.
    cut = {"due": "2026-03-13", "initial": 10}
    read = (("2026-01-30", 12), ("2026-02-27", 9), ("2026-03-12", 5))
    before = 10 * (Fraction(20, 22) + 1 + Fraction(10, 22))
    assert monthly("2026-03-13", *read, **cut).against_initial == 26 / before - 1


def test_a_rate_that_never_started_has_nothing_to_compare():
    found = monthly("2026-04-01", start=None, initial=10)
    assert (found.status, found.against_initial, found.judged) == ("no_data", None, None)


def test_effort_of_a_rate():
    # 8 in January's four weeks, 2 a week; 11 in February's first week and the three after
    # it: 11 × 20/20 over 19 days after Monday 2.
    found = monthly("2026-02-02", ("2026-01-30", 8))
    assert found.required_per_week == 11 / Fraction(19, 5)
    assert found.effort_multiple == 11 / Fraction(19, 5) / 2
