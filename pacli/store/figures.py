"""The part of a plan that figures come from: with faults elsewhere, it still counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pacli.model.plan import Plan
    from pacli.store.read import Draft

APART = (
    *("actions", "rituals", "week", "wishes", "people", "obstacles", "past_actions", "ideas"),
    *("diagnosis", "commitment", "reviews", "budget"),
)
"""What no figure of an indicator depends on."""


def figures(draft: Draft) -> Plan | None:
    """A plan with the sections that figures come from; None where these have faults.

    Raises PlanError for a text that cannot be read at all.
    """
    from pacli.store.judge import judged
    from pacli.store.references import cross_checked

    data = {name: value for name, value in draft.readable().items() if name not in APART}
    plan, findings = judged(data, draft.shape, (), ())
    found: Any = None if findings or list(cross_checked(data)) else plan
    return found  # type: ignore[no-any-return] # pydantic_core's
