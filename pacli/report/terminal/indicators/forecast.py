"""Where an indicator leads at this rate: the value at due, how sure, and what that means.

Rounded so that no digit pretends to be known: amounts of money to three figures at most,
counts to whole ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.report.terminal.figures import Figures, places_of

if TYPE_CHECKING:
    from pacli.analysis.indicators.forecast import Forecast
    from pacli.analysis.indicators.gap import GapReport, GapRow

SETTLED = frozenset(("done", "missed", "not_started", "no_data"))
"""Statuses of an indicator of which there is nothing to foresee."""

CRUSHING = 0.2
"""A chance below this helps nobody on a Friday: it is told with ``--explain`` only."""

STEPS = ((10**7, 10**5), (10**6, 10**4), (10**5, 1000), (2000, 100), (200, 10))
"""Money of at least the first of a pair is rounded to the second."""


def forecasts(
    report: GapReport, rows: Iterable[GapRow], figures: Figures, *, detailed: bool
) -> Iterator[str]:
    """A line for each result that can be foreseen, among ``rows``; ``detailed``: for each."""
    for row in rows:
        if detailed or row.kind == "result" or row.indicator == report.objective:
            yield from forecast_line(row, figures)


def forecast_line(row: GapRow, figures: Figures) -> Iterator[str]:
    """Where one indicator leads, if that can be told; nothing after its due day."""
    ahead = row.forecast
    if ahead is None or settled(row, figures):
        return
    facts = [_leads(row, ahead, figures), *_against_target(row, ahead, figures)]
    if ahead.shifting:
        facts.append(figures.say("unsteady rhythm: the past predicts badly"))
    yield " · ".join(facts)


def forecast_facts(row: GapRow, figures: Figures) -> Iterator[str]:
    """What is shown on request: the chance of the target, or what a forecast still takes.

    Nothing of a forecast that there is no time left for.
    """
    if settled(row, figures):
        return
    ahead, say = row.forecast, figures.say
    if ahead is not None and ahead.p_target is not None and ahead.p_target >= CRUSHING:
        yield chance(row, ahead.p_target, figures)
    missing = row.forecast_missing
    if missing and row.weeks_left is not None and missing > row.weeks_left:
        return
    if missing and row.measure == "level":
        yield say.plural(
            "{n} more reading before it can be projected",
            "{n} more readings before it can be projected",
            missing,
        )
    elif missing:
        yield say.plural(
            "{n} more week of readings before it can be projected",
            "{n} more weeks of readings before it can be projected",
            missing,
        )


def chance(row: GapRow, share: float, figures: Figures) -> str:
    """How many times in 100 the target is reached, never 0 nor 100: nothing is certain."""
    times = min(99, round(share * 100))
    if times <= 1:
        if row.cap:
            return figures.say("limit kept at most once in 100")
        return figures.say("target reached at most once in 100")
    if row.cap:
        return figures.say("limit kept {times} times in 100", times=times)
    return figures.say("target reached {times} times in 100", times=times)


def settled(row: GapRow, figures: Figures) -> bool:
    """Whether an indicator is over, reached, or not begun."""
    return row.status in SETTLED or row.due is None or row.due <= figures.today


def _leads(row: GapRow, ahead: Forecast, figures: Figures) -> str:
    say, step = figures.say, _step(row, ahead)
    value, low, high = (_rounded(x, step) for x in (ahead.value, ahead.low, ahead.high))
    if low == high:
        return say(
            "{label} at this rate: {value}",
            label=row.label,
            value=figures.projected(value, row),
        )
    return say(
        "{label} at this rate: about {value} (8 times in 10 between {low} and {high})",
        label=row.label,
        value=figures.projected(value, row),
        low=figures.bare(low, row),
        high=figures.bare(high, row),
    )


def _against_target(row: GapRow, ahead: Forecast, figures: Figures) -> Iterator[str]:
    """The consequence: by how much the target would be missed."""
    if row.target is None:
        return
    say, target = figures.say, Fraction(row.target)
    left = target - _rounded(ahead.value, _step(row, ahead))
    fixed = {
        "amount": figures.projected(abs(left), row),
        "target": figures.amount(row.target, row),
    }
    if row.cap:
        if left >= 0:
            yield say("the limit of {target} is kept", **fixed)
        else:
            yield say("{amount} over the limit of {target}", **fixed)
    elif left > 0 and row.up:
        yield say("{amount} short of the {target} aimed at", **fixed)
    elif left < 0 and not row.up:
        yield say("{amount} above the {target} aimed at", **fixed)
    else:
        yield say("enough for the {target} aimed at", **fixed)


def _step(row: GapRow, ahead: Forecast) -> Fraction:
    if not row.money:
        return Fraction(1, 10 ** places_of(row))
    size = max(abs(ahead.low), abs(ahead.high))
    return Fraction(next((step for least, step in STEPS if size >= least), 1))


def _rounded(x: float, step: Fraction) -> Fraction:
    return round(Fraction(x) / step) * step
