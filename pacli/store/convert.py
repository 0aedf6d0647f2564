"""The tree of a text, converted by what the model expects at each place.

A scalar has no type of its own: ``2026`` is a text under ``name`` and a number under
``target``. What does not convert is a finding, and stands in the data as
:class:`Unread`, so that everything else can still be judged. An item that is not named is
called by its id. In a map of ids, days or slots her own ``x-`` keys are left out unless
asked for: they are no items; in a section they stand as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from pacli.dates import parse_day
from pacli.errors import Path
from pacli.model.ids import OWN
from pacli.model.shape import Shape
from pacli.store import scalars
from pacli.store.cuts import Cuts
from pacli.store.faults import Finding
from pacli.store.tree import Mapping, Node, Quoted, Sequence

CONTAINERS = frozenset({"model", "map", "list"})
FREE = frozenset({None, "title"})
"""The forms of texts in which she writes what she likes."""
_FEW = 32
# Compiled where they are needed, which is seldom.
_PLAIN_DAYS = r"(?:[0-9]{4}-[0-9]{2}-[0-9]{2}\n)*+"
_PLAIN_NUMBERS = r"(?:-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,9})?\n)*+"


class Unread:
    """A value that is not what its place expects; equal to one with the same text."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        self.text = text

    def __str__(self) -> str:
        return self.text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Unread) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Unread({self.text!r})"


def convert(  # noqa: PLR0913 - what is read, where it stands, in what money
    node: Node,
    shape: Shape,
    text: str,
    path: Path = (),
    span: tuple[int, int] = (0, 1),
    *,
    currency: str | None = None,
    own: bool = False,
) -> tuple[Any, list[Finding]]:
    """The plain data of a node (dicts, lists as tuples, typed scalars), and what is wrong.

    ``currency`` is the plan's, in which an amount that is written with its sign has to be;
    ``own`` asks for her own keys in maps too.
    """
    converter = _Converter(text, currency, own=own)
    return converter.value(node, shape, path, span), converter.findings


