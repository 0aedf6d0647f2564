"""The bytes of a plan before they are parsed: size, encoding, what cannot be in a text."""

from __future__ import annotations

import re

from pacli.store.faults import Fault

LARGEST = 5 * 1024 * 1024
"""Bytes of a plan at most."""

BOM = "\ufeff"

SPACES = "\u00a0\u2007\u200b\u202f"
"""Spaces that YAML takes for letters: pasted, or typed by a phone before a colon."""

_PRINTABLE = bytes([9, 10, 13, *range(0x20, 0x7F), *range(0x80, 0x100)])
# Line ends for YAML 1.1 but not for editors, and what no text should have.
_HIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)"
_BEYOND_ASCII = (b"\xc2", b"\xe2\x80\xa8", b"\xe2\x80\xa9", b"\xef\xbb", b"\xef\xbf")
_CONFLICT = r"(?m)^(?:<{7}|>{7}|\|{7})(?: .*)?$"


def decoded(raw: bytes) -> str:
    """The text of a plan, its BOM kept; raises Fault when it is too large or not UTF-8."""
    if len(raw) > LARGEST:
        raise Fault("PAC103", params={"size": len(raw) // 1024 // 1024 + 1})
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8").removeprefix(BOM)
        at = len(before)
        # In UTF-16 every other byte is at fault: the first line shows nothing.
        wide = raw[:2] in {b"\xff\xfe", b"\xfe\xff"}
        shown = "" if wide else before + raw[error.start :].decode("utf-8", "replace")
        byte = f"{raw[error.start]:02x}"
        raise Fault("PAC102", at, at + 1, params={"byte": byte}, text=shown) from None


def look(body: str, raw: bytes) -> None:
    """Raise Fault for hidden characters and for what a git merge left.

    ``body`` is the text of ``raw`` without its BOM.
    """
    if raw.translate(None, _PRINTABLE) or b"\r" in raw or any(b in raw for b in _BEYOND_ASCII):
        found = re.search(_HIDDEN, body)
        if found:
            params = {"character": named(found[0])}
            raise Fault("PAC106", found.start(), found.end(), params=params)
    if "<<<<<<<" in body or ">>>>>>>" in body:
        found = re.search(_CONFLICT, body)
        if found:
            raise Fault("PAC105", found.start(), found.end())


def named(character: str) -> str:
    """A character that cannot be seen, by its number."""
    return f"U+{ord(character):04X}"
