"""``pac assess``: the open actions judged, and put in order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument

from pacli.cli.context import Session
from pacli.errors import N_, Refused

if TYPE_CHECKING:
    from pacli.analysis.choosing.assess import Assessed, Assessment


def assess(
    session: Session,
    id_: Annotated[
        str | None, Argument(metavar=N_("ID"), help=N_("One action, before you take it on"))
    ] = None,
) -> None:
    """Judge the open actions in five ways, and propose which to do first.

    On a terminal asks what only you can tell, once.
    """
    report, only = _report(session, id_)
    if session.interactive and report.rows:
        from pacli.cli.choosing.questions import ask

        if ask(session, report.rows if only is None else (only,)):
            report, only = _report(session, id_)
    if session.options.json:
        from pacli.report.records.choosing import assessment

        rows = report.rows if only is None else (only,)
        session.report("assess", **assessment(report._replace(rows=rows)))
        return
    from pacli.report.terminal.choosing.assess import (
        print_assessed,
        print_assessment,
        print_ways_out,
    )
    from pacli.report.terminal.choosing.reasons import Words

    currency = session.draft().scalar("currency", default="EUR")
    words = Words(report, session.say, session.today, currency)
    if only is None:
        with session.paged():
            print_assessment(session.screen, words)
        return
    print_assessed(session.screen, words, only)
    if session.interactive:
        from pacli.cli.choosing.questions import take_on

        take_on(session, only)
    else:
        print_ways_out(session.screen, words, only)


def _report(session: Session, word: str | None) -> tuple[Assessment, Assessed | None]:
    """The assessment of the plan as it is now, and the only action that she asked about."""
    from pacli.analysis.choosing.assess import assess as assessed
    from pacli.pick import pick

    plan = session.plan()
    report = assessed(plan, session.today)
    if word is None:
        return report, None
    name = pick(word, plan.actions)
    found = next((row for row in report.rows if row.action == name), None)
    if found is None:
        raise Refused(
            N_("“{title}” is done or given up."),
            hint=N_("Those still open: pac assess"),
            title=plan.actions[name].title,
        )
    return report, found
