"""What a command changes, as values; the editor turns them into text.

A path is a tuple of mapping keys (``str``, ``date``) and list positions (``int``).
Values are those of the model: str, bool, int, Decimal, Fraction, date, Span, Duration,
and tuples, lists and dicts of these.

Named tuples, here and in the modules of this package that ``pac log`` loads: Python makes
one in a tenth of the time that a frozen dataclass takes, before anything runs.
"""

from __future__ import annotations

from typing import NamedTuple

from pacli.errors import Path


class AddItem(NamedTuple):
    """A new key in a mapping, whose parents are made where they are missing.

    Date keys go after the last earlier date; other keys at the end, or after the key
    ``after``. ``flow`` writes a mapping value on one line, in braces. ``beside`` is an entry
    whose comment, at the end of its line, is repeated beside the new one.
    """

    path: Path
    value: object
    flow: bool = False
    after: str | None = None
    beside: Path | None = None


class SetValue(NamedTuple):
    """A value in place of another, or a new key where there was none."""

    path: Path
    value: object
    flow: bool = False


class AppendItem(NamedTuple):
    """One more entry of the list at ``path``, made where it is missing.

    It goes before the entry counted ``place`` from 0, by default at the end.
    """

    path: Path
    value: object
    flow: bool = False
    place: int | None = None


class Remove(NamedTuple):
    """A key or list entry, taken away."""

    path: Path


class RenameKey(NamedTuple):
    """Another name for the last key of ``path``; its place and value stay."""

    path: Path
    new: str


class Comment(NamedTuple):
    """A line of comment over a root key that stands on a line of its own."""

    path: Path
    text: str


Edit = AddItem | SetValue | AppendItem | Remove | RenameKey | Comment
