"""The deals of a plan, open and closed, for their list."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class DealLine(NamedTuple):
    """A deal: ``status`` is open, won or lost.

    ``days_late`` counts from its milestone to today while it is open, else 0.
    """

    deal: str
    company: str
    status: str
    amount: Decimal | None
    probability: Decimal | None
    milestone: dt.date | None
    next_step: str | None
    closed: dt.date | None
    reason: str | None
    days_late: int


def deal_lines(plan: Plan, today: dt.date) -> tuple[DealLine, ...]:
    """The deals in the order of the plan, those under way first."""
    rows = []
    for name, deal in plan.deals.items():
        late = 0
        if deal.status == "open" and deal.milestone is not None:
            late = max(0, (today - deal.milestone).days)
        rows.append(
            DealLine(
                deal=name,
                company=deal.company,
                status=deal.status,
                amount=deal.amount,
                probability=deal.probability,
                milestone=deal.milestone,
                next_step=deal.next_step,
                closed=deal.closed,
                reason=deal.reason,
                days_late=late,
            )
        )
    return tuple(sorted(rows, key=lambda row: row.status != "open"))
