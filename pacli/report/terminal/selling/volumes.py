"""The volumes screen: how much of each stage it takes, how much a week, and whether it fits."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.report.days import day_text
from pacli.report.terminal.console import BOLD, DIM, WARN, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.selling.notes import PHASES, VolumeNotes, counted, odds_text

if TYPE_CHECKING:
    from pacli.analysis.selling.rows import Goal, LastStage, VolumeRow
    from pacli.analysis.selling.volumes import VolumesReport
    from pacli.locale import Language

BAR = 16
"""Columns of the longest bar of the funnel."""


def print_volumes(  # noqa: PLR0913 what a report is written with, and how much of it
    screen: Screen,
    report: VolumesReport,
    say: Language,
    currency: str,
    today: dt.date,
    *,
    detailed: bool = False,
) -> None:
    """Print the volumes of a plan, from the wins wanted up to the first stage."""
    writer, notes = _Writer(screen, say, currency, today), VolumeNotes(say, currency, today)
    screen.line(writer.goal(report), BOLD, hang=2)
    goal = report.goal
    if report.last is None or goal is None or not goal.wins:
        return
    _print_table(screen, writer, report)
    if report.load is not None and goal.weeks_left:
        screen.line(notes.load(report.load), WARN if report.load.over else "", hang=2)
        for note in notes.parts(report.load):
            screen.line(note, DIM, hang=2)
    if report.ways_out is not None:
        ways = tuple(notes.ways_out(report.ways_out, report))
        screen.line(f"{screen.symbols.next} {ways[0]}", hang=2)
        for way in ways[1:]:
            screen.line(way, indent=2)
    if goal.weeks_left != 0:
        for note in notes.notes(report, detailed=detailed):
            screen.line(note, hang=2)


def _print_table(screen: Screen, writer: _Writer, report: VolumesReport) -> None:
    say, signs = writer.say, screen.symbols
    columns = [
        Column("", folds=True),
        Column(say("column\x04needed"), right=True),
        # TRANSLATORS: attempts that are too young to have succeeded yet.
        Column(say("column\x04under way"), right=True, drop=3),
        Column(say("a week"), right=True),
        Column(say("column\x04planned"), right=True, drop=1),
        # TRANSLATORS: the rate that the readings show
        Column(say("column\x04measured"), right=True, drop=2),
        # TRANSLATORS: what a bar means: its dark part is done, its light part is to do
        Column(
            say("{full} done {empty} to do", full=signs.full, empty=signs.empty),
            drop=4,
            drawn=True,
        ),
        Column("", beside=True),
    ]
    rows = tuple(reversed(report.rows))
    bars = writer.bars(report, rows)
    cells: list[list[Cell]] = []
    if report.last is not None:
        cells.append([*writer.last(report.last), bars[0], ""])
    for row, bar in zip(rows, bars[1:], strict=True):
        held = row.from_ is not None and row.from_ == report.bottleneck
        # TRANSLATORS: beside the stage of the funnel that holds the rest back
        mark = f"{signs.here} {say('the stage that holds back')}" if held else ""
        cells.append([*writer.row(row), bar, (mark, WARN)])
    print_grid(screen, columns, cells)


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


class _Writer:
    """The lines and cells of one report."""

    def __init__(self, screen: Screen, say: Language, currency: str, today: dt.date) -> None:
        self.screen = screen
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
        wins = counted(say, goal.wins, last.unit or last.label)
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
        return [stage.label, self._count(stage.want), "", self._count(stage.per_week), "", ""]

    def row(self, row: VolumeRow) -> list[Cell]:
        """The cells of the attempts of a conversion."""
        late: Cell = (self.say("too late"), WARN)
        return [
            row.label or "",
            self._count(row.rule_volume),
            (self.say.number(row.unripe) if row.unripe else "", DIM),
            late if row.too_late else self._count(row.per_week),
            self.say.rate(row.rate),
            self._measured(row),
        ]

    def _measured(self, row: VolumeRow) -> Cell:
        """The wins of the attempts that were ripe."""
        found = row.measured
        if found is None or not (found.attempts or found.wins):
            return ""
        text = self.say("{wins} of {attempts}", wins=found.wins, attempts=found.attempts)
        return (text, WARN if found.impossible else "")

    def bars(self, report: VolumesReport, rows: tuple[VolumeRow, ...]) -> list[str]:
        """What is done and what is to do at each stage, the last one first, to one scale."""
        last = report.last
        stages = [(last.done, last.want)] if last is not None else []
        stages += [(row.done, row.remaining) for row in rows]
        amounts = [(max(Fraction(done or 0), Fraction(0)), left or 0) for done, left in stages]
        most = max((done + left for done, left in amounts), default=Fraction(0))
        if not self.screen.drawn or not most:
            return [""] * len(stages)
        signs = self.screen.symbols
        drawn = []
        for done, left in amounts:
            size = max(1, round((done + left) / most * BAR))
            full = int(done / (done + left) * size) if done + left else 0
            drawn.append(signs.full * full + signs.empty * (size - full))
        return drawn

    def _count(self, count: int | None) -> str:
        return "" if count is None else self.say.number(count)


def _tenths(weeks: Fraction) -> Fraction:
    return Fraction(round(weeks * 10), 10)
