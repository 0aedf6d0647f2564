"""The rituals of a week at their times, those without a time laid into a slot that suits."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.rituals.occurrences import agenda
from pacli.analysis.selling.load import hours_per_day
from pacli.analysis.timetable.likeness import alike
from pacli.analysis.timetable.slots import MIDNIGHT, PARTS, Slot, Times, minute, without

if TYPE_CHECKING:
    from pacli.analysis.rituals.occurrences import Occurrence
    from pacli.dates import Span
    from pacli.model.plan import Plan


class Engagement(NamedTuple):
    """A ritual on a day.

    ``state``: ``done``, ``skipped``, ``off`` (excused), ``open``, or ``unnoted``: it is past
    and nothing says what became of it. ``start`` and ``end`` are minutes from midnight, None
    where it has no place or no length. ``fixed``: its time is its own, not a proposal.
    ``part``: the part of the day that it names. ``minutes`` of working time. ``steered``: it
    serves the business for sure, being the review, or linked to an action or indicator.
    """

    ritual: str
    title: str
    day: dt.date
    planned: dt.date
    state: str
    start: int | None
    end: int | None
    fixed: bool
    part: str | None
    minutes: Fraction | None
    indicator: str | None
    steered: bool

    @property
    def asks(self) -> bool:
        """Whether it is still to be held."""
        return self.state == "open"

    @property
    def held(self) -> bool:
        """Whether its time is, or was, its own: it is neither excused nor skipped."""
        return self.state in {"open", "done", "unnoted"}

    @property
    def times(self) -> Times | None:
        """The times that it takes; the minute that it begins where it has no length."""
        if self.start is None:
            return None
        return self.start, self.end if self.end is not None else self.start + 1


def engagements(
    plan: Plan, span: Span, today: dt.date, table: Sequence[Sequence[Slot]]
) -> tuple[Engagement, ...]:
    """The rituals of some days, by day and time; those without a place come last."""
    found: list[Engagement] = []
    per_day = hours_per_day(plan)
    every = [_engagement(plan, one, today, per_day) for one in agenda(plan, span, today=today)]
    for day in sorted({one.day for one in every}):
        slots = table[day.weekday()]
        taken = [one.times for one in every if one.day == day and one.times and one.held]
        for one in every:
            if one.day != day:
                continue
            placed = one
            if one.start is None and one.held:
                placed = _placed(one, slots, taken)
                taken += [placed.times] if placed.times else []
            found.append(placed)
    return tuple(sorted(found, key=_when))


def _when(one: Engagement) -> tuple[dt.date, int]:
    return one.day, MIDNIGHT if one.start is None else one.start


def _engagement(plan: Plan, one: Occurrence, today: dt.date, per_day: Fraction) -> Engagement:
    ritual = plan.rituals[one.ritual]
    minutes = ritual.duration.in_minutes(per_day) if ritual.duration is not None else None
    start = minute(ritual.at) if ritual.at is not None else None
    end = None
    if start is not None and minutes:
        end = min(MIDNIGHT, start + length(minutes))
    part = (ritual.every or "").partition(" ")[2]
    past = one.state == "open" and one.day < today
    return Engagement(
        ritual=one.ritual,
        title=ritual.title,
        day=one.day,
        planned=one.planned,
        state="unnoted" if past else one.state,
        start=start,
        end=end,
        fixed=start is not None,
        part=part or None,
        minutes=minutes,
        indicator=ritual.indicator,
        steered=bool(ritual.review or ritual.action or ritual.indicator),
    )


def length(minutes: Fraction) -> int:
    """Minutes of the clock that some working time takes, a part of one being one."""
    return -(-minutes.numerator // minutes.denominator)


def _placed(one: Engagement, slots: Sequence[Slot], taken: Sequence[Times]) -> Engagement:
    """At the first time that is left in a slot kept for it, else in one for business."""
    need = length(one.minutes) if one.minutes else 1
    for slot in sorted(_suiting(one, slots), key=lambda slot: _rank(one, slot)):
        first, last = PARTS.get(one.part or "", (0, MIDNIGHT))
        for start, end in without([(max(slot.start, first), min(slot.end, last))], taken):
            if end - start >= need:
                return one._replace(start=start, end=start + need if one.minutes else None)
    return one


def _suiting(one: Engagement, slots: Sequence[Slot]) -> Iterator[Slot]:
    for slot in slots:
        kept = slot.what is not None and alike(one.title, slot.what)
        if slot.domain == "business" or (kept and slot.domain != "free"):
            yield slot


def _rank(one: Engagement, slot: Slot) -> tuple[bool, bool, bool, int]:
    """A slot kept for it first; time for selling goes to what produces something."""
    kept = slot.what is not None and alike(one.title, slot.what)
    return (
        not kept,
        slot.selling != (one.indicator is not None),
        slot.what is not None,
        slot.start,
    )
