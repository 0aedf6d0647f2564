"""``pac pipeline``: the order book."""

from __future__ import annotations

from pacli.cli.context import Session
from pacli.cli.explained import Explained


def pipeline(session: Session, *, explain: Explained = False) -> None:
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
