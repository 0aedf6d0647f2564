"""Working days and periods, beside a count that looks at every day."""

from __future__ import annotations

import datetime as dt
import random
from fractions import Fraction
from types import SimpleNamespace

import pytest

from pacli.analysis.calendar import WorkCalendar
from pacli.dates import WEEKDAYS, Span, period
from pacli.model.plan import Calendar, Plan

ONE_DAY = dt.timedelta(days=1)
BASE = {"pac": 1, "name": "Test", "objective": {"title": "Sell"}}


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def span(text: str) -> Span:
    first, _, last = text.partition("..")
    return Span(day(first), day(last or first))


def calendar(working=None, off=()):
    fields = {"days_off": tuple(span(s) for s in off)}
    if working:
        fields["working_days"] = tuple(working.split())
    return WorkCalendar(Plan.model_validate({**BASE, "calendar": Calendar(**fields)}))


def test_a_plan_without_calendar_works_from_monday_to_friday():
    cal = WorkCalendar(Plan.model_validate(BASE))
    assert cal.per_week == 5
    assert cal.count(day("2026-01-05"), day("2026-01-11")) == 5


def test_winter_of_a_trainer():
    # 5 January to 31 March 2026: twelve weeks of 5, then Monday 30 and Tuesday 31: 62
    # weekdays, less two weeks of holidays: 52. To 13 February: six weeks, 30 days.
    cal = calendar(off=["2026-02-16..2026-02-27"])
    start, due = day("2026-01-05"), day("2026-03-31")
    assert cal.count(start, due) == 52
    assert cal.count(start, day("2026-02-13")) == 30
    assert cal.elapsed(start, day("2026-02-13"), due) == Fraction(30, 52)
    assert cal.weekdays(Span(start, due)) == 62
    # 22 working days are left, 4.4 weeks.
    assert cal.weeks_left(day("2026-02-13"), start, due) == Fraction(22, 5)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2026-01-09", "2026-01-09", 1),  # a Friday
        ("2026-01-10", "2026-01-11", 0),  # a weekend
        ("2026-01-09", "2026-01-12", 2),  # Friday and Monday
        ("2026-01-12", "2026-01-09", 0),  # the wrong way round
        ("2026-01-01", "2026-01-31", 20),  # 22 weekdays, the 1st and the 2nd off
        ("2026-01-01", "2026-01-02", 0),
    ],
)
def test_working_days_with_two_days_off(first, last, expected):
    cal = calendar(off=["2026-01-01", "2026-01-02"])
    assert cal.count(day(first), day(last)) == expected


@pytest.mark.parametrize(
    ("on", "share"),
    [
        ("2026-01-01", 0),  # before the start
        ("2026-01-05", Fraction(1, 10)),  # the first day counts at its end
        ("2026-01-10", Fraction(5, 10)),  # a weekend adds nothing
        ("2026-01-16", 1),
        ("2026-02-01", 1),  # held to 1 after due
    ],
)
def test_elapsed_share_of_two_weeks(on, share):
    assert calendar().elapsed(day("2026-01-05"), day(on), day("2026-01-16")) == share


def test_elapsed_is_whole_where_nobody_ever_works():
    cal = calendar(off=["2026-01-01..2026-12-31"])
    assert cal.elapsed(day("2026-02-01"), day("2026-02-02"), day("2026-03-01")) == 1


def test_weeks_left_begin_at_the_start_and_end_on_the_due_day():
    cal, start, due = calendar("mon thu"), day("2026-01-05"), day("2026-01-15")
    assert cal.weeks_left(day("2025-12-01"), start, due) == 2  # 5, 8, 12, 15 January
    assert cal.weeks_left(day("2026-01-05"), start, due) == Fraction(3, 2)
    assert cal.weeks_left(due, start, due) == 0
    assert cal.weeks_left(day("2026-02-05"), start, due) == 0
    assert cal.weeks_left(day("2026-01-05"), None, due) == Fraction(3, 2)


