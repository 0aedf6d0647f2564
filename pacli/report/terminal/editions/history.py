"""The versions of the plan and what each changed; figures through them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from pacli.report.days import day_text
from pacli.report.terminal.console import BOLD, DIM, WARN, Screen
from pacli.report.terminal.editions.differences import print_items
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.sparkline import LEAST, SHOWN, bars
from pacli.report.words.difference import Writer
from pacli.report.words.differences import line, told

if TYPE_CHECKING:
    import datetime as dt

    from pacli.analysis.editions.edition import Step, Steps
    from pacli.analysis.editions.past import Course, Point
    from pacli.locale import Language

NONE = "-------"
"""Stands for the version of what is not committed."""

ITEMS = 4
"""Items shown of a version, unless all are asked for."""


class StepWriter(NamedTuple):
    """Writes what the versions of a plan changed."""

    say: Language
    today: dt.date

    def print(
        self, screen: Screen, found: Steps, *, plain: bool = False, every: bool = False
    ) -> None:
        """Print each version; ``plain`` has a line for each change, ``every`` shows all."""
        if plain:
            for step in found.steps:
                for text in self._lines(step):
                    lead = f"{step.day.isoformat()} {step.commit or NONE} "
                    screen.spans([(f"{lead}{text}", "")])
            return
        if found.earlier:
            screen.line(self._earlier(found), DIM, hang=2)
        for step in found.steps:
            self._print(screen, step, every=every)
        if found.shallow and not found.earlier:
            print_shallow(screen, self.say)

    def _earlier(self, found: Steps) -> str:
        return self.say.plural(
            "{n} earlier version: pac history --last {all}",
            "{n} earlier versions: pac history --last {all}",
            found.earlier,
            all=found.earlier + len(found.steps),
        )

    def _print(self, screen: Screen, step: Step, *, every: bool) -> None:
        head = step.commit or self.say("not committed")
        day = day_text(step.day, self.today, self.say)
        screen.spans([(day, BOLD), (f"  {head}", DIM)])
        for text in self._remarks(step):
            screen.line(text, WARN if step.unreadable else "", indent=2, hang=2)
        rows = list(told(step.found, self._to(step)))
        shown = rows if every else rows[:ITEMS]
        print_items(screen, shown)
        left = len(rows) - len(shown)
        if left:
            screen.line(self.say.plural("and {n} more", "and {n} more", left), DIM, indent=2)

    def _to(self, step: Step) -> Writer:
        return Writer(self.say, self.today, step.data)

    def _lines(self, step: Step) -> Iterator[str]:
        yield from self._remarks(step)
        yield from (line(one, self._to(step)) for one in step.found)

    def _remarks(self, step: Step) -> Iterator[str]:
        """What there is to say of a version beside what it changed."""
        say = self.say
        if step.unreadable is not None:
            from pacli.report.problems import message_of

            problem = message_of(step.unreadable, say)
            yield say("Not a plan that can be read: {problem}", problem=problem)
            return
        if step.file is not None:
            yield say("moved to {file}", file=step.file)
        if step.first:
            yield say("first version")
        elif not step.found and step.file is None:
            yield say("only comments or the layout")


def print_shallow(screen: Screen, say: Language) -> None:
    """Say that there may be more before."""
    screen.line(
        say("A part of the history was not fetched. To fetch it: git fetch --unshallow"),
        WARN,
        hang=2,
    )


def print_courses(
    screen: Screen, courses: Iterable[Course], to: Writer, currency: str, *, plain: bool
) -> None:
    """Print where each indicator stood, line by line, and the shape of it."""
    figures = Figures(to.say, currency, to.today)
    for place, course in enumerate(courses):
        if plain:
            for point in course.points:
                cells = [text for text, _ in map(_span, _cells(course, point, figures)[1:])]
                lead = f"{point.day.isoformat()} {course.indicator}"
                screen.spans([(" ".join([lead, *filter(None, cells)]), "")])
            continue
        if place:
            screen.line()
        _print_course(screen, course, figures)


def _print_course(screen: Screen, course: Course, figures: Figures) -> None:
    say = figures.say
    screen.line(course.label, BOLD, hang=2)
    columns = [
        Column(say("column\x04day")),
        Column(say("column\x04version"), drop=2),
        Column(say("column\x04done"), right=True),
        Column(say("column\x04target"), right=True, drop=1),
        Column(say("column\x04gap"), right=True),
        Column("", beside=True, drop=3),
    ]
    print_grid(screen, columns, [_cells(course, one, figures) for one in course.points])
    rows = [one.row for one in course.points if one.row.actual is not None]
    values = [row.actual for row in rows if row.actual is not None][-SHOWN:]
    if len(values) >= LEAST:
        least, most = min(values), max(values)
        shape = bars(values, least, most, screen.symbols.bars)
        first, last = (figures.amount(value, rows[-1]) for value in (least, most))
        screen.line(
            say(
                "version by version {bars} from {least} to {most}",
                bars=shape,
                least=first,
                most=last,
            ),
            hang=2,
        )
    if course.more:
        screen.line(say("There are earlier ones: --last shows more."), DIM, hang=2)


def _cells(course: Course, point: Point, figures: Figures) -> list[Cell]:
    row, say = point.row, figures.say
    called = row.indicator
    return [
        figures.day(point.day),
        point.commit or say("not committed"),
        figures.amount(row.actual, row),
        figures.amount(row.target, row),
        figures.gap(row),
        "" if called == course.indicator else (say("then called {id}", id=called), DIM),
    ]


def _span(cell: Cell) -> tuple[str, str]:
    return (cell, "") if isinstance(cell, str) else cell
