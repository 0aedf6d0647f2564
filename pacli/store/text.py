"""The bytes of a plan before they are parsed: size, encoding, what cannot be in a text."""

from __future__ import annotations

import re

from pacli.errors import Message
from pacli.store.faults import Fault

LARGEST = 5 * 1024 * 1024
"""Bytes of a plan at most."""

BOM = "\ufeff"

_PRINTABLE = bytes([9, 10, 13, *range(0x20, 0x7F), *range(0x80, 0x100)])
# Line ends for YAML 1.1 but not for editors, and what no text should have.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)"
)
_BEYOND_ASCII = (b"\xc2", b"\xe2\x80", b"\xef\xbb", b"\xef\xbf")
_CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)


def decoded(raw: bytes) -> str:
    """The text of a plan, its BOM kept; raises Fault when it cannot be one."""
    if len(raw) > LARGEST:
        raise Fault("PAC103", params={"size": len(raw) // 1024 // 1024 + 1})
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise Fault("PAC102", 0, 0, params={"byte": raw[:2].hex()}) from None
        before = raw[: error.start].decode("utf-8")
        raise Fault(
            "PAC102",
            len(before),
            len(before) + 1,
            params={"byte": f"{raw[error.start]:02x}"},
            text=before + raw[error.start :].decode("utf-8", "replace"),
        ) from None
    look(text, raw)
    return text


def look(text: str, raw: bytes) -> None:
    """Raise Fault for hidden characters and for what a git merge left."""
    if raw.translate(None, _PRINTABLE) or b"\r" in raw or any(b in raw for b in _BEYOND_ASCII):
        found = _HIDDEN.search(text, 1 if text.startswith(BOM) else 0)
        if found:
            raise Fault(
                "PAC106", found.start(), found.end(), params={"character": _name(found[0])}
            )
    if "<<<<<<<" in text or ">>>>>>>" in text:
        found = _CONFLICT.search(text)
        if found:
            raise Fault("PAC105", found.start(), found.end())


def _name(character: str) -> Message:
    return Message(f"U+{ord(character):04X}")
