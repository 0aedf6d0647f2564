"""Days off: the list of them, what they change, and which due days they hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda.weekly import Weekly, weekly
from pacli.analysis.calendar import WorkCalendar, days_off
from pacli.analysis.indicators.gap import gap
from pacli.analysis.items import OPEN, action_rows, task_rows
from pacli.analysis.rituals.occurrences import occurrences
from pacli.analysis.rituals.slot import next_review
from pacli.dates import shifted
from pacli.errors import Path

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow
    from pacli.dates import Span
    from pacli.model.plan import Plan

PROMISES = frozenset(("objective", "indicator"))


class OffRow(NamedTuple):
    """A span of days off.

    ``working_days``: those of its days that would be worked otherwise. ``when``: ``past``,
    ``now`` or ``coming``. ``back``: the first working day after it, if there is one.
    """

    first: dt.date
    last: dt.date
    working_days: int
    when: str
    back: dt.date | None


class DueInside(NamedTuple):
    """A due day that falls on a day off, and the working day that is next.

    ``kind``: ``task``, ``action``, ``objective``, ``indicator``, ``deal`` or ``review``.
    ``path`` is that of the day in the plan. ``beyond``: the last day of the plan, where
    ``to`` comes after it.
    """

    kind: str
    path: Path
    title: str
    day: dt.date
    to: dt.date
    beyond: dt.date | None


class Expected(NamedTuple):
    """What is expected of the objective's indicator today, before and after."""

    label: str
    unit: str | None
    before: Fraction
    after: Fraction


class Effect(NamedTuple):
    """What it changes that some days are off, or no longer.

    ``working_days``: how many of them. ``left``: working days after today to ``due``, the
    day of the objective, before and after; None where it stays as it is. ``rituals``: how
    often each falls on these days. ``weekly``: what a week asks for, before and after,
    where that changes.
    """

    working_days: int
    due: dt.date | None
    left: tuple[int, int] | None
    rituals: tuple[tuple[str, int], ...]
    weekly: tuple[tuple[Weekly, Weekly], ...]
    expected: Expected | None


def off_rows(plan: Plan, today: dt.date) -> tuple[OffRow, ...]:
    """The days off by day."""
    calendar = WorkCalendar(plan)
    return tuple(
        OffRow(
            first=span.first,
            last=span.last,
            working_days=calendar.weekdays(span),
            when=_when(span, today),
            back=calendar.next_worked(shifted(span.last, 1)),
        )
        for span in sorted(days_off(plan))
    )


def _when(span: Span, today: dt.date) -> str:
    if span.last < today:
        return "past"
    return "coming" if today < span.first else "now"


def effect(before: Plan, after: Plan, days: Sequence[Span], today: dt.date) -> Effect:
    """What changes from one plan to the other; ``days`` are off in just one of them."""
    old, new = gap(before, today), gap(after, today)
    calendars = WorkCalendar(before), WorkCalendar(after)
    worked, then = (sum(one.count(d.first, d.last) for d in days) for one in calendars)
    return Effect(
        working_days=abs(worked - then),
        due=new.due,
        left=_left(calendars, old.due, new.due, today),
        rituals=tuple(_rituals(after if then < worked else before, days)),
        weekly=tuple(_changed(old.rows, new.rows)),
        expected=_expected(after, old.rows, new.rows),
    )


def _left(
    calendars: tuple[WorkCalendar, WorkCalendar],
    old: dt.date | None,
    new: dt.date | None,
    today: dt.date,
) -> tuple[int, int] | None:
    if old is None or new is None or new <= today:
        return None
    before = calendars[0].days_left(today, None, old)
    after = calendars[1].days_left(today, None, new)
    return (before, after) if before != after else None


def _rituals(plan: Plan, days: Iterable[Span]) -> Iterator[tuple[str, int]]:
    """How often each ritual falls on days that are off in this plan."""
    for name, ritual in plan.rituals.items():
        found = [one for span in days for one in occurrences(plan, name, span)]
        times = sum(one.state == "off" for one in found)
        if times:
            yield ritual.title, times


def _changed(old: Sequence[GapRow], new: Sequence[GapRow]) -> Iterator[tuple[Weekly, Weekly]]:
    before = {one.indicator: one for one in weekly(old)}
    for after in weekly(new):
        if after.indicator in before and before[after.indicator] != after:
            yield before[after.indicator], after


def _expected(plan: Plan, old: Sequence[GapRow], new: Sequence[GapRow]) -> Expected | None:
    before, after = (
        next((row for row in rows if row.indicator == plan.objective.indicator), None)
        for rows in (old, new)
    )
    if before is None or after is None or before.expected is None or after.expected is None:
        return None
    if before.expected == after.expected:
        return None
    return Expected(after.label, after.unit, before.expected, after.expected)


def due_inside(plan: Plan, span: Span, today: dt.date) -> tuple[DueInside, ...]:
    """The due days of what is still open on days off of a span, the earliest first.

    Left out: what would still be late on the next working day, and promises whose day has
    come already.
    """
    calendar = WorkCalendar(plan)
    last = plan.period.end if plan.period is not None else None
    found = []
    for kind, path, title, day in _dues(plan, today):
        if day is None or day not in span:
            continue
        to = calendar.next_worked(day)
        if kind == "review":
            to = next_review(plan, path[1])  # type: ignore[arg-type]  # the day of a review
        if to is None or to < today or (day < today and kind in PROMISES):
            continue
        beyond = last if last is not None and last < to and day <= last else None
        found.append(DueInside(kind, path, title, day, to, beyond))
    return tuple(sorted(found, key=lambda one: one.day))


def _dues(plan: Plan, today: dt.date) -> Iterator[tuple[str, Path, str, dt.date | None]]:
    """Every due day of what is open, with what it is of."""
    objective = plan.objective
    yield "objective", ("objective", "due"), objective.title, objective.due
    for name, indicator in plan.indicators.items():
        if name != objective.indicator or indicator.due != objective.due:
            yield "indicator", ("indicators", name, "due"), indicator.label, indicator.due
    closed = {row.action for row in action_rows(plan, today) if row.status not in OPEN}
    for name, action in plan.actions.items():
        if name in closed:
            continue
        yield "action", ("actions", name, "end"), action.title, action.end
        for row in task_rows(plan, today, name):
            if row.status in OPEN:
                path = ("actions", name, "tasks", row.task, "due")
                yield "task", path, row.title, row.due
    for name, deal in plan.deals.items():
        if deal.status == "open":
            yield "deal", ("deals", name, "milestone"), deal.company, deal.milestone
    held = max((day for day in plan.reviews if day <= today), default=None)
    if held is not None:
        yield "review", ("reviews", held, "next"), "", plan.reviews[held].next
