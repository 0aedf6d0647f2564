"""The backward funnel: volumes stage by stage, from the wins still wanted up."""

from __future__ import annotations

import datetime as dt
import math
import sys
from bisect import bisect_left
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.selling.load import Load, load
from pacli.analysis.selling.rows import Goal, LastStage, VolumeRow, conversion
from pacli.analysis.selling.stages import Step, goal, seen, steps
from pacli.analysis.selling.volumes import VolumesReport, WaysOut
from pacli.dates import shifted

if TYPE_CHECKING:
    from decimal import Decimal

    from pacli.analysis.book.pipeline import OpenDeals
    from pacli.model.plan import Plan

LOOK_AHEAD = 3 * 366
"""How many days further a due day is looked for."""


class Asked(NamedTuple):
    """What the funnel asks of a stage: so many per week, and so many in all from its start.

    ``per_week`` is None where no week is left, or no due day; then ``total`` is None too,
    as it is where there is nothing more to win.
    """

    per_week: int | None
    total: Fraction | None


def asked(plan: Plan, today: dt.date) -> dict[str, Asked]:
    """What the funnel asks of each stage, by indicator, without the statistics of its rates."""
    return Funnel(plan, today, plan.phase).asked()


def burden(plan: Plan, today: dt.date) -> Load | None:
    """The load of the funnel's volumes, without the statistics of its rates."""
    return Funnel(plan, today, plan.phase).burden()


def _asked(per_week: int | None, left: int | None, done: Decimal | None) -> Asked:
    if not left or per_week is None:
        return Asked(per_week, None)
    return Asked(per_week, left + Fraction(done or 0))


def volumes(
    plan: Plan, today: dt.date, *, phase: str | None = None, ways_out: bool = True
) -> VolumesReport:
    """The volumes of the plan's funnel; no rows where it has fewer than two stages.

    ``phase`` replaces the plan's, for the rates that the funnel leaves out. Without
    ``ways_out`` a load above 1 is told as it is, which spares half of the work.
    """
    return Funnel(plan, today, phase or plan.phase).report(ways_out=ways_out)


