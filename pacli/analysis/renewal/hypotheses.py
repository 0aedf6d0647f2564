"""What the plan assumed, against what was measured: rates, the basket, hours a week.

Rates are exact fractions, with 80 % credible intervals as floats; a basket is an amount.
"""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.selling.conversion import WEIGHT

if TYPE_CHECKING:
    import datetime as dt

    from pacli.analysis.selling.volumes import VolumesReport
    from pacli.model.plan import Plan

ENOUGH_WINS = 5
"""From so many wins on, their average replaces the basket that was assumed."""

MUCH = Fraction(1, 10)
"""A basket or a time that is off by more than this share of it was wrong."""

PLAIN = 12
"""A rate is written as a fraction up to this denominator, else as a decimal."""

_DIGITS = 3


class RateFound(NamedTuple):
    """A conversion rate as it was assumed and as it was measured.

    ``place`` is the position in the funnel of the stage that it leads to. ``given``: the
    plan said it, rather than the law of numbers. ``rate`` is wins over attempts, ``low``
    to ``high`` hold the true one in 8 cases out of 10. ``wrong``: the assumed one lies
    outside of them. ``next`` is the rate to reckon with from now on: what was assumed
    weighed with what was seen (the posterior mean), once as many attempts were seen as the
    assumption weighs; None before.
    """

    place: int
    label: str
    to_label: str
    assumed: Fraction
    given: bool
    attempts: Decimal
    wins: Decimal
    rate: Fraction
    low: float
    high: float
    wrong: bool
    next: Fraction | None


class BasketFound(NamedTuple):
    """What a sale was assumed to bring, and what it brought on average.

    ``amount`` came of ``wins`` sales. ``next`` is the basket to reckon with, None while
    there were too few of them.
    """

    assumed: Decimal
    amount: Decimal
    wins: Decimal
    actual: Fraction
    wrong: bool
    next: Decimal | None


class HoursFound(NamedTuple):
    """Minutes a week set aside for selling, and those that what was done comes to.

    ``basis`` says where the first come from, as a load does; the second are the stages'
    counts times their durations, over the working weeks behind.
    """

    aside: Fraction
    taken: Fraction
    basis: str
    wrong: bool


class Hypotheses(NamedTuple):
    """What was assumed and can be judged; a rate without an attempt cannot."""

    rates: tuple[RateFound, ...]
    basket: BasketFound | None
    hours: HoursFound | None


def hypotheses(plan: Plan, today: dt.date) -> Hypotheses:
    """What the readings up to today say of what the plan assumed."""
    if not plan.funnel:
        return Hypotheses((), None, None)
    from pacli.analysis.selling.funnel import volumes

    report = volumes(plan, today, ways_out=False)
    return Hypotheses(_rates(report), _basket(plan, report), _hours(plan, report, today))


def _rates(report: VolumesReport) -> tuple[RateFound, ...]:
    found = []
    for place, row in enumerate(report.rows, start=1):
        seen = row.measured
        if seen is None or seen.rate is None or seen.low is None or seen.high is None:
            continue
        weighed = seen.posterior_mean if seen.attempts >= WEIGHT else None
        found.append(
            RateFound(
                place=place,
                label=row.label or row.from_ or "",
                to_label=row.to_label or row.to or "",
                assumed=row.rate,
                given=not row.assumed,
                attempts=seen.attempts,
                wins=seen.wins,
                rate=seen.rate,
                low=seen.low,
                high=seen.high,
                wrong=not seen.low <= row.rate <= seen.high,
                next=writable(weighed) if weighed is not None else None,
            )
        )
    return tuple(found)


def writable(rate: Fraction) -> Fraction:
    """A rate as a person would write it: a simple fraction, else three digits.

    >>> writable(Fraction(10, 40)), writable(Fraction(32, 124))
    (Fraction(1, 4), Fraction(129, 500))
    """
    return rate if rate.denominator <= PLAIN else Fraction(_rounded(rate))


def _rounded(x: Fraction) -> Decimal:
    context = Context(prec=_DIGITS, rounding=ROUND_HALF_EVEN)
    return context.divide(Decimal(x.numerator), Decimal(x.denominator))


def _basket(plan: Plan, report: VolumesReport) -> BasketFound | None:
    goal, last = report.goal, report.last
    if goal is None or last is None or goal.basket is None or not goal.reached > 0:
        return None
    if plan.indicators[goal.indicator].measure != "total" or not last.done or last.done < 0:
        return None
    actual = goal.reached / Fraction(last.done)
    assumed = Fraction(goal.basket)
    rounded = Decimal(format(_rounded(actual), "f"))
    return BasketFound(
        assumed=goal.basket,
        amount=Decimal(goal.reached.numerator) / goal.reached.denominator,
        wins=last.done,
        actual=actual,
        wrong=abs(actual - assumed) > MUCH * assumed,
        next=rounded if last.done >= ENOUGH_WINS else None,
    )


def _hours(plan: Plan, report: VolumesReport, today: dt.date) -> HoursFound | None:
    from pacli.analysis.calendar import WorkCalendar
    from pacli.analysis.selling.load import time_for_selling

    goal, aside = report.goal, time_for_selling(plan)
    if goal is None or goal.start is None or aside[0] is None or aside[1] is None:
        return None
    calendar = WorkCalendar(plan)
    until = min(today, goal.due) if goal.due is not None else today
    weeks = Fraction(calendar.count(goal.start, until), calendar.per_week)
    stages = [(row.done, row.minutes) for row in report.rows]
    if report.last is not None:
        stages.append((report.last.done, report.last.minutes))
    minutes = sum(
        (Fraction(done) * each for done, each in stages if done and each), Fraction(0)
    )
    if not weeks or not minutes:
        return None
    taken = minutes / weeks
    return HoursFound(aside[0], taken, aside[1], abs(taken - aside[0]) > MUCH * aside[0])
