"""Which day of a ritual is meant, where she names none or one on which it was not due."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pacli.analysis.rituals.occurrences import Occurrence, occurrences
from pacli.analysis.rituals.standing import next_day
from pacli.dates import Span, period, shifted

if TYPE_CHECKING:
    from pacli.model.plan import Plan


def meant(plan: Plan, name: str, today: dt.date, *, ahead: bool = False) -> Occurrence | None:
    """The occurrence that is noted today where no day is named; None if none comes.

    The last one of this week that has come and is open, today's even if it is a day off.
    Else, when this week's was noted already, that one. Else the nearer of the last one of
    the week before and the next one of this week; with ``ahead``, the one to come. Else
    the next one, however far.
    """
    week = period("week", today)
    found = occurrences(plan, name, Span(shifted(week.first, -7), week.last))
    come = [one for one in found if week.first <= one.day <= today]
    waiting = [one for one in come if one.state == "open" or _off_today(one, today)]
    if waiting:
        return waiting[-1]
    noted = [one for one in come if one.state != "off"]
    if noted and not ahead:
        return noted[-1]
    missed = [one for one in found if one.state == "open" and one.day < week.first]
    coming = [one for one in found if one.state == "open" and one.day > today]
    late = missed[-1] if missed and not ahead else None
    if coming and (late is None or coming[0].day - today < today - late.day):
        return coming[0]
    return late or _next(plan, name, today)


def due_on(plan: Plan, name: str, day: dt.date) -> Occurrence | None:
    """The occurrence that is due on a day."""
    return next(iter(occurrences(plan, name, Span(day, day))), None)


def open_near(plan: Plan, name: str, day: dt.date) -> Occurrence | None:
    """The open occurrence of the week of a day that is nearest to it."""
    found = [one for one in occurrences(plan, name, period("week", day)) if one.state == "open"]
    return min(found, key=lambda one: abs(one.day - day), default=None)


def _off_today(one: Occurrence, today: dt.date) -> bool:
    return one.state == "off" and one.day == today


def _next(plan: Plan, name: str, today: dt.date) -> Occurrence | None:
    day = next_day(plan, name, today)
    return None if day is None else due_on(plan, name, day)
