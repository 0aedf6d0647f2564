"""The forms that the schemas of reports are made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

Schema = dict[str, Any]


def record(properties: Mapping[str, Schema], *, optional: Collection[str] = ()) -> Schema:
    """An object with these keys and no others; all but the ``optional`` ones are there."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def said(schema: Schema, description: str) -> Schema:
    """A schema with what it means."""
    return {**schema, "description": description}


def or_null(schema: Schema) -> Schema:
    """A schema that null fits too."""
    return {"anyOf": [schema, {"type": "null"}]}


def listed(item: Schema, description: str) -> Schema:
    """A list of items."""
    return {"type": "array", "items": item, "description": description}


def typed(kind: str, description: str, *, null: bool, **bounds: Any) -> Schema:
    """A scalar of a JSON type, with its bounds."""
    return {"type": [kind, "null"] if null else kind, "description": description, **bounds}


def text(description: str, *, null: bool = False) -> Schema:
    """A text."""
    return typed("string", description, null=null)


def day(description: str, *, null: bool = False) -> Schema:
    """A day in ISO form."""
    return typed("string", description, null=null, format="date")


def number(description: str, *, null: bool = True, **bounds: Any) -> Schema:
    """A number; absent is null unless said."""
    return typed("number", description, null=null, **bounds)


def count(description: str, *, null: bool = True) -> Schema:
    """A whole number; absent is null unless said."""
    return typed("integer", description, null=null)


def chance(description: str, *, null: bool = True) -> Schema:
    """A number from 0 to 1."""
    return number(description, null=null, minimum=0, maximum=1)


def flag(description: str) -> Schema:
    """True or false."""
    return typed("boolean", description, null=False)


def choice(description: str, *choices: str, null: bool = False) -> Schema:
    """One of some words."""
    return {"enum": [*choices, None] if null else list(choices), "description": description}
