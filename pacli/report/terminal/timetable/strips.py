"""A day of a week cut into strips: from one time to the next the same things go on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.timetable.slots import MIDNIGHT

if TYPE_CHECKING:
    from pacli.analysis.timetable.engagements import Engagement
    from pacli.analysis.timetable.ideal_week import WeekDay, WeekReport
    from pacli.analysis.timetable.slots import Slot
    from pacli.analysis.timetable.tasks import WeekTask

NO_LENGTH = 30
"""Minutes that something is drawn for when it does not say how long it takes."""


class Strip(NamedTuple):
    """From ``start`` to ``end``, minutes of a day: the slot, and what is laid into it."""

    start: int
    end: int
    slot: Slot | None
    items: tuple[Engagement | WeekTask, ...] = ()


def strips(report: WeekReport, day: WeekDay) -> tuple[Strip, ...]:
    """The strips of a day, in order; where nothing goes on there is none.

    On a day off the slots are not there.
    """
    items = sorted(_items(report, day), key=lambda item: item[:2])
    slots: Sequence[Slot] = () if day.off else day.slots
    bounds = {time for item in items for time in item[:2]}
    bounds |= {time for slot in slots for time in (slot.start, slot.end)}
    found: list[Strip] = []
    for start, end in pairwise(sorted(bounds)):
        slot = next((slot for slot in slots if slot.start <= start < slot.end), None)
        inside = tuple(item for first, last, item in items if first <= start < last)
        last = found[-1] if found else None
        if last is not None and last.end == start and last[2:] == (slot, inside):
            found[-1] = last._replace(end=end)
        elif slot is not None or inside:
            found.append(Strip(start, end, slot, inside))
    return tuple(found)


def _items(
    report: WeekReport, day: WeekDay
) -> Iterator[tuple[int, int, Engagement | WeekTask]]:
    for ritual in day.rituals:
        if ritual.start is not None and ritual.state != "off":
            end = ritual.end if ritual.end is not None else ritual.start + NO_LENGTH
            yield ritual.start, min(MIDNIGHT, end), ritual
    yield from _pieces(report, day.date)


def _pieces(report: WeekReport, day: dt.date) -> Iterator[tuple[int, int, WeekTask]]:
    for each in report.days:
        for task in each.tasks:
            for piece in task.pieces:
                if piece.day == day:
                    yield piece.start, piece.end, task
