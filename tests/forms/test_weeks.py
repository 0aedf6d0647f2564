"""Weeks as people write them."""

import datetime as dt

import pytest

from pacli.errors import Usage
from pacli.forms.weeks import week_from_words

WEDNESDAY = dt.date(2026, 2, 11)  # of week 7


def monday(text, today=WEDNESDAY):
    day = week_from_words(text, today)
    return day - dt.timedelta(days=day.weekday())


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("today", (2026, 2, 9)),
        ("this week", (2026, 2, 9)),
        ("cette semaine", (2026, 2, 9)),
        ("next week", (2026, 2, 16)),
        ("semaine prochaine", (2026, 2, 16)),
        ("la semaine prochaine", (2026, 2, 16)),
        ("prochaine", (2026, 2, 16)),
        ("next", (2026, 2, 16)),
        ("dernière", (2026, 2, 2)),
        ("+1w", (2026, 2, 16)),
        ("+2s", (2026, 2, 23)),
        ("-1w", (2026, 2, 2)),
        ("2026-W08", (2026, 2, 16)),
        ("2026-s8", (2026, 2, 16)),
        ("W08", (2026, 2, 16)),
        ("s8", (2026, 2, 16)),
        ("week 8", (2026, 2, 16)),
        ("Semaine 8", (2026, 2, 16)),
        ("8 mars", (2026, 3, 2)),
        ("semaine du 9 mars", (2026, 3, 9)),
        ("du 9 au 15 mars", (2026, 3, 9)),
        ("du 9 mars", (2026, 3, 9)),
        ("of 3 march", (2026, 3, 2)),
        ("2026-03-08", (2026, 3, 2)),
        # A year has a week 53 when its 1 January is a Thursday: 2026 has, 2025 has not.
        ("2026-W53", (2026, 12, 28)),
        ("2025-W01", (2024, 12, 30)),
    ],
)
def test_a_week_is_understood(text, first):
    assert monday(text) == dt.date(*first)


def test_a_number_is_that_of_the_nearest_week():
    # In December, week 2 is the coming one; in January, week 52 the past one.
    assert monday("w2", dt.date(2026, 12, 16)) == dt.date(2027, 1, 11)
    assert monday("w52", dt.date(2026, 1, 7)) == dt.date(2025, 12, 22)


@pytest.mark.parametrize("text", ["2025-W53", "w0", "w60", "semaine 99"])
def test_a_week_that_there_is_not_is_refused(text):
    with pytest.raises(Usage, match="no week"):
        week_from_words(text, WEDNESDAY)


@pytest.mark.parametrize("text", ["", "nonsense", "2026-W", "w8 x"])
def test_what_is_no_week_is_refused(text):
    with pytest.raises(Usage):
        week_from_words(text, WEDNESDAY)
