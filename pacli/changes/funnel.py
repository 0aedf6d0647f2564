"""The stages of the funnel: added, and taken away. A stage is known by its indicator."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pacli.changes.change import Change, Line, Rate
from pacli.changes.edits import AppendItem, Remove
from pacli.changes.paths import Place, at, value_at
from pacli.errors import N_, Path, Refused
from pacli.pick import pick

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

SECTION: Path = ("funnel",)


def stages(draft: PlanText) -> tuple[str, ...]:
    """The indicators of the stages, top to bottom."""
    return _names(draft.readable())


def find(draft: PlanText, word: str) -> Path:
    """The path of the stage that a word is, or begins. Raises NotFound."""
    names = stages(draft)
    return (*SECTION, names.index(pick(word, filter(None, names))))


def add(
    draft: PlanText,
    word: str,
    fields: Mapping[str, str],
    today: dt.date,
    *,
    before: str | None = None,
) -> Change:
    """A stage counted by the indicator ``word``, above the stage ``before``.

    Without that it is the last, or the last but the one that the objective is about.

    Raises Refused where the funnel has it already.
    """
    data = draft.readable()
    shape = draft.shape.at((*SECTION, 0))
    assert shape is not None  # noqa: S101 (a stage)
    indicator = pick(word, draft.ids("indicators"))
    names = _names(data)
    label = _label(data, indicator)
    if indicator in names:
        raise Refused(
            N_("{label} is a stage of the funnel already."),
            hint=N_("Change it: pac funnel set {id} FIELD=VALUE"),
            label=label,
            id=indicator,
        )
    if before is not None:
        place = names.index(pick(before, filter(None, names)))
    else:
        # What the objective counts is what all stages lead to.
        aim = at(data, ("objective", "indicator"))
        place = len(names) - (names[-1:] == (aim,))
    value: dict[str, Any] = {"indicator": indicator}
    for name, text in fields.items():
        if text.strip():
            where = Place((*SECTION, place, name), shape.fields[name])
            value[name] = value_at(data, where, text, today)
    params: dict[str, object] = {"label": label, "id": indicator}
    told = N_("Stage added: {label} ({id})")
    if names[place:]:
        params["below"] = _label(data, names[place])
        told = N_("Stage added: {label} ({id}), above {below}")
    lines = [Line(told, params, (*SECTION, place), None, value)]
    lines += _moved(data, place, label) if place else ()
    at_end = place == len(names)
    edit = AppendItem(SECTION, value, flow=True, place=None if at_end else place)
    return Change((edit,), tuple(lines))


def remove(draft: PlanText, word: str) -> Change:
    """A stage taken away; its indicator stays."""
    data = draft.readable()
    path = find(draft, word)
    names = _names(data)
    place = int(str(path[-1]))
    alone = len(names) == 1
    told = N_("No stage of the funnel any more: {label}. The indicator stays.")
    lines = [Line(told, {"label": _label(data, names[place])}, path, at(data, path))]
    if place:
        lines += _moved(data, place + 1, _label(data, names[place - 1]))
    return Change((Remove(SECTION if alone else path),), tuple(lines))


def _moved(data: Mapping[str, Any], place: int, above: str) -> tuple[Line, ...]:
    """What to say of a stage whose rate now leads to it from another stage."""
    stage = at(data, (*SECTION, place))
    name = at(stage, ("indicator",))
    if name is None or stage.get("rate") is None:
        return ()
    params = {
        "label": _label(data, name),
        "rate": Rate(stage["rate"]),
        "above": above,
        "id": name,
    }
    told = N_("{label}: its rate, {rate}, now counts from {above}. pac funnel set {id} rate=…")
    return (Line(told, params),)


def _names(data: Mapping[str, Any]) -> tuple[str, ...]:
    """The indicators, "" where a stage is not right, so that places stay what they are."""
    return tuple(
        str(stage.get("indicator", "")) if isinstance(stage, Mapping) else ""
        for stage in at(data, SECTION) or ()
    )


def _label(data: Mapping[str, Any], indicator: str) -> str:
    return str(at(data, ("indicators", indicator, "label")) or indicator)
