"""Changes of a plan's text: each is a few cuts, and each is proved before it is used.

The text is cut at the positions of the YAML parser, so every byte that no change
concerns stays. The result is parsed again, and its keys, their order and its values must
be the old ones with the change made; else nothing comes out but :class:`Refused`.

yaml-edit does most of this too, but needs a way of its own for ``{}``, ``[]`` and null,
for one-line mappings, for comments at the end and for text blocks, and places nothing by
date: cutting is one way for all of them, and nothing to import.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pacli.changes.edits import AddItem, AppendItem, Edit, Remove, RenameKey, SetValue
from pacli.errors import N_, NotFound, Path, Refused
from pacli.store import emit, tree
from pacli.store.faults import Fault
from pacli.store.proof import Data, New, data, means, same
from pacli.store.splice import Cut, Entry, Page, spliced
from pacli.store.yaml import compose

BOM = "\ufeff"
_NOTHING = frozenset({"", "~", "null"})


def apply(text: str, edits: Sequence[Edit]) -> str:
    """The text with the changes made, one after the other.

    Raises :class:`NotFound` where a path leads nowhere, :class:`Refused` where the result
    would not be exactly what was asked for, and Fault when the text is not YAML.
    """
    mark = BOM if text.startswith(BOM) else ""
    bare = text.removeprefix(BOM)
    page = Page(bare, compose(bare))
    for edit in edits:
        for step in _steps(page, edit):
            page = _changed(page, step)
    return mark + page.text


def _steps(page: Page, edit: Edit) -> Iterator[Edit]:
    """The single changes that an edit comes down to: none where it changes nothing."""
    if not isinstance(edit, SetValue):
        yield edit
        return
    trail = _trail(page, edit.path)
    if len(trail) < len(edit.path):
        yield AddItem(edit.path, edit.value, edit.flow)
        return
    yield from _differences(data(trail[-1].value), edit.value, edit.path, flow=edit.flow)


def _differences(old: Data, value: object, path: Path, *, flow: bool = False) -> Iterator[Edit]:
    """What turns an old value into another: only the entries that differ."""
    if means(old, value):
        return
    if isinstance(value, Mapping) and isinstance(old, dict) and _overlap(old, value):
        names = {str(key) for key in value}
        yield from (Remove((*path, key)) for key in old if key not in names)
        for key, member in value.items():
            if str(key) in old:
                yield from _differences(old[str(key)], member, (*path, key))
            else:
                yield AddItem((*path, key), member)
    elif emit.is_list(value) and isinstance(old, list) and old and value:
        yield from _list_differences(old, value, path)
    else:
        yield SetValue(path, value, flow)


def _overlap(old: Data, value: Mapping[object, object]) -> bool:
    return any(str(key) in old for key in value)


def _list_differences(old: list[Data], new: Sequence[object], path: Path) -> Iterator[Edit]:
    same_end = 0
    if len(new) <= len(old):
        while same_end < len(new) and means(old[-1 - same_end], new[-1 - same_end]):
            same_end += 1
    kept = len(new) - same_end
    for i, (before, item) in enumerate(zip(old, new[:kept], strict=False)):
        yield from _differences(before, item, (*path, i))
    for item in new[len(old) :]:
        yield AppendItem(path, item)
    for i in reversed(range(kept, len(old) - same_end)):
        yield Remove((*path, i))


def _changed(page: Page, edit: Edit) -> Page:
    """The text and tree after one change, proved."""
    wanted = data(page.root)
    match edit:
        case AddItem():
            cuts = _add(page, wanted, edit)
        case SetValue(path, value, flow):
            entry = _entry(page, path)
            _container(wanted, path)[_step(entry)] = New(value)
            cuts = page.put(entry, _wrapped((), value, entry.parent, flow=flow))
        case AppendItem():
            cuts = _append(page, wanted, edit)
        case Remove(path):
            trail = _trail(page, path)
            entry = _entry(page, path)
            del _container(wanted, path)[_step(entry)]
            cuts = page.remove(entry, trail[-2] if len(trail) > 1 else None)
        case RenameKey(path, new):
            entry = _entry(page, path)
            _rename(_container(wanted, path), _step(entry), new)
            cuts = page.rename(entry, new)
    text = spliced(page.text, cuts)
    try:
        changed = Page(text, compose(text))
    except Fault:
        raise _refusal(page, cuts) from None
    if not same(wanted, data(changed.root)):
        raise _refusal(page, cuts)
    return changed


def _refusal(page: Page, cuts: Sequence[Cut]) -> Refused:
    return Refused(
        N_("pac cannot make this change without touching the rest of the file."),
        hint=N_("Make it by hand, around line {line}: pac edit"),
        line=page.text.count("\n", 0, min(cuts)[0]) + 1,
    )


def _add(page: Page, wanted: Data, edit: AddItem) -> Sequence[Cut]:
    path, trail = edit.path, _trail(page, edit.path)
    depth = len(trail)
    rest = path[depth:]
    parent = trail[-1].value if trail else page.root
    if rest and isinstance(parent, tree.Mapping) and parent.values:
        place = _place(parent, path[:depth], rest[0], edit.after)
        value = _wrapped(rest[1:], edit.value, parent, flow=edit.flow)
        _insert(_container(wanted, (*path[:depth], "")), place, str(rest[0]), New(value))
        return page.add(parent, place, rest[0], value, edit.comment)
    if trail and _empty(parent):
        value = _wrapped(rest, edit.value, trail[-1].parent, flow=edit.flow)
        _container(wanted, path[:depth])[_step(trail[-1])] = New(value)
        return page.put(trail[-1], value)
    if rest:
        raise Refused(N_("{path} holds no items."), path=dotted(path[:depth]))
    raise Refused(N_("{path} is already there."), path=dotted(path))


def _append(page: Page, wanted: Data, edit: AppendItem) -> Sequence[Cut]:
    trail = _trail(page, edit.path)
    if len(trail) == len(edit.path):
        parent = trail[-1].value
        if isinstance(parent, tree.Sequence) and parent.values:
            value = _wrapped((), edit.value, parent, flow=edit.flow)
            _container(wanted, (*edit.path, 0)).append(New(value))
            return page.add(parent, len(parent.values), None, value)
    value = _wrapped((), edit.value, None, flow=edit.flow)
    return _add(page, wanted, AddItem(edit.path, [value]))


def _wrapped(steps: Path, value: Any, parent: tree.Node | None, *, flow: bool) -> Any:
    """A value in the mappings that lead to it, with the style in which to write it.

    A mapping is written as the one before it in the same container; without one, as the
    edit says. Those that lead to it are written in block style.
    """
    if isinstance(value, Mapping) and value and not isinstance(value, emit.Inline):
        if steps or not isinstance(parent, tree.Mapping | tree.Sequence):
            style = emit.Inline if flow else emit.Block
        else:
            style = _sibling_style(parent, value, flow=flow)
        value = style(value)
    for step in reversed(steps):
        value = emit.Block({step: value})
    return value


def _sibling_style(
    parent: tree.Mapping | tree.Sequence, value: Mapping[Any, Any], *, flow: bool
) -> type[emit.Inline | emit.Block]:
    for other in reversed(parent.values):
        if isinstance(other, tree.Mapping) and other.values:
            if not other.flow:
                return emit.Block
            if not emit.nested(value) and len(emit.inline(value)) <= emit.WIDTH:
                return emit.Inline
            break
    return emit.Inline if flow else emit.Block


def _place(parent: tree.Mapping, path: Path, key: object, after: str | None) -> int:
    """Before which entry a new key goes.

    Days and times go after the last earlier one, other keys after ``after``, or after the
    one that the model has before it, else at the end.
    """
    keys, name = parent.keys, str(key)
    if name[0].isdigit():
        earlier = (i for i in reversed(range(len(keys))) if keys[i] < name)
        return next(earlier, -1) + 1
    if after in keys:
        return keys.index(after) + 1
    order = _fields(path)
    if name in order:
        for field in reversed(order[: order.index(name)]):
            if field in keys:
                return keys.index(field) + 1
    return len(keys)


def _fields(path: Path) -> list[str]:
    """The keys that the model has at a place, in its order; none for a map of ids."""
    from pacli.model.shape import root
    from pacli.store.compiled import models

    shape = root(models()).at(path)
    return list(shape.fields) if shape else []


def _trail(page: Page, path: Path) -> list[Entry]:
    """The entries along a path, as far as there are any."""
    found: list[Entry] = []
    node = page.root
    for step in path:
        if isinstance(node, tree.Mapping):
            index = node.keys.index(str(step)) if str(step) in node.keys else -1
        elif isinstance(node, tree.Sequence) and isinstance(step, int):
            index = step if step < len(node.values) else -1
        else:
            index = -1
        if index < 0:
            break
        found.append(Entry(page, node, index))  # type: ignore[arg-type] # a scalar has no index
        node = found[-1].value
    return found


def _entry(page: Page, path: Path) -> Entry:
    trail = _trail(page, path)
    if len(trail) < len(path):
        raise NotFound(N_("{path} is not in the plan."), path=dotted(path))
    return trail[-1]


def _empty(node: tree.Node | None) -> bool:
    if isinstance(node, tree.Mapping | tree.Sequence):
        return not node.values
    return type(node) is str and node in _NOTHING


def _step(entry: Entry) -> str | int:
    return entry.index if entry.key is None else str(entry.key)


def _container(wanted: Data, path: Path) -> Any:
    """The dict or list of ``wanted`` that holds the last step of a path."""
    for step in path[:-1]:
        wanted = wanted[step if isinstance(step, int) else str(step)]
    return wanted


def _insert(members: dict[str, Data], place: int, key: str, value: Data) -> None:
    later = list(members.items())[place:]
    for name, _ in later:
        del members[name]
    members[key] = value
    members.update(later)


def _rename(members: dict[str, Data], key: str | int, new: str) -> None:
    if new in members:
        raise Refused(N_("{path} is already there."), path=new)
    items = [(new if name == key else name, value) for name, value in members.items()]
    members.clear()
    members.update(items)


def dotted(path: Path) -> str:
    """A path as people write it: ``indicators.ca.readings.2026-01-16``."""
    return ".".join(map(str, path))
