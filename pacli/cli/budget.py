"""``pac budget``: money planned, spent, agreed and left."""

from __future__ import annotations

from pacli.cli.context import Session
from pacli.cli.explained import Explained


def budget(session: Session, *, explain: Explained = False) -> None:
    """Print what the plan may cost, what it cost so far, and what a win cost."""
    from pacli.analysis.means.budget import budget as budget_of

    plan = session.plan()
    report = budget_of(plan, session.today)
    if session.options.json:
        from pacli.report.records.means import budget_data

        session.report("budget", **budget_data(report))
        return
    from pacli.report.terminal.means.budget import print_budget

    with session.paged():
        print_budget(session.screen, report, session.say, plan.currency)
        if explain:
            from pacli.report.terminal.means.budget_explain import print_explained

            print_explained(session.screen, report, session.say, plan.currency)
