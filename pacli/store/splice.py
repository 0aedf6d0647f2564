"""Where in a text each change goes: cuts at the positions that the YAML parser gives.

Each change answers with cuts, ``(start, end, text in place of it)`` counted in characters;
what no cut covers stays to the byte. Nothing here knows what a plan means.
"""

from __future__ import annotations

import re
from collections.abc import Sequence as Many

from pacli.store import emit
from pacli.store.page import Container, Entry, Page
from pacli.store.tree import Mapping, Node, Quoted, Sequence

Cut = tuple[int, int, str]

_COMMA = re.compile(r"[ \t]*,[ \t]*")
_REST = re.compile(r"[ \t]*(#[^\n]*)?(?=\r?\n|\Z)")


def add(page: Page, parent: Container, place: int, key: object, value: object) -> list[Cut]:
    """A new entry before entry ``place``; ``key`` counts in mappings only.

    The container has entries already; :func:`put` fills an empty one.
    """
    named = isinstance(parent, Mapping)
    if parent.flow:
        text = emit.inline(value)
        return _add_in_flow(page, parent, place, f"{emit.key(key)}: {text}" if named else text)
    first = Entry(page, parent, 0).start
    column = page.column(first)
    head = f"{emit.key(key)}:" if named else "-"
    body = emit.lines(head, value, column, _style(page))
    body[0] = " " * column + body[0]
    if place:
        last = place == len(parent.values)
        at = page.after(Entry(page, parent, place - 1), column, last=last)
        if len(body) > 1 and _spaced(page, parent, column):
            before = [] if page.blank(page.line(at - 1)) else [""]
            body = [*before, *body, *([] if last or page.blank(at) else [""])]
    elif page.text[page.line(first) : first].strip():
        text = page.eol.join(body).lstrip() + page.eol + " " * column
        return [(first, first, text)]
    else:
        at = page.above(first, column)
    return [_replace_lines(page, at, at, body)]


def put(page: Page, entry: Entry, value: object) -> list[Cut]:
    """Another value for an entry, whatever it had before."""
    start, end = entry.begin, entry.end
    quote = None
    if isinstance(value, str) and isinstance(entry.value, Quoted):
        quote = page.text[start] if page.text[start] in "'\"" else None
    if entry.parent.flow:
        touching = page.text[start - 1 : start] not in (" ", "\t")
        gap = " " if start == end and entry.key is not None and touching else ""
        return [(start, end, gap + emit.inline(value, quote=quote))]
    column, after = page.column(entry.start), page.next_line(end)
    head = "-" if entry.key is None else page.text[entry.start : entry.head]
    style = _style(page, blocks=page.after(entry, column, last=False) == after)
    body = emit.lines(head, value, column, style, quote=quote)
    first, tail = body[0][len(head) :], body[1:]
    if "\n" in page.text[entry.head : start]:
        cut = (entry.head, entry.head, first)
        return [cut, _replace_lines(page, page.line(start), after, tail)]
    if start == end:
        cut = (entry.head, entry.head, first)
    elif first:
        cut = (start, end, first[1:])
    else:
        rest = _REST.match(page.text, end)
        cut = (entry.head, rest.end() if rest and not rest[1] else end, "")
    return [cut, _replace_lines(page, after, after, tail)] if tail else [cut]


def remove(page: Page, entry: Entry, owner: Entry | None) -> list[Cut]:
    """An entry away; ``owner`` is the one whose value holds it, None at the root.

    The last one leaves ``{}`` or ``[]``. Comments above it stay.
    """
    parent, alone = entry.parent, len(entry.parent.values) == 1
    if parent.flow:
        return _remove_in_flow(page, entry)
    start, end = entry.start, entry.end
    begin, after = page.line(start), page.next_line(end)
    empty = "[]" if entry.key is None else "{}"
    if entry.index == 0 and page.text[begin:start].strip():
        if alone:
            return [(start, end, empty)]
        follows = Entry(page, parent, 1).start
        return [(start, end if "#" in page.text[end:follows] else follows, "")]
    if alone and owner:
        mark = (owner.head, owner.head, " " + empty)
        return [mark, _replace_lines(page, begin, after, [])]
    above = page.line(max(begin - 1, 0))
    if begin and not page.text[above:begin].strip() and page.blank(after):
        begin = above
    return [_replace_lines(page, begin, after, [])]


def rename(entry: Entry, new: object) -> list[Cut]:
    """Another key for a value."""
    parent = entry.parent
    end = parent.key_span(entry.index)[1] if isinstance(parent, Mapping) else entry.start
    return [(entry.start, end, emit.key(new))]


def comment(page: Page, entry: Entry, text: str) -> list[Cut]:
    """A line of comment over an entry, set off from what is above; none beside others."""
    at = page.line(entry.start)
    if entry.parent.flow or page.text[at : entry.start].strip():
        return []
    before = [] if not at or page.blank(page.line(at - 1)) else [""]
    indent = page.text[at : entry.start]
    return [_replace_lines(page, at, at, [*before, f"{indent}# {text}"])]


