"""``pac funnel``: the stages of selling, and how each is worked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from typer import Argument, Option

from pacli.cli import items
from pacli.cli.app import more_options
from pacli.cli.context import Session
from pacli.errors import N_

if TYPE_CHECKING:
    from pacli.analysis.situation.playbook import StagePage

SECTION = ("funnel",)

Stage = Annotated[
    str, Argument(metavar=N_("STAGE"), help=N_("The stage's indicator; its first letters do"))
]


def list_(session: Session) -> None:
    """Print the stages, top to bottom: rate, delay, time, what was measured."""
    from pacli.analysis.situation.playbook import playbook

    plan = session.plan()
    pages = playbook(plan, session.today)
    if session.options.json:
        _report(session, pages)
        return
    from pacli.report.terminal.situation.funnel import print_funnel

    with session.paged():
        print_funnel(session.screen, pages, session.say, plan.currency)


def show(
    session: Session,
    stage: Annotated[
        str | None,
        Argument(metavar=N_("STAGE"), help=N_("One stage only; its first letters do")),
    ] = None,
) -> None:
    """Print the playbook: for each stage what is done, by whom, how well it goes."""
    from pacli.analysis.situation.playbook import playbook
    from pacli.pick import pick

    plan = session.plan()
    pages = playbook(plan, session.today)
    if stage is not None:
        name = pick(stage, [page.stage for page in pages])
        pages = tuple(page for page in pages if page.stage == name)
    if session.options.json:
        _report(session, pages)
        return
    from pacli.report.terminal.situation.playbook import print_playbook

    with session.paged():
        print_playbook(session.screen, pages, plan, session.say)


@more_options(items.fields_of(SECTION))
def add(
    session: Session,
    indicator: Annotated[
        str, Argument(metavar=N_("INDICATOR"), help=N_("What counts the stage"))
    ],
    before: Annotated[
        str | None,
        Option(
            metavar=N_("STAGE"),
            help=N_("The stage below it; by default none, or the one that is the objective"),
        ),
    ] = None,
    **fields: object,
) -> None:
    """Add a stage to the funnel."""
    from pacli.changes import funnel

    words = items.given(fields)
    session.edit(
        lambda draft: funnel.add(draft, indicator, words, session.today, before=before)
    )


def set_(
    session: Session,
    stage: Stage,
    values: Annotated[
        list[str],
        Argument(metavar=items.FIELD, help=N_("Such as rate=1/4, owner=…, activities+=…")),
    ],
) -> None:
    """Set fields of a stage; an empty value removes one."""
    from pacli.changes import funnel

    items.assign(session, lambda draft: funnel.find(draft, stage), values, None)


def rm(session: Session, stage: Stage) -> None:
    """Take a stage out of the funnel; its indicator stays."""
    from pacli.changes import funnel

    session.edit(lambda draft: funnel.remove(draft, stage))


def _report(session: Session, pages: tuple[StagePage, ...]) -> None:
    from pacli.report.records.situation import stages

    session.report("funnel", rows=stages(pages))
