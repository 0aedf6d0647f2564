"""What is said of an objective that is called as before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.errors import N_

if TYPE_CHECKING:
    from pathlib import Path

    from pacli.analysis.renewal.outcome import Outcome
    from pacli.cli.context import Session
    from pacli.cli.renewing.wishes import Wishes


def remark(session: Session, outcome: Outcome, wanted: Wishes) -> None:
    """Say before she is asked for a title that the old one names a time that is over."""
    from pacli.analysis.renewal.naming import stale
    from pacli.changes.change import Day

    words = stale(wanted.title, outcome.end, wanted.due)
    if words is not None and wanted.due is not None:
        day = Day(wanted.due, session.today)
        told = N_("Its title says “{words}”; the next plan goes to {day}.")
        session.print(session.fill(told, {"words": words, "day": day}))


def tell_title(session: Session, outcome: Outcome, wanted: Wishes, path: Path) -> None:
    """Say how to change a title that stayed, where she was not asked or a time is in it.

    What is to be typed is about the new plan; its language is that of all the rest.
    """
    from pacli.analysis.renewal.naming import stale

    if wanted.title != outcome.title:
        return
    words = stale(wanted.title, outcome.end, wanted.due)
    new = session.about(str(path))
    new.options.lang = session.say.code
    say = new.say
    if words is not None:
        text = say("The objective still says “{words}”: pac set objective.title=…", words=words)
        session.print(text)
    elif not session.interactive:
        session.print(say("The objective is called as before: pac set objective.title=…"))
