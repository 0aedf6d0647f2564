"""Motivation as a review shows it: the last ones as small bars, and how it began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.report.terminal.console import Screen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pacli.analysis.reviews.mood import Mood
    from pacli.locale import Language

MOST = 10
LEAST = 2
"""Values below which there is no shape to see."""
SHOWN = 13
"""Bars at most, the latest ones."""


def mood_text(screen: Screen, mood: Mood, say: Language) -> str:
    """6 ▆▅▅ (8 at the start); empty where none was ever given."""
    if mood.last is None:
        return ""
    values = [one.value for one in mood.given]
    shown = say.number(mood.last)
    if len(values) >= LEAST:
        shown = f"{shown} {mood_bars(screen, values)}"
    if mood.start is None or not mood.given:
        return shown
    # TRANSLATORS: motivation now, and what it was when the plan began.
    return say("{now} ({start} at the start)", now=shown, start=mood.start)


def mood_bars(screen: Screen, values: Sequence[int]) -> str:
    """A bar for each value; a full one is ten."""
    signs = screen.symbols.bars
    return "".join(signs[value * (len(signs) - 1) // MOST] for value in values[-SHOWN:])
