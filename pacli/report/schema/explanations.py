"""A problem code, explained."""

from __future__ import annotations

from pacli.report.schema.forms import choice, flag, record, text

EXPLANATION = record(
    {
        "code": text("The code"),
        "name": text("Its name, which pac explain takes too"),
        "family": text("What it is about"),
        "severity": choice("Unless the plan sets it otherwise", "error", "warning"),
        "message": text("What it says, with an ellipsis for what changes"),
        "reason": text("Why it matters"),
        "hint": text("A way out"),
        "fix": flag("Whether check --fix can mend it"),
        "wrong": text("Lines of a plan that bring it up", null=True),
        "right": text("The same put right", null=True),
        "silence": text("The command that silences it, of a warning", null=True),
    }
)
