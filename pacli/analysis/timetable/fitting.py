"""Where the tasks of a week could go: a proposal, laid into the slots that are left.

Earliest due day first, each at the first times that are left until its due day: if any
order makes all of them ready in time, this one does. A task goes on where another ends and
may be split over slots.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from pacli.analysis.timetable.slots import Times, without


class Wanted(NamedTuple):
    """A task to be laid: the days between which it can be done, and what it waits for.

    ``rooms``: the times of each day that suit it. ``minutes`` of working time.
    """

    id: str
    minutes: Fraction
    first: dt.date
    last: dt.date
    after: tuple[str, ...]
    rooms: Mapping[dt.date, Sequence[Times]]


class Piece(NamedTuple):
    """A part of a task at a time; minutes from midnight."""

    day: dt.date
    start: int
    end: int


class Fit(NamedTuple):
    """Where a task goes, and the minutes that find no room until its due day."""

    pieces: tuple[Piece, ...]
    missing: Fraction


def fit(wanted: Iterable[Wanted]) -> dict[str, Fit]:
    """A place for each task, by id; what a task waits for comes before it."""
    tasks = {task.id: task for task in wanted}
    found: dict[str, Fit] = {}
    taken: dict[dt.date, list[Times]] = {}
    for task in _in_order(tasks):
        ready = [found[name].pieces[-1] for name in task.after if _placed(found, name)]
        fitted = _fit(task, taken, max(((p.day, p.end) for p in ready), default=None))
        for piece in fitted.pieces:
            taken.setdefault(piece.day, []).append((piece.start, piece.end))
        found[task.id] = fitted
    return found


def _placed(found: Mapping[str, Fit], name: str) -> bool:
    return name in found and bool(found[name].pieces)


def _in_order(tasks: Mapping[str, Wanted]) -> list[Wanted]:
    """By due day, those that others wait for as early as these need them."""
    ordered: dict[str, Wanted] = {}
    seen: set[str] = set()
    for task in sorted(tasks.values(), key=lambda task: task.last):
        waiting = [task]
        while waiting:
            seen.add(waiting[-1].id)
            before = (name for name in waiting[-1].after if name in tasks and name not in seen)
            name = next(before, None)
            if name is not None:
                waiting.append(tasks[name])
            else:
                ordered.setdefault(waiting[-1].id, waiting.pop())
    return list(ordered.values())


def _fit(
    task: Wanted,
    taken: Mapping[dt.date, Sequence[Times]],
    ready: tuple[dt.date, int] | None,
) -> Fit:
    left = task.minutes
    pieces: list[Piece] = []
    for day in sorted(task.rooms):
        if not task.first <= day <= task.last or (ready is not None and day < ready[0]):
            continue
        gone = list(taken.get(day, ()))
        if ready is not None and day == ready[0]:
            gone.append((0, ready[1]))
        for start, end in sorted(without(task.rooms[day], gone)):
            if left <= 0:
                break
            # Less than a minute of work takes one of the clock.
            used = min(end - start, -(-left.numerator // left.denominator))
            pieces.append(Piece(day, start, start + used))
            left -= used
    return Fit(tuple(pieces), max(Fraction(0), left))
