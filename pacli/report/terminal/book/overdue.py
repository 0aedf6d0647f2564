"""What is late: tasks, and deals that wait for a call."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pacli.analysis.book.pipeline import DealRow
    from pacli.locale import Language

NAMED = 3
"""Deals to get back to that a line names; the others are counted."""


def money(amount: Decimal | None, currency: str, say: Language) -> str:
    """An amount as it was entered; empty where it is absent."""
    return "" if amount is None else say.money(amount, currency, exact=True)


def days_late(days: int, say: Language) -> str:
    """How late a task is."""
    return say.plural("{n} day late", "{n} days late", days)


def late_text(days: int, say: Language) -> str:
    """For how long a deal has waited."""
    return say.plural("overdue by {n} day", "overdue by {n} days", days)


def to_follow_up(rows: Sequence[DealRow], say: Language) -> Iterator[str]:
    """The deals whose milestone is past, as short texts: who, what, for how long."""
    for row in rows[:NAMED]:
        late = late_text(row.days_late or 0, say)
        if row.next_step:
            # TRANSLATORS: a customer, the next step, and for how long it has waited
            yield say(
                "{company}: {step} ({late})", company=row.company, step=row.next_step, late=late
            )
        else:
            yield say("{company}: {late}", company=row.company, late=late)
    if len(rows) > NAMED:
        more = len(rows) - NAMED
        yield say.plural("{n} other overdue", "{n} others overdue", more)
