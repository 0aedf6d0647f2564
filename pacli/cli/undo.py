"""``pac undo``: takes back pac's last change."""

from __future__ import annotations

from pacli.cli.context import Session


def undo(session: Session) -> None:
    """Put back the text that the last change replaced, if nobody touched the file since."""
    from pacli.changes.change import Line
    from pacli.errors import N_
    from pacli.store.file import undo as take_back

    written = take_back(session.file, dry_run=session.options.dry_run)
    session.tell(
        (
            Line(
                N_(
                    "Taken back: {file} is as it was before.",
                ),
                {"file": session.file},
            ),
        ),
        written,
    )
