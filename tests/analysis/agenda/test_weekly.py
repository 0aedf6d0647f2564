"""What a week asks for, as it stood when it began."""

import datetime as dt
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.analysis.agenda.weekly import this_week, week_to_come
from pacli.analysis.indicators.gap import gap
from pacli.dates import period
from tests.analysis.courses import day, plan

CALLS = {
    "label": "Calls",
    "unit": "calls",
    "target": 100,
    "start": "2026-01-05",
    "due": "2026-01-30",
}


def week(today, *, off=(), sections=None, **fields):
    made = plan({"calls": CALLS | fields}, off=off, **(sections or {}))
    return [(one.asked, one.done) for one in this_week(made, day(today))]


def test_a_quarter_of_the_target_in_the_first_of_four_weeks():
    assert week("2026-01-07") == [(25, None)]


def test_what_is_done_in_the_week_is_told_and_not_taken_off():
    readings = {"2026-01-09": 10, "2026-01-12": 12, "2026-01-14": 3}
    # 90 left on the eve of the second week, over three weeks.
    for today, done in (("2026-01-12", 12), ("2026-01-14", 15), ("2026-01-18", 15)):
        assert week(today, readings=readings) == [(30, done)]


def test_a_reading_of_nothing_is_a_reading():
    assert week("2026-01-07", readings={"2026-01-06": 0}) == [(25, 0)]


def test_days_off_take_their_part_of_the_week():
    # 18 days of work are 3.6 weeks: 28 a whole week, three fifths of it in three days.
    off = ("2026-01-08..2026-01-09",)
    assert week("2026-01-07", off=off) == [(17, None)]
    assert week("2026-01-14", off=off, readings={"2026-01-06": 10}) == [(30, None)]


def test_the_last_days_are_asked_for_all_that_is_left():
    readings = {"2026-01-09": 60}
    assert week("2026-01-27", readings=readings) == [(40, None)]
    # Two days of work in the last week, and two in all.
    off = ("2026-01-26..2026-01-28",)
    assert week("2026-01-30", off=off, readings=readings) == [(40, None)]


@pytest.mark.parametrize(
    ("today", "fields"),
    [
        ("2026-01-07", {"kind": "result"}),
        ("2026-01-07", {"measure": "level"}),
        ("2026-01-07", {"direction": "down"}),
        ("2026-01-07", {"target": None}),
        ("2026-01-04", {}),
        ("2026-01-31", {}),
        ("2026-01-15", {"readings": {"2026-01-09": 100}}),
    ],
)
def test_nothing_is_asked_of_what_is_not_steered_or_not_under_way(today, fields):
    assert week(today, **fields) == []


def test_a_week_of_days_off_asks_for_nothing():
    assert week("2026-01-14", off=("2026-01-12..2026-01-16",)) == []


def test_a_rate_by_the_week_starts_anew():
    rate = {"measure": "rate", "per": "week", "target": 5}
    readings = {"2026-01-09": 2, "2026-01-13": 3}
    assert week("2026-01-14", **rate, readings=readings) == [(5, 3)]
    assert week("2026-01-14", **rate, off=("2026-01-12..2026-01-13",)) == [(3, None)]


def test_a_rate_by_the_month_asks_for_its_part_of_what_the_months_still_lack():
    rate = {"measure": "rate", "per": "month", "target": 22, "due": "2026-03-31"}
    # January has 22 working weekdays, 20 of them from the 5th on: 20 of 22 are wanted.
    assert week("2026-01-07", **rate) == [(5, None)]
    # 10 of them done before the week of the 26th: 10 left for its five days. With the month
    # ending on Friday, all of it.
    assert week("2026-01-28", **rate, readings={"2026-01-09": 10}) == [(10, None)]
    # 23 February to 1 March: February's rest, none of it done: 22 of 20 days in 5 days.
    assert week("2026-02-25", **rate) == [(22, None)]


