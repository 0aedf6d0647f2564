"""A plan begun: written from options, from a template or from five questions, and told of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from pacli.errors import N_, Message, Refused, Usage

if TYPE_CHECKING:
    import datetime as dt

    from pacli.changes.start import Goal, Start
    from pacli.cli.context import Session

Readers = tuple[Callable[[str], Any], ...]

FILE = "pac.yaml"
MISSING = N_("What do you want to reach? Say it with --objective “…”.")


def begin(
    session: Session,
    name: str | None = None,
    *given: str | None,
    template: str | None = None,
    goes_on: bool = False,
) -> None:
    """Write the plan of the options ``given``, else of five questions, and tell of it.

    Where she ``goes_on`` at once, nothing is said of what comes next.
    """
    from pathlib import Path
    from shlex import quote

    path = Path(session.options.file or FILE)
    if path.exists() or path.is_symlink():
        raise Refused(
            N_("{file} exists already, and stays as it is."),
            hint=N_("Go on with it: {command}. For another: pac init -f NAME.pac.yaml"),
            command=f"pac -f {quote(str(path))} init --more"
            if session.options.file
            else "pac init --more",
            file=str(path),
        )
    if template is not None:
        from pacli.cli.templates import made, named

        kind = named(session, template)
        answers = _answers(session, name, *given, template=kind)
        text, plan = made(session, kind, answers)
    else:
        from pacli.changes.start import sections
        from pacli.locale.country import currency_here
        from pacli.store.begin import new_text

        answers = _answers(session, name, *(given or (None,) * 7))
        here = currency_here(session.environ)
        found = sections(answers, session.today, session.say.code, session.say, here)
        text, plan = new_text(found), {key: value for key, value, _ in found}
    if session.options.dry_run:
        session.write(text)
        return
    from pacli.store.file import create

    create(path, text)
    _tell(session, str(path), answers, plan, template=template is not None)
    if not (goes_on or session.options.json or session.options.quiet):
        _go_on(session, plan, template=template is not None)


def _answers(
    session: Session, name: str | None, *given: str | None, template: str | None = None
) -> Start:
    """What the options say; without any, what she answers, unless a template does."""
    from pacli.changes.change import Day
    from pacli.changes.start import Slot, Start, goal_from_words, slot_from_words
    from pacli.cli.volumes import phase_from_words
    from pacli.forms.days import day_from_words
    from pacli.locale.country import currency_here

    today, here = session.today, currency_here(session.environ)

    def goal_here(text: str) -> Goal:
        return goal_from_words(text, here)

    def coming(text: str) -> dt.date:
        day = day_from_words(text, today, past=False)
        if day <= today:
            raise Refused(N_("{day} is not ahead of us."), day=Day(day, today))
        return day

    readers: Readers = (str.strip, goal_here, coming, str.strip, slot_from_words)
    *answered, begins, phase = given
    if template or any(word is not None for word in answered):
        values = [
            read(word) if word and word.strip() else None
            for word, read in zip(answered, readers, strict=True)
        ]
        if answered[-1] is None and not template:
            values[-1] = Slot("friday", None)
    else:
        values = _asked(session, readers)
    objective, goal, due, action, review = values
    if not objective and not template:
        raise Usage(MISSING)
    year = str((due or today).year)
    return Start(
        name or ("" if template else session.say("Plan {year}", year=year)),
        objective or "",
        goal,
        due,
        action,
        review,
        start=_first_day(begins, due, today) if begins else None,
        phase=phase_from_words(phase),
    )


def _first_day(text: str, due: dt.date | None, today: dt.date) -> dt.date:
    """The next such day, or where the plan would be over by then, the latest one."""
    from pacli.changes.change import Day
    from pacli.forms.days import day_from_words

    day = day_from_words(text, today, past=False)
    if due is not None and day >= due:
        day = day_from_words(text, today, past=True)
    if due is not None and day >= due:
        raise Refused(
            N_("The plan would start on {start}, and end on {due}."),
            hint=N_("Give a first day before the last one."),
            start=Day(day, today),
            due=Day(due, today),
        )
    return day


def _asked(session: Session, readers: Readers) -> list[Any]:
    from pacli.forms.numbers import Example
    from pacli.locale.country import currency_here

    say = session.say
    questions = (
        say("1/5 What do you want to reach, in a sentence?"),
        say(
            "2/5 Which figure will show it? ({amount}, 15 clients)",
            amount=Example(20_000, currency_here(session.environ)),
        ),
        say("3/5 By which day? (31 March, +3m)"),
        say("4/5 What will you do first?"),
        say("5/5 On which day of the week will you look back?"),
    )
    if session.interactive:
        session.print(say("Five questions, then your plan is there."))
        session.print(say("The first needs an answer; Enter alone passes over another."))
    from pacli.cli.reviewing.answers import WORDS

    # What is asked for in words gets some: a lone figure belongs to the question after.
    readers = tuple(WORDS.read if one is str.strip else one for one in readers)
    meanings = (
        say("What changes when the plan works: “live from my courses”, “open a second shop”."),
        say("What you will count to know that you are there: turnover, orders, clients."),
        say("The end of the plan, three to twelve months away: “30 june”, “+6m”."),
        say("One thing that brings customers: “call ten former ones”. The rest comes later."),
        say("A quarter of an hour each week, to see what was done: “friday 14:00”."),
    )
    answers: list[Any] = []
    for question, read, meaning in zip(questions, readers, meanings, strict=True):
        # TRANSLATORS: the day of the review that is proposed, as she would type it
        default = say("friday") if question is questions[-1] else None
        answer = session.ask(
            question, missing=MISSING, default=default, read=read, meaning=meaning
        )
        while not answers and not answer:
            answer = session.ask(question, missing=MISSING, read=read, meaning=meaning)
        answers.append(answer)
    return answers


def _tell(
    session: Session, file: str, start: Start, plan: dict[str, Any], *, template: bool
) -> None:
    """Say that the plan is there."""
    if session.options.json:
        session.options.file = file
        session.found  # noqa: B018 the report names the new plan
        session.report("init")
        return
    if session.options.quiet:
        return
    if template:
        days = {"start": plan["period"]["start"], "due": plan["objective"]["due"]}
        start = start._replace(name=plan["name"], **days)
    told, params = _whole(start, session.today)
    session.print(session.fill(told, {"file": file, "name": start.name, **params}))


def _go_on(session: Session, plan: dict[str, Any], *, template: bool) -> None:
    """What may be done with the new plan."""
    say = session.say
    from pacli.cli.help import aligned

    session.print(say("Open it in any editor, or go on with pac:"))
    for line in aligned(list(_next(session, plan, template=template)), session.screen.columns):
        session.screen.spans([(line, "")])


def _next(
    session: Session, plan: dict[str, Any], *, template: bool
) -> Iterator[tuple[str, str]]:
    """Commands to go on with, and what each is for."""
    say = session.say
    if template:
        yield "pac edit", say("put it into your own words and figures")
        yield "pac volumes", say("how many contacts a week it takes")
    else:
        for action in plan.get("actions", ()):
            yield f"pac task add {action} …", say("the steps of your first action")
        for indicator in plan.get("indicators", ()):
            yield say("pac log {id} …", id=indicator), say("a figure, whenever there is one")
    yield "pac init --more", say("the rest of the plan, a step at a time")
    yield say("pac review"), say("each week, what was done and what comes")


def _whole(start: Start, today: dt.date) -> tuple[Message, dict[str, object]]:
    """What is there now, with the days that were understood."""
    from pacli.changes.change import Day

    days = {"start": start.start, "due": start.due}
    params: dict[str, object] = {
        name: Day(day, today, weekday=True) for name, day in days.items() if day
    }
    if len(params) == len(days):
        return N_("{file} is there: “{name}”, from {start} to {due}."), params
    if start.due:
        return N_("{file} is there: “{name}”, due {due}."), params
    if start.start:
        return N_("{file} is there: “{name}”, from {start}."), params
    return N_("{file} is there: “{name}”."), params
