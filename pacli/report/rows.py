"""The rows of a list, for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any


def rows_data(rows: Iterable[Any]) -> list[dict[str, Any]]:
    """Each row as its attributes by name; a row inside a row too."""
    return [_data(row) for row in rows]


def _data(row: Any) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in getattr(row, "_fields", row.__slots__)}
    return {
        name: _data(value) if hasattr(value, "_fields") else value
        for name, value in values.items()
    }
