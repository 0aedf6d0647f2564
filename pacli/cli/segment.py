"""``pac segment``: the kinds of customers aimed at, and what serves each."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from pacli.cli import items
from pacli.cli.app import more_options
from pacli.cli.context import Session
from pacli.errors import N_

SECTION = ("segments",)

Id = Annotated[str, Argument(metavar=items.ID, help=N_("The segment; its first letters do"))]


def list_(session: Session) -> None:
    """Print the segments: offers, actions and deals of each, and those nobody works on."""
    from pacli.analysis.situation.segments import targets

    found = targets(session.plan(), session.today)
    if session.options.json:
        from pacli.report.records.situation import targets as data

        session.report("segments", **data(found))
        return
    from pacli.report.terminal.situation.segments import print_segments

    with session.paged():
        print_segments(session.screen, found, session.say)


@more_options(items.fields_of(SECTION))
def add(
    session: Session,
    label: Annotated[
        str, Argument(metavar=N_("LABEL"), help=N_("The kind of customer, in a few words"))
    ],
    id_: items.OwnId = None,
    **fields: object,
) -> None:
    """Add a segment."""
    words = {"label": label, **items.given(fields)}
    items.add(session, lambda _: SECTION, words, id_)


def show(session: Session, id_: Id) -> None:
    """Print a segment with its persona, and what serves it."""
    items.show(session, "segment", items.of("segments", id_), lambda: _served(session, id_))


def set_(
    session: Session,
    id_: Id,
    values: Annotated[
        list[str],
        Argument(metavar=items.FIELD, help=N_("Such as sector=…, persona.goals=…")),
    ],
) -> None:
    """Set fields of a segment or of its persona; an empty value removes one."""
    items.assign(session, items.of("segments", id_), values, None)


def rm(session: Session, id_: Id, *, with_references: items.WithReferences = False) -> None:
    """Take a segment out of the plan."""
    items.remove(session, items.of("segments", id_), references=with_references)


def rename(session: Session, id_: Id, new: items.NewId) -> None:
    """Give a segment another id, wherever it is named."""
    items.rename(session, items.of("segments", id_), new)


def _served(session: Session, word: str) -> None:
    from pacli.analysis.situation.segments import targets
    from pacli.pick import pick
    from pacli.report.terminal.situation.segments import print_served

    plan = session.plan()
    name = pick(word, plan.segments)
    row = next(r for r in targets(plan, session.today).rows if r.segment == name)
    print_served(session.screen, row, plan, session.say)
