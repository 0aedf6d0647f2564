"""How the figures of the order book come about, with the numbers put in."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.report.terminal.console import BOLD, Screen

if TYPE_CHECKING:
    from pacli.analysis.pipeline import Aim, PipelineReport
    from pacli.analysis.track import Track
    from pacli.locale import Language


def print_explained(
    screen: Screen, report: PipelineReport, say: Language, currency: str
) -> None:
    """Print each formula in words, so that it can be followed by hand."""
    screen.line(say("How this is worked out"), BOLD)
    for line in _Explained(say, currency).lines(report):
        screen.line(line, indent=2, hang=2)


class _Explained:
    def __init__(self, say: Language, currency: str) -> None:
        self.say = say
        self.currency = currency

    def lines(self, report: PipelineReport) -> Iterator[str]:
        if report.sd is not None:
            yield from self._weighted(report)
            yield from self._law(report)
        if report.aim is not None and report.p_target_with_deals is not None:
            yield from self._target(report.aim, report.p_target_with_deals)
        if report.track is not None:
            yield from self._track(report.track)

    def _money(self, amount: object) -> str:
        return self.say.money(amount, self.currency)  # type: ignore[arg-type] # any number

    def _weighted(self, report: PipelineReport) -> Iterator[str]:
        say = self.say
        for row in report.deals:
            if row.amount is None or row.probability is None or row.weighted is None:
                continue
            yield say(
                "{company}: {amount} × {chance} = {weighted}",
                company=row.company,
                amount=self._money(row.amount),
                chance=say.share(row.probability),
                weighted=self._money(row.weighted),
            )
        yield say(
            "Weighted total: the sum of these, {amount}. It is an average over many such"
            " order books, not what comes in.",
            amount=self._money(report.weighted),
        )

    def _law(self, report: PipelineReport) -> Iterator[str]:
        say = self.say
        yield say(
            "Spread: the square root of the sum of chance × (1 − chance) × amount²,"
            " that is {amount} (standard deviation)",
            amount=self._money(report.sd),
        )
        if report.law.sums is not None:
            yield say.plural(
                "{n} sum can come about; its chance is exact.",
                "{n} sums can come about; the chance of each is exact.",
                len(report.law.sums),
            )
        else:
            yield say(
                "Too many sums can come about: theirs is taken for the normal law with the"
                " same average and spread."
            )
        yield say(
            "10 times in 100 at most {low}, 50 times at most {middle}, 90 times at most"
            " {high}; nothing at all {times} times in 100",
            low=self._money(report.p10),
            middle=self._money(report.p50),
            high=self._money(report.p90),
            times=say.number(Fraction(round((report.p_nothing or 0) * 1000), 10)),
        )
        yield say(
            "Assumed: deals do not depend on each other, and each comes in whole or not at all."
        )

    def _target(self, aim: Aim, chance: float) -> Iterator[str]:
        say, goal = self.say, aim.goal
        yield say(
            "Target: {reached} of {target} is there, {left} is left; the deals due in time"
            " bring that much {times} times in 100.",
            reached=self._money(goal.reached),
            target=self._money(goal.target),
            left=self._money(goal.left),
            times=say.number(Fraction(round(chance * 1000), 10)),
        )

    def _track(self, track: Track) -> Iterator[str]:
        say = self.say
        for band in track.bands:
            yield say.plural(
                "{n} closed deal given from {low} to {high}: {won} won, {said} expected",
                "{n} closed deals given from {low} to {high}: {won} won, {said} expected",
                band.deals,
                low=say.share(band.low),
                high=say.share(band.high),
                won=band.won,
                said=say.number(Fraction(round(band.said * band.deals * 10), 10)),
            )
        yield say(
            "Brier score: the average of (chance − 1 if won, 0 if lost)², {score}; 0 is"
            " foresight, {half} is what saying one half each time gives.",
            score=say.number(Fraction(round(track.brier * 1000), 1000), 3),
            half=say.number(Fraction(1, 4)),
        )
        if track.unscored:
            yield say.plural(
                "{n} closed deal had no chance noted before its end.",
                "{n} closed deals had no chance noted before their end.",
                track.unscored,
            )
