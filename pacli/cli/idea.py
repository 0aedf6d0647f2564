"""``pac idea``: tempting opportunities, parked until a review decides on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from pacli.cli import items
from pacli.cli.app import more_options
from pacli.cli.context import Session
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.changes.change import Change, PlanText

Id = Annotated[str, Argument(metavar=items.ID, help=N_("The idea; its first letters do"))]
Ids = Annotated[
    list[str], Argument(metavar=items.ID, help=N_("The idea; its first letters do"))
]


def list_(session: Session) -> None:
    """Print the ideas: those to decide on first, then what became of the others."""
    from pacli.analysis.reviews.ideas import idea_lines

    rows = idea_lines(session.plan(), session.today)
    if session.options.json:
        from pacli.report.rows import rows_data

        session.report("ideas", rows=rows_data(rows))
        return
    from pacli.report.terminal.reviews.ideas import print_ideas

    with session.paged():
        print_ideas(session.screen, rows, session.say, session.today)


def add(
    session: Session,
    text: Annotated[
        list[str], Argument(metavar=N_("TEXT"), help=N_("What tempts you, in one line"))
    ],
    noted: Annotated[
        str | None, Option(metavar=N_("DATE"), help=N_("When it came up, by default today"))
    ] = None,
    id_: items.OwnId = None,
) -> None:
    """Park an idea; the next review asks about it."""

    def request(draft: PlanText) -> Change:
        from pacli.changes import ideas
        from pacli.forms.days import day_from_words

        day = None if noted is None else day_from_words(noted, session.today, past=True)
        return ideas.add(draft, " ".join(text), session.today, noted=day, name=id_)

    session.edit(request)


def show(session: Session, id_: Id) -> None:
    """Print an idea with all its fields."""
    items.show(session, "idea", items.of("ideas", id_))


def set_(
    session: Session,
    id_: Id,
    values: Annotated[
        list[str], Argument(metavar=items.FIELD, help=N_("Such as title=…, noted=friday"))
    ],
) -> None:
    """Set fields of an idea; an empty value removes one."""
    items.assign(session, items.of("ideas", id_), values, None)


@more_options(items.fields_of(("actions",)))
def take(
    session: Session,
    id_: Id,
    name: Annotated[
        str | None,
        Option(
            "--id", metavar=items.ID, help=N_("The id of the action, instead of the idea's")
        ),
    ] = None,
    **fields: object,
) -> None:
    """Make an idea an action, with the fields given here."""
    words = items.given(fields)

    def request(draft: PlanText) -> Change:
        from pacli.changes import ideas

        action = ideas.NewAction(words, name)
        return ideas.decide(draft, id_, "action", session.today, action)

    session.edit(request)


def keep(session: Session, ids: Ids) -> None:
    """Keep ideas for later; no review asks about them again."""
    _decide(session, ids, "keep")


def drop(session: Session, ids: Ids) -> None:
    """Drop ideas; they stay in the plan, so that they need not be thought of again."""
    _decide(session, ids, "drop")


def rm(session: Session, id_: Id) -> None:
    """Take an idea out of the plan."""
    items.remove(session, items.of("ideas", id_), references=False)


def rename(session: Session, id_: Id, new: items.NewId) -> None:
    """Give an idea another id."""
    items.rename(session, items.of("ideas", id_), new)


def _decide(session: Session, words: list[str], verdict: str) -> None:
    def request(draft: PlanText) -> Change:
        from pacli.changes import ideas

        return ideas.decide_all(draft, words, verdict, session.today)

    session.edit(request)
