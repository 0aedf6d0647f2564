"""What the table of volumes cannot say: whether it fits, how sure it is, what else there is."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.aliases import CommandLine
from pacli.errors import N_, Message
from pacli.report.days import day_text

if TYPE_CHECKING:
    from pacli.analysis.book.pipeline import OpenDeals
    from pacli.analysis.selling.load import Load
    from pacli.analysis.selling.rows import VolumeRow
    from pacli.analysis.selling.volumes import VolumesReport, WaysOut
    from pacli.locale import Language

DWARFED = 5
"""So many times what a sure rate would take, and 8 chances in 10 are no promise."""

PHASES = {
    "startup": N_("starting up: × 3"),
    "growth": N_("growing: × 2"),
}

LOADS: dict[str | None, Message] = {
    "selling": N_("{needed} a week; your selling slots make {available}: {verdict}"),
    "business": N_(
        "{needed} a week; your business slots (none is marked for selling) make"
        " {available}: {verdict}"
    ),
    "people": N_("{needed} a week; the hours of your people make {available}: {verdict}"),
    "commitment": N_("{needed} a week; you set {available} aside: {verdict}"),
    None: N_(
        "{needed} a week. Mark the slots for selling in your ideal week to see whether it fits."
    ),
}


def odds_text(row: VolumeRow, say: Language) -> str:
    """That the rule is an expectation, the chance that it suffices, and what is surer."""
    if not row.want or row.rule_probability is None or row.rule_probability >= 1:
        return ""
    name = row.unit or row.label
    params = {
        "attempts": counted(say, row.rule_volume, name),
        "wins": counted(say, row.want, row.to_unit or row.to_label),
        "times": times_in_100(row.rule_probability),
    }
    if row.n80 is None or row.n80 > DWARFED * (row.n80_known or 0):
        return say(
            "The rule is an average: {attempts} give {wins} or more {times} times in 100; the"
            " rate is too small to promise a number for 8 chances in 10.",
            **params,
        )
    sure = counted(say, row.n80, name)
    if row.measured is not None and row.measured.attempts and not row.measured.impossible:
        return say(
            "The rule is an average: {attempts} give {wins} or more {times} times in 100. For 8"
            " chances in 10, by what was measured so far: {sure}.",
            sure=sure,
            **params,
        )
    return say(
        "The rule is an average: {attempts} give {wins} or more {times} times in 100; for 8"
        " chances in 10: {sure}.",
        sure=sure,
        **params,
    )


def counted(say: Language, count: int | None, name: str | None) -> str:
    """A count and what is counted, where it has a name that suits: the plan's is a plural."""
    if name is None or count == 1:
        return say.number(count or 0)
    # TRANSLATORS: a count and what is counted, as the plan writes it: 36 calls.
    return say("{count} {name}", count=count, name=name)


def times_in_100(chance: float) -> int:
    """A chance that is neither none nor sure, as so many times in 100."""
    return min(99, max(1, round(chance * 100)))


