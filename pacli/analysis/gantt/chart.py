"""Actions and tasks over time: what a Gantt chart shows.

The scale is weeks, months or quarters. Where nobody says otherwise, the days shown are
those between the first and the last thing to see, as whole units of the scale.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.analysis.calendar import DEFAULT_WEEK, days_off
from pacli.analysis.gantt.bars import Bar, bars
from pacli.analysis.indicators.indicator import deadline
from pacli.analysis.items import OPEN
from pacli.dates import WEEKDAYS, Span, period, shifted

if TYPE_CHECKING:
    from pacli.model.plan import Plan

SCALES = ("week", "month", "quarter")
SORTS = ("plan", "impact", "start", "end")

WEEKS_SHOWN = 27
"""Half a year: more weeks than that are shown by month."""

MONTHS_SHOWN = 18
"""More months than that are shown by quarter."""

FAR = 183
"""Days outside the plan's period beyond which nothing widens what is shown; half a year."""


SOON = 31
"""Days before the first thing to see from which today is shown too."""


class Milestone(NamedTuple):
    """An open deal on the day of its next step; ``late`` are the days since then."""

    id: str
    company: str
    day: dt.date
    late: int


class Gantt(NamedTuple):
    """The days from ``first`` to ``last``, whole units of ``by``, and what lies in them.

    ``rows`` are the actions, each with its tasks after it; ``undated`` those without a day,
    ``outside`` the ids of those that lie before or after. ``due`` is the day by which the
    objective is to be reached. ``days_off`` are spans, ``working_days`` the weekdays,
    Monday being 0.
    """

    today: dt.date
    by: str
    sort: str
    first: dt.date
    last: dt.date
    due: dt.date | None
    rows: tuple[Bar, ...]
    undated: tuple[Bar, ...]
    outside: tuple[str, ...]
    deals: tuple[Milestone, ...]
    days_off: tuple[Span, ...]
    working_days: frozenset[int]


class Asked(NamedTuple):
    """What somebody wants to see: by default all of it, at the scale that fits.

    ``actions`` are ids, none of them for all. ``tasks`` says whether tasks are shown, by
    default not by quarter.
    """

    by: str | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    sort: str = "plan"
    actions: Collection[str] = ()
    tasks: bool | None = None


EVERYTHING = Asked()


def gantt(plan: Plan, today: dt.date, asked: Asked = EVERYTHING) -> Gantt:
    """The chart of a plan on a day."""
    groups = sorted(bars(plan, today, asked.actions), key=_ORDERS[asked.sort])
    extent = _extent(plan, today, [bar for group in groups for bar in group])
    by = asked.by or _scale(Span(asked.first or extent.first, asked.last or extent.last))
    span = _whole(by, extent, asked)
    tasks = by != "quarter" or bool(asked.actions) if asked.tasks is None else asked.tasks
    shown = [group if tasks else group[:1] for group in groups]
    off = days_off(plan)
    working = plan.calendar.working_days if plan.calendar is not None else DEFAULT_WEEK
    return Gantt(
        today=today,
        by=by,
        sort=asked.sort,
        first=span.first,
        last=span.last,
        due=deadline(plan),
        rows=tuple(bar for group in shown for bar in _inside(group, span)),
        undated=tuple(bar for group in shown for bar in _undated(group, span)),
        outside=tuple(bar.id for group in shown for bar in _outside(group, span)),
        deals=() if asked.actions else tuple(_milestones(plan, span, today)),
        days_off=tuple(
            sorted(one for one in off if one.first <= span.last and one.last >= span.first)
        ),
        working_days=frozenset(n for n, name in enumerate(WEEKDAYS) if name in working),
    )


def _as_planned(_: list[Bar]) -> tuple[()]:
    return ()


def _by_impact(group: list[Bar]) -> tuple[int, int]:
    """The most impact first; of two, the one that takes less effort."""
    return -(group[0].impact or 0), group[0].effort or 6


def _by_start(group: list[Bar]) -> tuple[dt.date, ...]:
    return group[0].start or dt.date.max, group[0].end or dt.date.max


def _by_end(group: list[Bar]) -> tuple[dt.date, ...]:
    return group[0].end or dt.date.max, group[0].start or dt.date.max


_ORDERS: dict[str, Callable[[list[Bar]], tuple[Any, ...]]] = {
    "plan": _as_planned,
    "impact": _by_impact,
    "start": _by_start,
    "end": _by_end,
}


def _extent(plan: Plan, today: dt.date, bars: list[Bar]) -> Span:
    """From the first to the last day to see: bars, the due day, and today if work is left.

    What lies far outside the plan's period, as a slip of the pen may, does not count, nor
    what is years away where there is no period.
    """
    whole = plan.period
    begin, end = (whole.start, whole.end) if whole is not None else (None, None)
    due = deadline(plan)
    ends = [day for day in (end, due) if day is not None]
    last = shifted(max(ends), FAR) if ends else shifted(today, 4 * FAR)
    bounds = Span(shifted(begin, -FAR) if begin else shifted(min(last, today), -4 * FAR), last)
    days = [day for bar in bars for day in (bar.start, bar.end) if day is not None]
    days += [due] if due is not None else []
    near = [day for day in days if day in bounds] or [today]
    open_ = any(bar.status in OPEN for bar in bars)
    if open_ and today in Span(shifted(min(near), -SOON), bounds.last):
        near.append(today)
    return Span(min(near), max(near))


def _scale(span: Span) -> str:
    """The finest scale on which the days are not too many."""
    days = (span.last - span.first).days
    if days < 7 * WEEKS_SHOWN:
        return "week"
    return "month" if days < 31 * MONTHS_SHOWN else "quarter"


def _whole(by: str, extent: Span, asked: Asked) -> Span:
    """The days as whole units of a scale; by quarter whole years, where none are asked for."""
    first, last = asked.first or extent.first, asked.last or extent.last
    if asked.first is None:
        first = min(first, last)
    last = max(first, last)
    if by == "quarter" and asked.first is None:
        first = first.replace(month=1, day=1)
    if by == "quarter" and asked.last is None:
        last = last.replace(month=12, day=31)
    return Span(period(by, first).first, period(by, last).last)


def _meets(bar: Bar, span: Span) -> bool:
    """Whether a part of it, or of the time that it is late, lies in the span."""
    if bar.start is None or bar.end is None:
        return False
    return bar.start <= span.last and shifted(bar.end, bar.late) >= span.first


def _inside(group: list[Bar], span: Span) -> Iterator[Bar]:
    """What lies in the span; an action too whose task does."""
    tasks = [bar for bar in group[1:] if _meets(bar, span)]
    if tasks or _meets(group[0], span):
        yield group[0]
        yield from tasks


def _outside(group: list[Bar], span: Span) -> Iterator[Bar]:
    """What lies before or after the span; of an action that is not shown, the action alone."""
    shown = set(_inside(group, span))
    hidden = [bar for bar in group if bar.start is not None and bar not in shown]
    yield from hidden if shown else hidden[:1]


def _undated(group: list[Bar], span: Span) -> Iterator[Bar]:
    """An action without a day, which stands for its tasks; else such tasks of one shown."""
    if group[0].start is None:
        yield group[0]
    elif any(_inside(group, span)):
        yield from (bar for bar in group if bar.start is None)


def _milestones(plan: Plan, span: Span, today: dt.date) -> Iterator[Milestone]:
    for name, deal in plan.deals.items():
        if deal.status == "open" and deal.milestone is not None and deal.milestone in span:
            late = max(0, (today - deal.milestone).days)
            yield Milestone(name, deal.company, deal.milestone, late)
