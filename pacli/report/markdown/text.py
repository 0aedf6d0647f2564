"""Texts as Markdown shows them: her words as they are, never as marks of the language.

The Markdown is that of forges (GFM). A text of a plan makes no heading, list, link, image,
table, emphasis, formula nor HTML, whatever is in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from pacli.report.clean import clean

_MARKS = re.compile(r"([\\`*\[\]<>|~$]|(?<![^\W_])_|_(?![^\W_])|(?<!\S)#|&(?=[#\w]+;))")
"""What means something anywhere; an underscore inside a word, or a lone ampersand, does not."""

_FIRST = re.compile(r"^(\d{1,9})(?=[.)])|^(?=[-+=:])")
"""What means something at the beginning of a line only."""

_BLANKS = re.compile(r"[ \t\r\n]+")


def inside(text: str) -> str:
    """A text on one line that something stands before: a bar, a heading's sign, stars."""
    return _MARKS.sub(r"\\\1", clean(_BLANKS.sub(" ", text).strip()))


def inline(text: str) -> str:
    """A text on one line that it may begin."""
    return _FIRST.sub(_escaped_first, inside(text))


def _escaped_first(found: re.Match[str]) -> str:
    return f"{found[1]}\\" if found[1] else "\\"


def paragraphs(text: str) -> list[str]:
    """A text of several lines: its paragraphs, with the line breaks that she made."""
    blocks = re.split(r"\n[ \t]*\n", text.strip())
    found = []
    for block in blocks:
        lines = [line for line in map(inline, block.split("\n")) if line]
        if lines:
            found.append("\\\n".join(lines))
    return found


def bullets(items: Iterable[str]) -> str:
    """A list of texts that are Markdown already."""
    return "\n".join(f"- {item}" for item in items)


def table(
    names: Sequence[str],
    rows: Sequence[Sequence[str]],
    right: Iterable[int] = (),
    *,
    whole: bool = False,
) -> str:
    """A table of cells that are Markdown already.

    ``right``: the columns that are set to the right. Unless it is ``whole``, columns after
    the first without any text are left out.
    """
    numbers = set(right)
    kept = [n for n, _ in enumerate(names) if whole or not n or any(row[n] for row in rows)]
    lines = [[names[n] for n in kept], ["---:" if n in numbers else "---" for n in kept]]
    lines += [[row[n] for n in kept] for row in rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
