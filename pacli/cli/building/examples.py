"""Examples in the words of her trade, taken from the packaged templates.

Where the words of the plan do not say one trade alone, she is asked which is nearest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from pacli.cli.reviewing.answers import choice
from pacli.errors import N_, Usage
from pacli.forms.text import fold

TRADES: dict[str, tuple[str, ...]] = {
    "freelance": (
        "freelance", "independant", "graphis", "design", "redact", "writer", "copywrit",
        "develop", "photograph", "traduc", "translat", "web", "logo", "illustrat", "video",
    ),
    "training": (
        "formation", "formateur", "formatrice", "stagiaire", "stage", "cours", "atelier",
        "training", "trainer", "trainee", "course", "workshop", "teach", "lesson", "eleve",
    ),
    "shop": (
        "boutique", "magasin", "commerce", "librairie", "epicerie", "fleur", "vitrine", "cafe",
        "shop", "store", "bakery", "boulang", "bookshop", "florist", "restaurant", "online",
    ),
    "craft": (
        "artisan", "atelier de", "menuis", "plomb", "electric", "chantier", "peintre", "macon",
        "joiner", "kitchen", "plumb", "builder", "craft", "carpent", "roof", "potier", "bijou",
        "pottery", "jewel", "garden", "jardin", "poter", "ceram", "bicycl", "bike", "velo",
        "repair", "repar", "mecan", "mechanic", "coutur", "tailor", "ebenist", "tapiss",
    ),
    "consulting": (
        "conseil", "consult", "coach", "audit", "accompagn", "cabinet", "dirigeant",
        "advis", "strategy firm", "expert", "mentor",
    ),
}  # fmt: skip
"""The beginnings of words, without accents, by which the trade of a template is known."""

NEUTRAL = ("shop", "consulting")
"""Where the trade is not known: two that are unlike each other."""

NAMED = {
    "freelance": ("1", "services", "freelance", "independant", "independante", "prestations"),
    "training": ("2", "training", "formation", "formations", "cours"),
    "shop": ("3", "shop", "boutique", "commerce"),
    "craft": ("4", "craft", "artisanat", "artisan", "artisane"),
    "consulting": ("5", "consulting", "conseil"),
}
"""What she may answer for the template of a trade."""

_MEANT = N_("1, 2, 3, 4, 5, or your trade in a word; the examples are taken from there.")


def _told(answer: str) -> str:
    """The trade that a word tells: "ceramist", "coach"."""
    found = trades_in((answer,))
    if len(found) != 1:
        raise Usage(_MEANT)
    return found[0]


NEAREST = choice(NAMED, _MEANT, _told)


def trades_in(words: Iterable[str]) -> list[str]:
    """The templates of the trades that these words speak of, most words first."""
    text = f" {fold(' '.join(words))}".replace("'", " ").replace("-", " ")
    counts = {
        name: sum(text.count(f" {word}") for word in known) for name, known in TRADES.items()
    }
    return sorted((name for name, count in counts.items() if count), key=lambda n: -counts[n])


class Examples:
    """What the templates of her trade, or of several, have at a place."""

    def __init__(self, language: str, data: Mapping[str, Any], trade: str | None) -> None:
        """Of that ``trade``, else of that which the plan speaks of most."""
        self._language = language
        found = guessed(data)
        self.trades = (trade,) if trade else tuple(found[:1]) or NEUTRAL

    @cached_property
    def _plans(self) -> list[Mapping[str, Any]]:
        from pacli.cli.templates import text
        from pacli.store.read import Draft

        return [Draft.of(text(one, self._language), one).readable() for one in self.trades]

    def at(self, *path: str) -> tuple[object, ...]:
        """The value of each template at ``path``, in which ``*`` is the first of a section."""
        found = (_first(plan, path) for plan in self._plans)
        return tuple(one for one in found if one is not None)


def guessed(data: Mapping[str, Any]) -> list[str]:
    """The trades that a plan speaks of, the likeliest first; one alone is hers."""
    return trades_in(_telling(data))


def _telling(data: Mapping[str, Any]) -> list[str]:
    """The texts of a plan that name the trade."""
    texts = [data.get("name"), data.get("positioning"), data["objective"].get("title")]
    for section, field in (("segments", "label"), ("offers", "label"), ("actions", "title")):
        texts += [one.get(field) for one in data.get(section, {}).values()]
    return [str(one) for one in texts if one]


def _first(plan: Mapping[str, Any], path: Sequence[str]) -> object | None:
    value: Any = plan
    for step in path:
        if step == "*":
            held = list(value.values() if isinstance(value, Mapping) else value or ())
            value = held[0] if held else None
        else:
            value = value.get(step) if isinstance(value, Mapping) else None
    found: object | None = value
    return found
