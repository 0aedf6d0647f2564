"""Gap analysis: for each indicator, where it stands against where it should be.

Readings, initial values and targets are Decimals as written in the plan. Figures that
come from a division (``expected``, ``gap``, ``pace``, ``achieved``, ``elapsed``,
``required_per_week``, ``effort_multiple``) are exact fractions; shares are 1 for 100 %.
None is absent: no reading is never 0.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.effort import effort_multiple, required_per_week
from pacli.analysis.indicators.expected import buffer
from pacli.analysis.indicators.forecast import Forecast, outlook
from pacli.analysis.indicators.indicator import (
    Course,
    Promised,
    counted,
    course,
    deadline,
    known,
    promised,
)
from pacli.analysis.indicators.rate import current, whole_share
from pacli.analysis.indicators.standing import against_initial, standing
from pacli.analysis.indicators.status import status
from pacli.dates import Span

if TYPE_CHECKING:
    from pacli.analysis.selling.funnel import Asked
    from pacli.model.plan import Plan


class Current(NamedTuple):
    """Of a rate: what is read in a span, the open period or the whole, and is expected."""

    actual: Decimal | None
    expected: Fraction | None


class Beside(NamedTuple):
    """The target of a stage of the funnel, in all, beside what the funnel asks for in all."""

    target: Fraction
    funnel: Fraction


MUCH = Fraction(1, 10)
"""A stage's target may differ from the funnel's by this share of it before it is told."""


class GapRow(NamedTuple):
    """An indicator on a day.

    ``as_of``: the day on which expected, gap, pace and elapsed are taken.
    ``required_per_week``: signed as measured; for a cap, what is still allowed at most.
    ``weekly_volume``: what the funnel asks for per week, where the indicator is a stage.
    ``buffer_days``: working days for which nothing more need be recorded.
    ``forecast_missing``: how many more increments a forecast takes, where there is none.
    ``good``: whether the gap is on the good side. ``money``: the unit is the currency.
    ``judged``: the days of a rate's judged period. ``against_initial``: at the end, how
    far the result is above (or below) the initial value, as a share of it. ``read``:
    the day of the last reading that counts; ``apart`` that of the last one, where there are
    some but none counts. ``whole``: from due on, what all the readings
    of a rate come to, and what they were to. ``beside``: where the target of a stage and
    the funnel say things that differ by more than a tenth.
    """

    indicator: str
    label: str
    unit: str | None
    kind: str
    measure: str | None
    start: dt.date | None
    due: dt.date | None
    as_of: dt.date
    initial: Decimal | None
    target: Decimal | None
    actual: Decimal | None
    expected: Fraction | None
    gap: Fraction | None
    pace: Fraction | None
    achieved: Fraction | None
    elapsed: Fraction | None
    required_per_week: Fraction | None
    weekly_volume: int | None
    buffer_days: int | None
    status: str
    stale: bool
    forecast: Forecast | None
    forecast_missing: int | None
    current: Current | None
    per: str | None
    money: bool
    cap: bool
    up: bool
    good: bool | None
    weeks_left: Fraction | None
    effort_multiple: Fraction | None
    judged: Span | None
    promised: Promised | None
    against_initial: Fraction | None
    read: dt.date | None
    apart: dt.date | None
    whole: Current | None
    beside: Beside | None


class GapReport(NamedTuple):
    """The rows asked for, in the order of the plan, and how far the plan has come today.

    ``start`` and ``due`` are the objective's; ``days_done`` of ``days_all`` working days
    are behind, today's included, and ``elapsed`` is their share. ``ended``: the objective
    is past its day, and what comes next is to be decided.
    """

    today: dt.date
    rows: tuple[GapRow, ...]
    objective: str | None
    start: dt.date | None
    due: dt.date | None
    elapsed: Fraction | None
    days_done: int | None
    days_all: int | None
    ended: bool


def gap(plan: Plan, today: dt.date, ids: Iterable[str] | None = None) -> GapReport:
    """Where the indicators stand today: all, or those that ``ids`` name or begin.

    Raises NotFound for an id that the plan does not have.
    """
    names = _chosen(plan, ids)
    calendar = WorkCalendar(plan)
    courses = {name: course(plan, calendar, name) for name in names}
    asked = _asked(plan, today, names)
    objective = plan.objective.indicator
    due = deadline(plan)
    start = plan.period.start if plan.period is not None else None
    if objective is not None:
        start = (courses.get(objective) or course(plan, calendar, objective)).start
    days_all = calendar.count(start, due) if start and due else None
    return GapReport(
        today=today,
        rows=tuple(_row(plan, courses[name], today, asked.get(name)) for name in names),
        objective=objective,
        start=start,
        due=due,
        elapsed=calendar.elapsed(start, today, due) if start and due else None,
        days_done=calendar.count(start, min(today, due)) if start and due else None,
        days_all=days_all,
        ended=due is not None and today > due,
    )


def _chosen(plan: Plan, ids: Iterable[str] | None) -> tuple[str, ...]:
    if ids is None:
        return tuple(plan.indicators)
    from pacli.pick import pick

    wanted = {pick(word, plan.indicators) for word in ids}
    return tuple(name for name in plan.indicators if name in wanted)


def _asked(plan: Plan, today: dt.date, names: Iterable[str]) -> dict[str, Asked]:
    """What the funnel asks of its stages; empty where no stage is shown."""
    if {stage.indicator for stage in plan.funnel}.isdisjoint(names):
        return {}
    from pacli.analysis.selling.funnel import asked

    return asked(plan, today)


def _whole(aim: Course, today: dt.date) -> Current | None:
    if aim.measure != "rate" or aim.due is None or today < aim.due:
        return None
    total = aim.readings.total(aim.start, aim.due)
    if aim.target is None:
        return Current(total, None)
    return Current(total, Fraction(aim.target) * whole_share(aim))


def _beside(aim: Course, asked: Asked | None) -> Beside | None:
    if asked is None or asked.total is None or aim.target is None or not aim.adds_up:
        return None
    times = whole_share(aim) if aim.measure == "rate" else 1
    own = Fraction(aim.target) * times
    return Beside(own, asked.total) if abs(asked.total - own) > MUCH * own else None


def _row(plan: Plan, aim: Course, today: dt.date, asked: Asked | None) -> GapRow:
    stand = standing(aim, today)
    found = status(plan, aim, stand, today)
    required = required_per_week(aim, stand.actual, today)
    waits = aim.measure != "rate" and not aim.cap and found != "done"
    here = current(aim, today) if aim.measure == "rate" else None
    ahead = outlook(aim, today)
    read = counted(aim, today)
    return GapRow(
        indicator=aim.id,
        label=aim.label,
        unit=aim.unit,
        kind=aim.kind,
        measure=aim.measure,
        start=aim.start,
        due=aim.due,
        as_of=stand.as_of,
        initial=aim.initial,
        target=aim.target,
        actual=stand.actual,
        expected=stand.expected,
        gap=stand.gap,
        pace=stand.pace(aim),
        achieved=stand.achieved(aim),
        elapsed=aim.calendar.elapsed(aim.start, stand.as_of, aim.due)
        if aim.start is not None and aim.due is not None
        else None,
        required_per_week=required,
        weekly_volume=asked.per_week if asked is not None else None,
        buffer_days=buffer(aim, stand.actual, today) if waits else None,
        status=found,
        stale=not known(aim, today).fresh,
        forecast=ahead.forecast,
        forecast_missing=ahead.missing,
        current=Current(here.actual(aim), here.expected(aim, today))
        if here is not None
        else None,
        per=aim.per if aim.measure == "rate" else None,
        money=aim.money,
        cap=aim.cap,
        up=aim.up,
        good=stand.good(aim),
        weeks_left=aim.calendar.weeks_left(today, aim.start, aim.due)
        if aim.due is not None
        else None,
        effort_multiple=effort_multiple(aim, required, stand.actual, stand.as_of),
        judged=stand.judged,
        promised=promised(plan.indicators[aim.id]),
        against_initial=against_initial(aim, stand.actual, today),
        read=read,
        apart=aim.readings.last_day(today) if read is None else None,
        whole=_whole(aim, today),
        beside=_beside(aim, asked),
    )
