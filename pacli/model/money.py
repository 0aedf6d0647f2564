"""Which fields of the model hold money, whatever the unit of an indicator."""

from __future__ import annotations

MONEY = frozenset(
    ("amount", "basket", "budget", "cost", "cost_per_day", "margin", "price", "spent", "total")
)
"""Their numbers are always in the plan's currency."""
