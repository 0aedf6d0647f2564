"""Obstacles: whose they are, what could help, what was overcome."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.situation.coverage import answering, unsolved
from pacli.dates import come

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class ObstacleLine(NamedTuple):
    """An obstacle: ``mine`` says whether it depends on her, None where she did not say.

    ``actions`` answer it. ``unsolved``: it is hers, and nothing is known to help.
    ``overcome`` is None while it is in the way.
    """

    obstacle: str
    text: str
    mine: bool | None
    causes: tuple[str, ...]
    solutions: tuple[str, ...]
    actions: tuple[str, ...]
    overcome: dt.date | None
    unsolved: bool


def obstacle_lines(plan: Plan, today: dt.date) -> tuple[ObstacleLine, ...]:
    """The obstacles in the order of the plan, those that nothing helps first, overcome last.

    What was overcome after ``today`` was still in the way then.
    """
    answers = answering(plan, today)
    bare = {item.id for item in unsolved(plan, today)}
    rows = []
    for name, obstacle in plan.obstacles.items():
        rows.append(
            ObstacleLine(
                obstacle=name,
                text=obstacle.text,
                mine=obstacle.mine,
                causes=obstacle.causes,
                solutions=obstacle.solutions,
                actions=answers.get(name, ()),
                overcome=come(obstacle.overcome, today),
                unsolved=name in bare,
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.overcome is not None, not row.unsolved)))
