"""Texts of a plan made fit for a terminal.

A plan is a file that may come from somebody else: an escape sequence in a title could
recolour, erase or rename a terminal, and a bidi character could show words in another
order than they are written. Whatever does not print is shown by its code instead.
"""

from __future__ import annotations

import codecs
import io
import unicodedata

JOINERS = "\u200c\u200d"
"""They join the parts of emoji and of letters in some scripts, and reorder nothing."""

_HIDDEN = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))

_PLAINER = {
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u2212": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2019": "'",
    "\u2026": "...",
    "\u2192": "->",
    "\u2190": "<-",
    "\u00b7": "-",
    "\u00d7": "x",
    "\u2713": "+",
    "\u2717": "x",
    "\u20ac": "EUR",
    "\u00ab": '"',
    "\u00bb": '"',
    "\u00bd": "1/2",
    "\u0153": "oe",
    "\u0152": "OE",
    "\u2588": "#",
    "\u2591": ".",
    "\u2502": "|",
    "\u2503": "|",
    "\u2506": ":",
    "\u2551": "|",
}


def hidden(character: str) -> bool:
    """Whether a character has no shape of its own: control, format, bidi, line separator."""
    return unicodedata.category(character) in _HIDDEN and character not in JOINERS


def clean(text: str) -> str:
    r"""``text`` with what does not print shown by its code: ``\x1b``, ``\u202e``, ``\n``."""
    if text.isprintable():
        return text
    return "".join(_visible(c) if hidden(c) else c for c in text)


def _visible(character: str) -> str:
    return character.encode("unicode_escape", "surrogatepass").decode("ascii")


def clean_lines(text: str) -> list[str]:
    """The lines of a text of several lines, each of them clean; no empty ones at the end."""
    return [clean(line.expandtabs(4)) for line in text.rstrip().split("\n")]


def width(text: str) -> int:
    """How many columns of a terminal ``text`` takes: 2 for wide characters, 0 for accents."""
    if text.isascii():
        return len(text)
    columns = 0
    joined = False
    for c in text:
        if c in JOINERS or unicodedata.category(c) in {"Mn", "Me"}:
            joined = c == "\u200d"
            continue
        if not joined:
            columns += 2 if unicodedata.east_asian_width(c) in "WF" else 1
        joined = False
    return columns


def clusters(text: str) -> list[str]:
    """The characters of a text, each with its accents and with what is joined to it."""
    found: list[str] = []
    joined = False
    for c in text:
        if found and (joined or c in JOINERS or unicodedata.category(c) in {"Mn", "Me"}):
            found[-1] += c
        else:
            found.append(c)
        joined = c == "\u200d"
    return found


def _plainer(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join(_PLAINER.get(c) or _without_accent(c) for c in text), error.end


def spelled(text: str, encoding: str) -> str:
    """``text`` with what ``encoding`` lacks as longer texts, so that widths can be measured.

    What is replaced by one character, such as a no-break space, is left to the stream.
    """
    if text.isascii():
        return text
    plain = {c: c.encode(encoding, "pac.plainer").decode(encoding) for c in set(text)}
    return "".join(plain[c] if len(plain[c]) != 1 else c for c in text)


def _without_accent(character: str) -> str:
    base = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode("ascii")
    return base or "?"


codecs.register_error("pac.plainer", _plainer)


def make_readable(stream: object) -> None:
    """Let a stream whose encoding lacks a character write the nearest plain one.

    ``−2 385 €`` becomes ``-2 385 EUR`` in ASCII; nothing changes in UTF-8.
    """
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(errors="pac.plainer")


def writes_all(stream: object) -> bool:
    """Whether a stream can write every character, as UTF-8 can."""
    encoding = getattr(stream, "encoding", None)
    return encoding is None or codecs.lookup(encoding).name == "utf-8"
