"""``pac today --all``: every plan of a folder, a short block each."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pacli.cli.context import Session
from pacli.errors import PacError

if TYPE_CHECKING:
    from pacli.analysis.agenda.today import TodayReport


def today_all(session: Session, *, full: bool, explain: bool) -> int:
    """Print each plan in its own language; one with errors does not hide the others."""
    from pacli.store.locate import find_all

    names = find_all(session.options.file, session.environ, os.getcwd())  # noqa: PTH109 no pathlib
    found = [(one, _report(one)) for one in map(session.about, names)]
    failed = any(isinstance(report, PacError) for _, report in found)
    if session.options.json:
        session.report("today-all", plans=[_data(one, report) for one, report in found])
        return int(failed)
    _print(session, found, full=full, explain=explain)
    return int(failed)


def _report(session: Session) -> TodayReport | PacError:
    from pacli.analysis.agenda.today import today

    try:
        return today(session.plan(), session.today)
    except PacError as error:
        return error


def _print(
    session: Session,
    found: list[tuple[Session, TodayReport | PacError]],
    *,
    full: bool,
    explain: bool,
) -> None:
    from pacli.report.terminal.agenda.today import TodayScreen

    options = session.options
    with session.paged():
        told = False
        for one, report in found:
            if isinstance(report, PacError):
                continue
            if told:
                session.write("\n")
            told = True
            TodayScreen(
                one.screen,
                report,
                one.say,
                explained=explain or options.verbose,
                rowed=options.plain,
            ).print_brief(full=full)
    for one, report in found:
        if isinstance(report, PacError):
            from pacli.cli.failure import tell

            tell(one, report)


def _data(session: Session, report: TodayReport | PacError) -> dict[str, Any]:
    if isinstance(report, PacError):
        from pacli.report.data import error_rows

        problems = error_rows(report, session.say)
        return {"plan": session.identity, "problems": problems, "content": None}
    from pacli.report.records.today import today_data

    return {"plan": session.identity, "problems": [], "content": today_data(report)}
