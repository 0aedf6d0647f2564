"""The course of an indicator: from where to where, between which days, and its readings."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.readings import Readings

if TYPE_CHECKING:
    from pacli.model.indicator import Indicator
    from pacli.model.plan import Plan


Number = Decimal | Fraction | int


class Promised(NamedTuple):
    """What was first promised, where a revision replaced it; None where it still holds."""

    target: Decimal | None
    due: dt.date | None


class Known(NamedTuple):
    """The day on which an indicator was last known, and whether a reading shows it."""

    day: dt.date
    fresh: bool


class Course(NamedTuple):
    """An indicator with its defaults filled in.

    ``up``: more is better. ``cap``: a total or rate whose target must not be passed.
    ``money``: the unit is the plan's currency. ``initial`` is what a level starts from,
    its first reading if the plan gives none; of a total or a rate it is a reference only.
    An indicator without a measure is read as a level: the last reading is all it says.
    ``per`` concerns rates only.
    """

    id: str
    label: str
    unit: str | None
    money: bool
    kind: str
    measure: str | None
    per: str
    cadence: str
    up: bool
    cap: bool
    start: dt.date | None
    due: dt.date | None
    initial: Decimal | None
    target: Decimal | None
    checkpoints: tuple[tuple[dt.date, Decimal], ...]
    readings: Readings
    calendar: WorkCalendar

    @property
    def adds_up(self) -> bool:
        """Whether its readings are amounts: a total or a rate."""
        return self.measure in {"total", "rate"}

    @property
    def origin(self) -> Fraction | None:
        """v0, from which progress counts: 0 for amounts, the initial value of a level."""
        if self.adds_up:
            return Fraction(0)
        return Fraction(self.initial) if self.initial is not None else None

    def good(self, value: Number, beside: Number) -> bool:
        """Whether a value equals another or lies on its good side."""
        ahead = Fraction(value) - Fraction(beside)
        return ahead >= 0 if self.up else ahead <= 0

    def closed(self, today: dt.date) -> dt.date:
        """The last day that can count: today, or due where that is past."""
        return min(today, self.due) if self.due is not None else today


def course(plan: Plan, calendar: WorkCalendar, name: str) -> Course:
    """The indicator called ``name``, one of the plan's.

    start: its own, else the plan's, else its first reading. due: its own, else the
    objective's, else the end of the plan.
    """
    indicator: Indicator = plan.indicators[name]
    objective, span = plan.objective, plan.period
    readings = Readings(indicator.readings)
    start = indicator.start or (span.start if span is not None else None)
    due = indicator.due or objective.due or (span.end if span is not None else None)
    amounts = indicator.measure in {"total", "rate"}
    initial = indicator.initial
    if initial is None and not amounts:
        initial = readings.first()
    target, up = indicator.target, indicator.direction != "down"
    if indicator.direction is None and not amounts:
        up = initial is None or target is None or target >= initial
    return Course(
        id=name,
        label=indicator.label,
        unit=indicator.unit,
        money=indicator.unit == plan.currency,
        kind=indicator.kind or ("result" if name == objective.indicator else "tracking"),
        measure=indicator.measure,
        per=indicator.per or "week",
        cadence=indicator.cadence,
        up=up,
        cap=amounts and not up,
        start=start or (readings.days[0] if readings.days else None),
        due=due,
        initial=initial,
        target=target,
        checkpoints=tuple(sorted(indicator.checkpoints.items())),
        readings=readings,
        calendar=calendar,
    )


def deadline(plan: Plan) -> dt.date | None:
    """The day by which the objective is to be reached: that of its indicator.

    Else its own, else the last day of the plan.
    """
    figure = plan.indicators.get(plan.objective.indicator or "")
    own = figure.due if figure is not None else None
    return own or plan.objective.due or (plan.period.end if plan.period is not None else None)


def actual(course: Course, today: dt.date) -> Decimal | None:
    """What was reached: a level's last reading, or the sum of a total's since start.

    To today, or to due where that is past. None without a reading.
    """
    last = course.closed(today)
    if course.measure == "total":
        return course.readings.total(course.start, last)
    return course.readings.last(last)


def counted(course: Course, today: dt.date) -> dt.date | None:
    """The day of the last reading that counts; None where none does.

    Of a total or a rate, readings before start and after due do not.
    """
    first = course.start if course.adds_up else None
    days = course.readings.within(first, course.closed(today))
    return days[-1] if days else None


def known(course: Course, today: dt.date) -> Known:
    """The day of judgement of a level or total.

    Fresh, with a reading in the current cadence period or in the last complete one: the
    day of the last reading. Else the end of the last complete period. Once due is past, it
    is due if that is later: nothing more is expected after it, and what was not read then
    is lacking.
    """
    read = course.readings.last_day(today)
    complete = course.calendar.last_complete(course.cadence, today)
    if read is not None and (complete is None or read >= complete.first):
        fresh, last = True, read
    else:
        fresh, last = False, complete.last if complete is not None else today
    if course.due is not None and course.due < today:
        last = max(last, course.due)
    return Known(last, fresh)


def promised(indicator: Indicator) -> Promised | None:
    """The first target and due day that revisions replaced; None if nothing was revised."""
    target = due = None
    for day in sorted(indicator.revisions, reverse=True):
        was = indicator.revisions[day].was
        target = was.target if was.target is not None else target
        due = was.due or due
    return Promised(target, due) if target is not None or due is not None else None
