"""What a win cost: what the actions that aim at an indicator spent, over what it counts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.indicator import course
from pacli.analysis.means.money import added
from pacli.analysis.selling.stages import counted

if TYPE_CHECKING:
    from pacli.model.action import Action
    from pacli.model.plan import Plan


class WinCost(NamedTuple):
    """What the actions that aim at an indicator spent on it, over its wins so far.

    ``money``: the wins are money. ``wins`` are those read, without a reading those that the
    actions are said to have brought; None without these too. ``cost`` is None without
    spending or without a win.
    """

    indicator: str
    label: str
    unit: str | None
    money: bool
    actions: tuple[str, ...]
    spent: Decimal | None
    wins: Decimal | None
    cost: Fraction | None


def aim_of(action: Action) -> str | None:
    """The indicator that an action is to move."""
    return action.expected.indicator if action.expected is not None else None


def obtained(action: Action) -> Decimal | None:
    """What an action is said to have brought."""
    return action.obtained.value if action.obtained is not None else None


def won(plan: Plan, indicator: str, today: dt.date) -> Decimal | None:
    """The wins of an indicator up to a day: amounts read, or how much a level rose."""
    aim = course(plan, WorkCalendar(plan), indicator)
    return counted(aim, aim.start, aim.closed(today))


def per_win(spent: Decimal | None, wins: Decimal | None) -> Fraction | None:
    """What each win cost; None without spending or without a win."""
    if spent is None or wins is None or wins <= 0:
        return None
    return Fraction(spent) / Fraction(wins)


def win_costs(plan: Plan, today: dt.date) -> Iterator[WinCost]:
    """The indicators that actions aim at, in the order of the plan."""
    for name, indicator in plan.indicators.items():
        actions = {n: one for n, one in plan.actions.items() if aim_of(one) == name}
        spent = added(one.spent for one in actions.values())
        if spent is None:
            continue
        wins = won(plan, name, today)
        if wins is None:
            wins = added(obtained(one) for one in actions.values())
        yield WinCost(
            indicator=name,
            label=indicator.label,
            unit=indicator.unit,
            money=indicator.unit == plan.currency,
            actions=tuple(actions),
            spent=spent,
            wins=wins,
            cost=per_win(spent, wins),
        )
