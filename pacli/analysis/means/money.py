"""The money of actions: planned, spent, agreed to, left, and what is still to be acquired.

Amounts are Decimals as written in the plan; None is absent, never 0. What is agreed and not
yet spent is committed: the means to acquire that are agreed, since what was acquired is
among the means at hand and its cost among what was spent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.items import OPEN, action_rows

if TYPE_CHECKING:
    from pacli.model.plan import Plan


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

    @property
    def used(self) -> Decimal:
        """What is spent and what is committed."""
        return (self.spent or Decimal(0)) + (self.committed or Decimal(0))

    @property
    def wanted(self) -> Decimal:
        """What is still to be acquired, whether agreed or not."""
        return (self.committed or Decimal(0)) + (self.to_agree or Decimal(0))


def moneys(plan: Plan, today: dt.date) -> dict[str, Money]:
    """The money of each action on a day, in the order of the plan."""
    found: dict[str, list[Purchase]] = {}
    for one in purchases(plan, today):
        found.setdefault(one.action, []).append(one)
    return {
        row.action: _money(
            None if row.status == "dropped" else plan.actions[row.action].budget,
            plan.actions[row.action].spent,
            found.get(row.action, ()),
        )
        for row in action_rows(plan, today)
    }


def purchases(plan: Plan, today: dt.date) -> Iterator[Purchase]:
    """What is still to be acquired: of an action that is over, only what was agreed to."""
    for row in action_rows(plan, today):
        means = plan.actions[row.action].means
        for mean in means.to_acquire if means is not None else ():
            if mean.agreed or row.status in OPEN:
                yield Purchase(row.action, mean.text, mean.cost, mean.agreed)


def summed(moneys: Iterable[Money]) -> Money:
    """Amounts added up, each over those that have it.

    ``remaining`` is None where one of them has spent or agreed without a planned amount.
    """
    given = tuple(moneys)
    columns = list(zip(*given, strict=True)) or [()] * len(Money._fields)
    whole = Money(*(added(column) for column in columns))
    if all(one.planned is not None or not (one.spent or one.committed) for one in given):
        return whole
    return whole._replace(remaining=None)


def added(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of the amounts that are given; None where none is."""
    given = [amount for amount in amounts if amount is not None]
    return sum(given, Decimal(0)) if given else None


def _money(planned: Decimal | None, spent: Decimal | None, wanted: Sequence[Purchase]) -> Money:
    money = Money(
        planned=planned,
        spent=spent,
        committed=added(one.cost for one in wanted if one.agreed),
        remaining=None,
        to_agree=added(one.cost for one in wanted if not one.agreed),
    )
    return money if planned is None else money._replace(remaining=planned - money.used)
