"""``pac set``: any field of the plan, by its dotted path."""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

from pacli.cli import items
from pacli.cli.context import Session
from pacli.errors import N_


def set_(
    session: Session,
    values: Annotated[
        list[str],
        Argument(
            metavar=N_("PATH=VALUE"),
            help=N_(
                "Such as objective.due=2026-04-15, phase=growth, week.mon.9h-12h=business;"
                " += and -= add to a list or an amount and take away, nothing after = removes"
            ),
        ),
    ],
    why: Annotated[
        str | None,
        Option(metavar=N_("TEXT"), help=N_("Why a target or due day changes; kept with it")),
    ] = None,
) -> None:
    """Set any field; an empty value removes one, += and -= change a list."""
    items.assign(session, lambda _: (), values, why)