def remark(page: Page, entry: Entry) -> str:
    """The comment at the end of the line of an entry that ends there; "" for none."""
    begun = page.text[page.line(entry.start) : entry.start].strip()
    rest = None if begun and entry.parent.flow else _REST.match(page.text, _closed(page, entry))
    return (rest[1] or "").rstrip() if rest else ""


def put_remark(page: Page, entry: Entry, text: str) -> list[Cut]:
    """A comment at the end of the line on which an entry ends, over it where there is one."""
    end = _closed(page, entry)
    if entry.parent.flow and "\n" not in page.text[end : entry.parent.end]:
        end = entry.parent.end
    rest = _REST.match(page.text, end)
    if rest and not rest[1]:
        return [(end, rest.end(), f"  {text}")]
    at = page.line(entry.start)
    line = page.text[at : page.next_line(at)]
    indent = line[: len(line) - len(line.lstrip())]
    return [_replace_lines(page, at, at, [indent + text])]


def _closed(page: Page, entry: Entry) -> int:
    """Where an entry ends, with the comma that may follow it."""
    comma = _COMMA.match(page.text, entry.end) if entry.parent.flow else None
    return comma.end() if comma else entry.end


def _spaced(page: Page, parent: Container, column: int) -> bool:
    """Whether entries of several lines have blank lines between them, most of the time."""
    found = [
        page.blank(page.line(page.above(Entry(page, parent, i).start, column) - 1))
        for i, value in enumerate(parent.values)
        if i and not isinstance(value, str) and not value.flow
    ]
    return sum(found) * 2 > len(found)


def _replace_lines(page: Page, start: int, end: int, body: Many[str]) -> Cut:
    """Whole lines in place of those from ``start`` to ``end``, both beginnings of lines.

    A text without a line break at its end stays so.
    """
    if end < len(page.text) or page.text.endswith("\n"):
        return (start, end, "".join(line + page.eol for line in body))
    if start < end:
        start -= len(page.eol)
    return (start, end, "".join(page.eol + line for line in body))


def _add_in_flow(page: Page, parent: Container, place: int, text: str) -> list[Cut]:
    if not place:
        first = Entry(page, parent, 0).start
        lead = page.text[page.line(first) : first]
        gap = ", " if lead.strip() else "," + page.eol + lead
        return [(first, first, text + gap)]
    previous = Entry(page, parent, place - 1)
    end, follows = previous.end, parent.end - 1
    if place < len(parent.values):
        follows = Entry(page, parent, place).start
    lead = page.text[page.line(previous.start) : previous.start]
    if lead.strip() or "\n" not in page.text[end:follows]:
        return [(end, end, ", " + text)]
    comma = _COMMA.match(page.text, end)
    line = lead + text + ("," if comma else "") + page.eol
    at = page.next_line(end)
    return [*([] if comma else [(end, end, ",")]), (at, at, line)]


def _remove_in_flow(page: Page, entry: Entry) -> list[Cut]:
    parent, text, index = entry.parent, page.text, entry.index
    if "\n" not in text[parent.start : parent.end]:
        if len(parent.values) == 1:
            return [(parent.start + 1, parent.end - 1, "")]
        if index == 0:
            return [(entry.start, Entry(page, parent, 1).start, "")]
        return [(Entry(page, parent, index - 1).end, entry.end, "")]
    comma = _COMMA.match(text, entry.end)
    end = comma.end() if comma else entry.end
    begin = page.line(entry.start)
    if _REST.match(text, end) and not text[begin : entry.start].strip():
        return [(begin, page.next_line(end), "")]
    return [(entry.start, end, "")]


def _style(page: Page, *, blocks: bool = True) -> emit.Style:
    """How this file indents, read from the first nested mapping and list in it."""
    steps: dict[type, int] = {}
    _measure(page, page.root, steps)
    step = steps.get(Mapping, 2)
    return emit.Style(step, steps.get(Sequence, step), blocks and page.text.endswith("\n"))


def _measure(page: Page, node: Node | None, steps: dict[type, int]) -> None:
    if not isinstance(node, Mapping) or node.flow:
        return
    column = page.column(node.start)
    for value in node.values:
        if len(steps) == 2:  # noqa: PLR2004 - one for each kind of container
            return
        if not isinstance(value, str) and not value.flow:
            steps.setdefault(type(value), page.column(value.start) - column)
            _measure(page, value, steps)


def spliced(text: str, cuts: Many[Cut]) -> str:
    """The text with every cut made; cuts do not overlap."""
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(cuts, key=lambda cut: cut[:2]):
        parts += (text[at:start], new)
        at = end
    return "".join((*parts, text[at:]))
