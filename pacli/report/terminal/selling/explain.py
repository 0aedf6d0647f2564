"""How the volumes come about: each formula in words, with the numbers put in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.report.terminal.console import Screen
from pacli.report.terminal.selling.explain_stage import StageWorkings
from pacli.report.terminal.steps import Step, print_steps

if TYPE_CHECKING:
    from pacli.analysis.selling.rows import Goal, LastStage, VolumeRow
    from pacli.analysis.selling.volumes import VolumesReport
    from pacli.locale import Language


def print_explained(
    screen: Screen, report: VolumesReport, say: Language, currency: str, today: dt.date
) -> None:
    """Print the workings of each stage under its name, from the last one up."""
    work = _Workings(say, currency, today)
    if report.goal is not None and report.last is not None:
        print_steps(screen, report.last.label, work.last(report.goal, report.last))
    for row in reversed(report.rows):
        if not row.want:
            continue
        name = row.label or say.plural("{n} win", "{n} wins", row.want)
        print_steps(screen, name, work.stages.steps(row, report.phase))
    print_steps(screen, say("explain\x04All together"), work.whole(report))
    if any(row.want and row.rate != 1 for row in report.rows):
        screen.line(
            say(
                "Taken for granted: attempts succeed or fail on their own, at a rate that stays"
                " as it is."
            ),
            hang=2,
        )


class _Workings:
    def __init__(self, say: Language, currency: str, today: dt.date) -> None:
        self.say = say
        self.currency = currency
        self.stages = StageWorkings(say, today)

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
        yield from self.stages.weekly(stage.want, stage.weeks, goal.due, stage.per_week)

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
