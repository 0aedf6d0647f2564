"""The workload: hours asked of each person against the hours there, week by week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.means.demands import Demand, Demands
from pacli.analysis.means.people import Who, charges
from pacli.analysis.means.relief import Overload, relieved
from pacli.analysis.timetable.slots import timetable
from pacli.dates import Span, period

if TYPE_CHECKING:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.model.plan import Plan

WEEKS = 6
"""How many weeks are looked at by default."""


class WeekLoad(NamedTuple):
    """A week of a person, in minutes of working time; ``first`` is its Monday.

    ``asked`` is the sum of ``parts``. ``there`` is None where nothing says it.
    """

    first: dt.date
    there: Fraction | None
    parts: tuple[Demand, ...]

    @property
    def asked(self) -> Fraction:
        """What the week asks for in all."""
        return sum((part.minutes for part in self.parts), Fraction(0))

    @property
    def over(self) -> Fraction:
        """What is asked beyond what is there; 0 where it fits or is not known."""
        return max(Fraction(0), self.asked - self.there) if self.there is not None else ZERO

    def time(self, kind: str) -> Fraction:
        """What the things of a kind ask for."""
        return sum((part.minutes for part in self.parts if part.kind == kind), Fraction(0))


ZERO = Fraction(0)


class PersonLoad(NamedTuple):
    """The weeks of a person.

    ``basis`` says where the hours there come from: the ``hours`` a week of that person, of
    her else the business ``slots`` of the ideal week; None where neither is given.
    """

    who: Who
    hours_per_week: Decimal | None
    basis: str | None
    weeks: tuple[WeekLoad, ...]


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
    without a day.
    ``unnamed``: whether some of it names no owner and is hers for that. ``crowds``: the
    stages that take more people than there are.
    """

    today: dt.date
    alone: bool
    weeks: tuple[Span, ...]
    worked: tuple[int, ...]
    rows: tuple[PersonLoad, ...]
    overloads: tuple[Overload, ...]
    unknown: tuple[str, ...]
    undated: tuple[str, ...]
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
    everybody = dict.fromkeys((*([] if team.people else [team.her]), *team.people, *strangers))
    if len(everybody) == 1:
        return WorkloadReport(today, True, spans, worked, (), (), (), (), False, ())
    found = demands.all()
    rows = tuple(
        _person(plan, calendar, today, who, spans, [one for one in found if one.who == who])
        for who in everybody
    )
    return WorkloadReport(
        today=today,
        alone=False,
        weeks=spans,
        worked=worked,
        rows=rows,
        overloads=relieved(plan, calendar, today, rows),
        unknown=tuple(demands.unknown),
        undated=tuple(demands.undated),
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


def _person(  # noqa: PLR0913, PLR0917 - whose weeks, on what calendar, and what they hold
    plan: Plan,
    calendar: WorkCalendar,
    today: dt.date,
    who: Who,
    spans: Sequence[Span],
    found: Iterable[Demand],
) -> PersonLoad:
    person = plan.people.get(who.id or "")
    hours = person.hours_per_week if person is not None else None
    parts: dict[dt.date, list[Demand]] = {span.first: [] for span in spans}
    for one in found:
        parts[one.week].append(one)
    basis = "hours" if hours is not None else None
    if basis is None and who.hers and any(_slots(plan)):
        basis = "slots"

    def there(span: Span) -> Fraction | None:
        first = max(today, span.first)
        if basis is None:
            return None
        if hours is not None:
            days = calendar.count(first, span.last)
            return Fraction(hours) * 60 * Fraction(days, calendar.per_week)
        slots, off = _slots(plan), plan.calendar.days_off if plan.calendar else ()
        return Fraction(
            sum(
                slots[day.weekday()]
                for day in Span(first, span.last)
                if not any(day in one for one in off)
            )
        )

    weeks = tuple(
        WeekLoad(span.first, there(span), _by_kind(parts[span.first])) for span in spans
    )
    return PersonLoad(who, hours, basis, weeks)


KINDS = ("selling", "ritual", "task", "action")


def _by_kind(parts: list[Demand]) -> tuple[Demand, ...]:
    """By kind, the longest first; what comes several times in a week is one."""
    found: dict[tuple[str, str], Demand] = {}
    for one in parts:
        key = one.kind, one.id
        before = found[key].minutes if key in found else ZERO
        found[key] = one._replace(minutes=one.minutes + before)
    return tuple(sorted(found.values(), key=lambda d: (KINDS.index(d.kind), -d.minutes)))


def _slots(plan: Plan) -> list[int]:
    """The minutes for business of each weekday of the ideal week."""
    return [
        sum(slot.end - slot.start for slot in slots if slot.domain == "business")
        for slots in timetable(plan)
    ]
