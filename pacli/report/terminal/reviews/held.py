"""The reviews that were held: a list of them, and one as it was noted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pacli.changes.choices import SHOWN
from pacli.report.days import day_text, weekday_text
from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.reviews.mood import LEAST, mood_text

if TYPE_CHECKING:
    from pacli.analysis.reviews.held import Decided, HeldReview
    from pacli.analysis.reviews.mood import Mood
    from pacli.locale import Language


def print_reviews(
    screen: Screen, rows: Sequence[HeldReview], mood: Mood, say: Language, today: dt.date
) -> None:
    """Print each review on a row, then how motivation went."""
    if not rows:
        screen.line(say("No review yet. The first one: pac review"), hang=2)
        return
    columns = [
        Column(""),
        Column(say("column\x04wins"), folds=True),
        Column(say("column\x04decisions"), folds=True),
        Column(say("column\x04motivation"), right=True, drop=1),
        Column(say("column\x04kept"), right=True, drop=2),
    ]
    cells: list[list[Cell]] = [
        [
            day_text(row.day, today, say),
            " · ".join(row.wins),
            " · ".join(decided_text(made, row.day, say) for made in row.decisions),
            "" if row.motivation is None else say.number(row.motivation),
            "" if row.score is None or row.score.share is None else say.share(row.score.share),
        ]
        for row in rows
    ]
    print_grid(screen, columns, cells)
    told = mood_text(screen, mood, say)
    if len(mood.given) >= LEAST:
        screen.line(say("Motivation: {mood}", mood=told), DIM, hang=2)


def print_held(screen: Screen, row: HeldReview, say: Language, today: dt.date) -> None:
    """Print a review with all that it noted, and what became of its decisions."""
    screen.line(say("Review of {day}", day=day_text(row.day, today, say)), BOLD, hang=2)
    cells: list[list[Cell]] = [[(name, DIM), text] for name, text in _parts(row, say) if text]
    print_grid(screen, [Column(""), Column("", folds=True)], cells, header=False)
    if row.unfinished is not None:
        screen.line(say("Interrupted at step {step}.", step=row.unfinished), hang=2)
    if row.next is not None:
        screen.line(say("Next review {day}.", day=weekday_text(row.next, today, say)), hang=2)


def _parts(row: HeldReview, say: Language) -> Iterator[tuple[str, str]]:
    for n, win in enumerate(row.wins):
        yield "" if n else say("review\x04Wins"), win
    for n, made in enumerate(row.decisions):
        yield "" if n else say("review\x04Decided"), _decision(made, row.day, say)
    for n, practice in enumerate(row.practices):
        yield "" if n else say("review\x04To keep"), practice
    if row.score is not None and row.score.share is not None:
        share = say.share(row.score.share)
        counts = {"done": row.score.done, "due": row.score.due}
        # TRANSLATORS: the share of things done, then how many of how many: 83 % (5 of 6).
        yield say("review\x04Kept"), say("{share} ({done} of {due})", share=share, **counts)
    if row.motivation is not None:
        yield say("review\x04Motivation"), say.number(row.motivation)


def _decision(made: Decided, day: dt.date, say: Language) -> str:
    """The matter, the verdict, what was to be done, and what became of it."""
    text = decided_text(made, day, say)
    return f"{made.label} · {text}" if made.do else text


def decided_text(made: Decided, day: dt.date, say: Language) -> str:
    """What was decided and what became of it: correct: call back, by 10 Feb (done)."""
    fixed = {"verdict": say(SHOWN[made.verdict]), "what": made.do or made.label}
    text = say("{verdict}: {what}", **fixed)
    if made.by is not None:
        text = say("{text}, by {day}", text=text, day=day_text(made.by, day, say))
    if made.outcome is None:
        return text
    # TRANSLATORS: a decision, and what became of it: … (done)
    return say("{text} ({outcome})", text=text, outcome=say(SHOWN[made.outcome]))
