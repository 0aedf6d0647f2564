"""When rituals fall due: forms of ``every``, rules, days moved, noted and off."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.analysis.rituals.occurrences import Occurrence, agenda, occurrences, rule
from pacli.dates import WEEKDAYS, Span
from pacli.model.plan import Plan
from pacli.recurrence import rule_days
from tests.analysis.courses import day, span

JANUARY = span("2026-01-01..2026-01-31")
ONE = dt.timedelta(days=1)


def plan(ritual=None, rituals=None, **sections):
    base = {"pac": 1, "name": "Test", "objective": {"title": "Sell"}}
    rituals = {"it": {"title": "It", **(ritual or {})}} if rituals is None else rituals
    return Plan.model_validate({**base, "rituals": rituals, **sections})


def log(text):
    """A log from "2026-01-05: done, 2026-01-12: 2026-01-13"."""
    found = {}
    for entry in filter(None, text.split(", ")):
        on, what = entry.split(": ")
        found[day(on)] = day(what) if what[0] == "2" else what
    return found


def days(found):
    return [one.day.day for one in found]


def told(found):
    """Each as day, planned day if it is another, and state."""
    return [
        f"{one.day.day}{f'<{one.planned.day}' if one.moved else ''} {one.state}"
        for one in found
    ]


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        # January 2026 begins on a Thursday.
        ("day", list(range(1, 32))),
        (
            "weekday",
            [1, 2, 5, 6, 7, 8, 9, 12, 13, 14, 15, 16, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30],
        ),
        ("month", [1]),
        ("monday", [5, 12, 19, 26]),
        ("sunday", [4, 11, 18, 25]),
        ("friday afternoon", [2, 9, 16, 23, 30]),
        ("thursday morning", [1, 8, 15, 22, 29]),
    ],
)
def test_each_form_of_every(every, expected):
    assert days(occurrences(plan({"every": every}), "it", JANUARY)) == expected


@given(
    st.sampled_from(["day", "weekday", "monday", "wednesday evening", "sunday"]),
    st.dates(dt.date(2024, 1, 1), dt.date(2028, 1, 1)),
    st.dates(dt.date(2024, 1, 1), dt.date(2028, 1, 1)),
    st.integers(0, 60),
    st.lists(st.sampled_from(WEEKDAYS), min_size=1, unique=True),
)
def test_days_of_the_week_are_those_of_their_rule(every, begins, first, length, working):
    made = plan({"every": every, "start": begins}, calendar={"working_days": tuple(working)})
    asked = Span(first, first + length * ONE)
    text = rule(made, made.rituals["it"])
    by_rule = list(rule_days(text, begins, asked.first, asked.last))
    assert [one.day for one in occurrences(made, "it", asked)] == by_rule


def test_a_weekday_is_one_of_the_working_days_of_the_plan():
    tue_to_sat = {"working_days": ("tue", "wed", "thu", "fri", "sat")}
    made = plan({"every": "weekday"}, calendar=tue_to_sat)
    assert days(occurrences(made, "it", span("2026-01-05..2026-01-11"))) == [6, 7, 8, 9, 10]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2026-01-15", ["01-15", "02-15", "03-15", "04-15"]),
        ("2026-01-28", ["01-28", "02-28", "03-28", "04-28"]),
        ("2026-01-30", ["01-30", "02-28", "03-30", "04-30"]),
        ("2026-01-31", ["01-31", "02-28", "03-31", "04-30"]),
    ],
)
def test_every_month_is_on_the_day_it_began_or_the_last(start, expected):
    made = plan({"every": "month", "start": day(start)})
    found = occurrences(made, "it", span("2026-01-01..2026-04-30"))
    assert [f"{one.day:%m-%d}" for one in found] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", [9, 23]),
        ("RRULE:FREQ=WEEKLY;BYDAY=MO,FR;COUNT=3", [5, 9, 12]),
        ("FREQ=WEEKLY;BYDAY=FR;UNTIL=20260116", [9, 16]),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", [30]),
        ("FREQ=MONTHLY;BYDAY=2TU", [13]),
        ("FREQ=DAILY;INTERVAL=10", [5, 15, 25]),
    ],
)
def test_rules_begin_with_the_ritual(text, expected):
    made = plan({"rrule": text, "start": day("2026-01-05")})
    assert days(occurrences(made, "it", JANUARY)) == expected


def test_the_first_and_last_days_are_its_own_else_those_of_the_plan():
    own = {"every": "monday", "start": day("2026-01-12"), "end": day("2026-01-19")}
    outer = {"period": {"start": day("2026-01-06"), "end": day("2026-01-25")}}
    assert days(occurrences(plan(own), "it", JANUARY)) == [12, 19]
    assert days(occurrences(plan(own, **outer), "it", JANUARY)) == [12, 19]
    assert days(occurrences(plan({"every": "monday"}, **outer), "it", JANUARY)) == [12, 19]
    due = {"objective": {"title": "Sell", "due": day("2026-01-12")}}
    assert days(occurrences(plan({"every": "monday"}, **due), "it", JANUARY)) == [5, 12]


@pytest.mark.parametrize(
    ("noted", "expected"),
    [
        # Mondays 5, 12, 19, 26.
        ("", ["5 open", "12 open", "19 open", "26 open"]),
        (
            "2026-01-05: done, 2026-01-12: skipped",
            ["5 done", "12 skipped", "19 open", "26 open"],
        ),
        ("2026-01-05: 2026-01-07", ["7<5 open", "12 open", "19 open", "26 open"]),
        (
            "2026-01-05: 2026-01-07, 2026-01-07: done",
            ["7<5 done", "12 open", "19 open", "26 open"],
        ),
        # A chain: put on the 7th, then on the 9th.
        (
            "2026-01-05: 2026-01-07, 2026-01-07: 2026-01-09, 2026-01-09: skipped",
            ["9<5 skipped", "12 open", "19 open", "26 open"],
        ),
        # Onto another of its days: they are one.
        ("2026-01-05: 2026-01-12", ["12 open", "19 open", "26 open"]),
        ("2026-01-05: 2026-01-12, 2026-01-12: done", ["12 done", "19 open", "26 open"]),
        # Out of the span and into it.
        ("2026-01-26: 2026-02-03", ["5 open", "12 open", "19 open"]),
        ("2025-12-29: 2026-01-02", ["2<29 open", "5 open", "12 open", "19 open", "26 open"]),
        # What was noted on a day that the rule does not give counts.
        ("2026-01-08: done", ["5 open", "8 done", "12 open", "19 open", "26 open"]),
        ("2026-01-08: 2026-01-09", ["5 open", "9<8 open", "12 open", "19 open", "26 open"]),
    ],
)
def test_what_the_log_says(noted, expected):
    made = plan({"every": "monday", "log": log(noted)})
    assert told(occurrences(made, "it", JANUARY)) == expected


def test_nothing_is_due_on_days_off_unless_it_was_done():
    made = plan(
        {"every": "monday", "log": log("2026-01-12: done, 2026-01-26: 2026-01-23")},
        calendar={"days_off": (span("2026-01-12..2026-01-23"),)},
    )
    expected = ["5 open", "12 done", "19 off", "23<26 off"]
    assert told(occurrences(made, "it", JANUARY)) == expected
    out = plan(
        {"every": "monday", "log": log("2026-01-19: 2026-01-27")},
        calendar={"days_off": (span("2026-01-12..2026-01-23"),)},
    )
    expected = ["5 open", "12 off", "26 open", "27<19 open"]
    assert told(occurrences(out, "it", JANUARY)) == expected


@pytest.mark.parametrize(
    ("held", "unfinished", "expected"),
    [
        # Fridays 9 and 16; a review on Thursday, Monday or within three days is that one.
        ("2026-01-09", None, "done open"),
        ("2026-01-08", None, "done open"),
        ("2026-01-12", None, "done open"),
        ("2026-01-13", None, "open done"),
        ("2026-01-09", 3, "open open"),
    ],
)
def test_a_review_that_was_held_keeps_its_slot(held, unfinished, expected):
    made = plan(
        {"every": "friday", "review": True},
        reviews={day(held): {"unfinished": unfinished}},
    )
    found = occurrences(made, "it", span("2026-01-09..2026-01-16"))
    assert " ".join(one.state for one in found) == expected


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        # 16 January is off: it is never kept, and Monday's review is that of Friday 23.
        ("2026-01-15", "open off open"),
        ("2026-01-19", "open off done"),
        ("2026-01-13", "done off open"),
    ],
)
def test_a_held_review_never_keeps_a_day_off(held, expected):
    made = plan(
        {"every": "friday", "review": True},
        calendar={"days_off": (span("2026-01-12..2026-01-18"),)},
        reviews={day(held): {}},
    )
    found = occurrences(made, "it", span("2026-01-09..2026-01-23"))
    assert " ".join(one.state for one in found) == expected


def test_without_a_start_it_counts_from_its_first_note_else_from_today():
    fresh = plan({"every": "monday"}, period=None)
    assert told(occurrences(fresh, "it", JANUARY, today=day("2026-01-19"))) == [
        "19 open",
        "26 open",
    ]
    noted = plan({"every": "monday", "log": log("2026-01-12: done")}, period=None)
    assert told(occurrences(noted, "it", JANUARY, today=day("2026-01-19"))) == [
        "12 done",
        "19 open",
        "26 open",
    ]


def test_it_ends_with_the_plan_at_the_first_of_its_ends():
    objective = {"title": "Sell", "due": day("2026-01-13")}
    made = plan({"every": "monday"}, objective=objective)
    assert told(occurrences(made, "it", JANUARY)) == ["5 open", "12 open"]


def test_a_ritual_without_a_rule_has_the_days_that_were_noted():
    made = plan({"log": log("2026-01-08: done")})
    assert rule(made, made.rituals["it"]) is None
    assert told(occurrences(made, "it", JANUARY)) == ["8 done"]


def test_the_agenda_is_by_day_and_time():
    monday = {"title": "It", "every": "monday"}
    made = plan(
        rituals={
            "any": monday,
            "late": {**monday, "at": "14:00"},
            "early": {**monday, "at": "09:00"},
        }
    )
    week = span("2026-01-05..2026-01-12")
    assert [(one.ritual, one.day.day) for one in agenda(made, week)] == [
        (name, n) for n in (5, 12) for name in ("early", "late", "any")
    ]


dates = st.dates(JANUARY.first, JANUARY.last)
logs = st.dictionaries(
    dates, st.one_of(st.sampled_from(["done", "skipped"]), dates), max_size=6
)


def in_circle(noted):
    for begin in noted:
        seen, on = set(), begin
        while isinstance(noted.get(on), dt.date):
            if on in seen:
                return True
            seen.add(on)
            on = noted[on]
    return False


@given(st.sampled_from(["day", "weekday", "monday", "wednesday"]), logs, dates, dates)
def test_any_log_gives_each_day_once_and_loses_none(every, noted, one, two):
    """Followed step by step: each planned day ends where its moves lead, and no other."""
    if in_circle(noted):
        return
    off = Span(min(one, two), max(one, two))
    made = plan({"every": every, "log": noted}, calendar={"days_off": (off,)})
    ruled = {
        on
        for on in JANUARY
        if every == "day"
        or (every == "weekday" and on.isoweekday() <= 5)
        or on.strftime("%A").lower() == every
    }
    moved_to = {to for to in noted.values() if isinstance(to, dt.date)}
    ends = set()
    for on in ruled | (set(noted) - moved_to):
        end = on
        while isinstance(noted.get(end), dt.date):
            end = noted[end]
        ends.add(end)
    states = {end: noted.get(end) or ("off" if end in off else "open") for end in ends}
    found = occurrences(made, "it", JANUARY)
    assert {one.day: one.state for one in found} == states
    assert [one.day for one in found] == sorted(states)
    assert all(
        isinstance(one, Occurrence) and one.planned in ruled | set(noted) for one in found
    )
    parts = [
        *occurrences(made, "it", span("2026-01-01..2026-01-13")),
        *occurrences(made, "it", span("2026-01-14..2026-01-31")),
    ]
    assert [(one.day, one.state) for one in parts] == [(one.day, one.state) for one in found]
