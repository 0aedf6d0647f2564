"""Whether two short texts speak of the same thing: a wish and a slot, a ritual and a slot."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pacli.forms.text import fold

_SHORTEST = 3
"""Letters of a word that says something."""

_STEM = 4
"""Letters that two forms of a word have in common at least."""

_ENDING = 4
"""Letters that a form of a word adds at most."""

# fmt: off
_COMMON = frozenset((
    "the", "and", "for", "with", "from", "into", "les", "des", "une", "aux", "pour", "par",
    "sur", "avec", "dans", "mon", "mes", "ton", "tes", "son", "ses",
))
# fmt: on
"""Words that two texts may share and yet speak of different things."""


def alike(one: str, other: str) -> bool:
    """Whether two short texts speak of the same thing: they share a word, or its stem."""
    return any(_same(a, b) for a in _words(one) for b in _words(other))


def _words(text: str) -> Sequence[str]:
    found = re.findall(r"[a-z0-9]+", fold(text))
    return [word for word in found if len(word) >= _SHORTEST and word not in _COMMON]


def _same(one: str, other: str) -> bool:
    """Equal, or alike over four letters and two thirds of the shorter word: courir, course.

    Of a word of three letters the other is a longer form: run, running.
    """
    shorter, longer = sorted((one, other), key=len)
    if longer.startswith(shorter):
        return len(longer) <= len(shorter) + _ENDING
    pairs = zip(shorter, longer, strict=False)
    alike = next((n for n, (a, b) in enumerate(pairs) if a != b), len(shorter))
    return alike >= _STEM and 3 * alike >= 2 * len(shorter)
