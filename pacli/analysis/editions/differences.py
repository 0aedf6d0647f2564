"""What differs between two versions of a plan, as things that happened to it.

Works on plain data, typed as the reader gives it, so that a version with faults elsewhere
can be compared too. Items keep their identity under another id.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pacli.analysis.editions.difference import Difference, Found, Pair, both, field, fields
from pacli.analysis.editions.happened import happened
from pacli.analysis.editions.renames import SECTIONS, aligned
from pacli.changes.paths import at, named
from pacli.errors import Path
from pacli.model.references import QUADRANTS


def differences(then: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[Difference, ...]:
    """What changed from one version to a later one, in the order of the later one's file."""
    data, renames = aligned(then, now)
    old = {(*section, new): was for section, was, new in renames}
    found: list[Difference] = []
    for name in both(data, now):
        found += _section(data, now, name, old)
    return tuple(found)


def _section(
    then: Mapping[str, Any], now: Mapping[str, Any], name: str, old: dict[Path, str]
) -> Found:
    if name == "diagnosis":
        for quadrant in QUADRANTS:
            yield from _items(then, now, ("diagnosis", quadrant), old)
        parts = [at(data, ("diagnosis", "conclusions")) for data in (then, now)]
        whole = Pair(("diagnosis",), "", {}, {})
        yield from field(whole, ("conclusions",), *parts)
    elif (name,) in SECTIONS:
        yield from _items(then, now, (name,), old)
    elif name == "funnel":
        yield from _funnel(then, now)
    elif name == "reviews":
        yield from happened(Pair((name,), "", then.get(name) or {}, now.get(name) or {}))
    else:
        pair = Pair((), "", then, now)
        yield from field(pair, (name,), then.get(name), now.get(name))


def _items(
    then: Mapping[str, Any],
    now: Mapping[str, Any],
    section: Path,
    old: dict[Path, str],
) -> Found:
    before, after = at(then, section) or {}, at(now, section) or {}
    for name in both(before, after):
        path = (*section, name)
        if name not in before:
            yield Difference("added", path, title_at(now, path), after=after[name])
        elif name not in after:
            yield Difference("removed", path, title_at(then, path), before=before[name])
        else:
            title = title_at(now, path)
            if path in old:
                yield Difference("renamed", path, title, before=old[path], after=name)
            yield from _item(Pair(path, title, before[name], after[name]))
            if section == ("actions",):
                yield from _items(then, now, (*path, "tasks"), old)


def _item(pair: Pair) -> Found:
    if isinstance(pair.then, Mapping) and isinstance(pair.now, Mapping):
        yield from happened(pair)
    elif pair.then != pair.now:
        yield pair.of("field", before=pair.then, after=pair.now)


def _funnel(then: Mapping[str, Any], now: Mapping[str, Any]) -> Found:
    """The stages, each known by its indicator, with its position of now."""
    stages = [
        {stage.get("indicator"): (i, stage) for i, stage in enumerate(data.get("funnel") or ())}
        for data in (then, now)
    ]
    before, after = stages
    for name in both(before, after):
        i, stage = after.get(name) or before[name]
        path: Path = ("funnel", i)
        title = title_at(now if name in after else then, ("indicators", name)) or str(name)
        if name not in before:
            yield Difference("added", path, title, after=stage)
        elif name not in after:
            yield Difference("removed", path, title, before=stage)
        else:
            yield from fields(Pair(path, title, before[name][1], stage))
    if list(before) != list(after) and set(before) == set(after):
        yield Difference("order", ("funnel",))


def title_at(data: Mapping[str, Any], path: Path) -> str:
    """What the item at a path is called: its title, or itself where it is a text."""
    item = at(data, path)
    if isinstance(item, str):
        return item
    return named(data, (*path, ""))[0] if isinstance(item, Mapping) else ""
