"""Ideas: tempting opportunities, parked until a review decides on each, once."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pacli.model.plan import Plan

ORDER = (None, "keep", "action", "drop")
"""The verdicts as a list has them: what is to be decided first."""


class IdeaLine(NamedTuple):
    """An idea: ``verdict`` is None until it is decided on, then keep, action or drop.

    ``action`` is the id of the action that it became, while the plan has one of that title.
    """

    idea: str
    title: str
    noted: dt.date | None
    decided: dt.date | None
    verdict: str | None
    action: str | None


def idea_lines(plan: Plan, today: dt.date) -> tuple[IdeaLine, ...]:
    """The ideas, those to decide on first, then those kept; else in the order of the plan.

    What was decided after ``today`` was still open then.
    """
    titles = {action.title: name for name, action in plan.actions.items()}
    rows = []
    for name, idea in plan.ideas.items():
        known = idea.decided is None or idea.decided <= today
        verdict = idea.verdict if known else None
        rows.append(
            IdeaLine(
                idea=name,
                title=idea.title,
                noted=idea.noted,
                decided=idea.decided if known else None,
                verdict=verdict,
                action=titles.get(idea.title) if verdict == "action" else None,
            )
        )
    return tuple(sorted(rows, key=lambda row: ORDER.index(row.verdict)))


def to_decide(plan: Plan, today: dt.date) -> tuple[IdeaLine, ...]:
    """The ideas that a review on ``today`` asks about: noted by then and not decided on.

    The oldest first; one without a day was noted by hand and comes before the others.
    """
    rows = (row for row in idea_lines(plan, today) if row.verdict is None)
    asked = [row for row in rows if row.decided is None and (row.noted or today) <= today]
    return tuple(sorted(asked, key=lambda row: row.noted or dt.date.min))
