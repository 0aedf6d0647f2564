"""A slot that ends a clash of a week, once it is set."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.timetable.engagements import length
from pacli.analysis.timetable.slots import PARTS, Slot, Times, without
from pacli.dates import WEEKDAYS

if TYPE_CHECKING:
    from pacli.analysis.timetable.clashes import Clash
    from pacli.analysis.timetable.engagements import Engagement

DAYTIME = (9 * 60, 20 * 60)
"""When a slot is offered for what names no time."""

NO_LENGTH = 30
"""Minutes that are offered to what does not say how long it takes."""


class Remedy(NamedTuple):
    """A slot for business on a weekday, from one minute of the day to another."""

    weekday: str
    start: int
    end: int


def remedy(
    clashes: Sequence[Clash],
    days: Mapping[dt.date, Sequence[Slot]],
    rituals: Sequence[Engagement],
) -> Remedy | None:
    """The slot that ends the first clash that one can; ``days`` has the slots of each.

    One that is new goes before one that changes what is kept for something else.
    """
    for found in (_new, _changed):
        for clash in clashes:
            slots = days.get(clash.day, ())
            times = next(found(clash, slots, rituals), None)
            if times is not None:
                return Remedy(WEEKDAYS[clash.day.weekday()], *times)
    return None


def _new(clash: Clash, slots: Sequence[Slot], rituals: Sequence[Engagement]) -> Iterator[Times]:
    """A time without a slot: its own, else the first that is long enough."""
    held = [(slot.start, slot.end) for slot in slots]
    if clash.kind in {"outside", "beyond"} and clash.start is not None:
        end = clash.end if clash.end is not None else clash.start + NO_LENGTH
        bare = without([(clash.start, end)], held)
        if len(bare) == 1:
            yield bare[0]
    elif clash.kind in {"no_slot", "too_long"}:
        today = [one for one in rituals if one.day == clash.day]
        minutes = clash.minutes or next(
            (one.minutes for one in today if one.ritual == clash.id), None
        )
        need = length(minutes) if minutes else NO_LENGTH
        first, last = PARTS.get(clash.part or "", DAYTIME)
        window = max(first, DAYTIME[0]), last
        taken = [one.times for one in today if one.times and one.held]
        for start, end in without([window], [*held, *taken]):
            if end - start >= need:
                yield start, start + need


def _changed(
    clash: Clash, slots: Sequence[Slot], _rituals: Sequence[Engagement]
) -> Iterator[Times]:
    """The slot that a ritual falls into, where it is all in there."""
    if clash.kind in {"domain", "free"} and clash.start is not None:
        end = clash.end if clash.end is not None else clash.start + 1
        for slot in slots:
            if slot.start <= clash.start and end <= slot.end:
                yield slot.start, slot.end
