"""The plans of a folder, for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from pacli.errors import PacError
from pacli.report.data import LOAD_KEYS, NEXT_KEYS, error_rows, gap_rows, record

if TYPE_CHECKING:
    from pacli.locale import Language

TOGETHER_KEYS = ("minutes", "minutes_available", "actual", "target", "currency")


def portfolio_data(found: Iterable[Any], together: Any, say: Language) -> dict[str, Any]:
    """The content of the report ``plans``."""
    return {
        "plans": [
            {
                **_line(one.file, one.line, say),
                "before": [_line(file, line, say) for file, line in one.before],
            }
            for one in found
        ],
        "together": record(together, TOGETHER_KEYS),
    }


def _line(file: str, line: Any, say: Language) -> dict[str, Any]:
    if isinstance(line, PacError):
        return {"file": file, "problems": error_rows(line, say), "plan": None}
    content = {
        "name": line.name,
        "title": line.title,
        "currency": line.currency,
        "start": line.start,
        "due": line.due,
        "ended": line.ended,
        "objective": gap_rows([line.row])[0] if line.row is not None else None,
        "next": record(line.next, NEXT_KEYS),
        "load": record(line.load, LOAD_KEYS),
    }
    return {"file": file, "problems": [], "plan": content}
