"""The workload: a table of weeks for each person, overloads, and ways out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.aliases import CommandLine
from pacli.errors import N_
from pacli.report.days import day_text
from pacli.report.terminal.console import BAD, BOLD, DIM, GOOD, WARN, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.means.people import who_text
from pacli.report.words.items import some, untimed

if TYPE_CHECKING:
    from pacli.analysis.means.hours import PersonLoad, WeekLoad
    from pacli.analysis.means.relief import Overload, Way
    from pacli.analysis.means.workload import WorkloadReport
    from pacli.locale import Language

BAR = 16
"""Columns of the longest bar."""

SHOWN = 3
"""Overloads that are told with their ways out, unless all are asked for."""

WAYS = {
    "move": N_("move “{title}” ({time}) to {day}: {command}"),
    "begin": N_("begin “{title}” ({time}) on {day}, to spread its time: {command}"),
    "delegate": N_("hand “{title}” ({time}) to {name}: {command}"),
    "drop": N_("drop “{title}” ({time}), which matters least: {command}"),
    "selling": N_("the volumes of “{title}” take {time} of it: {command}"),
    "ritual": N_("the ritual “{title}” takes {time} of it: {command}"),
}


def print_workload(
    screen: Screen, report: WorkloadReport, say: Language, *, detailed: bool = False
) -> None:
    """Print who does what and when; ``detailed`` tells every overload."""
    if report.alone:
        screen.line(say("You work alone on this plan: pac week shows your own load."), hang=2)
        return
    text = WorkloadText(report, say)
    screen.line(text.title(), BOLD, hang=2)
    for row in report.rows:
        if row.basis is not None or any(week.parts for week in row.weeks):
            screen.line()
            screen.line(text.heading(row), BOLD, hang=2)
            _print_weeks(screen, text, row)
    if report.overloads:
        screen.line()
        shown = report.overloads if detailed else report.overloads[:SHOWN]
        for one in shown:
            _print_overload(screen, text, one)
        more = len(report.overloads) - len(shown)
        if more:
            told = say.plural("{n} more: pac workload -v", "{n} more: pac workload -v", more)
            screen.line(told, DIM)
    notes = list(text.notes())
    if notes:
        screen.line()
    for note in notes:
        screen.line(note, DIM, hang=2)


def _print_weeks(screen: Screen, text: WorkloadText, row: PersonLoad) -> None:
    say = text.say
    columns = [
        # TRANSLATORS: the heading of a column of Mondays
        Column(say("column\x04week of")),
        Column(say("column\x04asked"), right=True),
        Column(say("column\x04there"), right=True),
        Column("", drawn=True, drop=1),
        Column("", beside=True),
        Column(say("column\x04made of"), folds=True, drop=2),
    ]
    rows: list[list[Cell]] = []
    for week, worked in zip(row.weeks, text.report.worked, strict=True):
        if row.basis is None and not week.parts:
            continue
        asked = say.duration(week.asked) if week.asked else ""
        there = "" if not week.there else say.duration(week.there)
        # TRANSLATORS: a week without any working day
        verdict: Cell = (say("week\x04off"), DIM) if not worked else ""
        style = ""
        if week.over:
            style = BAD
            over = say("{time} too many", time=say.duration(week.over))
            verdict = (f"{screen.symbols.bad}\u00a0{over}", BAD)
        elif week.asked and week.there is not None:
            verdict = (f"{screen.symbols.good}\u00a0{say('it fits')}", GOOD)
        rows.append(
            [
                text.monday(week.first),
                asked,
                there,
                (_bar(screen, week), style),
                verdict,
                (", ".join(text.parts(week)), DIM),
            ]
        )
    print_grid(screen, columns, rows, indent=2)


def _bar(screen: Screen, week: WeekLoad) -> str:
    """Asked of there, drawn: a full bar is a full week, and what is beyond goes on."""
    if not screen.drawn or not week.there:
        return ""
    most = BAR * 3 // 4
    share = week.asked / week.there
    size = min(BAR, round(share * most))
    if week.asked and not size:
        size = 1
    symbols = screen.symbols
    if size <= most:
        return symbols.full * size + symbols.empty * (most - size)
    return symbols.full * most + symbols.mark + symbols.full * (size - most)


def _print_overload(screen: Screen, text: WorkloadText, one: Overload) -> None:
    screen.line(f"! {text.overload(one)}", WARN, hang=2)
    for n, way in enumerate(one.ways):
        told = text.way(way, one)
        if n:
            # TRANSLATORS: another way out of an overloaded week, after the first one
            told = text.say("or {way}", way=told)
        screen.line(f"{screen.symbols.next} {told}", indent=2, hang=2)


class WorkloadText:
    """The sentences of one report in one language."""

    def __init__(self, report: WorkloadReport, say: Language) -> None:
        self.report = report
        self.say = say

    def title(self) -> str:
        """What it is, and from which day on."""
        return self.say("Workload from {day} on", day=self._day_today())

    def _day_today(self) -> str:
        first = max(self.report.today, self.report.weeks[0].first)
        return day_text(first, self.report.today, self.say)

    def monday(self, day: dt.date) -> str:
        """The day that a week is known by."""
        return _held(day_text(day, self.report.today, self.say))

    def heading(self, row: PersonLoad) -> str:
        """Who, and the hours of a week."""
        say, name = self.say, who_text(row.who, self.say)
        if row.hours_per_week is not None:
            time = say.duration(Fraction(row.hours_per_week) * 60)
            if row.basis == "commitment":
                # TRANSLATORS: her name, then the hours a week that she means to give the plan
                return say("{name} · {time} a week set aside", name=name, time=time)
            return say("{name} · {time} a week", name=name, time=time)
        if row.basis == "slots":
            return say("{name} · the slots of the ideal week", name=name)
        return say("{name} · hours not known", name=name)

    def parts(self, week: WeekLoad) -> Iterator[str]:
        """What a week is made of."""
        say = self.say
        if selling := week.time("selling"):
            yield _held(say("selling {time}", time=say.duration(selling)))
        if rituals := week.time("ritual"):
            yield _held(say("rituals {time}", time=say.duration(rituals)))
        if tasks := week.time("task"):
            yield _held(say("tasks {time}", time=say.duration(tasks)))
        if actions := week.time("action"):
            # TRANSLATORS: the time of actions that are not broken into tasks
            yield _held(say("actions {time}", time=say.duration(actions)))

    def overload(self, one: Overload) -> str:
        """Whose week has too many hours."""
        return self.say(
            "{name}, week of {day}: {time} too many.",
            name=who_text(one.who, self.say),
            day=self.monday(one.week),
            time=self.say.duration(one.minutes),
        )

    def way(self, way: Way, one: Overload) -> str:
        """A way out, with the command that takes it."""
        say = self.say
        return say(
            WAYS[way.kind],
            title=way.title,
            time=say.duration(way.minutes),
            day="" if way.day is None else day_text(way.day, self.report.today, say),
            name=way.who.name if way.who is not None else "",
            command=_command(way, one),
        )

    def notes(self) -> Iterator[str]:
        """What is not counted, and what would make the figures surer."""
        say, report = self.say, self.report
        for crowd in report.crowds:
            yield say.plural(
                "{label}: the volume of a day takes {people} people, and there is {n}:"
                " pac volumes",
                "{label}: the volume of a day takes {people} people, and there are {n}:"
                " pac volumes",
                crowd.there,
                label=crowd.label,
                people=crowd.people,
            )
        if report.unnamed:
            name = next((row.who.name for row in report.rows if row.who.hers), "")
            if name:
                yield say("What names no owner counts for {name}.", name=name)
            else:
                yield say("What names no owner counts for you.")
        for row in report.rows:
            if row.basis is None and row.who.id is not None:
                yield say(
                    "{name}: say how many hours there are: {command}",
                    name=row.who.name,
                    command=CommandLine(f"pac person set {row.who.id} hours_per_week=10"),
                )
            elif (
                row.who.hers
                and row.who.id is None
                and any(one.who.id is not None for one in report.rows)
            ):
                yield say("You are not among the people yet: pac person add NAME --id me")
            elif row.who.id is None and row.who.name:
                yield say(
                    "{name} is not among the people: {command}",
                    name=row.who.name,
                    command=CommandLine(f'pac person add "{row.who.name}" --hours-per-week 10'),
                )
        if report.unknown:
            yield untimed(tuple(report.unknown.values()), say)
        if report.undated:
            yield say.plural(
                "Not counted, since it has no day: {titles}",
                "Not counted, since they have no day: {titles}",
                len(report.undated),
                titles=some(tuple(report.undated.values()), say),
            )


def _held(text: str) -> str:
    """A few words that stay together on a line."""
    return text.replace(" ", "\u00a0")


def _command(way: Way, one: Overload) -> CommandLine:
    noun, day = ("task", "due") if "/" in way.id else ("action", "end")
    match way.kind:
        case "move":
            return CommandLine(f"pac {noun} set {way.id} {day}={way.day}")
        case "begin":
            return CommandLine(f"pac {noun} set {way.id} start={way.day}")
        case "delegate" if way.who is not None:
            return CommandLine(f"pac {noun} set {way.id} owner={way.who.id}")
        case "drop":
            return CommandLine(f"pac {noun} drop {way.id}")
        case "ritual":
            return CommandLine(f"pac ritual skip {way.id} {one.week}")
    return CommandLine("pac volumes")
