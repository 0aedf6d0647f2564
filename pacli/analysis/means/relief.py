"""Ways out of an overloaded week: move a task, begin it sooner, hand it over, drop it.

Each is worked out from the room that the weeks looked at have. A way that is proposed first
takes its room, so that two overloads are not sent to the same free afternoon.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.indicators.indicator import deadline
from pacli.analysis.means.demands import spread
from pacli.analysis.means.people import Who
from pacli.dates import come, period

if TYPE_CHECKING:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.analysis.means.demands import Demand
    from pacli.analysis.means.hours import PersonLoad
    from pacli.model.plan import Plan

MIDDLE = 3
"""The impact of an action that does not say; one of more is not proposed for dropping."""

TODO = frozenset(("task", "action"))
"""The demands that can be moved, handed over or dropped."""

Room = dict[tuple[Who, dt.date], Fraction]


class Way(NamedTuple):
    """A way out.

    ``kind``: ``move`` a task to ``day``, ``begin`` it on ``day`` so that its time is spread,
    ``delegate`` it to ``who``, ``drop`` it; where no task is enough, less ``selling`` or one
    ``ritual`` less. ``minutes`` is the time that it takes in the week.
    """

    kind: str
    id: str
    title: str
    minutes: Fraction
    day: dt.date | None = None
    who: Who | None = None


class Overload(NamedTuple):
    """A week that asks ``minutes`` too many of somebody; ``week`` is its Monday."""

    who: Who
    week: dt.date
    minutes: Fraction
    ways: tuple[Way, ...]


def relieved(
    plan: Plan, calendar: WorkCalendar, today: dt.date, rows: Sequence[PersonLoad]
) -> tuple[Overload, ...]:
    """The overloads by week, each with its ways out."""
    relief = _Relief(plan, calendar, today, rows)
    return tuple(relief.all())


class _Relief:
    def __init__(
        self, plan: Plan, calendar: WorkCalendar, today: dt.date, rows: Sequence[PersonLoad]
    ) -> None:
        self.plan = plan
        self.calendar = calendar
        self.today = today
        self.rows = rows
        self.weeks = [week.first for week in rows[0].weeks]
        self.room: Room = {
            (row.who, week.first): week.there - week.asked
            for row in rows
            for week in row.weeks
            if week.there is not None
        }

    def all(self) -> Iterator[Overload]:
        for n, first in enumerate(self.weeks):
            for row in self.rows:
                week = row.weeks[n]
                over = -self.room.get((row.who, first), Fraction(0))
                if over > 0:
                    ways = tuple(self._ways(week.parts, first, over))
                    yield Overload(row.who, first, over, ways)
                    if ways:
                        self._take(row, ways[0], first)

    def _ways(self, parts: Sequence[Demand], week: dt.date, over: Fraction) -> Iterator[Way]:
        tasks = [part for part in parts if part.kind in TODO]
        # The smallest that is enough, else the largest of those that are not.
        tasks.sort(key=lambda d: (d.minutes < over, abs(d.minutes - over)))
        found = [
            next((way for one in tasks for way in self._moved(one, week)), None),
            next((way for one in tasks for way in self._begun(one, week)), None),
            next((way for one in tasks for way in self._given(one, week)), None),
            self._dropped(tasks),
        ]
        ways = [way for way in found if way is not None]
        ways.sort(key=lambda way: way.minutes < over)
        best = max((way.minutes for way in ways), default=Fraction(0))
        others = [part for part in parts if part.kind not in TODO]
        if best < over and others:
            most = max(others, key=lambda d: d.minutes)
            if most.minutes > best:
                # No task is what fills this week.
                ways.insert(0, Way(most.kind, most.id, most.title, most.minutes))
        yield from ways

    def _moved(self, one: Demand, week: dt.date) -> Iterator[Way]:
        """To the nearest week before with room, where no promise gives; else after."""
        if not one.whole:
            return
        earlier = [first for first in reversed(self.weeks) if first < week]
        for first in (*earlier, *(first for first in self.weeks if first > week)):
            if self.room.get((one.who, first), Fraction(0)) < one.minutes:
                continue
            day = self.calendar.last_worked(period("week", first).last)
            if day is not None and day >= max(first, self.today) and self._free(one, day):
                yield Way("move", one.id, one.title, one.minutes, day)

    def _free(self, one: Demand, day: dt.date) -> bool:
        """Whether nothing keeps a task from being done by ``day``."""
        end = deadline(self.plan)
        if end is not None and day > max(end, self.today):
            return False
        name, _, step = one.id.partition("/")
        action = self.plan.actions[name]
        if not step:
            return action.start is None or action.start <= day
        task = action.tasks[step]
        # An end that is past holds nothing back any more.
        beyond = action.end is not None and self.today <= action.end < day
        if beyond or (task.start and day < task.start):
            return False
        ended = {
            n
            for n, t in action.tasks.items()
            if come(t.done, self.today) or come(t.dropped, self.today)
        }
        before = [action.tasks[n].due for n in task.after if n not in ended]
        after = [t.due for n, t in action.tasks.items() if step in t.after and n not in ended]
        return all(due is not None and due <= day for due in before) and all(
            due is None or due >= day for due in after
        )

    def _begun(self, one: Demand, week: dt.date) -> Iterator[Way]:
        """Begun in an earlier week, so that its time is spread over several."""
        name, _, step = one.id.partition("/")
        action = self.plan.actions[name]
        item = action.tasks[step] if step else action
        due = action.tasks[step].due if step else action.end
        after = action.tasks[step].after if step else ()
        if not one.whole or item.start is not None or due is None or due < self.today or after:
            return
        for first in reversed([first for first in self.weeks if first < week]):
            day = self.calendar.next_worked(max(first, self.today))
            if day is None or day > due:
                continue
            parts = spread(self.calendar, one.minutes, day, due)
            if len(parts) > 1 and all(
                minutes <= self._left(one, at) for at, minutes in parts.items()
            ):
                yield Way("begin", one.id, one.title, one.minutes, day)

    def _left(self, one: Demand, week: dt.date) -> Fraction:
        """The room of a week without the task itself."""
        room = self.room.get((one.who, week), Fraction(0))
        return room + one.minutes if week == one.week else room

    def _given(self, one: Demand, week: dt.date) -> Iterator[Way]:
        """To whoever has the most room in every week that it takes."""
        row = next(row for row in self.rows if row.who == one.who)
        needed = {
            each.first: part.minutes
            for each in row.weeks
            for part in each.parts
            if (part.kind, part.id) == (one.kind, one.id)
        }
        others = [
            other.who
            for other in self.rows
            if other.who != one.who
            and other.who.id is not None
            and all(
                self.room.get((other.who, first), Fraction(0)) >= minutes
                for first, minutes in needed.items()
            )
        ]
        if others:
            best = max(others, key=lambda who: self.room[who, week])
            yield Way("delegate", one.id, one.title, one.minutes, who=best)

    def _dropped(self, tasks: Sequence[Demand]) -> Way | None:
        """The one whose action matters least, unless all of them matter."""

        def impact(one: Demand) -> int:
            return self.plan.actions[one.id.partition("/")[0]].impact or MIDDLE

        least = min(tasks, key=impact, default=None)
        if least is None or impact(least) > MIDDLE:
            return None
        return Way("drop", least.id, least.title, least.minutes)

    def _take(self, row: PersonLoad, way: Way, week: dt.date) -> None:
        if way.kind == "move" and way.day is not None:
            self.room[row.who, period("week", way.day).first] -= way.minutes
        elif way.kind == "delegate" and way.who is not None:
            self.room[way.who, week] -= way.minutes
        if way.kind in {"move", "delegate", "drop"}:
            self.room[row.who, week] += way.minutes
