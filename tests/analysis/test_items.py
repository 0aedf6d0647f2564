"""What the lists say: statuses, lateness, what comes next, running totals."""

import datetime as dt

import pytest

from pacli.analysis.items import action_rows, indicator_rows, reading_rows, task_rows
from pacli.store.read import Draft

TODAY = dt.date(2026, 2, 13)
TEXT = """\
pac: 1
name: Spring
period: {start: 2026-01-05}
objective: {title: Sell, indicator: turnover, due: 2026-03-31}
indicators:
  turnover:
    label: Turnover
    measure: total
    unit: EUR
    target: 18000
    readings:
      2025-12-20: 400
      2026-01-16: {value: 1200, note: fair}
      2026-01-09: 850
      2026-04-02: 70
  followers: {label: Followers, measure: level, target: 500, due: 2026-05-01}
  defects: {label: Defects, measure: total, direction: down, target: 5}
actions:
  shop:
    title: Open the shop
    end: 2026-02-10
    tasks:
      choose: {title: Choose the tool, due: 2026-01-14, done: 2026-01-13}
      pay: {title: Set up payment, due: 2026-02-20, after: [choose]}
      terms: {title: Write the terms, start: 2026-02-02, due: 2026-02-11, after: [pay]}
      card: {title: Gift card, dropped: 2026-01-20}
"""


def plan(text=TEXT):
    return Draft.of(text, "pac.yaml").plan()


def statuses(**actions):
    """The status of each action from its tasks, written one letter each: t, g, d, x."""
    forms = {
        "t": "{title: T}",
        "g": "{title: T, start: 2026-02-01}",
        "d": "{title: T, done: 2026-02-01}",
        "x": "{title: T, dropped: 2026-02-01}",
    }
    text = "pac: 1\nname: S\nobjective: {title: O}\nactions:\n"
    for name, letters in actions.items():
        tasks = ", ".join(f"t{n}: {forms[letter]}" for n, letter in enumerate(letters))
        text += f"  {name}: {{title: A, tasks: {{{tasks}}}}}\n"
    return [row.status for row in action_rows(plan(text), TODAY)]


def test_tasks():
    rows = task_rows(plan(), TODAY)
    assert [(row.id, row.status, row.days_late, row.waits) for row in rows] == [
        ("shop/choose", "done", 0, ()),
        ("shop/pay", "todo", 0, ()),
        ("shop/terms", "doing", 2, ("pay",)),
        ("shop/card", "dropped", 0, ()),
    ]


def test_an_action():
    (row,) = action_rows(plan(), TODAY)
    assert (row.status, row.days_late) == ("doing", 3)
    assert (row.done, row.tasks, row.late_tasks) == (1, 3, 1)
    # The terms are due first, but wait for the payment.
    assert row.next.task == "pay"


def test_nothing_is_late_in_an_action_that_was_given_up():
    text = TEXT.replace("    end: 2026-02-10", "    end: 2026-02-10\n    status: dropped")
    (row,) = action_rows(plan(text), TODAY)
    assert (row.status, row.days_late, row.late_tasks, row.next) == ("dropped", 0, 0, None)
    assert {row.days_late for row in task_rows(plan(text), TODAY)} == {0}


@pytest.mark.parametrize(
    ("letters", "status"),
    [
        ("", "todo"),
        ("tt", "todo"),
        ("tx", "todo"),
        ("td", "doing"),
        ("tg", "doing"),
        ("dd", "done"),
        ("dx", "done"),
        ("xx", "dropped"),
    ],
)
def test_the_status_of_an_action_comes_from_its_tasks(letters, status):
    assert statuses(a=letters) == [status]


def test_indicators():
    turnover, followers, defects = indicator_rows(plan())
    assert (turnover.kind, turnover.money, turnover.due) == (
        "result",
        True,
        dt.date(2026, 3, 31),
    )
    assert (turnover.readings, turnover.last_day, turnover.last) == (4, dt.date(2026, 4, 2), 70)
    assert (followers.kind, followers.due, followers.last) == (
        "tracking",
        dt.date(2026, 5, 1),
        None,
    )
    assert (defects.cap, turnover.cap, followers.cap) == (True, False, False)


def test_readings_by_day_with_what_counts():
    rows = reading_rows(plan(), "turnover")
    assert [(row.day.isoformat(), row.value, row.sum, row.note) for row in rows] == [
        ("2025-12-20", 400, None, None),
        ("2026-01-09", 850, 850, None),
        ("2026-01-16", 1200, 2050, "fair"),
        ("2026-04-02", 70, None, None),
    ]
