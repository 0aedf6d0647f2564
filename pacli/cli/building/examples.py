"""Examples in the words of her trade, taken from the packaged templates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

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
        "pottery", "jewel", "garden", "jardin",
    ),
    "consulting": (
        "conseil", "consult", "coach", "audit", "accompagn", "cabinet", "dirigeant",
        "advis", "strategy firm", "expert", "mentor",
    ),
}  # fmt: skip
"""The beginnings of words, without accents, by which the trade of a template is known."""

NEUTRAL = ("shop", "consulting")
"""Where the trade is not known: two that are unlike each other."""


def trade_of(words: Iterable[str]) -> str | None:
    """The template of the trade that most of these words speak of; None where none does."""
    text = f" {fold(' '.join(words))}".replace("'", " ").replace("-", " ")
    counts = {
        name: sum(text.count(f" {word}") for word in known) for name, known in TRADES.items()
    }
    most = max(counts.values())
    best = [name for name, count in counts.items() if count == most]
    return best[0] if most and len(best) == 1 else None


class Examples:
    """What the templates of her trade, or of several, have at a place."""

    def __init__(self, language: str, data: Mapping[str, Any]) -> None:
        self._language = language
        trade = trade_of(_telling(data))
        self.trades = (trade,) if trade else NEUTRAL

    @cached_property
    def _plans(self) -> list[Mapping[str, Any]]:
        from pacli.cli.templates import text
        from pacli.store.read import Draft

        return [Draft.of(text(one, self._language), one).readable() for one in self.trades]

    def at(self, *path: str) -> tuple[object, ...]:
        """The value of each template at ``path``, in which ``*`` is the first of a section."""
        found = (_first(plan, path) for plan in self._plans)
        return tuple(one for one in found if one is not None)


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
