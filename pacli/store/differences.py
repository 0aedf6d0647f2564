"""What turns one value of a plan into another: only the entries that differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pacli.changes.edits import AddItem, AppendItem, Edit, Remove, SetValue
from pacli.errors import Path
from pacli.store import emit
from pacli.store.proof import Data, means


def differences(old: Data, value: object, path: Path, *, flow: bool = False) -> Iterator[Edit]:
    """The edits that make ``value`` of what stands at ``path``; none where it is that.

    A mapping with a key in common, and a list, are changed entry by entry, so that the
    comments and quotes of the others stay.
    """
    if means(old, value):
        return
    if isinstance(value, Mapping) and isinstance(old, dict) and _overlap(old, value):
        names = {str(key) for key in value}
        yield from (Remove((*path, key)) for key in old if key not in names)
        for key, member in value.items():
            if str(key) in old:
                yield from differences(old[str(key)], member, (*path, key))
            else:
                yield AddItem((*path, key), member)
    elif emit.is_list(value) and isinstance(old, list) and old and value:
        yield from _in_list(old, value, path)
    else:
        yield SetValue(path, value, flow)


def _overlap(old: Data, value: Mapping[object, object]) -> bool:
    return any(str(key) in old for key in value)


def _in_list(old: list[Data], new: Sequence[object], path: Path) -> Iterator[Edit]:
    """Entries set, appended or removed; the last ones that are the same stay in place."""
    same = 0
    if len(new) <= len(old):
        while same < len(new) and means(old[-1 - same], new[-1 - same]):
            same += 1
    kept = len(new) - same
    for i, (before, item) in enumerate(zip(old, new[:kept], strict=False)):
        yield from differences(before, item, (*path, i))
    for item in new[len(old) :]:
        yield AppendItem(path, item)
    for i in reversed(range(kept, len(old) - same)):
        yield Remove((*path, i))
