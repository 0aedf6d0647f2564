"""Where in a plan a path leads, and where in its container something new belongs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pacli.errors import N_, NotFound, Path, Refused
from pacli.store import emit, tree
from pacli.store.page import Entry, Page

_NOTHING = frozenset({"", "~", "null"})


def steps_to(page: Page, path: Path) -> list[Entry]:
    """The entries along a path, as far as there are any."""
    found: list[Entry] = []
    node = page.root
    for step in path:
        if isinstance(node, tree.Mapping) and str(step) in node.keys:
            found.append(Entry(page, node, node.keys.index(str(step))))
        elif isinstance(node, tree.Sequence) and step in range(len(node.values)):
            found.append(Entry(page, node, int(str(step))))
        else:
            break
        node = found[-1].value
    return found


def entry_at(page: Page, path: Path) -> Entry:
    """The entry at a path; raises NotFound where there is none."""
    trail = steps_to(page, path)
    if len(trail) < len(path):
        raise NotFound(N_("“{name}” is not in the plan."), name=dotted(path))
    return trail[-1]


def holds_nothing(node: tree.Node | None) -> bool:
    """Whether a value is ``{}``, ``[]``, null or left out."""
    if isinstance(node, tree.Mapping | tree.Sequence):
        return not node.values
    return type(node) is str and node in _NOTHING


def place_of(parent: tree.Mapping, path: Path, key: object, after: str | None) -> int:
    """Before which entry a new key goes.

    Days and times go after the last earlier one, other keys after ``after``, or after the
    one that the model has before it, else at the end.
    """
    keys, name = parent.keys, str(key)
    if is_dated(key):
        return next((i + 1 for i in reversed(range(len(keys))) if keys[i] < name), 0)
    if after in keys:
        return keys.index(after) + 1
    order = fields_of(path)
    if name in order:
        for field in reversed(order[: order.index(name)]):
            if field in keys:
                return keys.index(field) + 1
    return len(keys)


def fields_of(path: Path) -> list[str]:
    """The keys that the model has at a place, in its order; none for a map of ids."""
    from pacli.store.read import shape

    expected = shape().at(path)
    return list(expected.fields) if expected else []


def is_dated(key: object) -> bool:
    """Whether a key is a day or a time, so that its value stands in their order."""
    return str(key)[:1].isdigit()


def in_blocks(steps: Path, value: object) -> object:
    """A value in the mappings that lead to it, each key on a line of its own."""
    for step in reversed(steps):
        value = emit.Block({step: value})
    return value


def styled(value: Any, siblings: tree.Node | None, *, flow: bool) -> Any:
    """A mapping with the style in which to write it: as the last one beside it, or as asked."""
    if not isinstance(value, Mapping) or not value:
        return value
    if isinstance(siblings, tree.Mapping | tree.Sequence):
        for other in reversed(siblings.values):
            if isinstance(other, tree.Mapping) and other.values:
                brief = not emit.nested(value) and len(emit.inline(value)) <= emit.WIDTH
                flow = other.flow and (flow or brief)
                break
    return emit.Inline(value) if flow else emit.Block(value)


def already_there(path: Path) -> Refused:
    """What to say when something new has the name of something old."""
    return Refused(N_("“{name}” is there already."), name=dotted(path))


def dotted(path: Path) -> str:
    """A path as people write it: ``indicators.ca.readings.2026-01-16``."""
    return ".".join(map(str, path))
