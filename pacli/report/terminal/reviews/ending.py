"""What the objective came to at the end, against the target and against what was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.report.terminal.indicators.outcome import outcome, since_before

if TYPE_CHECKING:
    from pacli.analysis.reviews.ending import Ending
    from pacli.report.terminal.figures import Figures


def ending_text(ending: Ending, figures: Figures) -> str:
    """15 400 €, not the 18 000 aimed at · 3 % above the 15 000 of before."""
    told = list(outcome(ending.row, figures))
    if told:
        return told[0]
    row, say = ending.row, figures.say
    fixed = {
        "label": row.label,
        "actual": figures.amount(row.actual, row) or say("no reading"),
        "target": figures.amount(row.target, row),
    }
    now = (
        say("{label}: {actual} for a target of {target}, reached", **fixed)
        if row.status == "done"
        else say("{label}: {actual} so far, for a target of {target}", **fixed)
    )
    return " · ".join((now, *since_before(row, figures)))
