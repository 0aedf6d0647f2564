"""Texts folded to the width of a screen: between words, and within what no line holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pacli.report.clean import clusters, width

_SPACES = re.compile(r"(?<!«) (?![»:;!?%€](?:[\s).,]|$))(?!(?<=\d )\d{3}(?!\d))")
"""Spaces where a line may end: not those that French sets beside a mark, as people type them,
nor those between the digits of a number."""

_MARKS = frozenset("«»:;!?%€0123456789")
"""Without one of these, every space is such a one."""

_SEAMS = frozenset("-_|,;+@/\u00a0\u202f")
"""A word that no line holds is broken after one of these, if it has any far enough."""

_HOLDS = re.compile(
    r"«[\u00a0\u202f]?\w?"
    r"|[\u2212+]?\d(?:[\d.,\u00a0\u202f]*\d)?(?:[\u00a0\u202f]?[€%])?"
    r"|\w?[\u00a0\u202f]?[»:;!?%€]+"
)
"""What is not broken within a word: a number, and a letter with the mark beside it."""

_NUMBER = re.compile(r"\W*(?:[A-Z]{3}\W)?(?:\d\W*)+(?:[A-Z]{3})?\W*")
"""A number with its sign and its currency."""

LEAST = 6
"""Columns that are worth filling at the end of a line."""

_NOT_FIRST = frozenset(",.)]、。，．：；！？）」』】〉》・ー々…っゃゅょッャュョ")
"""What begins no line where a word is broken."""


def fold(text: str, first: int, rest: int | None = None) -> list[str]:
    """Lines of at most ``first``, then ``rest`` columns, broken at ordinary spaces.

    No-break spaces hold, so that a number stays whole; marks that French sets apart stay
    with their word. A word that no line holds is broken, unless it is a number, or a path
    or an address, which somebody copies: it stands on a line of its own, whole.
    """
    rest = first if rest is None else rest
    room = first
    lines: list[str] = []
    current = ""
    for word in apart(text):
        longer = f"{current} {word}" if current else word
        if width(longer) <= room:
            current = longer
            continue
        if width(word) > rest and _breaks(word):
            head = current
            if current and not (_spaceless(word) and room - width(current) > LEAST):
                lines.append(current)
                head, room = "", rest
            *full, current = _broken(head, word, room, rest)
            lines += full
            room = rest if lines else first
            continue
        if current:
            lines.append(current)
            room = rest
        current = word
    return [*lines, current]


def pack(facts: Iterable[str], room: int) -> list[str]:
    """Lines of at most ``room`` columns that hold short texts, ``·`` between them.

    A text that fits a line is not broken over two; one that holds several is several.
    """
    lines: list[str] = []
    current = ""
    for fact in (part for one in facts for part in one.split(" · ")):
        longer = f"{current} · {fact}" if current else fact
        if current and width(longer) > room:
            lines += fold(current, room)
            longer = fact
        current = longer
    return lines + fold(current, room) if current else lines


def padded(text: str, columns: int) -> str:
    """A text with blanks after it, up to so many columns."""
    return text + " " * (columns - width(text))


def cut(text: str, room: int, mark: str = "…") -> str:
    """A text of at most ``room`` columns, ``mark`` at its end where something is missing."""
    if width(text) <= room:
        return text
    return "".join(filling(clusters(text), room - width(mark))).rstrip() + mark


def filling(parts: Iterable[str], room: int) -> list[str]:
    """The first of ``parts``, as many as ``room`` columns hold."""
    kept: list[str] = []
    for part in parts:
        room -= width(part)
        if room < 0:
            break
        kept.append(part)
    return kept


def apart(text: str) -> list[str]:
    """The words of a text that a line may end after."""
    return text.split(" ") if _MARKS.isdisjoint(text) else _SPACES.split(text)


def _breaks(word: str) -> bool:
    """Whether a word may be broken: it is no number, no path and no address."""
    if "\\" in word or "://" in word or word.count("/") > 1:
        return False
    return not _NUMBER.fullmatch(word)


def _spaceless(word: str) -> bool:
    """Whether a word is of a script that sets no spaces, so that a line is filled up."""
    return width(word) > len(word)


def _broken(head: str, word: str, first: int, rest: int) -> list[str]:
    """``head`` and the pieces of a word, in lines of at most ``first``, then ``rest``."""
    parts = [*([f"{head} "] if head else []), *_pieces(word, rest)]
    lines: list[str] = []
    start, room, used, seam = 0, first, 0, 0
    for n, part in enumerate(parts):
        used += width(part)
        while used > room and n > start:
            end = seam if seam > start else n
            while end > start + 1 and parts[end] in _NOT_FIRST:
                end -= 1
            lines.append("".join(parts[start:end]).strip(" \u00a0\u202f"))
            start, room = end, rest
            used = width("".join(parts[start : n + 1]))
        if part in _SEAMS and used > room // 2:
            seam = n + 1
    return [*lines, "".join(parts[start:]).lstrip("\u00a0\u202f")]


def _pieces(word: str, room: int) -> Iterator[str]:
    """What a word may be broken between."""
    done = 0
    for held in _HOLDS.finditer(word):
        if width(held[0]) <= room:
            yield from clusters(word[done : held.start()])
            yield held[0]
            done = held.end()
    yield from clusters(word[done:])
