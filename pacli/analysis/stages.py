"""The stages of a plan on a day: what was done at each, and what is left of the goal."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.analysis.indicator import Course, actual, course
from pacli.analysis.load import hours_per_day
from pacli.analysis.numbers import PHASE_RATES
from pacli.analysis.rate import whole_share
from pacli.analysis.volumes import Goal

if TYPE_CHECKING:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.model.plan import Plan

ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Step:
    """A stage with its defaults filled in.

    ``rate`` and ``delay`` lead to it from the stage above. ``unripe`` are its attempts that
    are younger than the delay to the stage below, so that they may still succeed.
    ``minutes`` is the working time that one takes, ``per_day`` how many a person does.
    """

    id: str
    label: str
    unit: str | None
    rate: Fraction
    assumed: bool
    delay: int
    minutes: Fraction | None
    per_day: Decimal | None
    done: Decimal | None
    unripe: Decimal


def steps(plan: Plan, calendar: WorkCalendar, today: dt.date, phase: str) -> tuple[Step, ...]:
    """The stages of the plan's funnel, top to bottom, with the rates of ``phase``."""
    below = (*plan.funnel[1:], None)
    found = []
    for stage, after in zip(plan.funnel, below, strict=False):
        counted = course(plan, calendar, stage.indicator)
        delay = after.delay_days if after is not None else None
        time = stage.duration
        found.append(
            Step(
                id=stage.indicator,
                label=counted.label,
                unit=counted.unit,
                rate=stage.rate or PHASE_RATES[phase],
                assumed=stage.rate is None,
                delay=stage.delay_days or 0,
                minutes=time.in_minutes(hours_per_day(plan)) if time is not None else None,
                per_day=stage.per_day,
                done=_counted(counted, counted.start, counted.closed(today)),
                unripe=_unripe(counted, delay, today) if delay else ZERO,
            )
        )
    return tuple(found)


def goal(plan: Plan, calendar: WorkCalendar, today: dt.date) -> Goal | None:
    """What the wins wanted come from; None without a target or without a funnel.

    The objective's indicator where it is in money and a basket is known, else the
    indicator of the last stage.
    """
    if not plan.funnel:
        return None
    basket, objective = _basket(plan), plan.objective.indicator
    if basket and objective is not None:
        turnover = course(plan, calendar, objective)
        if turnover.money and not turnover.cap and turnover.target is not None:
            return _left(turnover, basket, today)
    last = course(plan, calendar, plan.funnel[-1].indicator)
    return _left(last, None, today) if last.target is not None else None


def _basket(plan: Plan) -> Decimal | None:
    stated = plan.funnel[-1].basket
    if stated is not None or len(plan.offers) != 1:
        return stated
    (offer,) = plan.offers.values()
    return offer.price


def _left(aimed: Course, basket: Decimal | None, today: dt.date) -> Goal:
    start, due, reached = aimed.start, aimed.due, _reached(aimed, today)
    return Goal(
        indicator=aimed.id,
        label=aimed.label,
        unit=aimed.unit,
        left=max(Fraction(0), _target(aimed) - reached),
        reached=reached,
        basket=basket,
        start=start,
        due=due,
        weeks_left=aimed.calendar.weeks_left(today, start, due) if due is not None else None,
    )


def _target(aimed: Course) -> Fraction:
    """What is aimed at in all; a rate's target counts once for each period."""
    target = Fraction(aimed.target or 0)
    return target * whole_share(aimed) if aimed.measure == "rate" else target


def _reached(aimed: Course, today: dt.date) -> Fraction:
    """What is there on the way to it; without a reading, what a level starts from."""
    if aimed.measure == "rate":
        return Fraction(aimed.readings.total(aimed.start, aimed.closed(today)) or 0)
    value = actual(aimed, today)
    return Fraction(value) if value is not None else aimed.origin or Fraction(0)


def _counted(counted: Course, first: dt.date | None, last: dt.date) -> Decimal | None:
    """How many from first to last: the amounts read, or how much a level rose."""
    if counted.adds_up:
        return counted.readings.total(first, last)
    value = counted.readings.last(last)
    if value is None:
        return None
    before = counted.readings.last(shifted(first, -1)) if first is not None else None
    return value - (before if before is not None else counted.initial or ZERO)


def _unripe(counted: Course, delay: int, today: dt.date) -> Decimal:
    """The attempts that are younger than ``delay`` days."""
    first = shifted(today, 1 - delay)
    if counted.start is not None:
        first = max(first, counted.start)
    return _counted(counted, first, counted.closed(today)) or ZERO


def shifted(day: dt.date, days: int) -> dt.date:
    """So many days later, or earlier, within the calendar."""
    ordinal = day.toordinal() + days
    return dt.date.fromordinal(max(1, min(ordinal, dt.date.max.toordinal())))
