"""The playbook: how each stage of the funnel is worked, and what was measured there."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.selling.funnel import volumes
from pacli.analysis.selling.stages import steps

if TYPE_CHECKING:
    from pacli.analysis.selling.belief import Measured
    from pacli.dates import Duration
    from pacli.model.plan import Plan


class StagePage(NamedTuple):
    """A stage of the funnel, ``place`` counted from 1 at the top.

    ``rate`` leads to it from the stage above, as ``measured`` does; both are None at the
    top, ``measured`` also without readings. ``assumed``: the plan gives no rate, so it is
    the law of numbers'. ``duration`` is the working time of one, ``per_day`` how many one
    person does, ``basket`` the money that one brings. ``done``: so many so far, None
    without a reading. ``per_week``: so many are to be done each week, None where nothing
    says so. ``holds_back``: what is tried here surely succeeds less than assumed.
    """

    place: int
    stage: str
    label: str
    unit: str | None
    description: str | None
    activities: tuple[str, ...]
    owner: str | None
    service: str | None
    rate: Fraction | None
    assumed: bool
    duration: Duration | None
    per_day: Decimal | None
    delay_days: int | None
    basket: Decimal | None
    done: Decimal | None
    measured: Measured | None
    per_week: int | None
    holds_back: bool

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that somebody else would need to work this stage."""
        fields = ("description", "activities", "owner")
        return tuple(name for name in fields if not getattr(self, name))


def playbook(plan: Plan, today: dt.date) -> tuple[StagePage, ...]:
    """The stages of the funnel, top to bottom; none where the plan has no funnel."""
    if not plan.funnel:
        return ()
    report = volumes(plan, today, ways_out=False)
    into = {row.to: row for row in report.rows}
    weekly = {row.from_: row.per_week for row in report.rows}
    if report.last is not None:
        weekly[report.last.indicator] = report.last.per_week
    found = []
    taken = steps(plan, WorkCalendar(plan), today, plan.phase)
    for place, (stage, step) in enumerate(zip(plan.funnel, taken, strict=True), 1):
        row = into.get(stage.indicator)
        found.append(
            StagePage(
                place=place,
                stage=stage.indicator,
                label=step.label,
                unit=step.unit,
                description=stage.description,
                activities=stage.activities,
                owner=stage.owner,
                service=stage.service,
                rate=step.rate if place > 1 else None,
                assumed=step.assumed and place > 1,
                duration=stage.duration,
                per_day=stage.per_day,
                delay_days=stage.delay_days,
                basket=stage.basket,
                done=step.done,
                measured=row.measured if row is not None else None,
                per_week=weekly.get(stage.indicator),
                holds_back=report.bottleneck == stage.indicator,
            )
        )
    return tuple(found)
