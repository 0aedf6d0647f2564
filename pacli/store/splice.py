"""Where in a text each change goes: cuts at the positions that the YAML parser gives.

A :class:`Page` is one text with its tree. Its methods answer with cuts, ``(start, end,
text in place of it)`` counted in characters; what no cut covers stays to the byte.
Nothing here knows what a plan means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence as Many

from pacli.store import emit
from pacli.store.tree import Mapping, Node, Quoted, Sequence

Cut = tuple[int, int, str]
Container = Mapping | Sequence

_LINE = re.compile(r"([ \t]*)(#)?[^\n]*(?:\n|\Z)")
_COMMA = re.compile(r"[ \t]*,[ \t]*")
_REST = re.compile(r"[ \t]*(#[^\n]*)?(?=\r?\n|\Z)")


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

    # positions

    def end(self, parent: Container, index: int) -> int:
        """Where a value ends, without the blank lines and comments that follow it."""
        value = parent.values[index]
        if not isinstance(value, str):
            if value.flow or not value.values:
                return value.end
            return self.end(value, -1 % len(value.values))
        start, end = parent.value_span(index)
        if not (isinstance(value, Quoted) and self.text[start] in "|>"):
            return end
        if "+" in self.text[start : start + 3]:
            return start + len(self.text[start:end].removesuffix(self.eol))
        return start + len(self.text[start:end].rstrip())

    def dash(self, parent: Sequence, index: int) -> int:
        """Where the dash of an entry of a block list stands."""
        column, at = self.column(parent.start), parent.start
        if index:
            at = self.next_line(self.end(parent, index - 1)) + column
        while not (self.text[at : at + 1] == "-" and self.column(at) == column):
            at = self.next_line(at) + column
        return at

    def line(self, at: int) -> int:
        """Where the line of ``at`` begins."""
        return self.text.rfind("\n", 0, at) + 1

    def next_line(self, at: int) -> int:
        """Where the line after that of ``at`` begins; the end of the text if there is none."""
        return self.text.find("\n", at) + 1 or len(self.text)

    def column(self, at: int) -> int:
        """How many characters stand before ``at`` on its line."""
        return at - self.line(at)

    def _style(self, *, blocks: bool = True) -> emit.Style:
        """How this file indents, read from the first nested mapping and list in it."""
        steps: dict[type, int] = {}
        self._measure(self.root, steps)
        step = steps.get(Mapping, 2)
        return emit.Style(step, steps.get(Sequence, step), blocks)

    def _measure(self, node: Node | None, steps: dict[type, int]) -> None:
        if not isinstance(node, Mapping) or node.flow:
            return
        column = self.column(node.start)
        for value in node.values:
            if len(steps) == 2:  # noqa: PLR2004 - one for each kind of container
                return
            if not isinstance(value, str) and not value.flow:
                steps.setdefault(type(value), self.column(value.start) - column)
                self._measure(value, steps)

    # changes

    def add(self, parent: Container, place: int, key: object, value: object) -> list[Cut]:
        """A new entry before entry ``place``; ``key`` counts in mappings only.

        The container has entries already; :meth:`put` fills an empty one.
        """
        named = isinstance(parent, Mapping)
        if parent.flow:
            text = emit.inline(value)
            return self._add_in_flow(
                parent, place, f"{emit.key(key)}: {text}" if named else text
            )
        first = Entry(self, parent, 0).start
        column = self.column(first)
        head = f"{emit.key(key)}:" if named else "-"
        body = emit.lines(head, value, column, self._style())
        body[0] = " " * column + body[0]
        if place:
            last = place == len(parent.values)
            at = self._after(Entry(self, parent, place - 1), column, last=last)
            if parent is self.root and len(body) > 1:
                body = self._apart(at, body)
        elif self.text[self.line(first) : first].strip():
            text = self.eol.join(body).lstrip() + self.eol + " " * column
            return [(first, first, text)]
        else:
            at = self._above(first, column)
        return [self._replace_lines(at, at, body)]

    def put(self, entry: Entry, value: object) -> list[Cut]:
        """Another value for an entry, whatever it had before."""
        start, end = entry.begin, entry.end
        quote = None
        if isinstance(value, str) and isinstance(entry.value, Quoted):
            quote = self.text[start] if self.text[start] in "'\"" else None
        if entry.parent.flow:
            gap = " " if start == end and entry.key is not None else ""
            return [(start, end, gap + emit.inline(value, quote=quote))]
        column, after = self.column(entry.start), self.next_line(end)
        head = "-" if entry.key is None else self.text[entry.start : entry.head]
        style = self._style(blocks=self._after(entry, column, last=False) == after)
        body = emit.lines(head, value, column, style, quote=quote)
        first, tail = body[0][len(head) :], body[1:]
        if "\n" in self.text[entry.head : start]:
            cut = (entry.head, entry.head, first)
            return [cut, self._replace_lines(self.line(start), after, tail)]
        if start == end:
            cut = (entry.head, entry.head, first)
        elif first:
            cut = (start, end, first[1:])
        else:
            rest = _REST.match(self.text, end)
            cut = (entry.head, rest.end() if rest and not rest[1] else end, "")
        return [cut, self._replace_lines(after, after, tail)] if tail else [cut]

    def remove(self, entry: Entry, owner: Entry | None) -> list[Cut]:
        """An entry away; ``owner`` is the one whose value holds it, None at the root.

        The last one leaves ``{}`` or ``[]``. Comments above it stay.
        """
        parent, alone = entry.parent, len(entry.parent.values) == 1
        if parent.flow:
            return self._remove_in_flow(entry)
        start, end = entry.start, entry.end
        begin, after = self.line(start), self.next_line(end)
        empty = "[]" if entry.key is None else "{}"
        if entry.index == 0 and self.text[begin:start].strip():
            if alone:
                return [(start, end, empty)]
            follows = Entry(self, parent, 1).start
            return [(start, end if "#" in self.text[end:follows] else follows, "")]
        if alone and owner:
            mark = (owner.head, owner.head, " " + empty)
            return [mark, self._replace_lines(begin, after, [])]
        above = self.line(max(begin - 1, 0))
        if begin and not self.text[above:begin].strip() and self._blank(after):
            begin = above
        return [self._replace_lines(begin, after, [])]

    def rename(self, entry: Entry, new: object) -> list[Cut]:
        """Another key for a value."""
        parent = entry.parent
        end = parent.key_span(entry.index)[1] if isinstance(parent, Mapping) else entry.start
        return [(entry.start, end, emit.key(new))]

    # in block style

    def _after(self, entry: Entry, column: int, *, last: bool) -> int:
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

    def _above(self, start: int, column: int) -> int:
        """The start of the first of the comment lines that touch an entry from above."""
        at = self.line(start)
        while at:
            above = self.line(at - 1)
            line = _LINE.match(self.text, above)
            if not line or not line[2] or len(line[1]) != column:
                break
            at = above
        return at

    def _blank(self, at: int) -> bool:
        """Whether the line that begins here is blank, or the text ends."""
        return not self.text[at : self.next_line(at)].strip()

    def _apart(self, at: int, body: list[str]) -> list[str]:
        """Blank lines around a new section where the file has them around others."""
        root = self.root
        tops = (
            self._above(root.key_span(i)[0], 0)
            for i, value in enumerate(root.values)
            if i and not isinstance(value, str) and not value.flow
        ) if isinstance(root, Mapping) else ()  # fmt: skip
        if not any(self._blank(self.line(top - 1)) for top in tops):
            return body
        before = [] if self._blank(self.line(max(at - 1, 0))) else [""]
        return [*before, *body, *([] if self._blank(at) else [""])]

    def _replace_lines(self, start: int, end: int, body: Many[str]) -> Cut:
        """Whole lines in place of those from ``start`` to ``end``, both beginnings of lines.

        A text without a line break at its end stays so.
        """
        if end < len(self.text) or self.text.endswith("\n"):
            return (start, end, "".join(line + self.eol for line in body))
        if start < end:
            start -= len(self.eol)
        return (start, end, "".join(self.eol + line for line in body))

    # in brackets and braces

    def _add_in_flow(self, parent: Container, place: int, text: str) -> list[Cut]:
        if not place:
            first = Entry(self, parent, 0).start
            lead = self.text[self.line(first) : first]
            gap = ", " if lead.strip() else "," + self.eol + lead
            return [(first, first, text + gap)]
        previous = Entry(self, parent, place - 1)
        end, follows = previous.end, parent.end - 1
        if place < len(parent.values):
            follows = Entry(self, parent, place).start
        lead = self.text[self.line(previous.start) : previous.start]
        if lead.strip() or "\n" not in self.text[end:follows]:
            return [(end, end, ", " + text)]
        comma = _COMMA.match(self.text, end)
        line = lead + text + ("," if comma else "") + self.eol
        at = self.next_line(end)
        return [*([] if comma else [(end, end, ",")]), (at, at, line)]

    def _remove_in_flow(self, entry: Entry) -> list[Cut]:
        parent, text, index = entry.parent, self.text, entry.index
        if "\n" not in text[parent.start : parent.end]:
            if len(parent.values) == 1:
                return [(parent.start + 1, parent.end - 1, "")]
            if index == 0:
                return [(entry.start, Entry(self, parent, 1).start, "")]
            return [(Entry(self, parent, index - 1).end, entry.end, "")]
        comma = _COMMA.match(text, entry.end)
        end = comma.end() if comma else entry.end
        begin = self.line(entry.start)
        if _REST.match(text, end) and not text[begin : entry.start].strip():
            return [(begin, self.next_line(end), "")]
        return [(entry.start, end, "")]


def spliced(text: str, cuts: Many[Cut]) -> str:
    """The text with every cut made; cuts do not overlap."""
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(cuts, key=lambda cut: cut[:2]):
        parts += (text[at:start], new)
        at = end
    return "".join((*parts, text[at:]))
