"""The workload: hours asked of each person against the hours there, week by week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.means.demands import Demands
from pacli.analysis.means.hours import PersonLoad, person_load
from pacli.analysis.means.people import charges
from pacli.analysis.means.relief import Overload, relieved
from pacli.dates import Span, period

if TYPE_CHECKING:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.model.plan import Plan

WEEKS = 6
"""How many weeks are looked at by default."""


class Crowd(NamedTuple):
    """A stage whose volume of a day takes more ``people`` than the plan has (``there``)."""

    stage: str
    label: str
    people: int
    there: int


class WorkloadReport(NamedTuple):
    """Who does what and when.

    ``alone``: nobody but her has anything to do with the plan; then there are no rows.
    ``weeks`` begin today: the present one has the days that are left of it, and is left out
    where no working day is. ``worked``: the working days of each. ``unknown`` are the tasks,
    actions and rituals that do not say how long they take, ``undated`` the tasks and actions
    without a day: the title of each by its id.
    ``unnamed``: whether some of it names no owner and is hers for that. ``crowds``: the
    stages that take more people than there are.
    """

    today: dt.date
    alone: bool
    weeks: tuple[Span, ...]
    worked: tuple[int, ...]
    rows: tuple[PersonLoad, ...]
    overloads: tuple[Overload, ...]
    unknown: Mapping[str, str]
    undated: Mapping[str, str]
    unnamed: bool
    crowds: tuple[Crowd, ...]


def workload(plan: Plan, today: dt.date, weeks: int = WEEKS) -> WorkloadReport:
    """The workload of so many weeks from ``today`` on."""
    demands = Demands(plan, today, ())
    calendar, team = demands.calendar, demands.team
    demands.weeks = spans = _weeks(calendar, today, weeks)
    worked = tuple(calendar.count(max(today, span.first), span.last) for span in spans)
    open_ = [(who, one) for who, one in charges(plan, team, today) if one.open]
    strangers = dict.fromkeys(who for who, _ in open_ if who.id is None and not who.hers)
    everybody = dict.fromkeys((*([] if team.her.id else [team.her]), *team.people, *strangers))
    if len(everybody) == 1:
        return WorkloadReport(today, True, spans, worked, (), (), {}, {}, False, ())
    found = demands.all()
    rows = tuple(
        person_load(plan, calendar, today, who, spans, [one for one in found if one.who == who])
        for who in everybody
    )
    return WorkloadReport(
        today=today,
        alone=False,
        weeks=spans,
        worked=worked,
        rows=rows,
        overloads=relieved(plan, calendar, today, rows),
        unknown=demands.unknown,
        undated=demands.undated,
        unnamed=any(
            not one.named for who, one in open_ if who.hers and one.kind != "indicator"
        ),
        crowds=tuple(
            Crowd(name, plan.indicators[name].label, people, len(everybody))
            for name, people in demands.people.items()
            if people > len(everybody)
        ),
    )


def _weeks(calendar: WorkCalendar, today: dt.date, count: int) -> tuple[Span, ...]:
    """The present week, or the next where no working day is left of it, and those after."""
    week = period("week", today)
    if not calendar.count(today, week.last) and week.last < dt.date.max:
        week = period("week", week.last + dt.timedelta(days=1))
    found = [week]
    while len(found) < count and found[-1].last < dt.date.max - dt.timedelta(days=7):
        found.append(period("week", found[-1].last + dt.timedelta(days=1)))
    return tuple(found)
