"""What one kind of problem is."""

from __future__ import annotations

from dataclasses import dataclass

from pacli.errors import Message


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem. ``fix`` says whether ``pac check --fix`` can mend it."""

    name: str
    message: Message
    reason: Message
    hint: Message
    fix: bool = False
