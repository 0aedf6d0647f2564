"""The text of a plan that continues another."""

from __future__ import annotations

from collections.abc import Iterable

from pacli.store.begin import new_text
from pacli.store.emit import Block

_SHORT = ("period", "calendar", "thresholds", "budget", "checks")
"""Sections that stand on one line where they are short enough."""


def renewed_text(sections: Iterable[tuple[str, object, str | None]]) -> str:
    """The plan made of ``sections``, as :func:`pacli.store.begin.new_text` takes them.

    Items stand a line each where they fit one; indicators have room for readings.
    """
    return new_text(sections, opened=_opened)


def _opened(key: str, value: object) -> object:
    if not isinstance(value, dict) or key in _SHORT:
        return value
    if key != "indicators":
        return Block(value)
    return Block(
        {
            name: Block(one) if one and isinstance(one, dict) else one
            for name, one in value.items()
        }
    )
