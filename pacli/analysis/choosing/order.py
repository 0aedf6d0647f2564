"""Which action comes first: a sum of few terms, each of which can be shown.

Impact over effort gives 0.2 to 5 points. Each of the five ways adds 1 where it speaks for
the action and takes 1 away where it speaks against it. One that is under way has 1 more:
what was begun is better ended than left.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda.urgency import MIDDLE

if TYPE_CHECKING:
    from pacli.analysis.choosing.ways import Judgement

HIGH = 3
"""From here on, of 1 to 5, impact and effort count as high."""

SIGNS = {"yes": 1, "no": -1}

CORNERS = {
    (True, False): "quick_wins",
    (True, True): "big_projects",
    (False, False): "fill_ins",
    (False, True): "avoid",
}
"""By whether the impact is high and whether the effort is."""


class Points(NamedTuple):
    """One term of the sum.

    ``kind``: ``effort`` (impact over effort, 3 standing for the one that is not given),
    ``begun``, or one of the five ways.
    """

    kind: str
    points: Fraction


def terms(
    impact: int | None, effort: int | None, ways: Iterable[Judgement], status: str
) -> tuple[Points, ...]:
    """The terms of an action, none of those that are 0."""
    found = []
    if impact is not None or effort is not None:
        found.append(Points("effort", Fraction(impact or MIDDLE, effort or MIDDLE)))
    found += [Points(x.way, Fraction(SIGNS[x.verdict])) for x in ways if x.verdict in SIGNS]
    if status == "doing":
        found.append(Points("begun", Fraction(1)))
    return tuple(found)


def corner(impact: int | None, effort: int | None) -> str | None:
    """The corner of the plot that an action stands in; None where either is not given."""
    if impact is None or effort is None:
        return None
    return CORNERS[impact >= HIGH, effort >= HIGH]
