"""The first step of a review: wins, the last decisions, rituals, and what is late."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pacli.changes.late import ended, put_off
from pacli.changes.review import settled
from pacli.cli.keeping import Keeping
from pacli.cli.reviewing.answers import (
    ENDINGS,
    OUTCOMES,
    RITUALS,
    WORDS,
    Reader,
    choice,
    coming,
)
from pacli.errors import N_, Message
from pacli.report.terminal.console import DIM
from pacli.report.terminal.reviews.execution import execution_advice, execution_text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from pacli.analysis.agenda.week import Todo
    from pacli.analysis.reviews.decisions import DecisionDue
    from pacli.analysis.rituals.kept import OpenRitual
    from pacli.changes.change import Change, PlanText
    from pacli.cli.reviewing.guide import Guide

MOST = 3
"""Of each kind asked for, so that a review takes less than ten minutes."""

ENDED = N_("Answer d, n, g or a new day; Enter leaves it as it is.")
HELD = N_("Answer d, s, n or a new day; Enter leaves it as it is.")
NEW_DAY = N_("A day, such as friday or +3d; Enter leaves it as it is.")


def week(guide: Guide) -> None:
    """Wins first, then what became of the last decisions, of rituals and of what is late."""
    say = guide.say
    guide.head(guide.text.week_in_short())
    for win in guide.report.wins:
        guide.good(guide.text.win(win))
    _score(guide)
    again = guide.held is not None and guide.held.wins
    question = say("Another win?") if again else say("What went well this week?")
    win = guide.ask(question, WORDS)
    if win is not None:
        guide.save(more={"wins": win})
    for made in guide.report.decisions_due[-MOST:]:
        _outcome(guide, made)
    rituals = guide.report.rituals
    for one in rituals.open[-MOST:] if rituals is not None else ():
        _ritual(guide, one)
    behind, today = guide.report.week, guide.session.today
    due_now = [todo for todo in behind.due if todo.due == today and todo.done is None]
    for todo in (*behind.slipped, *due_now)[:MOST]:
        _late(guide, todo)


def _score(guide: Guide) -> None:
    """How much of what was planned was done, and what many poor weeks ask for."""
    scores, week, say = guide.report.execution, guide.report.closes, guide.say
    told = execution_text(guide.screen, scores, week, say)
    for text in (told, execution_advice(scores, say)):
        if text:
            guide.show(text, DIM)


def _outcome(guide: Guide, made: DecisionDue) -> None:
    say, text = guide.say, guide.text.decision(made)
    put_by = made.verdict == "later"
    # TRANSLATORS: keys: yes, no, postponed. Either language's letters are taken.
    question = say("{decision}: done? [y/n/postpone]", decision=text)
    if put_by:
        # TRANSLATORS: of something put off; keys: yes, no, postponed, of either language.
        question = say("{decision}: settled? [y/n/postpone]", decision=text)
    outcome = guide.choose(question, OUTCOMES, N_("Answer y, n or p; Enter to skip."))
    if outcome is None:
        return
    by = guide.ask_day(say("Until when?"), guide.next_day) if outcome == "postponed" else None
    guide.save(lambda draft: settled(draft, made, outcome, by))
    if put_by and outcome == "not_done":
        guide.show(say("To decide on it now, type its id at step 4: {id}", id=made.about), DIM)


def _ritual(guide: Guide, one: OpenRitual) -> None:
    """What became of a ritual: a day typed in place of a key is where it was moved to."""
    # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
    question = guide.say("{ritual}: [d]one [s]kipped [n]ew day", ritual=guide.text.ritual(one))

    def change(how: str | dt.date) -> Callable[[PlanText], Change]:
        return lambda draft: _kept(draft, one, how, guide.session.today)

    _settle(guide, question, RITUALS, HELD, change)


def _kept(draft: PlanText, one: OpenRitual, how: str | dt.date, today: dt.date) -> Change:
    ritual, day = Keeping(draft, one.ritual, today), one.day.isoformat()
    if isinstance(how, dt.date):
        return ritual.move(day, how.isoformat())
    return ritual.done(day) if how == "done" else ritual.skip(day)


def _late(guide: Guide, todo: Todo) -> None:
    """What becomes of a task due by now: a day typed in place of a key is its new one."""
    today = guide.session.today
    # TRANSLATORS: the letters in brackets are keys; those of either language are taken.
    question = guide.say("{task}: [d]one [n]ew day [g]ive up", task=guide.text.late(todo))

    def change(how: str | dt.date) -> Callable[[PlanText], Change]:
        if isinstance(how, dt.date):
            return lambda draft: put_off(draft, todo.id, how, today)
        return lambda draft: ended(draft, todo.id, how, today)

    _settle(guide, question, ENDINGS, ENDED, change)


def _settle(
    guide: Guide,
    question: str,
    keys: Mapping[str, Collection[str]],
    hint: Message,
    change: Callable[[str | dt.date], Callable[[PlanText], Change]],
) -> None:
    """Ask how it ended, or for its new day, and save that."""
    read = choice(keys, hint, coming(guide.session.today).read).read

    def write(answer: str) -> Change | None:
        how = read(answer)
        return None if how == "put off" else guide.make(change(how))

    # The answer is saved while it is read, so that what is refused is asked again.
    made = guide.ask(question, Reader(lambda answer: (write(answer),), hint))
    if made == (None,):
        day = coming(guide.session.today, NEW_DAY)
        made = guide.ask(
            guide.say("New day?"),
            Reader(lambda text: (guide.make(change(day.read(text))),), NEW_DAY),
        )
    if made is not None:
        guide.tell(made[0])
