"""Problem codes explained: what they mean, why they matter, wrong and right, the way out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import NamedTuple

from pacli.codes import CODES, WARNINGS
from pacli.codes.examples import EXAMPLES, Example
from pacli.codes.lookup import code_of
from pacli.errors import N_, Message

FAMILIES: Mapping[str, Message] = {
    "PAC1": N_("The text of the file"),
    "PAC2": N_("Keys and values"),
    "PAC3": N_("The objective and its indicators"),
    "PAC4": N_("Actions, means, week, people"),
    "PAC5": N_("The funnel and the order book"),
}
"""What the codes that begin so are about."""

_GAP = re.compile(r"\{(\w+)\}")
_TYPED = {
    "id": "ID",
    "task": "ID",
    "person": "ID",
    "stage": "ID",
    "code": "CODE",
    "deadline": "objective.due",
    "money": "budget.total",
    "ended": "done",
    "counts": "rate",
    "direction": "down",
}
"""What stands in a command for an id or a field of the plan."""


class Explanation(NamedTuple):
    """A code: ``fix`` says whether --fix mends it, ``silence`` how a warning is set aside."""

    code: str
    name: str
    family: Message
    warning: bool
    message: Message
    reason: Message
    hint: Message
    fix: bool
    example: Example | None
    silence: str | None

    def gaps(self, message: Message) -> dict[str, str]:
        """What stands in a message for that which changes from plan to plan."""
        return {name: _TYPED.get(name, "…") for name in _GAP.findall(message)}


def explanations(today: dt.date) -> tuple[Explanation, ...]:
    """Every code, in their order; examples of warnings as they would stand today."""
    return tuple(_explained(code, today) for code in CODES)


def explained(word: str, today: dt.date) -> tuple[Explanation, ...]:
    """The code called ``word``, or by its name, such as no-target; PAC3: all that begin so.

    Raises NotFound, with the nearest one.
    """
    start = word.strip().upper()
    if start in FAMILIES:
        return tuple(one for one in explanations(today) if one.code.startswith(start))
    return (_explained(code_of(word), today),)


def _explained(code: str, today: dt.date) -> Explanation:
    found = CODES[code]
    warning = code in WARNINGS
    example = EXAMPLES.get(code)
    return Explanation(
        code=code,
        name=found.name,
        family=FAMILIES[code[:4]],
        warning=warning,
        message=found.message,
        reason=found.reason,
        hint=found.hint,
        fix=found.fix,
        example=example.on(today) if example is not None and warning else example,
        silence=f"pac set checks.{code}=ignore" if warning else None,
    )
