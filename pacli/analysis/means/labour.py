"""What the working time of people costs, where the plan says what a day of theirs does."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda.week import todos_of
from pacli.analysis.indicators.indicator import deadline
from pacli.analysis.means.people import Team
from pacli.analysis.selling.load import hours_per_day
from pacli.dates import Span, period

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class Labour(NamedTuple):
    """The time of a person, in days of the plan, at ``cost_per_day``.

    Of tasks ``done`` is behind, ``left`` to come; ``selling`` and ``rituals`` are what stages
    and rituals ask from today ``until`` the deadline, as the workload has it, and 0 where the
    plan has no deadline. ``cost`` is that of all four.
    """

    person: str
    name: str
    cost_per_day: Decimal
    done: Fraction
    left: Fraction
    selling: Fraction
    rituals: Fraction
    until: dt.date | None

    @property
    def days(self) -> Fraction:
        """All of it."""
        return self.done + self.left + self.selling + self.rituals

    @property
    def cost(self) -> Fraction:
        """What all of it costs."""
        return self.days * Fraction(self.cost_per_day)


def labour(plan: Plan, today: dt.date) -> tuple[Labour, ...]:
    """The people who cost something, with the time that they have something to do."""
    if not any(person.cost_per_day for person in plan.people.values()):
        return ()
    team, per_day = Team(plan), hours_per_day(plan) * 60
    days: dict[tuple[str | None, bool], Fraction] = {}
    for todo in todos_of(plan, today):
        action = plan.actions[todo.action]
        task = action.tasks.get(todo.id.partition("/")[2])
        who = team.who((task.owner if task is not None else None) or action.owner)
        key = who.id, todo.done is not None
        days[key] = days.get(key, Fraction(0)) + (todo.minutes or 0) / per_day
    until = deadline(plan)
    recurring = _recurring(plan, today, until) if until is not None else {}
    found = []
    for name, person in plan.people.items():
        done, left = (days.get((name, ended), Fraction(0)) for ended in (True, False))
        kinds = ((name, "selling"), (name, "ritual"))
        selling, rituals = (recurring.get(kind, Fraction(0)) / per_day for kind in kinds)
        if person.cost_per_day and (done or left or selling or rituals):
            found.append(
                Labour(
                    name, person.name, person.cost_per_day, done, left, selling, rituals, until
                )
            )
    return tuple(found)


def _recurring(
    plan: Plan, today: dt.date, until: dt.date
) -> dict[tuple[str | None, str], Fraction]:
    """The minutes that each person has for each kind of demand from today to the deadline."""
    if until < today:
        return {}
    from pacli.analysis.means.demands import Demands

    weeks, week = [], period("week", today)
    while week.last < until:
        weeks.append(week)
        week = period("week", week.last + dt.timedelta(days=1))
    weeks.append(Span(week.first, until))
    found: dict[tuple[str | None, str], Fraction] = {}
    for one in Demands(plan, today, weeks).all():
        key = one.who.id, one.kind
        found[key] = found.get(key, Fraction(0)) + one.minutes
    return found
