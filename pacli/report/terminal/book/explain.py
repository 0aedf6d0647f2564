"""How the figures of the order book come about, with the numbers put in."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.report.chances import chance_text
from pacli.report.terminal.console import Screen
from pacli.report.terminal.steps import Step, print_steps

if TYPE_CHECKING:
    from pacli.analysis.book.pipeline import Aim, PipelineReport
    from pacli.analysis.book.track import Track
    from pacli.locale import Language


def print_explained(
    screen: Screen, report: PipelineReport, say: Language, currency: str
) -> None:
    """Print each formula in words, so that it can be followed by hand."""
    work = _Workings(say, currency)
    print_steps(screen, say("explain\x04All together"), work.steps(report))
    if report.sd is not None:
        screen.line(
            say(
                "Taken for granted: each deal is won or lost on its own, and comes in whole or"
                " not at all."
            ),
            hang=2,
        )


class _Workings:
    def __init__(self, say: Language, currency: str) -> None:
        self.say = say
        self.currency = currency

    def steps(self, report: PipelineReport) -> Iterator[Step]:
        """The formulas of what the report has, in the order of its lines."""
        if report.sd is not None:
            yield from self._weighted(report)
            yield from self._law(report, report.sd)
        aim, chance = report.aim, report.p_target_with_deals
        if aim is not None and chance is not None and aim.goal.left:
            yield self._target(aim, chance)
        if report.track is not None:
            yield from self._track(report.track)

    def _money(self, amount: Decimal | Fraction | float | None) -> str:
        return self.say.money(amount or Decimal(0), self.currency)

    def _weighted(self, report: PipelineReport) -> Iterator[Step]:
        say = self.say
        for row in report.deals:
            if row.amount is None or row.probability is None or row.weighted is None:
                continue
            yield (
                row.company,
                say(
                    "{amount} × {chance} = {weighted}",
                    amount=self._money(row.amount),
                    chance=chance_text(row.probability, say),
                    weighted=self._money(row.weighted),
                ),
            )
        yield (
            say("explain\x04Weighted total"),
            say(
                "the sum of these, {amount}: an average over many such order books, not what"
                " comes in",
                amount=self._money(report.weighted),
            ),
        )

    def _law(self, report: PipelineReport, deviation: float) -> Iterator[Step]:
        say = self.say
        yield (
            say("explain\x04Spread"),
            say(
                "square root of the sum of chance × (1 − chance) × amount², {amount} (standard"
                " deviation)",
                amount=self._money(deviation),
            ),
        )
        if report.law.sums is not None:
            how = say.plural(
                "{n} sum can come about: its chance is exact",
                "{n} sums can come about: the chance of each is exact",
                len(report.law.sums),
            )
        else:
            how = say(
                "more sums than can be gone through: taken for the normal law with that average"
                " and that spread"
            )
        yield say("explain\x04Chances"), how
        yield (
            say("explain\x04Sum"),
            say(
                "at most {low} 10 times in 100, {middle} 50 times, {high} 90 times; nothing"
                " {times} times",
                low=self._money(report.p10),
                middle=self._money(report.p50),
                high=self._money(report.p90),
                times=_hundredths(report.p_nothing or 0, say),
            ),
        )

    def _target(self, aim: Aim, chance: float) -> Step:
        say, goal = self.say, aim.goal
        return (
            say("explain\x04Target"),
            say(
                "{target} − {reached} = {left}; the deals due in time bring that much {times}"
                " times in 100",
                reached=self._money(goal.reached),
                target=self._money(goal.target),
                left=self._money(goal.left),
                times=_hundredths(chance, say),
            ),
        )

    def _track(self, track: Track) -> Iterator[Step]:
        say = self.say
        for band in track.bands:
            yield (
                say(
                    "Given {low} to {high}", low=say.share(band.low), high=say.share(band.high)
                ),
                say.plural(
                    "{n} deal closed, {expected} won on average, {won} won",
                    "{n} deals closed, {expected} won on average, {won} won",
                    band.deals,
                    won=band.won,
                    expected=say.number(Fraction(round(band.said * band.deals * 10), 10)),
                ),
            )
        yield (
            say("Brier score"),
            say(
                "average of (chance − 1 if won, − 0 if lost)²: {score}; 0 is foresight, {half}"
                " is what saying one half each time gives",
                score=say.number(Fraction(round(track.brier * 1000), 1000)),
                half=say.number(Decimal("0.25")),
            ),
        )
        if track.unscored:
            yield (
                say("Left out"),
                say.plural(
                    "{n} closed deal without a chance before its end",
                    "{n} closed deals without a chance before their end",
                    track.unscored,
                ),
            )


def _hundredths(chance: float, say: Language) -> str:
    return say.number(Fraction(round(chance * 1000), 10))
