"""Which readings are due on a day: what ``pac log`` alone and the review ask for."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.indicator import Course, course
from pacli.analysis.rituals.slot import closing_day, last_review
from pacli.dates import Span, period

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class ReadingDue(NamedTuple):
    """A reading to ask for.

    ``period``: the days that it covers, within start..due. ``suggested``: the day to log
    it on. ``logged``: the sum of what is noted in the period already, None if nothing is.
    ``last``: the last reading before the period.
    ``overdue``: the period was over before today. ``deals``: the customers whose deals
    part of what is logged comes from.
    """

    indicator: str
    label: str
    unit: str | None
    money: bool
    measure: str | None
    period: Span
    suggested: dt.date
    logged: Decimal | None
    last: Decimal | None
    overdue: bool
    deals: tuple[str, ...] = ()


def readings_due(plan: Plan, today: dt.date) -> tuple[ReadingDue, ...]:
    """The readings to ask for today, in the order of the plan.

    A cadence period is asked for once its last working day has come, a week already on the
    day of the review that closes it: the open one if that is today or past, and the one
    before it. So what ends on the due day can still be told for one period after. A period
    that is over is asked for when it has no reading at all. From that day on, a sum of the
    open one is asked for unless something was noted since, for more may have come in; a
    level, unless it was read in the period. Of a level only the latest period is asked
    for: nobody can count today what there was last week. Of a total, the periods before
    that have no reading either are asked for together with it, those since the last review.
    """
    calendar = WorkCalendar(plan)
    closing = closing_day(plan, calendar, today)
    asked = last_review(plan, today) or dt.date.min
    found: list[ReadingDue] = []
    for name in plan.indicators:
        found.extend(_due(course(plan, calendar, name), today, closing, asked))
    return tuple(
        item if item.logged is None else item._replace(deals=_customers(plan, item, today))
        for item in found
    )


def _customers(plan: Plan, item: ReadingDue, today: dt.date) -> tuple[str, ...]:
    readings = plan.indicators[item.indicator].readings
    days = sorted(day for day in readings if item.period.first <= day <= today)
    linked = [name for day in days for name in getattr(readings[day], "deals", ())]
    return tuple(dict.fromkeys(plan.deals[name].company for name in linked))


def _due(
    asked: Course, today: dt.date, closing: dt.date | None, held: dt.date
) -> list[ReadingDue]:
    here = period(asked.cadence, today)
    before = _before(asked, here.first)
    early = closing if asked.cadence == "week" else None
    found = [_item(asked, before, today)] if before is not None else []
    if found and found[0] is not None:
        found = [found[0]._replace(period=_unread(asked, found[0].period, held))]
    found.append(_item(asked, here, today, early))
    items = [item for item in found if item is not None]
    if asked.adds_up:
        return items
    return [] if asked.readings.within(here.first, today) else items[-1:]


def _before(asked: Course, day: dt.date) -> Span | None:
    """The last period that was complete before a day; None if there was never one."""
    eve = _eve(day)
    return asked.calendar.last_complete(asked.cadence, eve) if eve is not None else None


def _unread(asked: Course, whole: Span, held: dt.date) -> Span:
    """The days of a period without a reading, with those before that lack one too.

    Not those that the review ``held`` has asked for.
    """
    begin = asked.start or next(iter(asked.readings.days), None)
    if asked.measure != "total" or begin is None:
        return whole
    first = whole.first
    while (before := _before(asked, first)) is not None and before.last >= begin:
        worked = asked.calendar.last_worked(before.last)
        read = asked.readings.within(before.first, _eve(first))
        if worked is None or worked <= held or read:
            break
        first = max(before.first, begin)
    return Span(first, whole.last)


def _item(
    asked: Course, whole: Span, today: dt.date, early: dt.date | None = None
) -> ReadingDue | None:
    """The reading that a period lacks today; None where nothing is to be asked.

    ``early``: a day before the last working one from which it is asked for too.
    """
    first, last = whole.first, whole.last
    if asked.start is not None:
        first = max(first, asked.start)
    if asked.due is not None:
        last = min(last, asked.due)
    worked = asked.calendar.last_worked(last) if first <= last else None
    if worked is None or worked < first:
        return None
    since = early if early is not None and first <= early and today < worked else worked
    if since > today:
        return None
    over = whole.last < today
    through = _through(asked, today) if over else today
    days = asked.readings.within(first, through)
    if days and (over or not asked.adds_up or days[-1] >= since):
        return None
    eve = _eve(first)
    return ReadingDue(
        indicator=asked.id,
        label=asked.label,
        unit=asked.unit,
        money=asked.money,
        measure=asked.measure,
        period=Span(first, last),
        suggested=worked if over else min(today, last),
        logged=asked.readings.total(first, through) if days else None,
        last=asked.readings.last(eve) if eve is not None else None,
        overdue=over,
    )


def _through(asked: Course, today: dt.date) -> dt.date:
    """The last day whose readings count with the period before the open one.

    What is noted while nobody works counts with it too.
    """
    here = period(asked.cadence, today)
    eve = _eve(here.first)
    return eve if eve is not None and asked.calendar.count(here.first, here.last) else today


def _eve(day: dt.date) -> dt.date | None:
    return dt.date.fromordinal(day.toordinal() - 1) if day > dt.date.min else None
