"""What an action that ends brought: noted in the old plan, and remembered in the next one."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pacli.changes.change import Quantity
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.analysis.renewal.outcome import ActionOutcome, Outcome
    from pacli.cli.context import Session
    from pacli.cli.renewing.wishes import Wishes
    from pacli.locale import Language
    from pacli.model.plan import Plan


def brought(outcome: Outcome, wanted: Wishes) -> dict[str, Decimal]:
    """What each action obtained: what she just said of it, else what the plan says."""
    found = {}
    for one in outcome.actions:
        said = wanted.learnt[one.action].obtained if one.action in wanted.learnt else None
        value = Decimal(said) if said is not None else one.obtained
        if value is not None:
            found[one.action] = value
    return found


def remembered(session: Session, plan: Plan, outcome: Outcome, wanted: Wishes) -> Any:
    """What is to be remembered of each action that was begun; of one kept, if anything is.

    A result stands with what was good where it came up to what was expected, else with what
    was hard.
    """
    found = brought(outcome, wanted)
    for one in outcome.actions:
        if not one.begun:
            continue
        learnt = wanted.learnt.get(one.action)
        said = plan.actions[one.action].worth_repeating
        if said is None and learnt is not None:
            said = learnt.again
        good = (learnt.good if learnt else None) or one.note
        hard = learnt.hard if learnt else None
        came, aim = found.get(one.action), one.expected
        if came is not None and aim is not None:
            result = _result(session, plan, one, came)
            if came >= aim:
                good = _beside(session, good, result)
            else:
                hard = _beside(session, hard, result)
        fields = {
            "title": one.title,
            "assets": good,
            "drawbacks": hard,
            "worth_repeating": said,
        }
        told = {key: value for key, value in fields.items() if value is not None}
        if len(told) > 1 or one.action not in wanted.kept:
            yield one.action, told


def _result(session: Session, plan: Plan, one: ActionOutcome, came: Decimal) -> str:
    """What an action brought, and what it was to bring, in words."""
    params = {
        "label": one.label or "",
        "obtained": Quantity(came, one.unit, plan.currency),
        "expected": Quantity(one.expected or came, one.unit, plan.currency),
    }
    told = N_("{obtained} obtained, {expected} expected ({label})")
    if one.label is None:
        told = N_("{obtained} obtained, {expected} expected")
    return session.fill(told, params)


def _beside(session: Session, words: str | None, result: str) -> str:
    # TRANSLATORS: what was good or hard in her words, and the figures of the result
    return session.say("{words}; {result}", words=words, result=result) if words else result


def note(session: Session, outcome: Outcome, wanted: Wishes) -> None:
    """Note what she said of the actions in the plan that is closed."""
    known = {one.action: one.worth_repeating for one in outcome.actions}
    words = []
    for name, learnt in wanted.learnt.items():
        if learnt.again is not None and learnt.again != known[name]:
            words.append(f"actions.{name}.worth_repeating={str(learnt.again).lower()}")
        if learnt.obtained is not None:
            words.append(f"actions.{name}.obtained.value={learnt.obtained}")
    if words:
        from pacli.cli.items import assign

        assign(session, lambda _: (), words, None)


def left_behind(plan: Plan, wanted: Wishes, say: Language) -> list[str]:
    """What the next plan has no more, a phrase each; actions are told apart."""
    tasks = [one for name in wanted.kept for one in plan.actions[name].tasks.values()]
    done = sum(one.done is not None or one.dropped is not None for one in tasks)
    marks = sum(len(one.checkpoints) for one in plan.indicators.values())
    ended = sum(one.status in {"won", "lost"} for one in plan.deals.values())
    found = []
    if plan.reviews:
        n = len(plan.reviews)
        found.append(say.plural("{n} review", "{n} reviews", n))
    if done:
        found.append(say.plural("{n} task that is done", "{n} tasks that are done", done))
    if marks:
        found.append(say.plural("{n} checkpoint", "{n} checkpoints", marks))
    if ended:
        found.append(say.plural("{n} deal that is closed", "{n} deals that are closed", ended))
    return found
