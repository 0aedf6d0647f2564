"""What moved since a day, in figures: gaps that closed or opened, promises that changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.errors import N_, Message
from pacli.report.terminal.console import BAD, BOLD, DIM, GOOD, WARN, Screen
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    import datetime as dt

    from pacli.analysis.indicators.moves import Move, Moves
    from pacli.locale import Language

CHANGES: dict[str, tuple[str, str, Message]] = {
    # TRANSLATORS: what became of the gap of an indicator, one to three words each.
    "closed": ("good", GOOD, N_("move\x04gap closed")),
    "narrowed": ("warn", WARN, N_("move\x04gap smaller")),
    "ahead": ("good", GOOD, N_("move\x04still ahead")),
    "new": ("wait", DIM, N_("move\x04new")),
    "unclear": ("unknown", DIM, N_("move\x04not to be compared")),
    "same": ("wait", DIM, N_("move\x04unchanged")),
    "widened": ("bad", BAD, N_("move\x04gap larger")),
    "opened": ("bad", BAD, N_("move\x04gap opened")),
    "gone": ("dropped", DIM, N_("move\x04no longer in the plan")),
}


def print_moves(
    screen: Screen, report: Moves, say: Language, currency: str, today: dt.date
) -> None:
    """Print each indicator's gap then and now, then the promises that changed."""
    figures = Figures(say, currency, today)
    then = figures.day(report.since)
    screen.line(
        say("Since {day} (version {commit})", day=then, commit=report.commit), BOLD, hang=2
    )
    if all(_still(move) for move in report.moves):
        screen.line(say("Nothing has moved."), hang=2)
        return
    columns = [
        Column("", folds=True),
        # TRANSLATORS: what was reached since then.
        Column(say("column\x04since then"), right=True, drop=1),
        Column(say("gap on {day}", day=then), right=True),
        Column(say("gap now"), right=True),
        Column("", beside=True),
    ]
    print_grid(screen, columns, [_cells(screen, move, figures) for move in report.moves])
    for move in report.moves:
        for promise in _promises(move, figures):
            screen.line(promise, hang=2)


def _still(move: Move) -> bool:
    return (
        move.change in {"same", "unclear"}
        and not move.gained
        and not move.target
        and not move.due
    )


def _cells(screen: Screen, move: Move, figures: Figures) -> list[Cell]:
    symbol, style, word = CHANGES[move.change]
    row = move.now or move.then
    then, now = (figures.gap(one) if one is not None else "" for one in (move.then, move.now))
    gained = figures.signed(move.gained, row) if row is not None else ""
    told = f"{getattr(screen.symbols, symbol)} {figures.say(word)}"
    return [move.label, gained, then, now, (told, style)]


def _promises(move: Move, figures: Figures) -> Iterator[str]:
    then, now, say = move.then, move.now, figures.say
    if then is None or now is None:
        return
    none = say("none")
    if move.target:
        yield say(
            "{label}: target {before} then, {after} now",
            label=move.label,
            before=figures.amount(then.target, then) or none,
            after=figures.amount(now.target, now) or none,
        )
    if move.due:
        yield say(
            "{label}: due {before} then, {after} now",
            label=move.label,
            before=figures.day(then.due) if then.due is not None else none,
            after=figures.day(now.due) if now.due is not None else none,
        )
