"""What one kind of problem is."""

from __future__ import annotations

from typing import NamedTuple

from pacli.errors import Message


class Code(NamedTuple):
    """A kind of problem. ``fix`` says whether ``pac check --fix`` can mend it."""

    name: str
    message: Message
    reason: Message
    hint: Message
    fix: bool = False
