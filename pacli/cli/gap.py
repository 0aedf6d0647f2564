"""``pac gap``: done against expected."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from pacli.cli.context import Session
from pacli.errors import N_


def gap(
    session: Session,
    ids: Annotated[
        list[str] | None,
        Argument(metavar=N_("ID"), help=N_("Indicators, all by default")),
    ] = None,
) -> None:
    """Print how far each indicator is from where it should be today."""
    from pacli.analysis.gap import gap as gap_on

    plan = session.plan()
    report = gap_on(plan, session.today, ids or None)
    if session.options.json:
        from pacli.report.data import gap_rows

        session.report("gap", rows=gap_rows(report.rows))
        return
    from pacli.report.terminal.gap import print_gap

    with session.paged():
        print_gap(
            session.screen,
            report,
            session.say,
            plan.currency,
            detailed=session.options.verbose or bool(ids),
        )
