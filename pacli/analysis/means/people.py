"""The people of a plan, and what each of them answers for.

An owner is an id of ``people``, or a name in any words. What names nobody is hers: of a
task, its action's owner goes before that.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.items import OPEN, action_rows, task_rows
from pacli.forms.text import fold
from pacli.model.herself import ME, helps, leads, named

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class Who(NamedTuple):
    """Somebody: ``id`` is None for a name that is not among the people.

    ``hers``: she who keeps the plan. Where she is not among the people her ``name`` is empty.
    """

    id: str | None
    name: str
    hers: bool


class Charge(NamedTuple):
    """Something that somebody answers for.

    ``kind``: ``action``, ``task``, ``indicator``, ``stage`` or ``ritual``. ``day`` is the one
    by which it is to be done, ``open`` that it is not ended. ``named``: an owner is given,
    else it is hers because nobody is.
    """

    kind: str
    id: str
    title: str
    day: dt.date | None
    open: bool
    named: bool


class PersonRow(NamedTuple):
    """A person, with how many open things of each kind are in that person's charge."""

    person: str
    name: str
    role: str | None
    hours_per_week: Decimal | None
    cost_per_day: Decimal | None
    hers: bool
    actions: int
    tasks: int
    indicators: int
    stages: int
    rituals: int


class Team:
    """Who is meant by the owners of a plan.

    She is the person called ``moi`` or ``me``, else the one whose role is founder, else the
    first of the people whose role is not to help her.
    """

    def __init__(self, plan: Plan) -> None:
        self._people = plan.people
        self._id = hers(plan)
        self._strangers: dict[str, Who] = {}

    @property
    def her(self) -> Who:
        """She who keeps the plan."""
        return self.person(self._id) if self._id is not None else Who(None, "", hers=True)

    def person(self, name: str) -> Who:
        """The person with this id."""
        return Who(name, self._people[name].name, hers=name == self._id)

    @property
    def people(self) -> tuple[Who, ...]:
        """The people, in the order of the plan."""
        return tuple(self.person(name) for name in self._people)

    def who(self, owner: str | None) -> Who:
        """The one whom an owner means: by id, else by name whatever its case."""
        if owner is None or not owner.strip():
            return self.her
        if owner in self._people:
            return self.person(owner)
        word = fold(owner)
        found = [n for n, p in self._people.items() if word in {n, fold(p.name)}]
        if len(found) == 1:
            return self.person(found[0])
        if word in ME:
            return self.her
        return self._strangers.setdefault(word, Who(None, owner.strip(), hers=False))


def hers(plan: Plan) -> str | None:
    """The id of the person who keeps the plan; None where all people, if any, help her."""
    others = (name for name, one in plan.people.items() if not helps(one.role))
    return told(plan) or next(others, None)


def told(plan: Plan) -> str | None:
    """The id of the one whom the plan tells to be her, by an id, a name or a role."""
    found = named(plan.people)
    if found is not None:
        return found
    return next((name for name, one in plan.people.items() if leads(one.role)), None)


def charges(plan: Plan, team: Team, today: dt.date) -> Iterator[tuple[Who, Charge]]:
    """Everything that somebody answers for, with who does."""
    owners = {name: action.owner for name, action in plan.actions.items()}
    for row in action_rows(plan, today):
        open_, named = row.status in OPEN, row.owner is not None
        charge = Charge("action", row.action, row.title, row.end, open_, named)
        yield team.who(row.owner), charge
    ended = {row.action for row in action_rows(plan, today) if row.status not in OPEN}
    for task in task_rows(plan, today):
        owner = task.owner or owners[task.action]
        open_ = task.status in OPEN and task.action not in ended
        yield (
            team.who(owner),
            Charge("task", task.id, task.title, task.due, open_, owner is not None),
        )
    for name, one in plan.indicators.items():
        named = one.owner is not None
        yield team.who(one.owner), Charge("indicator", name, one.label, one.due, True, named)
    for stage in plan.funnel:
        label = plan.indicators[stage.indicator].label
        named = stage.owner is not None
        charge = Charge("stage", stage.indicator, label, None, True, named)
        yield team.who(stage.owner), charge
    for name, ritual in plan.rituals.items():
        over = ritual.end is not None and ritual.end < today
        owner = owners.get(ritual.action or "")
        charge = Charge(
            "ritual", name, ritual.title, ritual.end, not over, bool(ritual.people or owner)
        )
        for who in attending(plan, team, name):
            yield who, charge


def attending(plan: Plan, team: Team, ritual: str) -> tuple[Who, ...]:
    """Who takes part in a ritual: its people, else the owner of its action, else her."""
    found = plan.rituals[ritual]
    if found.people:
        return tuple(dict.fromkeys(team.person(name) for name in found.people))
    action = plan.actions.get(found.action or "")
    return (team.who(action.owner if action is not None else None),)


def charges_of(plan: Plan, person: str, today: dt.date) -> tuple[Charge, ...]:
    """What a person answers for, by kind, ended things among them."""
    team = Team(plan)
    return tuple(one for who, one in charges(plan, team, today) if who.id == person)


def strangers(plan: Plan, today: dt.date) -> tuple[str, ...]:
    """The names of those who own something open and are not among the people."""
    found = charges(plan, Team(plan), today)
    names = (who.name for who, one in found if one.open and who.id is None and not who.hers)
    return tuple(dict.fromkeys(names))


def person_rows(plan: Plan, today: dt.date) -> tuple[PersonRow, ...]:
    """The people in the order of the plan."""
    counts: Counter[tuple[str | None, str]] = Counter()
    for who, one in charges(plan, Team(plan), today):
        counts[who.id, one.kind] += one.open
    me = hers(plan)
    return tuple(
        PersonRow(
            person=name,
            name=person.name,
            role=person.role,
            hours_per_week=person.hours_per_week,
            cost_per_day=person.cost_per_day,
            hers=name == me,
            actions=counts[name, "action"],
            tasks=counts[name, "task"],
            indicators=counts[name, "indicator"],
            stages=counts[name, "stage"],
            rituals=counts[name, "ritual"],
        )
        for name, person in plan.people.items()
    )
