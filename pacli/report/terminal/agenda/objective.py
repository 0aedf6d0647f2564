"""The objective's figure on a line: how much of it is there, drawn, and how old it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.report.clean import width
from pacli.report.terminal.console import BOLD, Screen, Span
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.indicators.gap import STATUSES, achieved_text, status_cell

if TYPE_CHECKING:
    from pacli.analysis.agenda.today import TodayReport
    from pacli.analysis.indicators.gap import GapRow

BARS = (20, 10)
"""Lengths of the bar, the first that fits."""

GAP = "  "


def print_objective(screen: Screen, report: TodayReport, figures: Figures) -> None:
    """Print the objective's figure; without one, the objective in words.

    After the end it is what came of it, and how to go on.
    """
    row = report.objective
    if row is None:
        screen.line(report.title, hang=2)
    if report.gap.ended:
        _print_outcome(screen, report, figures)
    elif row is not None:
        _print_figure(screen, report, row, figures)


def _print_figure(screen: Screen, report: TodayReport, row: GapRow, figures: Figures) -> None:
    """On as few lines as it takes."""
    label, amount = screen.clean(row.label), screen.clean(_amount(row, figures))
    taken = width(label) + len(GAP) + width(amount)
    spans: list[Span] = [(label, BOLD)]
    length = width(label)
    if length > screen.columns:
        screen.line(label, BOLD, hang=2)
        spans, length = [], 0
    facts = [screen.clean(fact) for fact in _facts(screen, report, row, figures)]
    told = " · ".join(facts)
    bar = _bar(screen, row, figures, taken)
    for part, style in ((amount, ""), (bar, STATUSES[row.status][1]), (told, "")):
        if not part:
            continue
        if length + len(GAP) + width(part) > screen.columns:
            _end(screen, spans)
            spans, length = [], 0
            if part == told:
                screen.facts(facts, indent=len(GAP))
                return
        spans += [(GAP, ""), (part, style)]
        length += len(GAP) + width(part)
    _end(screen, spans)


def _end(screen: Screen, spans: list[Span]) -> None:
    if spans:
        screen.spans(spans)


def _amount(row: GapRow, figures: Figures) -> str:
    say = figures.say
    target = figures.amount(row.target, row)
    if row.actual is None or row.status == "not_started":
        return say("target {target}", target=target) if target else ""
    actual = figures.amount(row.actual, row)
    if not target:
        return actual
    if row.money and row.actual == int(row.actual):
        # The currency stands beside the target.
        actual = say.number(row.actual)
    if row.cap:
        return say("{actual} of {target} at most", actual=actual, target=target)
    return say("{actual} of {target}", actual=actual, target=target)


def _bar(screen: Screen, row: GapRow, figures: Figures, taken: int) -> str:
    """How much is done, drawn where it can be: as long as the rest of the line allows."""
    if row.cap or row.actual is None or row.achieved is None:
        return ""
    share = achieved_text(row, figures.say)
    if not screen.drawn:
        return share
    room = screen.columns - taken - len(GAP) - width(share) - 1
    size = next((n for n in BARS if n <= room), BARS[-1])
    full = min(size, max(0, int(row.achieved * size)))
    signs = screen.symbols
    return f"{signs.full * full}{signs.empty * (size - full)} {share}"


def _facts(screen: Screen, report: TodayReport, row: GapRow, figures: Figures) -> Iterator[str]:
    """The status, and how old the figure is."""
    say = figures.say
    if report.starts is not None:
        return
    status, _ = status_cell(screen, row, say)
    # The sign of what cannot be judged yet is the one that stands between facts.
    yield status.removeprefix(f"{screen.symbols.wait} ")
    if report.read is None or report.gap.ended:
        return
    if row.judged is not None:
        yield from _periods(report, row, figures)
        return
    day = figures.day(report.read)
    if row.stale:
        yield say("reading due, the last on {day}", day=day)
    else:
        yield say("reading of {day}", day=day)


def _periods(report: TodayReport, row: GapRow, figures: Figures) -> Iterator[str]:
    """Of a rate: the days that the figure is of, and what came since."""
    if row.judged is None:
        return
    span = figures.span(row.judged)
    if row.current is None or report.today in row.judged:
        yield span
        return
    since = figures.amount(row.current.actual, row) or figures.say("no reading")
    # TRANSLATORS: {span} is: du 5 au 31 janvier
    yield figures.say("{span}, since then {amount}", span=span, amount=since)


def _print_outcome(screen: Screen, report: TodayReport, figures: Figures) -> None:
    from pacli.report.terminal.indicators.outcome import next_step, outcome

    row = report.objective
    told = list(outcome(row, figures)) if row is not None else []
    for line in told:
        screen.line(line, hang=2)
    if row is not None and not told:
        _print_figure(screen, report, row, figures)
    step = next_step(report.gap, figures)
    if step:
        screen.line(f"{screen.symbols.next} {step}", hang=2)
