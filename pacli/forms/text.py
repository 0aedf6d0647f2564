"""Texts without what does not matter in them."""

from __future__ import annotations

import re
import unicodedata

_SAME = str.maketrans(
    {
        "\u2010": "-",
        "\u2011": "-",
        "\u2012": "-",
        "\u2013": "-",
        "\u2014": "-",
        "\u2212": "-",
        "\u2019": "'",
        "\u02bc": "'",
        "¼": " 1/4 ",
        "½": " 1/2 ",
        "¾": " 3/4 ",
    }
)

_NUMERALS = {
    word: str(number)
    for number, words in enumerate(
        (
            ("un", "une", "a", "an", "one"),
            ("deux", "two"),
            ("trois", "three"),
            ("quatre", "four"),
            ("cinq", "five"),
            ("six",),
            ("sept", "seven"),
            ("huit", "eight"),
            ("neuf", "nine"),
            ("dix", "ten"),
        ),
        start=1,
    )
    for word in words
}


def fold(text: str) -> str:
    """Lower case, no accents, plain dashes and apostrophes, single spaces."""
    plain = unicodedata.normalize("NFD", text.translate(_SAME))
    bare = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(bare.casefold().split())


def in_figures(folded: str) -> str:
    """A folded text with the numbers up to ten in figures: "deux jours" is "2 jours"."""
    return re.sub(r"[a-z]+", lambda word: _NUMERALS.get(word[0], word[0]), folded)
