"""The text of a new plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pacli.store.emit import Block, Inline, Style, lines


def new_text(
    sections: Iterable[tuple[str, object, str | None]],
    *,
    opened: Callable[[str, object], object] | None = None,
) -> str:
    """The plan made of ``sections``: a root key, its value, and the comment above it.

    None for the comment: the key follows the one before; else a blank line comes first.
    ``opened`` marks what of a value stands one key a line, by default every mapping.
    """
    found: list[str] = []
    for key, value, comment in sections:
        if comment is not None and found:
            found.append("")
        if comment:
            found += [f"# {line}" for line in comment.split("\n")]
        found += lines(f"{key}:", opened(key, value) if opened else _open(value), 0, Style())
    return "\n".join(found) + "\n"


def _open(value: object) -> object:
    """Mappings one key a line, so that what is to be filled in by hand has room.

    A section of a single day stays on its line.
    """
    if not isinstance(value, dict):
        return value
    if len(value) == 1 and not any(isinstance(one, (dict, str)) for one in value.values()):
        return Inline(value)
    return Block({key: _block(one) for key, one in value.items()})


def _block(value: object) -> object:
    if isinstance(value, dict):
        return Block({key: _block(one) for key, one in value.items()})
    return value
