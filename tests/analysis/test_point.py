"""What comes next when nothing is asked."""

from __future__ import annotations

import pytest

from pacli.analysis.point import next_act
from tests.analysis.courses import day, plan

CALLS = {
    "label": "Calls",
    "target": 50,
    "start": "2026-01-05",
    "due": "2026-03-31",
    "readings": {"2026-02-06": 10},
}
FRIDAYS = {"review": {"title": "Review", "review": True, "every": "friday afternoon"}}


@pytest.mark.parametrize(
    ("today", "kind", "on"),
    [
        # The week before was read, and this one is asked for on the day of the review.
        ("2026-02-11", "review", "2026-02-13"),
        ("2026-02-13", "review", "2026-02-13"),
        # Monday the 16th: the week of the 9th lacks its reading.
        ("2026-02-16", "log", "2026-02-16"),
    ],
)
def test_the_review_on_its_day_and_before_it_what_is_due(today, kind, on):
    made = plan({"calls": CALLS}, rituals=FRIDAYS)
    assert next_act(made, day(today)) == (kind, day(on))


def test_after_the_review_of_the_day_the_next_one():
    made = plan(
        {"calls": CALLS | {"readings": {"2026-02-06": 10, "2026-02-13": 10}}},
        rituals=FRIDAYS,
        reviews={day("2026-02-13"): {}},
    )
    assert next_act(made, day("2026-02-13")) == ("review", day("2026-02-20"))
