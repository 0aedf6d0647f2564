"""``pac reading``: what was noted for an indicator, day by day."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from pacli.cli import items
from pacli.cli.context import Session
from pacli.cli.indicator import Id
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.changes.change import Change, PlanText

Day = Annotated[str, Argument(metavar=N_("DATE"), help=N_("The day of the reading"))]


def list_(
    session: Session,
    id_: Annotated[
        str | None, Argument(metavar=items.ID, help=N_("Of this indicator only"))
    ] = None,
) -> None:
    """Print the readings of an indicator, or of each."""
    from pacli.analysis.items import reading_rows
    from pacli.pick import pick

    plan = session.plan()
    names = list(plan.indicators) if id_ is None else [pick(id_, plan.indicators)]
    rows = {name: reading_rows(plan, name) for name in names}
    if session.options.json:
        from pacli.report.rows import rows_data

        found = [{"indicator": name, **one} for name in names for one in rows_data(rows[name])]
        session.report("readings", rows=found)
        return
    from pacli.report.terminal.items import print_readings

    with session.paged():
        print_readings(session.screen, plan, rows, session.say, session.today)


def set_(
    session: Session,
    id_: Id,
    day: Day,
    value: Annotated[str, Argument(metavar=N_("VALUE"), help=N_("The value on that day"))],
    note: Annotated[
        str | None, Option(metavar=N_("TEXT"), help=N_("A word on this reading"))
    ] = None,
) -> None:
    """Set the reading of a day, whatever was noted."""
    from pacli.cli.log import Given, note_values

    note_values(session, [Given(id_, value)], on=day, mode="set", note=note)


def rm(session: Session, id_: Id, day: Day) -> None:
    """Take the reading of a day away."""
    from pacli.forms.days import day_from_words

    on = day_from_words(day, session.today, past=True)

    def request(draft: PlanText) -> Change:
        from pacli.changes.log import remove

        return remove(draft, id_, on, session.today)

    session.edit(request)
