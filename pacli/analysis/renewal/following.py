"""The plan after this one: its days, its target, and what its figures start from."""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.indicator import Course, actual, course
from pacli.analysis.indicators.rate import whole_share
from pacli.analysis.renewal.hypotheses import Hypotheses
from pacli.analysis.selling.numbers import PHASE_RATES, rule_volume
from pacli.dates import months_after, shifted

if TYPE_CHECKING:
    from pacli.analysis.renewal.outcome import Outcome
    from pacli.model.plan import Plan

YEAR_MONTHS = 12

OUT_OF = re.compile(r"(?:/|\b(?:sur|of))\s*(\d+)$")
"""The end of a unit that says how far it goes, such as a mark out of 5."""


class Following(NamedTuple):
    """The days of the next plan: ``due`` is its objective's, ``end`` its last one."""

    start: dt.date
    due: dt.date | None
    end: dt.date | None


def following(plan: Plan, outcome: Outcome, start: dt.date | None = None) -> Following:
    """As long a time right after this one, or from ``start`` on.

    It begins on a working day: today, once the plan is over, else the next one, since a
    plan that is followed is no longer in use. Whole calendar months are followed by as
    many; else it is as many days long. It is due on a working day, the one before where it
    would not be. A period that goes on beyond the objective's day ends when it did, if that
    is late enough. A plan that says no end has none to follow.
    """
    span = plan.period
    last = span.end if span is not None else None
    begun, end = outcome.start, outcome.end
    first = start or _after(plan, end, outcome.today)
    if begun is None or end is None or end < begun:
        return Following(first, None, None)
    calendar = WorkCalendar(plan)
    if begun.day == 1 and first.day == 1 and _ends_month(calendar, end):
        months = (end.year - begun.year) * YEAR_MONTHS + end.month - begun.month + 1
        due = shifted(months_after(first, months) or dt.date.max, -1)
    else:
        due = shifted(first, (end - begun).days)
    worked = calendar.last_worked(due)
    due = worked if worked is not None and worked > first else due
    if last is None:
        return Following(first, due, None)
    return Following(first, due, max(last, due))


def _ends_month(calendar: WorkCalendar, day: dt.date) -> bool:
    """Whether no day of its month is worked after this one."""
    following = shifted(day, 1)
    if following.day == 1:
        return day < dt.date.max
    later = calendar.next_worked(following)
    return later is not None and (later.year, later.month) != (day.year, day.month)


def ending_on(days: Following, due: dt.date) -> Following:
    """The same with another day for the objective, which the plan lasts until at least."""
    if days.end is None or days.due is None:
        return days._replace(due=due)
    return days._replace(due=due, end=due if days.end == days.due else max(days.end, due))


def _after(plan: Plan, end: dt.date | None, today: dt.date) -> dt.date:
    if end is None:
        return today
    day = today if today > end else shifted(today, 1)
    if day.day == 1:
        return day
    return WorkCalendar(plan).next_worked(day) or day


def next_target(plan: Plan, outcome: Outcome) -> Decimal | None:
    """A target for the next plan: the same one, or once reached, the same step further.

    The step goes from the initial value to the target, and starts from what was reached.
    """
    row = outcome.row
    if row is None or row.target is None:
        return None
    return _again(course(plan, WorkCalendar(plan), row.indicator), outcome.today)


def _again(aim: Course, today: dt.date) -> Decimal | None:
    reached, target, initial = actual(aim, today), aim.target, aim.initial
    if reached is None or target is None or initial is None or aim.measure == "rate":
        return target
    step = target - initial
    if aim.cap or not step or (step > 0) != aim.up or not aim.good(reached, target):
        return target
    return _within(aim, reached, reached + step)


def _within(aim: Course, reached: Decimal, target: Decimal) -> Decimal:
    """A target held to what its unit can come to, and to 0 where nothing is below it."""
    unit = (aim.unit or "").strip()
    found = OUT_OF.search(unit)
    most = Decimal(100) if unit == "%" else Decimal(found[1]) if found else None
    if most is not None and reached <= most:
        target = min(target, most)
    known = (reached, aim.initial or Decimal(0), aim.target or Decimal(0))
    return max(target, Decimal(0)) if min(known) >= 0 else target


def starting_values(plan: Plan, today: dt.date) -> dict[str, Decimal]:
    """What each indicator of the next plan starts from: what this one reached.

    Of a rate, the average per period, with two decimals at most. An indicator without a
    reading is left out.
    """
    return dict(_starting(plan, today))


def _starting(plan: Plan, today: dt.date) -> Iterator[tuple[str, Decimal]]:
    calendar = WorkCalendar(plan)
    for name in plan.indicators:
        aim = course(plan, calendar, name)
        if aim.measure == "rate":
            until = aim.closed(today)
            total = aim.readings.total(aim.start, until)
            periods = whole_share(aim._replace(due=until))
            if total is not None and periods:
                average = Fraction(total) / periods
                yield name, _plain(Decimal(round(average * 100)) / 100)
            continue
        value = actual(aim, today)
        if value is not None:
            yield name, value


def _plain(x: Decimal) -> Decimal:
    return Decimal(format(x.normalize(), "f"))


def ways_up(plan: Plan) -> dict[str, bool]:
    """For each level, whether more was better."""
    calendar = WorkCalendar(plan)
    aims = (course(plan, calendar, name) for name in plan.indicators)
    return {aim.id: aim.up for aim in aims if not aim.adds_up}


def next_targets(
    plan: Plan, found: Hypotheses, today: dt.date, target: Decimal | None
) -> dict[str, Decimal]:
    """The targets of the next plan, where they are not those of this one.

    ``target`` is the objective's. A level that is reached goes the same step further. The
    stages of the funnel that count in all are to bring what the objective takes, at the
    rates and the basket that the next plan reckons with.
    """
    calendar = WorkCalendar(plan)
    changed: dict[str, Decimal] = {}
    for name in plan.indicators:
        aim = course(plan, calendar, name)
        further = _again(aim, today) if aim.measure == "level" else aim.target
        if further is not None and further != aim.target:
            changed[name] = further
    changed.update(_of_stages(plan, found, target))
    objective = plan.objective.indicator
    if objective is not None and target is not None:
        changed[objective] = target
    return changed


def _of_stages(plan: Plan, found: Hypotheses, target: Decimal | None) -> Mapping[str, Decimal]:
    if not plan.funnel or not target or target < 0:
        return {}
    last, objective = plan.funnel[-1].indicator, plan.objective.indicator
    wins = _wins(plan, found, target) if objective != last else math.ceil(target)
    if wins is None:
        return {}
    measured = {one.place: one.next for one in found.rates if one.next is not None}
    stages: dict[str, Decimal] = {}
    for place in range(len(plan.funnel) - 1, -1, -1):
        stage = plan.funnel[place]
        indicator = plan.indicators[stage.indicator]
        if indicator.measure == "total" and indicator.target is not None:
            stages[stage.indicator] = Decimal(wins)
        rate = measured.get(place) or stage.rate or PHASE_RATES[plan.phase]
        wins = rule_volume(wins, rate)
    return stages


def _wins(plan: Plan, found: Hypotheses, target: Decimal) -> int | None:
    """The sales that an amount takes; None where the objective is none, or no basket known."""
    name = plan.objective.indicator
    if name is None or found.basket is None or plan.indicators[name].measure != "total":
        return None
    if plan.indicators[name].unit != plan.currency:
        return None
    return math.ceil(Fraction(target) / Fraction(found.basket.next or found.basket.assumed))
