"""When rituals fall due: computed from their rule (RFC 5545), never stored.

Only what was done, skipped or moved stands in the plan. On days off nothing is due. A
review that was held stands for one slot, which needs no other note: :func:`stood_for`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import days_off
from pacli.analysis.indicators.indicator import deadline
from pacli.dates import WEEKDAYS, Span
from pacli.recurrence import rule_days

if TYPE_CHECKING:
    from pacli.model.plan import Plan
    from pacli.model.ritual import Ritual

NEAR = 4
"""Days before or after its slot at which a review can still stand for it.

In a week the nearest slot is never further than three; after one that is off, Monday's
review is that of the Friday to come.
"""

_LAST_DAY = 28
"""The last that every month has."""


class Occurrence(NamedTuple):
    """A ritual on a day.

    ``day`` is when it is due, after any move; ``planned``, by its rule. ``state``: ``done``,
    ``skipped``, ``off`` (a day off, so nothing is due) or ``open`` (nothing is noted).
    """

    ritual: str
    day: dt.date
    planned: dt.date
    state: str

    @property
    def moved(self) -> bool:
        """Whether it is due on another day than its rule says."""
        return self.day != self.planned


def rule(plan: Plan, ritual: Ritual) -> str | None:
    """The rule of a ritual (RFC 5545), without first and last day; None if it has none.

    A weekday is one of the plan's working days. Every month is the day of the month on
    which the ritual begins, the 1st without one; the last of months that are shorter.
    """
    if ritual.rrule is not None:
        return ritual.rrule.removeprefix("RRULE:")
    if ritual.every is None:
        return None
    word = ritual.every.partition(" ")[0]
    match word:
        case "day":
            return "FREQ=DAILY"
        case "weekday":
            calendar = plan.calendar
            days = calendar.working_days if calendar is not None else WEEKDAYS[:5]
            return f"FREQ=WEEKLY;BYDAY={','.join(day[:2].upper() for day in days)}"
        case "month":
            begun = begin(plan, ritual)
            day = begun.day if begun is not None else 1
            ends = ",".join(map(str, range(min(day, _LAST_DAY), day + 1)))
            return f"FREQ=MONTHLY;BYMONTHDAY={ends};BYSETPOS=-1"
    return f"FREQ=WEEKLY;BYDAY={word[:2].upper()}"


def begin(plan: Plan, ritual: Ritual) -> dt.date | None:
    """The first day of its rule: its own, or the plan's; None: it has always been."""
    return ritual.start or (plan.period.start if plan.period is not None else None)


def end(plan: Plan, ritual: Ritual) -> dt.date | None:
    """The last day: its own, else that of the plan; None: it goes on.

    The plan ends with its period, or before, on the day when its objective is due.
    """
    if ritual.end is not None:
        return ritual.end
    last = plan.period.end if plan.period is not None else None
    return min((day for day in (deadline(plan), last) if day is not None), default=None)


def since(plan: Plan, name: str, today: dt.date) -> dt.date:
    """The first day that counts: of its rule, else the first that was noted, else today.

    What was noted before the rule began counts too.
    """
    ritual = plan.rituals[name]
    noted = {to if isinstance(to, dt.date) else day for day, to in ritual.log.items()}
    slots = {stood_for(plan, name, day) for day in _held(plan, ritual) if day <= today}
    days = {*noted, *slots - {None}}
    begun = begin(plan, ritual)
    return min([begun or today, *(day for day in days if day is not None and day <= today)])


def stood_for(plan: Plan, name: str, day: dt.date) -> dt.date | None:
    """The slot that a review held on ``day`` stands for: the nearest one that is not off.

    The earlier of two that are as near; None where none is near.
    """
    ritual = plan.rituals[name]
    near = (
        slot
        for slot in _days(plan, ritual, _about(day, day))
        if isinstance(ritual.log.get(slot), str) or not _off(plan, slot)
    )
    return min(near, key=lambda slot: abs(slot - day), default=None)


def occurrences(
    plan: Plan, name: str, span: Span, *, today: dt.date | None = None
) -> tuple[Occurrence, ...]:
    """The days of a span on which a ritual is due, in order, each once.

    A day that is noted as done or skipped counts, whatever the rule says today. With
    ``today``, nothing before the first day that counts (:func:`since`) is due: a ritual
    that never began has missed nothing.
    """
    ritual = plan.rituals[name]
    if today is not None and begin(plan, ritual) is None:
        first = max(span.first, since(plan, name, today))
        if first > span.last:
            return ()
        span = Span(first, span.last)
    around = _about(span.first, span.last)
    slots = {stood_for(plan, name, day) for day in _held(plan, ritual) if day in around}
    return tuple(
        Occurrence(name, day, planned, _state(plan, ritual, day, slots))
        for day, planned in sorted(_days(plan, ritual, span).items())
    )


def agenda(plan: Plan, span: Span, *, today: dt.date | None = None) -> tuple[Occurrence, ...]:
    """Every ritual of a span, by day and by time; those without a time last."""
    found = [one for name in plan.rituals for one in occurrences(plan, name, span, today=today)]
    return tuple(sorted(found, key=lambda one: (one.day, plan.rituals[one.ritual].at or "~")))


def ruled(plan: Plan, ritual: Ritual, span: Span) -> Iterator[dt.date]:
    """The days of a span that the rule gives, within the ritual's first and last day."""
    text = rule(plan, ritual)
    if text is not None:
        last = min(span.last, end(plan, ritual) or span.last)
        yield from rule_days(text, begin(plan, ritual), span.first, last)


def _days(plan: Plan, ritual: Ritual, span: Span) -> dict[dt.date, dt.date]:
    """The days of a span on which it is due, off or not, with the day that is planned."""
    moves = {day: to for day, to in ritual.log.items() if isinstance(to, dt.date)}
    starts = moves.keys() - set(moves.values())
    noted = ritual.log.keys() - moves.keys() - set(moves.values())
    found: dict[dt.date, dt.date] = {}
    for planned in sorted({*ruled(plan, ritual, span), *starts, *noted}):
        day = _moved(moves, planned)
        if day in span and (day not in found or day == planned):
            found[day] = planned
    return found


def _moved(moves: Mapping[dt.date, dt.date], day: dt.date) -> dt.date:
    """Where a day was moved to in the end; a circle ends where it began."""
    seen = {day}
    while day in moves and moves[day] not in seen:
        day = moves[day]
        seen.add(day)
    return day


def _held(plan: Plan, ritual: Ritual) -> tuple[dt.date, ...]:
    """The days of the reviews that were finished, where the ritual is their slot."""
    if not ritual.review:
        return ()
    return tuple(day for day, review in plan.reviews.items() if review.unfinished is None)


def _state(plan: Plan, ritual: Ritual, day: dt.date, slots: Collection[dt.date | None]) -> str:
    noted = ritual.log.get(day)
    if isinstance(noted, str):
        return noted
    if day in slots:
        return "done"
    return "off" if _off(plan, day) else "open"


def _off(plan: Plan, day: dt.date) -> bool:
    spans = days_off(plan)
    return any(day in span for span in spans)


def _about(first: dt.date, last: dt.date) -> Span:
    """Days that are near enough for a review to stand for one of these."""
    least, most = max(1, first.toordinal() - NEAR), last.toordinal() + NEAR
    most = min(most, dt.date.max.toordinal())
    return Span(dt.date.fromordinal(least), dt.date.fromordinal(most))
