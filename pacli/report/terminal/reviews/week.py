"""The week behind in a review: what was due and done, what is late, what rituals were kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.report.days import day_text
from pacli.report.words.items import some

if TYPE_CHECKING:
    from pacli.analysis.agenda.week import WeekBehind
    from pacli.analysis.reviews.review import ReviewReport
    from pacli.analysis.rituals.kept import RitualsKept
    from pacli.locale import Language

WEEK = 7


def week_facts(report: ReviewReport, say: Language) -> Iterator[str]:
    """What was done of what was due since the last review; apart from it, what is late."""
    week = report.week
    if report.missed:
        yield say.plural(
            "{n} week without a review", "{n} weeks without a review", report.missed
        )
    if week.due:
        yield _kept(report, say)
    elif week.done:
        yield say.plural("{n} task done", "{n} tasks done", len(week.done))
    weeks = tuple(_shares(report, say)) if report.missed else ()
    if len(weeks) > 1:
        yield say("week by week: {shares}", shares=", ".join(weeks))
    if week.slipped:
        yield say("late: {tasks}", tasks=some([*_late(week, say)], say))
    elif not week.due and not week.done:
        rituals = report.rituals
        if rituals is not None and (rituals.due or rituals.open):
            yield say("no task was due")
        else:
            yield say("nothing was due")


def _kept(report: ReviewReport, say: Language) -> str:
    week, since = report.week, report.since
    done = {"kept": week.kept, "n": len(week.due)}
    if (week.last - week.first).days < WEEK:
        # TRANSLATORS: of the tasks due this week, how many are done.
        return say("due this week: {kept} of {n} done", **done)
    if since is None:
        return say("due so far: {kept} of {n} done", **done)
    day = day_text(since, report.today, say)
    return say("due since {day}: {kept} of {n} done", day=day, **done)


def _shares(report: ReviewReport, say: Language) -> Iterator[str]:
    """The share done in each week since the last review in which something was due."""
    for week in report.execution.weeks:
        if week.share is not None and report.since is not None and week.first > report.since:
            yield say.share(week.share)


def _late(week: WeekBehind, say: Language) -> Iterator[str]:
    for todo in week.slipped:
        # TRANSLATORS: a task, and how late it is.
        yield say.plural(
            "{title} ({n} day)", "{title} ({n} days)", todo.days_late, title=todo.title
        )


def kept_text(found: RitualsKept, say: Language) -> str:
    """Rituals 2 of 2, 6 weeks in a row; empty where none was due."""
    if not found.due:
        return ""
    # TRANSLATORS: of the rituals that were due, how many were kept: 2 of 2.
    text = say("{done} of {due}", done=found.done, due=found.due)
    if found.done < found.due or found.weeks < 2:  # noqa: PLR2004 one week is no row
        return text
    # TRANSLATORS: {kept} is: 2 of 2.
    return say.plural(
        "{kept}, {n} week in a row", "{kept}, {n} weeks in a row", found.weeks, kept=text
    )
