"""The budget: money planned, spent, agreed and left, by action and by type.

Amounts are Decimals as written in the plan; None is absent, never 0. What is agreed and not
yet spent is committed: the means to acquire that are agreed, since what was acquired is
among the means at hand and its cost among what was spent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.indicator import course
from pacli.analysis.items import action_rows
from pacli.analysis.means.labour import Labour, labour
from pacli.analysis.selling.stages import counted

if TYPE_CHECKING:
    from pacli.model.action import Action
    from pacli.model.plan import Plan

OPEN = frozenset(("todo", "doing"))


class Purchase(NamedTuple):
    """Something that an action has still to acquire; ``cost`` is None where it is not said."""

    action: str
    text: str
    cost: Decimal | None
    agreed: bool


class Money(NamedTuple):
    """Amounts of an action, of a type, or of all; None where none is given.

    ``planned``: the budgets, of an action that was dropped none.
    ``committed``: agreed costs not yet spent. ``remaining`` = planned − spent − committed,
    None where an amount was spent or agreed without a planned one, and where none is.
    ``to_agree``: what is to be acquired and not yet agreed.
    """

    planned: Decimal | None
    spent: Decimal | None
    committed: Decimal | None
    remaining: Decimal | None
    to_agree: Decimal | None


class BudgetRow(NamedTuple):
    """An action with its money.

    ``per_win`` is what one win cost: spent over what the action ``obtained``, else over the
    wins of its ``indicator`` where no other action aims at that; ``wins`` are these. None
    without spending or without a win.
    """

    action: str
    title: str
    status: str
    type: tuple[str, ...]
    money: Money
    indicator: str | None
    wins: Decimal | None
    obtained: bool
    per_win: Fraction | None

    @property
    def over(self) -> Decimal:
        """What is spent and agreed beyond what was planned; 0 where it is not."""
        left = self.money.remaining
        return -left if left is not None and left < 0 else Decimal(0)

    @property
    def short(self) -> Decimal:
        """What is still to be agreed beyond what is left of the plan; 0 where it is not."""
        left, more = self.money.remaining, self.money.to_agree
        if left is None or more is None or self.status not in OPEN:
            return Decimal(0)
        return max(Decimal(0), more - max(left, Decimal(0)))


class TypeRow(NamedTuple):
    """The money of the actions of a type; of several at once, under all of them."""

    type: tuple[str, ...]
    money: Money


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


class BudgetReport(NamedTuple):
    """The money of a plan on a day.

    ``total`` is the plan's own; ``left`` = total − spent − committed. ``foreseen`` is what
    the actions take: each of those under way its budget, or what it spent and agreed where
    that is more; those that are over what they spent and agreed. ``free`` = total −
    foreseen. ``missing`` are the open actions without a budget, ``unspent`` the budgeted ones
    under way or done that say nothing of what was spent.
    """

    today: dt.date
    total: Decimal | None
    all: Money
    left: Decimal | None
    foreseen: Decimal | None
    free: Decimal | None
    rows: tuple[BudgetRow, ...]
    types: tuple[TypeRow, ...]
    wins: tuple[WinCost, ...]
    purchases: tuple[Purchase, ...]
    missing: tuple[str, ...]
    unspent: tuple[str, ...]
    labour: tuple[Labour, ...]

    @property
    def empty(self) -> bool:
        """Whether the plan says nothing of money but, perhaps, what people cost."""
        money = self.all
        given = (self.total, money.planned, money.spent, money.committed, money.to_agree)
        return all(one is None for one in given) and not self.purchases


def budget(plan: Plan, today: dt.date) -> BudgetReport:
    """The budget of the plan on a day."""
    statuses = {row.action: row.status for row in action_rows(plan, today)}
    purchases = tuple(_purchases(plan, statuses))
    moneys = {
        name: _money(
            None if statuses[name] == "dropped" else action.budget,
            action.spent,
            [one for one in purchases if one.action == name],
        )
        for name, action in plan.actions.items()
    }
    rows = tuple(_rows(plan, today, statuses, moneys))
    total = plan.budget.total if plan.budget is not None else None
    whole = summed(row.money for row in rows)
    foreseen = _sum(_foreseen(row) for row in rows)
    used = [one for one in (whole.spent, whole.committed) if one is not None]
    return BudgetReport(
        today=today,
        total=total,
        all=whole,
        left=None if total is None else total - sum(used, Decimal(0)),
        foreseen=foreseen,
        free=None if total is None else total - (foreseen or Decimal(0)),
        rows=rows,
        types=_types(rows),
        wins=tuple(_wins(plan, today)),
        purchases=purchases,
        missing=tuple(
            row.action for row in rows if row.money.planned is None and row.status in OPEN
        ),
        unspent=tuple(
            row.action
            for row in rows
            if row.money.planned and row.money.spent is None and row.status in {"doing", "done"}
        ),
        labour=labour(plan, today),
    )


def summed(moneys: Iterable[Money]) -> Money:
    """Amounts added up, each over those that have it.

    ``remaining`` is None where one of them has spent or agreed without a planned amount.
    """
    given = tuple(moneys)
    columns = list(zip(*given, strict=True)) or [()] * len(Money._fields)
    whole = Money(*(_sum(column) for column in columns))
    if all(one.planned is not None or not (one.spent or one.committed) for one in given):
        return whole
    return whole._replace(remaining=None)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    given = [amount for amount in amounts if amount is not None]
    return sum(given, Decimal(0)) if given else None


def _purchases(plan: Plan, statuses: dict[str, str]) -> Iterator[Purchase]:
    """What is still to be acquired: of an action that is over, only what was agreed to."""
    for name, action in plan.actions.items():
        for mean in action.means.to_acquire if action.means is not None else ():
            if mean.agreed or statuses[name] in OPEN:
                yield Purchase(name, mean.text, mean.cost, mean.agreed)


def _money(
    planned: Decimal | None, spent: Decimal | None, purchases: Sequence[Purchase]
) -> Money:
    committed = _sum(one.cost for one in purchases if one.agreed)
    used = (spent or Decimal(0)) + (committed or Decimal(0))
    return Money(
        planned=planned,
        spent=spent,
        committed=committed,
        remaining=None if planned is None else planned - used,
        to_agree=_sum(one.cost for one in purchases if not one.agreed),
    )


def _foreseen(row: BudgetRow) -> Decimal | None:
    used = _sum((row.money.spent, row.money.committed))
    if row.status not in OPEN or row.money.planned is None:
        return used
    return max(row.money.planned, used or Decimal(0))


def _rows(
    plan: Plan, today: dt.date, statuses: dict[str, str], moneys: dict[str, Money]
) -> Iterator[BudgetRow]:
    aims = [_aim(action) for action in plan.actions.values()]
    for name, action in plan.actions.items():
        aim, wins = _aim(action), _obtained(action)
        obtained = wins is not None
        if wins is None and aim is not None and aims.count(aim) == 1:
            wins = _counted(plan, aim, today)
        spent = action.spent
        yield BudgetRow(
            action=name,
            title=action.title,
            status=statuses[name],
            type=action.type,
            money=moneys[name],
            indicator=aim,
            wins=wins,
            obtained=obtained,
            per_win=_share(spent, wins) if aim is not None else None,
        )


def _aim(action: Action) -> str | None:
    return action.expected.indicator if action.expected is not None else None


def _obtained(action: Action) -> Decimal | None:
    return action.obtained.value if action.obtained is not None else None


def _counted(plan: Plan, indicator: str, today: dt.date) -> Decimal | None:
    """The wins of an indicator up to a day: amounts read, or how much a level rose."""
    aim = course(plan, WorkCalendar(plan), indicator)
    return counted(aim, aim.start, aim.closed(today))


def _share(spent: Decimal | None, wins: Decimal | None) -> Fraction | None:
    if spent is None or wins is None or wins <= 0:
        return None
    return Fraction(spent) / Fraction(wins)


def _wins(plan: Plan, today: dt.date) -> Iterator[WinCost]:
    """The indicators that actions aim at, in the order of the plan."""
    for name, indicator in plan.indicators.items():
        actions = {n: one for n, one in plan.actions.items() if _aim(one) == name}
        spent = _sum(one.spent for one in actions.values())
        if spent is None:
            continue
        wins = _counted(plan, name, today)
        if wins is None:
            wins = _sum(_obtained(one) for one in actions.values())
        yield WinCost(
            indicator=name,
            label=indicator.label,
            unit=indicator.unit,
            money=indicator.unit == plan.currency,
            actions=tuple(actions),
            spent=spent,
            wins=wins,
            cost=_share(spent, wins),
        )


def _types(rows: Iterable[BudgetRow]) -> tuple[TypeRow, ...]:
    groups: dict[tuple[str, ...], list[Money]] = {}
    for row in rows:
        groups.setdefault(row.type, []).append(row.money)
    found = (TypeRow(kind, summed(moneys)) for kind, moneys in groups.items())
    return tuple(row for row in found if any(one is not None for one in row.money))
