"""The tree of a plan's text: what stands where, before anything is known of its meaning.

Scalars are plain strings, :class:`Quoted` when they stand in quotes or a ``|`` block.
Places are offsets in characters from the start of the text, two for each key or value
(first character, and one past the last), in a flat list beside the nodes: a plan with
100 000 readings has no room for an object for each.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right


class Quoted(str):
    """A scalar in quotes, or in a ``|`` or ``>`` block: always text."""

    __slots__ = ()


class Mapping:
    """A mapping: ``keys`` and ``values`` side by side.

    ``marks`` has four offsets for each entry: of the key, then of the value.
    """

    __slots__ = ("end", "flow", "keys", "marks", "start", "values")

    def __init__(self, start: int, *, flow: bool) -> None:
        self.start = start
        self.end = start
        self.flow = flow
        self.keys: list[str] = []
        self.values: list[Node] = []
        self.marks = array("L")

    def key_span(self, i: int) -> tuple[int, int]:
        """Where the key of entry ``i`` stands."""
        return self.marks[4 * i], self.marks[4 * i + 1]

    def value_span(self, i: int) -> tuple[int, int]:
        """Where the value of entry ``i`` stands."""
        return self.marks[4 * i + 2], self.marks[4 * i + 3]


class Sequence:
    """A list; ``marks`` has two offsets for each value."""

    __slots__ = ("end", "flow", "marks", "start", "values")

    def __init__(self, start: int, *, flow: bool) -> None:
        self.start = start
        self.end = start
        self.flow = flow
        self.values: list[Node] = []
        self.marks = array("L")

    def value_span(self, i: int) -> tuple[int, int]:
        """Where entry ``i`` stands."""
        return self.marks[2 * i], self.marks[2 * i + 1]


Node = str | Mapping | Sequence


class Lines:
    """The lines of a text, to tell line and column of an offset."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] | None = None

    def _all(self) -> list[int]:
        if self._starts is None:
            starts, at = [0], self._text.find("\n")
            while at >= 0:
                starts.append(at + 1)
                at = self._text.find("\n", at + 1)
            self._starts = starts
        return self._starts

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, counted from 1, in characters."""
        starts = self._all()
        line = bisect_right(starts, offset) - 1
        return line + 1, offset - starts[line] + 1

    def line(self, number: int) -> str:
        """The raw text of a line, without its end."""
        starts = self._all()
        end = starts[number] if number < len(starts) else len(self._text)
        return self._text[starts[number - 1] : end].rstrip("\r\n")

    def start(self, number: int) -> int:
        """The offset at which a line begins."""
        return self._all()[number - 1]
