"""Adding, removing and renaming the items of a section."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pacli.changes.change import Change, Count, Day, Line
from pacli.changes.edits import AddItem, Edit, Remove, RenameKey, SetValue
from pacli.changes.ids import chosen, slug
from pacli.changes.paths import Place, at, dotted_path, named, value_at
from pacli.errors import N_, Message, Path, Refused, Usage
from pacli.model.labels import Field
from pacli.model.references import referring, shared
from pacli.model.uids import has_uid

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
    if section == ("indicators",):
        # Figures are read as those of an item that is there, with its unit.
        data["indicators"] = {**data.get("indicators", {}), "": {"unit": fields.get("unit")}}
    value = {
        field: value_at(data, Place((*section, "", field), inner), fields.get(field, ""), today)
        for field, inner in shape.fields.items()
        if inner.required or field == shape.naming or fields.get(field, "").strip()
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
    taken = [key for path in shared(section) for key in at(data, path) or () if key]
    key = chosen(name, taken) if name else slug(title, taken, noun)
    path = (*section, key)
    told: dict[str, object] = {"title": title, "id": key}
    lines = [Line(_added(value, told, today), told, path, None, value)]
    if section == ("indicators",) and at(data, ("objective", "indicator")) is None:
        remark = N_("If it measures the objective: pac set objective.indicator={id}")
        lines.append(Line(remark, {"id": key}))
    short = sum(len(str(part)) for part in value.values()) <= ONE_LINE
    return Change((AddItem(path, value, flow=noun == "task" and short),), tuple(lines))


def _added(value: Mapping[str, object], params: dict[str, object], today: dt.date) -> Message:
    """The line of a new item, with the days that she may have given in words."""
    params["added"] = N_("Added: {title} ({id})")
    for name in ("due", "start", "end"):
        if isinstance(day := value.get(name), dt.date):
            params[name] = Day(day, today, weekday=True)
    if "due" in params:
        return N_("{added}, due {due}")
    if "start" in params and "end" in params:
        return N_("{added}, from {start} to {end}")
    if "end" in params:
        # TRANSLATORS: the day on which an action is to be over
        return N_("{added}, to end by {end}")
    return N_("{added}, from {start}") if "start" in params else N_("Added: {title} ({id})")


def remove(draft: PlanText, path: Path, *, references: bool = False) -> Change:
    """An item taken away, with what names it elsewhere if ``references`` says so.

    Raises Refused, naming these fields, when it does not, or when one of them cannot be
    left out.
    """
    data = draft.readable()
    title, _ = named(data, (*path, ""))
    used = [one for one in referring(data, path[:-1], str(path[-1])) if not _within(one, path)]
    needed = [one for one in used if _needed(draft.shape, one)]
    if needed:
        raise _compulsory(data, path, needed)
    if used and not references:
        raise Refused(
            N_("{title} is named by {paths}."),
            hint=N_("Change these first, or take them away too: --with-references"),
            title=title,
            paths=tuple(mention(data, one) for one in used),
        )
    edits: list[Edit] = [Remove(_whole(data, one)) for one in reversed(used)]
    lines = [_gone(title, path, at(data, path))]
    lines += [
        Line(N_("No longer named by {path}"), {"path": mention(data, one)}, one, path[-1])
        for one in used
    ]
    if "with" in lines[0].params:
        lines.append(Line(N_("pac undo takes it back.")))
    return Change((*edits, Remove(_emptied(draft, path))), tuple(lines))


def _compulsory(data: object, path: Path, needed: Sequence[Path]) -> Refused:
    """What to say of references that cannot be left out, and what to do about the first."""
    title, _ = named(data, (*path, ""))
    if needed[0][0] == "funnel":
        return Refused(
            N_("{title} is a stage of the funnel, and a stage has an indicator."),
            hint=N_("Take the stage away first: pac set funnel.{id}="),
            title=title,
            id=path[-1],
        )
    return Refused(
        N_("{title} is named by {paths}, which cannot be without it."),
        # TRANSLATORS: {entry} is such as reviews.2026-02-06.decisions.1
        hint=N_("If that is not worth keeping either: pac set {entry}="),
        title=title,
        paths=tuple(mention(data, one) for one in needed),
        entry=dotted_path(needed[0][:-1]),
    )


def _gone(title: str, path: Path, item: Any) -> Line:
    """The line of an item taken away, with how much of what it holds goes with it."""
    for name in ("tasks", "readings"):
        held = item.get(name) if isinstance(item, Mapping) else None
        if held:
            params = {"title": title, "with": Count(len(held), name)}
            return Line(N_("Removed: {title}, with {with}"), params, path, item)
    return Line(N_("Removed: {title}"), {"title": title}, path, item)


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
            _renamed(mention(data, one), old, new),
            one,
            old,
            new,
        )
        for one in used
    ]
    if has_uid(section):
        kept = _known(data, path, new)
        edits += kept.edits
        lines += kept.lines
    return Change((*edits, RenameKey(path, new)), tuple(lines))


def _known(data: object, path: Path, new: str) -> Change:
    """What keeps calendars from taking a renamed item for another one."""
    uid = (*path, "uid")
    known = at(data, uid)
    if known == new:
        return Change((Remove(uid),), ())
    if known is not None:
        return Change((), ())
    told = N_("In calendars it stays {id}, so that none shows it twice.")
    line = Line(told, {"id": path[-1]}, (*path[:-1], new, "uid"), None, path[-1])
    return Change((SetValue(uid, path[-1]),), (line,))


class Mention:
    """A field that names an item: the title of what it belongs to, and the field."""

    __slots__ = ("field", "what")

    def __init__(self, what: str, field: Field) -> None:
        self.what = what
        self.field = field

    def written(self, say: Any) -> str:
        """Both, in the language ``say``."""
        field = self.field.written(say)
        return f"{self.what} · {field}" if self.what else field


def mention(data: object, path: Path) -> Mention:
    """The field that holds a reference, by the title of its item; a list is one field."""
    what, item = named(data, path)
    whole = path[:-1] if isinstance(path[-1], int) else path
    return Mention(what, Field(whole[len(item) :]))


def _renamed(what: object, old: str, new: str) -> dict[str, object]:
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


def _emptied(draft: PlanText, path: Path) -> Path:
    """An item, or the section inside another item that holds nothing else."""
    alone = len(path) > 2 and draft.alone(*path)  # noqa: PLR2004 (not a root section)
    return path[:-1] if alone else path
