"""The week behind and the week ahead: what was planned, what was done, what slipped."""

from __future__ import annotations

import datetime as dt

import pytest

from pacli.analysis.agenda.week import week_ahead, week_behind
from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.rituals.slot import next_review
from pacli.dates import Duration, Span
from pacli.model.plan import Plan


def day(text):
    return dt.date.fromisoformat(text if len(text) > len("02-13") else f"2026-{text}")


FRIDAY, SATURDAY = day("02-13"), day("02-07")


def task(due=None, done=None, **fields):
    days = {"due": due, "done": done}
    found = {name: day(text) for name, text in days.items() if text is not None}
    return {"title": "Task", **found, **fields}


def plan(actions=None, **sections):
    base = {"pac": 1, "name": "Test", "objective": {"title": "Sell"}}
    return Plan.model_validate({**base, "actions": actions or {}, **sections})


def calls(status=None, **tasks):
    action = {"title": "Calls", "tasks": tasks}
    return plan({"calls": action if status is None else {**action, "status": status}})


def ids(todos):
    return [todo.id for todo in todos]


def test_done_due_and_slipped():
    week = week_behind(
        calls(
            kept=task("02-10", "02-09"),
            early=task("02-20", "02-11"),
            late=task("02-11"),
            today=task("02-13"),
            older=task("01-20"),
            before=task("02-06", "02-06"),
            ahead=task("02-16"),
            undated=task(),
        ),
        SATURDAY,
        FRIDAY,
    )
    assert ids(week.done) == ["calls/kept", "calls/early"]
    assert ids(week.due) == ["calls/kept", "calls/late", "calls/today"]
    assert week.kept == 1
    # the longest overdue first; what is due today can still be done today
    assert [(todo.id, todo.days_late) for todo in week.slipped] == [
        ("calls/older", 24),
        ("calls/late", 2),
    ]


def test_of_two_as_late_the_one_with_more_impact_comes_first():
    actions = {
        name: {"title": name, "impact": impact, "tasks": {"one": task(due)}}
        for name, impact, due in (("a", 2, "02-10"), ("b", 5, "02-10"), ("c", 1, "02-09"))
    }
    slipped = week_behind(plan(actions), SATURDAY, FRIDAY).slipped
    assert ids(slipped) == ["c/one", "b/one", "a/one"]


def test_what_was_done_late_counts_as_done_and_not_as_slipped():
    week = week_behind(calls(late=task("02-04", "02-12")), SATURDAY, FRIDAY)
    assert (ids(week.done), week.due, week.slipped) == (["calls/late"], (), ())


def test_what_was_given_up_does_not_slip():
    dropped = calls(one=task("02-10", dropped=day("02-09")))
    assert week_behind(dropped, SATURDAY, FRIDAY).due == ()
    closed = calls("dropped", open=task("02-10"), done=task("02-10", "02-10"))
    week = week_behind(closed, SATURDAY, FRIDAY)
    assert (ids(week.due), week.slipped) == (["calls/done"], ())


def test_a_day_in_the_past_does_not_know_what_came_after():
    tasks = calls(one=task("02-10", "02-20"), two=task("02-10", dropped=day("02-20")))
    assert ids(week_behind(tasks, SATURDAY, FRIDAY).slipped) == ["calls/one", "calls/two"]


@pytest.mark.parametrize(
    ("status", "late"), [(None, ["fair"]), ("doing", ["fair"]), ("done", [])]
)
def test_an_action_without_tasks_is_one_thing_to_do(status, late):
    action = {"title": "The fair", "end": day("02-11")}
    actions = {"fair": action if status is None else {**action, "status": status}}
    assert ids(week_behind(plan(actions), SATURDAY, FRIDAY).slipped) == late


