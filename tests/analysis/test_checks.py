"""What a valid plan is warned of, and when."""

import datetime as dt

import pytest

from pacli.analysis.checks import checks
from pacli.store.read import Draft

TODAY = dt.date(2026, 2, 13)
PLAN = "pac: 1\nname: Spring\nobjective: {title: Sell, due: 2026-06-30}\n"
TASKS = "actions: {shop: {title: Shop, end: 2026-06-15, tasks: {a: {title: A, %s}}}}\n"


def codes(text, today=TODAY):
    return [one.code for one in checks(Draft.of(PLAN + text, "pac.yaml").plan(), today)]


def test_a_reading_is_doubtful_until_its_day():
    text = "indicators: {calls: {label: Calls, readings: {2026-02-14: 3}}}\n"
    assert codes(text) == ["PAC301"]
    assert codes(text, dt.date(2026, 2, 14)) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ("due: 2026-06-15", []),
        ("due: 2026-06-16", ["PAC403"]),
        ("due: 2026-06-30", ["PAC403"]),
        ("due: 2026-07-01", ["PAC402"]),
        ("due: 2026-07-01, done: 2026-02-13", []),
        ("done: 2026-02-14", ["PAC401"]),
        ("dropped: 2026-02-14", ["PAC401"]),
        ("duration: 2h", []),
    ],
)
def test_a_task(fields, found):
    assert codes(TASKS % fields) == found


def test_working_times_are_missed_only_where_some_are_given():
    text = (
        "actions: {shop: {title: Shop, tasks: {a: {title: A}, b: {title: B},"
        " c: {title: C, done: 2026-02-02%s}}}}\n"
    )
    assert codes(text % "") == []
    plan = Draft.of(PLAN + text % ", duration: 2h", "pac.yaml").plan()
    (found,) = checks(plan, TODAY)
    assert (found.code, found.path) == ("PAC404", ("actions", "shop", "tasks"))
    assert found.params == {"tasks": "a, b"}


def test_the_plan_says_how_much_a_check_matters():
    text = TASKS % "due: 2026-06-16"
    plan = Draft.of(PLAN + "checks: {PAC403: error}\n" + text, "pac.yaml").plan()
    assert [one.severity for one in checks(plan, TODAY)] == ["error"]
    assert codes("checks: {PAC403: ignore}\n" + text) == []
