"""The diagnosis as a whole: what was seen, what follows from it, what nothing answers."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.situation.coverage import Covered, bare, diagnosed
from pacli.model.references import HARMFUL, HELPFUL

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class Board(NamedTuple):
    """The items quadrant by quadrant, and the conclusions.

    ``build_on`` and ``fix_fast`` are ids; ``path`` is the way chosen. ``unanswered`` are
    weaknesses and threats without an action, those to put right quickly first; ``unused``
    strengths and opportunities, those to build on first. ``to_conclude``: there are items
    and no conclusion was drawn.
    """

    items: tuple[Covered, ...]
    build_on: tuple[str, ...]
    fix_fast: tuple[str, ...]
    path: str | None
    unanswered: tuple[Covered, ...]
    unused: tuple[Covered, ...]

    @property
    def to_conclude(self) -> bool:
        """Whether something was seen and nothing concluded."""
        return bool(self.items) and not (self.build_on or self.fix_fast or self.path)


def board(plan: Plan, today: dt.date) -> Board:
    """The diagnosis on a day; empty where the plan has none."""
    items = diagnosed(plan, today)
    drawn = plan.diagnosis.conclusions if plan.diagnosis is not None else None
    build_on = drawn.build_on if drawn is not None else ()
    fix_fast = drawn.fix_fast if drawn is not None else ()
    return Board(
        items=items,
        build_on=build_on,
        fix_fast=fix_fast,
        path=drawn.path if drawn is not None else None,
        unanswered=_sorted(items, HARMFUL, fix_fast),
        unused=_sorted(items, HELPFUL, build_on),
    )


def _sorted(
    items: tuple[Covered, ...], quadrants: tuple[str, ...], first: tuple[str, ...]
) -> tuple[Covered, ...]:
    """The items of some quadrants that no action names, the ``first`` ones before others."""
    return tuple(sorted(bare(items, quadrants), key=lambda one: one.id not in first))