def test_the_week_ahead_begins_with_the_next_day_of_work():
    ahead = week_ahead(
        plan(
            {
                "calls": {
                    "title": "Calls",
                    "tasks": {
                        "holidays": task("02-20", duration=Duration(minutes=90)),
                        "after": task("03-04", duration=Duration(minutes=30)),
                        "sunday": task("03-08"),
                        "later": task("03-09"),
                        "done": task("03-04", "02-10"),
                        "today": task("02-13"),
                        "late": task("02-10"),
                        "older": task("2025-11-10", duration=Duration(minutes=15)),
                    },
                }
            },
            calendar={
                "days_off": (
                    Span(day("02-16"), day("02-27")),
                    Span(day("03-06"), day("03-06")),
                    Span(day("05-01"), day("05-01")),
                )
            },
        ),
        WorkCalendar(plan(calendar={"days_off": (Span(day("02-16"), day("02-27")),)})),
        FRIDAY,
    )
    assert (ahead.first, ahead.last) == (day("03-02"), day("03-08"))
    assert ids(ahead.tasks) == ["calls/today", "calls/holidays", "calls/after", "calls/sunday"]
    # what is late is still to be done, however old it is
    assert ids(ahead.late) == ["calls/older", "calls/late"]
    assert [str(span) for span in ahead.days_off] == [
        "2026-02-16..2026-02-27",
        "2026-03-06",
    ]
    assert ahead.minutes == 90 + 30 + 15


def test_in_the_middle_of_a_week_the_week_ahead_begins_tomorrow():
    empty = plan()
    ahead = week_ahead(empty, WorkCalendar(empty), day("02-11"))
    assert (ahead.first, ahead.last) == (day("02-12"), day("02-18"))


@pytest.mark.parametrize(
    ("ritual", "off", "expected"),
    [
        (None, "", "02-20"),
        ({"every": "friday afternoon"}, "", "02-20"),
        ({"every": "monday"}, "", "02-16"),
        ({"every": "sunday morning"}, "", "02-15"),
        ({"rrule": "FREQ=WEEKLY;BYDAY=WE"}, "", "02-18"),
        ({"rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "start": day("02-11")}, "", "02-25"),
        ({"every": "month"}, "", "03-01"),
        ({"every": "month", "end": day("02-27")}, "", "02-20"),
        ({"every": "weekday"}, "", "02-16"),
        ({"every": "friday", "log": {day("02-20"): day("02-19")}}, "", "02-19"),
        ({"every": "friday", "log": {day("02-20"): "skipped"}}, "", "02-27"),
        ({"every": "friday", "log": {day("02-13"): day("02-16")}}, "", "02-16"),
        ({"every": "friday"}, "02-16 02-27", "03-06"),
        (None, "02-20 02-20", "02-27"),
    ],
)
def test_the_next_review_keeps_its_day_and_passes_over_days_off(ritual, off, expected):
    sections = {}
    if ritual is not None:
        sections["rituals"] = {"bilan": {"title": "Bilan", "review": True, **ritual}}
    if off:
        sections["calendar"] = {"days_off": (Span(*map(day, off.split())),)}
    assert next_review(plan(**sections), FRIDAY) == day(expected)


@pytest.mark.parametrize(("held", "expected"), [(False, "02-13"), (True, "02-20")])
def test_a_review_on_the_eve_of_its_slot_is_that_one(held, expected):
    rituals = {"bilan": {"title": "Bilan", "review": True, "every": "friday"}}
    assert next_review(plan(rituals=rituals), day("02-12"), held=held) == day(expected)


def test_without_a_slot_the_review_after_a_weekend_is_on_a_working_day():
    assert next_review(plan(), day("02-15")) == day("02-20")
    away = plan(calendar={"days_off": (Span(day("02-16"), day("02-27")),)})
    assert next_review(away, day("02-15")) == day("03-02")


def test_a_ritual_that_is_no_review_sets_no_day():
    rituals = {"appels": {"title": "Appels", "every": "monday"}}
    assert next_review(plan(rituals=rituals), FRIDAY) == day("02-20")
