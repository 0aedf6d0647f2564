"""The plan's own severities: each belongs to a check that there is."""

from __future__ import annotations

from pacli.analysis.checks.subject import Found, Subject


def unknown(subject: Subject) -> Found:
    """Codes of nothing."""
    from pacli.codes import CODES

    for code in subject.plan.checks:
        if code not in CODES:
            yield ("checks", code), {"code": code}


def errors(subject: Subject) -> Found:
    """Codes of errors, whose severity is not hers to set."""
    from pacli.codes import CODES, WARNINGS

    for code in subject.plan.checks:
        if code in CODES and code not in WARNINGS:
            yield ("checks", code), {"code": code}
