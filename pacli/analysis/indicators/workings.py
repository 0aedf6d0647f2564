"""The numbers that the figures of an indicator are made of, so that a pencil can check them."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.expected import Stretch, stretches
from pacli.analysis.indicators.forecast import outlook
from pacli.analysis.indicators.gap import GapReport, GapRow
from pacli.analysis.indicators.indicator import Course, course
from pacli.analysis.indicators.rate import Part, current, judged
from pacli.analysis.selling.basis import Basis
from pacli.dates import Span, period

if TYPE_CHECKING:
    from pacli.model.plan import Plan


class Line(NamedTuple):
    """The stretch of the expected line that holds the day of judgement.

    From ``low`` to ``high`` on the day ``end``, ``gone`` of its ``days`` working days
    being behind. ``cut``: checkpoints bend the line, so that this is a part of it.
    """

    low: Fraction
    high: Fraction
    end: dt.date
    gone: int
    days: int
    cut: bool


class Share(NamedTuple):
    """What is wanted of a rate's period, and why.

    ``volume`` is the target times ``days``, the working days within the plan, over
    ``weekdays``, all those of the period, days off included; ``gone`` of the days are behind.
    """

    span: Span
    days: int
    weekdays: int
    gone: int
    volume: Fraction


class Left(NamedTuple):
    """What is still to do, ``wanted`` less ``reached``, and the working days left for it."""

    wanted: Fraction
    reached: Fraction
    days: int


class Workings(NamedTuple):
    """The parts of one row's figures; None where the figure is absent too.

    ``per_week``: working weekdays of a week. ``origin``: from which progress counts.
    ``days_done`` of ``days_all`` working days are gone on the day of judgement. ``line``
    is a level's or a total's, ``share`` that of a rate's judged period, ``left`` that of
    its open one. ``gained`` since the start, in ``days_done``. ``basis``: the forecast's.
    """

    row: GapRow
    per_week: int
    origin: Fraction | None
    days_done: int | None
    days_all: int | None
    line: Line | None
    share: Share | None
    left: Left | None
    gained: Fraction | None
    basis: Basis | None


def workings(plan: Plan, report: GapReport) -> tuple[Workings, ...]:
    """The workings of each row of a report on this plan."""
    calendar = WorkCalendar(plan)
    return tuple(
        _workings(course(plan, calendar, row.indicator), row, report.today)
        for row in report.rows
    )


def _workings(aim: Course, row: GapRow, today: dt.date) -> Workings:
    calendar, start, due = aim.calendar, aim.start, aim.due
    done = days = None
    if start is not None and due is not None:
        days = calendar.count(start, due)
        done = min(calendar.count(start, row.as_of), days)
    piece = judged(aim, today) if aim.measure == "rate" else None
    return Workings(
        row=row,
        per_week=calendar.per_week,
        origin=aim.origin,
        days_done=done,
        days_all=days,
        line=_line(aim, row.as_of) if aim.measure != "rate" else None,
        share=_share(aim, piece, row.as_of) if piece is not None else None,
        left=_left(aim, row, today),
        gained=_gained(aim, row),
        basis=outlook(aim, today).basis,
    )


def _line(aim: Course, day: dt.date) -> Line | None:
    line = stretches(aim)
    if not line:
        return None
    held: Stretch = next((one for one in line if day <= one.end), line[-1])
    days = held.until - held.before
    gone = min(max(aim.calendar.until(day) - held.before, 0), days)
    return Line(held.low, held.high, held.end, gone, days, cut=len(line) > 1)


def _share(aim: Course, piece: Part, day: dt.date) -> Share | None:
    volume = piece.volume(aim)
    if volume is None:
        return None
    days = aim.calendar.count(piece.days.first, piece.days.last)
    return Share(
        piece.days,
        days,
        aim.calendar.weekdays(period(aim.per, piece.days.first)),
        min(aim.calendar.count(piece.days.first, day), days),
        volume,
    )


def _left(aim: Course, row: GapRow, today: dt.date) -> Left | None:
    if aim.measure != "rate":
        reached = Fraction(row.actual) if row.actual is not None else aim.origin
        if aim.target is None or aim.due is None or reached is None:
            return None
        days = aim.calendar.days_left(today, aim.start, aim.due)
        return Left(Fraction(aim.target), reached, days)
    piece = current(aim, today)
    volume = piece.volume(aim) if piece is not None else None
    if piece is None or volume is None:
        return None
    days = aim.calendar.days_left(today, piece.days.first, piece.days.last)
    return Left(volume, Fraction(piece.actual(aim) or 0), days)


def _gained(aim: Course, row: GapRow) -> Fraction | None:
    """What the effort is measured by, where it is."""
    if row.effort_multiple is None or aim.origin is None:
        return None
    reached = row.actual
    if aim.measure == "rate":
        reached = aim.readings.total(aim.start, aim.closed(row.as_of))
    return Fraction(reached) - aim.origin if reached is not None else None
