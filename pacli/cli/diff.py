"""``pac diff``: what changed in the plan since a version that git keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument

from pacli.cli.context import Session
from pacli.errors import N_

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from pacli.analysis.editions.edition import Edition


def diff(
    session: Session,
    revision: Annotated[
        str | None,
        Argument(
            metavar=N_("REV|DATE|last-review|FROM..TO"),
            help=N_("The version to compare with, by default the last one committed"),
        ),
    ] = None,
) -> None:
    """Print what changed in the plan, in its own words, since a version in git."""
    from pacli.analysis.editions.differences import differences
    from pacli.analysis.editions.edition import Comparison
    from pacli.report.words.difference import Writer

    then, now = _editions(session, revision)
    compared = Comparison(then, now, differences(then.data, now.data))
    to = Writer(session.say, session.today, now.data)
    if session.options.json:
        from pacli.report.records.editions import comparison_data

        session.report("diff", **comparison_data(compared, to))
        return
    from pacli.report.terminal.editions.differences import print_comparison

    with session.paged():
        print_comparison(session.screen, compared, to, plain=session.options.plain)


def _editions(session: Session, revision: str | None) -> tuple[Edition, Edition]:
    from pacli.cli.versions import HEAD, committed, past, present

    first, dots, last = (revision or "").partition("..")
    if dots:
        # The days of reviews are those of the file, which may be past reading.
        reviews = _reviews(session)
        return past(session, first or HEAD, reviews), past(session, last or HEAD, reviews)
    now = present(session)
    if revision is None:
        return committed(session)[0], now
    return past(session, revision, now.data.get("reviews") or ()), now


def _reviews(session: Session) -> Iterable[dt.date]:
    from pacli.errors import PlanError

    try:
        days: Iterable[dt.date] = session.draft().readable().get("reviews") or ()
    except PlanError:
        return ()
    return days
