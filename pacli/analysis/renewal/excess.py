"""What actions are said to have brought, where it is more than was counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.indicator import actual, course

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class Excess(NamedTuple):
    """A total to which the actions together added more (``obtained``) than was ``counted``."""

    indicator: str
    label: str
    unit: str | None
    obtained: Decimal
    counted: Decimal


def excesses(
    plan: Plan, today: dt.date, heard: Mapping[str, Decimal] | None = None
) -> Iterator[Excess]:
    """The totals of which that is so; ``heard`` is what an action obtained, not yet noted.

    A total without a reading is left out: nothing was counted that could be passed.
    """
    calendar = WorkCalendar(plan)
    for name, together in _together(plan, heard or {}):
        aim = course(plan, calendar, name)
        counted = actual(aim, today)
        if aim.measure == "total" and counted is not None and together > counted:
            yield Excess(name, aim.label, aim.unit, together, counted)


def _together(plan: Plan, heard: Mapping[str, Decimal]) -> Iterable[tuple[str, Decimal]]:
    """What actions obtained of each indicator that they were to move."""
    sums: dict[str, Decimal] = {}
    for key, action in plan.actions.items():
        moved = action.expected.indicator if action.expected is not None else None
        noted = action.obtained.value if action.obtained is not None else None
        value = heard.get(key, noted)
        if moved in plan.indicators and value is not None:
            sums[str(moved)] = sums.get(str(moved), Decimal(0)) + value
    return sums.items()
