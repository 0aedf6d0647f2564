"""Problem codes, as programs read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pacli.locale import Language
    from pacli.report.explanations import Explanation


def record_of(one: Explanation, say: Language) -> dict[str, object]:
    """One code: texts in the language asked for, an ellipsis for what changes."""
    return {
        "code": one.code,
        "name": one.name,
        "family": say(one.family),
        "severity": "warning" if one.warning else "error",
        "message": say(one.message, **one.gaps(one.message)),
        "reason": say(one.reason),
        "hint": say(one.hint, **one.gaps(one.hint)),
        "fix": one.fix,
        "wrong": one.example.wrong if one.example is not None else None,
        "right": one.example.right if one.example is not None else None,
        "silence": one.silence,
    }
