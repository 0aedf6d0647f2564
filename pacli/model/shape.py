"""What the model expects at each place of a plan, without loading pydantic.

A :class:`Shape` is a view of the compiled core schema (see ``pacli.store.compiled``): the
reader converts each scalar by it, the command line makes options from it, and commands
convert words by it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pacli.errors import Path

Schema = Mapping[str, Any]

KINDS = {
    "literal": "choice",
    "decimal": "number",
    "fraction": "rate",
    "int": "whole",
    "bool": "bool",
    "date": "date",
    "str": "text",
    "dict": "map",
    "tuple": "list",
    "definition-ref": "model",
    "union": "either",
    "any": "any",
}
INSTANCES = {"Span": "span", "Duration": "duration"}


class Shape:
    """What is expected at one place.

    ``kind`` is one of: ``model`` (a section with known ``fields``), ``map`` (ids, days or
    slots, each with an ``item``), ``list`` (of ``item``), ``either`` (one of
    ``alternatives``), or a scalar: ``text``, ``number`` (Decimal), ``whole`` (int),
    ``rate`` (Fraction), ``bool``, ``date``, ``span``, ``duration``, ``choice`` (one of
    ``choices``), or ``any`` (her own ``x-`` keys). A ``text`` that must follow a form has
    the ``name`` of that form: ``id``, ``time``, ``slot``, ``title``, ``every``, ``rrule``,
    ``currency`` or ``check``; free text has none.
    """

    __slots__ = (
        "_alternatives",
        "_fields",
        "_item",
        "_key",
        "_models",
        "_schema",
        "default",
        "description",
        "kind",
        "optional",
        "required",
    )

    def __init__(
        self,
        schema: Schema,
        models: Mapping[str, Schema],
        *,
        description: str = "",
        required: bool = False,
    ) -> None:
        self.required = required
        self.description = description
        self.default: Any = None
        self.optional = False
        if schema["type"] == "default":
            self.default = schema["default"]
            schema = schema["schema"]
        if schema["type"] == "nullable":
            self.optional = True
            schema = schema["schema"]
        kind = schema["type"]
        self.kind: str = INSTANCES[schema["cls"]] if kind == "is-instance" else KINDS[kind]
        self._schema = schema
        self._models = models
        self._alternatives: tuple[Shape, ...] | None = None
        self._fields: dict[str, Shape] | None = None
        self._item: Shape | None = None
        self._key: Shape | None = None

    @property
    def fields(self) -> dict[str, Shape]:
        """The keys of a section, in the order of the model; empty for other kinds."""
        if self._fields is None:
            self._fields = {}
            if self.kind == "model":
                model = self._models[self._schema["schema_ref"]]
                for name, field in model["schema"]["fields"].items():
                    inner = field["schema"]
                    self._fields[name] = Shape(
                        inner,
                        self._models,
                        description=field["metadata"]["description"],
                        required=inner["type"] != "default",
                    )
        return self._fields

    @property
    def model(self) -> str | None:
        """The name of the model of a section, such as ``Task``; its own reference."""
        return self._schema["schema_ref"] if self.kind == "model" else None

    @property
    def key(self) -> Shape | None:
        """What the keys of a map must be."""
        if self._key is None and self.kind == "map":
            self._key = Shape(self._schema["keys_schema"], self._models)
        return self._key

    @property
    def item(self) -> Shape | None:
        """What each entry of a map or list must be."""
        if self._item is None:
            if self.kind == "map":
                self._item = Shape(self._schema["values_schema"], self._models)
            elif self.kind == "list":
                self._item = Shape(self._schema["items_schema"][0], self._models)
        return self._item

    @property
    def alternatives(self) -> tuple[Shape, ...]:
        """The shapes that an ``either`` takes."""
        if self._alternatives is None:
            choices = self._schema["choices"] if self.kind == "either" else ()
            self._alternatives = tuple(Shape(choice, self._models) for choice in choices)
        return self._alternatives

    @property
    def choices(self) -> tuple[str | int, ...]:
        """The words that a ``choice`` takes; for a list of choices, those of its items."""
        if self.kind == "list" and self.item is not None:
            return self.item.choices
        return tuple(self._schema["expected"]) if self.kind == "choice" else ()

    @property
    def name(self) -> str | None:
        """The form that a ``text`` must follow; None for free text and other kinds."""
        return self._schema.get("metadata", {}).get("form") if self.kind == "text" else None

    @property
    def pattern(self) -> str | None:
        """The pattern of that form."""
        return self._schema.get("pattern") if self.kind == "text" else None

    @property
    def meaning(self) -> str:
        """What a section is, in one line."""
        if self.kind != "model":
            return ""
        told: str = self._models[self._schema["schema_ref"]]["metadata"]["description"]
        return told

    @property
    def least(self) -> int:
        """How many entries a list has at least."""
        return int(self._schema.get("min_length", 0)) if self.kind == "list" else 0

    @property
    def bounds(self) -> dict[str, int]:
        """The bounds of a number, by ``ge``, ``gt``, ``le`` and ``lt``."""
        return {b: self._schema[b] for b in ("ge", "gt", "le", "lt") if b in self._schema}

    @property
    def share(self) -> bool:
        """Whether this is a number from 0 to 1, so that ``20 %`` means 0.2."""
        return self.kind in {"number", "rate"} and self._schema.get("le") == 1

    def at(self, path: Path) -> Shape | None:
        """The shape at ``path`` below this one; None where the model expects nothing."""
        shape: Shape | None = self
        for step in path:
            if shape is None:
                return None
            if shape.kind == "either":
                shape = next((a for a in shape.alternatives if a.kind == "model"), None)
            if shape is None:
                return None
            shape = shape.fields.get(str(step)) if shape.kind == "model" else shape.item
        return shape

    def __repr__(self) -> str:
        return f"Shape({self.kind}{f' {self.model}' if self.model else ''})"


def root(models: Mapping[str, Schema]) -> Shape:
    """The shape of a whole plan."""
    return Shape({"type": "definition-ref", "schema_ref": "Plan"}, models)
