"""Items of a plan that were given another id: which one of then is which one of now.

Works on plain data of two versions. An id that is gone and an id that is new are the same
item where they say much the same: the same title, or half of what they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pacli.changes.paths import TITLES, at
from pacli.errors import Path
from pacli.forms.text import fold
from pacli.model.references import DIAGNOSIS, places, referring

SECTIONS: tuple[Path, ...] = (
    *DIAGNOSIS,
    *(
        (name,)
        for name in (
            "segments",
            "offers",
            "indicators",
            "actions",
            "rituals",
            "people",
            "obstacles",
            "past_actions",
            "ideas",
            "deals",
        )
    ),
)
"""Where ids are."""

ENOUGH = 0.5
"""How much alike two items must be, from 0 to 1, to be one item under two ids."""

TITLE = 4
"""What a title weighs beside one other value."""

NEAR = 0.6
"""Two titles less alike than this have nothing in common."""

LEAST = 2
"""Values that two items without titles must share: one alone says nothing."""


class Rename(NamedTuple):
    """An item of ``section`` that was called ``old`` and is called ``new``."""

    section: Path
    old: str
    new: str


class Aligned(NamedTuple):
    """The earlier data under the ids of the later one, and which ids those replaced."""

    then: dict[str, Any]
    renames: tuple[Rename, ...]


def aligned(then: Mapping[str, Any], now: Mapping[str, Any]) -> Aligned:
    """The data of then, each item under its id of now, also where others name it."""
    found: list[Rename] = []
    data = dict(then)
    for section in SECTIONS:
        found += (rename := list(renames(at(data, section), at(now, section), section)))
        data = renamed(data, rename)
    for section in _tasks(data, now):
        found += (rename := list(renames(at(data, section), at(now, section), section)))
        data = renamed(data, rename)
    return Aligned(data, tuple(found))


def renames(then: Any, now: Any, section: Path) -> Iterator[Rename]:
    """The ids of a section that changed, those most alike first."""
    if not isinstance(then, Mapping) or not isinstance(now, Mapping):
        return
    gone = [name for name in then if name not in now]
    new = [name for name in now if name not in then]
    pairs = [
        (score, -there, -here, old, name)
        for there, old in enumerate(gone)
        for here, name in enumerate(new)
        if (score := likeness(old, then[old], name, now[name])) >= ENOUGH
    ]
    taken: set[str] = set()
    for _, _, _, old, name in sorted(pairs, reverse=True):
        if f"<{old}" not in taken and f">{name}" not in taken:
            taken |= {f"<{old}", f">{name}"}
            yield Rename(section, old, name)


def likeness(old: str, then: Any, new: str, now: Any) -> float:
    """How much of two items is the same, from 0 to 1.

    The share of the values they hold, a title counting for several. The same title is
    enough, whatever else changed; an item without one is called by its id, which says
    nothing here. What calendars know an item as is sure.
    """
    known = [item.get("uid") if isinstance(item, Mapping) else None for item in (then, now)]
    if known[1] is not None:
        return float(known[1] == (known[0] or old))
    before, after = _title(old, then), _title(new, now)
    values, others = set(_values(then)), set(_values(now))
    common: float = len(values & others)
    every: float = len(values | others)
    if before is None and after is None:
        return common / every if common >= LEAST else 0.0
    near = _near(before, after)
    if near == 1:
        return max(ENOUGH, (common + TITLE) / (every + TITLE))
    return (common + TITLE * near) / (every + TITLE * (2 - near))


def renamed(data: Mapping[str, Any], found: list[Rename]) -> dict[str, Any]:
    """The data with new ids, and with these wherever an item is named."""
    whole: dict[str, Any] = dict(data)
    for section, old, new in found:
        for path in list(referring(whole, section, old)):
            whole = _put(whole, path, new)
        items = {
            new if name == old else name: item for name, item in at(whole, section).items()
        }
        whole = _put(whole, section, items)
    return whole


def _tasks(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Path]:
    for path, _ in places(now, ("actions", "*", "tasks")):
        if at(then, path) is not None:
            yield path


def _title(name: str, item: Any) -> str | None:
    if isinstance(item, str):
        return fold(item)
    if not isinstance(item, Mapping):
        return None
    title = next((item[field] for field in TITLES if item.get(field)), None)
    return None if title is None or title == name else fold(str(title))


def _near(before: str | None, after: str | None) -> float:
    if before is None or after is None:
        return 0.0
    if before == after:
        return 1.0
    from difflib import SequenceMatcher

    near = SequenceMatcher(None, before, after).ratio()
    return near if near >= NEAR else 0.0


def _values(item: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every value of an item with where it stands in it, but the titles."""
    if isinstance(item, Mapping):
        for key, value in item.items():
            if path or key not in TITLES:
                yield from _values(value, (*path, key))
    elif path:
        yield path, str(item)


def _put(data: Any, path: Path, value: Any) -> Any:
    """A copy of the data with ``value`` at a path that is there."""
    if not path:
        return value
    step, rest = path[0], path[1:]
    if isinstance(data, Mapping):
        return {key: _put(x, rest, value) if key == step else x for key, x in data.items()}
    return tuple(_put(x, rest, value) if i == step else x for i, x in enumerate(data))
