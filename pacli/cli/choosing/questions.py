"""What only she can tell of an action, asked once; then what to do with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.cli import items
from pacli.cli.reviewing.answers import HORIZONS, WORDS, YES_OR_NO, Reader, choice
from pacli.errors import N_, Message, PacError, Usage
from pacli.forms.numbers import number_from_words
from pacli.forms.text import fold
from pacli.pick import pick
from pacli.report.terminal.console import BOLD

if TYPE_CHECKING:
    from pacli.analysis.choosing.assess import Assessed
    from pacli.cli.context import Session
    from pacli.model.plan import Plan

MISSING = N_("Say it with pac action set.")
HIGHEST = 5

WAYS_OUT = {
    "drop": ("1", "drop", "drop it", "abandonner"),
    "automate": ("2", "automate", "automate it", "automatiser"),
    "delegate": ("3", "delegate", "delegate it", "deleguer"),
    "do": ("4", "do", "do it", "faire"),
}
"""What she may do with an action instead of only taking it on, as she may type it."""

_OUT = N_("Type 1, 2, 3 or 4; Enter: not yet.")
_SCORE = N_("Give a whole number from 1 to 5; Enter to skip.")
_HORIZON = N_("Answer short, medium or long; Enter to skip.")
_YES = N_("Answer yes or no; Enter to skip.")


class Question(NamedTuple):
    """A question about an action, and how its answer is read."""

    text: Message
    read: Callable[[str], Any]
    meaning: Message


def _score(answer: str) -> str:
    try:
        value = number_from_words(answer)
    except PacError:
        raise Usage(_SCORE) from None
    if value != int(value) or not 1 <= value <= HIGHEST:
        raise Usage(_SCORE)
    return str(int(value))


_FIT = choice(YES_OR_NO, _YES).read

QUESTIONS: dict[str, Question] = {
    "impact": Question(
        N_("Impact on the objective, from 1 (little) to 5 (a lot)?"),
        _score,
        N_(
            "How far it brings the objective: 5 could reach half of it alone, 1 hardly shows."
            " A whole number from 1 to 5."
        ),
    ),
    "effort": Question(
        N_("Effort that it takes, from 1 (little) to 5 (a lot)?"),
        _score,
        N_(
            "Your time, money and nerve: 1 is an hour without cost, 5 weeks or a large expense."
            " A whole number from 1 to 5."
        ),
    ),
    "horizon": Question(
        # TRANSLATORS: the words to type: court, moyen, long
        N_("When will it bring a result: short (3 months), medium (6), long (beyond)?"),
        choice(HORIZONS, _HORIZON).read,
        N_(
            "When it brings its first sales: calling former customers is short, an article"
            " medium, a name known in town long."
        ),
    ),
    "fit.strategy": Question(
        N_("Does it serve this: “{aim}”? [y/n]"),
        _FIT,
        N_("Whether it leads where you decided to go; what does not had better wait."),
    ),
    "fit.motivating": Question(
        N_("Is it easy to get yourself started on? [y/n]"),
        _FIT,
        N_("Whether you would begin tomorrow; what you put off each week says no."),
    ),
    "fit.means": Question(
        N_("Do you have what it takes, or will you buy it? [y/n]"),
        _FIT,
        N_("Tools, skills, money: a website to sell online, a car for visits."),
    ),
}
"""By the field that the answer goes into."""


def ask(session: Session, rows: Iterable[Assessed]) -> bool:
    """Ask what is missing of each action and note it; whether anything was noted.

    What was answered of an action before Ctrl-C or Ctrl-D is kept.
    """
    plan, noted, told = session.plan(), False, False
    for row in rows:
        asked = [field for field in QUESTIONS if field in row.missing]
        like = bool(asked) and "like" in row.missing
        if not asked:
            continue
        if not told:
            session.print(session.say("What only you can tell. Enter skips a question."))
            told = True
        session.print(row.title, BOLD)
        words: list[str] = []
        try:
            for field in asked:
                words += _answer(session, plan, field)
            if like:
                words += _like(session, plan)
        finally:
            if words:
                items.assign(session, items.of("actions", row.action), words, None)
                noted = True
    return noted


def _answer(session: Session, plan: Plan, field: str) -> list[str]:
    question = QUESTIONS[field]
    aim = " ".join((plan.strategy or plan.objective.title).split())
    text = session.say(question.text, aim=aim)
    answer = session.ask(
        text, missing=MISSING, read=question.read, meaning=session.say(question.meaning)
    )
    return [] if answer is None else [f"{field}={answer}"]


def _like(session: Session, plan: Plan) -> list[str]:
    """The past action that it is like, in words that name one: its id or its title."""
    say = session.say
    titles = {fold(one.title): name for name, one in plan.past_actions.items()}

    def read(answer: str) -> str | None:
        if WORDS.read(answer) is None:
            return None
        return titles.get(fold(answer)) or pick(answer, plan.past_actions)

    question = say(
        "Which of these is it like: {ids}? Enter: none.", ids=", ".join(plan.past_actions)
    )
    meaning = say("A past action much like it: what it brought tells what to expect now.")
    answer = session.ask(question, missing=MISSING, read=read, meaning=meaning)
    return [] if answer is None else [f"like={answer}"]


def take_on(session: Session, row: Assessed) -> None:
    """Ask whether to drop, automate, delegate or do an action, and note what follows."""
    say = session.say
    session.print()
    session.print(
        say("Before you take it on: 1 drop it, 2 automate it, 3 delegate it, 4 do it?")
    )
    meaning = say(
        "Drop: it is not worth it. Automate: a tool does it from then on. Delegate: somebody"
        " else does it. Do: you take it on yourself."
    )
    read = choice(WAYS_OUT, _OUT).read
    answer = session.ask(say("Your choice"), missing=MISSING, read=read, meaning=meaning)
    if answer == "drop":
        from pacli.changes.actions import close

        fields: dict[str, str | None] = {"status": "dropped"}
        session.edit(lambda draft: close(draft, row.action, fields, session.today))
    elif answer == "automate":
        title = _line(session, say("The first step to automate it?"))
        if title:
            path = ("actions", row.action, "tasks")
            items.add(session, lambda _: path, {"title": title}, None)
    elif answer == "delegate":
        owner = _line(session, say("To whom?"))
        if owner:
            items.assign(session, items.of("actions", row.action), [f"owner={owner}"], None)
    elif answer == "do":
        from pacli.report.terminal.choosing.assess import first_step

        session.print(first_step(row, say))


def _line(session: Session, question: str) -> Any:
    reader: Reader = WORDS
    meaning = session.say(reader.help)
    return session.ask(question, missing=MISSING, read=reader.read, meaning=meaning)
