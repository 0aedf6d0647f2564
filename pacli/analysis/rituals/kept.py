"""How the rituals of some days were kept, and for how many weeks in a row all were."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.rituals.occurrences import Occurrence, agenda
from pacli.analysis.rituals.slot import slot_of_now
from pacli.dates import Span, period, shifted

if TYPE_CHECKING:
    from pacli.model.plan import Plan

WEEKS = 52
"""How far back weeks in a row are counted."""


class OpenRitual(NamedTuple):
    """A ritual with nothing noted on a day on which it was due."""

    ritual: str
    title: str
    day: dt.date


class RitualsKept(NamedTuple):
    """Rituals of the days looked back upon.

    ``done`` of ``due`` were kept; those skipped, or on days off, are not due. ``open`` are
    those of which nothing is noted, in order, reviews left out. ``weeks``: how many weeks
    in a row, up to this one, every ritual that was due was kept. The slot that this review
    is counts once it is held.
    """

    done: int
    due: int
    open: tuple[OpenRitual, ...]
    weeks: int


def rituals_kept(plan: Plan, span: Span) -> RitualsKept:
    """The rituals from the first day of ``span`` to its last, which is today."""
    today = span.last
    first = shifted(period("week", today).first, -7 * (WEEKS - 1))
    now = slot_of_now(plan, today)
    counted = [
        one
        for one in agenda(plan, Span(min(first, span.first), today), today=today)
        if one.state == "done" or (one.state == "open" and not _now(plan, one, now))
    ]
    here = [one for one in counted if one.day in span]
    # A ritual of today is not missed before the day is out, but may be asked for.
    due = [one for one in here if one.state == "done" or one.day < today]
    return RitualsKept(
        done=sum(one.state == "done" for one in due),
        due=len(due),
        open=tuple(_open(plan, here)),
        weeks=_in_a_row(counted, today),
    )


def _now(plan: Plan, one: Occurrence, slot: dt.date | None) -> bool:
    """Whether it is the review that is being held."""
    return plan.rituals[one.ritual].review and one.day == slot


def _open(plan: Plan, found: Iterable[Occurrence]) -> Iterator[OpenRitual]:
    """A review that was not held is not held afterwards either: it is not asked for."""
    for one in found:
        ritual = plan.rituals[one.ritual]
        if one.state == "open" and not ritual.review:
            yield OpenRitual(one.ritual, ritual.title, one.day)


def _in_a_row(counted: Iterable[Occurrence], today: dt.date) -> int:
    """Weeks without a miss, back from this one; a week without rituals does not count."""
    by_week: dict[dt.date, bool] = {}
    for one in counted:
        if one.state == "done" or one.day < today:
            monday = period("week", one.day).first
            by_week[monday] = by_week.get(monday, True) and one.state == "done"
    weeks = 0
    for monday in sorted(by_week, reverse=True):
        if not by_week[monday]:
            break
        weeks += 1
    return weeks
