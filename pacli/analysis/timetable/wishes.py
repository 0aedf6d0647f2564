"""Wishes that the ideal week has no slot for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.timetable.likeness import alike
from pacli.analysis.timetable.slots import Slot
from pacli.dates import WEEKDAYS

if TYPE_CHECKING:
    from pacli.model.plan import Plan

DOMAINS = ("self", "family", "social", "business")
"""The domains of life, in the order of the format."""


class Wish(NamedTuple):
    """A wish without a slot.

    ``weekday`` and ``slot`` are those of the first slot of its domain that is kept for
    nothing yet, None where there is none.
    """

    domain: str
    text: str
    weekday: str | None
    slot: Slot | None


def wishes(plan: Plan, table: Sequence[Sequence[Slot]]) -> tuple[Wish, ...]:
    """The wishes that no slot and no ritual speaks of, by domain."""
    return tuple(_wishes(plan, table))


def _wishes(plan: Plan, table: Sequence[Sequence[Slot]]) -> Iterator[Wish]:
    if plan.wishes is None:
        return
    kept = [
        slot.what for slots in table for slot in slots if slot.what and slot.domain != "free"
    ]
    kept += [ritual.title for ritual in plan.rituals.values()]
    for domain in DOMAINS:
        open_ = (
            (day, slot)
            for day, slots in zip(WEEKDAYS, table, strict=True)
            for slot in slots
            if slot.domain == domain and slot.what is None
        )
        weekday, slot = next(open_, (None, None))
        for text in getattr(plan.wishes, domain):
            if text.strip() and not any(alike(text, one) for one in kept):
                yield Wish(domain, text, weekday, slot)
