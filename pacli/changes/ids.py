"""Ids: made from a title, or chosen.

An id is lower-case letters, digits and hyphens, begins with a letter but not with ``x-``
(a key of her own does), and is not a word that YAML reads as a truth value or as nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from pacli.errors import N_, Refused, Usage
from pacli.forms.text import fold
from pacli.model.ids import ID, YAML_WORDS

LONGEST = 20
"""Letters of a made id, at most: it is typed often."""

_WORDS = 2
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d"})
_LITTLE = re.compile(
    "an?|and|as|at|by|for|from|in|into|of|on|or|our|the|to|with|"
    "aux?|avec|ces?|dans|des?|du|en|et|la|les?|leurs?|m[ao]n?|mes|nos|notre|"
    "[dlnscjm]|ou|par|pour|que?|s[ao]n?|ses|sur|une?|vos|votre|"
    # Who speaks or is spoken of.
    "i|my|me|it|je|tu|nous|se|ne|"
    # What an action often begins with, whatever it is about.
    "mettre|place|faire|set|up|make|do"
)


def slug(title: str, taken: Collection[str], noun: str) -> str:
    """A short id from a title, unlike those ``taken``; ``noun`` where the title has no word.

    >>> slug("Choisir la solution de paiement", (), "task")
    'choisir-solution'
    """
    words = re.findall(r"[a-z0-9]+", fold(title).translate(_LETTERS))
    telling = [word for word in words if not _LITTLE.fullmatch(word)] or words
    while telling and not telling[0][0].isalpha() and any(w[0].isalpha() for w in telling):
        telling.append(telling.pop(0))
    if not telling or not telling[0][0].isalpha() or telling[0] == "x":
        telling.insert(0, noun)
    name = _joined(telling)
    if re.fullmatch(YAML_WORDS, name):
        name = _joined([noun, *telling])
    return _unlike(name, taken)


def _joined(words: Sequence[str]) -> str:
    """The first words, as many as there is room for."""
    name = words[0][:LONGEST]
    for word in words[1:_WORDS]:
        if len(name) + 1 + len(word) > LONGEST:
            break
        name = f"{name}-{word}"
    return name


def _unlike(name: str, taken: Collection[str]) -> str:
    count, free = 1, name
    while free in taken:
        count += 1
        free = f"{name}-{count}"
    return free


def chosen(name: str, taken: Collection[str]) -> str:
    """An id that she chose, if it can be one and is free; else Usage or Refused."""
    if not re.fullmatch(ID, name):
        raise Usage(
            N_("“{id}” cannot be an id."),
            hint=N_(
                "An id is lower-case letters, digits and hyphens, begins with a letter,"
                " not with x-, and is none of y, n, yes, no, on, off, true, false, null."
            ),
            id=name,
        )
    if name in taken:
        raise Refused(N_("“{id}” is taken."), hint=N_("Choose another id."), id=name)
    return name
