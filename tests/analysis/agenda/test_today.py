"""What there is to do on a day, and how the plan stands."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.analysis.agenda.today import today
from pacli.dates import Duration, Span
from tests.analysis.courses import day, plan

PERIOD = {"start": day("2026-01-05"), "end": day("2026-01-30")}
SALES = {
    "label": "Turnover",
    "unit": "EUR",
    "kind": "result",
    "target": 10_000,
    "start": "2026-01-05",
    "due": "2026-01-30",
    "readings": {"2026-01-09": 2000},
}


def task(due=None, **fields):
    found = {"title": "Step", **fields}
    for name in ("due", "done", "dropped"):
        value = due if name == "due" else found.get(name)
        if value is not None:
            found[name] = day(value)
    return found


def action(title="Action", **fields):
    tasks = fields.pop("tasks", {})
    return {"title": title, "tasks": tasks, **fields}


def seen(on, indicators=None, **sections):
    sections.setdefault("period", PERIOD)
    return today(plan(indicators or {}, **sections), day(on))


def ids(report):
    return [one.id for one in report.duties]


def with_tasks(on, tasks, **fields):
    return seen(on, actions={"a": action(tasks=tasks, **fields)})


@pytest.mark.parametrize(
    ("due", "duration", "shown"),
    [
        ("2026-01-12", None, True),
        ("2026-01-14", None, True),
        # Two days of work to spare are few, three are not.
        ("2026-01-16", None, True),
        ("2026-01-19", None, False),
        # Two days of work leave one day less to spare.
        ("2026-01-19", Duration(days=2), True),
        ("2026-01-19", Duration(minutes=421), True),
        ("2026-01-19", Duration(minutes=420), False),
        (None, None, False),
    ],
)
def test_a_task_is_shown_when_it_is_late_due_or_soon_to_be_begun(due, duration, shown):
    report = with_tasks("2026-01-14", {"x": task(due, duration=duration)})
    assert ids(report) == (["x"] if shown else [])


def test_what_was_done_dropped_or_belongs_to_a_closed_action_is_not():
    tasks = {
        "done": task("2026-01-12", done="2026-01-13"),
        "dropped": task("2026-01-12", dropped="2026-01-13"),
        "late": task("2026-01-12"),
    }
    assert ids(with_tasks("2026-01-14", tasks)) == ["late"]
    assert ids(with_tasks("2026-01-14", tasks, status="dropped")) == []


@pytest.mark.parametrize(
    ("today", "due", "shown"),
    [
        ("2026-01-17", "2026-01-17", "2026-01-17"),
        ("2026-01-17", "2026-01-18", "2026-01-19"),
        ("2026-01-18", "2026-01-18", "2026-01-18"),
        ("2026-01-18", "2026-01-17", "2026-01-19"),
    ],
)
def test_what_is_due_on_a_day_of_a_weekend_stands_under_that_day(today, due, shown):
    report = with_tasks(today, {"x": task(due)})
    assert (ids(report), report.day) == (["x"], day(shown))


def test_an_id_that_two_actions_use_is_told_with_its_action():
    tasks = {"call": task("2026-01-14")}
    report = seen("2026-01-14", actions={"a": action(tasks=tasks), "b": action(tasks=tasks)})
    assert ids(report) == ["a/call", "b/call"]


def test_an_action_without_tasks_is_a_thing_to_do_by_its_end():
    report = seen("2026-01-14", actions={"fair": action("The fair", end=day("2026-01-15"))})
    (one,) = report.duties
    assert (one.kind, one.id, one.title, one.margin) == ("action", "fair", "The fair", 1)


def test_where_nothing_is_due_the_next_task_is_told():
    tasks = {
        "far": task("2026-04-01"),
        "near": task("2026-03-02"),
        "blocked": task("2026-02-01", after=("free",)),
        "free": task(),
    }
    assert with_tasks("2026-01-14", tasks).next.id == "a/near"
    late = {"late": task("2026-01-12")}
    assert with_tasks("2026-01-14", tasks | late).next is None
    actions = {
        "heavy": action("Heavy", impact=4, effort=4),
        "light": action("Light", impact=3, effort=1),
        "plain": action("Plain"),
    }
    assert seen("2026-01-14", actions=actions).next.id == "light"


def test_the_urgency_of_a_task_adds_up():
    tasks = {
        "pick": task("2026-01-12"),
        "wrap": task("2026-02-20", after=("pick",)),
        "send": task("2026-02-20", after=("pick", "wrap")),
        "over": task("2026-01-09", after=("pick",), done="2026-01-09"),
    }
    shop = action(tasks=tasks, impact=5, effort=2, expected={"indicator": "sales"})
    report = seen("2026-01-14", {"sales": SALES | {"kind": "tracking"}}, actions={"shop": shop})
    one = next(duty for duty in report.duties if duty.id == "pick")
    # Two days late 12, 5 / 2, two tasks that wait 4; 2 000 of the 2 500 expected: at risk, 2.
    assert [(term.kind, term.points) for term in one.terms] == [
        ("late", 12),
        ("effort", Decimal("2.5")),
        ("waiting", 4),
        ("track", 2),
    ]
    assert one.urgency == Decimal("20.5")


def test_what_waits_comes_after_what_it_waits_for():
    tasks = {
        "last": task("2026-01-05", after=("middle",)),
        "middle": task("2026-01-12", after=("first", "elsewhen")),
        "first": task("2026-01-14"),
        "elsewhen": task(),
        "free": task("2026-01-11"),
    }
    report = with_tasks("2026-01-14", tasks)
    assert ids(report) == ["free", "first", "middle", "last"]
    assert report.duties[2].waits == ("Step", "Step")


@given(
    st.lists(
        st.tuples(st.integers(1, 14), st.sets(st.integers(0, 11), max_size=3)), max_size=12
    )
)
def test_only_what_a_task_waits_for_goes_before_what_is_more_urgent(drawn):
    """Each is the most urgent of those whose turn it is."""
    tasks = {
        f"t{n}": task(f"2026-01-{due:02}", after=tuple(f"t{k}" for k in sorted(after) if k < n))
        for n, (due, after) in enumerate(drawn)
    }
    left = list(with_tasks("2026-01-14", tasks).duties)
    assert sorted(one.id for one in left) == sorted(tasks)
    while left:
        here = {one.key for one in left}
        turns = [one.urgency for one in left if not here & set(one.after)]
        first = left.pop(0)
        assert not here & set(first.after)
        assert first.urgency == max(turns)


def test_deals_to_get_back_to_by_their_milestone():
    deals = {
        "late": {
            "company": "A",
            "milestone": day("2026-01-12"),
            "amount": Decimal(4000),
            "probability": Decimal("0.5"),
        },
        "now": {"company": "B", "milestone": day("2026-01-14")},
        "later": {"company": "C", "milestone": day("2026-01-15")},
        "won": {
            "company": "D",
            "milestone": day("2026-01-12"),
            "status": "won",
            "closed": day("2026-01-12"),
        },
        "open": {"company": "E"},
    }
    report = seen(
        "2026-01-14",
        {"sales": SALES},
        deals=deals,
        objective={"title": "Sell", "indicator": "sales"},
    )
    assert ids(report)[:2] == ["late", "now"]
    assert len([one for one in report.duties if one.kind == "deal"]) == 2
    # Two days late 12; 2 000 of the 8 000 left, a quarter of 5.
    assert report.duties[0].urgency == Decimal("13.25")


DAILY = {
    "title": "Calls",
    "every": "weekday",
    "at": "09:00",
    "log": {day("2026-01-12"): "done", day("2026-01-08"): "skipped"},
}


def test_rituals_of_the_day_and_those_of_the_week_that_nothing_was_noted_of():
    report = seen("2026-01-15", rituals={"calls": DAILY})
    assert [(one.kind, one.days) for one in report.duties] == [
        ("ritual", ()),
        ("missed", (day("2026-01-13"), day("2026-01-14"))),
    ]
    noted = {**DAILY, "log": {day(f"2026-01-{n}"): "done" for n in range(12, 16)}}
    assert seen("2026-01-15", rituals={"calls": noted}).duties == ()


def test_a_ritual_moved_to_the_day_is_due_on_it():
    moved = {
        "title": "Planning",
        "every": "monday",
        "log": {day("2026-01-12"): day("2026-01-15")},
    }
    assert seen("2026-01-14", rituals={"planning": moved}).duties == ()
    (one,) = seen("2026-01-15", rituals={"planning": moved}).duties
    assert (one.kind, one.due) == ("ritual", day("2026-01-15"))


def test_a_ritual_has_the_volume_of_its_indicator_in_the_week():
    calls = {"label": "Calls", "unit": "calls", "target": 80, "due": "2026-01-30"}
    report = seen(
        "2026-01-14", {"rings": calls}, rituals={"calls": {**DAILY, "indicator": "rings"}}
    )
    # 80 left for three weeks, as none was read before this one.
    assert report.duties[0].week.asked == 27


FRIDAYS = {"title": "Review", "review": True, "every": "friday", "at": "16:00"}


def test_readings_are_asked_for_by_the_review_on_its_day_and_else_alone():
    calls = {"label": "Calls", "target": 80, "due": "2026-01-30"}
    report = seen("2026-01-16", {"rings": calls}, rituals={"review": FRIDAYS})
    (one,) = report.duties
    assert (one.kind, one.labels, one.since) == ("review", ("Calls",), None)
    held = {day("2026-01-09"): {"next": day("2026-01-16")}}
    report = seen("2026-01-14", {"rings": calls}, rituals={"review": FRIDAYS}, reviews=held)
    assert [(one.kind, one.labels) for one in report.duties] == [("readings", ("Calls",))]
    assert report.review.day == day("2026-01-16")


def test_a_review_that_was_not_held_stays_due_until_it_is():
    held = {day("2026-01-09"): {"next": day("2026-01-16")}}
    (one,) = seen("2026-01-20", rituals={"review": FRIDAYS}, reviews=held).duties
    assert (one.kind, one.days_late, one.since) == ("review", 4, day("2026-01-09"))
    held[day("2026-01-20")] = {}
    assert seen("2026-01-20", rituals={"review": FRIDAYS}, reviews=held).duties == ()


def test_what_was_done_today_is_told():
    tasks = {"now": task("2026-01-14", done="2026-01-14"), "before": task(done="2026-01-13")}
    won = {"company": "Town hall", "status": "won", "closed": day("2026-01-14")}
    report = seen(
        "2026-01-14",
        actions={"a": action(tasks=tasks)},
        rituals={"calls": {**DAILY, "log": {day("2026-01-14"): "done"}}},
        deals={"hall": won, "lost": {**won, "status": "lost"}},
    )
    assert [(one.kind, one.id) for one in report.done] == [
        ("task", "a/now"),
        ("ritual", "calls"),
        ("deal", "hall"),
    ]


def test_what_a_review_decided_comes_back_on_its_day():
    decision = {"about": "a", "verdict": "correct", "do": "Ring back", "by": day("2026-01-14")}
    plan_of = {
        "actions": {"a": action()},
        "reviews": {day("2026-01-09"): {"decisions": (decision,), "next": day("2026-01-16")}},
    }
    assert seen("2026-01-13", **plan_of).duties == ()
    (one,) = seen("2026-01-15", **plan_of).duties
    assert (one.kind, one.title, one.days_late) == ("decision", "Ring back", 1)


def test_on_a_weekend_the_list_is_that_of_the_next_working_day():
    tasks = {
        "late": task("2026-01-15"),
        "monday": task("2026-01-19"),
        "later": task("2026-01-22"),
    }
    report = with_tasks("2026-01-17", tasks)
    assert (report.day, report.rest.off) == (day("2026-01-19"), None)
    assert [(one.id, one.days_late) for one in report.duties] == [("late", 2), ("monday", 0)]


def test_on_days_off_there_is_no_list():
    off = ("2026-01-14..2026-01-16", "2026-01-19")
    report = seen("2026-01-15", off=off, actions={"a": action(tasks={"x": task("2026-01-12")})})
    assert report.duties == ()
    assert report.rest.back == day("2026-01-20")
    assert report.rest.off == Span(day("2026-01-14"), day("2026-01-19"))


def test_days_off_are_told_when_they_begin_within_three_weeks():
    off = ("2026-01-14", "2026-02-04", "2026-02-05")
    report = seen("2026-01-14", off=("2026-01-15", *off[1:]))
    assert [span.first for span in report.days_off] == [day("2026-01-15"), day("2026-02-04")]


def test_before_the_plan_begins_and_after_it_is_over():
    sections = {"objective": {"title": "Sell", "indicator": "sales"}}
    assert seen("2026-01-02", {"sales": SALES}, **sections).starts == day("2026-01-05")
    report = seen("2026-02-07", {"sales": SALES}, **sections)
    assert report.gap.ended
    assert (report.starts, report.rest, report.day) == (None, None, day("2026-02-07"))


OVER = {"a": {"title": "A", "tasks": {"b": {"title": "B", "done": day("2026-01-12")}}}}


@pytest.mark.parametrize(
    ("fields", "sections", "step"),
    [
        (None, {}, "indicator"),
        ({}, {}, "objective"),
        ({"target": None}, {"objective": "x"}, "target"),
        ({"due": None}, {"objective": "x", "period": None}, "due"),
        ({}, {"objective": "x"}, "action"),
        ({}, {"objective": "x", "actions": {"a": {"title": "A"}}}, None),
        ({}, {"objective": "x", "actions": OVER}, "next"),
        ({"readings": {"2026-01-13": "10000"}}, {"objective": "x", "actions": OVER}, None),
        (
            {},
            {
                "objective": "x",
                "actions": OVER,
                "rituals": {"a": {"title": "A", "every": "day", "action": "a"}},
            },
            None,
        ),
        ({"due": "2026-01-09"}, {"objective": "x", "actions": OVER}, None),
        ({}, {"objective": "x", "rituals": {"a": {"title": "A", "every": "day"}}}, None),
        ({"due": "2026-01-09"}, {"objective": "x"}, None),
    ],
)
def test_the_one_thing_that_the_plan_lacks_most(fields, sections, step):
    if "objective" in sections:
        sections = sections | {"objective": {"title": "Sell", "indicator": "x"}}
    indicators = {} if fields is None else {"x": SALES | fields}
    assert seen("2026-01-14", indicators, **sections).step == step


def test_an_empty_plan_asks_for_nothing():
    report = seen("2026-01-14", period=None)
    assert (report.duties, report.next, report.review, report.rest) == ((), None, None, None)
