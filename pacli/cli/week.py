"""``pac week``: the ideal week, with the rituals and tasks of a week laid into it."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from pacli.cli.context import Session
from pacli.errors import N_


def week(
    session: Session,
    date: Annotated[
        list[str] | None,
        Argument(
            metavar=N_("DATE"),
            help=N_("A day of the week wanted, next week or 2026-W08; by default today"),
        ),
    ] = None,
) -> None:
    """Print a week: its slots, rituals and tasks, hours asked and there, and clashes.

    The ideal week is set slot by slot: pac set week.mon.9h-12h=business
    """
    day = session.today
    if date:
        from pacli.forms.weeks import week_from_words

        day = week_from_words(" ".join(date), session.today)
    from pacli.analysis.timetable.ideal_week import ideal_week

    plan = session.plan()
    report = ideal_week(plan, session.today, day)
    if session.options.json:
        from pacli.report.records.week import week_data

        session.report("week", **week_data(report))
        return
    from pacli.report.terminal.timetable.week import print_week

    with session.paged():
        print_week(session.screen, report, session.say, plan.currency)
