"""The plans of a folder side by side, and the weekly hours that they ask for together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.indicators.gap import GapReport, GapRow, gap
from pacli.analysis.items import TaskRow, action_rows

if TYPE_CHECKING:
    from pacli.analysis.selling.load import Load
    from pacli.model.plan import Plan


class PlanLine(NamedTuple):
    """A plan on a day.

    ``row`` is its objective's indicator, None without one. ``next`` is the open task that
    comes first. ``load`` is the selling time a week that its volumes ask for, None where
    no stage says how long it takes, or the plan is over.
    """

    name: str
    title: str
    currency: str
    start: dt.date | None
    due: dt.date | None
    ended: bool
    gap: GapReport
    row: GapRow | None
    next: TaskRow | None
    load: Load | None


class Together(NamedTuple):
    """What several plans come to, for what they share; None where they do not.

    ``minutes`` a week are asked in all; ``minutes_available`` is the most that one of the
    plans says there is: each tells of the same week. ``actual`` of ``target`` is the money
    of the objectives, where all are amounts in the same ``currency``.
    """

    minutes: Fraction | None
    minutes_available: Fraction | None
    actual: Decimal | None
    target: Decimal | None
    currency: str | None


def plan_line(plan: Plan, today: dt.date) -> PlanLine:
    """Where a plan stands, in a line."""
    report = gap(plan, today)
    comings = [row.next for row in action_rows(plan, today) if row.next is not None]
    return PlanLine(
        name=plan.name,
        title=plan.objective.title,
        currency=plan.currency,
        start=report.start,
        due=report.due,
        ended=report.ended,
        gap=report,
        row=next((row for row in report.rows if row.indicator == report.objective), None),
        next=min(comings, key=lambda row: row.due or dt.date.max, default=None),
        load=None if report.ended else _load(plan, today),
    )


def _load(plan: Plan, today: dt.date) -> Load | None:
    if not plan.funnel:
        return None
    from pacli.analysis.selling.funnel import burden

    return burden(plan, today)


def together(lines: Iterable[PlanLine]) -> Together | None:
    """What the plans that are not over come to; None for fewer than two of them."""
    going = [line for line in lines if not line.ended]
    if len(going) < 2:  # noqa: PLR2004 a sum takes two
        return None
    loads = [line.load for line in going if line.load is not None]
    minutes = sum((one.minutes_needed for one in loads), Fraction(0))
    there = [one.minutes_available for one in loads if one.minutes_available is not None]
    currencies = {line.currency for line in going}
    rows = [line.row for line in going]
    sums: tuple[Decimal | None, Decimal | None] = (None, None)
    if len(currencies) == 1 and all(row is not None and _amount(row) for row in rows):
        sums = (
            sum((row.actual or Decimal(0) for row in rows if row), Decimal(0)),
            sum((row.target or Decimal(0) for row in rows if row), Decimal(0)),
        )
    return Together(
        minutes=minutes if len(loads) > 1 else None,
        minutes_available=max(there, default=None) if len(loads) > 1 else None,
        actual=sums[0],
        target=sums[1],
        currency=currencies.pop() if sums[0] is not None else None,
    )


def _amount(row: GapRow) -> bool:
    return row.money and row.measure == "total" and not row.cap and row.target is not None
