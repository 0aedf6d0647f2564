"""The room that there is for actions: days to the deadline, money left, hours of a week."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.checks.subject import Subject
from pacli.analysis.means.budget import budget
from pacli.analysis.selling.load import hours_per_day, said_hours
from pacli.analysis.timetable.balance import without_slots
from pacli.analysis.timetable.slots import timetable
from pacli.dates import come

if TYPE_CHECKING:
    from pacli.model.action import Action
    from pacli.model.plan import Plan


class Room:
    """What a plan has for its actions on a day.

    ``due`` is the day by which the objective is to be reached; ``there`` the minutes of
    business in an ordinary week, ``basis`` what they come from: the ``slots`` of the ideal
    week, the hours of the ``people`` or of her ``commitment``, or the working ``days``.
    ``open`` are the actions that are neither done nor given up.
    """

    def __init__(self, plan: Plan, today: dt.date) -> None:
        self.today = today
        self._plan = plan
        self._calendar = WorkCalendar(plan)
        subject = Subject(plan, today)
        money = budget(plan, today)
        self._left = money.left
        self._money = {row.action: row.money for row in money.rows}
        self.due = subject.due
        self.open = subject.actions
        business = [s for day in timetable(plan) for s in day if s.domain == "business"]
        if business:
            self.basis = "slots"
            self.there = Fraction(sum(slot.end - slot.start for slot in business))
        else:
            per_week = self._calendar.per_week
            self.basis, per_day = without_slots(plan, per_week, said_hours(plan))
            self.there = per_day * per_week

    def cost(self, name: str) -> Decimal:
        """What an action has still to acquire and is not agreed to."""
        return self._money[name].to_agree or Decimal(0)

    def left(self, name: str) -> tuple[Decimal, bool] | None:
        """The money that is left for an action, and whether it is of its own budget.

        Where the plan has a budget too, the one that leaves less. None without any.
        """
        lefts = ((self._money[name].remaining, True), (self._left, False))
        return min(((left, own) for left, own in lefts if left is not None), default=None)

    def minutes_per_week(self, name: str) -> Fraction | None:
        """What an action still takes a week, from its start, or today, to its end.

        The deadline ends it too. None where it does not say how long it takes, or until when.
        """
        action = self._plan.actions[name]
        ends = [day for day in (action.end, self.due) if day is not None]
        minutes = self._minutes(action)
        if not minutes or not ends:
            return None
        first = max(self.today, action.start or self.today)
        weeks = Fraction(self._calendar.count(first, min(ends)), self._calendar.per_week)
        return minutes / max(Fraction(1), weeks)

    def _minutes(self, action: Action) -> Fraction:
        """The working time of its open tasks; of one without any that say, its own."""
        per_day = hours_per_day(self._plan)
        tasks = action.tasks.values()
        if any(task.duration is not None for task in tasks):
            left = [
                one
                for one in tasks
                if not (come(one.done, self.today) or come(one.dropped, self.today))
            ]
            times = [x.duration.in_minutes(per_day) for x in left if x.duration is not None]
            return sum(times, Fraction(0))
        own = action.duration
        return Fraction(0) if own is None else own.in_minutes(per_day)
