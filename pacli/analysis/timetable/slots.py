"""The slots of the ideal week, by weekday and in order of time.

Times of day are minutes from midnight, 24:00 being 1440.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from pacli.dates import WEEKDAYS

if TYPE_CHECKING:
    from pacli.model.plan import Plan

MIDNIGHT = 24 * 60

PARTS = {"morning": (0, 12 * 60), "afternoon": (12 * 60, 18 * 60), "evening": (18 * 60, 1440)}
"""The parts of a day that a ritual may name."""


class Slot(NamedTuple):
    """A slot of a day. ``domain`` is one of the format's; ``what`` it is kept for."""

    start: int
    end: int
    domain: str
    what: str | None = None
    selling: bool = False


def timetable(plan: Plan) -> tuple[tuple[Slot, ...], ...]:
    """The slots of each weekday, Monday first; one that ends before it begins is none."""
    if plan.week is None:
        return ((),) * len(WEEKDAYS)
    return tuple(tuple(sorted(_slots(getattr(plan.week, day)))) for day in WEEKDAYS)


def _slots(blocks: dict[str, object]) -> Iterator[Slot]:
    for times, block in blocks.items():
        first, _, last = times.partition("-")
        start, end = minute(first), minute(last)
        if start >= end:
            continue
        if isinstance(block, str):
            yield Slot(start, end, block)
        else:
            yield Slot(start, end, block.domain, block.what, block.selling)  # type: ignore[attr-defined] # a Block, or what stands in for one


def minute(clock: str) -> int:
    """The minutes from midnight to a time such as 14:00."""
    hours, _, minutes = clock.partition(":")
    return int(hours) * 60 + int(minutes)


def clock(minute: int) -> str:
    """The time such as 14:00; the inverse of :func:`minute`."""
    return f"{minute // 60:02}:{minute % 60:02}"


Times = tuple[int, int]
"""From one minute of a day to another, the second not included."""


def without(times: Iterable[Times], taken: Iterable[Times]) -> list[Times]:
    """What is left of some stretches of a day once others are taken out."""
    left = list(times)
    for start, end in taken:
        left = [
            piece
            for first, last in left
            for piece in ((first, min(last, start)), (max(first, end), last))
            if piece[0] < piece[1]
        ]
    return left
