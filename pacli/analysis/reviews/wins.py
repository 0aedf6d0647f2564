"""What went well: wins come before gaps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.dates import Span

if TYPE_CHECKING:
    from pacli.analysis.agenda.week import Todo
    from pacli.analysis.indicators.gap import GapRow
    from pacli.model.plan import Plan


class Win(NamedTuple):
    """Something that went well.

    ``kind``: ``reached`` (a target), ``ahead`` (more than expected by now), ``deal``,
    ``overcome`` (an obstacle), ``task`` or ``noted`` (in a review). ``about`` is its id,
    None for what was noted. ``amount``, in ``unit``, is how far ahead or the value of a
    deal; ``note`` is what came of a task.
    """

    kind: str
    about: str | None
    text: str
    day: dt.date
    amount: Decimal | Fraction | None = None
    unit: str | None = None
    note: str | None = None


def wins(
    plan: Plan, span: Span, rows: Sequence[GapRow], done: Sequence[Todo]
) -> tuple[Win, ...]:
    """The wins of some days, the most telling first; ``done`` is what was done in them."""
    return (
        *_figures(plan, span, rows, "done"),
        *_won(plan, span),
        *_noted(plan, span),
        *_overcome(plan, span),
        *(Win("task", t.id, t.title, t.done, note=t.result) for t in done if t.done),
        *_figures(plan, span, rows, "on_track"),
    )


def _figures(plan: Plan, span: Span, rows: Sequence[GapRow], status: str) -> Iterator[Win]:
    """Targets reached (``done``), or what is ahead of them (``on_track``), if read since."""
    for row in rows:
        read = [day for day in plan.indicators[row.indicator].readings if day in span]
        if row.status != status or not read:
            continue
        if status == "done":
            yield Win("reached", row.indicator, row.label, max(read))
        elif row.gap and row.good and not row.cap and _tells(row, row.gap):
            gap, unit = abs(row.gap), row.unit
            yield Win("ahead", row.indicator, row.label, max(read), gap, unit)


def _tells(row: GapRow, lead: Decimal | Fraction) -> bool:
    """Whether a lead is more than rounding: half a unit of what is counted in whole ones."""
    entered = (row.initial, row.target, row.actual)
    parts = any(x is not None and x != int(x) for x in entered)
    return parts or abs(Fraction(lead)) >= Fraction(1, 2)


def _won(plan: Plan, span: Span) -> Iterator[Win]:
    for name, deal in plan.deals.items():
        if deal.status == "won" and deal.closed is not None and deal.closed in span:
            yield Win("deal", name, deal.company, deal.closed, deal.amount, plan.currency)


def _noted(plan: Plan, span: Span) -> Iterator[Win]:
    for day, held in plan.reviews.items():
        if day in span:
            yield from (Win("noted", None, text, day) for text in held.wins)


def _overcome(plan: Plan, span: Span) -> Iterator[Win]:
    for name, obstacle in plan.obstacles.items():
        if obstacle.overcome is not None and obstacle.overcome in span:
            yield Win("overcome", name, obstacle.text, obstacle.overcome)
