"""``pac action``: the main actions of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from pacli.cli import items
from pacli.cli.app import more_options
from pacli.cli.context import Session
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.changes.change import Change, PlanText

SECTION = ("actions",)

Id = Annotated[str, Argument(metavar=items.ID, help=N_("The action; its first letters do"))]


def list_(session: Session) -> None:
    """Print the actions: status, end, tasks done, what comes next."""
    from pacli.analysis.items import action_rows

    rows = action_rows(session.plan(), session.today)
    if session.options.json:
        from pacli.report.rows import rows_data

        session.report("actions", rows=rows_data(rows))
        return
    from pacli.report.terminal.items import print_actions

    with session.paged():
        print_actions(session.screen, rows, session.say, session.today)


@more_options(items.fields_of(SECTION))
def add(
    session: Session,
    title: Annotated[str, Argument(metavar=N_("TITLE"), help=N_("The action in one line"))],
    id_: items.OwnId = None,
    **fields: object,
) -> None:
    """Add an action."""
    words = {"title": title, **items.given(fields)}
    items.add(session, lambda _: SECTION, words, id_)


def show(session: Session, id_: Id) -> None:
    """Print an action with all its fields."""
    items.show(session, "action", items.of("actions", id_))


def set_(
    session: Session,
    id_: Id,
    values: Annotated[
        list[str],
        Argument(metavar=items.FIELD, help=N_("Such as end=friday, expected.value=900")),
    ],
) -> None:
    """Set fields of an action; an empty value removes one."""
    items.assign(session, items.of("actions", id_), values, None)


def done(
    session: Session,
    id_: Id,
    value: Annotated[
        str | None, Option(metavar=N_("NUMBER"), help=N_("The result obtained"))
    ] = None,
    note: Annotated[
        str | None, Option(metavar=N_("TEXT"), help=N_("What came of it, in words"))
    ] = None,
) -> None:
    """Mark an action as done."""
    _end(session, id_, {"status": "done", "obtained.value": value, "obtained.note": note})


def drop(session: Session, id_: Id) -> None:
    """Give an action up; it stays in the plan."""
    _end(session, id_, {"status": "dropped"})


def rm(
    session: Session,
    id_: Id,
    *,
    with_references: items.WithReferences = False,
) -> None:
    """Take an action out of the plan, with its tasks."""
    items.remove(session, items.of("actions", id_), references=with_references)


def rename(
    session: Session,
    id_: Id,
    new: items.NewId,
) -> None:
    """Give an action another id, wherever it is named."""
    items.rename(session, items.of("actions", id_), new)


def _end(session: Session, word: str, fields: dict[str, str | None]) -> None:
    def request(draft: PlanText) -> Change:
        from pacli.changes.actions import close

        return close(draft, word, fields, session.today)

    session.edit(request)
