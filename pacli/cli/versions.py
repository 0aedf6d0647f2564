"""The versions of the plan that a command compares, read as far as they can be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pacli.analysis.editions.edition import Edition, Unreadable
from pacli.cli.since import moment
from pacli.errors import N_, NotFound, PlanError

if TYPE_CHECKING:
    from pacli.cli.context import Session
    from pacli.store.git import Commit, History
    from pacli.store.read import Draft

HEAD = "HEAD"


def present(session: Session) -> Edition:
    """The file as it is now; raises PlanError where it cannot be read."""
    return _edition(session.draft())


def past(session: Session, word: str, reviews: Iterable[dt.date]) -> Edition:
    """The version that a word means, or the last one before it that can be read.

    Raises NotFound or Refused, PlanError where there is no earlier one either.
    """
    found, _ = moment(session, reviews, word or HEAD)
    try:
        return _read(session, found.text, found.commit, found.day)
    except PlanError as error:
        failed = Unreadable(found.commit, found.day, error.problems[0])
        return _before(session, failed, error)


def committed(session: Session) -> tuple[Edition, History]:
    """The last version that git has, and all of them; NotFound where there is none."""
    from pacli.store.git import texts

    found = tracked(session)
    for commit, text in texts(session.file, found.commits[:1]):
        try:
            return _read(session, text, commit.commit, commit.day), found
        except PlanError as error:
            failed = Unreadable(commit.commit, commit.day, error.problems[0])
            return _before(session, failed, error), found
    raise NotFound(
        N_("git has lost the last version of {file}."),
        hint=N_("To see what is wrong: git fsck"),
        file=session.file,
    )


def tracked(session: Session) -> History:
    """What git knows of the plan; NotFound where that is nothing."""
    from pacli.store.git import history

    found = history(session.file)
    if not found.commits:
        raise NotFound(
            N_("git has no version of {file} yet."),
            hint=N_("To keep this one: git add {file}, then git commit"),
            file=session.file,
        )
    return found


def drafts(
    session: Session, commits: Iterable[Commit]
) -> Iterator[tuple[Commit, Draft | Unreadable]]:
    """The text of the plan at each of some commits, read as it is asked for."""
    from pacli.store.git import texts
    from pacli.store.read import Draft

    for commit, text in texts(session.file, commits):
        try:
            draft = Draft.of(text, f"{session.file}@{commit.commit}")
            draft.data()
        except PlanError as error:
            yield commit, Unreadable(commit.commit, commit.day, error.problems[0])
        else:
            yield commit, draft


def _before(session: Session, failed: Unreadable, error: PlanError) -> Edition:
    """The last version before one that cannot be read."""
    from pacli.store.git import history

    commits = history(session.file).commits
    names = [one.commit for one in commits]
    if failed.commit in names:
        commits = commits[names.index(failed.commit) + 1 :]
    else:
        commits = tuple(one for one in commits if one.day < failed.day)
    passed = [failed]
    for commit, draft in drafts(session, commits):
        if isinstance(draft, Unreadable):
            passed.append(draft)
            continue
        return _edition(draft)._replace(
            commit=commit.commit, day=commit.day, passed=tuple(passed)
        )
    raise error


def _read(session: Session, text: bytes, commit: str, day: dt.date) -> Edition:
    from pacli.store.read import Draft

    draft = Draft.of(text, f"{session.file}@{commit}")
    return _edition(draft)._replace(commit=commit, day=day)


def _edition(draft: Draft) -> Edition:
    data = draft.readable()
    return Edition(data, draft.text, faults=len(draft.problems()))
