"""What calendars know a plan and its items by, over renames.

An item is known by the id that it had first. When pac gives it another one, the first stays
in its ``uid``; so does what was made of a plan's name when pac changes that. A name or an id
changed by hand makes new entries in calendars beside the old ones, unless ``uid`` says what
it was before: of an item its old id, of a plan the text after the @ of its entries.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from zlib import crc32

from pacli.errors import Path
from pacli.forms.text import fold

LONGEST = 60
"""Letters of what is made of a name; a sum tells longer names apart."""

_SHORTEST = 6
"""A shorter text could be a word that YAML reads as a truth value or as nothing."""


def plan_uid(name: str) -> str:
    """What a plan is known by that has no ``uid``: its name as an id.

    >>> plan_uid("Formations d'été 2026")
    'formations-d-ete-2026'
    """
    made = "-".join(re.findall(r"[a-z0-9]+", fold(name)))
    if not made or len(made) > LONGEST:
        made = f"{made[:LONGEST] or 'plan'}-{crc32(name.encode()):08x}"
    if len(made) < _SHORTEST or not made[0].isalpha() or made.startswith("x-"):
        return f"plan-{made}"
    return made


def item_uids(items: Mapping[str, Any]) -> dict[str, str]:
    """What each item of a section is known by, unlike the others; ``items`` by their ids.

    An id that was given away and taken anew is known by another text.
    """
    found: dict[str, str] = {}
    used: set[str] = set()
    for name in sorted(items, key=lambda name: items[name].uid is None):
        uid = items[name].uid or name
        while uid in used:
            uid += "_"
        used.add(uid)
        found[name] = uid
    return found


def has_uid(section: Path) -> bool:
    """Whether the items of a section stand in calendars."""
    return section in {("indicators",), ("actions",), ("rituals",), ("deals",)} or (
        section[:1] == ("actions",) and section[2:] == ("tasks",)
    )
