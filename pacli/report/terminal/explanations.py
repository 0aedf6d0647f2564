"""Problem codes on the screen: one in full, or all by what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from pacli.report.terminal.console import BAD, BOLD, DIM, GOOD, WARN, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from pacli.locale import Language
    from pacli.report.explanations import Explanation


def print_explanation(screen: Screen, one: Explanation, say: Language) -> None:
    """Print one code in full."""
    screen.spans([(one.code, WARN if one.warning else BAD), (f"  {one.name}", BOLD)])
    kind = say("warning") if one.warning else say("error")
    screen.facts([kind, say(one.family)], DIM)
    screen.line()
    rows: list[list[Cell]] = [
        [(say("Says"), DIM), say(one.message, **one.gaps(one.message))],
        [(say("Why"), DIM), say(one.reason)],
        *_ways_out(one, say),
    ]
    if one.fix:
        rows.append(["", say("pac check --fix mends it where it leaves no doubt.")])
    if one.silence is not None:
        # TRANSLATORS: how a warning is silenced; beside it stands a command.
        rows.append([(say("Not for you?"), DIM), one.silence])
    print_grid(screen, [Column(""), Column("", folds=True)], rows, header=False)
    if one.example is not None:
        _print_lines(screen, say("Not like this"), one.example.wrong, screen.symbols.bad, BAD)
        _print_lines(screen, say("But like this"), one.example.right, screen.symbols.good, GOOD)


def _ways_out(one: Explanation, say: Language) -> Iterator[list[Cell]]:
    head = say("Way out")
    for way in say(one.hint, **one.gaps(one.hint)).split("\n"):
        yield [(head, DIM), way]
        head = ""


def print_explanations(screen: Screen, every: Sequence[Explanation], say: Language) -> None:
    """Print all codes, by what they are about."""
    for family, codes in groupby(every, key=lambda one: one.family):
        screen.line(say(family), BOLD)
        rows: list[list[Cell]] = [
            [
                (one.code, WARN if one.warning else BAD),
                say(one.message, **one.gaps(one.message)),
                (one.name, DIM),
            ]
            for one in codes
        ]
        columns = [Column(""), Column("", folds=True), Column("", drop=1)]
        print_grid(screen, columns, rows, header=False)
        screen.line()
    screen.line(say("More about one: pac explain CODE"), hang=2)


def _print_lines(screen: Screen, head: str, text: str, sign: str, style: str) -> None:
    """Lines of a plan as they are: folded, they would be other lines."""
    screen.line()
    screen.spans([(f"{sign} ", style), (head, DIM)])
    for line in text.split("\n"):
        screen.spans([(line.replace("\t", "<tab>"), "")], indent=4)
