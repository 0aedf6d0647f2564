"""Values as YAML text, in the one form in which pac writes each.

A text is plain when YAML 1.1 and pac both reread it as that very text, else in single
quotes, or in double quotes where it has line breaks or characters that do not print.
In block style a text of several lines is a ``|`` block when nothing of it would be lost.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple, TypeGuard

from pacli.dates import Duration, Span
from pacli.errors import N_, Refused

WIDTH = 96
"""A mapping or list goes on one line by itself only up to this many characters."""


class Inline(dict[object, object]):
    """A mapping to be written on one line, in braces."""


class Block(dict[object, object]):
    """A mapping to be written one key a line, however short."""


class Style(NamedTuple):
    """How a file indents: ``step`` for mappings in mappings, ``dash`` for lists in them.

    ``blocks`` says whether texts may be ``|`` blocks: not before an indented comment, which
    would become a part of the text, nor at the end of a file that lacks its last line end.
    """

    step: int = 2
    dash: int = 2
    blocks: bool = True


# Patterns are compiled where they are first needed: writing a number needs none.

_OTHER = r"""(?ix) ~ | null | true | false | yes | no | on | off | y | n | = | <<
    | [-+]? (?: 0b[01_]+ | 0x[\da-f_]+ | [\d_.:,]+ (?: e [-+]? \d+ )? | \.inf ) | \.nan
    | \d{4}-\d\d?-\d\d? (?: [Tt\s] .* )? | \d+ / \d+
    """
"""What YAML 1.1 readers, pac's own included, take for something else than a text."""

_SPECIAL = r"^[-?:,\[\]{}#&*!|>'\"%@`\s]|:(?=\s|$)|\s#|\s$|^\.\.\.$"
_IN_FLOW = r"[,?\[\]{}]|:$"
_HIDDEN = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]"
"""Controls, line separators, and marks that turn the direction of writing."""

_SURROGATE = "[\ud800-\udfff]"
_ESCAPES = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def scalar(  # noqa: PLR0911 - one line for each type
    value: object, *, flow: bool = False, quote: str | None = None
) -> str:
    """One value on one line; ``flow`` when it stands within brackets or braces.

    ``quote`` is the quote that the value had before, kept where the new one allows it.
    """
    match value:
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return _text(value, flow=flow, quote=quote)
        case Decimal():
            return format(value, "f") if value else "0"
        case Fraction():
            return _fraction(value)
        case dt.date():
            return value.isoformat()
        case int() | Duration() | Span():
            return str(value)
    raise TypeError(value)


def _fraction(value: Fraction) -> str:
    """``1/4``, but ``0.35`` rather than ``7/20``."""
    exact = Decimal(value.numerator) / value.denominator
    if value.numerator != 1 and Fraction(exact) == value:
        return format(exact, "f")
    return str(value)


def _text(value: str, *, flow: bool, quote: str | None) -> str:
    if re.search(_SURROGATE, value):
        raise Refused(N_("This text holds characters that are not valid: {text}"), text=value)
    if re.search(_HIDDEN, value) or (quote == '"' and "\\" not in value and '"' not in value):
        body = value.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + re.sub(_HIDDEN, _escape, body) + '"'
    special = (
        ambiguous(value) or re.search(_SPECIAL, value) or (flow and re.search(_IN_FLOW, value))
    )
    if quote is None and not special:
        return value
    return "'" + value.replace("'", "''") + "'"


def ambiguous(text: str) -> bool:
    """Whether a reader takes this text, when plain, for a number, a day or a truth value."""
    return not text or re.fullmatch(_OTHER, text) is not None


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    return _ESCAPES.get(char) or (
        f"\\x{ord(char):02x}" if char < "\xa0" else f"\\u{ord(char):04x}"
    )


def key(value: object) -> str:
    """A mapping key, without its colon."""
    return scalar(value, flow=True)


def inline(value: object, *, quote: str | None = None, flow: bool = True) -> str:
    """Any value on one line; ``flow`` when it stands within brackets or braces."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key(k)}: {inline(v)}" for k, v in value.items()) + "}"
    if is_list(value):
        return "[" + ", ".join(inline(v) for v in value) + "]"
    return scalar(value, flow=flow, quote=quote)


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Whether it is written as a list."""
    return isinstance(value, Sequence) and not isinstance(value, str)


def lines(
    head: str, value: object, indent: int, style: Style, *, quote: str | None = None
) -> list[str]:
    """``head`` (a key with its colon, or a dash) and its value, in block style.

    The first line starts at ``head``; the others carry their whole indentation, counted
    from ``indent``, the column of ``head``.
    """
    if isinstance(value, Mapping) and value and not _short(value, indent + len(head)):
        if head == "-":
            first, *rest = _members(value, indent + 2, style)
            return [f"- {first.lstrip()}", *rest]
        return [head, *_members(value, indent + style.step, style)]
    if is_list(value) and value and not _short(value, indent + len(head)):
        return [head, *_entries(value, indent + (2 if head == "-" else style.dash), style)]
    if isinstance(value, str) and style.blocks and _block_text(value):
        sign = "|" if value.endswith("\n") else "|-"
        margin = " " * (indent + style.step)
        body = value.removesuffix("\n").split("\n")
        return [f"{head} {sign}", *(margin + line if line else "" for line in body)]
    return [f"{head} {inline(value, quote=quote, flow=False)}"]


def _members(value: Mapping[object, object], indent: int, style: Style) -> list[str]:
    margin = " " * indent
    return [
        line
        for k, v in value.items()
        for line in _indented(margin, lines(f"{key(k)}:", v, indent, style))
    ]


def _entries(value: Sequence[object], indent: int, style: Style) -> list[str]:
    margin = " " * indent
    return [line for v in value for line in _indented(margin, lines("-", v, indent, style))]


def _indented(margin: str, body: list[str]) -> Iterable[str]:
    return [margin + body[0], *body[1:]]


def nested(value: Mapping[object, object]) -> bool:
    """Whether a mapping holds others, also in its lists."""
    lists = (v if is_list(v) else [v] for v in value.values())
    return any(isinstance(member, Mapping) for one in lists for member in one)


def _short(value: Mapping[object, object] | Sequence[object], used: int) -> bool:
    """Whether a mapping or list is one that people write on one line."""
    if isinstance(value, Inline):
        return True
    if isinstance(value, Block):
        return False
    members = list(value.values() if isinstance(value, Mapping) else value)
    if isinstance(value, Mapping) and any(isinstance(k, dt.date) for k in value):
        return False
    if any(isinstance(v, Mapping) and v for v in members):
        return False
    if any(isinstance(v, str) and "\n" in v for v in members):
        return False
    return used + 1 + len(inline(value)) <= WIDTH


def _block_text(value: str) -> bool:
    """Whether a text has several lines of which a ``|`` block loses nothing."""
    body = value.removesuffix("\n")
    return (
        "\n" in body
        and not value.startswith((" ", "\n"))
        and not body.endswith("\n")
        and not re.search(_HIDDEN, body.replace("\n", ""))
        and not re.search(_SURROGATE, body)
        and all(line == line.rstrip() for line in body.split("\n"))
    )
