"""``pac ritual``: what comes back every week, and how it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument

from pacli.cli import items
from pacli.cli.app import more_options
from pacli.cli.context import Session
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.changes.change import Change, PlanText

SECTION = ("rituals",)

Id = Annotated[str, Argument(metavar=items.ID, help=N_("The ritual; its first letters do"))]
Day = Annotated[
    str | None,
    Argument(metavar=N_("DATE"), help=N_("The day it was due; by default the last open one")),
]


def list_(session: Session) -> None:
    """Print the rituals: rule, next day, share kept, streak, the last thirteen weeks."""
    from pacli.analysis.rituals.standing import ritual_rows

    plan = session.plan()
    rows = ritual_rows(plan, session.today)
    if session.options.json:
        from pacli.report.records.rituals import rituals_data

        session.report("rituals", rows=rituals_data(rows))
        return
    from pacli.report.terminal.rituals import print_rituals

    with session.paged():
        print_rituals(session.screen, rows, session.say, session.today, plan.currency)


@more_options(items.fields_of(SECTION))
def add(
    session: Session,
    title: Annotated[
        str, Argument(metavar=N_("TITLE"), help=N_("What comes back, in one line"))
    ],
    id_: items.OwnId = None,
    **fields: object,
) -> None:
    """Add a ritual; it begins today, or with the plan."""
    from pacli.changes import rituals

    words = {"title": title, **items.given(fields)}
    if session.interactive and not (words.get("every") or words.get("rrule")):
        words["every"] = _asked(session)
    session.edit(lambda draft: rituals.add(draft, words, session.today, name=id_))


def show(session: Session, id_: Id) -> None:
    """Print a ritual with all its fields, and how it is kept."""
    items.show(session, "ritual", items.of("rituals", id_), lambda: _kept(session, id_))


def set_(
    session: Session,
    id_: Id,
    values: Annotated[
        list[str],
        Argument(metavar=items.FIELD, help=N_("Such as every=friday, at=14:00, duration=1h")),
    ],
) -> None:
    """Set fields of a ritual; another rule counts from today on."""
    from pacli.changes import rituals

    session.edit(lambda draft: rituals.assign(draft, id_, values, session.today))


def done(session: Session, id_: Id, day: Day = None) -> None:
    """Note a ritual as done; ahead of its day, it has moved to today."""
    _note(session, "done", id_, day)


def skip(session: Session, id_: Id, day: Day = None) -> None:
    """Leave a ritual out once: that neither counts as done nor breaks the streak."""
    _note(session, "skip", id_, day)


def move(
    session: Session,
    id_: Id,
    days: Annotated[
        list[str],
        Argument(metavar=N_("[DATE] NEW-DATE"), help=N_("The day it is due, and the new one")),
    ],
) -> None:
    """Put a ritual on another day, once."""
    from pacli.errors import Usage

    if len(days) > 2:  # noqa: PLR2004 (from a day to a day)
        raise Usage(
            N_("A ritual moves from one day to another."),
            hint=N_("Put a day of several words in quotes: “16 january”"),
        )
    _note(session, "move", id_, days[0] if days[1:] else None, to=days[-1])


def rm(session: Session, id_: Id, *, with_references: items.WithReferences = False) -> None:
    """Take a ritual out of the plan; one that is over had better get an end."""
    items.remove(session, items.of("rituals", id_), references=with_references)


def rename(session: Session, id_: Id, new: items.NewId) -> None:
    """Give a ritual another id, wherever it is named."""
    items.rename(session, items.of("rituals", id_), new)


def _asked(session: Session) -> str:
    """When a new ritual comes back, asked until that is understood."""
    from pacli.forms.recurrences import recurrence_from_words

    def read(text: str) -> str:
        recurrence_from_words(text, session.today)
        return text

    question = session.say("When does it come back?")
    answer: str | None = None
    while not answer:
        answer = session.ask(question, missing=N_("Say when it comes back: --every"), read=read)
    return answer


def _note(
    session: Session, how: str, word: str, day: str | None, *, to: str | None = None
) -> None:
    def request(draft: PlanText) -> Change:
        from pacli.cli.keeping import Keeping
        from pacli.pick import pick

        name = pick(word, draft.ids("rituals"))
        keeping = Keeping(draft, name, session.today)
        if how == "done":
            return keeping.done(day)
        return keeping.skip(day) if to is None else keeping.move(day, to)

    session.edit(request)


def _kept(session: Session, word: str) -> None:
    from pacli.analysis.rituals.standing import ritual_rows
    from pacli.pick import pick
    from pacli.report.terminal.rituals import print_kept

    plan = session.plan()
    (row,) = ritual_rows(plan, session.today, [pick(word, plan.rituals)])
    print_kept(session.screen, row, session.say, session.today, plan.currency)
