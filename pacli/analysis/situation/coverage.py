"""What actions answer: items of the diagnosis, and obstacles.

An action answers what its ``answers`` name, unless it was given up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.items import action_rows
from pacli.dates import come
from pacli.errors import Path
from pacli.model.references import HARMFUL

if TYPE_CHECKING:
    from pacli.model.plan import Plan

QUADRANTS = ("strengths", "weaknesses", "opportunities", "threats", "environment")
"""In the order of a grid: within above, outside below, the surroundings last."""


class Covered(NamedTuple):
    """An item of the diagnosis or an obstacle: ``section`` is where the plan holds it.

    ``actions`` are the ids of those that answer it, in the order of the plan.
    """

    id: str
    section: Path
    text: str
    actions: tuple[str, ...]

    @property
    def path(self) -> Path:
        """Its place in the plan."""
        return (*self.section, self.id)

    @property
    def quadrant(self) -> str:
        """Such as strengths; obstacles for an obstacle."""
        return str(self.section[-1])


def answering(plan: Plan, today: dt.date) -> dict[str, tuple[str, ...]]:
    """The actions that answer each id, in the order of the plan; those given up do not."""
    found: dict[str, tuple[str, ...]] = {}
    for row in action_rows(plan, today):
        if row.status == "dropped":
            continue
        for name in dict.fromkeys(plan.actions[row.action].answers):
            found[name] = (*found.get(name, ()), row.action)
    return found


def diagnosed(plan: Plan, today: dt.date) -> tuple[Covered, ...]:
    """The items of the diagnosis, quadrant by quadrant."""
    if plan.diagnosis is None:
        return ()
    answers = answering(plan, today)
    return tuple(
        Covered(name, ("diagnosis", quadrant), text, answers.get(name, ()))
        for quadrant in QUADRANTS
        for name, text in getattr(plan.diagnosis, quadrant).items()
    )


def unanswered(plan: Plan, today: dt.date) -> tuple[Covered, ...]:
    """The weaknesses and threats that no action answers."""
    return bare(diagnosed(plan, today), HARMFUL)


def bare(items: Iterable[Covered], quadrants: Collection[str]) -> tuple[Covered, ...]:
    """The items of some quadrants that no action names."""
    return tuple(one for one in items if one.quadrant in quadrants and not one.actions)


def unsolved(plan: Plan, today: dt.date) -> tuple[Covered, ...]:
    """The obstacles that depend on her and that nothing is known to help against.

    They are not overcome, have no solution, and no action answers them.
    """
    answers = answering(plan, today)
    return tuple(
        Covered(name, ("obstacles",), obstacle.text, ())
        for name, obstacle in plan.obstacles.items()
        if obstacle.mine
        and not obstacle.solutions
        and not answers.get(name)
        and come(obstacle.overcome, today) is None
    )