class VolumeNotes:
    """The sentences under a table of volumes."""

    def __init__(self, say: Language, currency: str, today: dt.date) -> None:
        self.say = say
        self.currency = currency
        self.today = today

    def load(self, load: Load) -> str:
        """The time that a week takes against the time there is."""
        say = self.say
        if load.minutes_available is None:
            return say(LOADS[None], needed=say.duration(load.minutes_needed))
        over = load.minutes_needed - load.minutes_available
        verdict = say("what is counted fits") if load.untimed else say("it fits")
        if load.over:
            verdict = say("{time} too much", time=say.duration(over))
        return say(
            LOADS[load.basis],
            needed=say.duration(load.minutes_needed),
            available=say.duration(load.minutes_available),
            verdict=verdict,
        )

    def parts(self, load: Load) -> Iterator[str]:
        """Whose part of the load is not hers, and what is not in it."""
        say = self.say
        for name, minutes in load.others.items():
            yield say("{name} carries {time} of it.", name=name, time=say.duration(minutes))
        if load.untimed:
            from pacli.report.words.items import some

            yield say.plural(
                "Not counted, since it has no duration: {titles}. {command}",
                "Not counted, since they have no duration: {titles}. {command}",
                len(load.untimed),
                titles=some(tuple(load.untimed.values()), say),
                command=CommandLine(
                    f"pac funnel set {next(iter(load.untimed))} duration=30min"
                ),
            )

    def ways_out(self, ways: WaysOut, report: VolumesReport) -> Iterator[str]:
        """What would make it fit, each way by itself."""
        say, goal, last = self.say, report.goal, report.last
        if ways.due is not None:
            due = day_text(ways.due, self.today, say)
            yield say("with these hours, it takes until {due}", due=due)
        if ways.wins and goal is not None and goal.due is not None and last is not None:
            target = (
                say.money(ways.reached or 0, self.currency)
                if goal.basket is not None
                else counted(say, int(ways.reached or 0), last.unit or last.label)
            )
            due = day_text(goal.due, self.today, say)
            yield say("with these hours, {target} by {due}", target=target, due=due)
        time = say.duration(ways.minutes)
        if ways.due is None and not ways.wins:
            yield say("it takes {time} a week for selling", time=time)
        else:
            yield say("or {time} a week for selling", time=time)

    def notes(self, report: VolumesReport, *, detailed: bool) -> Iterator[str]:
        """What is to be known beside the figures; ``detailed`` adds the whole funnel's."""
        say = self.say
        yield from self._readings(report)
        for row in report.rows:
            if row.too_late and row.deadline is not None:
                yield say(
                    "{label}: too late for a new one to succeed in time, the last day was"
                    " {day}; not in the week's hours",
                    label=row.label,
                    day=day_text(row.deadline, self.today, say),
                )
        for stage in (*report.rows, report.last):
            if stage is not None and (stage.people or 0) > 1:
                yield say("{label}: it takes {n} people", label=stage.label, n=stage.people)
        assumed = [row for row in report.rows if row.assumed]
        if assumed:
            yield say(
                "{rate} is the law of numbers ({phase}); put your own rate in the funnel.",
                rate=say.rate(assumed[0].rate),
                phase=PHASES[report.phase],
            )
        odds = odds_text(report.rows[-1], say) if report.rows else ""
        if odds:
            yield odds
        if detailed:
            yield from self._chain(report)
        if report.deals is not None:
            yield from self._deals(report.deals, paid=bool(report.goal and report.goal.basket))

    def _readings(self, report: VolumesReport) -> Iterator[str]:
        """What the readings change, and what they cannot mean."""
        say = self.say
        for row in report.rows:
            found, volume = row.measured, row.measured_volume
            if found is not None and found.impossible:
                yield say(
                    "{label}: {wins} came of {attempts} that are old enough, so no rate is"
                    " measured yet. Some wins began before the plan, or delay_days is too"
                    " long.",
                    label=row.label,
                    wins=found.wins,
                    attempts=found.attempts,
                )
            elif row.from_ == report.bottleneck and volume and row.posterior is not None:
                yield say(
                    "{label}: weighed with what was measured, {rate} succeed; that takes"
                    " {volume}, not {rule}.",
                    label=row.label,
                    rate=say.share(row.posterior.mean),
                    volume=volume,
                    rule=row.rule_volume,
                )

    def _chain(self, report: VolumesReport) -> Iterator[str]:
        """The first attempts that give the last wins, all rates taken together."""
        say, last = self.say, report.last
        if report.n80_chain is None or last is None or len(report.rows) < 2:  # noqa: PLR2004 (a chain)
            return
        top = report.rows[0]
        yield say(
            "From the first stage to the last: {attempts} give {wins} 8 times in 10, the doubt"
            " about every rate included.",
            attempts=counted(say, report.n80_chain, top.unit or top.label),
            wins=counted(say, last.want, last.unit or last.label),
        )

    def _deals(self, deals: OpenDeals, *, paid: bool) -> Iterator[str]:
        """What the open deals may bring; the volumes do without them."""
        say = self.say
        if not deals.deals:
            return
        if paid:
            yield say.plural(
                "Besides, {n} open deal: weighted total {amount}, not deducted here.",
                "Besides, {n} open deals: weighted total {amount}, not deducted here.",
                deals.deals,
                amount=say.money(deals.weighted, self.currency),
            )
            return
        yield say.plural(
            "Besides, {n} open deal: {expected} won on average, not deducted here.",
            "Besides, {n} open deals: {expected} won on average, not deducted here.",
            deals.deals,
            expected=say.number(deals.expected, 1),
        )
