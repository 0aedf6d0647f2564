"""``pac init``: a first plan, from five questions or from options."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.errors import N_, Refused, Usage

if TYPE_CHECKING:
    import datetime as dt

    from pacli.changes.start import Start

Readers = tuple[Callable[[str], Any], ...]

FILE = "pac.yaml"


def init(
    session: Session,
    name: Annotated[
        str | None, Argument(metavar=N_("NAME"), help=N_("What the plan is called"))
    ] = None,
    *,
    objective: Annotated[
        str | None, Option(metavar=N_("TITLE"), help=N_("What is to be reached, in a sentence"))
    ] = None,
    target: Annotated[
        str | None,
        Option(metavar=N_("FIGURE"), help=N_("The figure to reach: “20 000 €”, “15 clients”")),
    ] = None,
    due: Annotated[
        str | None, Option(metavar=N_("DATE"), help=N_("The day by which it is to be reached"))
    ] = None,
    action: Annotated[
        str | None, Option(metavar=N_("TITLE"), help=N_("The first thing to do for it"))
    ] = None,
    review: Annotated[
        str | None,
        Option(
            metavar=N_("DAY"), help=N_("The day of the weekly review: friday, “friday 14:00”")
        ),
    ] = None,
) -> None:
    """Write a plan that check and gap accept, from options, else from five questions."""
    from pathlib import Path

    path = Path(session.options.file or FILE)
    if path.exists() or path.is_symlink():
        raise Refused(
            N_("{file} exists already, and stays as it is."),
            hint=N_("Choose another file: pac init -f NAME.pac.yaml"),
            file=str(path),
        )
    answers = _answers(session, name, objective, target, due, action, review)
    from pacli.changes.start import sections
    from pacli.store.begin import new_text

    made = sections(answers, session.today, session.say.code, session.say)
    text = new_text(made)
    if session.options.dry_run:
        session.write(text)
        return
    from pacli.store.file import create

    create(path, text)
    _tell(session, str(path), answers.name, {key: value for key, value, _ in made})


def _answers(session: Session, name: str | None, *given: str | None) -> Start:
    """What the options say; without any, what she answers."""
    from pacli.changes.start import Slot, Start, goal_from_words, slot_from_words
    from pacli.forms.days import day_from_words

    today = session.today

    def coming(text: str) -> dt.date:
        day = day_from_words(text, today, past=False)
        if day <= today:
            raise Refused(N_("{day} is not ahead of us."), day=day)
        return day

    readers: Readers = (str.strip, goal_from_words, coming, str.strip, slot_from_words)
    if any(word is not None for word in given):
        values = [
            read(word) if word and word.strip() else None
            for word, read in zip(given, readers, strict=True)
        ]
        if given[-1] is None:
            values[-1] = Slot("friday", None)
    else:
        values = _asked(session, readers)
    objective, goal, due, action, review = values
    if not objective:
        raise Usage(MISSING)
    year = str((due or today).year)
    return Start(
        name or session.say("Plan {year}", year=year), objective, goal, due, action, review
    )


def _asked(session: Session, readers: Readers) -> list[Any]:
    say = session.say
    questions = (
        say("1/5 What do you want to reach, in a sentence?"),
        say("2/5 Which figure will show it? (20 000 €, 15 clients)"),
        say("3/5 By which day? (31 march, +3m)"),
        say("4/5 What will you do first?"),
        say("5/5 On which day of the week will you look back?"),
    )
    if session.interactive:
        session.print(say("Five questions, then your plan is there. Enter alone skips one."))
    answers: list[Any] = []
    for question, read in zip(questions, readers, strict=True):
        # TRANSLATORS: the day of the review that is proposed, as she would type it
        default = say("friday") if question is questions[-1] else None
        answer = session.ask(question, missing=MISSING, default=default, read=read)
        while not answers and not answer:
            answer = session.ask(question, missing=MISSING, read=read)
        answers.append(answer)
    return answers


def _tell(session: Session, file: str, name: str, plan: dict[str, Any]) -> None:
    say = session.say
    if session.options.json:
        session.options.file = file
        session.found  # noqa: B018 the report names the new plan
        session.report("init")
        return
    if session.options.quiet:
        return
    session.print(say("{file} is there: “{name}”.", file=file, name=name))
    from pacli.cli.help import aligned

    session.print(say("Open it in any editor, or go on with pac:"))
    next_ones = [("pac review", say("each week, what was done and what comes"))]
    for indicator in plan.get("indicators", ()):
        meaning = say("a figure, whenever there is one")
        next_ones.insert(0, (f"pac log {indicator} …", meaning))
    for action in plan.get("actions", ()):
        meaning = say("the steps of your first action")
        next_ones.insert(0, (f"pac task add {action} …", meaning))
    for line in aligned(next_ones, session.screen.columns):
        session.screen.spans([(line, "")])


MISSING = N_("What do you want to reach? Say it with --objective “…”.")
