"""The names that French speakers type for commands, and commands that are shown to them.

Both names of a command work in both languages. What pac shows in French says the French
one: texts of the catalogue hold it, and a command that is put together in the code is a
:class:`CommandLine`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

FRENCH: Mapping[str, str] = {
    "log": "noter",
    "done": "fait",
    "gap": "ecart",
    "pipeline": "carnet",
    "week": "semaine",
    "review": "bilan",
    "workload": "charge",
    "diagnosis": "diagnostic",
    "offer": "offre",
    "funnel": "entonnoir",
    "obstacle": "frein",
    "person": "personne",
    "ritual": "rituel",
    "idea": "idee",
    "assess": "choisir",
    "off": "conges",
    "sheet": "fiche",
    "renew": "renouveler",
    "check": "verifier",
    "explain": "expliquer",
}
"""Of each command that has one, its French name."""


class CommandLine:
    """A command to type, as a text shows it: ``pac ritual skip calls``, or its name alone."""

    __slots__ = ("line",)

    def __init__(self, line: str) -> None:
        self.line = line

    def written(self, say: Any) -> str:
        """The command with the name that it has in the language ``say``."""
        if say.code != "fr":
            return str(say.typed(self.line))
        before = "pac " if self.line.startswith("pac ") else ""
        name, space, words = self.line.removeprefix(before).partition(" ")
        return str(say.typed(f"{before}{FRENCH.get(name, name)}{space}{words}"))
