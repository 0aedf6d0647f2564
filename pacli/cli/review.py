"""``pac review``: the weekly review, printed or gone through step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.cli.context import Session

if TYPE_CHECKING:
    from pacli.model.plan import Plan


def review(session: Session) -> int | None:
    """Go through the week: wins, readings, the point, one decision, what comes next."""
    plan = session.plan()
    if session.interactive and not session.options.dry_run:
        from pacli.cli.review_guide import guide

        return guide(session, plan)
    _print(session, plan)
    return None


def _print(session: Session, plan: Plan) -> None:
    from pacli.analysis.review import review as review_on

    report = review_on(plan, session.today)
    if session.options.json:
        from pacli.report.review_data import review as data

        session.report("review", **data(report, session.say))
        return
    from pacli.report.terminal.review import print_review

    print_review(session.screen, report, session.say, plan.currency)
