"""``pac indicator``: what is counted or measured."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from pacli.cli import items
from pacli.cli.app import more_options
from pacli.cli.context import Session
from pacli.errors import N_

SECTION = ("indicators",)

Id = Annotated[str, Argument(metavar=items.ID, help=N_("The indicator; its first letters do"))]


def list_(session: Session) -> None:
    """Print the indicators: measure, target, due day, last reading."""
    from pacli.analysis.items import indicator_rows

    plan = session.plan()
    rows = indicator_rows(plan)
    if session.options.json:
        from pacli.report.rows import rows_data

        session.report("indicators", rows=rows_data(rows))
        return
    from pacli.report.terminal.items import print_indicators

    with session.paged():
        print_indicators(session.screen, rows, session.say, session.today, plan.currency)


@more_options(items.fields_of(SECTION))
def add(
    session: Session,
    label: Annotated[
        str, Argument(metavar=N_("LABEL"), help=N_("What is counted or measured"))
    ],
    id_: items.OwnId = None,
    **fields: object,
) -> None:
    """Add an indicator."""
    words = {"label": label, **items.given(fields)}
    items.add(session, lambda _: SECTION, words, id_)


def show(session: Session, id_: Id) -> None:
    """Print an indicator with all its fields, and draw its readings."""
    items.show(session, "indicator", items.of("indicators", id_), lambda: _draw(session, id_))


def _draw(session: Session, id_: str) -> None:
    """The picture; nothing where the rest of the plan has errors, which is no matter here."""
    from pacli.analysis.indicators.gap import gap
    from pacli.analysis.indicators.trace import trace
    from pacli.errors import PlanError
    from pacli.report.terminal.figures import Figures
    from pacli.report.terminal.indicators.chart import print_chart

    try:
        plan = session.plan()
    except PlanError:
        return
    row = gap(plan, session.today, [id_]).rows[0]
    drawn = trace(plan, session.today, row.indicator)
    if drawn is not None:
        figures = Figures(session.say, plan.currency, session.today)
        print_chart(session.screen, row, drawn, figures)


def set_(
    session: Session,
    id_: Id,
    values: Annotated[
        list[str], Argument(metavar=items.FIELD, help=N_("Such as target=20000, due=31/03"))
    ],
    why: Annotated[
        str | None,
        Option(metavar=N_("TEXT"), help=N_("Why a target or due day changes; kept with it")),
    ] = None,
) -> None:
    """Set fields of an indicator; what it promised before is kept."""
    items.assign(session, items.of("indicators", id_), values, why)


def rm(
    session: Session,
    id_: Id,
    *,
    with_references: items.WithReferences = False,
) -> None:
    """Take an indicator out of the plan, with its readings."""
    items.remove(session, items.of("indicators", id_), references=with_references)


def rename(
    session: Session,
    id_: Id,
    new: items.NewId,
) -> None:
    """Give an indicator another id, wherever it is named."""
    items.rename(session, items.of("indicators", id_), new)
