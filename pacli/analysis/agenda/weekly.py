"""What a week asks for: so many of each thing that is counted and steered."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.gap import gap
from pacli.analysis.indicators.indicator import Course, course
from pacli.analysis.indicators.rate import part
from pacli.analysis.selling.stages import counted
from pacli.dates import Span, period, shifted

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow
    from pacli.model.plan import Plan


class Weekly(NamedTuple):
    """What a week asks for of one indicator; ``per_week`` is in its unit."""

    indicator: str
    label: str
    unit: str | None
    money: bool
    per_week: Fraction


class ThisWeek(NamedTuple):
    """What one ISO week asked for as it began, and what was read in it since.

    ``done`` is None where nothing was.
    """

    indicator: str
    label: str
    unit: str | None
    money: bool
    asked: Fraction
    done: Decimal | None


def weekly(rows: Iterable[GapRow]) -> tuple[Weekly, ...]:
    """What a week asks for of each thing that is counted and steered, funnel or not."""
    return tuple(_weekly(rows))


def this_week(plan: Plan, today: dt.date) -> tuple[ThisWeek, ...]:
    """What the week of ``today`` asks for of each tracking indicator under way.

    It is worked out on the eve of the week, so that what is done in it is not taken off
    twice, and shared out: a week of three working days asks for three fifths of the volume
    of a whole one, or for all that is left where no more days than these are.
    """
    return tuple(_this_week(plan, today))


def _weekly(rows: Iterable[GapRow]) -> Iterator[Weekly]:
    for row in rows:
        asked: Fraction | None = None
        if row.weekly_volume is not None:
            asked = Fraction(row.weekly_volume)
        elif _steered(row):
            asked = row.required_per_week
        if asked and asked > 0:
            amount = _rounded(asked, row.target)
            yield Weekly(row.indicator, row.label, row.unit, row.money, amount)


def _this_week(plan: Plan, today: dt.date) -> Iterator[ThisWeek]:
    week = period("week", today)
    eve = shifted(week.first, -1)
    calendar = WorkCalendar(plan)
    rows = [row for row in gap(plan, eve).rows if row.kind == "tracking"]
    asked = {one.indicator: one.per_week for one in weekly(rows)}
    for row in rows:
        aim = course(plan, calendar, row.indicator)
        first = max(week.first, aim.start) if aim.start is not None else week.first
        last = min(week.last, aim.due) if aim.due is not None else week.last
        if not first <= today <= last:
            continue
        if row.measure == "rate" and row.weekly_volume is None:
            share = _of_rate(aim, Span(first, last)) if _steered(row) else None
        else:
            whole = asked.get(row.indicator)
            share = None if whole is None else whole * _part_of_week(aim, first, last)
        if share:
            amount = _rounded(share, row.target)
            done = counted(aim, first, today)
            yield ThisWeek(row.indicator, row.label, row.unit, row.money, amount, done)


def _part_of_week(aim: Course, first: dt.date, last: dt.date) -> Fraction:
    """The working days from first to last, over those of a week or of what is left."""
    days = aim.calendar.count(first, last)
    whole = aim.calendar.per_week
    if aim.due is not None:
        whole = min(whole, aim.calendar.count(first, aim.due))
    return Fraction(days, whole) if whole else Fraction(0)


def _of_rate(aim: Course, week: Span) -> Fraction:
    """What a rate asks for in a week: of each period, its part of what was still lacking."""
    asked = Fraction(0)
    first = week.first
    while first <= week.last:
        whole = period(aim.per, first)
        last = min(week.last, whole.last)
        piece = part(aim, first, first)
        volume = piece.volume(aim) if piece is not None else None
        if piece is not None and volume:
            before = aim.readings.total(piece.days.first, shifted(first, -1))
            left = max(Fraction(0), volume - Fraction(before or 0))
            days = aim.calendar.count(first, last)
            asked += left * Fraction(days, max(1, aim.calendar.count(first, piece.days.last)))
        if last >= week.last:
            break
        first = shifted(last, 1)
    return asked


def _rounded(asked: Fraction, target: Decimal | None) -> Fraction:
    """Up to the next whole one, where whole ones are counted."""
    whole = target is None or target == int(target)
    return Fraction(math.ceil(asked)) if whole else asked


def _steered(row: GapRow) -> bool:
    """Whether its own target is still worked for, week by week."""
    open_ = row.status not in {"done", "missed"}
    return open_ and row.kind == "tracking" and row.measure in {"total", "rate"} and not row.cap
