"""The workload: a plan worked out by hand, and its sums found again day by day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.means.demands import spread
from pacli.analysis.means.workload import workload
from pacli.analysis.selling.funnel import volumes
from pacli.dates import Duration, Span
from pacli.model.plan import Plan

MONDAY = dt.date(2026, 3, 2)
DAY = dt.timedelta(days=1)


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


def hours(number):
    return Duration(minutes=round(number * 60))


def team(*, people=None, actions=None, **sections):
    """Ann keeps the plan and has 20 hours a week, Bob helps with 10."""
    if people is None:
        people = {
            "ann": {"name": "Ann", "role": "founder", "hours_per_week": Decimal(20)},
            "bob": {"name": "Bob", "hours_per_week": Decimal(10)},
        }
    return Plan.model_validate(
        {
            "pac": 1,
            "name": "Team",
            "objective": {"title": "Sell", "due": day("06-30")},
            "people": people,
            "actions": actions or {},
        }
        | sections
    )


def one_action(*, owner=None, impact=None, end=None, **tasks):
    named = {
        name: {"title": name.title(), **{k.rstrip("_"): v for k, v in fields.items()}}
        for name, fields in tasks.items()
    }
    action = {"title": "Shop", "owner": owner, "impact": impact, "end": end, "tasks": named}
    return {"shop": action}


def asked(report, name):
    row = next(row for row in report.rows if row.who.name == name)
    return [week.asked / 60 for week in row.weeks]


def there(report, name):
    row = next(row for row in report.rows if row.who.name == name)
    return [None if week.there is None else week.there / 60 for week in row.weeks]


def test_a_task_falls_in_the_week_of_its_day_and_goes_to_whoever_owns_it():
    plan = team(
        actions=one_action(
            owner="Bob",
            page={"due": day("03-11"), "duration": hours(3)},
            call={"due": day("03-04"), "duration": hours(2), "owner": "ann"},
            done={"due": day("03-05"), "duration": hours(9), "done": day("03-01")},
        )
    )
    report = workload(plan, MONDAY, 3)
    assert asked(report, "Ann") == [2, 0, 0]
    # Its action's owner answers for what names nobody, by name whatever its case.
    assert asked(report, "Bob") == [0, 3, 0]
    assert there(report, "Ann") == [20, 20, 20]
    assert not report.overloads
    assert not report.unnamed


def test_a_task_with_a_start_is_spread_over_its_working_days():
    # 4 to 13 March: three working days, then five less the 10th off: 7 days for 14 hours.
    plan = team(
        actions=one_action(
            page={"start": day("03-04"), "due": day("03-13"), "duration": hours(14)}
        ),
        calendar={"days_off": (Span(day("03-10"), day("03-10")),)},
    )
    report = workload(plan, MONDAY, 2)
    assert asked(report, "Ann") == [6, 8]
    assert there(report, "Ann") == [20, 16]
    # On the 12th its two last days have to take all of it.
    assert asked(workload(plan, day("03-12"), 1), "Ann") == [14]
    assert there(workload(plan, day("03-12"), 1), "Ann") == [8]


def test_what_is_late_counts_now_and_what_has_no_day_not_at_all():
    plan = team(
        actions=one_action(
            late={"due": day("02-10"), "duration": hours(4)},
            lost={"duration": hours(5)},
            vague={"due": day("03-04")},
        )
    )
    report = workload(plan, MONDAY, 2)
    assert asked(report, "Ann") == [4, 0]
    assert report.undated == {"shop/lost": "Lost"}
    assert report.unknown == {"shop/vague": "Vague"}
    assert report.unnamed
    # On a Saturday the week is over: what is late falls in the next one.
    report = workload(plan, day("03-07"), 2)
    assert report.weeks[0].first == day("03-09")
    assert asked(report, "Ann") == [4, 0]


def test_a_ritual_takes_the_time_of_all_who_attend_it():
    plan = team(
        rituals={
            "both": {
                "title": "Both",
                "every": "monday",
                "duration": hours(1),
                "people": ("ann", "bob"),
            },
            "hers": {"title": "Hers", "every": "weekday", "duration": hours(0.5)},
            "run": {"title": "Running", "every": "friday", "duration": hours(1)},
        },
        week={"fri": {"07:00-08:00": {"domain": "self", "what": "running"}}},
        calendar={"days_off": (Span(day("03-09"), day("03-13")),)},
    )
    report = workload(plan, day("03-03"), 2)
    # From Tuesday: Monday's is behind; the whole next week is off; running is life.
    assert asked(report, "Ann") == [2, 0]
    assert asked(report, "Bob") == [0, 0]
    assert there(report, "Bob") == [8, 0]


def funnel(owner=None):
    def counts(label, target):
        return {"label": label, "unit": label, "measure": "total", "target": Decimal(target)}

    return {
        "indicators": {"calls": counts("Calls", 400), "sales": counts("Sales", 40)},
        "funnel": (
            {
                "indicator": "calls",
                "duration": hours(0.5),
                "owner": owner,
                "per_day": Decimal(2),
            },
            {"indicator": "sales", "rate": Fraction(1, 4), "delay_days": 21},
        ),
        "objective": {"title": "Sell", "indicator": "sales", "due": day("04-30")},
        "period": {"start": day("01-05"), "end": day("06-30")},
    }


def test_selling_takes_the_owner_of_the_stage_its_volume():
    sections = funnel("bob")
    sections["rituals"] = {
        "phone": {
            "title": "Phone",
            "every": "tuesday",
            "duration": hours(3),
            "indicator": "calls",
            "people": ("ann", "bob"),
        }
    }
    plan = team(**sections)
    report = workload(plan, MONDAY, 8)
    # 160 calls for 40 sales at 1 in 4, over the weeks from tomorrow to 9 April.
    days = sum(
        (day("03-03") + n * DAY).weekday() < 5
        for n in range((day("04-09") - day("03-03")).days + 1)
    )
    per_week = -(-160 * 5 // days)
    assert volumes(plan, MONDAY).rows[0].per_week == per_week
    full = Fraction(per_week, 2)
    assert asked(report, "Bob") == [full] * 5 + [full * Fraction(4, 5), 0, 0]
    # The ritual that makes these calls is in them for Bob; Ann only attends it.
    assert asked(report, "Ann") == [3] * 8
    assert [(one.stage, one.people, one.there) for one in report.crowds] == [
        ("calls", -(-per_week // 10), 2)
    ]


def test_alone_there_is_nothing_to_share():
    ann = {"ann": {"name": "Ann", "hours_per_week": Decimal(20)}}
    shop = one_action(page={"due": day("03-04"), "duration": hours(40)})
    for people in ({}, ann):
        report = workload(team(people=people, actions=shop), MONDAY)
        assert report.alone
        assert (report.rows, report.overloads) == ((), ())
    # Somebody else answers for something: then she is not.
    shop = one_action(page={"due": day("03-04"), "duration": hours(4), "owner": "Zoe"})
    report = workload(team(people={}, actions=shop), MONDAY, 1)
    assert [(row.who.name, row.who.hers) for row in report.rows] == [("", True), ("Zoe", False)]
    assert there(report, "Zoe") == [None]
    assert asked(report, "Zoe") == [4]


def test_her_hours_may_come_from_the_ideal_week():
    plan = team(
        people={"me": {"name": "Ann"}, "bob": {"name": "Bob"}},
        week={
            "mon": {"09:00-12:00": "business", "18:00-20:00": "family"},
            "thu": {"09:00-10:30": {"domain": "business", "selling": True}},
        },
        calendar={"days_off": (Span(day("03-12"), day("03-12")),)},
    )
    report = workload(plan, day("03-03"), 2)
    assert there(report, "Ann") == [1.5, 3]
    assert there(report, "Bob") == [None, None]


def ways(report):
    return [
        [(way.kind, way.id, way.day or (way.who.id if way.who else None)) for way in one.ways]
        for one in report.overloads
    ]


def test_ways_out_of_an_overload():
    plan = team(
        actions=one_action(
            impact=2,
            big={"due": day("03-13"), "duration": hours(18)},
            small={"due": day("03-12"), "duration": hours(6)},
        )
    )
    report = workload(plan, MONDAY, 2)
    (over,) = report.overloads
    assert (over.who.name, over.week, over.minutes) == ("Ann", day("03-09"), 240)
    # The smaller task is enough: the week before, or to Bob, who has ten hours. Begun a week
    # sooner it would still take 2 h 40 of the 2 h left; the big one, 9 h of 14 h.
    assert ways(report) == [
        [
            ("move", "shop/small", day("03-06")),
            ("begin", "shop/big", day("03-02")),
            ("delegate", "shop/small", "bob"),
            ("drop", "shop/small", None),
        ]
    ]


def test_a_task_is_not_moved_where_it_cannot_be():
    tasks = {
        "photos": {"due": day("03-10"), "duration": hours(12)},
        "page": {"due": day("03-12"), "duration": hours(12), "after": ("photos",)},
    }
    # Both fill the week. Page waits for photos; photos can go before.
    plan = team(actions=one_action(impact=5, end=day("03-14"), **tasks))
    assert ways(workload(plan, MONDAY, 4)) == [
        [("move", "shop/photos", day("03-06")), ("begin", "shop/photos", day("03-02"))]
    ]
    # Its first week has ten hours left, enough for five days of seven; after the end of the
    # action, nothing goes.
    tasks["busy"] = {"due": day("03-06"), "duration": hours(10), "owner": "ann"}
    plan = team(actions=one_action(impact=5, end=day("03-14"), **tasks))
    assert ways(workload(plan, MONDAY, 4)) == [[("begin", "shop/photos", day("03-02"))]]


def test_an_end_that_is_past_keeps_nothing_from_being_moved():
    tasks = {name: {"due": day("02-20"), "duration": hours(15)} for name in ("one", "two")}
    plan = team(actions=one_action(impact=5, end=day("02-27"), **tasks))
    assert ways(workload(plan, MONDAY, 2)) == [[("move", "shop/one", day("03-13"))]]
    plan = team(actions=one_action(impact=5, end=MONDAY, **tasks))
    assert ways(workload(plan, MONDAY, 2)) == [[]]


def test_two_overloads_are_not_sent_to_the_same_room():
    actions = one_action(
        impact=5,
        one={"due": day("03-13"), "duration": hours(15)},
        two={"due": day("03-13"), "duration": hours(15)},
        three={"due": day("03-20"), "duration": hours(15)},
        four={"due": day("03-20"), "duration": hours(15)},
    )
    report = workload(team(actions=actions), MONDAY, 3)
    # The first has the room of the week before; of that, five hours are left, and five where
    # the task was: the third can only be spread, five hours a week.
    assert ways(report) == [
        [("move", "shop/one", day("03-06"))],
        [("begin", "shop/three", day("03-02"))],
    ]


def test_a_week_that_rituals_or_selling_fill_says_so():
    plan = team(
        rituals={
            "talk": {"title": "Talk", "every": "day", "duration": hours(4), "people": ("bob",)}
        }
    )
    report = workload(plan, MONDAY, 1)
    assert ways(report) == [[("ritual", "talk", None)]]
    # A task of an hour, due in that week, is not what fills it; it is told after that.
    task = one_action(owner="bob", call={"due": day("03-04"), "duration": hours(1)})
    report = workload(
        plan.model_copy(update={"actions": team(actions=task).actions}), MONDAY, 1
    )
    assert ways(report) == [
        [
            ("ritual", "talk", None),
            ("delegate", "shop/call", "ann"),
            ("drop", "shop/call", None),
        ]
    ]


@given(
    minutes=st.integers(1, 5000),
    first=st.dates(dt.date(2026, 1, 1), dt.date(2026, 12, 31)),
    length=st.integers(0, 90),
    off=st.lists(st.integers(0, 90), max_size=20),
)
def test_spread_time_against_a_walk_from_day_to_day(minutes, first, length, off):
    last = first + length * DAY
    away = {first + n * DAY for n in off}
    plan = team(calendar={"days_off": tuple(Span(one, one) for one in sorted(away))})
    days = [first + n * DAY for n in range(length + 1)]
    worked = [one for one in days if one.weekday() < 5 and one not in away]
    expected = {}
    for one in worked or [last]:
        week = one - one.weekday() * DAY
        expected[week] = expected.get(week, 0) + Fraction(minutes, len(worked) or 1)
    assert spread(WorkCalendar(plan), Fraction(minutes), first, last) == expected


@pytest.mark.parametrize("today", ["2026-02-13", "2026-02-14", "2026-03-02"])
def test_all_that_is_asked_of_a_plan_of_tasks_is_found_again(today):
    today = dt.date.fromisoformat(today)
    tasks = {
        f"t{n}": {"due": day("03-01") + n * DAY, "duration": hours(n + 1)} for n in range(20)
    }
    report = workload(team(actions=one_action(**tasks)), today, 10)
    whole = sum(week.asked for row in report.rows for week in row.weeks)
    assert whole == sum(60 * (n + 1) for n in range(20))


def test_the_end_of_the_calendar():
    plan = team(actions=one_action(page={"due": dt.date.max, "duration": hours(1)}))
    report = workload(plan, dt.date.max, 6)
    assert report.weeks[-1].last == dt.date.max
