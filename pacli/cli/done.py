"""``pac done``: tasks and rituals are done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from pacli.cli import items
from pacli.cli.context import Session
from pacli.errors import N_, NotFound, Refused, Usage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pacli.changes.change import Change, PlanText


def done(
    session: Session,
    ids: Annotated[
        list[str],
        Argument(metavar=items.ID, help=N_("Tasks or rituals; their first letters do")),
    ],
    on: Annotated[
        str | None, Option("--on", metavar=N_("DATE"), help=N_("The day, by default today"))
    ] = None,
    result: Annotated[
        str | None, Option(metavar=N_("TEXT"), help=N_("What came of it"))
    ] = None,
    comment: Annotated[
        str | None, Option(metavar=N_("TEXT"), help=N_("A word on how it went"))
    ] = None,
) -> None:
    """Mark tasks and rituals as done."""
    from pacli.changes import tasks

    day = session.today
    if on is not None:
        from pacli.forms.days import day_from_words

        day = day_from_words(on, session.today, past=True)
    ending = tasks.Ending("done", day, asked=on is not None, result=result, comment=comment)

    def request(draft: PlanText) -> Change:
        rituals = [name for name in (_ritual(draft, word) for word in ids) if name]
        if not rituals:
            try:
                return tasks.end(draft, ids, ending, session.today)
            except NotFound:
                _near(draft, ids)
                raise
        if result or comment:
            raise Usage(N_("A task can have a result or a comment, a ritual cannot."))
        rest = [word for word in ids if not _ritual(draft, word)]
        made = [tasks.end(draft, rest, ending, session.today)] if rest else []
        return _together([*made, *_kept(draft, rituals, on, session)])

    session.edit(request)


def _kept(
    draft: PlanText, names: Sequence[str], on: str | None, session: Session
) -> list[Change]:
    from pacli.cli.keeping import Keeping

    return [Keeping(draft, name, session.today).done(on) for name in dict.fromkeys(names)]


def _together(changes: Sequence[Change]) -> Change:
    from pacli.changes.change import Change

    return Change(
        tuple(edit for one in changes for edit in one.edits),
        tuple(line for one in changes for line in one.lines),
        tuple(path for one in changes for path in one.check or ()),
    )


def _near(draft: PlanText, ids: Sequence[str]) -> None:
    """Say so where a word that is no task is nearly a ritual."""
    from pacli.pick import nearest

    tasks = [
        task
        for action in draft.ids("actions")
        for task in draft.ids("actions", action, "tasks")
    ]
    for word in ids:
        near = nearest(word, draft.ids("rituals"))
        if near is not None and nearest(word, tasks) is None:
            raise NotFound(
                N_("“{word}” is not in the plan."),
                hint=N_("Did you mean {nearest}?"),
                word=word,
                nearest=near,
            )
        if nearest(word, tasks) is None and draft.ids("rituals"):
            raise NotFound(
                N_("“{word}” is not in the plan."),
                hint=N_("The plan has: {ids}"),
                word=word,
                ids=", ".join((*tasks, *draft.ids("rituals"))),
            )


def _ritual(draft: PlanText, word: str) -> str | None:
    """The ritual that a word names or begins; None where it is a task, or neither.

    Raises Refused where it may be both. A whole id goes before the beginning of another.
    """
    rituals = draft.ids("rituals")
    begun = [name for name in rituals if name.startswith(word.lower())] if word else []
    whole = word in rituals
    if "/" in word or not begun:
        return None
    tasks = [
        task
        for action in draft.ids("actions")
        for task in draft.ids("actions", action, "tasks")
        if task == word or (not whole and task.startswith(word.lower()))
    ]
    if word in tasks and not whole:
        return None
    if tasks:
        raise Refused(
            N_("“{word}” may be a task or a ritual."),
            hint=N_("Say which: pac task done {word}, or pac ritual done {word}"),
            word=word,
        )
    if len(begun) > 1 and not whole:
        raise NotFound(
            N_("“{word}” may be several things here: {ids}."),
            hint=N_("Write a few more letters."),
            word=word,
            ids=", ".join(begun),
        )
    return word if whole else begun[0]
