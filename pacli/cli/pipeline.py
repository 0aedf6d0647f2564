"""``pac pipeline``: the order book."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from pacli.cli.context import Session
from pacli.errors import N_


def pipeline(
    session: Session,
    *,
    explain: Annotated[
        bool, Option("--explain", help=N_("Show how each figure is worked out"))
    ] = False,
) -> None:
    """Print the open deals, what they are worth, and what is still to be won."""
    from pacli.analysis.book.pipeline import pipeline as pipeline_on

    plan = session.plan()
    report = pipeline_on(plan, session.today)
    if session.options.json:
        from pacli.report.records.pipeline import pipeline as data

        session.report("pipeline", **data(report))
        return
    from pacli.report.terminal.book.pipeline import print_pipeline

    detailed = session.options.verbose or explain
    with session.paged():
        print_pipeline(session.screen, report, session.say, plan.currency, detailed=detailed)
        if explain:
            from pacli.report.terminal.book.explain import print_explained

            print_explained(session.screen, report, session.say, plan.currency)
