"""What moved between two reports: which gap closed, which opened, which promise changed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from pacli.analysis.indicators.gap import GapReport, GapRow

ORDER = (
    "closed",
    "narrowed",
    "ahead",
    "new",
    "unclear",
    "same",
    "widened",
    "opened",
    "gone",
)
"""Wins come first."""


class Move(NamedTuple):
    """An indicator then and now; None where the plan did not have it, or has it no more.

    ``change``: a gap ``closed`` (behind then, not now), ``opened``, ``narrowed`` or
    ``widened`` (behind both times), ``ahead`` both times, ``same``, ``unclear`` (it
    could not be judged one time), or the indicator is ``new`` or ``gone``.
    ``gained``: what was reached now less then; None for a rate, whose periods differ.
    ``target`` and ``due``: whether the promise changed.
    """

    indicator: str
    label: str
    change: str
    then: GapRow | None
    now: GapRow | None
    gained: Fraction | None
    target: bool
    due: bool


class Moves(NamedTuple):
    """What moved since a day, wins first; ``commit`` is the version of the plan back then."""

    since: dt.date
    commit: str
    moves: tuple[Move, ...]


def moves(
    then: GapReport,
    now: GapReport,
    commit: str,
    *,
    whole: bool = True,
    renamed: Mapping[str, str] | None = None,
) -> Moves:
    """The moves from one report to a later one.

    ``renamed`` has the ids of then by those of now, where they are others. ``whole`` says
    that ``now`` has all indicators, so that one missing there is gone.
    """
    ids = {old: new for new, old in (renamed or {}).items()}
    before = {ids.get(row.indicator, row.indicator): row for row in then.rows}
    here = {row.indicator: row for row in now.rows}
    names = {**here, **before} if whole else here
    found = [_move(before.get(name), here.get(name)) for name in names]
    found.sort(key=lambda move: ORDER.index(move.change))
    return Moves(then.today, commit, tuple(found))


def _move(then: GapRow | None, now: GapRow | None) -> Move:
    row = now or then
    assert row is not None  # noqa: S101 an id is in one of the reports at least
    both = then is not None and now is not None
    return Move(
        indicator=row.indicator,
        label=row.label,
        change=_change(then, now),
        then=then,
        now=now,
        gained=_gained(then, now),
        target=both and then.target != now.target,  # type: ignore[union-attr] # as both says
        due=both and then.due != now.due,  # type: ignore[union-attr] # as both says
    )


def _gained(then: GapRow | None, now: GapRow | None) -> Fraction | None:
    if then is None or now is None or "rate" in {then.measure, now.measure}:
        return None
    if then.measure != now.measure or now.actual is None:
        return None
    if then.actual is None:
        return Fraction(now.actual) if now.measure == "total" else None
    return Fraction(now.actual) - Fraction(then.actual)


def _change(then: GapRow | None, now: GapRow | None) -> str:
    if then is None or now is None:
        return "new" if then is None else "gone"
    if then.gap is None or now.gap is None:
        return "unclear"
    if then.good != now.good:
        return "closed" if now.good else "opened"
    if then.gap == now.gap:
        return "same"
    if now.good:
        return "ahead"
    return "narrowed" if abs(now.gap) < abs(then.gap) else "widened"
