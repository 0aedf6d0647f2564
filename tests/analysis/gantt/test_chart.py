"""What a Gantt chart shows: its rows, its days, its scale."""

from __future__ import annotations

import datetime as dt
import random
from fractions import Fraction

import pytest

from pacli.analysis.gantt.chart import Asked, gantt
from pacli.analysis.indicators.gap import gap
from pacli.dates import Span
from pacli.model.plan import Plan

TODAY = dt.date(2026, 2, 13)
"""A Friday."""


def day(text):
    return dt.date.fromisoformat(text if len(text) > len("02-13") else f"2026-{text}")


def dated(**given):
    days = ("start", "due", "end", "done", "dropped", "milestone")
    found = {"title": "T"} | given
    return found | {name: day(found[name]) for name in days if name in found}


def task(**given):
    return dated(**given)


def action(tasks=None, **given):
    return dated(**given) | {"tasks": tasks or {}}


def plan(actions=None, *, period=None, due=None, **sections):
    base = {"pac": 1, "name": "Test", "objective": {"title": "Sell"}, "actions": actions or {}}
    if due:
        base["objective"]["due"] = day(due)
    if period:
        base["period"] = {"start": day(period[0]), "end": day(period[1])}
    return Plan.model_validate(base | sections)


def deal(company, **given):
    return {k: v for k, v in dated(**given).items() if k != "title"} | {"company": company}


def ids(bars):
    return [bar.id for bar in bars]


def bar(made, name, today=TODAY):
    return next(one for one in gantt(made, today, Asked(tasks=True)).rows if one.id == name)


def days(chart):
    return str(chart.first), str(chart.last)


def test_actions_with_their_tasks_in_the_order_of_the_plan():
    made = plan(
        {
            "b": action({"z": task(due="02-20"), "a": task(due="02-10")}, end="03-02"),
            "a": action(start="02-02", end="02-06"),
        }
    )
    chart = gantt(made, TODAY)
    assert ids(chart.rows) == ["b", "b/z", "b/a", "a"]
    assert [one.level for one in chart.rows] == ["action", "task", "task", "action"]


def test_how_a_row_stands():
    made = plan(
        {
            "a": action(
                {
                    "one": task(due="02-04", done="02-03"),
                    "two": task(due="02-10"),
                    "three": task(due="02-20", dropped="02-05"),
                    "four": task(start="02-12", due="02-18"),
                },
                end="02-11",
                impact=4,
                effort=2,
            )
        }
    )
    whole = bar(made, "a")
    assert (whole.status, whole.late, whole.progress) == ("doing", 2, Fraction(1, 3))
    assert (whole.impact, whole.effort, whole.due) == (4, 2, day("02-11"))
    # the dropped task's day does not count; the action itself ends on its own day
    assert (str(whole.start), str(whole.end)) == ("2026-02-03", "2026-02-11")
    stands = {
        name: (one.status, one.late, one.milestone)
        for name in ("one", "two", "three", "four")
        for one in [bar(made, f"a/{name}")]
    }
    assert stands == {
        "one": ("done", 0, True),
        "two": ("todo", 3, True),
        "three": ("dropped", 0, True),
        "four": ("doing", 0, False),
    }


def test_an_action_that_is_done_ends_with_what_was_done_of_it():
    done = {"one": task(due="02-04", done="02-06"), "two": task(due="02-04", done="02-02")}
    made = plan({"a": action(done, start="01-05", end="03-27")})
    assert (bar(made, "a").status, str(bar(made, "a").end)) == ("done", "2026-02-06")
    alone = plan({"a": action(start="01-05", end="03-27", status="done")})
    assert bar(alone, "a").end == TODAY
    early = plan({"a": action(start="01-05", end="01-30", status="done")})
    assert str(bar(early, "a").end) == "2026-01-30"


def test_without_a_day_there_is_no_row():
    made = plan(
        {
            "a": action({"x": task(), "z": task(due="02-20")}),
            "b": action({"x": task(), "z": task()}),
            "c": action(end="02-20"),
        }
    )
    chart = gantt(made, TODAY)
    assert ids(chart.rows) == ["a", "a/z", "c"]
    assert ids(chart.undated) == ["a/x", "b"]


def test_the_days_shown_are_whole_weeks_from_the_first_thing_to_the_last():
    made = plan({"a": action(start="01-14", end="02-17")})
    assert days(gantt(made, TODAY)) == ("2026-01-12", "2026-02-22")
    # today, while work is left; the due day of the objective
    assert days(gantt(made, day("03-04"))) == ("2026-01-12", "2026-03-08")
    due = plan({"a": action(start="01-14", end="02-17")}, due="03-31")
    assert days(gantt(due, TODAY)) == ("2026-01-12", "2026-04-05")
    closed = plan({"a": action(start="01-14", end="02-17", status="done")})
    assert days(gantt(closed, day("03-04"))) == ("2026-01-12", "2026-02-22")


