"""How the hours of the workload come about: what asks for them, week by week."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.errors import N_
from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.means.people import who_text
from pacli.report.terminal.means.workload import WorkloadText

if TYPE_CHECKING:
    from pacli.analysis.means.hours import PersonLoad
    from pacli.analysis.means.workload import WorkloadReport
    from pacli.locale import Language

RULES = (
    N_(
        "An open task, or action without tasks, counts whole until it is done: spread over the"
        " working days from its start to its day; without a start, in the week of its day; if"
        " it is late, now."
    ),
    N_(
        "A ritual takes the time of all who attend it; one that makes the volume of a stage"
        " is in that of selling. What is for life, not business, is left out."
    ),
    N_(
        "Selling is the volume of a week times the time of one, for the owner of the stage,"
        " as long as it can still succeed in time."
    ),
)


def print_explained(screen: Screen, report: WorkloadReport, say: Language) -> None:
    """Print each week's parts, the hours there, and the rules behind them."""
    text = WorkloadText(report, say)
    for row in report.rows:
        rows: list[list[Cell]] = []
        for week, worked in zip(row.weeks, report.worked, strict=True):
            if week.there is not None and (week.asked or week.there):
                rows.append(
                    [(text.monday(week.first), DIM), _there(row, worked, week.there, say)]
                )
            rows += [
                [("", DIM), say("{time}: {title}", time=say.duration(p.minutes), title=p.title)]
                for p in week.parts
            ]
            if week.parts and week.there is None:
                start = len(rows) - len(week.parts)
                rows[start][0] = (text.monday(week.first), DIM)
        if rows:
            screen.line()
            screen.line(who_text(row.who, say), BOLD, hang=2)
            columns = [Column(""), Column("", folds=True)]
            print_grid(screen, columns, rows, header=False, indent=2)
    screen.line()
    for rule in RULES:
        screen.line(say(rule), hang=2)


def _there(row: PersonLoad, worked: int, there: Fraction, say: Language) -> str:
    """Where the hours of a week come from."""
    days = say.plural("{n} working day", "{n} working days", worked)
    time = say.duration(there)
    if row.hours_per_week is None:
        return say("there: {time}, the business slots of {days}", time=time, days=days)
    whole = say.duration(Fraction(row.hours_per_week) * 60)
    return say("there: {time}, of {whole} a week for {days}", time=time, whole=whole, days=days)
