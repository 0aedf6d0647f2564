"""The open actions of a plan, judged in the five ways and put in order."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda.urgency import MIDDLE
from pacli.analysis.choosing.order import Points, corner, terms
from pacli.analysis.choosing.room import Room
from pacli.analysis.choosing.ways import Judgement, judged
from pacli.analysis.items import TaskRow, action_rows

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class Assessed(NamedTuple):
    """An action that is to be done or under way (``status``).

    ``corner``: ``quick_wins``, ``big_projects``, ``fill_ins`` or ``avoid``; None where impact
    or effort is not given. ``points`` is the sum of ``terms``. ``minutes`` it takes a week,
    None where that is not known. ``next`` is its next task.
    """

    action: str
    title: str
    status: str
    impact: int | None
    effort: int | None
    corner: str | None
    ways: tuple[Judgement, ...]
    terms: tuple[Points, ...]
    points: Fraction
    minutes: Fraction | None
    next: TaskRow | None

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields of the action that she can fill so that more is known."""
        scores = (("impact", self.impact), ("effort", self.effort))
        fields = [name for name, value in scores if value is None]
        return (*fields, *(x.field for x in self.ways if x.verdict == "unknown" and x.field))


class Assessment(NamedTuple):
    """The open actions, the one to do first at the head.

    ``due`` is the deadline of the objective, ``days_left`` from today to it, None where it
    has none. ``minutes`` are those that all actions take a week together, ``there`` those of
    business in an ordinary week, from ``basis`` (see Room). ``past``: assets and drawbacks of
    past actions, by id.
    """

    rows: tuple[Assessed, ...]
    due: dt.date | None
    days_left: int | None
    minutes: Fraction
    there: Fraction
    basis: str
    past: dict[str, tuple[str, str | None, str | None]]

    @property
    def over(self) -> bool:
        """Whether the week is too short for all of them."""
        return self.minutes > self.there


def assess(plan: Plan, today: dt.date) -> Assessment:
    """The open actions by points; those that have as many, by impact, then by least effort."""
    room = Room(plan, today)
    rows = []
    for row in action_rows(plan, today):
        if row.action not in room.open:
            continue
        action = plan.actions[row.action]
        ways = judged(plan, row.action, room)
        found = terms(action.impact, action.effort, ways, row.status)
        rows.append(
            Assessed(
                action=row.action,
                title=row.title,
                status=row.status,
                impact=action.impact,
                effort=action.effort,
                corner=corner(action.impact, action.effort),
                ways=ways,
                terms=found,
                points=sum((term.points for term in found), Fraction(0)),
                minutes=room.minutes_per_week(row.action),
                next=row.next,
            )
        )
    rows.sort(key=lambda x: (-x.points, -(x.impact or MIDDLE), x.effort or MIDDLE))
    return Assessment(
        rows=tuple(rows),
        due=room.due,
        days_left=None if room.due is None else (room.due - today).days,
        minutes=sum((row.minutes for row in rows if row.minutes), Fraction(0)),
        there=room.there,
        basis=room.basis,
        past={
            name: (one.title, one.assets, one.drawbacks)
            for name, one in plan.past_actions.items()
        },
    )
