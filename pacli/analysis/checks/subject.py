"""What is checked: a plan on a day, with the figures that several checks look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.indicator import Course, course, deadline
from pacli.errors import Path

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow
    from pacli.analysis.selling.load import Load
    from pacli.changes.change import Day
    from pacli.model.action import Action
    from pacli.model.plan import Plan

Found = Iterator[tuple[Path, Mapping[str, object]]]
"""What a check finds: the field that it is about, and what fills the message."""


class Subject:
    """A plan on a day. What costs time to work out is worked out once, when first asked for.

    ``rows`` and ``burden`` are given where they are known already: the gap of every
    indicator, and the load of a week.
    """

    def __init__(
        self,
        plan: Plan,
        today: dt.date,
        rows: Sequence[GapRow] | None = None,
        burden: Load | None = None,
    ) -> None:
        self.plan = plan
        self.today = today
        self._rows = rows
        self._burden = burden

    @cached_property
    def courses(self) -> dict[str, Course]:
        """The indicators with their defaults filled in."""
        calendar = WorkCalendar(self.plan)
        return {name: course(self.plan, calendar, name) for name in self.plan.indicators}

    @property
    def aim(self) -> Course | None:
        """The course of the objective's own indicator."""
        name = self.plan.objective.indicator
        return None if name is None else self.courses[name]

    @cached_property
    def due(self) -> dt.date | None:
        """The day by which the objective is to be reached."""
        return deadline(self.plan)

    def told(self, day: dt.date) -> Day:
        """A day as a sentence names it; a command takes it in ISO form."""
        from pacli.changes.change import Day

        return Day(day, self.today)

    @cached_property
    def statuses(self) -> dict[str, str]:
        """The status of each action: its own, else that of its tasks."""
        from pacli.analysis.items import action_rows

        return {row.action: row.status for row in action_rows(self.plan, self.today)}

    @cached_property
    def actions(self) -> dict[str, Action]:
        """The actions that are neither done nor given up."""
        from pacli.analysis.items import OPEN

        kept = self.statuses.items()
        return {name: self.plan.actions[name] for name, status in kept if status in OPEN}

    @cached_property
    def carried(self) -> frozenset[str]:
        """The actions that rituals still to come back carry forward."""
        from pacli.analysis.items import carried

        return carried(self.plan, self.today)

    @cached_property
    def rows(self) -> Sequence[GapRow]:
        """The gap of every indicator."""
        if self._rows is not None:
            return self._rows
        from pacli.analysis.indicators.gap import gap

        return gap(self.plan, self.today).rows

    @cached_property
    def burden(self) -> Load | None:
        """The load of a week; None where no stage of the funnel says how long it takes."""
        timed = any(stage.duration is not None for stage in self.plan.funnel)
        if self._burden is not None or not timed:
            return self._burden
        from pacli.analysis.selling.funnel import burden

        return burden(self.plan, self.today)
