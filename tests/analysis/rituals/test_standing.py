"""How a ritual is kept: worked by hand on Mondays of January and February 2026."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from pacli.analysis.rituals.meant import meant, open_near
from pacli.analysis.rituals.standing import ritual_rows, standing
from tests.analysis.courses import day, span
from tests.analysis.rituals.test_occurrences import log, plan

MONDAYS = {"every": "monday", "start": day("2026-01-05")}
TODAY = day("2026-02-11")  # a Wednesday; six Mondays are behind: 5, 12, 19, 26, 2, 9


def kept(noted, today=TODAY, ritual=MONDAYS, **sections):
    return standing(plan({**ritual, "log": log(noted)}, **sections), "it", today)


def test_the_share_is_of_what_was_due_and_not_skipped():
    found = kept("2026-01-05: done, 2026-01-12: done, 2026-01-19: skipped, 2026-01-26: done")
    # Six due, one skipped, three done: 2 and 9 February were missed.
    assert (found.due, found.done, found.skipped) == (6, 3, 1)
    assert found.kept == Fraction(3, 5)


@pytest.mark.parametrize(
    ("noted", "streak"),
    [
        ("", 0),
        ("2026-02-09: done", 1),
        ("2026-02-02: done, 2026-02-09: done", 2),
        # The last one is missed.
        ("2026-01-26: done, 2026-02-02: done", 0),
        # One skipped counts neither way.
        ("2026-01-26: done, 2026-02-02: skipped, 2026-02-09: done", 2),
        ("2026-01-26: done, 2026-02-02: done, 2026-02-09: skipped", 2),
        # One missed before.
        ("2026-01-19: done, 2026-02-02: done, 2026-02-09: done", 2),
        # One moved, and done then.
        ("2026-02-02: 2026-02-04, 2026-02-04: done, 2026-02-09: done", 2),
        # One moved to a day to come does not break it.
        ("2026-02-02: done, 2026-02-09: 2026-02-13", 1),
    ],
)
def test_the_streak(noted, streak):
    assert kept(noted).streak == streak


def test_days_off_do_not_break_it():
    noted = "2026-01-26: done, 2026-02-09: done"
    off = {"days_off": (span("2026-02-01..2026-02-06"),)}
    found = kept(noted, calendar=off)
    assert (found.streak, found.due) == (2, 5)
    assert kept(noted).streak == 1


def test_today_is_open_until_it_is_over():
    noted = "2026-01-26: done, 2026-02-02: done"
    on_the_day = kept(noted, day("2026-02-09"))
    assert (on_the_day.streak, on_the_day.breaks, on_the_day.due) == (2, 0, 5)
    assert (on_the_day.next, on_the_day.open) == (day("2026-02-09"), day("2026-02-09"))
    after = kept(noted, day("2026-02-10"))
    assert (after.streak, after.breaks, after.due) == (0, None, 6)
    assert (after.next, after.open) == (day("2026-02-16"), day("2026-02-09"))
    done = kept(f"{noted}, 2026-02-09: done", day("2026-02-09"))
    assert (done.streak, done.breaks, done.due, done.open) == (3, 7, 6, None)


def test_what_is_noted_of_a_day_to_come_counts_then():
    noted = "2026-02-09: done, 2026-02-16: done"
    assert (kept(noted).streak, kept(noted).due) == (1, 6)
    # The one after it is the next that can break the streak.
    assert kept(noted).next == day("2026-02-23")
    assert kept(noted, day("2026-02-16")).streak == 2


def test_the_next_one_passes_over_days_off_and_what_was_skipped():
    off = {"days_off": (span("2026-02-16..2026-02-27"),)}
    assert kept("", calendar=off).next == day("2026-03-02")
    assert kept("2026-03-02: skipped", calendar=off).next == day("2026-03-09")
    ended = {**MONDAYS, "end": day("2026-02-15")}
    found = kept("2026-02-09: done", ritual=ended)
    assert (found.next, found.breaks, found.streak) == (None, None, 1)
    # One that is moved past the end is due then all the same.
    assert kept("2026-02-09: 2026-02-18", ritual=ended).next == day("2026-02-18")
    rare = {"rrule": "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "start": day("2025-03-01")}
    assert kept("", ritual=rare).next == day("2028-02-29")


def test_a_ritual_that_never_began_counts_from_what_was_first_noted():
    never = {"every": "monday"}
    assert (kept("", ritual=never).due, kept("", ritual=never).kept) == (0, None)
    found = kept("2026-01-26: done", ritual=never)
    assert (found.due, found.done) == (3, 1)


def test_what_was_noted_before_the_rule_began_counts():
    """As after a change of the rule, which begins anew."""
    anew = {"every": "friday", "start": day("2026-02-11")}
    found = kept("2026-02-02: done, 2026-02-09: done", ritual=anew)
    assert (found.due, found.done, found.streak) == (2, 2, 2)
    assert (found.next, found.breaks) == (day("2026-02-13"), 2)


def test_thirteen_weeks():
    off = {"days_off": (span("2026-01-19..2026-01-23"),)}
    noted = "2026-01-05: done, 2026-01-12: skipped, 2026-02-02: done, 2026-02-09: 2026-02-12"
    weeks = kept(noted, calendar=off).weeks
    assert len(weeks) == 13
    assert str(weeks[0].week) == "2025-11-17..2025-11-23"
    assert str(weeks[-1].week) == "2026-02-09..2026-02-15"
    figures = [(w.due, w.done, w.skipped, w.off, w.ahead, w.missed) for w in weeks[7:]]
    assert figures == [
        (1, 1, 0, 0, 0, 0),
        (1, 0, 1, 0, 0, 0),
        (0, 0, 0, 1, 0, 0),
        (1, 0, 0, 0, 0, 1),
        (1, 1, 0, 0, 0, 0),
        (0, 0, 0, 0, 1, 0),
    ]
    assert all(w.due == w.off == w.ahead == 0 for w in weeks[:7])


def test_the_weeks_are_those_of_the_share():
    """A daily ritual of a month: the weeks add up to what counts since it began."""
    noted = ", ".join(
        f"2026-01-{n:02}: {'done' if n % 3 else 'skipped'}" for n in range(5, 30, 2)
    )
    found = kept(noted, ritual={"every": "weekday", "start": day("2026-01-05")})
    for name in ("due", "done", "skipped"):
        assert sum(getattr(week, name) for week in found.weeks) == getattr(found, name)


def test_a_row_says_what_the_week_asks_of_its_indicator():
    indicator = {
        "label": "Calls",
        "measure": "total",
        "unit": "calls",
        "target": Decimal(60),
        "kind": "tracking",
        "start": day("2026-02-09"),
        "due": day("2026-02-27"),
    }
    made = plan({**MONDAYS, "indicator": "calls"}, indicators={"calls": indicator})
    (row,) = ritual_rows(made, TODAY)
    # Sixty in three weeks of five days.
    assert (row.weekly.asked, row.weekly.unit) == (20, "calls")


@pytest.mark.parametrize(
    ("today", "noted", "expected"),
    [
        # Mondays. On the day, and later in its week.
        ("2026-02-09", "", "2026-02-09"),
        ("2026-02-11", "", "2026-02-09"),
        # Noted: that one again, not next week's.
        ("2026-02-11", "2026-02-09: done", "2026-02-09"),
        # Moved to Thursday: on Wednesday it is ahead.
        ("2026-02-11", "2026-02-02: done, 2026-02-09: 2026-02-12", "2026-02-12"),
        # Sunday belongs to the week of the Monday before it.
        ("2026-02-15", "", "2026-02-09"),
    ],
)
def test_the_day_that_is_meant(today, noted, expected):
    made = plan({**MONDAYS, "log": log(noted)})
    assert meant(made, "it", day(today)).day == day(expected)


@pytest.mark.parametrize(
    ("today", "ahead", "expected"),
    [
        # Fridays 6 and 13; on Monday the 6th is nearer, on Tuesday the 13th.
        ("2026-02-09", False, "2026-02-06"),
        ("2026-02-10", False, "2026-02-13"),
        ("2026-02-12", False, "2026-02-13"),
        ("2026-02-09", True, "2026-02-13"),
    ],
)
def test_between_two_days_the_nearer_is_meant_and_a_move_looks_ahead(today, ahead, expected):
    made = plan({"every": "friday", "start": day("2026-01-05")})
    assert meant(made, "it", day(today), ahead=ahead).day == day(expected)


def test_nothing_is_meant_once_it_is_over():
    made = plan({**MONDAYS, "end": day("2026-01-12")})
    assert meant(made, "it", TODAY) is None
    assert open_near(made, "it", TODAY) is None
