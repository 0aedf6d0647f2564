"""``pac init``: a first plan, from five questions or from options."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.errors import N_, Refused

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
    """Ask what is missing, then write a plan that check and gap accept."""
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


def _answers(session: Session, name: str | None, *given: str | None) -> Any:
    from pacli.changes.start import Slot, Start, goal_from_words, slot_from_words
    from pacli.forms.days import day_from_words

    say, today = session.say, session.today
    asking = session.interactive
    if asking:
        session.print(say("Five questions, then your plan is there. Enter alone skips one."))

    def answer(
        value: str | None, question: str, read: Callable[[str], Any], default: str | None = None
    ) -> Any:
        if value is not None:
            return read(value) if value.strip() else None
        if not asking:
            return None
        return session.ask(question, missing=MISSING, default=default, read=read)

    def coming(text: str) -> Any:
        day = day_from_words(text, today, past=False)
        if day <= today:
            raise Refused(N_("{day} is not ahead of us."), day=day)
        return day

    title, figure, day, first, slot = given
    goal = None
    sentence = answer(title, say("1/5 What do you want to reach, in a sentence?"), str.strip)
    while not sentence:
        sentence = session.ask(
            say("1/5 What do you want to reach, in a sentence?"), missing=MISSING
        )
    goal = answer(
        figure, say("2/5 Which figure will show it? (20 000 €, 15 clients)"), goal_from_words
    )
    due = answer(day, say("3/5 By which day? (31 march, +3m)"), coming)
    action = answer(first, say("4/5 What will you do first?"), str.strip)
    # TRANSLATORS: the day of the review that is proposed, as she would type it
    when = answer(
        slot,
        say("5/5 On which day of the week will you look back?"),
        slot_from_words,
        say("friday"),
    )
    if when is None and not asking:
        when = Slot("friday", None)
    year = (due or today).year
    return Start(name or say("Plan {year}", year=str(year)), sentence, goal, due, action, when)


def _tell(session: Session, file: str, name: str, plan: dict[str, Any]) -> None:
    say = session.say
    if session.options.json:
        session.options.file = file
        session.found  # noqa: B018 the report names the new plan
        session.report("init")
        return
    session.print(say("{file} is there: “{name}”.", file=file, name=name))
    if session.options.quiet:
        return
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
