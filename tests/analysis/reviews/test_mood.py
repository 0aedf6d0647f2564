"""Motivation from review to review: when it falls, and when that is told."""

import datetime as dt

import pytest

from pacli.analysis.reviews.mood import mood
from pacli.model.plan import Plan

TODAY = dt.date(2026, 2, 27)


def given(start, *values):
    """A plan that began with ``start``, and these values in its weekly reviews."""
    days = [TODAY - dt.timedelta(7 * (len(values) - n)) for n in range(len(values))]
    base = {"pac": 1, "name": "Test", "objective": {"title": "Sell"}}
    commitment = {"why": "For the garden", "motivation": start} if start is not None else None
    reviews = {
        day: {} if value is None else {"motivation": value}
        for day, value in zip(days, values, strict=True)
    }
    return mood(
        Plan.model_validate({**base, "commitment": commitment, "reviews": reviews}), TODAY
    )


@pytest.mark.parametrize(
    ("start", "values", "now", "falls"),
    [
        (None, (), 0, False),
        (8, (), 7, False),
        (8, (), 6, True),
        (8, (7,), 6, True),  # two below the start, for the first time
        (8, (6,), 6, False),  # told last week
        (8, (6,), 5, False),
        (8, (6,), 4, True),  # two below the last one
        (8, (6, 8), 6, True),  # it had come back up
        (None, (9, None), 7, True),  # a review that gave none is passed over
        (5, (9,), 8, False),
        (5, (9,), 7, True),
    ],
)
def test_a_fall_by_two_is_told_once(start, values, now, falls):
    assert given(start, *values).falls_to(now) is falls


def test_only_what_was_given_before_today_counts():
    found = given(8, 7, None, 6)
    assert [one.value for one in found.given] == [7, 6]
    assert (found.start, found.last, found.why) == (8, 6, "For the garden")
    assert given(None).last is None
    assert given(8).last == 8
