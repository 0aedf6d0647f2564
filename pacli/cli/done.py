"""``pac done``: a task is done."""

from __future__ import annotations

from pacli.cli.task import done

__all__ = ["done"]
