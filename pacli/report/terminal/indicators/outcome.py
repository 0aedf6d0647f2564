"""What came of it: a target reached or missed, against what was before, and how to go on."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.report.terminal.figures import Figures

if TYPE_CHECKING:
    from decimal import Decimal

    from pacli.analysis.indicators.gap import GapReport, GapRow


def outcome(row: GapRow, figures: Figures) -> Iterator[str]:
    """At the end: the target, and what was there before."""
    if row.status not in {"done", "missed"}:
        return
    over = row.due is not None and row.due < figures.today
    say = figures.say
    fixed = {
        "label": row.label,
        "actual": figures.amount(row.actual, row),
        "target": figures.amount(row.target, row),
    }
    if over and row.whole is not None:
        # A rate is settled by all that was read, its last period aside.
        fixed["actual"] = say("{amount} in all", amount=figures.amount(row.whole.actual, row))
        fixed["target"] = figures.amount(row.whole.expected, row)
    if row.cap:
        if row.status == "missed":
            yield say("{label}: {actual}, over the {target} not to be passed", **fixed)
        return
    if row.status == "done" and not over:
        return
    facts = [
        say("{label}: {actual} for a target of {target}, reached", **fixed)
        if row.status == "done"
        else say("{label}: {actual}, not the {target} aimed at", **fixed),
        *since_before(row, figures),
    ]
    yield " · ".join(facts)


def since_before(row: GapRow, figures: Figures) -> Iterator[str]:
    """How far the result is above or below what there was before the plan."""
    change = row.against_initial
    if change is None or row.initial is None:
        return
    say = figures.say
    before = _before(row, change, figures)
    share = say.share(abs(change))
    if not change:
        yield say("the same as before")
    elif change > 0:
        yield say("{share} above the {before} of before", share=share, before=before)
    else:
        yield say("{share} below the {before} of before", share=share, before=before)


def _before(row: GapRow, change: Fraction, figures: Figures) -> str:
    """What there was before, with the decimals that its share is taken from."""
    reference = _reference(row, change)
    if reference is None or row.money or reference == int(reference):
        return figures.amount(reference, row)
    return figures.say.number(reference, 1)


def _reference(row: GapRow, change: Fraction) -> Decimal | Fraction | None:
    """What the result is set against; of a rate, its initial value over as many periods."""
    if row.whole is None or not row.whole.actual:
        return row.initial
    return Fraction(row.whole.actual) / (1 + change)


def next_step(report: GapReport, figures: Figures) -> str | None:
    """After the last day: the ways to go on. None while there is time."""
    over = [
        row
        for row in report.rows
        if row.due is not None
        and row.due < report.today
        and (row.status in {"done", "missed"} or row.indicator == report.objective)
    ]
    if not over:
        return None
    row = next((row for row in over if row.indicator == report.objective), over[0])
    if row.status == "done" and row.indicator == report.objective:
        return figures.say("The plan is over. The next one: pac renew")
    if row.status == "done":
        return figures.say(
            "Go on with a higher target: pac indicator set {id} target=VALUE due=DATE",
            id=row.indicator,
        )
    if row.indicator == report.objective:
        return figures.say(
            "Give it more time (pac set objective.due=DATE), or close it and begin the next"
            " plan: pac renew"
        )
    return figures.say(
        "Give it more time (pac indicator set {id} due=DATE), or aim at another figure"
        " (pac indicator set {id} target=VALUE due=DATE).",
        id=row.indicator,
    )
