"""The short comments over the sections of a plan that ``init`` or ``renew`` writes."""

from __future__ import annotations

from collections.abc import Iterable

from pacli.errors import N_, Message

COMMENTS: dict[str, Message] = {
    "vision": N_("Where I am going, what sets me apart, the way there."),
    "commitment": N_("For my eyes: these lines stay here."),
    "diagnosis": N_("What surrounds me, what I have, what I lack, and what I draw from it."),
    "segments": N_("Whom I sell to. persona: one person who stands for them all."),
    "offers": N_("What I sell. margin: what the period's sales leave, their own costs paid."),
    "objective": N_("One objective for a plan."),
    "indicators": N_("What I count. total: amounts that add up; level: the state on a day."),
    "funnel": N_("From first contact to sale. rate: how many come from the stage above."),
    "actions": N_("What I do for it. Steps: pac task add ACTION TITLE"),
    "rituals": N_("What comes back. At the review the plan is kept up: pac review"),
    "week": N_("My ideal week: time for selling first, and a slot that stays free."),
    "people": N_("Who works on it, and how many hours a week."),
    "obstacles": N_("What could hold me back, and what I will do then."),
    "past_actions": N_("What I tried before, and what came of it."),
    "ideas": N_("What tempts me, put aside until a review decides."),
    "deals": N_("My order book: who may buy, for how much, and when."),
    "budget": N_("Money for the whole plan."),
}
"""By section; that of ``vision`` goes for what follows it too."""

_FIRST = {"positioning": "vision", "strategy": "vision"}
_TOGETHER = frozenset(("vision", *_FIRST))


def comment(key: str, there: Iterable[str]) -> Message | None:
    """What stands over a new root key of a plan that has the keys ``there``; None: nothing."""
    if key in _TOGETHER and not _TOGETHER.isdisjoint(there):
        return None
    return COMMENTS.get(_FIRST.get(key, key))
