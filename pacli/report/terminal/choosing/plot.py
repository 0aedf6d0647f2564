"""Impact against effort: the ids of actions in the four corners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.analysis.choosing.order import HIGH
from pacli.report.clean import width
from pacli.report.folding import cut, padded
from pacli.report.terminal.choosing.quarters import (
    CROSS,
    Half,
    Line,
    Sizes,
    drawable,
    print_quarters,
)
from pacli.report.terminal.choosing.reasons import CORNERS
from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pacli.analysis.choosing.assess import Assessed, Assessment
    from pacli.locale import Language

SCORES = range(1, 6)
WIDEST = 20
"""Columns of one mark of effort."""

_EASY = [effort for effort in SCORES if effort < HIGH]
_HARD = [effort for effort in SCORES if effort >= HIGH]


def print_plot(screen: Screen, report: Assessment, say: Language) -> None:
    """Print the ids at their impact and effort, or by corner where nothing can be drawn."""
    placed = [row for row in report.rows if row.corner is not None]
    if not placed:
        return
    if drawable(screen):
        _Plot(screen, placed, say).print()
    else:
        rows: list[list[Cell]] = [
            [(say(name), BOLD), ", ".join(row.action for row in placed if row.corner == corner)]
            for corner, name in CORNERS.items()
        ]
        columns = [Column(""), Column("", folds=True)]
        print_grid(screen, columns, [row for row in rows if row[1]], header=False)


class _Plot:
    def __init__(self, screen: Screen, placed: Sequence[Assessed], say: Language) -> None:
        self.screen = screen
        self.say = say
        self.placed = placed
        # TRANSLATORS: the axes of a drawing; each is a short word
        self.axes = say("impact"), say("effort")
        self.margin = max(map(width, self.axes)) + 3
        room = screen.columns - self.margin - CROSS
        self.size = min(WIDEST, room // len(SCORES))
        self.sizes = Sizes(self.margin, self.size * len(_EASY), self.size * len(_HARD))

    def print(self) -> None:
        """Print the corners' names, a line or more for each impact, and the marks of effort."""
        high = [impact for impact in reversed(SCORES) if impact >= HIGH]
        low = [impact for impact in reversed(SCORES) if impact < HIGH]
        upper = self._half(high, "quick_wins", "big_projects")
        lower = self._half(low, "fill_ins", "avoid")
        print_quarters(self.screen, upper, lower, self.sizes)
        left = "".join(padded(str(effort), self.size) for effort in _EASY)
        right = "".join(padded(str(effort), self.size) for effort in _HARD)
        self.screen.spans(
            [(padded(self.axes[1], self.margin), DIM), (left + " " * CROSS + right, DIM)]
        )

    def _half(self, impacts: Sequence[int], left: str, right: str) -> Half:
        named = HIGH in impacts
        margin = [self.axes[0] if named else ""]
        cells: list[list[Line]] = [
            [[(self.say(CORNERS[name]), BOLD)]] for name in (left, right)
        ]
        for impact in impacts:
            stacks = {effort: self._stack(impact, effort) for effort in SCORES}
            height = max(1, *map(len, stacks.values()))
            edge = self.margin - 2
            margin += [" " * (edge - 1) + str(impact), *[""] * (height - 1)]
            for cell, efforts in zip(cells, (_EASY, _HARD), strict=True):
                for n in range(height):
                    texts = [stacks[e][n] if n < len(stacks[e]) else "" for e in efforts]
                    cell.append([("".join(padded(text, self.size) for text in texts), "")])
        return Half(margin, cells[0], cells[1])

    def _stack(self, impact: int, effort: int) -> list[str]:
        """The ids that share a place, one below the other."""
        here = [x for x in self.placed if (x.impact, x.effort) == (impact, effort)]
        return [cut(row.action, self.size - 1) for row in here]
