"""Weeks that no review closed, counted by hand on the calendar of early 2026."""

import datetime as dt

import pytest

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.reviews.closing import closed_week, missed
from pacli.dates import Span
from pacli.model.plan import Plan


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


def plan(off=(), **reviews):
    return Plan.model_validate(
        {
            "pac": 1,
            "name": "Test",
            "objective": {"title": "Sell"},
            "calendar": {"days_off": off},
            "reviews": {
                day(name[1:].replace("_", "-")): held for name, held in reviews.items()
            },
        }
    )


@pytest.mark.parametrize(
    ("held", "monday"),
    [
        ("02-13", "02-09"),  # Friday
        ("02-15", "02-09"),  # Sunday
        ("02-16", "02-09"),  # Monday: the week before
        ("02-17", "02-09"),
        ("02-18", "02-16"),  # three days of five
    ],
)
def test_the_week_that_a_review_closes(held, monday):
    assert closed_week(WorkCalendar(plan()), day(held)).first == day(monday)


@pytest.mark.parametrize(
    ("since", "today", "weeks"),
    [
        ("02-06", "02-13", 0),
        ("02-06", "02-16", 0),  # three days late
        ("02-09", "02-13", 0),  # the last one late, this one in time
        ("02-05", "02-13", 0),  # the last one a day early
        ("02-06", "02-20", 1),
        ("02-06", "02-23", 1),
        ("02-06", "02-27", 2),
        ("02-13", "02-12", 0),
    ],
)
def test_weeks_without_a_review(since, today, weeks):
    reviews = plan(**{f"d{since.replace('-', '_')}": {}})
    assert missed(reviews, WorkCalendar(reviews), day(since), day(today)) == weeks


def test_a_holiday_is_not_missed_nor_is_a_day_that_was_agreed_upon():
    away = plan(off=(Span(day("02-16"), day("02-27")),), d02_13={})
    assert missed(away, WorkCalendar(away), day("02-13"), day("03-06")) == 0
    assert missed(away, WorkCalendar(away), day("02-13"), day("03-13")) == 1
    agreed = plan(d02_06={"next": day("03-06")})
    assert missed(agreed, WorkCalendar(agreed), day("02-06"), day("03-06")) == 0
    assert missed(agreed, WorkCalendar(agreed), day("02-06"), day("03-13")) == 4
    assert missed(plan(), WorkCalendar(plan()), None, day("03-06")) == 0
