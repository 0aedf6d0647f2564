"""What came of a plan, and the plan after it, for programs."""

from __future__ import annotations

from typing import Any

from pacli.report.data import gap_rows, record

COST_KEYS = ("budget", "spent", "minutes", "minutes_done")
ACTION_KEYS = (
    *("action", "title", "status", "done", "tasks", "expected", "obtained", "note"),
    *("unit", "spent", "worth_repeating", "begun", "kept"),
)
EXCESS_KEYS = ("indicator", "label", "unit", "obtained", "counted")
RITUAL_KEYS = ("ritual", "title", "done", "due", "kept_share", "kept")
RATE_KEYS = (
    *("place", "label", "to_label", "assumed", "given", "attempts", "wins", "rate"),
    *("low", "high", "wrong", "next"),
)
BASKET_KEYS = ("assumed", "amount", "wins", "actual", "wrong", "next")
HOURS_KEYS = ("aside", "taken", "basis", "wrong")
NEXT_KEYS = ("file", "name", "title", "target", "start", "due", "end")


def renewal_data(outcome: Any, following: Any) -> dict[str, Any]:
    """The content of the report ``renew``; ``following`` says what goes on, and where."""
    found = outcome.hypotheses
    return {
        "objective": gap_rows([outcome.row])[0] if outcome.row is not None else None,
        "start": outcome.start,
        "end": outcome.end,
        "early": outcome.early,
        "cost": record(outcome.cost, COST_KEYS),
        "actions": [
            {
                key: one.action in following.actions if key == "kept" else getattr(one, key)
                for key in ACTION_KEYS
            }
            for one in outcome.actions
        ],
        "excess": [record(one, EXCESS_KEYS) for one in outcome.excess],
        "rituals": [
            {
                "ritual": one.ritual,
                "title": one.title,
                "done": one.done,
                "due": one.due,
                "kept_share": one.kept,
                "kept": one.ritual in following.rituals,
            }
            for one in outcome.rituals
        ],
        "rates": [record(one, RATE_KEYS) for one in found.rates],
        "basket": record(found.basket, BASKET_KEYS),
        "hours": record(found.hours, HOURS_KEYS),
        "next": record(following, NEXT_KEYS),
    }
