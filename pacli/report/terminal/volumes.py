"""The volumes screen: how much of each stage it takes, how much a week, and whether it fits."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.errors import N_, Message
from pacli.report.days import day_text
from pacli.report.terminal.console import BOLD, DIM, WARN, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    import datetime as dt

    from pacli.analysis.load import Load
    from pacli.analysis.volumes import (
        Goal,
        LastStage,
        VolumeRow,
        VolumesReport,
        WaysOut,
    )
    from pacli.locale import Language

ONE_DECIMAL = 1

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
    None: N_(
        "{needed} a week. Mark the slots for selling in your ideal week to see whether it fits."
    ),
}


def print_volumes(
    screen: Screen, report: VolumesReport, say: Language, currency: str, today: dt.date
) -> None:
    """Print the volumes of a plan, from the wins wanted up to the first stage."""
    writer = _Writer(say, currency, today)
    screen.line(writer.goal(report), BOLD, hang=2)
    goal = report.goal
    if report.last is None or goal is None or not goal.wins:
        return
    columns = [
        Column("", folds=True),
        Column(say("column\x04needed"), right=True),
        # TRANSLATORS: attempts that are too young to have succeeded yet.
        Column(say("column\x04under way"), right=True, drop=2),
        Column(say("a week"), right=True),
        Column(say("column\x04planned"), right=True, drop=1),
    ]
    cells: list[list[Cell]] = [writer.last(report.last)]
    cells += [writer.row(row) for row in reversed(report.rows)]
    print_grid(screen, columns, cells)
    if report.load is not None and goal.weeks_left:
        screen.line(writer.load(report.load), WARN if report.load.over else "", hang=2)
    if report.ways_out is not None:
        ways = tuple(writer.ways_out(report.ways_out, report))
        screen.line(f"{screen.symbols.next} {ways[0]}", hang=2)
        for way in ways[1:]:
            screen.line(way, indent=2)
    if goal.weeks_left != 0:
        for note in writer.notes(report):
            screen.line(note, hang=2)


def print_ad_hoc(screen: Screen, row: VolumeRow, say: Language, phase: str) -> None:
    """Print how many attempts a number of wins takes."""
    params = {"wins": row.want, "volume": row.rule_volume, "rate": say.rate(row.rate)}
    if row.assumed:
        text = say("To get {wins}, plan on {volume} ({phase}).", phase=PHASES[phase], **params)
    else:
        text = say("To get {wins}, plan on {volume}: {rate} succeeds.", **params)
    screen.line(text, BOLD, hang=2)
    odds = odds_text(row, say)
    if odds:
        screen.line(odds, hang=2)


def odds_text(row: VolumeRow, say: Language) -> str:
    """That the rule is an expectation, and the chance that it suffices."""
    if not row.want or row.rule_probability is None or row.rule_probability >= 1:
        return ""
    return say(
        "The rule is an average: {attempts} give {wins} or more {times} times in 100.",
        attempts=_counted(say, row.rule_volume, row.unit or row.label),
        wins=_counted(say, row.want, row.to_unit or row.to_label),
        times=min(99, max(1, round(row.rule_probability * 100))),
    )


def _counted(say: Language, count: int | None, name: str | None) -> str:
    # The plan has one form of the name, and it is that of several.
    if name is None or count == 1:
        return say.number(count or 0)
    # TRANSLATORS: a count and what is counted, as the plan writes it: 36 calls.
    return say("{count} {name}", count=count, name=name)


class _Writer:
    """The lines and cells of one report."""

    def __init__(self, say: Language, currency: str, today: dt.date) -> None:
        self.say = say
        self.currency = currency
        self.today = today

    def goal(self, report: VolumesReport) -> str:
        """What is left to win, and in how many weeks."""
        say, goal, last = self.say, report.goal, report.last
        if last is None:
            return say("This plan has no funnel. Try: pac volumes 3")
        if goal is None:
            return say(
                "Nothing says how many are wanted. Set a target: pac indicator set {id}"
                " target=VALUE",
                id=last.indicator,
            )
        if not goal.wins:
            return say("{label}: the target is reached.", label=goal.label)
        wins = _counted(say, goal.wins, last.unit or last.label)
        if goal.basket is None:
            return self._when(say("Still to win: {wins}", wins=wins), goal)
        text = say(
            "{left} left at {basket} each: {wins}",
            left=say.money(goal.left, self.currency),
            basket=say.money(goal.basket, self.currency),
            wins=wins,
        )
        return self._when(text, goal)

    def _when(self, text: str, goal: Goal) -> str:
        say = self.say
        if goal.due is None or goal.weeks_left is None:
            # TRANSLATORS: {text} is: Still to win: 9 sales
            return say("{text}, without a due date", text=text)
        due = day_text(goal.due, self.today, say)
        if not goal.weeks_left:
            return say("{text}, and no working day left before {due}", text=text, due=due)
        return say.plural(
            "{text} in {n} week, by {due}",
            "{text} in {n} weeks, by {due}",
            _tenths(goal.weeks_left),
            text=text,
            due=due,
        )

    def last(self, stage: LastStage) -> list[Cell]:
        """The cells of the last stage."""
        return [stage.label, self._count(stage.want), "", self._count(stage.per_week), ""]

    def row(self, row: VolumeRow) -> list[Cell]:
        """The cells of the attempts of a conversion."""
        late: Cell = (self.say("too late"), WARN)
        return [
            row.label or "",
            self._count(row.rule_volume),
            (self.say.number(row.unripe) if row.unripe else "", DIM),
            late if row.too_late else self._count(row.per_week),
            self.say.rate(row.rate),
        ]

    def _count(self, count: int | None) -> str:
        return "" if count is None else self.say.number(count)

    def load(self, load: Load) -> str:
        """The time that a week takes against the time there is."""
        say = self.say
        if load.minutes_available is None:
            return say(LOADS[None], needed=say.duration(load.minutes_needed))
        over = load.minutes_needed - load.minutes_available
        verdict = (
            say("{time} too much", time=say.duration(over)) if load.over else say("it fits")
        )
        return say(
            LOADS[load.basis],
            needed=say.duration(load.minutes_needed),
            available=say.duration(load.minutes_available),
            verdict=verdict,
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
                else _counted(say, int(ways.reached or 0), last.unit or last.label)
            )
            due = day_text(goal.due, self.today, say)
            yield say("with these hours, {target} by {due}", target=target, due=due)
        yield say("or {time} a week for selling", time=say.duration(ways.minutes))

    def notes(self, report: VolumesReport) -> Iterator[str]:
        """What the table cannot say."""
        say = self.say
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


def _tenths(weeks: Fraction) -> Fraction:
    return Fraction(round(weeks * 10), 10)
