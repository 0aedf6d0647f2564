"""``pac plans``: a folder's plans side by side."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from pacli.cli.context import Session
from pacli.errors import PacError

if TYPE_CHECKING:
    from pacli.analysis.portfolio.portfolio import PlanLine


class Folded(NamedTuple):
    """A plan of the folder, and those that it continues, the latest first.

    A plan that cannot be read is the error that says why.
    """

    file: str
    line: PlanLine | PacError
    before: tuple[tuple[str, PlanLine | PacError], ...]


def plans(session: Session) -> int:
    """Print each plan: objective, figure, status, due day, next act; then those before it."""
    from pacli.analysis.portfolio.portfolio import together
    from pacli.store.locate import find_all

    names = find_all(session.options.file, session.environ, os.getcwd())  # noqa: PTH109 no pathlib
    found = [_folded(session, name) for name in names]
    lines = [one.line for one in found if not isinstance(one.line, PacError)]
    failed = len(lines) < len(found)
    if session.options.json:
        from pacli.report.records.portfolio import portfolio_data

        session.report("plans", **portfolio_data(found, together(lines), session.say))
        return int(failed)
    from pacli.report.terminal.portfolio.portfolio import print_plans

    with session.paged():
        print_plans(session.screen, found, together(lines), session.say, session.today)
    for one in found:
        if isinstance(one.line, PacError):
            from pacli.cli.failure import tell

            tell(session, one.line)
    return int(failed)


def _folded(session: Session, name: str) -> Folded:
    from pacli.store.locate import before

    earlier = tuple((file, _line(session, file)) for file in before(name))
    return Folded(name, _line(session, name), earlier)


def _line(session: Session, name: str) -> PlanLine | PacError:
    from pacli.analysis.portfolio.portfolio import plan_line
    from pacli.store.read import load

    try:
        return plan_line(load(name).plan(), session.today)
    except PacError as error:
        return error
