"""The messages of a language: a compiled catalogue, or its source where there is none.

The build compiles ``pac.po`` into ``pac.mo``. A checkout that was never built, or whose
source is newer, reads the source itself. Plain readers, since gettext's and babel's cost
more at start than the messages of a command.
"""

from __future__ import annotations

import os
import re
import struct
from collections.abc import Iterator

_MAGIC = 0x950412DE
_HEAD = struct.Struct("<7I")


def load(code: str) -> dict[str, str]:
    r"""Translations by English message; none for English, which is the messages themselves.

    A message with a context is keyed ``context\x04message``; one with a plural is keyed
    ``one\0many``, and its forms are joined in the same way.
    """
    folder = os.path.join(os.path.dirname(__file__), code, "LC_MESSAGES")  # noqa: PTH118, PTH120 (pathlib is not loaded on every path)
    compiled, source = f"{folder}/pac.mo", f"{folder}/pac.po"
    made, written = _changed(compiled), _changed(source)
    if made and made >= written:
        with open(compiled, "rb") as file:  # noqa: PTH123 (as above)
            return read_compiled(file.read())
    if written:
        with open(source, encoding="utf-8") as file:  # noqa: PTH123 (as above)
            return read_source(file.read())
    return {}


def read_compiled(data: bytes) -> dict[str, str]:
    """The messages of an ``.mo`` file."""
    magic, _, count, originals, translations, _, _ = _HEAD.unpack_from(data)
    if magic != _MAGIC:
        raise ValueError(magic)
    table = struct.Struct(f"<{2 * count}I")
    keys = table.unpack_from(data, originals)
    texts = table.unpack_from(data, translations)
    found = {}
    for i in range(0, 2 * count, 2):
        size, at = keys[i], keys[i + 1]
        if size:
            long, start = texts[i], texts[i + 1]
            found[data[at : at + size].decode()] = data[start : start + long].decode()
    return found


def read_source(text: str) -> dict[str, str]:
    """The finished messages of a ``.po`` file: those that are translated and not fuzzy."""
    found = {}
    for block in text.split("\n\n"):
        entry = dict(_fields(block))
        key = entry.get("msgid")
        forms = [value for name, value in entry.items() if name.startswith("msgstr")]
        if not key or not all(forms) or "#, fuzzy" in block:
            continue
        if "msgid_plural" in entry:
            key += "\0" + entry["msgid_plural"]
        if "msgctxt" in entry:
            key = entry["msgctxt"] + "\x04" + key
        found[key] = "\0".join(forms)
    return found


def _fields(block: str) -> Iterator[tuple[str, str]]:
    """The keyword and the whole text of each field of an entry."""
    name, value = "", ""
    for line in block.split("\n"):
        if line.startswith("msg"):
            if name:
                yield name, value
            name, _, value = line.partition(" ")
            value = _plain(value)
        elif line.startswith('"'):
            value += _plain(line)
    if name:
        yield name, value


def _plain(quoted: str) -> str:
    text = quoted[1:-1]
    return re.sub(r"\\(.)", _escaped, text) if "\\" in text else text


def _escaped(found: re.Match[str]) -> str:
    return {"n": "\n", "t": "\t"}.get(found[1], found[1])


def _changed(path: str) -> float:
    try:
        return os.stat(path).st_mtime  # noqa: PTH116 (as above)
    except OSError:
        return 0
