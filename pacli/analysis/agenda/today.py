"""Where a plan stands on a day, and what there is to do on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda import urgency
from pacli.analysis.agenda.duties import duties
from pacli.analysis.agenda.duty import Day, Duty
from pacli.analysis.agenda.week import Todo, todos_of, week_ahead
from pacli.analysis.agenda.weekly import ThisWeek, this_week
from pacli.analysis.calendar import WorkCalendar, days_off
from pacli.analysis.indicators.gap import GapReport, GapRow, gap
from pacli.analysis.items import none_open
from pacli.analysis.rituals.meeting import Meeting, meeting
from pacli.analysis.rituals.occurrences import occurrences
from pacli.dates import Span, period, shifted

if TYPE_CHECKING:
    from pacli.model.plan import Plan

AHEAD = 21
"""Days off are told when they begin within so many days."""


class Rest(NamedTuple):
    """Nobody works today, no ritual falls on it, and the plan is not over.

    ``back`` is the next working day. ``off`` are the days off in between; None on a mere
    weekend.
    """

    off: Span | None
    back: dt.date


class Done(NamedTuple):
    """A thing done today: a ``task``, a ``ritual``, or a ``deal`` that was won."""

    kind: str
    id: str
    title: str


class TodayReport(NamedTuple):
    """A plan on a day.

    ``day`` is the one whose list is told: today, or the next working day where today is of a
    weekend and nothing falls on it.
    On days off there is no list. ``week`` is that of ``day``; it is empty when the rest of
    the week is off. ``objective`` is the row of the objective's figure,
    ``read`` the day of its last reading that counts. ``starts`` is the first day of a plan
    that has not begun. ``done`` is what was done today, ``next`` the task that comes next
    where nothing is due. ``step`` is what the plan lacks most: ``indicator``, ``objective``
    (which of the indicators is its figure), ``target``, ``due``, ``action`` or ``next`` (no
    action is left open); None where it lacks none of them, and once it is over.
    """

    name: str
    title: str
    currency: str
    today: dt.date
    day: dt.date
    gap: GapReport
    objective: GapRow | None
    read: dt.date | None
    starts: dt.date | None
    week: tuple[ThisWeek, ...]
    done: tuple[Done, ...]
    duties: tuple[Duty, ...]
    next: Todo | None
    rest: Rest | None
    review: Meeting | None
    days_off: tuple[Span, ...]
    step: str | None


def today(plan: Plan, day: dt.date) -> TodayReport:
    """The plan as it stands on a day."""
    calendar = WorkCalendar(plan)
    report = gap(plan, day)
    rows = {row.indicator: row for row in report.rows}
    ahead = week_ahead(plan, calendar, day)
    worked = report.ended or calendar.count(day, day) > 0
    rest = None if worked or _appointed(plan, day) else _rest(plan, day, ahead.first)
    week = _week(plan, day, rest)
    slot = meeting(plan, day, report.due)
    found: tuple[Duty, ...] = ()
    shown = day if rest is None else rest.back
    if rest is None or rest.off is None:
        found = duties(Day(plan, calendar, day, shown, rows, week, ahead, slot))
    begins = report.start
    aim = rows.get(plan.objective.indicator or "")
    return TodayReport(
        name=plan.name,
        title=plan.objective.title,
        currency=plan.currency,
        today=day,
        day=shown,
        gap=report,
        objective=aim,
        read=aim.read if aim is not None else None,
        starts=begins if begins is not None and day < begins else None,
        week=week,
        done=tuple(_done(plan, day)),
        duties=found,
        next=_next(plan, day) if not found else None,
        rest=rest,
        review=slot,
        days_off=_coming(plan, day),
        step=None if report.ended else _step(plan, rows, day),
    )


def _week(plan: Plan, day: dt.date, rest: Rest | None) -> tuple[ThisWeek, ...]:
    """What the week asks for while it has a working day left, else the one after a weekend."""
    if rest is None or rest.back in period("week", day):
        return this_week(plan, day)
    return this_week(plan, rest.back) if rest.off is None else ()


def _appointed(plan: Plan, day: dt.date) -> bool:
    """Whether a ritual, or a task that is open, falls on a day without work that is not off."""
    tasks = any(todo.done is None and todo.due == day for todo in todos_of(plan, day))
    if tasks and not any(day in span for span in days_off(plan)):
        return True
    return any(
        one.state == "open"
        for name in plan.rituals
        for one in occurrences(plan, name, Span(day, day), today=day)
    )


def _rest(plan: Plan, day: dt.date, back: dt.date) -> Rest:
    last = shifted(back, -1)
    spans = days_off(plan)
    off = [span for span in spans if span.first <= last and span.last >= day]
    if not off:
        return Rest(None, back)
    first, until = min(span.first for span in off), max(span.last for span in off)
    return Rest(Span(first, until), back)


def _done(plan: Plan, day: dt.date) -> Iterator[Done]:
    for todo in todos_of(plan, day):
        if todo.done == day:
            yield Done("task", todo.id, todo.title)
    for name, ritual in plan.rituals.items():
        if ritual.log.get(day) == "done":
            yield Done("ritual", name, ritual.title)
    for name, deal in plan.deals.items():
        if deal.status == "won" and deal.closed == day:
            yield Done("deal", name, deal.company)


def _next(plan: Plan, day: dt.date) -> Todo | None:
    """The open task that is due first and waits for none.

    Of those without a day, the one whose action brings most for its effort.
    """

    def rank(todo: Todo) -> tuple[dt.date, Fraction]:
        action = plan.actions[todo.action]
        term = urgency.effort(action.impact, action.effort)
        return todo.due or dt.date.max, -term.points if term is not None else Fraction(0)

    left = [todo for todo in todos_of(plan, day) if todo.done is None]
    ids = {todo.id for todo in left}
    ready = [todo for todo in left if ids.isdisjoint(_before(plan, todo))]
    return min(ready, key=rank, default=None)


def _before(plan: Plan, todo: Todo) -> Iterator[str]:
    _, _, name = todo.id.partition("/")
    if name:
        for other in plan.actions[todo.action].tasks[name].after:
            yield f"{todo.action}/{other}"


def _coming(plan: Plan, day: dt.date) -> tuple[Span, ...]:
    spans = days_off(plan)
    return tuple(sorted(s for s in spans if day < s.first <= shifted(day, AHEAD)))


def _step(plan: Plan, rows: dict[str, GapRow], day: dt.date) -> str | None:
    if not plan.indicators:
        return "indicator"
    row = rows.get(plan.objective.indicator or "")
    if row is None:
        return "objective"
    if row.target is None:
        return "target"
    if row.due is None:
        return "due"
    if not (plan.actions or plan.rituals or plan.deals):
        return "action"
    return "next" if row.status != "done" and none_open(plan, day) else None
