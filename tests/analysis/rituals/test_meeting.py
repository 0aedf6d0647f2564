"""When the review is to be held, or should have been."""

import pytest

from pacli.analysis.rituals.meeting import meeting
from tests.analysis.courses import day, plan

FRIDAYS = {
    "bilan": {
        "title": "Friday review",
        "review": True,
        "every": "friday afternoon",
        "at": "16:00",
    }
}
PERIOD = {"start": day("2026-01-05"), "end": day("2026-03-31")}


def made(reviews=(), *, rituals=FRIDAYS, off=()):
    held = {day(on): dict(fields) for on, fields in dict(reviews).items()}
    for one in held.values():
        if "next" in one:
            one["next"] = day(one["next"])
    return plan({}, off=off, rituals=rituals, period=PERIOD, reviews=held)


def on(today, *args, end="2026-03-31", **options):
    found = meeting(made(*args, **options), day(today), day(end) if end else None)
    return found and found.day.isoformat()


@pytest.mark.parametrize(
    ("today", "reviews", "expected"),
    [
        # None yet: the first Friday of the plan, before it and long after.
        ("2026-01-02", {}, "2026-01-09"),
        ("2026-01-09", {}, "2026-01-09"),
        ("2026-01-28", {}, "2026-01-09"),
        # The next Friday after the last one, or the day that it set.
        ("2026-01-09", {"2026-01-09": {}}, "2026-01-16"),
        ("2026-01-20", {"2026-01-09": {}}, "2026-01-16"),
        ("2026-01-12", {"2026-01-09": {"next": "2026-01-14"}}, "2026-01-14"),
        # Held on Thursday, it was that of Friday; held on Monday, that of the week before.
        ("2026-01-15", {"2026-01-15": {}}, "2026-01-23"),
        ("2026-01-19", {"2026-01-19": {}}, "2026-01-23"),
        # One that was interrupted is gone on with, for some days.
        ("2026-01-18", {"2026-01-09": {}, "2026-01-16": {"unfinished": 2}}, "2026-01-16"),
        ("2026-01-30", {"2026-01-09": {}, "2026-01-16": {"unfinished": 2}}, "2026-01-16"),
        # One that lies ahead was not held yet.
        ("2026-01-12", {"2026-01-09": {}, "2026-01-23": {}}, "2026-01-16"),
    ],
)
def test_the_day_of_the_review(today, reviews, expected):
    assert on(today, reviews) == expected


def test_days_off_put_it_to_the_next_slot():
    off = ("2026-01-12..2026-01-16",)
    assert on("2026-01-10", {"2026-01-09": {}}, off=off) == "2026-01-23"
    assert on("2026-01-10", {"2026-01-09": {"next": "2026-01-15"}}, off=off) == "2026-01-23"


def test_a_slot_that_is_noted_is_settled():
    log = {day("2026-01-09"): "done", day("2026-01-16"): "skipped"}
    rituals = {"bilan": {**FRIDAYS["bilan"], "log": log}}
    assert on("2026-01-20", rituals=rituals) == "2026-01-23"
    set_by_hand = {"2026-01-09": {"next": "2026-01-16"}}
    assert on("2026-01-20", set_by_hand, rituals=rituals) == "2026-01-23"
    moved = {"bilan": {**FRIDAYS["bilan"], "log": {day("2026-01-16"): day("2026-01-19")}}}
    assert on("2026-01-14", set_by_hand, rituals=moved) == "2026-01-19"
    assert on("2026-01-14", {"2026-01-09": {}}, rituals=moved) == "2026-01-19"


def test_without_a_slot_it_is_a_week_after_the_last_and_else_nobodys_business():
    assert on("2026-01-12", {"2026-01-08": {}}, rituals={}) == "2026-01-15"
    assert on("2026-01-12", rituals={}) is None


def test_after_the_end_one_more_within_a_fortnight():
    assert on("2026-04-02", {"2026-03-27": {}}) == "2026-04-03"
    assert on("2026-04-03", {"2026-04-02": {}}) is None
    assert on("2026-04-14", {"2026-03-27": {}}) == "2026-04-03"
    assert on("2026-04-15", {"2026-03-27": {}}) is None
    assert on("2026-04-15", {"2026-03-27": {}}, end=None) == "2026-04-03"


def test_it_has_the_time_of_its_slot_and_knows_the_last_one():
    found = meeting(
        made({"2026-01-09": {}, "2026-01-16": {"unfinished": 2}}), day("2026-01-17"), None
    )
    assert (found.ritual, found.title, found.at) == ("bilan", "Friday review", "16:00")
    assert found.last == day("2026-01-09")
    assert found.interrupted
