"""``pac review``: the weekly review, printed or gone through step by step."""

from __future__ import annotations

from pacli.cli.context import Session


def review(session: Session) -> int | None:
    """Go through the week: wins, readings, the point, one decision, what comes next."""
    from pacli.analysis.review import review as review_on

    plan = session.plan()
    report = review_on(plan, session.today)
    if session.options.json:
        from pacli.report.review_data import review as data

        session.report("review", **data(report, session.say))
        return None
    from pacli.report.terminal.review import print_review

    print_review(session.screen, report, session.say, plan.currency)
    return None
