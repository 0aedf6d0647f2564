"""Items in a few words: some of many, and what became of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pacli.locale import Language

NAMED = 3
"""Things that a line names; the others are counted."""


def some(texts: Sequence[str], say: Language) -> tuple[str, ...]:
    """The first few, then how many others there are: one other is named as well."""
    more = len(texts) - NAMED
    if more <= 1:
        return tuple(texts)
    return (*texts[:NAMED], say.plural("{n} other", "{n} others", more))


def ended_text(status: str, day: str, say: Language) -> str:
    """A status with the day since when it is so, such as done, 13 February; alone for ""."""
    return say("{status}, {day}", status=status, day=day) if day else status


def untimed(titles: Sequence[str], say: Language) -> str:
    """What hours leave out: things of which nobody said how long they take."""
    return say.plural(
        "Not counted, since it does not say how long it takes: {titles}",
        "Not counted, since they do not say how long they take: {titles}",
        len(titles),
        titles=some(titles, say),
    )
