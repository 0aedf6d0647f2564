"""``pac history``: the plan's versions in git, and figures through them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.errors import N_

if TYPE_CHECKING:
    import datetime as dt

    from pacli.analysis.editions.edition import Step, Unreadable
    from pacli.analysis.editions.past import Past
    from pacli.store.git import Commit
    from pacli.store.read import Draft

    Edition = tuple[Commit, Draft | Unreadable]

MOST = 20
"""Versions or points shown, unless another number is asked for."""


def history(
    session: Session,
    ids: Annotated[
        list[str] | None,
        Argument(metavar=N_("ID"), help=N_("Indicators; the plan as a whole by default")),
    ] = None,
    *,
    last: Annotated[
        int, Option(metavar=N_("N"), min=1, help=N_("How many of the last ones to show"))
    ] = MOST,
) -> None:
    """Print what each version of the plan in git changed, or where indicators stood then."""
    if ids:
        _indicators(session, ids, last)
    else:
        _plan(session, last)


def _plan(session: Session, last: int) -> None:
    from pacli.analysis.editions.edition import Steps, Unreadable
    from pacli.cli.versions import drafts, tracked

    known = tracked(session)
    editions: list[Edition] = []
    for edition in drafts(session, known.commits):
        editions.insert(0, edition)
        # One more, which can be read, to compare with.
        if len(editions) > last and not isinstance(edition[1], Unreadable):
            break
    steps = list(_steps(session, editions))[-last:]
    shown = sum(step.commit is not None for step in steps)
    found = Steps(tuple(steps), len(known.commits) - shown, known.shallow)
    if session.options.json:
        from pacli.report.records.editions import steps_data

        session.report("history", **steps_data(found, session.say, session.today))
        return
    from pacli.report.terminal.editions.history import StepWriter

    writing = StepWriter(session.say, session.today)
    options = session.options
    with session.paged():
        writing.print(session.screen, found, plain=options.plain, every=options.verbose)


def _steps(session: Session, editions: list[Edition]) -> Iterator[Step]:
    """What each commit changed, the earliest first; then what is not committed.

    The first one of those found serves to compare with, unless it began the plan.
    """
    from pacli.analysis.editions.differences import differences
    from pacli.analysis.editions.edition import Step, Unreadable
    from pacli.errors import PlanError

    before: Draft | None = None
    for commit, draft in editions:
        if isinstance(draft, Unreadable):
            yield Step(commit.commit, commit.day, {}, unreadable=draft.problem)
            continue
        moved = commit.file if commit.was else None
        data = draft.readable()
        if before is None:
            yield Step(commit.commit, commit.day, data, file=moved, first=True)
        else:
            changes = differences(before.readable(), data)
            yield Step(commit.commit, commit.day, data, changes, file=moved)
        before = draft
    try:
        now = session.draft()
        data = now.readable()
    except PlanError as error:
        yield Step(None, session.today, {}, unreadable=error.problems[0])
        return
    if before is not None and now.text != before.text:
        yield Step(None, session.today, data, differences(before.readable(), data))


def _indicators(session: Session, ids: list[str], last: int) -> None:
    from pacli.analysis.editions.past import courses
    from pacli.cli.versions import tracked
    from pacli.pick import pick

    draft = session.draft()
    # An id that pac has changed stays in the item's uid.
    now = draft.readable().get("indicators") or {}
    called = {item["uid"]: name for name, item in now.items() if "uid" in item}
    called |= {name: name for name in draft.ids("indicators")}
    names = list(dict.fromkeys(called[pick(word, called)] for word in ids))
    known = tracked(session)
    passed: list[Unreadable] = []
    found = courses(_editions(session, draft, known.commits, passed), names, last)
    if session.options.json:
        from pacli.report.records.editions import courses_data

        data = courses_data(found, passed, session.say, shallow=known.shallow)
        session.report("history", **data)
        return
    from pacli.report.terminal.editions.differences import print_unreadable
    from pacli.report.terminal.editions.history import print_courses, print_shallow
    from pacli.report.words.difference import Writer

    to = Writer(session.say, session.today, draft.readable())
    currency = draft.scalar("currency")
    with session.paged():
        print_courses(session.screen, found, to, currency, plain=session.options.plain)
        print_unreadable(session.screen, passed, to)
        if known.shallow and not any(course.more for course in found):
            print_shallow(session.screen, session.say)


def _editions(
    session: Session, now: Draft, commits: Iterable[Commit], passed: list[Unreadable]
) -> Iterator[Past]:
    """The plan as it is, then the last readable commit of each day, back in time."""
    from pacli.analysis.editions.edition import Unreadable
    from pacli.analysis.editions.past import Past
    from pacli.cli.versions import drafts
    from pacli.store.figures import figures

    plan = figures(now) or now.plan()
    yield Past(None, session.today, now.readable(), plan)
    seen: set[dt.date] = set()
    wanted = (one for one in commits if one.day not in seen)
    for commit, draft in drafts(session, wanted):
        if isinstance(draft, Unreadable):
            passed.append(draft)
            continue
        then = figures(draft)
        if then is None:
            passed.append(Unreadable(commit.commit, commit.day, draft.problems()[0]))
            continue
        seen.add(commit.day)
        yield Past(commit.commit, min(commit.day, session.today), draft.readable(), then)
