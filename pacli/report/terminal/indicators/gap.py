"""The gap screen: done against expected, what to do each week, and what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from pacli.errors import N_, Message
from pacli.report.clean import width
from pacli.report.terminal.console import BAD, BOLD, DIM, GOOD, WARN, Screen, Span
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.indicators.forecast import forecasts
from pacli.report.terminal.indicators.notes import details, notes
from pacli.report.terminal.indicators.outcome import next_step
from pacli.report.terminal.sparkline import sparkline

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapReport, GapRow
    from pacli.locale import Language
    from pacli.locale.days import DayForm

BAR = 10
"""Characters of the bar that sets value against time."""

BEYOND = 10
"""From ten times the target on, how many times it is says nothing more."""

NAME_PART = 5
"""A label keeps its unit beside it within this part of the screen."""

STATUSES: dict[str, tuple[str, str, Message]] = {
    # TRANSLATORS: statuses of an indicator, one to three words each.
    "done": ("good", GOOD, N_("status\x04reached")),
    "on_track": ("good", GOOD, N_("status\x04on track")),
    "at_risk": ("warn", WARN, N_("status\x04at risk")),
    "off_track": ("bad", BAD, N_("status\x04off track")),
    "missed": ("bad", BAD, N_("status\x04not reached")),
    "early": ("wait", DIM, N_("status\x04too early")),
    "not_started": ("wait", DIM, N_("status\x04to come")),
    "no_data": ("unknown", WARN, N_("status\x04no reading")),
    "no_target": ("unknown", DIM, N_("status\x04no target")),
    "no_deadline": ("unknown", DIM, N_("status\x04no due date")),
}
MISSING = N_("status\x04reading missing")
"""Of a rate that has readings, but none in the period that is judged."""

CAP_STATUSES = {
    "done": N_("status\x04limit kept"),
    "missed": N_("status\x04limit passed"),
}

ORDER = {"done": 0, "on_track": 0, "at_risk": 1, "off_track": 2, "missed": 2}
"""Wins come before gaps, and both before what cannot be judged yet."""


def print_gap(  # noqa: PLR0913 the parts on request come by name
    screen: Screen,
    report: GapReport,
    say: Language,
    currency: str,
    *,
    detailed: bool = False,
    steps: Mapping[str, Sequence[Decimal]] | None = None,
) -> None:
    """Print the report; ``detailed`` adds target, days, buffer and effort of each row.

    ``steps`` are what each week brought, by indicator, drawn beside the details.
    """
    screen.line(title(report, say), BOLD, hang=2)
    if not report.rows:
        screen.line(say("No indicator yet. Add one: pac indicator add LABEL"))
        return
    rows = sorted(report.rows, key=lambda row: ORDER.get(row.status, 3))
    figures = Figures(say, currency, report.today)
    columns = [
        Column("", folds=True),
        Column(say("column\x04actual"), right=True),
        Column(say("column\x04expected"), right=True),
        Column(say("column\x04gap"), right=True),
        Column(say("column\x04done"), right=True, drop=1),
        # TRANSLATORS: heads a bar of what is done, with the mark │ at the time gone.
        Column(say("│ time gone"), drop=2, drawn=True),
        Column(say("to do/week"), right=True),
        Column(say("column\x04status"), beside=True),
    ]
    print_grid(screen, columns, [_cells(screen, row, figures) for row in rows])
    for line in forecasts(report, rows, figures, detailed=detailed):
        screen.line(line, hang=2)
    for note in notes(rows, figures):
        screen.line(note, hang=2)
    step = next_step(report, figures)
    if step:
        screen.line(f"{screen.symbols.next} {step}", hang=2)
    if detailed:
        for row in rows:
            _print_details(screen, row, figures)
            bars = sparkline(screen, row, (steps or {}).get(row.indicator, ()), figures)
            if bars:
                screen.line(bars, indent=2, hang=2)


def title(report: GapReport, say: Language) -> str:
    """The day of the report, and how much of the time is gone."""
    figures = Figures(say, "", report.today)
    text = say("Gaps on {day}", day=say.day(report.today, _form(report)))
    if report.ended and report.due is not None:
        return f"{text} · {say('the plan ended on {day}', day=figures.day(report.due))}"
    if report.elapsed is None or report.days_done is None or not report.days_all:
        return text
    time = say.plural(
        "{share} of the time gone ({n} working day of {all})",
        "{share} of the time gone ({n} working days of {all})",
        report.days_done,
        share=say.share(report.elapsed),
        all=report.days_all,
    )
    return f"{text} · {time}"


def _form(report: GapReport) -> DayForm:
    """The year is said once the plan is over and ended in another one."""
    ended = report.ended and report.due is not None and report.due.year != report.today.year
    return "full" if ended else "short"


def status_cell(screen: Screen, row: GapRow, say: Language) -> Span:
    """Symbol, word and colour of the status of an indicator."""
    symbol, style, _ = STATUSES[row.status]
    return f"{getattr(screen.symbols, symbol)} {say(status_word(row))}", style


def status_word(row: GapRow) -> Message:
    """The status of an indicator in one to three words, the same wherever it is told."""
    word = STATUSES[row.status][2]
    if row.status == "no_data" and row.read is not None:
        return MISSING
    return CAP_STATUSES.get(row.status, word) if row.cap else word


def _cells(screen: Screen, row: GapRow, figures: Figures) -> list[Cell]:
    say = figures.say
    return [
        figures.name(row, screen.columns // NAME_PART),
        figures.amount(row.actual, row),
        "" if row.status == "not_started" else figures.amount(row.expected, row),
        (figures.gap(row), _gap_style(row)),
        achieved_text(row, say),
        (_bar(screen, row), STATUSES[row.status][1]),
        figures.per_week(row),
        status_cell(screen, row, say),
    ]


def _print_details(screen: Screen, row: GapRow, figures: Figures) -> None:
    say = figures.say
    screen.line(row.label, BOLD, hang=2)
    bar = _bar(screen, row)
    if bar and row.achieved is not None and row.elapsed is not None:
        shares = say(
            "{done} done, {time} of the time gone",
            done=achieved_text(row, say),
            time=say.share(row.elapsed),
        )
        style = STATUSES[row.status][1]
        if 2 + width(bar) + 2 + width(shares) <= screen.columns:
            screen.spans([(bar, style), (f"  {shares}", "")], 2)
        else:
            screen.spans([(bar, style)], 2)
            screen.line(shares, indent=2, hang=2)
    screen.facts(details(row, figures), indent=2)


def achieved_text(row: GapRow, say: Language) -> str:
    """What is done of the whole; out of all proportion, only on which side."""
    if row.achieved is None:
        return ""
    if row.achieved < 0:
        return say("< {share}", share=say.share(0))
    if row.achieved >= BEYOND:
        return say("> {share}", share=say.share(BEYOND))
    return say.share(row.achieved)


def _gap_style(row: GapRow) -> str:
    if not row.gap or row.good is None:
        return ""
    return GOOD if row.good else STATUSES[row.status][1]


def _bar(screen: Screen, row: GapRow) -> str:
    """What is done, as a bar, with a mark at the share of time gone."""
    if not screen.drawn or row.achieved is None or row.elapsed is None:
        return ""
    signs = screen.symbols
    full = min(BAR, max(0, int(row.achieved * BAR)))
    bar = [signs.full] * full + [signs.empty] * (BAR - full)
    bar.insert(min(BAR, int(row.elapsed * BAR)), signs.mark)
    return "".join(bar)
