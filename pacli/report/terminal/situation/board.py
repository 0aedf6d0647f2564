"""The diagnosis: a grid of four quadrants where there is room, else a list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from pacli.analysis.situation.coverage import QUADRANTS, Covered
from pacli.errors import N_, Message
from pacli.model.labels import LABELS
from pacli.model.references import HARMFUL
from pacli.report.clean import width
from pacli.report.folding import fold
from pacli.report.terminal.console import (
    BOLD,
    DIM,
    GOOD,
    PLAIN_SYMBOLS,
    WARN,
    Screen,
    Span,
)
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from pacli.analysis.situation.board import Board
    from pacli.locale import Language

NARROW = 60
"""A screen under this width has no room for two quadrants side by side."""

QUESTIONS: dict[str, Message] = {
    "strengths": N_("What do your customers thank you for?"),
    "weaknesses": N_("What do you lack, or put off?"),
    "opportunities": N_("What is changing in your favour?"),
    "threats": N_("What could take customers away from you?"),
    "environment": N_("What is around you: market, rules, competitors, suppliers?"),
}
"""What helps to fill an empty quadrant."""

HEADS: dict[str, Message] = {
    "strengths": N_("Strengths"),
    "weaknesses": N_("Weaknesses"),
    "opportunities": N_("Opportunities"),
    "threats": N_("Threats"),
    "environment": N_("Environment"),
}


def print_board(screen: Screen, board: Board, say: Language) -> None:
    """Print the quadrants, the conclusions, then what no action answers or uses."""
    writer = _Writer(screen, say, board.items)
    if not writer.print_quadrants():
        writer.print_list()
    if not board.items:
        screen.line()
        screen.line(say("Note what you see: pac diagnosis add strength TEXT"), hang=2)
        return
    _print_conclusions(screen, board, say)
    _print_left(screen, board, say)


def print_items(screen: Screen, board: Board, say: Language) -> None:
    """Print the items one below the other, with the actions that answer them."""
    if not board.items:
        screen.line(say("No diagnosis yet. Note what you see: pac diagnosis add strength TEXT"))
        return
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        # TRANSLATORS: one of strengths, weaknesses, opportunities, threats, environment
        Column(say("column\x04quadrant"), beside=True),
        # TRANSLATORS: the actions that answer an item of the diagnosis, or use it
        Column(say("column\x04actions"), folds=True),
    ]
    cells: list[list[Cell]] = [
        [item.text, item.id, say(LABELS[item.quadrant]), ", ".join(item.actions)]
        for item in board.items
    ]
    print_grid(screen, columns, cells)


def print_diagnosed(
    screen: Screen, board: Board, item: Covered, actions: Mapping[str, str], say: Language
) -> None:
    """Print one item: its quadrant, what was concluded, the actions by id and title."""
    screen.line(say("{title} ({id})", title=item.text, id=item.id), BOLD, hang=2)
    facts = [say(LABELS[item.quadrant])]
    facts += [say("to build on")] * (item.id in board.build_on)
    facts += [say("to fix fast")] * (item.id in board.fix_fast)
    screen.facts(facts, indent=2)
    for name, title in actions.items():
        line = say("{title} ({id})", title=title, id=name)
        screen.line(f"{screen.symbols.next} {line}", indent=2, hang=2)
    if not actions and item.quadrant != "environment":
        screen.line(_link(item.id, say), indent=2, hang=2)


class _Writer:
    """The quadrants of one diagnosis."""

    def __init__(self, screen: Screen, say: Language, items: Sequence[Covered]) -> None:
        self.screen = screen
        self.say = say
        self.items = items

    def print_quadrants(self) -> bool:
        """Print the grid where there is room for it; whether there was."""
        screen = self.screen
        room = (screen.columns - 3) // 2
        pairs = [(self.block(left, room), self.block(right, room)) for left, right in PAIRS]
        words = [text for pair in pairs for block in pair for text, _ in block]
        plain = screen.symbols == PLAIN_SYMBOLS
        if screen.columns < NARROW or plain or any(width(text) > room for text in words):
            return False
        bar = f" {screen.symbols.mark} " if screen.drawn else "   "
        for n, (left, right) in enumerate(pairs):
            if n:
                screen.spans([("─" * room + "─┼─" + "─" * room if screen.drawn else "", DIM)])
            for (text, style), other in zip_longest(left, right, fillvalue=("", "")):
                gap = " " * (room - width(text))
                end = [(bar, DIM), other] if other[0] or screen.drawn else []
                screen.spans([(text, style), (gap if end else "", ""), *end])
        screen.line()
        for span in self.block("environment", screen.columns):
            screen.spans([span])
        return True

    def print_list(self) -> None:
        """Print the quadrants one below the other."""
        for n, quadrant in enumerate(QUADRANTS):
            if n:
                self.screen.line()
            for span in self.block(quadrant, self.screen.columns):
                self.screen.spans([span])

    def block(self, quadrant: str, room: int) -> list[Span]:
        """The lines of a quadrant, at most ``room`` wide where words allow."""
        say, clean = self.say, self.screen.clean
        lines: list[Span] = [(say(HEADS[quadrant]), BOLD)]
        items = [item for item in self.items if item.quadrant == quadrant]
        if not items:
            lines += [(text, DIM) for text in fold(say(QUESTIONS[quadrant]), room)]
        for item in items:
            sign, style = self._sign(item)
            first, *rest = fold(clean(item.text), room - 2)
            lines.append((f"{sign} {first}", style))
            lines += [(f"  {text}", style) for text in rest]
            lines += [(f"  {text}", DIM) for text in fold(self._source(item), room - 2)]
        return lines

    def _sign(self, item: Covered) -> Span:
        signs = self.screen.symbols
        if item.actions:
            return signs.good, GOOD
        return (signs.warn, WARN) if item.quadrant in HARMFUL else (signs.wait, "")

    def _source(self, item: Covered) -> str:
        """The id of an item, and the actions that answer it."""
        if not item.actions:
            return item.id
        return f"{item.id} {self.screen.symbols.next} {', '.join(item.actions)}"


PAIRS = (QUADRANTS[:2], QUADRANTS[2:4])
"""The quadrants that stand side by side."""


def _print_conclusions(screen: Screen, board: Board, say: Language) -> None:
    screen.line()
    if board.to_conclude:
        screen.line(
            say("What follows from it? pac diagnosis set build_on=ID fix_fast=ID path=TEXT"),
            hang=2,
        )
        return
    texts = {item.id: item.text for item in board.items}
    rows: list[list[Cell]] = [
        [(say(label) if not n else "", DIM), texts.get(name, name)]
        for label, names in ((BUILD_ON, board.build_on), (FIX_FAST, board.fix_fast))
        for n, name in enumerate(names)
    ]
    if board.path:
        rows.append([(say("The path"), DIM), " ".join(board.path.split())])
    print_grid(screen, [Column(""), Column("", folds=True)], rows, header=False)


# TRANSLATORS: before the strengths and opportunities that the plan builds on
BUILD_ON = N_("Build on")
# TRANSLATORS: before the weaknesses that are to be put right quickly
FIX_FAST = N_("Fix fast")


def _print_left(screen: Screen, board: Board, say: Language) -> None:
    """Which items no action names, in a line for each kind, and how to link the first."""
    if not board.unanswered and not board.unused:
        return
    screen.line()
    if board.unanswered:
        ids = tuple(item.id for item in board.unanswered)
        text = say("No action answers: {ids}", ids=ids)
        screen.line(f"{screen.symbols.warn} {text}", WARN, hang=2)
    if board.unused:
        ids = tuple(item.id for item in board.unused)
        text = say("No action uses: {ids}", ids=ids)
        screen.line(f"{screen.symbols.wait} {text}", hang=2)
    first = (*board.unanswered, *board.unused)[0]
    screen.line(f"{screen.symbols.next} {_link(first.id, say)}", hang=2)


def _link(name: str, say: Language) -> str:
    return say("Link an action to it: pac action set ACTION answers+={id}", id=name)
