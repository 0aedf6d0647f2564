"""How the volumes come about: each formula in words, with the numbers put in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.errors import N_
from pacli.report.days import day_text
from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.selling.notes import PHASES

if TYPE_CHECKING:
    from pacli.analysis.selling.belief import Measured
    from pacli.analysis.selling.rows import Goal, LastStage, VolumeRow
    from pacli.analysis.selling.volumes import VolumesReport
    from pacli.locale import Language

Step = tuple[str, str]
"""The name of a figure, and how it comes about."""


def print_explained(
    screen: Screen, report: VolumesReport, say: Language, currency: str, today: dt.date
) -> None:
    """Print the workings of each stage under its name, from the last one up."""
    work = _Workings(say, currency, today)
    if report.goal is not None and report.last is not None:
        _print_steps(screen, report.last.label, work.last(report.goal, report.last))
    for row in reversed(report.rows):
        if not row.want:
            continue
        name = row.label or say.plural("{n} win", "{n} wins", row.want)
        _print_steps(screen, name, work.row(row, report.phase))
    whole = tuple(work.whole(report))
    if whole:
        _print_steps(screen, say("explain\x04All together"), whole)
    if any(row.want and row.rate != 1 for row in report.rows):
        screen.line(
            say(
                "Taken for granted: attempts succeed or fail on their own, at a rate that stays"
                " as it is."
            ),
            hang=2,
        )


def _print_steps(screen: Screen, name: str, steps: Iterator[Step] | tuple[Step, ...]) -> None:
    rows: list[list[Cell]] = [[(what, DIM), how] for what, how in steps]
    if rows:
        screen.line(name, BOLD, hang=2)
        columns = [Column("", folds=True), Column("", folds=True)]
        print_grid(screen, columns, rows, header=False, indent=2)


class _Workings:
    def __init__(self, say: Language, currency: str, today: dt.date) -> None:
        self.say = say
        self.currency = currency
        self.today = today

    def last(self, goal: Goal, stage: LastStage) -> Iterator[Step]:
        """How many wins are wanted, and each week."""
        say, name = self.say, self.say("explain\x04Wanted")
        if goal.basket is not None:
            yield (
                name,
                say(
                    "({target} − {reached}) / {basket} = {result}, rounded up",
                    target=say.money(goal.target, self.currency),
                    reached=say.money(goal.reached, self.currency),
                    basket=say.money(goal.basket, self.currency),
                    result=say.number(goal.wins),
                ),
            )
        else:
            yield (
                name,
                say(
                    "{target} − {reached} = {result}",
                    target=say.number(goal.target),
                    reached=say.number(goal.reached),
                    result=say.number(goal.wins),
                ),
            )
        yield from self._weekly(stage.want, stage.weeks, goal.due, stage.per_week)

    def row(self, row: VolumeRow, phase: str) -> Iterator[Step]:
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
        yield from self._weekly(row.remaining, row.weeks, row.deadline, row.per_week)
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

    def _weekly(
        self,
        count: int | None,
        weeks: Fraction | None,
        last: dt.date | None,
        result: int | None,
    ) -> Iterator[Step]:
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

    def whole(self, report: VolumesReport) -> Iterator[Step]:
        """The funnel as one, and the time that a week takes."""
        say, load, found = self.say, report.load, report.chain
        stages: list[VolumeRow | LastStage] = [*report.rows]
        if report.last is not None:
            stages.append(report.last)
        parts = [
            say("{count} × {time}", count=stage.per_week, time=say.duration(stage.minutes))
            for stage in reversed(stages)
            if stage.per_week and stage.minutes
        ]
        if load is not None and parts:
            needed = say.duration(load.minutes_needed)
            text = say("{parts} = {needed} a week", parts=" + ".join(parts), needed=needed)
            if load.minutes_available and load.ratio is not None:
                text = say(
                    # TRANSLATORS: {text} is: 9 × 30 min = 4 h 30 a week
                    "{text}; {needed} / {available} = {share}",
                    text=text,
                    needed=needed,
                    available=say.duration(load.minutes_available),
                    share=say.share(load.ratio),
                )
            yield say("explain\x04Load"), text
        if found is not None and len(found.stages) > 1 and found.n80 and found.wins:
            yield (
                say("explain\x04Chain"),
                say(
                    "{rates} = {rate} from first to last; {attempts} for {wins}, 8 times in 10",
                    rates=" × ".join(say.share(stage.mean, 1) for stage in found.stages),
                    rate=say.share(found.rate, 1),
                    attempts=found.n80,
                    wins=found.wins,
                ),
            )
        for row in report.rows:
            if row.from_ is not None and row.from_ == report.bottleneck and row.measured:
                yield (
                    say("explain\x04Bottleneck"),
                    say(
                        "{label}: even the upper end, {high}, is below the {rate} planned",
                        label=row.label,
                        high=say.share(row.measured.high or 0, 1),
                        rate=say.share(row.rate, 1),
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
