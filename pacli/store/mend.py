"""Mending a plan: values that leave no doubt, written in their one form.

Only the characters of those values change. What a mend would make worse is left alone.
"""

from __future__ import annotations

from pacli.errors import PlanError, Problem
from pacli.store.faults import Finding
from pacli.store.read import Draft
from pacli.store.text import BOM

_PASSES = 3
"""A mend may show another: a quoted word that stands for a list of one."""


def mend(text: str, file: str = "") -> tuple[str, tuple[Problem, ...]]:
    """The text with its sure mends made, and the problems that they put right.

    Raises PlanError where the text cannot be read at all.
    """
    mended: list[Problem] = []
    draft = Draft.of(text, file)
    for _ in range(_PASSES):
        after, done = _pass(draft)
        if not done:
            break
        mended += draft.told(done)
        draft = after
    return draft.text, tuple(mended)


def _pass(draft: Draft) -> tuple[Draft, list[Finding]]:
    sure = _apart([f for f in draft.findings() if f.right is not None])
    whole = _spliced(draft, sure)
    if whole is not None:
        return whole, sure
    # One of them does harm, such as a day that is there already: each by itself.
    done: list[Finding] = []
    for finding in reversed(sure):
        one = _spliced(draft, [finding])
        if one is not None:
            # From the end of the text, so that the offsets of the others still hold.
            draft = one
            done.append(finding)
    return draft, done[::-1]


def _apart(findings: list[Finding]) -> list[Finding]:
    """Those that do not overlap, in the order of the text."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=_start):
        if not kept or _start(finding) >= (kept[-1].end or 0):
            kept.append(finding)
    return kept


def _start(finding: Finding) -> int:
    return finding.start or 0


def _spliced(draft: Draft, findings: list[Finding]) -> Draft | None:
    """The draft with these mends made; None if that breaks the text."""
    mark = BOM if draft.text.startswith(BOM) else ""
    body = draft.text.removeprefix(BOM)
    for finding in reversed(findings):
        body = f"{body[: finding.start]}{finding.right}{body[finding.end :]}"
    try:
        after = Draft.of(mark + body, draft.file)
    except PlanError:
        return None
    return after if _faults(after) <= _faults(draft) else None


def _faults(draft: Draft) -> int:
    return sum(finding.code < "PAC2" for finding in draft.findings())
