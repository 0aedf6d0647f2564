"""``pac undo``: takes back pac's last change."""

from __future__ import annotations

from pacli.changes.change import Line
from pacli.cli.context import Session
from pacli.errors import N_


def undo(session: Session) -> None:
    """Put back the text that the last change replaced, if nobody touched the file since."""
    from pacli.store.file import undo as take_back

    written = take_back(session.file, dry_run=session.options.dry_run)
    message = N_("{file} is again as it was before pac's last change.")
    session.tell((Line(message, {"file": session.file}),), written)
