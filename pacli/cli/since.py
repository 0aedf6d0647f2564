"""``pac gap --since``: the plan as it was, found in git, and what moved."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pacli.cli.context import Session
from pacli.errors import N_, PacError, Refused

if TYPE_CHECKING:
    from pacli.analysis.gap import GapReport
    from pacli.analysis.moves import Moves
    from pacli.model.plan import Plan

LAST_REVIEW = ("last-review", "dernier-bilan")


def moves_since(session: Session, plan: Plan, report: GapReport, since: str) -> Moves:
    """What moved since a revision, a day or the last review."""
    from pacli.analysis.gap import gap
    from pacli.analysis.moves import moves
    from pacli.store.git import version, version_on
    from pacli.store.read import Draft

    day = _day(session, plan, since)
    found = version(session.file, since) if day is None else version_on(session.file, day)
    then = Draft.of(found.text, f"{session.file}@{found.commit}").plan()
    before = gap(then, min(day or found.day, session.today))
    return moves(before, report, found.commit, whole=len(report.rows) == len(plan.indicators))


def _day(session: Session, plan: Plan, since: str) -> dt.date | None:
    """The day that ``since`` means; None where it is a name of git's."""
    from pacli.forms.days import day_from_words

    if since in LAST_REVIEW:
        past = [day for day in plan.reviews if day < session.today]
        if not past:
            raise Refused(
                N_("There is no review before today."), hint=N_("Give a day: --since DATE")
            )
        return max(past)
    try:
        day = day_from_words(since, session.today, past=True)
    except PacError:
        return None
    if day > session.today:
        raise Refused(
            N_("{day} is still to come: it says what has happened."),
            hint=N_("Give today's date or an earlier one."),
            day=day,
        )
    return day
