"""Four cells side by side and one above the other, with a cross between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pacli.report.clean import width
from pacli.report.folding import padded
from pacli.report.terminal.console import DIM, Screen, Span

NARROWEST = 60
"""Columns from which four cells are drawn; below, they are told one after the other."""

CROSS = 3
"""Columns of the line between the two sides, with the blanks beside it."""

Line = Sequence[Span]
"""One line of a cell, made of styled texts."""


class Half(NamedTuple):
    """The upper or the lower two cells: what stands before their lines, left, right."""

    margin: Sequence[str]
    left: Sequence[Line]
    right: Sequence[Line]


class Sizes(NamedTuple):
    """Columns of the margin and of the cells on either side."""

    margin: int
    left: int
    right: int


def drawable(screen: Screen) -> bool:
    """Whether four cells can be drawn on this screen."""
    return screen.drawn and screen.columns >= NARROWEST


def print_quarters(screen: Screen, upper: Half, lower: Half, sizes: Sizes) -> None:
    """Print both halves with the cross; no line may be longer than its cell."""
    for n, half in enumerate((upper, lower)):
        if n:
            rule = "─" * (sizes.left + 1) + "┼" + "─" * (sizes.right + 1)
            screen.spans([(" " * sizes.margin, ""), (rule, DIM)])
        for row in range(max(map(len, half))):
            margin = half.margin[row] if row < len(half.margin) else ""
            right = half.right[row] if row < len(half.right) else ()
            blank = not any(text.strip() for text, _ in right)
            screen.spans(
                [
                    (padded(screen.clean(margin), sizes.margin), DIM),
                    *_cell(screen, half.left[row] if row < len(half.left) else (), sizes.left),
                    (" │" if blank else " │ ", DIM),
                    *(() if blank else right),
                ]
            )


def _cell(screen: Screen, line: Line, size: int) -> list[Span]:
    """A line of the left side, with blanks up to the cross."""
    cleaned = [(screen.clean(text), style) for text, style in line]
    used = sum(width(text) for text, _ in cleaned)
    return [*cleaned, (" " * (size - used), "")]
