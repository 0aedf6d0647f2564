"""The figures of an indicator through the editions of its plan."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.analysis.editions.renames import renames
from pacli.analysis.indicators.gap import GapRow, gap

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class Past(NamedTuple):
    """An edition: its commit, None for the file as it is, its day, its data and its plan."""

    commit: str | None
    day: dt.date
    data: Mapping[str, Any]
    plan: Plan


class Point(NamedTuple):
    """Where an indicator stood with an edition that changed its figures."""

    commit: str | None
    day: dt.date
    row: GapRow


class Course(NamedTuple):
    """An indicator of today and its points, the earliest first.

    ``more``: there are points before them.
    """

    indicator: str
    label: str
    unit: str | None
    points: tuple[Point, ...]
    more: bool


def courses(editions: Iterable[Past], names: Iterable[str], most: int) -> tuple[Course, ...]:
    """The last ``most`` points of each indicator, under whatever id it had.

    ``editions`` come the latest first, of which the names are; they are read no further
    back than it takes. An edition counts where it changed what was reached, the target or
    the due day; the gap is that of its day.
    """
    trails = [_Trail(name) for name in names]
    newer: Past | None = None
    for edition in editions:
        for trail in trails:
            trail.back(edition, newer)
        newer = edition
        if all(len(trail.points) > most for trail in trails):
            break
    return tuple(trail.course(most) for trail in trails)


class _Trail:
    """An indicator followed back in time."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.points: list[Point] = []
        self._id = name
        self._open: Point | None = None

    def back(self, edition: Past, newer: Past | None) -> None:
        there = edition.data.get("indicators") or {}
        if self._id not in there and newer is not None:
            found = renames(there, newer.data.get("indicators") or {}, ("indicators",))
            self._id = next((one.old for one in found if one.new == self._id), self._id)
        if self._id not in there:
            self._close()
            return
        row = gap(edition.plan, edition.day, [self._id]).rows[0]
        if self._open is not None and _figures(self._open.row) != _figures(row):
            self._close()
        # The earliest edition with these figures is the one that made them.
        self._open = Point(edition.commit, edition.day, row)

    def _close(self) -> None:
        if self._open is not None:
            self.points.append(self._open)
            self._open = None

    def course(self, most: int) -> Course:
        self._close()
        row = self.points[0].row if self.points else None
        return Course(
            self.name,
            row.label if row is not None else self.name,
            row.unit if row is not None else None,
            tuple(reversed(self.points[:most])),
            len(self.points) > most,
        )


def _figures(row: GapRow) -> tuple[object, ...]:
    return row.actual, row.target, row.due
