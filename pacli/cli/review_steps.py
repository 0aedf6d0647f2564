"""The five steps of the review: what each shows, asks and saves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pacli.changes.late import ended, put_off
from pacli.changes.log import Entry, log
from pacli.changes.review import settled
from pacli.cli.review_answers import (
    ENDINGS,
    MOTIVATION,
    OUTCOMES,
    WORDS,
    Reader,
    choice,
    coming,
)
from pacli.cli.review_decision import ask_day, decision
from pacli.errors import N_
from pacli.forms.numbers import number_from_words
from pacli.report.terminal.console import DIM
from pacli.report.terminal.due import reading_question

if TYPE_CHECKING:
    from pacli.analysis.due import ReadingDue
    from pacli.analysis.decisions import DecisionDue
    from pacli.analysis.week import Todo
    from pacli.changes.change import Change, PlanText
    from pacli.cli.review_guide import Guide

LATE_ASKED = 3
"""Late tasks asked for, the longest overdue; a review takes less than ten minutes."""
SUM = N_("A figure is added, =8000 is the running total; Enter to skip.")
LEVEL = N_("The figure as it stands; Enter to skip.")


def week(guide: Guide) -> None:
    """Wins first, then what became of the last decisions and of what is late."""
    guide.head(guide.text.week())
    for win in guide.report.wins:
        guide.show(f"{guide.screen.symbols.good} {guide.text.win(win)}")
    held = guide.held
    for noted in held.wins if held is not None else ():
        guide.show(f"{guide.screen.symbols.good} {noted}")
    question = (
        guide.say("Another win?")
        if held is not None and held.wins
        else guide.say("What went well this week?")
    )
    win = guide.ask(question, WORDS)
    if win is not None:
        guide.save(more={"wins": win})
    for made in guide.report.decisions_due:
        _outcome(guide, made)
    for todo in guide.report.week.slipped[:LATE_ASKED]:
        _late(guide, todo)


def _outcome(guide: Guide, made: DecisionDue) -> None:
    say = guide.say
    # TRANSLATORS: keys: yes, no, postponed. Either language's letters are taken.
    question = say("{decision}: done? [y/n/postpone]", decision=guide.text.decision(made))
    outcome = guide.ask(question, choice(OUTCOMES, N_("Answer y, n or p; Enter to skip.")))
    if outcome is None:
        return
    by = None
    if outcome == "postponed":
        by = ask_day(guide, say("Until when?"), guide.next_day)
    guide.save(lambda draft: settled(draft, made, outcome, by))


def _late(guide: Guide, todo: Todo) -> None:
    """What becomes of a late task: a day typed in place of a key is its new one."""
    say, today = guide.say, guide.session.today
    # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
    question = say("{task}: [d]one [n]ew day [g]ive up", task=guide.text.late(todo))
    hint = N_("Answer d, n, g or a new day; Enter leaves it as it is.")

    def write(how: str | dt.date) -> Change:
        def change(draft: PlanText) -> Change:
            if isinstance(how, dt.date):
                return put_off(draft, todo.id, how, today)
            return ended(draft, todo.id, how, today)

        return _made(guide, change)

    keys = choice(ENDINGS, hint, coming(today).read)
    change = guide.ask(
        question,
        Reader(
            lambda answer: how if (how := keys.read(answer)) == "put off" else write(how), hint
        ),
    )
    if change == "put off":
        day = coming(today, N_("A day, such as friday or +3d; Enter leaves it as it is."))
        change = guide.ask(
            say("New day?"), Reader(lambda text: write(day.read(text)), day.help)
        )
    if change is not None:
        _tell(guide, change)


def readings(guide: Guide) -> None:
    """The readings that are due, one by one, each written as it is given."""
    due = guide.report.readings_due
    guide.head("" if due else guide.text.noted())
    for reading in due:
        question = reading_question(
            reading, guide.session.today, guide.say, guide.plan.currency
        )
        change = guide.ask(question, _logger(guide, reading))
        if change is not None:
            _tell(guide, change)


def _logger(guide: Guide, reading: ReadingDue) -> Reader:
    """Reads a figure, or ``=`` and what the running total has come to, and writes it."""
    adds_up = reading.measure in {"total", "rate"}

    def write(answer: str) -> Change:
        figure = answer.removeprefix("=")
        value = number_from_words(figure, unit=reading.unit or "")
        mode = None if figure == answer else "total" if adds_up else "set"
        entry = Entry(reading.indicator, value, reading.suggested, mode)  # type: ignore[arg-type]  # one of Mode
        return _made(guide, lambda draft: log(draft, [entry], guide.session.today))

    return Reader(write, SUM if adds_up else LEVEL)


def _made(guide: Guide, request: Callable[[PlanText], Change]) -> Change:
    """Save a change that a command makes too."""
    made: list[Change] = []

    def edits(draft: Any) -> Any:
        made[:] = [request(draft)]
        return made[0].edits

    guide.save(edits)
    return made[0]


def _tell(guide: Guide, change: Change) -> None:
    for line in change.lines:
        guide.show(guide.session.fill(line.message, line.params), DIM)


def point(guide: Guide) -> None:
    """Where each indicator stands now."""
    guide.head("")
    guide.screen.facts(guide.text.point(guide.screen), indent=4)


def week_ahead(guide: Guide) -> None:
    """The week to come, how she feels about it, and the day of the next review."""
    say, held = guide.say, guide.held
    guide.head(guide.text.ahead())
    for deal in guide.text.deals():
        guide.show(f"{guide.screen.symbols.warn} {deal}")
    before = held.motivation if held is not None else None
    question = say("Motivation from 0 to 10?")
    if before is not None:
        question = f"{question} [{before}]"
    motivation = guide.ask(question, MOTIVATION)
    if motivation is not None and motivation != before:
        guide.save(values={"motivation": motivation})
    guide.following = ask_day(guide, say("Next review?"), guide.next_day)


STEPS: tuple[Callable[[Guide], None], ...] = (week, readings, point, decision, week_ahead)
