"""When rituals fall due: computed from their rule (RFC 5545), never stored.

Only what was done, skipped or moved stands in the plan. On days off nothing is due. The
slot of the review is kept by a review held about that day, which needs no other note.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pacli.dates import WEEKDAYS, Span
from pacli.recurrence import rule_days

if TYPE_CHECKING:
    from pacli.model.plan import Plan
    from pacli.model.ritual import Ritual

NEAR = dt.timedelta(days=3)
"""A review held this much before or after its slot is that one: in a week, the nearest."""

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
    """The last day: its own, the plan's, or that of the objective; None: it goes on."""
    last = plan.period.end if plan.period is not None else None
    return ritual.end or last or plan.objective.due


def occurrences(plan: Plan, name: str, span: Span) -> tuple[Occurrence, ...]:
    """The days of a span on which a ritual is due, in order, each once.

    A day that is noted as done or skipped counts, whatever the rule says today.
    """
    ritual = plan.rituals[name]
    off = plan.calendar.days_off if plan.calendar is not None else ()
    held = _held(plan, ritual)
    moves = {day: to for day, to in ritual.log.items() if isinstance(to, dt.date)}
    starts = moves.keys() - set(moves.values())
    noted = ritual.log.keys() - moves.keys() - set(moves.values())
    found: dict[dt.date, dt.date] = {}
    for planned in sorted({*ruled(plan, ritual, span), *starts, *noted}):
        day = _moved(moves, planned)
        if day in span and (day not in found or day == planned):
            found[day] = planned
    return tuple(
        Occurrence(name, day, planned, _state(ritual, day, off, held))
        for day, planned in sorted(found.items())
    )


def agenda(plan: Plan, span: Span) -> tuple[Occurrence, ...]:
    """Every ritual of a span, by day and by time; those without a time last."""
    found = [one for name in plan.rituals for one in occurrences(plan, name, span)]
    return tuple(sorted(found, key=lambda one: (one.day, plan.rituals[one.ritual].at or "~")))


def ruled(plan: Plan, ritual: Ritual, span: Span) -> Iterator[dt.date]:
    """The days of a span that the rule gives, within the ritual's first and last day."""
    text = rule(plan, ritual)
    if text is not None:
        last = min(span.last, end(plan, ritual) or span.last)
        yield from rule_days(text, begin(plan, ritual), span.first, last)


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


def _state(ritual: Ritual, day: dt.date, off: Iterable[Span], held: Iterable[dt.date]) -> str:
    noted = ritual.log.get(day)
    if isinstance(noted, str):
        return noted
    if any(abs(day - review) <= NEAR for review in held):
        return "done"
    return "off" if any(day in span for span in off) else "open"
