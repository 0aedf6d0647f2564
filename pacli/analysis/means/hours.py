"""The weeks of a person: the hours asked, and the hours that there are."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import days_off
from pacli.analysis.timetable.slots import timetable
from pacli.dates import Span

if TYPE_CHECKING:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.analysis.means.demands import Demand
    from pacli.analysis.means.people import Who
    from pacli.model.plan import Plan

ZERO = Fraction(0)


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


class PersonLoad(NamedTuple):
    """The weeks of a person.

    ``basis`` says where the hours there come from: the ``hours`` a week of that person, of
    her else the business ``slots`` of the ideal week, else her ``commitment``; None where
    none is given. ``hours_per_week`` are those of that person or commitment.
    """

    who: Who
    hours_per_week: Decimal | None
    basis: str | None
    weeks: tuple[WeekLoad, ...]


def person_load(  # noqa: PLR0913, PLR0917 - whose weeks, on what calendar, and what they hold
    plan: Plan,
    calendar: WorkCalendar,
    today: dt.date,
    who: Who,
    spans: Sequence[Span],
    found: Iterable[Demand],
) -> PersonLoad:
    """The weeks of a person, of the demands ``found`` for that one."""
    person = plan.people.get(who.id or "")
    hours = person.hours_per_week if person is not None else None
    parts: dict[dt.date, list[Demand]] = {span.first: [] for span in spans}
    for one in found:
        parts[one.week].append(one)
    basis = "hours" if hours is not None else None
    if basis is None and who.hers and any(_slots(plan)):
        basis = "slots"
    if basis is None and who.hers and plan.commitment is not None:
        hours = plan.commitment.hours_per_week or None
        basis = "commitment" if hours is not None else None

    def there(span: Span) -> Fraction | None:
        first = max(today, span.first)
        if basis is None:
            return None
        if hours is not None:
            days = calendar.count(first, span.last)
            return Fraction(hours) * 60 * Fraction(days, calendar.per_week)
        slots, off = _slots(plan), days_off(plan)
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
