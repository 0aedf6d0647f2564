"""What of the planned was done, week by week: the execution score of the 12-week method.

A thing that is due is a task, or a ritual on one of its days. It counts in its own ISO
week, as done if it was done by the end of that week: what was done later does not make an
old week better. An action without tasks has no day on which it was done, so it has no score.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar, days_off
from pacli.dates import Span, period, shifted

if TYPE_CHECKING:
    from pacli.model.action import Task
    from pacli.model.plan import Plan

WEEKS = 13
"""Weeks that are looked back upon, the present one among them."""

MARK = Fraction(17, 20)
"""The share that the 12-week method aims at: 85 %."""


class WeekScore(NamedTuple):
    """Of ``due`` things of a week, how many are ``done``.

    ``running`` while a working day of the week is still to come; then only what was due
    up to today counts, today included.
    """

    first: dt.date
    last: dt.date
    done: int
    due: int
    running: bool

    @property
    def share(self) -> Fraction | None:
        """From 0 to 1; None where nothing was due."""
        return Fraction(self.done, self.due) if self.due else None


class Execution(NamedTuple):
    """The weeks from the oldest to the present one.

    ``mean`` is the share done of all that was due in the weeks that are over, taken
    together; None where nothing was. ``under`` counts the last of these weeks that stayed
    under ``mark``, one after the other; a week in which nothing was due neither counts nor
    breaks the row.
    """

    weeks: tuple[WeekScore, ...]
    mean: Fraction | None
    under: int
    mark: Fraction = MARK

    @property
    def current(self) -> WeekScore:
        """The week of today."""
        return self.weeks[-1]

    @property
    def over(self) -> int:
        """Weeks that ``mean`` is worked out from."""
        return sum(week.due > 0 and not week.running for week in self.weeks)

    @property
    def scored(self) -> int:
        """Weeks in which something was due."""
        return sum(week.due > 0 for week in self.weeks)


def execution(plan: Plan, today: dt.date, *, seen: dt.date | None = None) -> Execution:
    """The scores of the last thirteen weeks, up to today.

    ``seen`` is the day on which somebody looks back, where that is another.
    """
    calendar = WorkCalendar(plan)
    here = period("week", today)
    mondays = [here.first]
    while len(mondays) < WEEKS and mondays[-1] != dt.date.min:
        mondays.append(shifted(mondays[-1], -7))
    spans = [period("week", monday) for monday in reversed(mondays)]
    kept = dict.fromkeys(spans, 0)
    due = dict.fromkeys(spans, 0)
    for day, done in _due(plan, calendar, Span(spans[0].first, today), seen or today):
        week = period("week", day)
        due[week] += 1
        kept[week] += done is not None and done <= min(week.last, today)
    running = calendar.count(shifted(today, 1), here.last) > 0
    weeks = tuple(
        WeekScore(span.first, span.last, kept[span], due[span], running and span == here)
        for span in spans
    )
    over = [week for week in weeks if week.due and not week.running]
    return Execution(weeks, _mean(over), _under(over))


def _mean(weeks: list[WeekScore]) -> Fraction | None:
    due = sum(week.due for week in weeks)
    return Fraction(sum(week.done for week in weeks), due) if due else None


def _under(weeks: list[WeekScore]) -> int:
    for n, week in enumerate(reversed(weeks)):
        if week.share is not None and week.share >= MARK:
            return n
    return len(weeks)


def _due(
    plan: Plan, calendar: WorkCalendar, span: Span, seen: dt.date
) -> Iterator[tuple[dt.date, dt.date | None]]:
    """The day of each thing that is due in a span, and that on which it was done."""
    for action in plan.actions.values():
        closed = action.status in {"done", "dropped"}
        for task in action.tasks.values():
            day = _due_day(plan, calendar, task)
            # Nobody knows on which day a closed action let go of what it leaves open.
            if day is not None and day in span and (task.done is not None or not closed):
                yield day, task.done
    if not plan.rituals:
        return
    from pacli.analysis.rituals.occurrences import agenda
    from pacli.analysis.rituals.slot import slot_of_now

    now = slot_of_now(plan, seen)
    for one in agenda(plan, span, today=seen):
        # The review is only kept once it is gone through, and this may be the one.
        held_now = plan.rituals[one.ritual].review and one.day == now
        if one.state == "done":
            yield one.day, one.day
        elif one.state == "open" and not held_now:
            yield one.day, None


def _due_day(plan: Plan, calendar: WorkCalendar, task: Task) -> dt.date | None:
    """The day that counts: that of a task due on a day off is the next working day.

    None for a task that was given up by then.
    """
    due = task.due
    if due is None:
        return None
    off = days_off(plan)
    if any(due in days for days in off):
        due = calendar.next_worked(due) or due
    given_up = task.done is None and task.dropped is not None and task.dropped <= due
    return None if given_up else due
