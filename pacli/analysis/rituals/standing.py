"""How a ritual is kept: its share, its streak, its next days, and its last thirteen weeks.

What counts is behind: a day that is over, or one that something is noted for. Today's is
still open, so it neither counts nor breaks anything before the day is out; nor does the
slot of a review while one held today would stand for it. What is noted of a day
to come counts when that day has come.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.rituals.occurrences import (
    Occurrence,
    begin,
    end,
    occurrences,
    since,
    stood_for,
)
from pacli.dates import Span, period

if TYPE_CHECKING:
    from pacli.analysis.agenda.weekly import ThisWeek
    from pacli.dates import Duration
    from pacli.model.plan import Plan

WEEKS = 13
"""Weeks of the graph, this one included."""

_AHEAD = (60, 800, 12_000)
"""How many days ahead the next one is looked for: near first, since most come every week."""


class RitualWeek(NamedTuple):
    """An ISO week of a ritual, ``week``, in numbers of days.

    ``due`` are those that count: ``done``, ``skipped`` and those that were missed. ``off``
    fell on days off, ``ahead`` are still open, today's included.
    """

    week: Span
    due: int
    done: int
    skipped: int
    off: int
    ahead: int

    @property
    def missed(self) -> int:
        """Due, but neither done nor skipped."""
        return self.due - self.done - self.skipped


class RitualStanding(NamedTuple):
    """How a ritual is kept, as of a day.

    ``due``, ``done`` and ``skipped`` count since it began; ``kept`` is the share of those
    done among those due and not skipped, None where there are none. ``streak``: how many
    were done in a row, up to the last one due; those skipped or on days off do not break
    it. ``next`` is the next day on which it is due, today's included while it is open; None
    where none comes. ``breaks`` is how many days are left before the streak breaks: 0 if
    that is tonight; None without a streak, or where none comes that could break it.
    ``open`` is the day of this week that is over or today, and has nothing noted: the last
    such one; None if there is none. ``weeks`` are the last thirteen, this one last.
    """

    ritual: str
    due: int
    done: int
    skipped: int
    kept: Fraction | None
    streak: int
    breaks: int | None
    next: dt.date | None
    open: dt.date | None
    weeks: tuple[RitualWeek, ...]


class RitualRow(NamedTuple):
    """A ritual with its rule and how it is kept.

    ``weekly`` is what the week asks for of the indicator that it feeds, None where that is
    nothing.
    """

    ritual: str
    title: str
    every: str | None
    rrule: str | None
    at: str | None
    duration: Duration | None
    start: dt.date | None
    end: dt.date | None
    review: bool
    standing: RitualStanding
    weekly: ThisWeek | None


def ritual_rows(
    plan: Plan, today: dt.date, names: Iterable[str] | None = None
) -> tuple[RitualRow, ...]:
    """The rituals called ``names``, by default all, in the order of the plan."""
    chosen = list(plan.rituals if names is None else names)
    volumes = _volumes(plan, chosen, today)
    return tuple(_row(plan, name, volumes, today) for name in chosen)


def _row(plan: Plan, name: str, volumes: Mapping[str, ThisWeek], today: dt.date) -> RitualRow:
    ritual = plan.rituals[name]
    return RitualRow(
        ritual=name,
        title=ritual.title,
        every=ritual.every,
        rrule=ritual.rrule,
        at=ritual.at,
        duration=ritual.duration,
        start=begin(plan, ritual),
        end=end(plan, ritual),
        review=ritual.review,
        standing=standing(plan, name, today),
        weekly=volumes.get(ritual.indicator or ""),
    )


def _volumes(plan: Plan, names: Iterable[str], today: dt.date) -> dict[str, ThisWeek]:
    """What the week asks for, by indicator, of those that rituals feed."""
    if all(plan.rituals[name].indicator is None for name in names):
        return {}
    from pacli.analysis.agenda.weekly import this_week

    return {one.indicator: one for one in this_week(plan, today)}


def standing(plan: Plan, name: str, today: dt.date) -> RitualStanding:
    """How the ritual called ``name`` is kept."""
    this_week = period("week", today)
    first = since(plan, name, today)
    found = occurrences(plan, name, Span(min(first, this_week.first), this_week.last))
    found = tuple(one for one in found if one.day >= first)
    waiting = stood_for(plan, name, today) if plan.rituals[name].review else None
    counted = [one for one in found if _counts(one, today, waiting)]
    done = sum(one.state == "done" for one in counted)
    skipped = sum(one.state == "skipped" for one in counted)
    wanted = len(counted) - skipped
    streak = _streak(counted)
    coming = next_day(plan, name, today)
    return RitualStanding(
        ritual=name,
        due=len(counted),
        done=done,
        skipped=skipped,
        kept=Fraction(done, wanted) if wanted else None,
        streak=streak,
        breaks=(coming - today).days if streak and coming is not None else None,
        next=coming,
        open=max((one.day for one in found if _waits(one, this_week, today)), default=None),
        weeks=_weeks(found, counted, this_week),
    )


def next_day(plan: Plan, name: str, today: dt.date) -> dt.date | None:
    """The next day on which a ritual is due and nothing is noted, today included."""
    ritual = plan.rituals[name]
    last = max([end(plan, ritual) or dt.date.max, *_noted(plan, name)])
    begun = max(today, begin(plan, ritual) or today)
    for days in _AHEAD:
        until = min(last.toordinal(), begun.toordinal() + days)
        span = Span(today, max(today, dt.date.fromordinal(until)))
        for one in occurrences(plan, name, span):
            if one.state == "open":
                return one.day
    return None


def _noted(plan: Plan, name: str) -> Iterable[dt.date]:
    """The days of a log, and those moved to."""
    for day, noted in plan.rituals[name].log.items():
        yield noted if isinstance(noted, dt.date) else day


def _counts(one: Occurrence, today: dt.date, waiting: dt.date | None) -> bool:
    """Whether it is behind: neither off, nor still open, as a review is that can be held."""
    if one.state == "off" or one.day > today:
        return False
    return one.state != "open" or (one.day < today and one.day != waiting)


def _waits(one: Occurrence, week: Span, today: dt.date) -> bool:
    return one.state == "open" and week.first <= one.day <= today


def _streak(counted: list[Occurrence]) -> int:
    streak = 0
    for one in reversed(counted):
        if one.state == "open":
            break
        streak += one.state == "done"
    return streak


def _weeks(
    found: Iterable[Occurrence], counted: Iterable[Occurrence], last: Span
) -> tuple[RitualWeek, ...]:
    behind = set(counted)
    by_week: dict[dt.date, list[Occurrence]] = {}
    for one in found:
        by_week.setdefault(period("week", one.day).first, []).append(one)
    mondays = range(last.first.toordinal() - 7 * (WEEKS - 1), last.first.toordinal() + 1, 7)
    return tuple(
        _week(by_week.get(week.first, []), behind, week)
        for week in (period("week", dt.date.fromordinal(n)) for n in mondays if n > 0)
    )


def _week(found: list[Occurrence], behind: Collection[Occurrence], week: Span) -> RitualWeek:
    counted = [one for one in found if one in behind]
    off = sum(one.state == "off" for one in found)
    return RitualWeek(
        week=week,
        due=len(counted),
        done=sum(one.state == "done" for one in counted),
        skipped=sum(one.state == "skipped" for one in counted),
        off=off,
        ahead=len(found) - len(counted) - off,
    )