class Funnel:
    """A plan's funnel on a day."""

    def __init__(self, plan: Plan, today: dt.date, phase: str) -> None:
        self.plan = plan
        self.today = today
        self.phase = phase
        self.calendar = WorkCalendar(plan)
        self.steps = steps(plan, self.calendar, today, phase)
        self.goal = goal(plan, self.calendar, today)

    def report(self, *, ways_out: bool = True) -> VolumesReport:
        """The volumes of the day; ``want`` is None throughout where there is no target."""
        from pacli.analysis.selling.chain import bottleneck, chain
        from pacli.analysis.selling.conversion import weighed

        goal = self.goal
        planned, last = self._aimed()
        burden = self._load(planned, last)
        rows = tuple(weighed(row, self._seen(row)) for row in planned)
        eased = ways_out and burden is not None and burden.over
        return VolumesReport(
            rows=rows,
            last=last,
            load=burden,
            phase=self.phase,
            goal=goal,
            ways_out=self._ways_out(goal, burden) if eased and goal and burden else None,
            chain=chain(last.want, [row.posterior for row in rows]) if last and rows else None,
            bottleneck=bottleneck(rows),
            deals=self._deals(goal.due if goal else None),
        )

    def _deals(self, due: dt.date | None) -> OpenDeals | None:
        """What stands beside the funnel; the order book is loaded only where there is one."""
        if not self.plan.deals:
            return None
        from pacli.analysis.book.pipeline import open_deals

        return open_deals(self.plan, self.today, due)

    def asked(self) -> dict[str, Asked]:
        """What there is to do at each stage: each week, and in all."""
        rows, last = self._aimed()
        found = {
            row.from_: _asked(row.per_week, row.remaining, row.done)
            for row in rows
            if row.from_ is not None
        }
        if last is not None:
            found[last.indicator] = _asked(last.per_week, last.want, last.done)
        return found

    def burden(self) -> Load | None:
        """The load of the volumes; None where no stage says how long it takes."""
        return self._load(*self._aimed())

    def _aimed(self) -> tuple[tuple[VolumeRow, ...], LastStage | None]:
        goal = self.goal
        return self._volumes(goal, goal.wins if goal else None, goal.due if goal else None)

    def _seen(self, row: VolumeRow) -> tuple[Decimal, Decimal] | None:
        if row.from_ is None or row.to is None:
            return None
        return seen(self.plan, self.calendar, (row.from_, row.to), row.delay, self.today)

    def _volumes(
        self, goal: Goal | None, wins: int | None, due: dt.date | None
    ) -> tuple[tuple[VolumeRow, ...], LastStage | None]:
        """The rows for ``wins`` by ``due``, worked out from the last stage up.

        Attempts that are not ripe yet are there already: neither they nor what led to
        them is needed again, so a stage's attempts still needed are what the stage above
        has to win.
        """
        if not self.steps:
            return (), None
        start = goal.start if goal is not None else None
        last = self._last(wins, self._weeks(start, due))
        rows: list[VolumeRow] = []
        want, deadline = wins, due
        for above, below in zip(self.steps[-2::-1], self.steps[:0:-1], strict=True):
            deadline = None if deadline is None else shifted(deadline, -below.delay)
            row = self._row((above, below), want, deadline, self._weeks(start, deadline))
            rows.append(row)
            want = row.remaining
        return tuple(reversed(rows)), last

    def _last(self, wins: int | None, weeks: Fraction | None) -> LastStage:
        bottom, per_week = self.steps[-1], _spread(wins, weeks)
        return LastStage(
            indicator=bottom.id,
            want=wins,
            per_week=per_week,
            label=bottom.label,
            unit=bottom.unit,
            done=bottom.done,
            people=self._people(bottom, per_week),
            weeks=weeks,
            minutes=bottom.minutes,
            per_day=bottom.per_day,
        )

    def _row(
        self,
        stages: tuple[Step, Step],
        want: int | None,
        deadline: dt.date | None,
        weeks: Fraction | None,
    ) -> VolumeRow:
        """The conversion between two stages, for the wins wanted of the lower one."""
        above, below = stages
        row = conversion(want, below.rate)
        remaining = None
        if row.rule_volume is not None:
            remaining = max(0, math.ceil(row.rule_volume - Fraction(above.unripe)))
        per_week = _spread(remaining, weeks)
        return row._replace(
            from_=above.id,
            to=below.id,
            label=above.label,
            unit=above.unit,
            to_label=below.label,
            to_unit=below.unit,
            assumed=below.assumed,
            done=above.done,
            unripe=above.unripe,
            remaining=remaining,
            per_week=per_week,
            deadline=deadline,
            people=self._people(above, per_week),
            weeks=weeks,
            delay=below.delay,
            minutes=above.minutes,
            per_day=above.per_day,
        )

    def _weeks(self, start: dt.date | None, deadline: dt.date | None) -> Fraction | None:
        if deadline is None:
            return None
        return self.calendar.weeks_left(self.today, start, deadline)

    def _people(self, step: Step, per_week: int | None) -> int | None:
        if step.per_day is None or per_week is None:
            return None
        return math.ceil(Fraction(per_week, self.calendar.per_week) / Fraction(step.per_day))

    def _load(self, rows: tuple[VolumeRow, ...], last: LastStage | None) -> Load | None:
        weekly = [row.per_week for row in rows] + ([last.per_week] if last else [])
        stages = [one for one in zip(weekly, self.steps, strict=True) if one[0] is not None]
        # A win comes of the attempts above it: that takes time of its own only where said.
        above = [one for one in stages if one[1] is not self.steps[-1]]
        return load(
            {
                step.id: (n or 0) * step.minutes
                for n, step in stages
                if step.minutes is not None
            },
            self.plan,
            {step.id: step.label for n, step in above if n and step.minutes is None},
        )

    def _ways_out(self, goal: Goal, burden: Load) -> WaysOut:
        """What brings the load back to 1: a later day, fewer wins, or more time."""

        def fits(wins: int, due: dt.date) -> bool:
            rows, last = self._volumes(goal, wins, due)
            eased = self._load(rows, last)
            late = any(row.too_late for row in rows)
            return not late and (eased is None or not eased.over)

        day, wins = None, None
        if goal.due is not None:
            due = goal.due
            later = bisect_left(
                range(LOOK_AHEAD), True, key=lambda n: fits(goal.wins, shifted(due, n))
            )
            day = shifted(due, later) if later < LOOK_AHEAD else None
            fewer = range(min(goal.wins, sys.maxsize))
            wins = bisect_left(fewer, True, key=lambda n: not fits(n, due)) - 1
        reached = None if wins is None else goal.reached + wins * Fraction(goal.basket or 1)
        return WaysOut(day, wins, reached, burden.minutes_needed)


def _spread(count: int | None, weeks: Fraction | None) -> int | None:
    """So many over the weeks left, at least one; None where there is no day left."""
    if not count or not weeks:
        return 0 if count == 0 else None
    return math.ceil(count / max(Fraction(1), weeks))
