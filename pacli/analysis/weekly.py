"""What a week asks for: so many of each thing that is counted and steered."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pacli.analysis.gap import GapRow


class Weekly(NamedTuple):
    """What a week asks for of one indicator; ``per_week`` is in its unit."""

    indicator: str
    label: str
    unit: str | None
    money: bool
    per_week: Fraction


def weekly(rows: Iterable[GapRow]) -> tuple[Weekly, ...]:
    """What a week asks for of each thing that is counted and steered, funnel or not."""
    return tuple(_weekly(rows))


def _weekly(rows: Iterable[GapRow]) -> Iterator[Weekly]:
    for row in rows:
        asked: Fraction | None = None
        if row.weekly_volume is not None:
            asked = Fraction(row.weekly_volume)
        elif _steered(row):
            asked = row.required_per_week
        if asked and asked > 0:
            whole = row.target is None or row.target == int(row.target)
            amount = Fraction(math.ceil(asked)) if whole else asked
            yield Weekly(row.indicator, row.label, row.unit, row.money, amount)


def _steered(row: GapRow) -> bool:
    """Whether its own target is still worked for, week by week."""
    open_ = row.status not in {"done", "missed"}
    return open_ and row.kind == "tracking" and row.measure in {"total", "rate"} and not row.cap
