"""``pac gap``: done against expected."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.cli.explained import Explained
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapReport
    from pacli.analysis.indicators.moves import Moves
    from pacli.model.plan import Plan


def gap(
    session: Session,
    ids: Annotated[
        list[str] | None,
        Argument(metavar=N_("ID"), help=N_("Indicators, all by default")),
    ] = None,
    *,
    since: Annotated[
        str | None,
        Option(
            metavar=N_("REV|DATE|last-review"),
            help=N_("Also what moved since then, from the plan's history in git"),
        ),
    ] = None,
    explain: Explained = False,
) -> None:
    """Print how far each indicator is from where it should be today."""
    from pacli.analysis.indicators.gap import gap as gap_on

    plan = session.plan()
    report = gap_on(plan, session.today, ids or None)
    moved = None
    if since is not None:
        from pacli.cli.since import moves_since

        moved = moves_since(session, plan, report, since)
    if session.options.json:
        from pacli.report.data import gap_rows

        session.report(
            "gap", rows=gap_rows(report.rows), **_more(plan, report, moved, explain=explain)
        )
        return
    _print(session, plan, report, moved, explain=explain, detailed=bool(ids))


def _more(
    plan: Plan, report: GapReport, moved: Moves | None, *, explain: bool
) -> dict[str, Any]:
    more: dict[str, Any] = {}
    if moved is not None:
        from pacli.report.records.moves import moves_data

        more["moved"] = moves_data(moved)
    if explain:
        from pacli.analysis.indicators.workings import workings
        from pacli.report.records.workings import workings_rows

        more["workings"] = workings_rows(workings(plan, report))
    return more


def _print(
    session: Session,
    plan: Plan,
    report: GapReport,
    moved: Moves | None,
    *,
    explain: bool,
    detailed: bool,
) -> None:
    from pacli.report.terminal.indicators.gap import print_gap

    detailed = session.options.verbose or (detailed and not explain)
    with session.paged():
        print_gap(
            session.screen,
            report,
            session.say,
            plan.currency,
            detailed=detailed,
            steps=_steps(session, plan, report) if detailed else None,
        )
        if moved is not None:
            from pacli.report.terminal.indicators.moves import print_moves

            print_moves(session.screen, moved, session.say, plan.currency, session.today)
        if explain:
            from pacli.analysis.indicators.workings import workings
            from pacli.report.terminal.indicators.explain import print_explained

            print_explained(
                session.screen, report, workings(plan, report), session.say, plan.currency
            )


def _steps(session: Session, plan: Plan, report: GapReport) -> dict[str, Any]:
    from pacli.analysis.indicators.trace import steps

    return {row.indicator: steps(plan, session.today, row.indicator) for row in report.rows}
