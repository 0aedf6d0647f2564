"""A problem of a plan, as reports tell it."""

from __future__ import annotations

from pacli.report.schema.forms import choice, count, record, text

PROBLEM = record(
    {
        "code": text("Code of the problem", null=True),
        "severity": choice("Whether the plan can be used with it", "error", "warning"),
        "file": text("File of the plan", null=True),
        "line": count("Line, from 1"),
        "column": count("Column in characters, from 1"),
        "path": text("Keys that lead to it, joined by dots", null=True),
        "message": text("What is wrong, in the language asked for"),
        "hint": text("A way out, in that language", null=True),
    }
)
