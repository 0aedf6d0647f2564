"""The stages of a plan on a day: what was done at each, and what is left of the goal."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.indicators.indicator import Course, actual, course
from pacli.analysis.indicators.rate import whole_share
from pacli.analysis.selling.load import hours_per_day
from pacli.analysis.selling.numbers import PHASE_RATES
from pacli.analysis.selling.rows import Goal
from pacli.dates import shifted

if TYPE_CHECKING:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.model.plan import Plan

ZERO = Decimal(0)


class Step(NamedTuple):
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
        aimed = course(plan, calendar, stage.indicator)
        delay = after.delay_days if after is not None else None
        time = stage.duration
        found.append(
            Step(
                id=stage.indicator,
                label=aimed.label,
                unit=aimed.unit,
                rate=stage.rate or PHASE_RATES[phase],
                assumed=stage.rate is None,
                delay=stage.delay_days or 0,
                minutes=time.in_minutes(hours_per_day(plan)) if time is not None else None,
                per_day=stage.per_day,
                done=counted(aimed, aimed.start, aimed.closed(today)),
                unripe=_unripe(aimed, delay, today) if delay else ZERO,
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
            return left(turnover, basket, today)
    last = course(plan, calendar, plan.funnel[-1].indicator)
    return left(last, None, today) if last.target is not None else None


def _basket(plan: Plan) -> Decimal | None:
    stated = plan.funnel[-1].basket
    if stated is not None or len(plan.offers) != 1:
        return stated
    (offer,) = plan.offers.values()
    return offer.price


def left(aimed: Course, basket: Decimal | None, today: dt.date) -> Goal:
    """What is left of an indicator's target, in wins of ``basket`` each if there is one."""
    start, due = aimed.start, aimed.due
    target, reached = _target(aimed), _reached(aimed, today)
    return Goal(
        indicator=aimed.id,
        label=aimed.label,
        unit=aimed.unit,
        left=max(Fraction(0), target - reached),
        target=target,
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


def counted(of: Course, first: dt.date | None, last: dt.date) -> Decimal | None:
    """How many from first to last: the amounts read, or how much a level rose."""
    if of.adds_up:
        return of.readings.total(first, last)
    value = of.readings.last(last)
    if value is None:
        return None
    before = of.readings.last(shifted(first, -1)) if first is not None else None
    return value - (before if before is not None else of.initial or ZERO)


def seen(
    plan: Plan, calendar: WorkCalendar, ends: tuple[str, str], delay: int, today: dt.date
) -> tuple[Decimal, Decimal] | None:
    """The ripe attempts and the wins of two stages up to today; None if one has no reading.

    Both count from the later of the two starts, as wins cannot come of attempts before
    there were any: attempts from ``delay`` days earlier on, to ``delay`` days ago.
    """
    tried, won = (_begins(plan, name) for name in ends)
    earliest = None if won is None else shifted(won, -delay)
    first = max((day for day in (tried, earliest) if day is not None), default=None)
    since = max((day for day in (tried, won) if day is not None), default=None)
    above, below = (course(plan, calendar, name) for name in ends)
    if not above.readings.within(first, today) or not below.readings.within(since, today):
        return None
    ripe = counted(above, first, shifted(today, -delay))
    return ripe or ZERO, counted(below, since, today) or ZERO


def _begins(plan: Plan, name: str) -> dt.date | None:
    """The first day that counts, where the plan says one."""
    span = plan.period
    return plan.indicators[name].start or (span.start if span is not None else None)


def _unripe(of: Course, delay: int, today: dt.date) -> Decimal:
    """The attempts that are younger than ``delay`` days."""
    first = shifted(today, 1 - delay)
    if of.start is not None:
        first = max(first, of.start)
    return counted(of, first, of.closed(today)) or ZERO
