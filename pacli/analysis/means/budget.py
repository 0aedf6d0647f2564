"""The budget: money planned, spent, agreed and left, by action and by type."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.items import OPEN, action_rows
from pacli.analysis.means.labour import Labour, labour
from pacli.analysis.means.money import Money, Purchase, added, moneys, purchases, summed
from pacli.analysis.means.wins import WinCost, aim_of, obtained, per_win, win_costs, won

if TYPE_CHECKING:
    from pacli.model.plan import Plan


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
    rows = tuple(_rows(plan, today))
    total = plan.budget.total if plan.budget is not None else None
    whole = summed(row.money for row in rows)
    foreseen = added(_foreseen(row) for row in rows)
    return BudgetReport(
        today=today,
        total=total,
        all=whole,
        left=None if total is None else total - whole.used,
        foreseen=foreseen,
        free=None if total is None else total - (foreseen or Decimal(0)),
        rows=rows,
        types=_types(rows),
        wins=tuple(win_costs(plan, today)),
        purchases=tuple(purchases(plan, today)),
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


def _rows(plan: Plan, today: dt.date) -> Iterator[BudgetRow]:
    each = moneys(plan, today)
    aims = [aim_of(action) for action in plan.actions.values()]
    for row in action_rows(plan, today):
        action = plan.actions[row.action]
        aim, wins = aim_of(action), obtained(action)
        said = wins is not None
        if wins is None and aim is not None and aims.count(aim) == 1:
            wins = won(plan, aim, today)
        yield BudgetRow(
            action=row.action,
            title=row.title,
            status=row.status,
            type=row.type,
            money=each[row.action],
            indicator=aim,
            wins=wins,
            obtained=said,
            per_win=per_win(action.spent, wins) if aim is not None else None,
        )


def _foreseen(row: BudgetRow) -> Decimal | None:
    money = row.money
    if row.status not in OPEN or money.planned is None:
        return added((money.spent, money.committed))
    return max(money.planned, money.used)


def _types(rows: Iterable[BudgetRow]) -> tuple[TypeRow, ...]:
    groups: dict[tuple[str, ...], list[Money]] = {}
    for row in rows:
        groups.setdefault(row.type, []).append(row.money)
    found = (TypeRow(kind, summed(moneys)) for kind, moneys in groups.items())
    return tuple(row for row in found if any(one is not None for one in row.money))
