"""A row of small bars, one for each week, reading or period: the shape of what came in."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from pacli.report.terminal.console import Screen
from pacli.report.terminal.figures import Figures

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow

LEAST = 2
"""Bars below which there is no shape to see."""

SHOWN = 24
"""Bars at most, the latest ones."""


def sparkline(screen: Screen, row: GapRow, steps: Sequence[Decimal], figures: Figures) -> str:
    """The bars with what they stand for and their range; empty with too few of them."""
    shown = steps[-SHOWN:]
    if len(shown) < LEAST:
        return ""
    say, least, most = figures.say, min(shown), max(shown)
    base = least if row.measure == "level" else min(least, Decimal(0))
    fixed = {
        "bars": bars(shown, base, most, screen.symbols.bars),
        "least": figures.amount(least, row),
        "most": figures.amount(most, row),
    }
    if row.measure == "total":
        return say("week by week {bars} from {least} to {most}", **fixed)
    if row.measure == "rate":
        return say("period by period {bars} from {least} to {most}", **fixed)
    return say("reading by reading {bars} from {least} to {most}", **fixed)


def bars(values: Sequence[Decimal], base: Decimal, most: Decimal, signs: str) -> str:
    """Values as signs of their height between ``base`` and ``most``."""
    height = most - base
    top = len(signs) - 1
    return "".join(signs[int((x - base) * top / height) if height else 0] for x in values)