@pytest.mark.parametrize(
    ("figure", "due", "end", "meant"),
    [
        ("03-20", "03-31", "06-26", "03-20"),
        (None, "03-31", "06-26", "03-31"),
        (None, None, "06-26", "06-26"),
        (None, None, None, None),
    ],
)
def test_the_due_day_is_the_one_that_every_command_counts_to(figure, due, end, meant):
    turnover = {"label": "Turnover", "measure": "total"} | (
        {"due": day(figure)} if figure else {}
    )
    made = plan(
        {"a": action(start="01-14", end="02-17")},
        period=("01-05", end) if end else None,
        indicators={"turnover": turnover},
        objective={"title": "Sell", "indicator": "turnover"}
        | ({"due": day(due)} if due else {}),
    )
    chart = gantt(made, TODAY)
    assert chart.due == gap(made, TODAY).due == (day(meant) if meant else None)
    assert meant is None or chart.last >= chart.due


def test_today_is_shown_before_a_plan_that_begins_soon():
    made = plan({"a": action(start="03-02", end="03-06")})
    assert days(gantt(made, TODAY))[0] == "2026-02-09"
    assert days(gantt(made, day("01-05")))[0] == "2026-03-02"


def test_a_slip_of_the_pen_far_away_does_not_stretch_the_days():
    slip = {"a": action(start="02-02", end="02-20"), "b": action(end="2062-02-20")}
    for made in (plan(slip), plan(slip, period=("01-05", "03-01")), plan(slip, due="03-01")):
        chart = gantt(made, TODAY)
        assert chart.first == day("02-02")
        assert chart.last <= day("03-01")
        assert chart.outside == ("b",)


@pytest.mark.parametrize(
    ("end", "by", "first", "last"),
    [
        # 5 January is the Monday of the first of 27 weeks, the last of which ends on 12 July
        ("07-12", "week", "2026-01-05", "2026-07-12"),
        ("07-13", "month", "2026-01-01", "2026-07-31"),
        ("2027-06-30", "month", "2026-01-01", "2027-06-30"),
        ("2027-09-30", "quarter", "2026-01-01", "2027-12-31"),
    ],
)
def test_the_scale_fits_how_long_the_plan_is(end, by, first, last):
    made = plan({"a": action(start="01-05", end=end)}, period=("01-05", end))
    chart = gantt(made, TODAY)
    assert (chart.by, *days(chart)) == (by, first, last)


@pytest.mark.parametrize(
    ("by", "first", "last"),
    [
        ("week", "2026-02-02", "2026-03-08"),
        ("month", "2026-02-01", "2026-03-31"),
        ("quarter", "2026-01-01", "2026-12-31"),
    ],
)
def test_the_days_are_whole_units_of_the_scale_asked_for(by, first, last):
    made = plan({"a": action(start="02-04", end="03-05")})
    assert days(gantt(made, TODAY, Asked(by=by))) == (first, last)


def test_the_days_asked_for():
    made = plan({"a": action(start="02-04", end="03-05")})

    def asked(first=None, last=None, by=None):
        bounds = [None if text is None else day(text) for text in (first, last)]
        return days(gantt(made, TODAY, Asked(by, *bounds)))

    assert asked("02-18", "02-19") == ("2026-02-16", "2026-02-22")
    assert asked("01-14") == ("2026-01-12", "2026-03-08")
    assert asked(None, "01-14") == ("2026-01-12", "2026-01-18")
    assert asked("05-13") == ("2026-05-11", "2026-05-17")
    assert asked("02-18", "05-19", "quarter") == ("2026-01-01", "2026-06-30")


def test_what_lies_outside_the_days_is_named_its_action_alone():
    made = plan(
        {
            "a": action({"x": task(due="01-08"), "z": task(due="01-09")}),
            "b": action({"x": task(due="01-08"), "z": task(due="02-18")}, end="01-30"),
            "c": action({"x": task(due="04-08")}, start="02-01", end="04-30"),
        }
    )
    week = Asked(first=day("02-18"), last=day("02-20"))
    chart = gantt(made, day("01-05"), week)
    # b is shown with its task of that week, though its own days lie before
    assert ids(chart.rows) == ["b", "b/z", "c"]
    assert chart.outside == ("a", "b/x", "c/x")


def test_what_is_late_reaches_up_to_today():
    made = plan({"a": action(end="01-09"), "b": action(end="01-09", status="done")})
    chart = gantt(made, TODAY, Asked(first=day("02-09"), last=day("02-15")))
    assert ids(chart.rows) == ["a"]
    assert chart.outside == ("b",)


