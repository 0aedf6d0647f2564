"""A text and its tree: where the entries of a plan begin and end, and what is around them."""

from __future__ import annotations

import re

from pacli.store.tree import Mapping, Node, Quoted, Sequence

Container = Mapping | Sequence

_LINE = re.compile(r"([ \t]*)(#)?[^\n]*(?:\n|\Z)")


class Entry:
    """One key or dash of a container, with its value.

    ``start`` is where the key or dash begins, ``head`` where it ends (behind the colon);
    the value stands from ``begin`` to ``end``, without the blank lines that follow it.
    """

    __slots__ = ("begin", "end", "head", "index", "key", "parent", "start", "value")

    def __init__(self, page: Page, parent: Container, index: int) -> None:
        self.parent, self.index = parent, index
        self.value = parent.values[index]
        self.begin = parent.value_span(index)[0]
        self.end = page.end(parent, index)
        if isinstance(parent, Mapping):
            self.key: str | None = parent.keys[index]
            self.start, end = parent.key_span(index)
            self.head = page.text.find(":", end, self.begin) + 1 or end
            self.end = max(self.end, self.head)
        else:
            self.key = None
            self.start = self.head = self.begin
            if not parent.flow:
                self.start = page.dash(parent, index)
                self.head = self.start + 1


class Page:
    """A text and its tree, asked where changes go."""

    def __init__(self, text: str, root: Node | None) -> None:
        self.text = text
        self.root = root
        self.eol = "\r\n" if text[: text.find("\n")].endswith("\r") else "\n"

    def end(self, parent: Container, index: int) -> int:
        """Where a value ends, without the blank lines and comments that follow it."""
        value = parent.values[index]
        if not isinstance(value, str):
            if value.flow or not value.values:
                return value.end
            return self.end(value, -1 % len(value.values))
        start, end = parent.value_span(index)
        if isinstance(value, Quoted) and self.text[start] in "|>":
            return start + _kept(self.text[start:end])
        return end

    def dash(self, parent: Sequence, index: int) -> int:
        """Where the dash of an entry of a block list stands."""
        if not index:
            return parent.start
        column = self.column(parent.start)
        dash = re.compile(rf"^ {{{column}}}-", re.MULTILINE)
        found = dash.search(self.text, self.next_line(self.end(parent, index - 1)))
        return found.end() - 1 if found else parent.value_span(index)[0]

    def line(self, at: int) -> int:
        """Where the line of ``at`` begins."""
        return self.text.rfind("\n", 0, at) + 1

    def next_line(self, at: int) -> int:
        """Where the line after that of ``at`` begins; the end of the text if there is none."""
        return self.text.find("\n", at) + 1 or len(self.text)

    def column(self, at: int) -> int:
        """How many characters stand before ``at`` on its line."""
        return at - self.line(at)

    def after(self, entry: Entry, column: int, *, last: bool) -> int:
        """The start of the line after an entry and the comments that belong to it."""
        at = here = self.next_line(entry.end)
        touching = True
        while here < len(self.text) and (line := _LINE.match(self.text, here)):
            if line[2]:
                indent = len(line[1])
                own = last and touching and 0 < column == indent
                if not (indent > column or own):
                    break
                at = line.end()
            elif line[0].strip():
                break
            else:
                touching = False
            here = line.end()
        return at

    def above(self, start: int, column: int) -> int:
        """The start of the first of the comment lines that touch an entry from above."""
        at = self.line(start)
        while at:
            above = self.line(at - 1)
            line = _LINE.match(self.text, above)
            if not line or not line[2] or len(line[1]) != column:
                break
            at = above
        return at

    def blank(self, at: int) -> bool:
        """Whether the line that begins here is blank, or the text ends."""
        return not self.text[at : self.next_line(at)].strip()


def _kept(block: str) -> int:
    """How long a ``|`` or ``>`` block is without the blank lines that do not belong to it."""
    head, *body = block.split("\n")
    if "+" in head[:3]:
        return len(block.removesuffix("\n").removesuffix("\r"))
    margin = next((len(line) - len(line.lstrip(" ")) for line in body if line.strip()), 0)
    while body and not body[-1].strip() and len(body[-1].rstrip("\r")) <= margin:
        body.pop()
    return len("\n".join([head, *body]).removesuffix("\r"))
