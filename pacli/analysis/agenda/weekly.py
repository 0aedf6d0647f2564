"""What a week asks for: so many of each thing that is counted and steered."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    """What the week of ``today`` asks for of each tracking indicator under way in it.

    It is worked out on the eve of the week, so that what is done in it is not taken off
    twice, and shared out: a week of three working days asks for three fifths of the volume
    of a whole one, or for all that is left where no more days than these are.
    """
    return tuple(_this_week(plan, today))


def week_to_come(
    plan: Plan, rows: Sequence[GapRow], today: dt.date, week: Span
) -> tuple[ThisWeek, ...]:
    """What a week after that of ``today`` asks for, as things stand today, shared out likewise.

    ``rows`` are those of today.
    """
    return tuple(_to_come(plan, rows, today, week))


def _to_come(
    plan: Plan, rows: Sequence[GapRow], today: dt.date, week: Span
) -> Iterator[ThisWeek]:
    calendar = WorkCalendar(plan)
    asked = {one.indicator: one.per_week for one in weekly(rows)}
    for row in rows:
        aim = course(plan, calendar, row.indicator)
        first, last = _under_way(aim, week)
        if first > last:
            continue
        share = _share(row, aim, asked, Span(first, last), shifted(today, 1))
        if share:
            amount = _rounded(share, row.target)
            yield ThisWeek(row.indicator, row.label, row.unit, row.money, amount, None)


def _under_way(aim: Course, week: Span) -> tuple[dt.date, dt.date]:
    """The first and the last day of a week from its start to its due day, in any order."""
    first = max(week.first, aim.start) if aim.start is not None else week.first
    return first, min(week.last, aim.due) if aim.due is not None else week.last


def _share(
    row: GapRow, aim: Course, asked: Mapping[str, Fraction], days: Span, since: dt.date
) -> Fraction | None:
    """What some days of a week ask for; ``since`` is the day from which it was worked out."""
    if row.measure == "rate" and row.weekly_volume is None:
        return _of_rate(aim, days, since) if _steered(row) else None
    whole = asked.get(row.indicator)
    return None if whole is None else whole * _part_of_week(aim, days.first, days.last)


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
        first, last = _under_way(aim, week)
        if first > last or today > last:
            continue
        share = _share(row, aim, asked, Span(first, last), first)
        if share:
            amount = _rounded(share, row.target)
            done = counted(aim, first, today) if first <= today else None
            yield ThisWeek(row.indicator, row.label, row.unit, row.money, amount, done)


def _part_of_week(aim: Course, first: dt.date, last: dt.date) -> Fraction:
    """The working days from first to last, over those of a week or of what is left."""
    days = aim.calendar.count(first, last)
    whole = aim.calendar.per_week
    if aim.due is not None:
        whole = min(whole, aim.calendar.count(first, aim.due))
    return Fraction(days, whole) if whole else Fraction(0)


def _of_rate(aim: Course, week: Span, since: dt.date) -> Fraction:
    """What a rate asks for in a week: of each period, its part of what was still lacking.

    What a period that has begun lacks is spread over its days from ``since`` on.
    """
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
            begun = max(piece.days.first, min(first, since))
            asked += left * Fraction(days, max(1, aim.calendar.count(begun, piece.days.last)))
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
