"""What a decision is about, and how it is noted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pacli.changes.review import amended
from pacli.pick import pick

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow
    from pacli.changes.edits import Edit
    from pacli.cli.reviewing.guide import Guide
    from pacli.store.read import Draft


class Matter(NamedTuple):
    """What a decision is about; ``aim`` is the indicator whose target may be changed."""

    about: str
    aim: GapRow | None = None


class Before(NamedTuple):
    """A decision that the review holds, and its place."""

    place: int
    verdict: str
    do: str | None
    by: dt.date | None


def named(guide: Guide, word: str) -> Matter:
    """What an id, or its first letters, stands for. Raises NotFound."""
    plan = guide.plan
    found = pick(word, (*plan.indicators, *plan.actions, *plan.obstacles))
    row = next((row for row in guide.report.gap.rows if row.indicator == found), None)
    return Matter(found, row if row is not None and row.target is not None else None)


def held_on(guide: Guide, matter: Matter) -> Before | None:
    """The decision on the same matter that this review holds already."""
    about = {matter.about} if matter.aim is None else {matter.about, matter.aim.indicator}
    held = guide.held
    for place, made in enumerate(held.decisions if held is not None else ()):
        if made.about in about:
            return Before(place, made.verdict, made.do, made.by)
    return None


def save(
    guide: Guide,
    made: dict[str, object],
    before: Before | None,
    edits: Callable[[Draft], Sequence[Edit]] = lambda _: (),
    practice: str | None = None,
) -> None:
    """Note a decision, in the place of the one on the same matter."""
    more: dict[str, object] = {"practices": practice} if practice else {}
    if before is None:
        guide.save(edits, more={"decisions": made, **more})
        return
    again = amended(guide.day, before.place, made)
    guide.save(lambda draft: (*edits(draft), *again), more=more)
