"""Adding, removing and renaming the items of a section."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from pacli.changes.change import Change, Line
from pacli.changes.edits import AddItem, Edit, Remove, RenameKey, SetValue
from pacli.changes.ids import chosen, slug
from pacli.changes.paths import Place, at, dotted_path, named, value_at
from pacli.errors import N_, Path, Refused, Usage
from pacli.model.references import referring, shared

if TYPE_CHECKING:
    from pacli.changes.change import PlanText
    from pacli.model.shape import Shape


ONE_LINE = 80
"""Letters of the fields of a task that still stands on one line, the first of its action."""


def add(
    draft: PlanText,
    section: Path,
    fields: Mapping[str, str],
    today: dt.date,
    *,
    name: str | None = None,
) -> Change:
    """A new item, its fields from words; the model's first field is its title.

    Its id is ``name``, else made from the title.
    """
    data = draft.readable()
    shape = draft.shape.at((*section, ""))
    assert shape is not None  # noqa: S101 (a section of items)
    value = {
        field: value_at(data, Place((*section, "", field), inner), fields.get(field, ""), today)
        for field, inner in shape.fields.items()
        if inner.required or fields.get(field, "").strip()
    }
    if section == ("indicators",) and "target" in value and "measure" not in value:
        raise Usage(
            N_("An indicator with a target needs a measure."),
            hint=N_(
                "Add --measure total for amounts that add up, --measure level for a state,"
                " or --measure rate --per week for so many a week."
            ),
        )
    title = str(next(iter(value.values())))
    noun = str(section[-1]).removesuffix("s")
    taken = [key for path in shared(section) for key in at(data, path) or ()]
    key = chosen(name, taken) if name else slug(title, taken, noun)
    path = (*section, key)
    lines = [Line(N_("Added: {title} ({id})"), {"title": title, "id": key}, path, None, value)]
    if section == ("indicators",) and at(data, ("objective", "indicator")) is None:
        told = N_("If it measures the objective: pac set objective.indicator={id}")
        lines.append(Line(told, {"id": key}))
    short = sum(len(str(part)) for part in value.values()) <= ONE_LINE
    return Change((AddItem(path, value, flow=noun == "task" and short),), tuple(lines))


def remove(draft: PlanText, path: Path, *, references: bool = False) -> Change:
    """An item taken away, with what names it elsewhere if ``references`` says so.

    Raises Refused, naming these fields, when it does not, or when one of them cannot be
    left out.
    """
    data = draft.readable()
    title, _ = named(data, (*path, ""))
    used = [one for one in referring(data, path[:-1], str(path[-1])) if not _within(one, path)]
    needed = [one for one in used if _needed(draft.shape, one)]
    if needed or (used and not references):
        raise Refused(
            N_("{title} is named by {paths}."),
            hint=N_("Change these first.")
            if needed
            else N_("Change these first, or take them away too: --with-references"),
            title=title,
            paths=", ".join(field(one) for one in needed or used),
        )
    edits: list[Edit] = [Remove(_whole(data, one)) for one in reversed(used)]
    lines = [Line(N_("Removed: {title}"), {"title": title}, path, at(data, path))]
    lines += [
        Line(N_("No longer named by {path}"), {"path": field(one)}, one, path[-1])
        for one in used
    ]
    return Change((*edits, Remove(_emptied(data, path))), tuple(lines))


def rename(draft: PlanText, path: Path, new: str) -> Change:
    """Another id for an item, in every field that names it too."""
    data = draft.readable()
    old, section = str(path[-1]), path[:-1]
    taken = [key for other in shared(section) for key in at(data, other) or () if key != old]
    chosen(new, taken)
    used = list(referring(data, section, old))
    edits: list[Edit] = [SetValue(one, new) for one in used]
    title, _ = named(data, (*path, ""))
    lines = [
        Line(N_("{title} · id: {before} → {after}"), _renamed(title, old, new), path, old, new)
    ]
    lines += [
        Line(
            N_("{path}: {before} → {after}"),
            _renamed(field(one), old, new),
            one,
            old,
            new,
        )
        for one in used
    ]
    return Change((*edits, RenameKey(path, new)), tuple(lines))


def field(path: Path) -> str:
    """The field that holds a reference, as she would type it; a list is one field."""
    return dotted_path(path[:-1] if isinstance(path[-1], int) else path)


def _renamed(what: str, old: str, new: str) -> dict[str, object]:
    return {"title": what, "path": what, "before": old, "after": new}


def _within(path: Path, item: Path) -> bool:
    return path[: len(item)] == item


def _needed(shape: Shape, path: Path) -> bool:
    field = shape.at(path)
    return field is not None and field.required


def _whole(data: object, path: Path) -> Path:
    """A reference, or the list that holds nothing else."""
    alone = isinstance(path[-1], int) and len(at(data, path[:-1])) == 1
    return path[:-1] if alone else path


def _emptied(data: object, path: Path) -> Path:
    """An item, or the section inside another item that holds nothing else."""
    alone = len(path) > 2 and len(at(data, path[:-1])) == 1  # noqa: PLR2004 (not a root section)
    return path[:-1] if alone else path
