"""What the working time of people costs, where the plan says what a day of theirs does."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda.week import todos_of
from pacli.analysis.means.people import Team
from pacli.analysis.selling.load import hours_per_day

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class Labour(NamedTuple):
    """The time of a person's tasks, in days of the plan, at ``cost_per_day``.

    ``done`` is behind, ``left`` to come; ``cost`` is that of both. Rituals and selling are
    not in it.
    """

    person: str
    name: str
    cost_per_day: Decimal
    done: Fraction
    left: Fraction

    @property
    def cost(self) -> Fraction:
        """What all of it costs."""
        return (self.done + self.left) * Fraction(self.cost_per_day)


def labour(plan: Plan, today: dt.date) -> tuple[Labour, ...]:
    """The people who cost something and whose tasks say how long they take."""
    team, per_day = Team(plan), hours_per_day(plan) * 60
    days: dict[tuple[str | None, bool], Fraction] = {}
    for todo in todos_of(plan, today):
        action = plan.actions[todo.action]
        task = action.tasks.get(todo.id.partition("/")[2])
        who = team.who((task.owner if task is not None else None) or action.owner)
        key = who.id, todo.done is not None
        days[key] = days.get(key, Fraction(0)) + (todo.minutes or 0) / per_day
    found = []
    for name, person in plan.people.items():
        done, left = (days.get((name, ended), Fraction(0)) for ended in (True, False))
        if person.cost_per_day and (done or left):
            found.append(Labour(name, person.name, person.cost_per_day, done, left))
    return tuple(found)
