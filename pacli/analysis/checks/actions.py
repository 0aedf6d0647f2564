"""What each action needs: steps, an end, a result; and that it can help in time."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from pacli.analysis.checks.subject import Found, Subject
from pacli.dates import come, months_after

MONTHS = {"medium": 3, "long": 6}
"""The months beyond which a horizon lies (method: short within 3, medium within 6)."""


def present(subject: Subject) -> Found:
    """At least one action."""
    if not subject.plan.actions:
        yield ("actions",), {}


def tasks(subject: Subject) -> Found:
    """A first step for each action; a ritual of its own is one that comes back."""
    for name, action in subject.actions.items():
        steps = any(come(task.dropped, subject.today) is None for task in action.tasks.values())
        if not steps and name not in subject.carried:
            yield ("actions", name, "tasks"), {"title": action.title, "id": name}


def owners(subject: Subject) -> Found:
    """Who answers for each action, where several people could and none is told to be her.

    One whose open tasks all name an owner says it already.
    """
    plan = subject.plan
    if len(plan.people) < 2:  # noqa: PLR2004 several people
        return
    from pacli.analysis.means.people import hers, told

    her = hers(plan)
    if told(plan) is not None or her is None:
        return
    for name, action in subject.actions.items():
        tasks = [
            one
            for one in action.tasks.values()
            if not (come(one.done, subject.today) or come(one.dropped, subject.today))
        ]
        if not action.owner and not (tasks and all(one.owner for one in tasks)):
            params = {"title": action.title, "id": name, "who": plan.people[her].name}
            yield ("actions", name, "owner"), params


def ends(subject: Subject) -> Found:
    """An end for each action; a new one gets its first task before."""
    for name, action in subject.actions.items():
        if action.end is None and (action.tasks or name in subject.carried):
            yield ("actions", name, "end"), {"title": action.title, "id": name}


def results(subject: Subject) -> Found:
    """What each action is to bring; a new one gets its first task before."""
    for name, action in subject.actions.items():
        if action.expected is None and (action.tasks or name in subject.carried):
            yield ("actions", name, "expected"), {"title": action.title, "id": name}


def volumes(subject: Subject) -> Found:
    """How many, where an action aims at a count."""
    for name, action in subject.actions.items():
        expected = action.expected
        if expected is None or expected.indicator is None or expected.value is not None:
            continue
        aim = subject.courses[expected.indicator]
        if aim.adds_up and not aim.money:
            path = ("actions", name, "expected", "value")
            yield path, {"title": action.title, "id": name, "label": aim.label}


def horizons(subject: Subject) -> Found:
    """Actions whose horizon lies past the deadline, counted from their own start."""
    due, span = subject.due, subject.plan.period
    if due is None:
        return
    for name, action in subject.actions.items():
        months = MONTHS.get(action.horizon or "")
        start = action.start or (span.start if span is not None else None) or subject.today
        if months is not None and (months_after(start, months) or dt.date.max) > due:
            params = {"title": action.title, "months": months, "due": subject.told(due)}
            yield ("actions", name, "horizon"), {**params, "id": name}


def budgets(subject: Subject) -> Found:
    """What is to be acquired against the money of each action, then of the plan."""
    if all(action.means is None for action in subject.actions.values()):
        return
    from pacli.analysis.means.money import moneys

    total = Decimal(0)
    each = moneys(subject.plan, subject.today)
    for name, action in subject.actions.items():
        cost = each[name].wanted
        total += cost
        if action.budget is not None and cost > action.budget:
            params = _over(subject, cost, action.budget)
            path = ("actions", name, "means", "to_acquire")
            yield path, {**params, "money": f"actions.{name}.budget"}
    budget = subject.plan.budget
    if budget is not None and budget.total is not None and total > budget.total:
        params = _over(subject, total, budget.total)
        yield ("budget", "total"), {**params, "money": "budget.total"}


def _over(subject: Subject, cost: Decimal, budget: Decimal) -> dict[str, object]:
    from pacli.changes.change import Quantity

    currency = subject.plan.currency
    return {
        "cost": Quantity(cost, currency, currency),
        "budget": Quantity(budget, currency, currency),
    }