def test_a_week_over_two_months_asks_for_both_parts():
    rate = {"measure": "rate", "per": "month", "target": 22, "start": "2026-04-01"}
    rate["due"] = "2026-05-31"
    # 27 April to 3 May: of April 22 of 22 working days with 20 done, 2 left for the four
    # last days; of May, 21 days, one of them: 22 / 21. In all 3.05, so 4.
    assert week("2026-04-28", **rate, readings={"2026-04-10": 20}) == [(4, None)]


def test_a_stage_asks_for_what_the_funnel_does():
    made = plan(
        {
            "calls": {**CALLS, "target": None},
            "orders": {**CALLS, "label": "Orders", "target": 10, "kind": "result"},
        },
        funnel=({"indicator": "calls"}, {"indicator": "orders"}),
    )
    # Start-up: 3 calls an order, 30 over four weeks is 7.5. Orders are a result.
    assert [(one.indicator, one.asked) for one in this_week(made, day("2026-01-07"))] == [
        ("calls", 8)
    ]


def coming(today, monday, **fields):
    made = plan({"calls": CALLS | fields})
    rows = gap(made, day(today)).rows
    found = week_to_come(made, rows, day(today), period("week", day(monday)))
    return [one.asked for one in found]


def test_a_week_in_which_the_plan_begins_asks_for_its_days():
    # Begun on Thursday: two days of 17, so 100 × 2 / 17 = 11.8, known since Monday.
    late = {"start": "2026-01-08"}
    for today in ("2026-01-05", "2026-01-07", "2026-01-09"):
        assert week(today, **late) == [(12, None)]
    # On the Friday before, the plan has 3.4 weeks: 29.4, so 30 a week; two days of five.
    assert coming("2026-01-02", "2026-01-05", **late) == [12]
    assert coming("2026-01-02", "2026-01-12", **late) == [30]


def test_a_week_before_the_start_or_after_the_due_day_asks_for_nothing():
    assert week("2026-01-02") == []
    assert coming("2025-12-23", "2025-12-29") == []
    assert coming("2026-01-07", "2026-02-02") == []


def test_a_weekly_rate_asks_for_its_whole_in_each_week_to_come():
    rate = {"measure": "rate", "target": 20, "readings": {"2026-01-06": 18}}
    assert coming("2026-01-09", "2026-01-12", **rate) == [20]
    assert coming("2026-01-07", "2026-01-19", **rate) == [20]


def test_a_monthly_rate_asks_for_its_part_of_what_the_month_lacks():
    rate = {"measure": "rate", "per": "month", "target": 44, "readings": {"2026-01-16": 30}}
    # From the 5th to the 30th are 20 of January's 22 days of work: 40 are asked for. Ten
    # lack: in the last week all of them, seen from the week before their half.
    assert coming("2026-01-23", "2026-01-26", **rate) == [10]
    assert coming("2026-01-18", "2026-01-26", **rate) == [5]


@given(
    done=st.lists(st.integers(0, 9), min_size=20, max_size=20),
    at=st.integers(0, 27),
    target=st.integers(1, 400),
)
def test_each_week_asks_for_its_even_share_of_what_was_left_when_it_began(done, at, target):
    first = dt.date(2026, 1, 5)
    days = [first + dt.timedelta(days=n) for n in range(28) if n % 7 < 5]
    readings = [(on.isoformat(), n) for on, n in zip(days, done, strict=True)]
    made = plan({"calls": CALLS | {"target": target, "readings": readings}})
    found = this_week(made, first + dt.timedelta(days=at))
    begun = at // 7
    left = target - sum(done[: begun * 5])
    if left <= 0 or at > 25:  # the last two days are past due
        assert not found
        return
    (one,) = found
    assert one.asked == ceil(Fraction(left, 4 - begun))
    assert one.done == sum(done[begun * 5 : begun * 5 + min(at % 7, 4) + 1])
