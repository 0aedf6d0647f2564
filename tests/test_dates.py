"""Days moved by days and by months."""

import datetime as dt

import pytest

from pacli.dates import months_after, shifted

LAST = dt.date.max


@pytest.mark.parametrize(
    ("day", "months", "after"),
    [
        ("2026-01-31", 3, "2026-04-30"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2026-07-31", 6, "2027-01-31"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -13, "2024-12-15"),
        ("9999-10-31", 2, "9999-12-31"),
    ],
)
def test_so_many_months_on(day, months, after):
    assert months_after(dt.date.fromisoformat(day), months) == dt.date.fromisoformat(after)


def test_no_month_lies_beyond_the_calendar():
    assert months_after(dt.date(9999, 10, 1), 3) is None
    assert months_after(dt.date(1, 1, 31), -1) is None


def test_days_are_held_within_the_calendar():
    assert shifted(dt.date(2028, 2, 28), 1) == dt.date(2028, 2, 29)
    assert shifted(dt.date(2026, 1, 1), -1) == dt.date(2025, 12, 31)
    assert (shifted(LAST, 5), shifted(dt.date.min, -5)) == (LAST, dt.date.min)
