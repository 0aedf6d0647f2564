"""From when to when tasks and actions run, worked out by hand on the calendar of 2026."""

from __future__ import annotations

import datetime as dt
import random

import pytest

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.gantt.stretch import Stretches, in_order
from pacli.dates import Span, parse_duration
from pacli.model.plan import Plan

DAYS = ("start", "due", "end", "done", "dropped")
TODAY = dt.date(2026, 2, 28)


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


def fields(**given):
    found = {"title": "T"} | given
    found |= {name: day(found[name]) for name in DAYS if name in found}
    if "duration" in found:
        found["duration"] = parse_duration(found["duration"])
    return found


def plan(tasks, off=(), **action):
    steps = {name: fields(**task) for name, task in tasks.items()}
    return Plan.model_validate(
        {
            "pac": 1,
            "name": "Test",
            "objective": {"title": "Sell"},
            "calendar": {"days_off": tuple(Span(day(a), day(b)) for a, b in off)},
            "actions": {"calls": fields(**action) | {"tasks": steps}},
        }
    )


def shown(stretch):
    """``02-09..02-13``, ``02-13 point``, or nothing."""
    if stretch is None:
        return None
    if stretch.point:
        assert stretch.start == stretch.end
        return f"{stretch.start:%m-%d} point"
    return f"{stretch.start:%m-%d}..{stretch.end:%m-%d}"


def tasks(given, off=()):
    made = plan(given, off)
    placed = Stretches(made, WorkCalendar(made), TODAY).tasks(made.actions["calls"])
    return {name: shown(one) for name, one in placed.items()}


def one(off=(), **given):
    return tasks({"t": given}, off)["t"]


# 13 February 2026 is a Friday.


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({}, None),
        ({"duration": "2d"}, None),
        ({"due": "02-13"}, "02-13 point"),
        ({"start": "02-10"}, "02-10 point"),
        ({"start": "02-10", "due": "02-13"}, "02-10..02-13"),
        # half a day, a day, three days up to Friday; over a weekend from Tuesday back
        ({"due": "02-13", "duration": "0.5d"}, "02-13..02-13"),
        ({"due": "02-13", "duration": "7h"}, "02-13..02-13"),
        ({"due": "02-13", "duration": "7h30"}, "02-12..02-13"),
        ({"due": "02-13", "duration": "3d"}, "02-11..02-13"),
        ({"due": "02-17", "duration": "3d"}, "02-13..02-17"),
        ({"start": "02-12", "duration": "3d"}, "02-12..02-16"),
        # on a Sunday: the Friday before is the day of work
        ({"due": "02-15", "duration": "1d"}, "02-13..02-15"),
        # what was done ends on that day
        ({"start": "02-02", "due": "02-13", "done": "02-06"}, "02-02..02-06"),
        ({"start": "02-02", "due": "02-13", "done": "02-20"}, "02-02..02-20"),
        ({"start": "02-10", "due": "02-13", "done": "02-06"}, "02-06..02-06"),
        ({"due": "02-13", "duration": "2d", "done": "02-06"}, "02-05..02-06"),
        ({"done": "02-06"}, "02-06 point"),
        # on 28 February it is not done yet
        ({"start": "02-02", "due": "02-13", "done": "03-02"}, "02-02..02-13"),
        ({"due": "02-13", "dropped": "02-06"}, "02-13 point"),
        ({"dropped": "02-06"}, "02-06 point"),
    ],
)
def test_a_task_alone(given, expected):
    assert one(**given) == expected


def test_days_off_are_no_days_of_work():
    off = [("02-16", "02-27")]
    assert one(off, due="03-03", duration="4d") == "02-12..03-03"
    assert one(off, start="02-12", duration="3d") == "02-12..03-02"


def test_a_task_begins_on_the_working_day_after_those_it_comes_after():
    placed = tasks(
        {
            "last": {"due": "03-06", "after": ("first", "second")},
            "first": {"due": "02-06"},
            "second": {"after": ("first",), "duration": "3d"},
            "third": {"after": ("second",)},
            "due-before": {"due": "02-02", "after": ("first",)},
            "long": {"due": "02-13", "duration": "1d", "after": ("first",)},
        }
    )
    assert placed == {
        # from the Thursday after the Wednesday on which the second ends
        "last": "02-12..03-06",
        "first": "02-06 point",
        # Friday 6 February, so Monday to Wednesday
        "second": "02-09..02-11",
        "third": None,
        "due-before": "02-02 point",
        "long": "02-13..02-13",
    }


def action(given, **own):
    made = plan(given, **own)
    whole = Stretches(made, WorkCalendar(made), TODAY)
    item = made.actions["calls"]
    return shown(whole.action(item, whole.tasks(item).values()))


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ({}, "02-04..02-20"),
        ({"start": "01-05"}, "01-05..02-20"),
        ({"end": "03-27"}, "02-04..03-27"),
        ({"start": "02-10", "end": "02-12"}, "02-10..02-12"),
        ({"start": "03-02"}, "03-02..03-02"),
    ],
)
def test_an_action_takes_the_days_it_lacks_from_its_tasks(own, expected):
    given = {"a": {"start": "02-04", "due": "02-06"}, "b": {"due": "02-20"}, "c": {}}
    assert action(given, **own) == expected


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ({}, None),
        ({"end": "02-13"}, "02-13 point"),
        ({"end": "02-13", "duration": "5d"}, "02-09..02-13"),
        ({"start": "02-09", "duration": "6d"}, "02-09..02-16"),
    ],
)
def test_an_action_without_tasks(own, expected):
    assert action({}, **own) == expected
    assert action({"undated": {}}, **own) == expected


def test_an_action_of_one_day_known_is_a_point():
    assert action({"a": {"due": "02-13"}}) == "02-13 point"


@pytest.mark.parametrize("seed", range(20))
def test_every_task_is_told_once_after_those_it_comes_after(seed):
    rng = random.Random(seed)
    names = [f"t{n}" for n in range(30)]
    ranked = rng.sample(names, len(names))
    made = plan(
        {
            name: {
                "after": tuple(
                    rng.sample(ranked[: ranked.index(name)], k=min(2, ranked.index(name)))
                )
            }
            for name in names
        }
    ).actions["calls"]
    told = list(in_order(made.tasks))
    assert sorted(told) == sorted(names)
    for name, task in made.tasks.items():
        assert all(told.index(other) < told.index(name) for other in task.after)


def test_a_circle_ends():
    """A plan with one is refused; a light stand-in of a plan may have one all the same."""
    given = {"a": {"after": ("b",)}, "b": {"after": ("c",)}, "c": {"after": ("a", "gone")}}
    assert sorted(in_order(plan(given).actions["calls"].tasks)) == ["a", "b", "c"]


def test_a_long_chain_is_no_trouble():
    given = {f"t{n}": {"after": (f"t{n + 1}",)} for n in range(3000)}
    given["t3000"] = {"due": "01-05"}
    assert next(in_order(plan(given).actions["calls"].tasks)) == "t3000"
