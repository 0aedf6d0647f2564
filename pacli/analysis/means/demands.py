"""What is asked of people's time, week by week: tasks, rituals and the volumes of selling.

The time of an open task counts whole until it is done: spread evenly over the working days
from its start, or today, to its day; without a start, in the week of its day; what is late,
on the next day of work. A ritual takes the time of everybody who attends it. A stage of the
funnel takes its owner its volume of a week times the time of one, shared out over the
working days up to the last on which it still helps.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda.week import todos_of
from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.means.people import Team, Who, attending
from pacli.analysis.timetable.balance import domain_of
from pacli.analysis.timetable.engagements import engagements
from pacli.analysis.timetable.slots import timetable
from pacli.dates import Span, period

if TYPE_CHECKING:
    from pacli.analysis.agenda.week import Todo
    from pacli.model.plan import Plan


class Demand(NamedTuple):
    """What one thing asks of somebody in a week.

    ``kind``: ``task``, ``action`` (one without tasks), ``ritual`` or ``selling``. ``week`` is
    its Monday. ``minutes`` of working time. ``whole``: nothing of it lies in another week.
    """

    who: Who
    kind: str
    id: str
    title: str
    week: dt.date
    minutes: Fraction
    whole: bool


class Stretch(NamedTuple):
    """What there is to lay out: an open task, its working time, first and last day of work.

    ``last`` is None where it has no day; ``minutes`` where it does not say how long it takes.
    """

    id: str
    title: str
    owner: str | None
    minutes: Fraction | None
    first: dt.date | None
    last: dt.date | None


def stretches(plan: Plan, calendar: WorkCalendar, today: dt.date) -> Iterator[Stretch]:
    """The open tasks, and actions without tasks, in the order of the plan."""
    for todo in todos_of(plan, today):
        if todo.done is None:
            yield _stretch(plan, calendar, todo, today)


def _stretch(plan: Plan, calendar: WorkCalendar, todo: Todo, today: dt.date) -> Stretch:
    action = plan.actions[todo.action]
    step = action.tasks.get(todo.id.partition("/")[2])
    item = step if step is not None else action
    last = todo.due or action.end
    first = item.start or last
    if last is not None and first is not None:
        if last < today:
            first = last = calendar.next_worked(today) or today
        first = max(first, today)
    owner = item.owner or action.owner
    return Stretch(todo.id, todo.title, owner, todo.minutes, first, last)


def spread(
    calendar: WorkCalendar,
    minutes: Fraction,
    first: dt.date,
    last: dt.date,
    until: dt.date = dt.date.max,
) -> dict[dt.date, Fraction]:
    """Working time shared evenly over working days, by the Monday of each week.

    All of it stands in the week of ``last`` where no working day lies between. Of weeks that
    begin after ``until`` nothing is told.
    """
    days = calendar.count(first, last)
    if not days:
        return {period("week", last).first: minutes}
    found = {}
    week = period("week", first)
    while week.first <= min(last, until):
        worked = calendar.count(max(first, week.first), min(last, week.last))
        if worked:
            found[week.first] = minutes * Fraction(worked, days)
        if week.last == dt.date.max:
            break
        week = period("week", week.last + dt.timedelta(days=1))
    return found


class Demands:
    """What the weeks of a plan ask for; ``weeks`` are those looked at, in order."""

    def __init__(self, plan: Plan, today: dt.date, weeks: Sequence[Span]) -> None:
        self.plan = plan
        self.today = today
        self.weeks = weeks
        self.team = Team(plan)
        self.calendar = WorkCalendar(plan)
        self.unknown: dict[str, str] = {}
        self.undated: dict[str, str] = {}
        self.people: dict[str, int] = {}

    def all(self) -> tuple[Demand, ...]:
        """Every demand: tasks, rituals, selling; notes what could not be counted."""
        selling = tuple(self._selling())
        counted = {(one.who, one.id) for one in selling}
        return (*self._tasks(), *self._rituals(counted), *selling)

    def _tasks(self) -> Iterator[Demand]:
        shown = {week.first for week in self.weeks}
        begin, until = self.weeks[0].first, self.weeks[-1].last
        for one in stretches(self.plan, self.calendar, self.today):
            if one.last is None or one.first is None:
                self.undated[one.id] = one.title
                continue
            if not one.minutes:
                if one.first <= until:
                    self.unknown[one.id] = one.title
                continue
            parts = spread(self.calendar, one.minutes, one.first, one.last, until)
            who = self.team.who(one.owner)
            for week, minutes in parts.items():
                # What is due on a weekend that is no week of its own any more is due now.
                at = max(week, begin)
                if at in shown:
                    whole = len(parts) == 1 and one.last <= until
                    kind = "task" if "/" in one.id else "action"
                    yield Demand(who, kind, one.id, one.title, at, minutes, whole)

    def _rituals(self, counted: set[tuple[Who, str]]) -> Iterator[Demand]:
        """The rituals to be held; one that makes the volumes of a stage is in these."""
        table = timetable(self.plan)
        ideal = [slot for slots in table for slot in slots]
        first = max(self.today, self.weeks[0].first)
        span = Span(first, self.weeks[-1].last)
        for one in engagements(self.plan, span, self.today, table):
            if not one.asks:
                continue
            if domain_of(one, table[one.day.weekday()], ideal) != "business":
                continue
            if not one.minutes:
                self.unknown[one.ritual] = one.title
                continue
            week = period("week", one.day).first
            for who in attending(self.plan, self.team, one.ritual):
                if (who, one.indicator) not in counted:
                    yield Demand(
                        who, "ritual", one.ritual, one.title, week, one.minutes, whole=True
                    )

    def _selling(self) -> Iterator[Demand]:
        if not self.plan.funnel:
            return
        from pacli.analysis.selling.funnel import volumes

        report = volumes(self.plan, self.today, ways_out=False)
        goal, last = report.goal, report.last
        if goal is None or last is None:
            return
        owners = {stage.indicator: stage.owner for stage in self.plan.funnel}
        for row in report.rows:
            if row.from_ is not None and row.label is not None:
                self.people[row.from_] = row.people or 0
                yield from self._volume(
                    (row.from_, row.label, owners[row.from_]),
                    row.per_week,
                    row.minutes,
                    Span(max(goal.start or self.today, self.today), row.deadline)
                    if row.deadline is not None
                    else None,
                )
        self.people[last.indicator] = last.people or 0
        yield from self._volume(
            (last.indicator, last.label, owners[last.indicator]),
            last.per_week,
            last.minutes,
            Span(max(goal.start or self.today, self.today), goal.due)
            if goal.due is not None
            else None,
        )

    def _volume(
        self,
        stage: tuple[str, str, str | None],
        per_week: int | None,
        minutes: Fraction | None,
        days: Span | None,
    ) -> Iterator[Demand]:
        """The time of a stage: so much a week while its volume still helps."""
        if not per_week or days is None or days.last < days.first:
            return
        name, label, owner = stage
        if not minutes:
            rituals = self.plan.rituals.values()
            end = self.plan.funnel[-1].indicator
            if name != end and not any(
                one.indicator == name and one.duration for one in rituals
            ):
                self.unknown[name] = label
            return
        # Where less than a week is left, these days have the whole of its volume.
        whole = min(self.calendar.per_week, self.calendar.count(days.first, days.last))
        for week in self.weeks:
            first, last = max(week.first, days.first), min(week.last, days.last)
            worked = self.calendar.count(first, last)
            if worked:
                time = per_week * minutes * Fraction(worked, whole)
                yield Demand(
                    self.team.who(owner), "selling", name, label, week.first, time, whole=False
                )
