"""The end of the period: what the objective came to, and what comes next is to be chosen."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pacli.analysis.indicators.gap import GapRow
    from pacli.model.plan import Plan


class Ending(NamedTuple):
    """The end of the objective's period, on its day, after it, or in the review before it.

    ``row`` is its indicator. ``over``: the day has come; otherwise no other review comes
    before it.
    """

    row: GapRow
    due: dt.date
    over: bool


def ending(
    plan: Plan, rows: Iterable[GapRow], today: dt.date, following: dt.date
) -> Ending | None:
    """None while the review of the day ``following`` still comes before the end."""
    name = plan.objective.indicator
    row = next((row for row in rows if row.indicator == name), None)
    if row is None or row.due is None or row.target is None or following <= row.due:
        return None
    if row.status == "not_started":
        return None
    return Ending(row, row.due, today >= row.due)
