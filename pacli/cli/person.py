"""``pac person``: who works on the plan, and what each answers for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument

from pacli.cli import items
from pacli.cli.app import more_options
from pacli.cli.context import Session
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.analysis.means.people import Charge

SECTION = ("people",)

Id = Annotated[str, Argument(metavar=items.ID, help=N_("The person; its first letters do"))]


def list_(session: Session) -> None:
    """Print the people: role, hours, cost, and how much each answers for."""
    from pacli.analysis.means.people import person_rows, strangers

    plan = session.plan()
    rows, others = person_rows(plan, session.today), strangers(plan, session.today)
    if session.options.json:
        from pacli.report.rows import rows_data

        session.report("people", rows=rows_data(rows), others=others)
        return
    from pacli.report.terminal.means.people import print_people

    with session.paged():
        print_people(session.screen, rows, others, session.say, plan.currency)


@more_options(items.fields_of(SECTION))
def add(
    session: Session,
    name: Annotated[str, Argument(metavar=N_("NAME"), help=N_("What that person is called"))],
    id_: items.OwnId = None,
    **fields: object,
) -> None:
    """Add a person; owners of actions, tasks and stages may name that one."""
    from pacli.changes import people

    words = {"name": name, **items.given(fields)}
    session.edit(lambda draft: people.add(draft, words, session.today, name=id_))


def show(session: Session, id_: Id) -> None:
    """Print a person with all fields, and what that one answers for."""
    items.show(
        session,
        "person",
        items.of("people", id_),
        lambda: _print_charges(session, id_),
        lambda: _charges_data(session, id_),
    )


def set_(
    session: Session,
    id_: Id,
    values: Annotated[
        list[str],
        Argument(metavar=items.FIELD, help=N_("Such as hours_per_week=35, cost_per_day=200")),
    ],
) -> None:
    """Set fields of a person; an empty value removes one."""
    items.assign(session, items.of("people", id_), values, None)


def rm(
    session: Session,
    id_: Id,
    *,
    with_references: items.WithReferences = False,
) -> None:
    """Take a person out of the plan."""
    items.remove(session, items.of("people", id_), references=with_references)


def rename(
    session: Session,
    id_: Id,
    new: items.NewId,
) -> None:
    """Give a person another id, wherever it is named as an owner or in a ritual."""
    items.rename(session, items.of("people", id_), new)


def _charges(session: Session, word: str) -> tuple[Charge, ...]:
    from pacli.analysis.means.people import charges_of
    from pacli.pick import pick

    plan = session.plan()
    return charges_of(plan, pick(word, plan.people), session.today)


def _print_charges(session: Session, word: str) -> None:
    from pacli.report.terminal.means.people import print_charges

    print_charges(session.screen, _charges(session, word), session.say, session.today)


def _charges_data(session: Session, word: str) -> dict[str, Any]:
    from pacli.report.rows import rows_data

    return {"charges": rows_data(_charges(session, word))}
