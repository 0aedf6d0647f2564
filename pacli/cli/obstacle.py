"""``pac obstacle``: what could keep her from acting, and what helps."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from pacli.cli import items
from pacli.cli.app import more_options
from pacli.cli.context import Session
from pacli.errors import N_

SECTION = ("obstacles",)

Id = Annotated[str, Argument(metavar=items.ID, help=N_("The obstacle; its first letters do"))]


def list_(session: Session) -> None:
    """Print the obstacles: those that nothing helps first, those overcome last."""
    from pacli.analysis.situation.obstacles import obstacle_lines

    rows = obstacle_lines(session.plan(), session.today)
    if session.options.json:
        from pacli.report.rows import rows_data

        session.report("obstacles", rows=rows_data(rows))
        return
    from pacli.report.terminal.situation.obstacles import print_obstacles

    with session.paged():
        print_obstacles(session.screen, rows, session.say, session.today)


@more_options(items.fields_of(SECTION))
def add(
    session: Session,
    text: Annotated[
        str, Argument(metavar=N_("TEXT"), help=N_("What could be in the way, in one line"))
    ],
    id_: items.OwnId = None,
    **fields: object,
) -> None:
    """Add an obstacle."""
    from pacli.changes import obstacles

    words = {"text": text, **items.given(fields)}
    session.edit(lambda draft: obstacles.add(draft, words, session.today, name=id_))


def show(session: Session, id_: Id) -> None:
    """Print an obstacle with all its fields, and the actions that answer it."""
    items.show(session, "obstacle", items.of("obstacles", id_), lambda: _answered(session, id_))


def set_(
    session: Session,
    id_: Id,
    values: Annotated[
        list[str],
        Argument(metavar=items.FIELD, help=N_("Such as mine=yes, solutions+=delegate")),
    ],
) -> None:
    """Set fields of an obstacle; an empty value removes one."""
    items.assign(session, items.of("obstacles", id_), values, None)


def overcome(
    session: Session,
    id_: Id,
    day: Annotated[
        str | None, Argument(metavar=N_("DATE"), help=N_("The day, by default today"))
    ] = None,
) -> None:
    """Note that an obstacle is overcome; it stays in the plan."""
    from pacli.changes import obstacles
    from pacli.forms.days import day_from_words

    on = session.today if day is None else day_from_words(day, session.today, past=True)
    session.edit(lambda draft: obstacles.overcome(draft, id_, on, session.today))


def rm(session: Session, id_: Id, *, with_references: items.WithReferences = False) -> None:
    """Take an obstacle out of the plan; one that is overcome had better stay."""
    items.remove(session, items.of("obstacles", id_), references=with_references)


def rename(session: Session, id_: Id, new: items.NewId) -> None:
    """Give an obstacle another id, wherever it is named."""
    items.rename(session, items.of("obstacles", id_), new)


def _answered(session: Session, word: str) -> None:
    from pacli.analysis.situation.obstacles import obstacle_lines
    from pacli.pick import pick
    from pacli.report.terminal.situation.obstacles import print_answers

    plan = session.plan()
    name = pick(word, plan.obstacles)
    row = next(r for r in obstacle_lines(plan, session.today) if r.obstacle == name)
    titles = {action: plan.actions[action].title for action in row.actions}
    print_answers(session.screen, titles, session.say)
    if row.unsolved:
        session.screen.line(
            session.say("What could help? pac obstacle set {id} solutions=…", id=name),
            indent=2,
            hang=2,
        )
