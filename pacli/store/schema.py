"""The JSON Schema of a plan, for editors: the same as what the reader accepts.

Written from the models' own schema. It describes the values that a YAML editor sees: days
and working times are strings there, and a text may look like a number. What keys of one
section ask of each other is in it; what crosses sections (references, orders of days) is
beyond a schema, as is the order of a slot's times: ``pac check`` tells it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pacli.dates import DAY, DURATION, SPAN
from pacli.errors import N_
from pacli.model.shape import Shape, root
from pacli.store.compiled import models
from pacli.store.scalars import LARGEST, RATE

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SPAN_FORMAT = "pac-span"
"""The format of a span: days that exist, in their order."""
RATE_FORMAT = "pac-rate"
"""The format of a rate such as 1/4: one at most."""

_BOUNDS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}

Json = dict[str, Any]

EXTRA = "^x-"
_OWN: Json = {EXTRA: {"description": N_("A key of your own, never judged")}}


def _has(*keys: str, **values: Json) -> Json:
    """Whether these keys have a value (null is none), and those one that fits."""
    given = {key: {"not": {"type": "null"}} for key in keys}
    return {"required": [*keys, *values], "properties": {**given, **values}}


_TOGETHER: dict[str, Json] = {
    "Indicator": {
        "allOf": [
            {"if": _has("target"), "then": _has("measure")},
            {"if": _has(measure={"const": "rate"}), "then": _has("per")},
            {"if": _has("per"), "then": _has(measure={"const": "rate"})},
        ]
    },
    "Ritual": {"not": _has("every", "rrule")},
    "Task": {"not": _has("done", "dropped")},
    "Deal": {"if": _has("closed"), "then": _has(status={"enum": ["won", "lost"]})},
}
"""What the keys of a section ask of each other, by its model: as the reader does."""


def json_schema(say: Callable[[str], str] = str) -> Json:
    """The schema of a whole plan (draft 2020-12), one definition for each kind of section.

    ``say`` puts its descriptions in her language.
    """
    plan = root(models())
    definitions: dict[str, Json] = {}
    whole = _section(plan, definitions)
    described: Json = _told(
        {
            "$schema": DIALECT,
            "title": "pac",
            **whole,
            "$defs": dict(sorted(definitions.items())),
        },
        say,
    )
    return described


def _told(part: Any, say: Callable[[str], str]) -> Any:
    if isinstance(part, list):
        return [_told(each, say) for each in part]
    if not isinstance(part, dict):
        return part
    # A field may be called description too: what it holds is a schema, not a text.
    return {
        key: say(value)
        if key == "description" and isinstance(value, str)
        else _told(value, say)
        for key, value in part.items()
    }


def _section(shape: Shape, definitions: dict[str, Json]) -> Json:
    properties: Json = {}
    for name, field in shape.fields.items():
        inner = _nullable(field, definitions) if _absent(field) else _value(field, definitions)
        properties[name] = {
            "title": name.replace("_", " "),
            "description": field.description,
            **inner,
            **({"default": _plain(field.default)} if field.default else {}),
        }
    required = [name for name, field in shape.fields.items() if field.required]
    return {
        "type": "object",
        "description": shape.meaning,
        "properties": properties,
        **({"required": required} if required else {}),
        "patternProperties": _OWN,
        "additionalProperties": False,
        **_TOGETHER.get(shape.model or "", {}),
    }


def _absent(shape: Shape) -> bool:
    """Whether nothing after the colon means the same as no key, or an empty section."""
    if not shape.required or shape.kind in {"map", "list"}:
        return True
    return shape.kind == "model" and not any(f.required for f in shape.fields.values())


def _nullable(shape: Shape, definitions: dict[str, Json]) -> Json:
    inner = _value(shape, definitions)
    if "enum" in inner:
        return {"enum": [*inner["enum"], None]}
    if isinstance(inner.get("type"), str):
        return {**inner, "type": [inner["type"], "null"]}
    if isinstance(inner.get("type"), list):
        return {**inner, "type": [*inner["type"], "null"]}
    return {"anyOf": [*inner.get("anyOf", [inner]), {"type": "null"}]}


def _entry(shape: Shape | None, definitions: dict[str, Json]) -> Json:
    if shape is None:
        return {}
    empty = shape.kind == "model" and not any(f.required for f in shape.fields.values())
    return _nullable(shape, definitions) if empty else _value(shape, definitions)


def _value(shape: Shape, definitions: dict[str, Json]) -> Json:
    match shape.kind:
        case "model":
            name = str(shape.model)
            if name not in definitions:
                definitions[name] = {}
                definitions[name].update(_section(shape, definitions))
            return {"$ref": f"#/$defs/{name}"}
        case "map":
            names = _value(shape.key, definitions) if shape.key else {}
            return {
                "type": "object",
                "propertyNames": {"anyOf": [names, {"pattern": EXTRA}]},
                "patternProperties": _OWN,
                "additionalProperties": _entry(shape.item, definitions),
            }
        case "list":
            least = {"minItems": shape.least} if shape.least else {}
            return {"type": "array", "items": _entry(shape.item, definitions), **least}
        case "either":
            return {"anyOf": [_value(one, definitions) for one in shape.alternatives]}
    return _scalar(shape)


_PLAIN: dict[str, Json] = {
    "bool": {"type": "boolean"},
    "date": {"type": "string", "format": "date", "pattern": f"^{DAY}$"},
    "span": {"type": "string", "format": SPAN_FORMAT, "pattern": SPAN},
    "duration": {"type": "string", "pattern": DURATION},
}


def _scalar(shape: Shape) -> Json:
    bounds = {_BOUNDS[name]: bound for name, bound in shape.bounds.items()}
    match shape.kind:
        case "number" | "whole":
            name = "number" if shape.kind == "number" else "integer"
            return {"type": name, "minimum": -LARGEST, "maximum": LARGEST, **bounds}
        case "rate":
            return {
                "anyOf": [
                    {"type": "number", **bounds},
                    {"type": "string", "format": RATE_FORMAT, "pattern": RATE},
                ]
            }
        case "choice":
            return {"enum": list(shape.choices)}
        case "text":
            # A text takes the scalar's own source, so 2026 or 3.10 may stand there too.
            free = shape.name in {None, "title"}
            kinds: Json = {"type": ["string", "number", "boolean"] if free else "string"}
            return {**kinds, "pattern": shape.pattern} if shape.name else kinds
    return _PLAIN[shape.kind]


def _plain(default: Any) -> Any:
    return list(default) if isinstance(default, tuple) else default
