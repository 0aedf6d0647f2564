"""The list of obstacles: whose each is, what helps, what was overcome."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pacli.aliases import CommandLine
from pacli.report.days import day_text
from pacli.report.terminal.console import DIM, GOOD, WARN, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from pacli.analysis.situation.obstacles import ObstacleLine
    from pacli.locale import Language


def print_obstacles(
    screen: Screen, rows: Sequence[ObstacleLine], say: Language, today: dt.date
) -> None:
    """Print each obstacle, then those that depend on her and that nothing helps yet."""
    if not rows:
        screen.line(say("No obstacle noted. What could be in the way? pac obstacle add TEXT"))
        return
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        # TRANSLATORS: whether an obstacle depends on her: yes or no
        Column(say("column\x04up to you"), drop=2),
        # TRANSLATORS: the solutions of an obstacle
        Column(say("column\x04what could help"), folds=True, drop=1),
        Column(say("column\x04status"), beside=True),
    ]
    cells: list[list[Cell]] = [
        [
            row.text,
            row.obstacle,
            "" if row.mine is None else say("yes") if row.mine else say("no"),
            ", ".join(row.solutions),
            _status(screen, row, say, today),
        ]
        for row in rows
    ]
    print_grid(screen, columns, cells)
    bare = [row for row in rows if row.unsolved]
    if not bare:
        return
    text = say.plural(
        "{n} obstacle is up to you, and nothing helps yet: another way, a quieter setting,"
        " training, somebody else?",
        "{n} obstacles are up to you, and nothing helps yet: another way, a quieter setting,"
        " training, somebody else?",
        len(bare),
    )
    screen.line(text, WARN, hang=2)
    command = say.write(CommandLine(f"pac obstacle set {bare[0].obstacle} solutions=…"))
    screen.line(f"{screen.symbols.next} {command}", hang=2)


def print_answers(screen: Screen, actions: Mapping[str, str], say: Language) -> None:
    """Print the actions that answer an obstacle, by id and title."""
    if not actions:
        return
    screen.line(say("answered by"), DIM, indent=2)
    for name, title in actions.items():
        line = say("{title} ({id})", title=title, id=name)
        screen.line(f"{screen.symbols.next} {line}", indent=4, hang=2)


def _status(screen: Screen, row: ObstacleLine, say: Language, today: dt.date) -> Cell:
    signs = screen.symbols
    if row.overcome is not None:
        text = say("overcome {day}", day=day_text(row.overcome, today, say))
        return f"{signs.good} {text}", GOOD
    if row.actions:
        # TRANSLATORS: an obstacle; {ids} are the actions that answer it
        text = say("answered by {ids}", ids=row.actions)
        return f"{signs.next} {text}"
    if row.unsolved:
        return f"{signs.warn} {say('nothing helps yet')}", WARN
    if row.solutions:
        return f"{signs.wait} {say('to be tried')}"
    return f"{signs.wait} {say('in the way')}"
