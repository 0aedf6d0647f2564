"""What does not go together in a week: two things at one time, or a thing out of its place."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.timetable.likeness import alike
from pacli.analysis.timetable.slots import Slot, without

if TYPE_CHECKING:
    from pacli.analysis.timetable.engagements import Engagement
    from pacli.analysis.timetable.tasks import WeekTask
    from pacli.model.plan import Plan


class Clash(NamedTuple):
    """One of them. ``id`` and ``title`` are those of the ritual or task.

    ``kind``: ``same_time`` as ``other``, another ritual; ``free``, in a slot left free on
    purpose; ``domain``, in a slot of another ``domain``, kept for ``other`` if for anything
    (both with the ``minutes`` that it takes of it); ``outside`` any slot; ``beyond`` its slot
    by so many ``minutes``; ``no_slot`` on the part of the day that it names; ``day_off``,
    moved to or due on one; ``too_long``, ``minutes`` of a task find no slot until its due
    day. ``start`` and ``end`` are those of the ritual.
    """

    kind: str
    day: dt.date
    id: str
    title: str
    other: str | None = None
    domain: str | None = None
    start: int | None = None
    end: int | None = None
    part: str | None = None
    minutes: Fraction | None = None


def clashes(
    plan: Plan,
    days: Mapping[dt.date, Sequence[Slot]],
    rituals: Iterable[Engagement],
    tasks: Iterable[WeekTask],
    off: frozenset[dt.date],
) -> tuple[Clash, ...]:
    """The clashes of the days that are left, by day; ``days`` has their slots.

    Without any slot in the ideal week, nothing is outside of one.
    """
    found: list[Clash] = []
    coming = [ritual for ritual in rituals if ritual.day in days]
    planned = plan.week is not None and any(days.values())
    for ritual in coming:
        if ritual.state == "off" and ritual.day != ritual.planned:
            found.append(_of(ritual, "day_off"))
        elif planned and ritual.asks:
            found += _misplaced(plan, ritual, days[ritual.day])
    found += _at_once(coming)
    for task in tasks:
        if task.state == "open" and task.day in off:
            found.append(Clash("day_off", task.day, task.id, task.title))
        elif task.missing and task.state == "open":
            found.append(Clash("too_long", task.day, task.id, task.title, minutes=task.missing))
    return tuple(sorted(found, key=lambda clash: clash.day))


def _of(ritual: Engagement, kind: str) -> Clash:
    return Clash(
        kind,
        ritual.day,
        ritual.ritual,
        ritual.title,
        start=ritual.start,
        end=ritual.end,
        part=ritual.part,
    )


def _at_once(rituals: Sequence[Engagement]) -> Iterator[Clash]:
    """Two rituals whose times are their own and cross."""
    for one, two in combinations((r for r in rituals if r.fixed and r.asks), 2):
        if one.day != two.day or one.times is None or two.times is None:
            continue
        if one.times[0] < two.times[1] and two.times[0] < one.times[1]:
            yield _of(two, "same_time")._replace(other=one.title)


def _misplaced(plan: Plan, ritual: Engagement, slots: Sequence[Slot]) -> Iterator[Clash]:
    if ritual.times is None:
        yield _of(ritual, "no_slot")
        return
    if not ritual.fixed:
        return
    start, end = ritual.times
    crossed = [slot for slot in slots if slot.start < end and start < slot.end]
    wrong = next((slot for slot in crossed if not fits(plan, ritual, slot)), None)
    if wrong is not None:
        kind = "free" if wrong.domain == "free" else "domain"
        minutes = Fraction(min(end, wrong.end) - max(start, wrong.start))
        yield _of(ritual, kind)._replace(
            other=wrong.what,
            domain=wrong.domain,
            minutes=minutes if ritual.end is not None else None,
        )
        return
    bare = without([(start, end)], [(slot.start, slot.end) for slot in slots])
    over = sum(last - first for first, last in bare)
    if over:
        kind = "beyond" if crossed else "outside"
        yield _of(ritual, kind)._replace(minutes=Fraction(over))


def fits(plan: Plan, ritual: Engagement, slot: Slot) -> bool:
    """Whether a ritual belongs in a slot.

    Nothing does in one that is left free. Others take what they are kept for, business all
    that is not plainly something else, and life what a wish of that domain speaks of.
    """
    if slot.domain in {"free", "business"}:
        return slot.domain == "business"
    wished = getattr(plan.wishes, slot.domain) if plan.wishes is not None else ()
    kept = (*wished, slot.what or "")
    return not ritual.steered and any(alike(ritual.title, text) for text in kept)
