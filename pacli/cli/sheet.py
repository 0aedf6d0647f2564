"""``pac sheet``: the follow-up sheet of the objective on one page."""

from __future__ import annotations

from pacli.cli.context import Session


def sheet(session: Session) -> None:
    """Print the objective, its actions and tasks, and its indicators on one page."""
    from pacli.analysis.paper.sheet import sheet as sheet_on

    plan = session.plan()
    made = sheet_on(plan, session.today)
    if session.options.json:
        from pacli.report.records.sheet import sheet as data

        session.report("sheet", **data(made))
        return
    from pacli.report.terminal.paper.sheet import print_sheet

    whole = session.options.verbose
    with session.paged():
        print_sheet(session.screen, made, session.say, plan.currency, whole=whole)
