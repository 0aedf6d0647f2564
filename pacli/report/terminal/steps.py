"""How figures come about: the name of each beside its formula in words."""

from __future__ import annotations

from collections.abc import Iterable

from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

Step = tuple[str, str]
"""The name of a figure, and how it comes about."""


def print_steps(screen: Screen, name: str, steps: Iterable[Step]) -> None:
    """Print steps under the ``name`` of what they belong to; nothing where there are none."""
    rows: list[list[Cell]] = [[(what, DIM), how] for what, how in steps]
    if rows:
        screen.line(name, BOLD, hang=2)
        columns = [Column("", folds=True), Column("", folds=True)]
        print_grid(screen, columns, rows, header=False, indent=2)
