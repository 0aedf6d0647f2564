"""``pac review --commit``: the plan's file committed in git, with what changed as message."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from pacli.errors import NotFound, PlanError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pacli.analysis.editions.difference import Difference
    from pacli.cli.context import Session
    from pacli.locale import Language

MOST = 12
"""Changes told in a message; more of them are counted."""


def commit_plan(session: Session) -> None:
    """Commit the plan as it is, or show the message under ``--dry-run``.

    Raises Refused where git cannot: the plan itself is saved.
    """
    from pacli.store.commit import commit

    text = message(session)
    options = session.options
    if options.dry_run:
        if not options.json:
            session.print(session.say("This would be committed with the message:"))
            for line in text.splitlines():
                session.screen.spans([(line, "")], 2 * bool(line))
        return
    made = commit(session.file, text)
    if options.json or options.quiet:
        return
    if made is None:
        session.print(session.say("git has the plan as it is already."))
    else:
        subject = text.partition("\n")[0]
        session.print(
            session.say("In git as {commit}: {subject}", commit=made, subject=subject)
        )
    if session.today not in session.plan().reviews:
        day = session.say.day(session.today)
        session.print(session.say("No review is noted on {day}: it was only shown.", day=day))


def message(session: Session) -> str:
    """The message of a commit, in the language of the plan: its day, then what changed."""
    from pacli.analysis.editions.difference import private
    from pacli.analysis.editions.differences import differences
    from pacli.cli.versions import committed, present
    from pacli.locale import language
    from pacli.report.clean import clean
    from pacli.report.words.difference import Writer
    from pacli.report.words.differences import line

    now = present(session)
    spoken = now.data.get("language")
    say = language(spoken) if spoken in {"fr", "en"} else session.say
    try:
        then, _ = committed(session)
    except (NotFound, PlanError):
        # A first version, or none before it that can be read: there is nothing to tell.
        then = now
    found = differences(then.data, now.data)
    to = Writer(say, session.today, now.data)
    told = [one for one in found if not private(one)]
    lines = [f"- {clean(line(one, to))}" for one in told[:MOST]]
    left = len(told) - len(lines)
    if left:
        lines.append(f"- {say.plural('and {n} more', 'and {n} more', left)}")
    body = "".join(f"\n{one}" for one in lines)
    return f"{_subject(say, _review(now.data, found, session.today), session.today)}\n{body}\n"


def _subject(say: Language, review: dt.date | None, today: dt.date) -> str:
    if review is not None:
        return say("Review of {day}", day=say.day(review, "full"))
    return say("The plan on {day}", day=say.day(today, "full"))


def _review(
    data: Mapping[str, Any], found: Sequence[Difference], today: dt.date
) -> dt.date | None:
    """The day of the review that is new or changed, else today's; None where there is none."""
    reviews = data.get("reviews") or {}
    days = [one.path[1] for one in found if one.path[0] == "reviews" and len(one.path) > 1]
    held = [day for day in days if isinstance(day, dt.date) and day in reviews]
    return max(held, default=today if today in reviews else None)
