"""A moment of the plan's past, as she names it, and what moved since then."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pacli.cli.context import Session
from pacli.errors import N_, PacError, Refused

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapReport
    from pacli.analysis.indicators.moves import Moves
    from pacli.model.plan import Plan
    from pacli.store.git import Version

LAST_REVIEW = ("last-review", "dernier-bilan")


def moves_since(session: Session, plan: Plan, report: GapReport, since: str) -> Moves:
    """What moved since a revision, a day or the last review."""
    from pacli.analysis.editions.renames import renames
    from pacli.analysis.indicators.gap import gap
    from pacli.analysis.indicators.moves import moves
    from pacli.store.read import Draft

    found, day = moment(session, plan.reviews, since)
    draft = Draft.of(found.text, f"{session.file}@{found.commit}")
    before = gap(draft.plan(), min(day or found.day, session.today))
    then, now = (one.data().get("indicators") for one in (draft, session.draft()))
    names = {one.new: one.old for one in renames(then, now, ("indicators",))}
    whole = len(report.rows) == len(plan.indicators)
    return moves(before, report, found.commit, whole=whole, renamed=names)


def moment(
    session: Session, reviews: Iterable[dt.date], since: str
) -> tuple[Version, dt.date | None]:
    """The version that ``since`` means, and the day where it means one.

    ``reviews`` are the days of reviews. Raises Refused or NotFound.
    """
    from pacli.store.git import version, version_on

    day = _day(session, reviews, since)
    if day is None:
        return version(session.file, since), None
    return version_on(session.file, day), day


def _day(session: Session, reviews: Iterable[dt.date], since: str) -> dt.date | None:
    """The day that ``since`` means; None where it is a name of git's."""
    from pacli.forms.days import day_from_words

    if since in LAST_REVIEW:
        past = [day for day in reviews if day < session.today]
        if not past:
            raise Refused(
                N_("There is no review before today."),
                hint=N_("Give a day, such as 2026-01-31."),
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
