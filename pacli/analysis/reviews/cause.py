"""The one place where a review looks for the cause, so that one decision is enough.

The first of these that holds:

1. The funnel, where a stage is far behind, or a little behind and the objective with it.
   Each stage depends on the one above: the one to look at is that whose pace falls
   furthest short of the pace above it (of the plan's, for the first). If the stage above
   keeps its pace, the attempts are made and too few succeed.
2. Another tracking indicator that is far behind: what steers can be acted upon.
3. The action with the step that is longest overdue.
4. The funnel, then a tracking indicator, a little behind.
5. Where only a result is behind: an obstacle that depends on her, then the result itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.dates import come

if TYPE_CHECKING:
    from pacli.analysis.agenda.week import Todo
    from pacli.analysis.indicators.gap import GapReport, GapRow
    from pacli.analysis.selling.volumes import VolumesReport
    from pacli.model.plan import Plan

FAR = frozenset({"off_track", "missed"})
NEAR = frozenset({"at_risk"})


class Cause(NamedTuple):
    """What a decision is to be about.

    ``kind``: ``activity`` (too little is done), ``conversion`` (enough is done and too
    little comes of it: ``to`` is what should come), ``slipped`` (``todo`` is late),
    ``obstacle`` or ``result``. ``about`` is the id of an indicator, action or obstacle.
    ``row`` is the indicator that is behind. ``converted`` is the share of ripe attempts
    that succeeded where it is less than ``rate``, the one that the volumes assume.
    """

    kind: str
    about: str
    label: str
    to: str | None = None
    to_label: str | None = None
    row: GapRow | None = None
    todo: Todo | None = None
    converted: Fraction | None = None
    rate: Fraction | None = None


def cause(
    plan: Plan,
    gaps: GapReport,
    slipped: Sequence[Todo],
    funnel: VolumesReport | None,
) -> Cause | None:
    """The cause to look at, None where nothing is behind."""
    found = _cause(plan, gaps, slipped)
    if found is None or found.kind != "conversion" or funnel is None:
        return found
    for row in funnel.rows:
        if (row.from_, row.to) == (found.about, found.to) and row.measured is not None:
            seen = row.measured.rate
            if seen is not None and seen < row.rate:
                return found._replace(converted=seen, rate=row.rate)
    return found


def _cause(plan: Plan, gaps: GapReport, slipped: Sequence[Todo]) -> Cause | None:
    rows = gaps.rows
    by_id = {row.indicator: row for row in rows}
    objective = by_id.get(plan.objective.indicator or "")
    behind = objective is not None and objective.status in FAR | NEAR
    return (
        _in_funnel(plan, by_id, FAR | NEAR if behind else FAR)
        or _tracking(rows, FAR)
        or _slipped(plan, slipped)
        or _in_funnel(plan, by_id, NEAR)
        or _tracking(rows, NEAR)
        or _behind_a_result(plan, gaps)
    )


def _in_funnel(plan: Plan, rows: dict[str, GapRow], statuses: frozenset[str]) -> Cause | None:
    stages = [rows[stage.indicator] for stage in plan.funnel if stage.indicator in rows]
    shortfalls = []
    above = Fraction(1)
    for n, row in enumerate(stages):
        if row.pace is None:
            continue
        if row.status in statuses:
            shortfalls.append((row.pace / above if above else Fraction(1), n))
        above = max(Fraction(0), min(Fraction(1), row.pace))
    if not shortfalls:
        return None
    _, n = min(shortfalls)
    row = stages[n]
    upper = stages[n - 1] if n else None
    if upper is None or upper.pace is None or upper.pace < 1:
        return Cause("activity", row.indicator, row.label, row=row)
    return Cause("conversion", upper.indicator, upper.label, row.indicator, row.label, row=row)


def _tracking(rows: Iterable[GapRow], statuses: frozenset[str]) -> Cause | None:
    behind = [row for row in rows if row.kind == "tracking" and row.status in statuses]
    if not behind:
        return None
    row = min(behind, key=lambda row: row.pace if row.pace is not None else Fraction(1))
    return Cause("activity", row.indicator, row.label, row=row)


def _slipped(plan: Plan, slipped: Sequence[Todo]) -> Cause | None:
    if not slipped:
        return None
    worst = slipped[0]
    return Cause("slipped", worst.action, plan.actions[worst.action].title, todo=worst)


def _behind_a_result(plan: Plan, gaps: GapReport) -> Cause | None:
    for statuses in (FAR, NEAR):
        for row in gaps.rows:
            if row.status not in statuses:
                continue
            for name, obstacle in plan.obstacles.items():
                if obstacle.mine and come(obstacle.overcome, gaps.today) is None:
                    return Cause("obstacle", name, obstacle.text, row=row)
            return Cause("result", row.indicator, row.label, row=row)
    return None
