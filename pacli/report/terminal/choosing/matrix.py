"""The matrix of assets and attraction: what to do with each offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.errors import N_
from pacli.report.clean import width
from pacli.report.folding import cut, fold
from pacli.report.terminal.choosing.quarters import (
    CROSS,
    Half,
    Line,
    Sizes,
    drawable,
    print_quarters,
)
from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from pacli.analysis.choosing.offers import Ranking
    from pacli.locale import Language

# TRANSLATORS: what the matrix of assets and attraction advises for an offer
ADVICE = {
    "develop": N_("develop"),
    "choose": N_("choose"),
    "harvest": N_("make it pay"),
    "lighten": N_("cut back"),
}
MEANING = {
    "develop": N_("Time and money go here first."),
    "choose": N_("Invest in it for good, or leave it to others."),
    "harvest": N_("Go on selling it, without spending more on it."),
    "lighten": N_("Do less of it, simplify it, or stop."),
}

WIDEST = 44
"""Columns of a cell, beyond which nothing reads better."""


def print_matrix(screen: Screen, report: Ranking, say: Language) -> None:
    """Print the offers in the four cells, drawn where the screen can, else as a list."""
    if not drawable(screen):
        rows: list[list[Cell]] = []
        for advice, name in ADVICE.items():
            found = report.advised(advice)
            if found:
                labels = ", ".join(row.label for row in found)
                rows.append([(say(name), BOLD), labels, (say(MEANING[advice]), DIM)])
        columns = [Column(""), Column("", folds=True), Column("", folds=True, drop=1)]
        print_grid(screen, columns, rows, header=False)
        return
    attracts = say("they attract (A)")
    repels = say("they attract less (B, C)").replace(", ", ",\u00a0")
    margin = max(width(word) for text in (attracts, repels) for word in text.split(" ")) + 2
    size = min(WIDEST, (screen.columns - margin - CROSS) // 2)

    def cell(advice: str, head: str = "") -> list[Line]:
        found = report.advised(advice)
        lines: list[Line] = [[(line, DIM)] for line in fold(head, size)] if head else []
        lines.append([(say(ADVICE[advice]), BOLD)])
        lines += [[(line, DIM)] for line in fold(say(MEANING[advice]), size)]
        for row in found:
            label = fold(screen.clean(f"· {row.label}"), size)
            lines += [[(cut(line, size), "")] for line in label]
        return lines

    upper = Half(
        ["", *fold(attracts, margin - 1)],
        # TRANSLATORS: what an offer has on its side, by its market share
        cell("develop", say("strong assets")),
        cell("choose", say("weak assets")),
    )
    lower = Half(fold(repels, margin - 1), cell("harvest"), cell("lighten"))
    print_quarters(screen, upper, lower, Sizes(margin, size, size))
