"""``pac explain``: what a problem code means, why it matters, what to do about it."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from pacli.cli.context import Session
from pacli.errors import N_


def explain(
    session: Session,
    code: Annotated[
        str | None,
        Argument(
            metavar=N_("CODE"),
            help=N_("A code or its name, such as PAC305; alone, all of them"),
        ),
    ] = None,
) -> None:
    """Explain one code, or list them all."""
    from pacli.report.explanations import explained, explanations

    today = session.today
    found = explained(code, today) if code is not None else explanations(today)
    if session.options.json:
        from pacli.report.records.explanations import record_of

        session.report("explain", codes=[record_of(one, session.say) for one in found])
        return
    if len(found) == 1:
        from pacli.report.terminal.explanations import print_explanation

        print_explanation(session.screen, found[0], session.say)
        return
    from pacli.report.terminal.explanations import print_explanations

    with session.paged():
        print_explanations(session.screen, found, session.say)
