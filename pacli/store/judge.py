"""What pydantic finds wrong with converted data, told as findings with a place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from pacli.errors import N_, Message, Path
from pacli.model.shape import Shape
from pacli.store.compiled import core, validator
from pacli.store.faults import Finding
from pacli.store.hints import choice_finding, formed, shown

Validated = tuple[Any, list[Finding]]


def judged(data: Any, shape: Shape, path: Path, known: Iterable[Path]) -> Validated:
    """The validated object (None when there are errors) and the findings beyond ``known``.

    ``shape`` is that of ``data``, a section, which stands at ``path``. A place that is
    already reported, and what is below it, is not reported again. Findings have no
    offsets yet: their path says where.
    """
    assert shape.model is not None
    try:
        return validator(shape.model).validate_python(data), []
    except core().ValidationError as error:
        errors = error.errors(include_url=False, include_context=False)
    reported = set(known)
    findings = []
    for one in errors:
        found = _finding(one, data, shape, path)
        if found is None or any(found.path[:n] in reported for n in range(len(found.path) + 1)):
            continue
        reported.add(found.path)
        findings.append(found)
    return None, findings


def _finding(error: Any, data: Any, shape: Shape, base: Path) -> Finding | None:
    where = _walk(error["loc"], data, shape)
    if where is None:
        return None
    inner, expected, holder, on_key = where
    path = (*base, *inner)
    kind = error["type"]
    value = error["input"]
    if kind == "missing":
        return _missing(path, inner, holder)
    if on_key:
        code = {"id": "PAC213", "slot": "PAC212"}.get((expected and expected.name) or "")
        finding = Finding(code or "PAC216", path=path, params={"text": shown(str(value))})
        if code == "PAC213":
            return _named(finding, str(value))
        return formed(finding, str(value), expected)
    if expected is None:
        return _unknown(path, holder)
    if kind == "string_pattern_mismatch":
        return _pattern(path, expected, value)
    if kind == "literal_error":
        if path == ("pac",):
            params = {"text": shown(str(value))}
            return Finding("PAC219", path=path, params=params, on_value=True)
        return choice_finding(str(value), expected, path)
    if kind.startswith(("greater_than", "less_than")):
        return _bound(path, expected, value)
    if kind == "too_short":
        return Finding("PAC220", path=path, on_value=True)
    return Finding("PAC227", path=path, params={"detail": error["msg"]})


def _walk(
    loc: tuple[Any, ...], data: Any, shape: Shape
) -> tuple[Path, Shape | None, Shape | None, bool] | None:
    """Path, shape there, shape of what holds it, and whether the key is at fault.

    None for a branch of a union that was not meant.
    """
    path: list[object] = []
    here: Shape | None = shape
    holder: Shape | None = None
    steps: Iterator[Any] = iter(loc)
    for step in steps:
        if here is not None and here.kind == "either":
            meant = next((a for a in here.alternatives if a.model == step), None)
            if isinstance(data, dict) != (meant is not None):
                return None
            here = meant or here.alternatives[0]
            continue
        if step == "[key]":
            return tuple(path), holder.key if holder else None, holder, True
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
    return tuple(path), here, holder, False


def _key(step: Any, data: Any) -> object:
    """The key of the data that pydantic names by its repr where it is no text or number."""
    if isinstance(data, dict) and step not in data:
        return next((key for key in data if repr(key) == step), step)
    return step


def _missing(path: Path, inner: Path, holder: Shape | None) -> Finding:
    field = holder.fields.get(str(inner[-1])) if holder else None
    return Finding(
        "PAC202",
        path=path,
        params={"key": str(inner[-1]), "meaning": Message(field.description if field else "")},
    )


def _unknown(path: Path, holder: Shape | None) -> Finding:
    from pacli.pick import nearest

    key = str(path[-1])
    fields = list(holder.fields) if holder else []
    params: dict[str, object] = {"key": shown(key)}
    near = nearest(key, fields)
    if near is not None:
        params["nearest"] = near
        return Finding("PAC201", path=path, params=params, hint=N_("Did you mean {nearest}?"))
    params["keys"] = ", ".join(fields)
    return Finding("PAC201", path=path, params=params)


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
