"""The decision of a review: one, where the cause lies, or on what she names instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.analysis.reviews.decisions import subject
from pacli.changes.choices import SHOWN
from pacli.cli.reviewing.end import end
from pacli.cli.reviewing.matter import Matter, named
from pacli.cli.reviewing.obstacle import obstacle
from pacli.cli.reviewing.practice import ideas, practice
from pacli.cli.reviewing.verdict import decide
from pacli.report.terminal.console import DIM

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow
    from pacli.cli.reviewing.guide import Guide


def decision(guide: Guide) -> None:
    """One decision where the cause lies, what is worth keeping, an obstacle, parked ideas."""
    # As it stood before: a new target or day puts everything ahead.
    report = guide.report
    guide.head(guide.text.cause() if report.ending is None else guide.text.ending())
    _tell(guide)
    if report.ending is not None:
        end(guide, report.ending)
    elif report.cause is not None:
        cause = report.cause
        decide(guide, Matter(cause.about, _aim(guide)))
    other = practice(guide, report, lambda word: named(guide, word))
    if other is not None:
        decide(guide, other)
    obstacle(guide)
    ideas(guide)


def _tell(guide: Guide) -> None:
    """What this review holds already, where it is gone over again."""
    say, held = guide.say, guide.held
    for made in held.decisions if held is not None else ():
        what = made.do or subject(guide.plan, made.about)
        verdict = say(SHOWN[made.verdict])
        guide.show(say("decided: {verdict}, {what}", verdict=verdict, what=what), DIM)
    for kept in held.practices if held is not None else ():
        guide.show(say("kept: {practice}", practice=kept), DIM)


def _aim(guide: Guide) -> GapRow | None:
    """The indicator whose target may be changed: the objective's, as volumes follow from it.

    Of what is counted beside the funnel, its own. None where there is no target, or where
    what is late is no figure.
    """
    cause = guide.report.cause
    if cause is None or cause.kind in {"slipped", "obstacle"}:
        return None
    staged = {stage.indicator for stage in guide.plan.funnel}
    objective = guide.plan.objective.indicator
    name = objective if cause.about in staged and objective is not None else cause.about
    row = next((row for row in guide.report.gap.rows if row.indicator == name), None)
    return row if row is not None and row.target is not None else None
