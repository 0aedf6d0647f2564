"""How a plan says which of its people keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pacli.forms.text import fold

ME = frozenset(("moi", "me", "myself"))
"""Ids, names and owners by which she calls herself."""

FOUNDERS = frozenset(
    (
        *("founder", "owner"),
        *("fondateur", "fondatrice", "gerant", "gerante", "dirigeant", "dirigeante"),
    )
)
"""Words of a role that only she has."""

HELPERS = frozenset(
    (
        *("helper", "help", "assistant", "employee", "intern", "apprentice", "trainee"),
        *("freelance", "freelancer", "contractor", "subcontractor", "volunteer", "supplier"),
        *("aide", "assistante", "salarie", "salariee", "employe", "employee", "stagiaire"),
        *("apprenti", "apprentie", "alternant", "alternante", "benevole", "renfort"),
        *("prestataire", "sous-traitant", "sous-traitante", "fournisseur"),
    )
)
"""Words of a role that is never hers."""


def names_herself(key: str, name: str) -> bool:
    """Whether an id or a name says that it is she."""
    return key in ME or fold(name) in ME


def leads(role: str | None) -> bool:
    """Whether a role is one that only she has."""
    return not FOUNDERS.isdisjoint(_words(role))


def helps(role: str | None) -> bool:
    """Whether a role is that of somebody who works for her; one that leads does not."""
    return not leads(role) and not HELPERS.isdisjoint(_words(role))


def _words(role: str | None) -> list[str]:
    return fold(role or "").replace(",", " ").split()


def named(people: Mapping[str, Any]) -> str | None:
    """The id of the one of ``people`` who is named as herself, whatever the roles."""
    return next((key for key, one in people.items() if names_herself(key, one.name)), None)
