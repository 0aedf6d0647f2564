"""Ctrl-C, a closed terminal and a polite kill, which all end a run in the same way."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


def interrupt(_number: int, _frame: object) -> None:
    """Stop what is under way, as Ctrl-C does."""
    raise KeyboardInterrupt


@contextmanager
def answering(handler: Any) -> Iterator[None]:
    """Let ``handler`` answer to each of these signals."""
    names = ("SIGINT", "SIGHUP", "SIGTERM")
    numbers = [getattr(signal, name) for name in names if hasattr(signal, name)]
    before = {number: signal.signal(number, handler) for number in numbers}
    try:
        yield
    finally:
        for number, old in before.items():
            signal.signal(number, old)
