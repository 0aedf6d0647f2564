"""A fault and its remedy, as they stand in a file."""

from __future__ import annotations

from typing import NamedTuple


class Example(NamedTuple):
    """``wrong`` brings a problem up, ``right`` does not."""

    wrong: str
    right: str
