"""A thing to do on a day, and what it is worked out from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda import urgency

if TYPE_CHECKING:
    from pacli.analysis.agenda.urgency import Term
    from pacli.analysis.agenda.week import WeekAhead
    from pacli.analysis.agenda.weekly import ThisWeek
    from pacli.analysis.calendar import WorkCalendar
    from pacli.analysis.indicators.gap import GapRow
    from pacli.analysis.rituals.meeting import Meeting
    from pacli.dates import Duration
    from pacli.model.plan import Plan


class Duty(NamedTuple):
    """A thing to do.

    ``kind``: ``task``, ``action`` (one without tasks), ``decision`` (of a review), ``deal``
    (to get back to), ``ritual``, ``missed`` (a ritual of earlier ``days`` of the week with
    nothing noted), ``readings`` (those called ``labels``) or ``review`` (which asks for
    the readings ``labels`` too). ``id`` is the shortest that commands take; None for
    readings, decisions, and a review without a slot. ``title`` is in her words, None where
    she gave none.
    ``due`` is the day, ``at`` the time; ``margin``: working days left before it must be
    begun. ``week`` is what the week asks for of a ritual's indicator. ``key`` is the id of
    a task with its action's; ``after`` those of the open tasks that come before, ``waits``
    their titles. ``since`` is the day of the last review, or of the one
    that decided it; ``interrupted``: a review was begun and is to be gone on with.
    """

    kind: str
    id: str | None
    title: str | None
    due: dt.date | None
    days_late: int = 0
    margin: int | None = None
    at: str | None = None
    duration: Duration | None = None
    amount: Decimal | None = None
    next_step: str | None = None
    week: ThisWeek | None = None
    key: str | None = None
    after: tuple[str, ...] = ()
    waits: tuple[str, ...] = ()
    days: tuple[dt.date, ...] = ()
    labels: tuple[str, ...] = ()
    since: dt.date | None = None
    interrupted: bool = False
    terms: tuple[Term, ...] = ()

    @property
    def urgency(self) -> Fraction:
        """The sum of its terms."""
        return urgency.urgency(self.terms)


class Day(NamedTuple):
    """What the things to do are worked out from.

    ``today`` is the day on which somebody looks; ``day`` the one that is looked at: today,
    or on a weekend the next working day.
    """

    plan: Plan
    calendar: WorkCalendar
    today: dt.date
    day: dt.date
    rows: Mapping[str, GapRow]
    week: Sequence[ThisWeek]
    ahead: WeekAhead
    meeting: Meeting | None


def terms(*found: Term | None) -> tuple[Term, ...]:
    """Those that there are."""
    return tuple(term for term in found if term is not None)
