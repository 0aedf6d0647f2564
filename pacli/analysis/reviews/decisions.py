"""What reviews decided, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class DecisionDue(NamedTuple):
    """A decision of an earlier review whose outcome is not known yet.

    ``review`` and ``place`` say where it stands in the plan.
    """

    review: dt.date
    place: int
    about: str
    verdict: str
    do: str | None
    by: dt.date | None


def decisions_due(plan: Plan, today: dt.date) -> tuple[DecisionDue, ...]:
    """Decisions with something to do, by today at the latest, and no outcome yet.

    One that was postponed comes back on its new day. What nobody answered for in two
    reviews is not asked again.
    """
    return tuple(_due(plan, today))


def _due(plan: Plan, today: dt.date) -> Iterator[DecisionDue]:
    days = sorted(d for d in plan.reviews if d < today)
    held = [d for d in days if plan.reviews[d].unfinished is None]
    oldest = held[-2] if len(held) > 1 else dt.date.min
    for day in days:
        for place, made in enumerate(plan.reviews[day].decisions):
            unsettled = made.outcome is None or (made.outcome == "postponed" and made.by)
            due = made.by or day
            if unsettled and (made.do or made.by) and oldest <= due <= today:
                yield DecisionDue(day, place, made.about, made.verdict, made.do, made.by)


def subject(plan: Plan, name: str) -> str:
    """What a decision is about, in her words: the label, title or text of its id."""
    if name in plan.indicators:
        return plan.indicators[name].label
    if name in plan.actions:
        return plan.actions[name].title
    return plan.obstacles[name].text if name in plan.obstacles else name
