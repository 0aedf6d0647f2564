"""``pac workload``: hours asked of each person against the hours there, week by week."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from pacli.cli.context import Session
from pacli.cli.explained import Explained
from pacli.errors import N_, Usage

MOST = 26
"""Weeks that are looked at, at most: half a year is as far as a plan goes."""


def workload(
    session: Session,
    weeks: Annotated[
        str | None, Option(metavar=N_("NUMBER"), help=N_("How many weeks, 6 by default"))
    ] = None,
    *,
    explain: Explained = False,
) -> None:
    """Print who does what and when, the weeks that ask too much, and ways out of them."""
    from pacli.analysis.means.workload import WEEKS
    from pacli.analysis.means.workload import workload as workload_of

    count = WEEKS if weeks is None else _weeks(weeks)
    plan = session.plan()
    report = workload_of(plan, session.today, count)
    if session.options.json:
        from pacli.report.records.means import workload_data

        session.report("workload", **workload_data(report))
        return
    from pacli.report.terminal.means.workload import print_workload

    with session.paged():
        print_workload(
            session.screen, report, session.say, detailed=session.options.verbose or explain
        )
        if explain and not report.alone:
            from pacli.report.terminal.means.workload_explain import print_explained

            print_explained(session.screen, report, session.say)


def _weeks(word: str) -> int:
    if not word.isdecimal() or not 1 <= int(word[:4]) <= MOST:
        raise Usage(
            N_("“{word}” is not a number of weeks."),
            hint=N_("Give a whole number, {most} at most."),
            word=word,
            most=MOST,
        )
    return int(word)
