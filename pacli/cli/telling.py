"""What a change says when it is made: its lines, their values for programs, or the diff."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pacli.changes.change import Line
    from pacli.cli.context import Session

STYLES = {"+": "green", "-": "red", "@": "dim"}


def tell(session: Session, lines: Sequence[Line], written: Any) -> None:
    """Tell what changed, or under ``--dry-run`` what would."""
    options = session.options
    diff: str = written.diff() if options.dry_run else ""
    texts = [session.fill(line.message, line.params) for line in lines]
    if options.json:
        from pacli.report.problems import path_text

        changes = [
            {
                "message": text,
                "path": path_text(line.path) or None,
                "before": line.before,
                "after": line.after,
            }
            for text, line in zip(texts, lines, strict=True)
        ]
        shown = {"diff": diff} if options.dry_run else {}
        session.report("edit", written=not options.dry_run, changes=changes, **shown)
    elif options.dry_run:
        show_diff(session, diff)
    elif not options.quiet:
        for text in texts:
            session.print(text)


def show_diff(session: Session, diff: str) -> None:
    """Print a unified diff, its lines whole."""
    for line in diff.splitlines():
        session.screen.spans([(line, STYLES.get(line[:1], ""))])