class _Converter:
    def __init__(self, text: str, currency: str | None, *, own: bool) -> None:
        self.text = text
        self.currency = currency
        self.own = own
        self.findings: list[Finding] = []
        self.cuts = Cuts(text, currency, self.findings)

    def value(self, node: Node, shape: Shape, path: Path, span: tuple[int, int]) -> Any:
        if shape.kind == "either":
            return self.either(node, shape, path, span)
        if isinstance(node, str):
            return self.scalar(node, shape, path, span)
        read = _READ.get((type(node), shape.kind))
        if read is None:
            return self.misplaced(node, shape, path, span)
        return read(self, node, shape, path)

    def scalar(self, node: str, shape: Shape, path: Path, span: tuple[int, int]) -> Any:
        if scalars.is_null(node):
            return self.nothing(shape, path, span)
        if shape.kind in CONTAINERS:
            return self.misplaced(node, shape, path, span)
        if shape.kind == "text" and shape.name in FREE and type(node) is not Quoted:
            self.cuts.comment(span, path)
        found = scalars.READ[shape.kind](node, shape)
        if found is not None or shape.kind == "any":
            return found
        self.unread(node, (shape,), path, span)
        return Unread(str(node))

    def nothing(self, shape: Shape, path: Path, span: tuple[int, int]) -> Any:
        """What no value means: an empty section or list, else a fault."""
        if shape.kind in CONTAINERS:
            return () if shape.kind == "list" else _called({}, shape, path)
        from pacli.store.hints import missing

        self.findings.append(missing(shape, path, span))
        return Unread("")

    def either(self, node: Node, shape: Shape, path: Path, span: tuple[int, int]) -> Any:
        alternatives = shape.alternatives
        if not isinstance(node, str):
            inner = next((a for a in alternatives if a.kind == "model"), alternatives[0])
            return self.value(node, inner, path, span)
        if scalars.is_null(node):
            return self.nothing(shape, path, span)
        plain = tuple(a for a in alternatives if a.kind != "model")
        for alternative in plain:
            found = scalars.READ[alternative.kind](node, alternative)
            if found is not None and (
                alternative.kind != "choice" or found in alternative.choices
            ):
                return found
        self.unread(node, plain, path, span)
        return Unread(str(node))

    def section(self, node: Mapping, shape: Shape, path: Path) -> dict[str, Any]:
        fields = shape.fields
        out: dict[str, Any] = {}
        first: dict[object, int] = {}
        skipped = self.cuts.commas(node, shape, path) if node.flow else ()
        for i, raw in enumerate(node.keys):
            if i in skipped:
                continue
            key = str(raw)
            if raw == "<<" and self.merged(node, i, path):
                continue
            if self.repeated(key, node, i, path, first):
                continue
            value = node.values[i]
            field = fields.get(key)
            if field is None:
                if self.cuts.tail(node, i, key, path):
                    continue
                out[key] = self.anything(value, shape, (*path, key))
            elif isinstance(value, str) and scalars.is_null(value) and not field.required:
                if field.kind == "text" and value == "":
                    self.cuts.comment(node.value_span(i), (*path, key))
            else:
                out[key] = self.value(value, field, (*path, key), node.value_span(i))
        return _called(out, shape, path)

    def map(self, node: Mapping, shape: Shape, path: Path) -> dict[Any, Any]:
        key_shape, item = shape.key or shape, shape.item or shape
        dated = key_shape.kind == "date"
        if dated and len(node.keys) > _FEW:
            many = _many(node, item)
            if many is not None:
                return many
        out: dict[Any, Any] = {}
        first: dict[object, int] = {}
        skipped = self.cuts.commas(node, shape, path) if node.flow else ()
        for i, raw in enumerate(node.keys):
            if i in skipped:
                continue
            key: Any = str(raw)
            if key.startswith(OWN):
                again = self.repeated(key, node, i, path, first)
                out |= self.hers(node, i, item, path) if self.own and not again else {}
                continue
            if item.kind == "text" and self.cuts.tail(node, i, key, path):
                continue
            if dated:
                day = parse_day(key)
                if day is None:
                    span = node.key_span(i)
                    self.unread(raw, (key_shape,), (*path, key), span)
                else:
                    key = day
            if self.repeated(key, node, i, path, first):
                continue
            out[key] = self.value(node.values[i], item, (*path, key), node.value_span(i))
        return out

    def list(self, node: Sequence, shape: Shape, path: Path) -> tuple[Any, ...]:
        item = shape.item or shape
        return tuple(
            self.value(value, item, (*path, i), node.value_span(i))
            for i, value in enumerate(node.values)
        )

    def hers(self, node: Mapping, i: int, item: Shape, path: Path) -> dict[str, Any]:
        """A key of her own among items, days or slots."""
        key = str(node.keys[i])
        return {key: self.anything(node.values[i], item, (*path, key))}

    def anything(self, node: Node, shape: Shape, path: Path) -> Any:
        """The data of a place that the model says nothing of; nothing of it is judged."""
        if isinstance(node, Mapping):
            out: dict[Any, Any] = {}
            for i, raw in enumerate(node.keys):
                key = parse_day(raw) or str(raw)
                out[key] = self.anything(node.values[i], shape, (*path, key))
            return out
        if isinstance(node, Sequence):
            return tuple(self.anything(v, shape, (*path, i)) for i, v in enumerate(node.values))
        return scalars.guess(node)

    def repeated(
        self, key: object, node: Mapping, i: int, path: Path, first: dict[object, int]
    ) -> bool:
        earlier = first.setdefault(key, i)
        if earlier == i:
            return False
        where, before = node.key_span(i), node.key_span(earlier)[0]
        params = {"key": str(key)}
        self.findings.append(Finding("PAC108", *where, (*path, key), params, first=before))
        return True

    def merged(self, node: Mapping, i: int, path: Path) -> bool:
        if isinstance(node.keys[i], Quoted):
            return False
        self.findings.append(Finding("PAC109", *node.key_span(i), path, {"mark": "<<"}))
        return True

    def misplaced(self, node: Node, shape: Shape, path: Path, span: tuple[int, int]) -> Any:
        from pacli.store.hints import misplaced

        self.findings.append(misplaced(node, shape, path, span))
        return Unread(self.text[slice(*span)])

    def unread(
        self, node: str, shapes: tuple[Shape, ...], path: Path, span: tuple[int, int]
    ) -> None:
        from pacli.store.hints import unread

        self.findings.append(unread(node, shapes, path, span, self.currency))


_READ: dict[tuple[type, str], Callable[[_Converter, Any, Shape, Path], Any]] = {
    (Mapping, "model"): _Converter.section,
    (Mapping, "map"): _Converter.map,
    (Mapping, "any"): _Converter.anything,
    (Sequence, "list"): _Converter.list,
    (Sequence, "any"): _Converter.anything,
}


def _called(section: dict[str, Any], shape: Shape, path: Path) -> dict[str, Any]:
    """A section with the text that names it: its id, where it says none."""
    if shape.naming is None or shape.naming in section or not path:
        return section
    return {shape.naming: str(path[-1]), **section}


def _many(node: Mapping, item: Shape) -> dict[Any, Any] | None:
    """A long run of plain days and plain numbers, converted at once; None if it is not one."""
    number = item.kind == "number" or any(a.kind == "number" for a in item.alternatives)
    if not number or set(map(type, node.values)) != {str}:
        return None
    keys = "\n".join(node.keys) + "\n"
    values = "\n".join(node.values) + "\n"  # type: ignore[arg-type] # all are str
    if not re.fullmatch(_PLAIN_DAYS, keys) or not re.fullmatch(_PLAIN_NUMBERS, values):
        return None
    try:
        days = list(map(date.fromisoformat, node.keys))
    except ValueError:
        return None
    numbers = {text: Decimal(text) for text in set(node.values)}  # type: ignore[arg-type] # all are str
    out = dict(zip(days, map(numbers.__getitem__, node.values), strict=True))
    return out if len(out) == len(days) else None
