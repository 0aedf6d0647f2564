"""Dotted paths as she types them: ``objective.due``, ``funnel.ventes.rate``.

Ids may be shortened to a unique prefix, days take people's forms, list entries are counted
from 1, funnel stages named by their indicator.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple

from pacli.changes.choices import choice
from pacli.changes.words import Words
from pacli.errors import N_, NotFound, Path, Refused, Usage
from pacli.model.ids import OWN
from pacli.model.labels import Key
from pacli.model.money import MONEY
from pacli.model.references import target
from pacli.model.shape import Shape
from pacli.pick import nearest, pick

TITLES = ("title", "label", "company", "name", "text")
"""The fields that name an item, whichever it has."""


class Place(NamedTuple):
    """Where in the plan, and what the model expects there."""

    path: Path
    shape: Shape


def at(data: object, path: Path) -> Any:
    """The value at a path of the plain ``data``, None where there is none."""
    for step in path:
        if isinstance(data, Mapping):
            data = data.get(step)
        elif isinstance(data, list | tuple) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def place(data: object, start: Place, dotted: str, today: dt.date) -> Place:
    """The place that ``dotted`` names below ``start``. Raises Usage or NotFound."""
    here = start
    words = [word.strip() for word in dotted.split(".")]
    for word, after in zip(words, [*words[1:], ""], strict=True):
        here = _step(data, here, word, after, today)
    return here


def value_at(data: object, where: Place, text: str, today: dt.date, *, typed: str = "") -> Any:
    """The value of words at a place; ids may be shortened to a unique prefix.

    ``typed`` is the path to the place as she wrote it.
    """
    unit = unit_at(data, where.path)
    there = at(data, where.path)
    keys = tuple(map(str, there)) if isinstance(there, Mapping) else ()
    words = Words(str(where.path[-1]), today, unit, typed, keys)
    value = words.value(text, where.shape)
    several = isinstance(value, tuple)
    to = target((*where.path, 0) if several else where.path)
    if not to:
        return value
    ids = [name for section in to for name in at(data, section) or ()]
    if isinstance(value, tuple):
        return tuple(pick(str(one), ids) for one in value)
    return pick(str(value), ids)


def unit_at(data: object, path: Path) -> str | None:
    """The unit of the figures at a path: "" of mere numbers, None where any will do."""
    if path[-1] in MONEY:
        return at(data, ("currency",)) or "EUR"
    if path[0] == "indicators":
        return at(data, (*path[:2], "unit")) or ""
    if path[-1] == "value":
        # What an action is to bring, or brought, is in the unit of the indicator it moves.
        moved = at(data, (*path[:2], "expected", "indicator"))
        return at(data, ("indicators", moved, "unit")) or "" if moved else None
    return ""


def _step(data: object, here: Place, word: str, after: str, today: dt.date) -> Place:
    shape = here.shape
    if shape.kind == "either":
        shape = next((one for one in shape.alternatives if one.kind == "model"), shape)
    if shape.kind == "model":
        return _field(here, shape, word)
    if word.startswith(OWN):
        raise Refused(
            N_("“{word}” is a key of your own, which pac leaves alone here."),
            hint=N_("Change it by hand: pac edit"),
            word=word,
        )
    if shape.kind == "map" and shape.item is not None:
        new = _begins(shape.item, after)
        return Place((*here.path, _key(data, here, word, today, new=new)), shape.item)
    if shape.kind == "list" and shape.item is not None:
        return Place((*here.path, _position(data, here, word)), shape.item)
    raise Usage(
        N_("{field} has no parts, so there is no “{word}” in it."),
        field=dotted_path(here.path),
        word=word,
    )


def _field(here: Place, shape: Shape, word: str) -> Place:
    if word.startswith(OWN):
        # A key of her own: a text, of which nothing is known.
        return Place((*here.path, word), Shape({"type": "any"}, {}))
    name = word.replace("-", "_")
    if name in shape.fields:
        return Place((*here.path, name), shape.fields[name])
    known = tuple(shape.fields)
    meant = choice(word, known)
    if meant is not None:
        # Days and domains have their words: semaine.lundi, wishes.famille.
        return Place((*here.path, meant), shape.fields[str(meant)])
    near = nearest(name, known)
    raise Usage(
        N_("There is no field “{word}” here."),
        hint=N_("Did you mean {nearest}?") if near else N_("The fields are: {fields}."),
        word=word,
        nearest=near,
        fields=tuple(map(Key, known)),
    )


def _begins(item: Shape, field: str) -> bool:
    """Whether setting this field of an item can begin it: the one that names it."""
    if item.kind == "text":
        return True
    named_by = item.fields.get(field)
    return named_by is not None and (named_by.required or field == item.naming)


def _key(data: object, here: Place, word: str, today: dt.date, *, new: bool) -> object:
    """The key of a map: a day, a slot, a code, an id that is there, or that can be ``new``."""
    key = here.shape.key
    if key is not None and key.kind == "date":
        return Words(str(here.path[-1]), today).day(word)
    if key is not None and key.name == "check":
        return _check(word, at(data, here.path) or {})
    if key is not None and key.name != "id":
        return Words(str(here.path[-1]), today).value(word, key)
    there = at(data, here.path) or {}
    if word in there:
        return word
    try:
        return pick(word, there)
    except NotFound:
        # Not every section has a command of its own to add to it; a slip adds nothing.
        if new and key is not None and nearest(word, there) is None:
            return Words(dotted_path(here.path), today).value(word, key)
        raise


def _check(word: str, there: Mapping[str, object]) -> str:
    """The code of a check; one that is there already may be of nothing, and taken away."""
    if word in there:
        return word
    from pacli.codes.lookup import warning_of

    return warning_of(word)


def _position(data: object, here: Place, word: str) -> int:
    entries = at(data, here.path) or ()
    for position, entry in enumerate(entries):
        if isinstance(entry, Mapping) and entry.get("indicator") == word:
            return position
    if word.isdecimal() and 1 <= int(word) <= len(entries):
        return int(word) - 1
    raise NotFound(
        N_("{field} has no “{word}”."),
        hint=N_("Count its entries from 1; the last is {count}.")
        if entries
        else N_("It has no entry yet."),
        field=dotted_path(here.path),
        word=word,
        count=len(entries),
    )


def dotted_path(path: Path) -> str:
    """The path as she would type it."""
    return ".".join(str(step + 1) if isinstance(step, int) else str(step) for step in path)


def named(data: object, path: Path) -> tuple[str, Path]:
    """The title of the innermost item that ``path`` leads through, and the path to it.

    Both are empty where there is none; the objective is known by its name, not its title.
    """
    for length in range(len(path) - 1, 0, -1):
        item = at(data, path[:length])
        if isinstance(item, str) and path[0] == "diagnosis":
            return item, path[:length]
        if isinstance(item, Mapping) and path[0] != "objective":
            title = next((item[name] for name in TITLES if item.get(name)), None)
            if path[0] == "funnel" and title is None:
                # A stage is known by what it counts.
                indicator = item.get("indicator")
                title = at(data, ("indicators", indicator, "label")) or indicator
            if title is not None:
                return str(title), path[:length]
    return "", ()
