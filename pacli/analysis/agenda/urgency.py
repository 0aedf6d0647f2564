"""How pressing a thing to do is: a sum of few terms, each of which can be shown.

What is due today has 10 points, one more for each day that it is late, up to 20. What has
to be begun soon has fewer: 3 less for each working day of margin. An action's impact over
its effort adds 0.2 to 5; each task that waits for this one 2, up to 6; an indicator that
it serves 4 where it is off track, 2 where it is at risk; a deal up to 5, by what it is
worth of what is left to win.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow

DUE = 10
MOST_DAYS = 10
"""Days late that add a point each."""

UNNOTED = 5
MARGIN = 3
"""Points less for each working day of margin."""

SOON = 2
"""Working days of margin up to which a task is looked at."""

MIDDLE = 3
"""Impact or effort where only the other is given, both being 1 to 5."""

WAITING = 2
MOST_WAITING = 3
"""Tasks that wait and add points."""

TRACK = {"off_track": 4, "missed": 4, "at_risk": 2}
WORTH = 5
"""Points of a deal that is worth all that is left to win, or more."""


class Term(NamedTuple):
    """One term of the sum.

    ``kind``: ``late`` (by ``n`` days), ``today``, ``begin`` (today at the latest), ``soon``
    (``n`` working days of margin), ``unnoted`` (``n`` things to note), ``effort``
    (impact ``n`` for effort ``of``, None where it is not given), ``waiting`` (``n`` tasks),
    ``track`` (indicator ``about``, its ``status``), ``worth`` (the ``share`` of what is
    left to win).
    """

    kind: str
    points: Fraction
    n: int | None = None
    of: int | None = None
    about: str | None = None
    status: str | None = None
    share: Fraction | None = None


def urgency(terms: Iterable[Term]) -> Fraction:
    """The sum."""
    return sum((term.points for term in terms), Fraction(0))


def due(days_late: int, margin: int | None = None) -> Term:
    """What is late, or has a margin of so many working days before it must be begun.

    ``margin`` is None for what is due today.
    """
    if days_late:
        return Term("late", Fraction(DUE + min(days_late, MOST_DAYS)), days_late)
    if margin is None:
        return Term("today", Fraction(DUE))
    if not margin:
        return Term("begin", Fraction(DUE))
    return Term("soon", Fraction(max(0, DUE - MARGIN * margin)), margin)


def unnoted(n: int) -> Term:
    """So many readings are to be noted, or what became of a ritual on so many days."""
    return Term("unnoted", Fraction(UNNOTED), n)


def effort(impact: int | None, taken: int | None) -> Term | None:
    """An action's impact over its effort; None where it says neither."""
    if impact is None and taken is None:
        return None
    points = Fraction(impact or MIDDLE, taken or MIDDLE)
    return Term("effort", points, impact, taken)


def waiting(tasks: int) -> Term | None:
    """So many open tasks wait for this one."""
    if not tasks:
        return None
    return Term("waiting", Fraction(WAITING * min(tasks, MOST_WAITING)), tasks)


def track(row: GapRow | None) -> Term | None:
    """The indicator that it serves is behind."""
    if row is None or row.status not in TRACK:
        return None
    points = Fraction(TRACK[row.status])
    return Term("track", points, about=row.label, status=row.status)


def worth(amount: Decimal | None, probability: Decimal | None, left: Fraction) -> Term | None:
    """A deal's amount times its probability, as a share of what is left to win.

    None where it has no amount or probability, or nothing is left.
    """
    if not amount or not probability or left <= 0:
        return None
    share = Fraction(amount) * Fraction(probability) / left
    return Term("worth", WORTH * min(Fraction(1), share), share=share)
