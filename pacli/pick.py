"""Choosing among known words: by unique prefix, and the nearest one to a slip."""

from __future__ import annotations

from collections.abc import Iterable

from pacli.errors import N_, NotFound

PLACEHOLDERS = frozenset({"ACTION", "DEAL", "ID", "INDICATEUR", "INDICATOR", "STAGE", "TASK"})
"""What help and hints print where an id belongs."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like ``word``, None if none is near."""
    from difflib import get_close_matches

    found = get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return found[0] if found else None


def _bare(word: str) -> str:
    """The word as ids are written: small letters without accents."""
    if word.isascii():
        return word.lower()
    from unicodedata import combining, normalize

    return "".join(c for c in normalize("NFKD", word.lower()) if not combining(c))


def pick(word: str, known: Iterable[str]) -> str:
    """The id that ``word`` names: itself, or the only one that begins with it.

    Raises NotFound, with the nearest id or the ones it could mean.
    """
    ids = list(known)
    if word in ids:
        return word
    bare = _bare(word)
    if bare in ids:
        return bare
    begun = [one for one in ids if bare and one.startswith(bare)]
    if len(begun) == 1:
        return begun[0]
    if begun:
        raise NotFound(
            N_("“{word}” may be several things here: {ids}."),
            hint=N_("Write a few more letters."),
            word=word,
            ids=", ".join(begun),
        )
    if ids and word in PLACEHOLDERS:
        raise NotFound(
            N_("“{word}” stands for the id of something in the plan."),
            hint=N_("Put the id itself in its place: {ids}"),
            word=word,
            ids=", ".join(ids),
        )
    near = nearest(word, ids)
    if near is not None:
        raise NotFound(
            N_("“{word}” is not in the plan."),
            hint=N_("Did you mean {nearest}?"),
            word=word,
            nearest=near,
        )
    if ids:
        raise NotFound(
            N_("“{word}” is not in the plan."),
            hint=N_("The plan has: {ids}"),
            word=word,
            ids=", ".join(ids),
        )
    raise NotFound(
        N_("“{word}” is not in the plan."),
        hint=N_("The plan has nothing of that kind yet."),
        word=word,
    )
