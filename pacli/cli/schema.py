"""``pac schema``: the JSON Schema of a plan, or of one of pac's reports."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from pacli.cli.context import Session
from pacli.errors import N_


def schema(
    session: Session,
    report: Annotated[
        str | None,
        Argument(metavar=N_("REPORT"), help=N_("A report written with --json, such as gap")),
    ] = None,
) -> None:
    """Print a JSON Schema (draft 2020-12)."""
    import json

    if report is None:
        from pacli.store.schema import json_schema

        made = json_schema(session.say)
    else:
        from pacli.report.schema import report_schema

        made = report_schema(report)
    session.write(json.dumps(made, indent=2, ensure_ascii=False) + "\n")
