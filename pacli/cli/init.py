"""``pac init``: a first plan, from five questions, from options or from a template."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from pacli.cli.context import Session
from pacli.errors import N_
from pacli.forms.text import fold

MORE_ALONE = N_("--more goes on with the plan that is there, and takes no other option.")
LIST = ("list", "liste", "lister", "?")
"""What --from takes for the list of templates."""


def init(
    session: Session,
    name: Annotated[
        str | None, Argument(metavar=N_("NAME"), help=N_("What the plan is called"))
    ] = None,
    *,
    objective: Annotated[
        str | None, Option(metavar=N_("TITLE"), help=N_("What is to be reached, in a sentence"))
    ] = None,
    target: Annotated[
        str | None,
        Option(metavar=N_("FIGURE"), help=N_("The figure to reach: “$20,000”, “15 clients”")),
    ] = None,
    due: Annotated[
        str | None, Option(metavar=N_("DATE"), help=N_("The day by which it is to be reached"))
    ] = None,
    action: Annotated[
        str | None, Option(metavar=N_("TITLE"), help=N_("The first thing to do for it"))
    ] = None,
    review: Annotated[
        str | None,
        Option(
            metavar=N_("DAY"), help=N_("The day of the weekly review: friday, “friday 14:00”")
        ),
    ] = None,
    start: Annotated[
        str | None,
        Option(metavar=N_("DATE"), help=N_("The first day that counts, by default today")),
    ] = None,
    phase: Annotated[
        str | None, Option(metavar="startup|growth", help=N_("Starting up, or growing"))
    ] = None,
    template: Annotated[
        str | None,
        Option(
            "--from",
            metavar=N_("TEMPLATE"),
            help=N_("Start from a plan for a trade; “list” names them"),
        ),
    ] = None,
    more: Annotated[
        bool, Option("--more", help=N_("Go on with the plan, a step at a time"))
    ] = False,
) -> int | None:
    """Write a plan that check and gap accept, from options, else from five questions."""
    given = (objective, target, due, action, review, start, phase)
    if more:
        from pacli.cli.building.command import build

        session.heeds = "found"
        return build(session, None if (name, template, *given) == (None,) * 9 else MORE_ALONE)
    session.heeds = "none"
    if template is not None and fold(template) in LIST:
        from pacli.cli.templates import show

        show(session)
        return None
    from pacli.cli.beginning import begin

    begin(session, name, *given, template=template)
    return None
