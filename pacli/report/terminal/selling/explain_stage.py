"""How the volume of one stage comes about: the rule, what was measured, what is to be done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.errors import N_
from pacli.report.days import day_text
from pacli.report.terminal.selling.notes import PHASES
from pacli.report.terminal.steps import Step

if TYPE_CHECKING:
    from pacli.analysis.selling.belief import Measured
    from pacli.analysis.selling.rows import VolumeRow
    from pacli.locale import Language


class StageWorkings(NamedTuple):
    """Writes the formulas of stages in one language."""

    say: Language
    today: dt.date

    def steps(self, row: VolumeRow, phase: str) -> Iterator[Step]:
        """A conversion: the rule, how sure it is, what was measured, what is to be done."""
        say = self.say
        rate = say.rate(row.rate)
        rule = say(
            "{want} ÷ {rate} = {volume}, rounded up",
            want=row.want,
            rate=_ratio(row.rate, say),
            volume=row.rule_volume,
        )
        if row.assumed:
            law = say("{rate}: the law of numbers, {phase}", rate=rate, phase=PHASES[phase])
            yield say("explain\x04Rate"), law
        yield say("explain\x04Rule"), rule
        yield from self._sure(row)
        if row.measured is not None:
            yield from self._measured(row, row.measured)
        yield from self._to_do(row)

    def _sure(self, row: VolumeRow) -> Iterator[Step]:
        say = self.say
        if not row.want or row.rule_probability is None or row.rate == 1:
            return
        yield (
            say("explain\x04Chance"),
            say(
                "{want} or more of {volume} at {rate} each: {chance} (binomial law)",
                want=row.want,
                volume=row.rule_volume,
                rate=say.rate(row.rate),
                chance=say.share(row.rule_probability, 1),
            ),
        )
        if row.n80 is not None and row.n80_known is not None:
            yield (
                say("8 chances in 10"),
                say(
                    "{sure} with the doubt about the rate; {known} if the rate were sure",
                    sure=row.n80,
                    known=row.n80_known,
                ),
            )

    def _measured(self, row: VolumeRow, found: Measured) -> Iterator[Step]:
        say = self.say
        name = say("explain\x04Measured")
        if found.impossible:
            told = N_("{wins} of {attempts} cannot be: no rate is taken")
            yield name, say(told, wins=found.wins, attempts=found.attempts)
            return
        if row.delay:
            yield (
                say("explain\x04Under way"),
                say.plural(
                    "{unripe} younger than {n} day: too early to count",
                    "{unripe} younger than {n} days: too early to count",
                    row.delay,
                    unripe=row.unripe,
                ),
            )
        if found.rate is not None:
            yield (
                name,
                say(
                    "{wins} / {attempts} = {rate}; from {low} to {high} 95 times in 100"
                    " (Wilson)",
                    wins=found.wins,
                    attempts=found.attempts,
                    rate=say.share(found.rate, 1),
                    low=say.share(found.wilson_low or 0, 1),
                    high=say.share(found.wilson_high or 0, 1),
                ),
            )
        mean = found.posterior_mean
        if mean is None:
            return
        yield (
            say("Rate to reckon with"),
            say(
                "the plan's weighs as much as {weight} attempts: ({weight} × {rate} + {wins})"
                " / ({weight} + {attempts}) = {mean}; from {low} to {high} 8 times in 10",
                weight=_weight(),
                rate=_ratio(row.rate, say),
                wins=found.wins,
                attempts=found.attempts,
                mean=say.share(mean, 1),
                low=say.share(found.low or 0, 1),
                high=say.share(found.high or 0, 1),
            ),
        )
        if row.measured_volume:
            yield (
                say("At that rate"),
                say(
                    "{want} ÷ {rate} = {volume}, rounded up",
                    want=row.want,
                    rate=say.share(mean, 1),
                    volume=row.measured_volume,
                ),
            )

    def _to_do(self, row: VolumeRow) -> Iterator[Step]:
        say = self.say
        if row.unripe and row.remaining is not None:
            yield (
                say("explain\x04Left"),
                say(
                    "{volume} − {unripe} under way = {left}",
                    volume=row.rule_volume,
                    unripe=row.unripe,
                    left=row.remaining,
                ),
            )
        yield from self.weekly(row.remaining, row.weeks, row.deadline, row.per_week)
        if row.people is not None and row.per_day is not None:
            yield (
                say("explain\x04People"),
                say(
                    "{n} a week at {per_day} a day each: {people}",
                    n=row.per_week,
                    per_day=row.per_day,
                    people=row.people,
                ),
            )

    def weekly(
        self,
        count: int | None,
        weeks: Fraction | None,
        last: dt.date | None,
        result: int | None,
    ) -> Iterator[Step]:
        """So many each week until the last day on which it is not too late."""
        say = self.say
        if not count or not weeks or last is None or result is None:
            return
        day = day_text(last, self.today, say)
        name = say("explain\x04A week")
        if weeks <= 1:
            yield name, say("{count}, all in the last week, by {day}", count=count, day=day)
            return
        yield (
            name,
            say.plural(
                "{count} / {weeks} week of work until {day} = {result}, rounded up",
                "{count} / {weeks} weeks of work until {day} = {result}, rounded up",
                weeks,
                count=count,
                weeks=say.number(Fraction(round(weeks * 10), 10), 1),
                day=day,
                result=result,
            ),
        )


def _ratio(rate: Fraction, say: Language) -> str:
    """A rate as one divides by it: 1/3, else 23 %."""
    if rate.denominator <= 20:  # noqa: PLR2004 (as rates are said)
        return str(rate)
    return say.share(rate, 0 if (100 * rate).denominator == 1 else 1)


def _weight() -> int:
    from pacli.analysis.selling.conversion import WEIGHT

    return WEIGHT
