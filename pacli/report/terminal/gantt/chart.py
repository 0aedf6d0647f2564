"""Actions and tasks over time: a picture, or a list of days where there is no room for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pacli.dates import Span as Days
from pacli.errors import N_
from pacli.report.days import day_text, span_text
from pacli.report.terminal.book.overdue import days_late
from pacli.report.terminal.console import BAD, BOLD, DIM, Screen
from pacli.report.terminal.gantt.picture import DEALS, Picture
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.items import STATUSES
from pacli.report.words.items import some

if TYPE_CHECKING:
    from pacli.analysis.gantt.chart import Gantt
    from pacli.locale import Language

TITLES = {
    "week": N_("Actions by week, {days}"),
    "month": N_("Actions by month, {days}"),
    "quarter": N_("Actions by quarter, {days}"),
}


def print_gantt(screen: Screen, chart: Gantt, say: Language, *, listed: bool = False) -> None:
    """Print the chart, or its rows with their days if ``listed`` or where it is too narrow."""
    if not chart.rows and not chart.outside:
        _print_nothing(screen, chart, say)
        return
    picture = None if listed or not chart.rows else Picture(screen, chart, say)
    drawn = picture if picture is not None and picture.fits else None
    days = span_text(Days(chart.first, chart.last), chart.today, say)
    title = say(TITLES[chart.by] if drawn is not None else N_("Actions, {days}"), days=days)
    if chart.sort == "impact":
        title = f"{title} · {say('most impact first')}"
    screen.line(title, BOLD, hang=2)
    if drawn is not None:
        drawn.print()
    elif chart.rows:
        _print_list(screen, chart, say)
    else:
        screen.line(say("Nothing in these days."))
    _print_left_out(screen, chart, say)


def _print_nothing(screen: Screen, chart: Gantt, say: Language) -> None:
    if not chart.undated:
        screen.line(say("No action yet. Add one: pac action add TITLE"), hang=2)
        return
    first = chart.undated[0]
    screen.line(say("No action has a day yet."), hang=2)
    screen.line(say("Give one: pac action set {id} end=friday", id=first.id), hang=2)


def _print_left_out(screen: Screen, chart: Gantt, say: Language) -> None:
    """What has no day, and what lies before or after the days that are shown."""
    if chart.undated:
        ids = some([bar.id for bar in chart.undated], say)
        first = chart.undated[0]
        noun, field = ("task", "due") if first.level == "task" else ("action", "end")
        screen.line(
            say(
                "Without a day: {ids}. To give one: pac {noun} set {id} {field}=friday",
                ids=ids,
                noun=noun,
                id=first.id,
                field=field,
            ),
            DIM,
            hang=2,
        )
    if chart.outside:
        screen.line(
            say("Before or after these days: {ids}", ids=some(chart.outside, say)),
            DIM,
            hang=2,
        )


def _print_list(screen: Screen, chart: Gantt, say: Language) -> None:
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        Column(say("column\x04start"), right=True),
        Column(say("column\x04end"), right=True),
        Column(say("column\x04status"), beside=True),
    ]
    rows: list[list[Cell]] = []
    for bar in chart.rows:
        symbol, style, word = STATUSES[bar.status]
        told = f"{getattr(screen.symbols, symbol)} {say(word)}"
        if bar.late:
            told, style = f"{screen.symbols.bad} {days_late(bar.late, say)}", BAD
        start = bar.start if bar.start != bar.end else None
        rows.append(
            [
                (bar.title, BOLD) if bar.level == "action" else bar.title,
                bar.id,
                day_text(start, chart.today, say) if start is not None else "",
                day_text(bar.end, chart.today, say) if bar.end is not None else "",
                (told, style),
            ]
        )
    if chart.deals:
        rows.append([(say(DEALS), BOLD), "", "", "", ""])
    for deal in chart.deals:
        told = f"{screen.symbols.bad} {days_late(deal.late, say)}" if deal.late else ""
        day = day_text(deal.day, chart.today, say)
        rows.append([deal.company, deal.id, "", day, (told, BAD)])
    print_grid(screen, columns, rows)