@pytest.mark.parametrize(
    ("kind", "on", "expected"),
    [
        ("day", "2026-02-13", "2026-02-13"),
        ("week", "2026-02-13", "2026-02-09..2026-02-15"),
        ("week", "2026-01-01", "2025-12-29..2026-01-04"),
        ("month", "2024-02-29", "2024-02-01..2024-02-29"),
        ("month", "2026-12-31", "2026-12-01..2026-12-31"),
        ("quarter", "2026-02-13", "2026-01-01..2026-03-31"),
        ("quarter", "2026-12-01", "2026-10-01..2026-12-31"),
        ("week", "9999-12-31", "9999-12-27..9999-12-31"),
        ("month", "9999-12-31", "9999-12-01..9999-12-31"),
        ("quarter", "9999-12-31", "9999-10-01..9999-12-31"),
        ("week", "0001-01-01", "0001-01-01..0001-01-07"),
    ],
)
def test_periods_of_the_calendar(kind, on, expected):
    assert period(kind, day(on)) == span(expected)


@pytest.mark.parametrize(
    ("cadence", "on", "expected"),
    [
        ("week", "2026-02-13", "2026-02-02..2026-02-08"),  # a Friday: not yet complete
        ("week", "2026-02-15", "2026-02-09..2026-02-15"),  # on Sunday it is
        ("week", "2026-03-01", "2026-02-09..2026-02-15"),  # two weeks off passed over
        ("week", "2026-03-02", "2026-02-09..2026-02-15"),
        ("day", "2026-02-13", "2026-02-13"),
        ("day", "2026-02-22", "2026-02-13"),
        ("month", "2026-02-27", "2026-01-01..2026-01-31"),
        ("month", "2026-02-28", "2026-02-01..2026-02-28"),
    ],
)
def test_last_complete_period(cadence, on, expected):
    cal = calendar(off=["2026-02-16..2026-02-27"])
    assert cal.last_complete(cadence, day(on)) == span(expected)


def test_nothing_is_complete_where_nobody_ever_worked():
    cal = calendar(off=["0001-01-01..2026-02-27"])
    assert cal.last_worked(day("2026-02-27")) is None
    assert cal.last_complete("week", day("2026-02-27")) is None
    assert cal.next_worked(day("2026-02-07")) == day("2026-03-02")
    assert calendar(off=["2026-01-05..9999-12-31"]).next_worked(day("2026-01-03")) is None
    assert calendar().last_complete("month", day("0001-01-03")) is None


def random_calendar(rng):
    """A calendar, and the set of its working days in 2026 counted one by one."""
    weekdays = rng.sample(WEEKDAYS, rng.randint(1, 7))
    off = []
    for _ in range(rng.randint(0, 6)):
        first = day("2026-01-01") + rng.randint(-10, 180) * ONE_DAY
        off.append(Span(first, first + rng.choice([0, 0, 1, 6, 20, 60]) * ONE_DAY))
    plan = SimpleNamespace(
        calendar=SimpleNamespace(working_days=tuple(weekdays), days_off=tuple(off))
    )
    days, worked = day("2025-11-01"), set()
    while days < day("2026-10-01"):
        if WEEKDAYS[days.weekday()] in weekdays and not any(
            s.first <= days <= s.last for s in off
        ):
            worked.add(days)
        days += ONE_DAY
    return WorkCalendar(plan), worked, len(weekdays)


@pytest.mark.parametrize("seed", range(40))
def test_counts_equal_a_count_day_by_day(seed):
    rng = random.Random(seed)
    cal, worked, per_week = random_calendar(rng)
    for _ in range(30):
        a, b, t = (day("2026-01-01") + rng.randint(0, 200) * ONE_DAY for _ in range(3))
        n = sum(a <= d <= b for d in worked)
        assert cal.count(a, b) == n
        so_far = sum(a <= d <= min(b, t) for d in worked)
        assert cal.elapsed(a, t, b) == (Fraction(so_far, n) if n else 1)
        left = sum(max(t + ONE_DAY, a) <= d <= b for d in worked)
        assert cal.weeks_left(t, a, b) == Fraction(left, per_week)
        assert cal.last_worked(t) == max(d for d in worked if d <= t)
        assert cal.next_worked(t) == min(d for d in worked if d >= t)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("cadence", ["day", "week", "month"])
def test_last_complete_equals_a_search_backwards(seed, cadence):
    cal, worked, _ = random_calendar(random.Random(seed))
    for back in range(0, 120, 7):
        t = day("2026-06-28") - back * ONE_DAY
        end = t
        while end >= day("2025-12-01"):
            whole = period(cadence, end)
            if whole.last == end and any(whole.first <= d <= end for d in worked):
                break
            end -= ONE_DAY
        assert cal.last_complete(cadence, t) == whole
