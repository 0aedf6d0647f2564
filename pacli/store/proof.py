"""Whether a text says what was meant: its data against the old data with the changes made.

Data is what the tree holds, as dicts and lists of sources: ``str`` for a plain scalar,
:class:`Quoted` for one in quotes. A value that a change brings stands in it as
:class:`New`, typed, and is compared with what a reader would take its text for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from pacli.dates import Duration, Span
from pacli.store import emit, tree
from pacli.store.tree import Node, Quoted

Data = Any
"""A dict, a list, a plain ``str``, a ``Quoted`` or a ``New``; None for an empty text."""


class New:
    """A value that a change brings."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value


def data(node: Node | None) -> Data:
    """What a tree holds, without places."""
    if isinstance(node, tree.Mapping):
        return dict(zip(node.keys, map(data, node.values), strict=True))
    if isinstance(node, tree.Sequence):
        return [data(value) for value in node.values]
    return node


def same(wanted: Data, found: Data) -> bool:
    """Whether two states of a text say the same, in the same order."""
    if isinstance(wanted, New):
        return means(found, wanted.value)
    if type(wanted) is not type(found):
        return False
    if isinstance(wanted, dict):
        return list(wanted) == list(found) and all(map(same, wanted.values(), found.values()))
    if isinstance(wanted, list):
        return len(wanted) == len(found) and all(map(same, wanted, found))
    return bool(wanted == found)


def means(found: Data, value: object) -> bool:  # noqa: PLR0911 - one line for each type
    """Whether a reader takes what was found for this value."""
    if isinstance(value, Mapping):
        return (
            isinstance(found, dict)
            and list(found) == [str(key) for key in value]
            and all(map(means, found.values(), value.values()))
        )
    if emit.is_list(value):
        items: list[object] = list(value)
        return (
            isinstance(found, list)
            and len(found) == len(items)
            and all(map(means, found, items))
        )
    if isinstance(value, str):
        return bool(found == value) and (isinstance(found, Quoted) or not emit.ambiguous(value))
    if type(found) is not str:
        return False
    match value:
        case None:
            return found in {"", "~", "null"}
        case bool():
            return found == ("true" if value else "false")
        case int() | Decimal() | Fraction():
            return _number(found) == value
        case dt.date() | Duration() | Span():
            return found == str(value)
    return False


def _number(source: str) -> Fraction | None:
    try:
        return Fraction(source) if "/" in source else Fraction(Decimal(source))
    except (ValueError, InvalidOperation, ZeroDivisionError):
        return None
