"""Seasons: how a target spreads over the months, as checkpoints."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.changes import revisions
from pacli.changes.change import Change, Day, Line, Quantity
from pacli.changes.edits import AddItem, Edit, Remove
from pacli.changes.paths import at
from pacli.dates import period
from pacli.errors import N_, PacError, Path, Usage
from pacli.forms.numbers import number_from_words, shortest

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

_CENT = Decimal("0.01")


class Months(NamedTuple):
    """The months of the objective's indicator, and the checkpoints that it has.

    ``ends`` has the last day of each month until ``due``, itself the last.
    """

    indicator: str
    label: str
    ends: tuple[dt.date, ...]
    first: Decimal
    target: Decimal
    held: Mapping[dt.date, Decimal]


def ahead(data: Mapping[str, Any], today: dt.date) -> Months | None:
    """What there is to spread; None without a figure that grows over at least two months."""
    name = at(data, ("objective", "indicator"))
    aim = at(data, ("indicators", name)) or {}
    due, start = revisions.due(data, aim), revisions.start(data, aim) or today
    target, measure = aim.get("target"), aim.get("measure")
    first = revisions.initial(aim) if measure == "level" else Decimal(0)
    if due is None or target is None or first is None or measure not in {"level", "total"}:
        return None
    ends = _month_ends(start, due)
    if len(ends) < 2:  # noqa: PLR2004 (one month has no season)
        return None
    held = aim.get("checkpoints") or {}
    return Months(str(name), str(aim["label"]), ends, first, target, held)


def _month_ends(start: dt.date, due: dt.date) -> tuple[dt.date, ...]:
    ends = []
    day = start
    while day <= due:
        last = period("month", day).last
        ends.append(min(last, due))
        if last >= due:
            break
        day = last + dt.timedelta(days=1)
    return tuple(ends)


AND = frozenset(("and", "et"))
"""Words between figures of a list."""


def shares_from_words(text: str, months: int) -> tuple[Fraction, ...]:
    """The part of each month in "20 30 50" or "20 %, 30 %, 50 %": they add up to one.

    Raises Usage where there is not a figure for each, or nothing to share out.
    """
    words = text.replace("%", " ").replace(",", " ").replace(";", " ").split()
    try:
        parts = [Fraction(number_from_words(word)) for word in words if word not in AND]
    except PacError:
        parts = []
    if len(parts) != months or min(parts) < 0 or not sum(parts):
        raise Usage(
            N_("“{text}” does not give a figure for each of {months} months."),
            hint=N_("Such as {example}: only their proportion counts."),
            text=text,
            months=months,
            example=" ".join(str(10 + 10 * (n % 2)) for n in range(months)),
        )
    return tuple(part / sum(parts) for part in parts)


def spread(draft: PlanText, shares: Sequence[Fraction], today: dt.date) -> Change:
    """Checkpoints at the end of each month but the last, whose day is the due one."""
    data = draft.readable()
    months = ahead(data, today)
    assert months is not None  # noqa: S101 (she was asked for the months)
    path: Path = ("indicators", months.indicator, "checkpoints")
    unit, currency = (
        data["indicators"][months.indicator].get("unit"),
        data.get("currency", "EUR"),
    )
    edits: list[Edit] = [Remove(path)] if months.held else []
    lines = []
    so_far = Fraction(0)
    for day, share in zip(months.ends[:-1], shares, strict=False):
        so_far += share
        value = _rounded(months, so_far)
        edits.append(AddItem((*path, day), value, flow=True))
        params = {"day": Day(day, today), "value": Quantity(value, unit, currency)}
        lines.append(Line(N_("by {day}: {value}"), params, (*path, day), None, value))
    return Change(tuple(edits), tuple(lines))


def _rounded(months: Months, share: Fraction) -> Decimal:
    """The value after that share of the way, as exact as the target is."""
    exact = Fraction(months.first) + share * Fraction(months.target - months.first)
    whole = months.target == months.target.to_integral_value()
    value = Decimal(exact.numerator) / exact.denominator
    return shortest(value.quantize(Decimal(1) if whole else _CENT))
