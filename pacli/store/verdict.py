"""An error of pydantic, told as a finding: its place in the plan, its code, its way out."""

from __future__ import annotations

from typing import Any, NamedTuple

from pacli.errors import N_, Message, Path
from pacli.model.shape import Shape
from pacli.store.faults import Finding
from pacli.store.hints import VERSION, choice_finding, formed, shown
from pacli.store.text import SPACES, named

_MANY = 20


class Where(NamedTuple):
    """A place in a section: its path, what is expected there, and what holds it.

    ``on_key``: its key is at fault; ``expected`` is then what keys must be.
    """

    path: Path
    expected: Shape | None
    holder: Shape | None
    on_key: bool = False


def told(error: Any, data: Any, shape: Shape, base: Path) -> Finding | None:
    """The finding for one error; None for a branch of a union that was not meant."""
    where = _walk(error["loc"], data, shape)
    if where is None:
        return None
    path = (*base, *where.path)
    if error["type"] == "missing":
        return _missing(path, where.holder)
    if where.on_key:
        return _key_of(path, where.expected, str(error["input"]))
    if where.expected is None:
        return _unknown(path, where.holder)
    return _value(path, where.expected, error)


def _key_of(path: Path, expected: Shape | None, text: str) -> Finding:
    form = expected.name if expected else None
    finding = Finding("PAC216", path=path, params={"text": shown(text)})
    if form == "id":
        finding.code = "PAC213"
        return _named(finding, text)
    if form == "slot":
        finding.code = "PAC212"
    return formed(finding, text, expected)


def _value(path: Path, expected: Shape, error: Any) -> Finding:
    value = error["input"]
    match error["type"]:
        case "string_pattern_mismatch":
            return _pattern(path, expected, value)
        case "literal_error" if path == ("pac",):
            params = {"text": shown(str(value))}
            return Finding("PAC219", path=path, params=params, on_value=True)
        case "literal_error":
            return choice_finding(str(value), expected, path)
        case "too_short":
            return Finding("PAC220", path=path, on_value=True)
    if error["type"].startswith(("greater_than", "less_than")):
        return _bound(path, expected, value)
    return Finding("PAC227", path=path, params={"detail": error["msg"]})


def _walk(loc: tuple[Any, ...], data: Any, shape: Shape) -> Where | None:
    path: list[object] = []
    here: Shape | None = shape
    holder: Shape | None = None
    for step in loc:
        if step == "[key]":
            return Where(tuple(path), holder.key if holder else None, holder, on_key=True)
        if here is not None and here.kind == "either":
            meant = next((a for a in here.alternatives if a.model == step), None)
            if isinstance(data, dict) != (meant is not None):
                return None
            here = meant or here.alternatives[0]
            continue
        key = _key(step, data)
        holder = here
        path.append(key)
        if here is not None:
            here = here.fields.get(str(key)) if here.kind == "model" else here.item
        if isinstance(data, dict):
            data = data.get(key)
        elif isinstance(data, tuple) and isinstance(key, int) and key < len(data):
            data = data[key]
        else:
            data = None
    return Where(tuple(path), here, holder)


def _key(step: Any, data: Any) -> object:
    """The key of the data that pydantic names by its repr where it is no text or number."""
    if isinstance(data, dict) and step not in data:
        return next((key for key in data if repr(key) == step), step)
    return step


def _missing(path: Path, holder: Shape | None) -> Finding:
    field = holder.fields.get(str(path[-1])) if holder else None
    return Finding(
        "PAC202",
        path=path,
        hint=VERSION if path == ("pac",) else None,
        params={"key": str(path[-1]), "meaning": Message(field.description if field else "")},
    )


def _unknown(path: Path, holder: Shape | None) -> Finding:
    from pacli.pick import nearest

    key = str(path[-1])
    pasted = next((one for one in key if one in SPACES), None)
    if pasted is not None:
        hint = N_("Put an ordinary space in its place, or none.")
        return Finding("PAC106", path=path, params={"character": named(pasted)}, hint=hint)
    fields = list(holder.fields) if holder else []
    params: dict[str, object] = {"key": shown(key)}
    near = _french(key, fields) or nearest(key, fields)
    if near is not None:
        params["nearest"] = near
        return Finding("PAC201", path=path, params=params, hint=N_("Did you mean {nearest}?"))
    if len(fields) > _MANY:
        hint = N_("pac schema tells all keys. A key of your own begins with x-.")
        return Finding("PAC201", path=path, params=params, hint=hint)
    params["keys"] = ", ".join(fields)
    return Finding("PAC201", path=path, params=params)


def _french(key: str, fields: list[str]) -> str | None:
    """The key that a French word stands for: échéance, lundi, forces."""
    from pacli.changes.choices import choice
    from pacli.forms.text import fold
    from pacli.locale import language
    from pacli.model.labels import LABELS

    say = language("fr")
    called = {fold(say(LABELS[one])): one for one in fields if one in LABELS}
    meant = choice(key, fields) or called.get(fold(key.replace("_", " ")))
    return None if meant is None else str(meant)


def _named(finding: Finding, text: str) -> Finding:
    from pacli.changes.ids import slug

    finding.params = {**finding.params, "nearest": slug(text, (), "id")}
    finding.hint = N_("Write {nearest}, for instance.")
    return finding


def _pattern(path: Path, expected: Shape, value: Any) -> Finding:
    text = str(value)
    finding = Finding("PAC216", path=path, params={"text": shown(text)}, on_value=True)
    match expected.name:
        case "title":
            finding.code = "PAC214"
        case "id":
            finding.code = "PAC213"
            return _named(finding, text)
        case "time" | "slot":
            finding.code = "PAC212"
    return formed(finding, text, expected)


_LIMITS: dict[tuple[str, ...], Message] = {
    ("ge", "le"): N_("It is from {ge} to {le}."),
    ("gt", "le"): N_("It is more than {gt}, and {le} at most."),
    ("ge",): N_("It is {ge} or more."),
    ("gt",): N_("It is more than {gt}."),
}


def _bound(path: Path, expected: Shape, value: Any) -> Finding:
    bounds = expected.bounds
    hint = _LIMITS.get(tuple(sorted(bounds)))
    params: dict[str, object] = {"text": str(value), **bounds}
    if expected.share and 1 < value <= 100:  # noqa: PLR2004 (percent)
        if expected.kind == "rate":
            hint = N_("It is one in so many, such as 1/4, or a share of 1, such as 0.25.")
        else:
            params["share"] = format(value / 100, "f")
            hint = N_("It is a share of 1: {share} means {text} %.")
    return Finding("PAC215", path=path, params=params, hint=hint, on_value=True)
