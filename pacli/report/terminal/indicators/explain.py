"""How each figure of an indicator comes about: the formula in words, with the numbers in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.indicators.explain_forecast import forecast_steps
from pacli.report.terminal.indicators.gap import ORDER
from pacli.report.terminal.steps import Step

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapReport
    from pacli.analysis.indicators.workings import Workings
    from pacli.locale import Language

ROOMY = 60
"""On a screen from this width on, an operation is not broken over two lines."""

_OPERATION = re.compile(r" ([×/+−]) ")


def print_explained(
    screen: Screen, report: GapReport, found: Sequence[Workings], say: Language, currency: str
) -> None:
    """Print the workings of each indicator under its name."""
    figures = Figures(say, currency, report.today)
    for work in sorted(found, key=lambda work: ORDER.get(work.row.status, 3)):
        screen.line(work.row.label, BOLD, hang=2)
        steps = [*_steps(work, figures), *forecast_steps(work, figures)]
        if screen.columns >= ROOMY:
            steps = [(name, _OPERATION.sub("\u00a0\\1\u00a0", text)) for name, text in steps]
        rows: list[list[Cell]] = [[(name, DIM), text] for name, text in steps]
        if rows:
            print_grid(
                screen, [Column("", folds=True), Column("", folds=True)], rows, header=False
            )
    if any(work.basis is not None and work.row.forecast is not None for work in found):
        screen.line(
            say(
                "Taken for granted: the weeks to come are like those behind, and none depends"
                " on another. A holiday, a fair or one big client changes that."
            ),
            hang=2,
        )


def _steps(work: Workings, figures: Figures) -> Iterator[Step]:
    yield from _time(work, figures)
    yield from _expected(work, figures)
    yield from _compared(work, figures)
    yield from _to_do(work, figures)
    yield from _buffer(work, figures)


def _time(work: Workings, figures: Figures) -> Iterator[Step]:
    row, say = work.row, figures.say
    if row.start is None or row.due is None or not work.days_all or row.elapsed is None:
        return
    yield (
        say("Time gone"),
        say.plural(
            "on {day}, {n} working day of {all} from {start} to {due}: {n} / {all} = {share}",
            "on {day}, {n} working days of {all} from {start} to {due}: {n} / {all} = {share}",
            work.days_done or 0,
            day=figures.day(row.as_of),
            all=work.days_all,
            start=figures.day(row.start),
            due=figures.day(row.due),
            share=say.share(row.elapsed),
        ),
    )


def _expected(work: Workings, figures: Figures) -> Iterator[Step]:
    row, say, line, share = work.row, figures.say, work.line, work.share
    if row.expected is None:
        return
    result = _bare(row.expected, work, figures)
    name = say("explain\x04Expected")
    if share is not None:
        yield (
            say("Wanted of the period"),
            say.plural(
                "{span}: {target} × {n} working day / {weekdays} = {volume}",
                "{span}: {target} × {n} working days / {weekdays} = {volume}",
                share.days,
                span=figures.span(share.span),
                target=_bare(row.target, work, figures),
                weekdays=share.weekdays,
                volume=_bare(share.volume, work, figures),
            ),
        )
        yield (
            name,
            say.plural(
                "{volume} × {gone} / {n} working day = {result}",
                "{volume} × {gone} / {n} working days = {result}",
                share.days,
                volume=_bare(share.volume, work, figures),
                gone=share.gone,
                result=result,
            ),
        )
    if line is None or not line.days:
        return
    numbers = {
        "low": _bare(line.low, work, figures),
        "rise": _bare(line.high - line.low, work, figures),
        "gone": line.gone,
        "days": line.days,
        "result": result,
    }
    if line.cut:
        yield (
            name,
            say.plural(
                "{low} + {rise} × {gone} / {days} working day up to {day} = {result}",
                "{low} + {rise} × {gone} / {days} working days up to {day} = {result}",
                line.days,
                day=figures.day(line.end),
                **numbers,
            ),
        )
    elif line.low:
        yield name, say("{low} + {rise} × {gone} / {days} = {result}", **numbers)
    else:
        yield name, say("{rise} × {gone} / {days} = {result}", **numbers)


def _compared(work: Workings, figures: Figures) -> Iterator[Step]:
    row, say = work.row, figures.say
    if row.actual is None or row.expected is None:
        return
    actual, expected = (_bare(x, work, figures) for x in (row.actual, row.expected))
    gap = _bare(row.gap, work, figures)
    yield (
        say("explain\x04Gap"),
        say("{actual} − {expected} = {gap}", actual=actual, expected=expected, gap=gap),
    )
    origin = work.origin or Fraction(0)
    wanted = work.share.volume if work.share is not None else row.target
    for name, beside, share in (
        (say("explain\x04Pace"), row.expected, row.pace),
        (say("explain\x04Done"), wanted, row.achieved),
    ):
        if share is None or beside is None:
            continue
        numbers = {
            "actual": actual,
            "beside": _bare(beside, work, figures),
            "origin": _bare(origin, work, figures),
            "share": say.share(share),
        }
        if origin:
            yield (
                name,
                say("({actual} − {origin}) / ({beside} − {origin}) = {share}", **numbers),
            )
        else:
            yield name, say("{actual} / {beside} = {share}", **numbers)


def _to_do(work: Workings, figures: Figures) -> Iterator[Step]:
    row, left, say = work.row, work.left, figures.say
    if row.required_per_week is None or left is None or row.status in {"done", "missed"}:
        return
    weeks = Fraction(left.days, work.per_week)
    result = _bare(row.required_per_week, work, figures)
    numbers = {
        "wanted": _bare(left.wanted, work, figures),
        "reached": _bare(left.reached, work, figures),
        "days": left.days,
        "per_week": work.per_week,
        "weeks": say.number(weeks, 1 if weeks.denominator > 1 else 0),
        "result": result,
    }
    name = say("At most a week") if row.cap else say("To do a week")
    if weeks > 1:
        yield (
            name,
            say.plural(
                "{days} working days left / {per_week} a week = {weeks} week;"
                " ({wanted} − {reached}) / {weeks} = {result}",
                "{days} working days left / {per_week} a week = {weeks} weeks;"
                " ({wanted} − {reached}) / {weeks} = {result}",
                weeks,
                **numbers,
            ),
        )
    else:
        yield (
            name,
            say("{wanted} − {reached} = {result}, in a week that is the last one", **numbers),
        )
    if row.weekly_volume is not None:
        yield (
            say("In the funnel"),
            say("{n} a week, see pac volumes", n=say.number(row.weekly_volume)),
        )
    if work.gained is None or row.effort_multiple is None or not work.days_done:
        return
    mean = work.gained * work.per_week / work.days_done
    yield (
        say("So far"),
        say.plural(
            "{gained} × {per_week} / {n} working day = {mean} a week;"
            " {result} / {mean} = {multiple} times",
            "{gained} × {per_week} / {n} working days = {mean} a week;"
            " {result} / {mean} = {multiple} times",
            work.days_done,
            gained=_bare(work.gained, work, figures),
            per_week=work.per_week,
            mean=_bare(mean, work, figures),
            result=result,
            multiple=say.number(row.effort_multiple, 1),
        ),
    )


def _buffer(work: Workings, figures: Figures) -> Iterator[Step]:
    row, say = work.row, figures.say
    if row.buffer_days is None or row.actual is None:
        return
    actual = _bare(row.actual, work, figures)
    if not row.buffer_days:
        return
    yield (
        say("explain\x04Ahead"),
        say.plural(
            "the line expected stays within {actual} for {n} working day more",
            "the line expected stays within {actual} for {n} working days more",
            row.buffer_days,
            actual=actual,
        ),
    )


def _bare(x: Decimal | Fraction | None, work: Workings, figures: Figures) -> str:
    """A number of a formula, without its currency; a count that is not whole shows it."""
    return figures.worked(x, work.row, more=0 if work.row.money else 1)
