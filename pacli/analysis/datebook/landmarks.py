"""The days to remember of a plan: deadlines, checkpoints, milestones, the next review."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.datebook.recurring import minutes_of, time_of
from pacli.analysis.indicators.indicator import deadline
from pacli.analysis.rituals.meeting import meeting
from pacli.analysis.rituals.occurrences import occurrences
from pacli.dates import Span
from pacli.model.uids import item_uids

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class Landmark(NamedTuple):
    """A day to remember. ``kind``: objective, target, checkpoint, milestone or review.

    ``title`` is of the objective, the indicator, the customer or the ritual; ``value`` is
    in ``unit``. ``text`` is the next step of a deal, ``contact`` who decides there.
    ``called_off``: a deal that was closed before its milestone.
    """

    uid: str
    kind: str
    title: str | None
    day: dt.date
    at: dt.time | None = None
    minutes: int | None = None
    value: Decimal | None = None
    unit: str | None = None
    text: str | None = None
    contact: str | None = None
    called_off: bool = False


def landmarks(plan: Plan, uid: str, today: dt.date) -> Iterator[Landmark]:
    """The days to remember; ``uid`` is the plan's."""
    objective = plan.objective
    if objective.due is not None:
        yield Landmark(f"objective@{uid}", "objective", objective.title, objective.due)
    known = item_uids(plan.indicators)
    for name, item in plan.indicators.items():
        place = f"indicators.{known[name]}"
        same = name == objective.indicator and item.due == objective.due
        if item.due is not None and not same:
            yield Landmark(
                f"{place}.due@{uid}",
                "target",
                item.label,
                item.due,
                value=item.target,
                unit=item.unit,
            )
        for day, value in item.checkpoints.items():
            yield Landmark(
                f"{place}.{day}@{uid}",
                "checkpoint",
                item.label,
                day,
                value=value,
                unit=item.unit,
            )
    yield from _milestones(plan, uid)
    yield from _next_review(plan, uid, today)


def _milestones(plan: Plan, uid: str) -> Iterator[Landmark]:
    known = item_uids(plan.deals)
    for name, deal in plan.deals.items():
        if deal.milestone is None:
            continue
        closed = deal.status != "open"
        yield Landmark(
            f"deals.{known[name]}@{uid}",
            "milestone",
            deal.company,
            deal.milestone,
            value=deal.amount,
            unit=plan.currency,
            text=deal.next_step,
            contact=deal.contact,
            called_off=closed and (deal.closed is None or deal.closed < deal.milestone),
        )


def _next_review(plan: Plan, uid: str, today: dt.date) -> Iterator[Landmark]:
    """The day of the next review, where its ritual does not fall on it anyway."""
    found = meeting(plan, today, deadline(plan))
    if found is None:
        return
    if found.ritual is None:
        yield Landmark(f"review@{uid}", "review", None, found.day)
        return
    day = Span(found.day, found.day)
    states = {one.state for one in occurrences(plan, found.ritual, day)}
    if not states & {"open", "done"}:
        ritual = plan.rituals[found.ritual]
        yield Landmark(
            f"review@{uid}",
            "review",
            ritual.title,
            found.day,
            at=time_of(ritual),
            minutes=minutes_of(plan, ritual),
        )
