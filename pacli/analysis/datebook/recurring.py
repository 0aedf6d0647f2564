"""What comes back in a calendar: rituals, and the slots of the ideal week that are private."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda.weekly import Weekly, weekly
from pacli.analysis.datebook.series import Series, series
from pacli.analysis.indicators.gap import gap
from pacli.analysis.selling.load import hours_per_day
from pacli.analysis.timetable.slots import timetable
from pacli.dates import WEEKDAYS, shifted
from pacli.model.uids import item_uids

if TYPE_CHECKING:
    from pacli.model.plan import Plan
    from pacli.model.ritual import Ritual

PRIVATE = ("self", "family", "social")
"""Domains of the ideal week that are hers alone."""


class Slot(NamedTuple):
    """A slot that comes back: a ritual, or a slot of the ideal week.

    ``at`` is its time of day, None where only the day is known, perhaps with the ``part``
    of it (morning, afternoon or evening). ``minutes`` is how long it takes. ``domain`` is
    that of a slot of the ideal week, None for a ritual. ``volume`` is what a week asks for
    of what it produces.
    """

    uid: str
    title: str | None
    days: Series
    at: dt.time | None
    minutes: int | None
    part: str | None = None
    domain: str | None = None
    action: str | None = None
    people: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    volume: Weekly | None = None


def rituals(plan: Plan, uid: str, today: dt.date, *, private: bool) -> Iterator[Slot]:
    """The rituals that have a day; those kept for a private slot are hers alone."""
    hers = {slot.what for slots in timetable(plan) for slot in slots if slot.domain in PRIVATE}
    produced = any(ritual.indicator for ritual in plan.rituals.values())
    volumes = {w.indicator: w for w in weekly(gap(plan, today).rows)} if produced else {}
    known = item_uids(plan.rituals)
    for name, ritual in plan.rituals.items():
        days = series(plan, name, today)
        if days is None or (not private and {name, ritual.title} & hers):
            continue
        yield Slot(
            uid=f"rituals.{known[name]}@{uid}",
            title=ritual.title,
            days=days,
            at=time_of(ritual),
            minutes=minutes_of(plan, ritual),
            part=(ritual.every or "").partition(" ")[2] or None,
            action=plan.actions[ritual.action].title if ritual.action else None,
            people=tuple(plan.people[one].name for one in ritual.people),
            steps=ritual.steps,
            volume=volumes.get(ritual.indicator or ""),
        )


def own_slots(plan: Plan, uid: str, today: dt.date) -> Iterator[Slot]:
    """The private slots of the ideal week, but for those that a ritual fills."""
    period = plan.period
    start = period.start if period is not None else None
    end = period.end if period is not None else None
    since = start or dt.date(today.year, 1, 1)
    filled = {*plan.rituals, *(ritual.title for ritual in plan.rituals.values())}
    for number, slots in enumerate(timetable(plan)):
        day = WEEKDAYS[number]
        first = shifted(since, (number - since.weekday()) % 7)
        for slot in slots:
            if slot.domain not in PRIVATE or slot.what in filled or (end and first > end):
                continue
            rule = f"FREQ=WEEKLY;BYDAY={day[:2].upper()}"
            at = dt.time(*divmod(slot.start, 60))
            yield Slot(
                uid=f"week.{day}.{at:%H%M}@{uid}",
                title=slot.what,
                days=Series(rule, first, end, (), (), ()),
                at=at,
                minutes=slot.end - slot.start,
                domain=slot.domain,
            )


def time_of(ritual: Ritual) -> dt.time | None:
    """Its time of day, None where only the day is known."""
    return dt.time.fromisoformat(ritual.at) if ritual.at is not None else None


def minutes_of(plan: Plan, ritual: Ritual) -> int | None:
    """How long it takes, None where that is not said."""
    if ritual.duration is None:
        return None
    return round(ritual.duration.in_minutes(hours_per_day(plan)))