IMPACTS = {
    "middle": action(start="03-02", end="03-06", impact=3, effort=3),
    "heavy": action(start="01-05", end="03-31", impact=5, effort=5),
    "unsaid": action(start="02-02", end="02-06"),
    "quick": action(start="02-09", end="02-10", impact=5, effort=1),
    "undated": action(impact=4),
}


@pytest.mark.parametrize(
    ("sort", "order"),
    [
        ("plan", "middle heavy unsaid quick"),
        ("impact", "quick heavy middle unsaid"),
        ("start", "heavy unsaid quick middle"),
        ("end", "unsaid quick middle heavy"),
    ],
)
def test_what_comes_first(sort, order):
    assert " ".join(ids(gantt(plan(IMPACTS), TODAY, Asked(sort=sort)).rows)) == order


def test_only_some_actions():
    chart = gantt(plan(IMPACTS), TODAY, Asked(actions=["quick", "undated"]))
    assert (ids(chart.rows), ids(chart.undated)) == (["quick"], ["undated"])
    assert days(chart) == ("2026-02-09", "2026-02-15")


@pytest.mark.parametrize(
    ("asked", "tasks"),
    [
        (Asked(), True),
        (Asked(by="month"), True),
        (Asked(by="quarter"), False),
        (Asked(by="quarter", actions=["a"]), True),
        (Asked(by="quarter", tasks=True), True),
        (Asked(by="week", tasks=False), False),
    ],
)
def test_tasks_are_left_out_by_quarter_or_when_asked(asked, tasks):
    made = plan({"a": action({"x": task(due="02-20"), "z": task()})})
    chart = gantt(made, TODAY, asked)
    assert ids(chart.rows) == (["a", "a/x"] if tasks else ["a"])
    assert ids(chart.undated) == (["a/z"] if tasks else [])


def test_deals_days_off_and_working_days_of_the_days_shown():
    made = plan(
        {"a": action(start="02-02", end="03-01")},
        calendar={
            "days_off": tuple(
                Span(day(first), day(last))
                for first, last in (
                    ("03-30", "04-03"),
                    ("02-27", "03-05"),
                    ("01-01", "02-02"),
                    ("02-10", "02-10"),
                )
            ),
            "working_days": ("mon", "tue"),
        },
        deals={
            "early": deal("E", milestone="02-10"),
            "late": deal("L", milestone="04-10"),
            "won": deal("W", milestone="02-10", status="won"),
            "today": deal("T", milestone="02-13"),
            "undated": deal("U"),
        },
    )
    chart = gantt(made, TODAY)
    assert [(one.id, one.late) for one in chart.deals] == [("early", 3), ("today", 0)]
    assert [str(span) for span in chart.days_off] == [
        "2026-01-01..2026-02-02",
        "2026-02-10",
        "2026-02-27..2026-03-05",
    ]
    assert chart.working_days == {0, 1}
    assert gantt(made, TODAY, Asked(actions=["a"])).deals == ()


def test_an_empty_plan():
    chart = gantt(plan(), TODAY)
    assert (chart.rows, chart.undated, chart.outside) == ((), (), ())
    assert days(chart) == ("2026-02-09", "2026-02-15")


def random_day(rng):
    return str(day("01-05") + dt.timedelta(days=rng.randint(0, 200)))


def random_plan(rng):
    actions = {}
    for n in range(rng.randint(0, 6)):
        tasks = {
            f"t{m}": task(**{k: random_day(rng) for k in ("due", "done") if rng.random() < 0.5})
            for m in range(rng.randint(0, 5))
        }
        own = {"end": random_day(rng)} if rng.random() < 0.5 else {}
        actions[f"a{n}"] = action(tasks, **own)
    return plan(actions)


@pytest.mark.parametrize("seed", range(40))
def test_nothing_is_lost_and_nothing_told_twice(seed):
    rng = random.Random(seed)
    made = random_plan(rng)
    bounds = sorted([random_day(rng), random_day(rng)])
    wishes = [Asked(), Asked(first=day(bounds[0]), last=day(bounds[1]))]
    every = [f"a{n}" for n in range(len(made.actions))]
    every += [f"{name}/{one}" for name, item in made.actions.items() for one in item.tasks]
    for asked in wishes:
        chart = gantt(made, TODAY, asked)
        told = ids(chart.rows) + ids(chart.undated) + list(chart.outside)
        assert len(told) == len(set(told))
        # of an action that is not shown, the tasks go without saying
        shown = set(ids(chart.rows))
        expected = [one for one in every if "/" not in one or one.partition("/")[0] in shown]
        assert sorted(told) == sorted(expected)
    if gantt(made, TODAY).rows:
        assert gantt(made, TODAY).outside == ()
