"""The tokens of a text that cannot be parsed: what it opened, closed, and cut short."""

from __future__ import annotations

from typing import Any, NamedTuple

from pacli.store.scalars import guess
from pacli.store.text import CUT
from pacli.store.tree import Quoted

_OPENING = {"FlowSequenceStartToken", "FlowMappingStartToken"}
_CLOSING = {"FlowSequenceEndToken", "FlowMappingEndToken"}


class Tokens(NamedTuple):
    """What stands before an offset.

    ``opened``: where brackets are that are not closed, outermost first; ``scalars``: from
    where to where texts stand, and whether quoted; ``closed``: where the bracket that was
    closed last had been opened.
    """

    opened: tuple[int, ...]
    scalars: tuple[tuple[int, int, str], ...]
    closed: int | None


def before(text: str, at: int) -> Tokens:
    """The tokens of ``text`` that end before ``at``, as far as there are any."""
    from yaml import YAMLError
    from yaml.cyaml import CParser  # type: ignore[attr-defined] # its stubs leave it out

    parser: Any = CParser(text)
    opened: list[int] = []
    scalars: list[tuple[int, int, str]] = []
    closed: int | None = None
    try:
        while (token := parser.get_token()) is not None and token.end_mark.index <= at:
            kind, start = type(token).__name__, token.start_mark.index
            if kind in _OPENING:
                opened.append(start)
            elif kind in _CLOSING:
                closed = opened.pop() if opened else None
            elif kind == "ScalarToken":
                value = token.value if token.plain else Quoted(token.value)
                scalars.append((start, token.end_mark.index, value))
    except YAMLError:
        pass
    return Tokens(tuple(opened), tuple(scalars), closed)


def last_quoted(text: str, at: int) -> tuple[int, int]:
    """Where the last quoted text before an offset stands."""
    quoted = [one[:2] for one in before(text, at).scalars if isinstance(one[2], Quoted)]
    return quoted[-1] if quoted else (at, at)


def cut_short(text: str, at: int) -> int | None:
    """The ``#`` that cut off the end of a text, where that is why ``at`` is a fault.

    What it cut off is a text's next line, or the bracket that was to close a group.
    """
    found = before(text, at)
    line = text.rfind("\n", 0, at) + 1
    scalars = [one for one in found.scalars[-2:] if one[0] < line]
    if not scalars:
        return None
    start, end, value = scalars[-1]
    sign = CUT.match(text, end)
    if sign is None or isinstance(value, Quoted) or not isinstance(guess(value), str):
        return None
    above = text.rfind("\n", 0, start) + 1
    alone = not text[above:start].strip()
    goes_on = _depth(text, line) > _depth(text, above) - alone
    return sign.end() - 2 if found.opened or goes_on else None


def _depth(text: str, line: int) -> int:
    return len(text) - line - len(text[line:].lstrip(" "))
