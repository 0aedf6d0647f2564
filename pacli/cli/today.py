"""``pac today``: where the plan stands and what to do; plain ``pac`` is this."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from pacli.cli.context import Session
from pacli.errors import N_


def today(
    session: Session,
    *,
    every: Annotated[bool, Option("--all", help=N_("Every plan of the folder"))] = False,
    full: Annotated[
        bool, Option("--full", help=N_("All there is to do, not only the most urgent"))
    ] = False,
    explain: Annotated[
        bool, Option("--explain", help=N_("Show what each urgency is made of"))
    ] = False,
) -> int | None:
    """Print where the plan stands today and what there is to do, the most urgent first."""
    if every:
        from pacli.cli.today_all import today_all

        return today_all(session, full=full, explain=explain)
    from pacli.analysis.agenda.today import today as today_on

    options = session.options
    plan = session.plan()
    report = today_on(plan, session.today)
    if options.json:
        from pacli.report.records.today import today_data

        session.report("today", **today_data(report))
        return None
    from pacli.report.terminal.agenda.today import TodayScreen

    with session.paged():
        TodayScreen(
            session.screen,
            report,
            session.say,
            explained=explain or options.verbose,
            rowed=options.plain,
        ).print(full=full, quiet=options.quiet)
    return None
