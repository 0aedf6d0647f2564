"""The order book: what the open deals are worth, how surely, and what waits for a call.

Amounts are money (``Decimal``), chances of deals shares; what comes out of them is exact
but for the standard deviation and the chances, which are floats.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.book.law import Law, law
from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.indicator import course, deadline
from pacli.analysis.selling.stages import left

if TYPE_CHECKING:
    from pacli.analysis.book.track import Track
    from pacli.analysis.selling.rows import Goal
    from pacli.model.plan import Plan

ZERO = Decimal(0)
P10, P50, P90 = Fraction(1, 10), Fraction(1, 2), Fraction(9, 10)


class DealRow(NamedTuple):
    """An open deal. ``weighted`` is amount × probability, None where one is not known.

    ``overdue``: its milestone is past, by ``days_late`` days. ``in_time``: it can still
    count for the objective.
    """

    id: str
    company: str
    amount: Decimal | None
    probability: Decimal | None
    weighted: Decimal | None
    milestone: dt.date | None
    next_step: str | None
    overdue: bool
    days_late: int | None
    in_time: bool


class OpenDeals(NamedTuple):
    """Open deals due in time: ``count`` of them with an amount and a probability.

    ``weighted`` is what they are worth, ``expected`` how many of them will be won on
    average. ``unweighted`` are those that lack an amount or a probability.
    """

    deals: int
    weighted: Decimal
    expected: Decimal
    unweighted: int


class Aim(NamedTuple):
    """What is left of the objective, in money, and the law of the deals due in time."""

    goal: Goal
    law: Law

    @property
    def p_target(self) -> float:
        """The chance that what is there and the deals due in time reach the target."""
        return self.law.at_least(self.goal.left)


class PipelineReport(NamedTuple):
    """The open deals on a day, by milestone, those without one last.

    ``weighted`` is Σ p·a over the deals with both; the other figures are None where there
    is none. ``sd``: the standard deviation. ``p10``, ``p50``, ``p90``: the least sum that is
    not passed with such a chance. ``exact``: the law is that of the sum itself, and not the
    normal law with the same mean and deviation. ``p_target_with_deals`` is None where the
    objective is not in money, or has no target. ``track``: how past probabilities turned
    out, None before the first closed deal that had one.
    """

    today: dt.date
    deals: tuple[DealRow, ...]
    weighted: Decimal
    sd: float | None
    p10: Decimal | None
    p50: Decimal | None
    p90: Decimal | None
    p_nothing: float | None
    p_target_with_deals: float | None
    exact: bool
    law: Law
    aim: Aim | None
    track: Track | None

    @property
    def unweighted(self) -> tuple[DealRow, ...]:
        """The deals that lack an amount or a probability."""
        return tuple(row for row in self.deals if row.weighted is None)

    @property
    def overdue(self) -> tuple[DealRow, ...]:
        """The deals to get back to: their milestone is past."""
        return tuple(row for row in self.deals if row.overdue)


def pipeline(plan: Plan, today: dt.date) -> PipelineReport:
    """The order book of a plan on a day."""
    from pacli.analysis.book.track import track

    goal, due = _goal(plan, today)
    rows = _rows(plan, today, due)
    counted = [row for row in rows if row.weighted is not None]
    whole = _law(counted)
    aim = None
    if goal is not None:
        timely = [row for row in counted if row.in_time]
        aim = Aim(goal, whole if len(timely) == len(counted) else _law(timely))
    return PipelineReport(
        today=today,
        deals=rows,
        weighted=_worth(counted),
        sd=whole.deviation if counted else None,
        p10=whole.quantile(P10) if counted else None,
        p50=whole.quantile(P50) if counted else None,
        p90=whole.quantile(P90) if counted else None,
        p_nothing=float(whole.nothing) if counted else None,
        p_target_with_deals=aim.p_target if aim is not None else None,
        exact=whole.exact,
        law=whole,
        aim=aim,
        track=track(plan.deals.values()),
    )


def open_deals(plan: Plan, today: dt.date, due: dt.date | None) -> OpenDeals | None:
    """What the open deals due by ``due`` are worth; None where there is none."""
    rows = [row for row in _rows(plan, today, due) if row.in_time]
    if not rows:
        return None
    counted = [row for row in rows if row.weighted is not None]
    return OpenDeals(
        deals=len(counted),
        weighted=_worth(counted),
        expected=sum((row.probability or ZERO for row in counted), ZERO),
        unweighted=len(rows) - len(counted),
    )


def _goal(plan: Plan, today: dt.date) -> tuple[Goal | None, dt.date | None]:
    """What is left of an objective in money, None if it is not, and the day it is due."""
    name, due = plan.objective.indicator, deadline(plan)
    if name is None:
        return None, due
    turnover = course(plan, WorkCalendar(plan), name)
    counts = turnover.money and turnover.up and turnover.target is not None
    return left(turnover, None, today) if counts else None, due


def _rows(plan: Plan, today: dt.date, due: dt.date | None) -> tuple[DealRow, ...]:
    """The open deals in the order of their milestones; nothing is in time after ``due``."""
    rows = []
    for name, deal in plan.deals.items():
        if deal.status != "open":
            continue
        amount, probability, milestone = deal.amount, deal.probability, deal.milestone
        late = (today - milestone).days if milestone is not None else 0
        rows.append(
            DealRow(
                id=name,
                company=deal.company,
                amount=amount,
                probability=probability,
                weighted=None
                if amount is None or probability is None
                else amount * probability,
                milestone=milestone,
                next_step=deal.next_step,
                overdue=late > 0,
                days_late=late if late > 0 else None,
                in_time=due is None or (today <= due and (milestone or due) <= due),
            )
        )
    return tuple(sorted(rows, key=lambda row: row.milestone or dt.date.max))


def _law(rows: Iterable[DealRow]) -> Law:
    return law((row.amount or ZERO, row.probability or ZERO) for row in rows)


def _worth(rows: Iterable[DealRow]) -> Decimal:
    return sum((row.weighted or ZERO for row in rows), ZERO)
