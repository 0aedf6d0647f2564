"""The five ways to judge an action: what the plan itself can tell, and what she said.

``past``: something like it was done before, and was worth it. ``strategy``: it serves the
strategy. ``horizon``: it brings its result before the deadline. ``motivating``: it is easy
to start on. ``means``: they are there, or can be bought and fit the week.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.checks.actions import MONTHS
from pacli.dates import months_after

if TYPE_CHECKING:
    from pacli.analysis.choosing.room import Room
    from pacli.model.action import Action
    from pacli.model.plan import Plan

WAYS = ("past", "strategy", "horizon", "motivating", "means")


class Reason(NamedTuple):
    """Why a way is judged as it is; ``fits`` None: this alone does not tell.

    ``kind``: ``answered`` and ``unanswered``, what she said or did not yet. Of the past:
    ``proved`` (marked as worth repeating, or not), ``like`` (the action ``past`` was, or was
    not), ``unlike`` (she named none yet), ``new`` (nor when she was asked), ``nothing_past``
    (the plan has none). Of the strategy: ``no_strategy``. Of the horizon: ``no_horizon``,
    ``no_deadline``, ``overdue`` (the deadline, ``day``, is past), ``in_time``, ``too_far`` (a
    result in ``months`` months at the soonest, on ``day``), ``ends_late`` (its last day,
    ``day``, is past the deadline). Of the means: ``cost`` (``cost`` to agree to, of ``left``,
    None where no budget is set; ``own``: it is the action's), ``hours`` (``minutes`` a week,
    of ``there``).
    """

    kind: str
    fits: bool | None = None
    past: str | None = None
    months: int | None = None
    day: dt.date | None = None
    cost: Decimal | None = None
    left: Decimal | None = None
    own: bool | None = None
    minutes: Fraction | None = None
    there: Fraction | None = None


class Judgement(NamedTuple):
    """One way. ``verdict``: ``yes``, ``no``, ``unknown`` or ``none`` (nothing to judge by).

    ``field`` is what to set so that it is known, within the action; None where that would
    not help.
    """

    way: str
    verdict: str
    reasons: tuple[Reason, ...]
    field: str | None = None


def judged(plan: Plan, name: str, room: Room) -> tuple[Judgement, ...]:
    """The five ways for the action called ``name``, in the order of :data:`WAYS`."""
    action = plan.actions[name]
    return (
        _past(plan, action),
        _strategy(plan, action),
        _horizon(plan, action, room),
        _answered("motivating", None if action.fit is None else action.fit.motivating),
        _means(name, action, room),
    )


def _past(plan: Plan, action: Action) -> Judgement:
    if action.worth_repeating is not None:
        reason = Reason("proved", action.worth_repeating)
        return Judgement("past", _verdict(reason.fits), (reason,))
    if action.like is not None:
        worth = plan.past_actions[action.like].worth_repeating
        return Judgement("past", _verdict(worth), (Reason("like", worth, past=action.like),))
    if plan.past_actions and action.fit is not None:
        # The rest was answered, and this was asked with it.
        return Judgement("past", "none", (Reason("new"),))
    if plan.past_actions:
        return Judgement("past", "unknown", (Reason("unlike"),), "like")
    return Judgement("past", "none", (Reason("nothing_past"),))


def _strategy(plan: Plan, action: Action) -> Judgement:
    judgement = _answered("strategy", None if action.fit is None else action.fit.strategy)
    if judgement.verdict == "unknown" and not plan.strategy:
        return judgement._replace(reasons=(Reason("no_strategy"),))
    return judgement


def _answered(way: str, answer: bool | None) -> Judgement:  # noqa: FBT001 what she said
    if answer is None:
        return Judgement(way, "unknown", (Reason("unanswered"),), f"fit.{way}")
    return Judgement(way, _verdict(answer), (Reason("answered", answer),))


def _horizon(plan: Plan, action: Action, room: Room) -> Judgement:
    """Counted from its own start, else the plan's, else today, as the checks count it."""
    due, span = room.due, plan.period
    if due is None:
        return Judgement("horizon", "unknown", (Reason("no_deadline"),))
    if due < room.today:
        return Judgement("horizon", "no", (Reason("overdue", fits=False, day=due),))
    if action.end is not None and action.end > due:
        return Judgement("horizon", "no", (Reason("ends_late", fits=False, day=action.end),))
    if action.horizon is None:
        return Judgement("horizon", "unknown", (Reason("no_horizon"),), "horizon")
    start = action.start or (span.start if span is not None else None) or room.today
    months = MONTHS.get(action.horizon)
    if months is not None and (soonest := months_after(start, months) or dt.date.max) > due:
        reason = Reason("too_far", fits=False, months=months, day=soonest)
        return Judgement("horizon", "no", (reason,))
    return Judgement("horizon", "yes", (Reason("in_time", fits=True),))


def _means(name: str, action: Action, room: Room) -> Judgement:
    answer = _answered("means", None if action.fit is None else action.fit.means)
    found = (*_costs(name, room), *_hours(name, room))
    short = any(reason.fits is False for reason in found)
    return answer._replace(
        verdict="no" if short else answer.verdict, reasons=(*found, *answer.reasons)
    )


def _costs(name: str, room: Room) -> Iterator[Reason]:
    """What is still to be agreed to, against the budget that leaves least."""
    cost = room.cost(name)
    if not cost:
        return
    found = room.left(name)
    if found is None:
        yield Reason("cost", cost=cost)
    else:
        left, own = found
        yield Reason("cost", cost <= left, cost=cost, left=left, own=own)


def _hours(name: str, room: Room) -> Iterator[Reason]:
    minutes = room.minutes_per_week(name)
    if minutes:
        yield Reason("hours", minutes <= room.there, minutes=minutes, there=room.there)


def _verdict(fits: bool | None) -> str:  # noqa: FBT001 as a reason has it
    return "unknown" if fits is None else "yes" if fits else "no"
