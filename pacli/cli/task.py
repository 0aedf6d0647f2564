"""``pac task``: the steps of an action."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from pacli.cli import items
from pacli.cli.app import more_options
from pacli.cli.context import Session
from pacli.errors import N_, Path

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

SECTION = ("actions", "", "tasks")

Id = Annotated[
    str,
    Argument(
        metavar=items.ID,
        help=N_("The task, such as shop/choose; choose alone if it is the only"),
    ),
]
Ids = Annotated[
    list[str],
    Argument(
        metavar=items.ID,
        help=N_("The task, such as shop/choose; choose alone if it is the only"),
    ),
]
On = Annotated[
    str | None, Option("--on", metavar=N_("DATE"), help=N_("The day, by default today"))
]


def list_(
    session: Session,
    action: Annotated[
        str | None, Argument(metavar=N_("ACTION"), help=N_("Of this action only"))
    ] = None,
) -> None:
    """Print the tasks: status, due day, duration."""
    from pacli.analysis.items import task_rows
    from pacli.pick import pick

    plan = session.plan()
    name = pick(action, plan.actions) if action else None
    rows = task_rows(plan, session.today, name)
    if session.options.json:
        from pacli.report.rows import rows_data

        session.report("tasks", rows=rows_data(rows))
        return
    from pacli.report.terminal.items import print_tasks

    titles = {key: item.title for key, item in plan.actions.items()}
    with session.paged():
        print_tasks(session.screen, rows, titles, session.say, session.today)


@more_options(items.fields_of(SECTION))
def add(
    session: Session,
    action: Annotated[
        str, Argument(metavar=N_("ACTION"), help=N_("The action it is a step of"))
    ],
    title: Annotated[str, Argument(metavar=N_("TITLE"), help=N_("What is to be done"))],
    id_: items.OwnId = None,
    **fields: object,
) -> None:
    """Add a task to an action."""

    def section(draft: PlanText) -> Path:
        return (*items.of("actions", action)(draft), "tasks")

    items.add(session, section, {"title": title, **items.given(fields)}, id_)


def show(session: Session, id_: Id) -> None:
    """Print a task with all its fields."""
    items.show(session, "task", _of(id_))


def set_(
    session: Session,
    id_: Id,
    values: Annotated[
        list[str], Argument(metavar=items.FIELD, help=N_("Such as due=friday, duration=2h"))
    ],
) -> None:
    """Set fields of a task; an empty value removes one."""
    items.assign(session, _of(id_), values, None)


def done(
    session: Session,
    ids: Ids,
    on: On = None,
    result: Annotated[
        str | None, Option(metavar=N_("TEXT"), help=N_("What came of it"))
    ] = None,
    comment: Annotated[
        str | None, Option(metavar=N_("TEXT"), help=N_("A word on how it went"))
    ] = None,
) -> None:
    """Mark tasks as done."""
    end(session, ids, "done", on, result=result, comment=comment)


def drop(
    session: Session,
    ids: Ids,
    on: On = None,
    comment: Annotated[
        str | None, Option(metavar=N_("TEXT"), help=N_("Why it is given up"))
    ] = None,
) -> None:
    """Give tasks up; they stay in the plan."""
    end(session, ids, "dropped", on, comment=comment)


def rm(
    session: Session,
    id_: Id,
    *,
    with_references: Annotated[
        bool, Option("--with-references", help=N_("Also where other tasks name it"))
    ] = False,
) -> None:
    """Take a task out of the plan."""
    items.remove(session, _of(id_), references=with_references)


def rename(
    session: Session,
    id_: Id,
    new: items.NewId,
) -> None:
    """Give a task another id, wherever it is named."""
    items.rename(session, _of(id_), new)


def end(
    session: Session, ids: list[str], how: str, on: str | None, **words: str | None
) -> None:
    """Mark tasks as ended, checking of the model only their actions."""
    from pacli.changes import tasks

    day = session.today
    if on is not None:
        from pacli.forms.days import day_from_words

        day = day_from_words(on, session.today, past=True)
    ending = tasks.Ending(how, day, asked=on is not None, **words)
    session.edit(lambda draft: tasks.end(draft, ids, ending, session.today))


def _of(word: str) -> items.Find:
    def find(draft: PlanText) -> Path:
        from pacli.changes.tasks import find as found

        action, task = found(draft, word)
        return ("actions", action, "tasks", task)

    return find
