"""``pac where``: which file pac uses, and why."""

from __future__ import annotations

import os

from pacli.cli.context import Session


def where(session: Session) -> None:
    """Print the plan's file and the reason why it is the one."""
    found = session.found
    if session.options.json:
        session.report("where", why=session.say(found.why))
        return
    session.print(os.path.abspath(found.path))  # noqa: PTH100 no pathlib for this
    if not session.options.quiet:
        session.print(session.say(found.why))
