"""The week as it should go: the slots of the ideal week, with rituals and tasks laid in."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar, days_off
from pacli.analysis.selling.load import own_hours
from pacli.analysis.timetable.balance import Balance, Selling, balance, without_slots
from pacli.analysis.timetable.clashes import Clash, clashes
from pacli.analysis.timetable.engagements import Engagement, engagements
from pacli.analysis.timetable.remedy import Remedy, remedy
from pacli.analysis.timetable.slots import Slot, timetable
from pacli.analysis.timetable.tasks import WeekTask, laid, week_tasks
from pacli.analysis.timetable.wishes import Wish, wishes
from pacli.dates import Span, period, shifted

if TYPE_CHECKING:
    from pacli.analysis.agenda.weekly import ThisWeek
    from pacli.model.plan import Plan


class WeekDay(NamedTuple):
    """A day of the week.

    ``off``: a day off. ``works``: a working weekday that is not off. ``slots`` are those of
    the ideal week, days off or not. Tasks stand under the day on which they were done, else
    that on which they are due.
    """

    date: dt.date
    off: bool
    works: bool
    slots: tuple[Slot, ...]
    rituals: tuple[Engagement, ...]
    tasks: tuple[WeekTask, ...]


class WeekReport(NamedTuple):
    """A week, Monday to Sunday.

    ``planned``: the plan has an ideal week. ``volumes``: what the week asks for of each
    thing that is counted. ``balance`` is None once the working days of the week are over.
    A week that is past has neither clashes nor volumes, nor wishes. ``remedy``: a slot that
    ends one of the clashes.
    """

    today: dt.date
    span: Span
    planned: bool
    days: tuple[WeekDay, ...]
    volumes: tuple[ThisWeek, ...]
    balance: Balance | None
    clashes: tuple[Clash, ...]
    wishes: tuple[Wish, ...]
    remedy: Remedy | None = None

    @property
    def kept(self) -> tuple[int, int]:
        """Rituals kept, of those that were due and not skipped."""
        due = [ritual for day in self.days for ritual in day.rituals if ritual.held]
        return sum(ritual.state == "done" for ritual in due), len(due)

    @property
    def done(self) -> tuple[int, int]:
        """Tasks done, of those done or due in the week."""
        tasks = [task for day in self.days for task in day.tasks]
        return sum(task.done is not None for task in tasks), len(tasks)


def ideal_week(plan: Plan, today: dt.date, day: dt.date) -> WeekReport:
    """The ISO week of ``day`` as it stands today."""
    span = period("week", day)
    calendar = WorkCalendar(plan)
    table = timetable(plan)
    rituals = engagements(plan, span, today, table)
    tasks = week_tasks(plan, span, today)
    spans = days_off(plan)
    off = frozenset(day for day in span if any(day in one for one in spans))
    hours: Balance | None = None
    found: tuple[Clash, ...] = ()
    volumes: tuple[ThisWeek, ...] = ()
    cure: Remedy | None = None
    if span.last >= today:
        days = {day: () if day in off else table[day.weekday()] for day in span}
        left = {day: slots for day, slots in days.items() if day >= today}
        _, daily = without_slots(plan, calendar.per_week, own_hours(plan))
        worked_on = {d: daily if calendar.count(d, d) else Fraction(0) for d in left}
        tasks = laid(plan, tasks, left, rituals, worked_on)
        found = clashes(plan, left, rituals, tasks, off)
        if any(table):
            cure = remedy(found, left, rituals)
        worked = calendar.count(span.first, span.last)
        volumes = _volumes(plan, today, span)
        if not worked or calendar.count(max(today, span.first), span.last):
            hours = balance(
                plan,
                days,
                worked=(worked, calendar.per_week),
                rituals=rituals,
                tasks=tasks,
                selling=_selling(plan, calendar, today, span),
                clashes=found,
            )
    return WeekReport(
        today=today,
        span=span,
        planned=any(table),
        days=tuple(
            WeekDay(
                date=day,
                off=day in off,
                works=calendar.count(day, day) > 0,
                slots=table[day.weekday()],
                rituals=tuple(ritual for ritual in rituals if ritual.day == day),
                tasks=tuple(task for task in tasks if task.day == day),
            )
            for day in span
        ),
        volumes=volumes,
        balance=hours,
        clashes=found,
        wishes=wishes(plan, table) if span.last >= today else (),
        remedy=cure,
    )


def _volumes(plan: Plan, today: dt.date, span: Span) -> tuple[ThisWeek, ...]:
    """What a week asks for of each thing that is counted; a coming one, as things stand.

    Loaded only where something is followed.
    """
    if not plan.indicators:
        return ()
    from pacli.analysis.agenda.weekly import this_week, week_to_come

    if today in span:
        return this_week(plan, today)
    from pacli.analysis.indicators.gap import gap

    rows = [row for row in gap(plan, today).rows if row.kind == "tracking"]
    return week_to_come(plan, rows, today, span)


def _selling(plan: Plan, calendar: WorkCalendar, today: dt.date, span: Span) -> Selling | None:
    """What the volumes of a week take, hers and of others; None where they do not say.

    As things stand, the present week as it stood when it began. Shared out over the working
    days from the start to the due day, so that a week with days off asks for less.
    """
    if not plan.funnel:
        return None
    from pacli.analysis.selling.funnel import Funnel

    funnel = Funnel(plan, min(today, shifted(span.first, -1)), plan.phase)
    goal, burden = funnel.goal, funnel.burden()
    start, due = (goal.start, goal.due) if goal is not None else (None, None)
    first = span.first if start is None else max(span.first, start)
    last = span.last if due is None else min(span.last, due)
    if burden is None or first > last:
        return None
    days, whole = calendar.count(first, last), calendar.per_week
    if due is not None:
        whole = min(whole, calendar.count(first, due))
    part = Fraction(days, whole) if whole else Fraction(0)
    others = {name: minutes * part for name, minutes in burden.others.items()}
    return Selling(burden.own * part, Span(first, last), others, burden.untimed)
