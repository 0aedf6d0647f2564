"""Changes of a plan's text: each is a few cuts, and each is proved before it is used.

The text is cut at the positions of the YAML parser, so every byte that no change
concerns stays. The result is parsed again, and its keys, their order and its values must
be the old ones with the change made; else nothing comes out but :class:`Refused`.

yaml-edit keeps other bytes too (in 838 of 845 of the simple edits among those of the
tests), but ``{}``, ``[]``, null, one-line mappings, final comments and text blocks each
need a way around it, and it takes a quarter of Python's start to load. Cutting is one way
for all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from pacli.changes.edits import (
    AddItem,
    AppendItem,
    Comment,
    Edit,
    Remove,
    RenameKey,
    SetValue,
)
from pacli.errors import N_, Path, PlanError, Refused
from pacli.store import splice, tree
from pacli.store.differences import differences
from pacli.store.faults import Fault
from pacli.store.page import Entry, Page
from pacli.store.places import (
    already_there,
    dotted,
    entry_at,
    fields_of,
    holds_nothing,
    in_blocks,
    is_dated,
    place_of,
    steps_to,
    styled,
)
from pacli.store.proof import Data, New, data, same
from pacli.store.read import Draft
from pacli.store.splice import Cut, spliced
from pacli.store.text import BOM, decoded
from pacli.store.yaml import compose


def apply(draft: Draft, edits: Sequence[Edit]) -> Draft:
    """The draft with the changes made, one after the other.

    Raises :class:`NotFound` where a path leads nowhere, :class:`Refused` where the result
    would not be exactly what was asked for, PlanError where it grew beyond what pac reads.
    """
    mark = BOM if draft.text.startswith(BOM) else ""
    page = Page(draft.text.removeprefix(BOM), draft.tree)
    for run in _runs(edits):
        if len(run) > 1:
            page = _filled(page, run)
            continue
        for step in _steps(page, run[0]):
            page = _changed(page, step)
    text = mark + page.text
    try:
        decoded(text.encode("utf-8"))
    except Fault as fault:
        problem = fault.finding.problem(tree.Lines(page.text), draft.file)
        raise PlanError((problem,)) from None
    return Draft(text, draft.file, page.root)  # type: ignore[arg-type] # its root was a mapping


def _runs(edits: Sequence[Edit]) -> Iterator[list[Any]]:
    """The edits in turn; those that add days to the same mapping in a row, together."""
    for place, run in groupby(edits, _dated_mapping):
        if place is None:
            yield from ([edit] for edit in run)
        else:
            yield list(run)


def _dated_mapping(edit: Edit) -> Path | None:
    dated = isinstance(edit, AddItem) and is_dated(edit.path[-1])
    return edit.path[:-1] if dated else None


def _filled(page: Page, run: list[AddItem]) -> Page:
    """Many days in one mapping: parsed and proved once, for a long import."""
    trail = steps_to(page, run[0].path)
    depth = len(run[0].path) - 1
    parent = trail[-1].value if len(trail) == depth and trail else None
    if not isinstance(parent, tree.Mapping) or parent.flow or not parent.values:
        for edit in run:
            page = _changed(page, edit)
        return page
    wanted = data(page.root)
    cuts: list[Cut] = []
    known = set(parent.keys)
    for edit in sorted(run, key=lambda edit: str(edit.path[-1])):
        key = str(edit.path[-1])
        if key in known:
            raise already_there(edit.path)
        known.add(key)
        cuts += _add(page, wanted, edit)
    return _proved(page, wanted, cuts)


def _steps(page: Page, edit: Edit) -> Iterable[Edit]:
    """The single changes that an edit comes down to: none where it changes nothing."""
    if not isinstance(edit, SetValue):
        return [edit]
    trail = steps_to(page, edit.path)
    if len(trail) < len(edit.path):
        return [AddItem(edit.path, edit.value, edit.flow)]
    return differences(data(trail[-1].value), edit.value, edit.path, flow=edit.flow)


def _changed(page: Page, edit: Edit) -> Page:
    """The text and tree after one change."""
    wanted = data(page.root)
    cuts: Sequence[Cut]
    match edit:
        case AddItem():
            remark = splice.remark(page, entry_at(page, edit.beside)) if edit.beside else ""
            page = _proved(page, wanted, _add(page, wanted, edit))
            if not remark:
                return page
            cuts = splice.put_remark(page, entry_at(page, edit.path), remark)
        case SetValue(path, value, flow):
            entry = entry_at(page, path)
            _container(wanted, path)[_step(entry)] = New(value)
            cuts = splice.put(page, entry, styled(value, entry.parent, flow=flow))
        case AppendItem():
            cuts = _append(page, wanted, edit)
        case Remove(path):
            entry = entry_at(page, path)
            owner = entry_at(page, path[:-1]) if path[1:] else None
            del _container(wanted, path)[_step(entry)]
            cuts = splice.remove(page, entry, owner)
        case RenameKey(path, new):
            entry = entry_at(page, path)
            _rename(_container(wanted, path), _step(entry), new)
            cuts = splice.rename(entry, new)
        case Comment(path, text):
            cuts = splice.comment(page, entry_at(page, path), text)
    return _proved(page, wanted, cuts)


def _proved(page: Page, wanted: Data, cuts: Sequence[Cut]) -> Page:
    text = spliced(page.text, cuts)
    try:
        changed = Page(text, compose(text))
    except Fault:
        changed = None
    if changed is None or not same(wanted, data(changed.root)):
        raise Refused(
            N_("pac cannot make this change without touching the rest of the file."),
            hint=N_("Make it by hand, around line {line}: pac edit"),
            line=page.text.count("\n", 0, min(cuts)[0]) + 1,
        )
    return changed


def _add(page: Page, wanted: Data, edit: AddItem) -> Sequence[Cut]:
    path, trail = edit.path, steps_to(page, edit.path)
    depth = len(trail)
    rest = path[depth:]
    parent = trail[-1].value if trail else page.root
    if rest and isinstance(parent, tree.Mapping) and parent.values:
        place = place_of(parent, path[:depth], rest[0], edit.after)
        # Items of a section look alike; the fields of one item need not.
        siblings = None if rest[1:] or fields_of(path[:depth]) else parent
        value = in_blocks(rest[1:], styled(edit.value, siblings, flow=edit.flow))
        _insert(_container(wanted, (*path[:depth], "")), parent, place, rest[0], New(value))
        return splice.add(page, parent, place, rest[0], value)
    if trail and holds_nothing(parent):
        value = in_blocks(rest, styled(edit.value, None, flow=edit.flow))
        _container(wanted, path[:depth])[_step(trail[-1])] = New(value)
        return splice.put(page, trail[-1], value)
    if rest:
        raise Refused(N_("“{path}” holds no items."), path=dotted(path[:depth]))
    raise already_there(path)


def _append(page: Page, wanted: Data, edit: AppendItem) -> Sequence[Cut]:
    trail = steps_to(page, edit.path)
    parent = trail[-1].value if len(trail) == len(edit.path) else None
    if isinstance(parent, tree.Sequence) and parent.values:
        value = styled(edit.value, parent, flow=edit.flow)
        place = len(parent.values) if edit.place is None else edit.place
        _container(wanted, (*edit.path, 0)).insert(place, New(value))
        return splice.add(page, parent, place, None, value)
    return _add(page, wanted, AddItem(edit.path, [styled(edit.value, None, flow=edit.flow)]))


def _step(entry: Entry) -> str | int:
    return entry.index if entry.key is None else str(entry.key)


def _container(wanted: Data, path: Path) -> Any:
    """The dict or list of ``wanted`` that holds the last step of a path."""
    for step in path[:-1]:
        wanted = wanted[step if isinstance(step, int) else str(step)]
    return wanted


def _insert(
    members: dict[str, Data], parent: tree.Mapping, place: int, key: object, value: Data
) -> None:
    """A new member before entry ``place`` of the text."""
    if place == len(parent.keys):
        members[str(key)] = value
        return
    items = list(members.items())
    at = next(i for i, (name, _) in enumerate(items) if name == parent.keys[place])
    items.insert(at, (str(key), value))
    members.clear()
    members.update(items)


def _rename(members: dict[str, Data], key: str | int, new: str) -> None:
    if new in members:
        raise already_there((new,))
    items = [(new if name == key else name, value) for name, value in members.items()]
    members.clear()
    members.update(items)
