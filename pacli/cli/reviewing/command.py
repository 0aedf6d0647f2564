"""``pac review``: the weekly review, printed or gone through step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Option

from pacli.cli.context import Session
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.model.plan import Plan


def review(
    session: Session,
    *,
    commit: Annotated[
        bool, Option("--commit", help=N_("Then commit the plan's file in git"))
    ] = False,
) -> int | None:
    """Go through the week: wins, readings, the point, one decision, what comes next."""
    plan = session.plan()
    if session.interactive and not session.options.dry_run:
        from pacli.cli.reviewing.walk import walk

        code = walk(session, plan)
        if commit and not code:
            _commit(session)
        return code
    if commit and session.options.json:
        # A report for programs is the only one: a refusal takes its place.
        _commit(session)
        commit = False
    _print(session, plan)
    if commit:
        _commit(session)
    return None


def _commit(session: Session) -> None:
    from pacli.cli.reviewing.commit import commit_plan

    commit_plan(session)


def _print(session: Session, plan: Plan) -> None:
    from pacli.analysis.reviews.review import review as review_on

    report = review_on(plan, session.today, held=True)
    if session.options.json:
        from pacli.report.records.review import review as data

        session.report("review", **data(report, session.say))
        return
    from pacli.report.terminal.reviews.review import print_review

    print_review(session.screen, report, session.say, plan.currency)
