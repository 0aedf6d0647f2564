"""The days of a ritual, noted as done, skipped or moved.

A log has one entry for each day: what became of it, or the day it moved to. What was done
ahead of its day has moved to the day it was done on.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple, Protocol

from pacli.changes.change import Change, Day, Line
from pacli.changes.edits import AddItem, Edit, Remove, SetValue
from pacli.errors import C_, N_, Message, Path, Refused

Log = Mapping[dt.date, str | dt.date | None]
"""What is to stand in a log on each day; None takes the entry away."""


class Due(Protocol):
    """A day of a ritual: when it is due, when its rule says, what became of it."""

    @property
    def day(self) -> dt.date:
        """After any move."""

    @property
    def planned(self) -> dt.date:
        """By the rule."""

    @property
    def state(self) -> str:
        """``done``, ``skipped``, ``off`` or ``open``."""


class Noted(NamedTuple):
    """What changes in a log, and how it is told."""

    log: Log
    message: Message
    params: Mapping[str, object]


def done(
    ritual: Any, due: Due, day: dt.date, today: dt.date, *, there: Due | None = None
) -> Noted:
    """A ritual noted as done, on ``day``, where that is not the day it was due.

    ``there`` is what is due on ``day`` itself. Raises Refused where that stands in the way.
    """
    params: dict[str, object] = {
        "title": ritual.title,
        "day": Day(due.day, today, weekday=True),
    }
    if due.state == "done":
        return Noted({}, C_("ritual", "Already done: {title}, {day}"), params)
    if day == due.day:
        told = C_("ritual", "Done: {title}")
        if day != today:
            told = C_("ritual", "Done: {title}, {day}")
        return Noted({day: "done"}, told, params)
    _free(ritual, day, today, there)
    params["on"] = Day(day, today, weekday=True)
    told = C_("ritual", "Done: {title}, ahead of {day}")
    if day > due.day:
        told = C_("ritual", "Done: {title}, in place of {day}")
    if day != today:
        told = C_("ritual", "Done: {title}, {on} in place of {day}")
    return Noted({**_moving(ritual, due, day), day: "done"}, told, params)


def skipped(ritual: Any, due: Due, today: dt.date) -> Noted:
    """A ritual excused on a day: it counts neither as done nor as missed."""
    params = {"title": ritual.title, "day": Day(due.day, today, weekday=True)}
    if due.state == "skipped":
        return Noted({}, N_("Already skipped: {title}, {day}"), params)
    told = N_("Skipped: {title}, {day}")
    if due.state == "done":
        told = N_("Skipped: {title}, {day}; it was noted as done")
    return Noted({due.day: "skipped"}, told, params)


def moved(  # noqa: PLR0913 (what the day is to be, and what is there)
    ritual: Any, due: Due, to: dt.date, today: dt.date, *, there: Due | None, off: bool
) -> Noted:
    """A ritual put on another day, once; ``there`` is what is due then, ``off`` a day off.

    Raises Refused where that day does not do.
    """
    params = {
        "title": ritual.title,
        "day": Day(due.day, today, weekday=True),
        "to": Day(to, today, weekday=True),
    }
    if to == due.day:
        return Noted({}, N_("{title} is due on {day} already."), params)
    if due.state == "done":
        raise Refused(
            N_("{title} was done on {day}, so it cannot be moved."),
            hint=N_("To take that back: pac undo, or pac edit"),
            **params,
        )
    if to < today:
        raise Refused(
            N_("{to} is over."),
            hint=N_("If it was done then: pac ritual done {id} {date}"),
            id=N_("ID"),
            date=to.isoformat(),
            **params,
        )
    if off:
        raise Refused(
            N_("{to} is a day off, so nothing is due then."),
            hint=N_("Choose another day, or take it out of your days off: pac off"),
            **params,
        )
    if to != due.planned:
        _free(ritual, to, today, there)
    return Noted(_moving(ritual, due, to), N_("Moved: {title}, {day} → {to}"), params)


def change(path: Path, ritual: Any, noted: Noted, streak: int = 0) -> Change:
    """The edits of a log, told with how often it was done in a row, where that is more."""
    edits: list[Edit] = []
    left = {**ritual.log, **noted.log}
    if left and all(entry is None for entry in left.values()):
        edits.append(Remove((*path, "log")))
    else:
        edits += (
            _edit((*path, "log", day), entry, ritual.log)
            for day, entry in sorted(noted.log.items())
        )
    last = max(noted.log, default=None)
    where = () if last is None else (*path, "log", last)
    before, after = (ritual.log.get(last), noted.log[last]) if last else (None, None)
    message, params = noted.message, dict(noted.params)
    if streak > 1:
        params |= {"told": message, "n": streak}
        message = N_("{told} · {n} in a row")
    return Change(tuple(edits), (Line(message, params, where, before, after),), (path,))


def _edit(place: Path, entry: str | dt.date | None, log: Mapping[object, object]) -> Edit:
    if entry is None:
        return Remove(place)
    return SetValue(place, entry) if place[-1] in log else AddItem(place, entry)


def _moving(ritual: Any, due: Due, to: dt.date) -> dict[dt.date, str | dt.date | None]:
    """The entries that put a day on another one, whatever it was moved to before."""
    links = []
    day = due.planned
    while day != due.day and isinstance(ritual.log.get(day), dt.date):
        links.append(day)
        day = ritual.log[day]
    gone: dict[dt.date, str | dt.date | None] = dict.fromkeys(links)
    return gone if to == due.planned else {**gone, due.planned: to}


def _free(ritual: Any, day: dt.date, today: dt.date, there: Due | None) -> None:
    """Refuse a day that has an entry, or on which the ritual is due anyway."""
    if there is None and day not in ritual.log:
        return
    params: dict[str, object] = {"title": ritual.title, "day": Day(day, today, weekday=True)}
    other = ritual.log.get(day)
    if isinstance(other, dt.date):
        raise Refused(
            N_("{title} was moved away from {day}, to {to}."),
            hint=N_("Choose another day, or take that back first: pac edit"),
            to=Day(other, today, weekday=True),
            **params,
        )
    raise Refused(
        N_("{title} is due on {day} already."),
        hint=N_("Choose another day, or leave this one out: pac ritual skip"),
        **params,
    )
