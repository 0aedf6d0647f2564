"""``pac diagnosis``: where the business stands, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument

from pacli.cli import items
from pacli.cli.context import Session
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.analysis.situation.board import Board

Id = Annotated[str, Argument(metavar=items.ID, help=N_("The item; its first letters do"))]


def show(
    session: Session,
    id_: Annotated[
        str | None,
        Argument(metavar=items.ID, help=N_("An item; by default the whole diagnosis")),
    ] = None,
) -> None:
    """Print the diagnosis as a grid, with the conclusions and what no action answers."""
    if id_ is not None:
        _show_item(session, id_)
        return
    found = _board(session)
    if found is None:
        return
    from pacli.report.terminal.situation.board import print_board

    with session.paged():
        print_board(session.screen, found, session.say)


def list_(session: Session) -> None:
    """Print the items one by one, with the actions that answer each."""
    found = _board(session)
    if found is None:
        return
    from pacli.report.terminal.situation.board import print_items

    with session.paged():
        print_items(session.screen, found, session.say)


def add(
    session: Session,
    quadrant: Annotated[
        str,
        Argument(
            metavar=N_("QUADRANT"),
            help=N_("strength, weakness, opportunity, threat or environment"),
        ),
    ],
    text: Annotated[
        list[str], Argument(metavar=N_("TEXT"), help=N_("What you see, in one line"))
    ],
    id_: items.OwnId = None,
) -> None:
    """Add an item to a quadrant."""
    from pacli.changes import diagnosis

    words = " ".join(text)
    session.edit(lambda draft: diagnosis.add(draft, quadrant, words, session.today, name=id_))


def set_(
    session: Session,
    words: Annotated[
        list[str],
        Argument(
            metavar=N_("[ID] FIELD=VALUE"),
            help=N_("ID text=… quadrant=…, or build_on=ID,ID fix_fast=ID path=…"),
        ),
    ],
) -> None:
    """Change an item, or conclude: what to build on, to fix fast, the path."""
    from pacli.changes import diagnosis

    session.edit(lambda draft: diagnosis.assign(draft, words, session.today))


def rm(session: Session, id_: Id, *, with_references: items.WithReferences = False) -> None:
    """Take an item out of the diagnosis."""
    from pacli.changes import diagnosis

    session.edit(lambda draft: diagnosis.remove(draft, id_, references=with_references))


def rename(session: Session, id_: Id, new: items.NewId) -> None:
    """Give an item another id, wherever it is named."""
    from pacli.changes import diagnosis

    items.rename(session, lambda draft: diagnosis.find(draft, id_), new)


def _board(session: Session) -> Board | None:
    """The diagnosis, or nothing where it was written for a program."""
    from pacli.analysis.situation.board import board

    found = board(session.plan(), session.today)
    if not session.options.json:
        return found
    from pacli.report.records.situation import board as data

    session.report("diagnosis", **data(found))
    return None


def _show_item(session: Session, word: str) -> None:
    from pacli.analysis.situation.board import board
    from pacli.pick import pick

    plan = session.plan()
    found = board(plan, session.today)
    name = pick(word, [item.id for item in found.items])
    item = next(one for one in found.items if one.id == name)
    if session.options.json:
        from pacli.report.records.situation import covered

        session.report("diagnosed", item=covered(item))
        return
    from pacli.report.terminal.situation.board import print_diagnosed

    titles = {action: plan.actions[action].title for action in item.actions}
    print_diagnosed(session.screen, found, item, titles, session.say)
