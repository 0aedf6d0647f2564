"""``pac undo``: takes back pac's last change."""

from __future__ import annotations

from pacli.changes.change import Line
from pacli.cli.context import Session
from pacli.errors import N_

SHOWN = 6
"""Lines shown of what is taken back."""


def undo(session: Session) -> None:
    """Put back the text that the last change replaced, if nobody touched the file since.

    The lines that go and come back are shown, the first few of many.
    """
    from pacli.store.file import undo as take_back

    written = take_back(session.file, dry_run=session.options.dry_run)
    message = N_("{file} is again as it was before pac's last change.")
    session.tell((Line(message, {"file": session.file}),), written)
    options = session.options
    if options.dry_run or options.json or options.quiet:
        return
    from pacli.cli.telling import show_diff

    lines = [line for line in written.diff().splitlines()[2:] if line[:1] in {"+", "-"}]
    hidden = max(0, len(lines) - SHOWN)
    show_diff(session, "\n".join(lines[: SHOWN - 1] if hidden else lines))
    if hidden:
        session.print(
            session.say.plural("… and {n} more line", "… and {n} more lines", hidden + 1)
        )
