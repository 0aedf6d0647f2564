"""An indicator drawn with characters, or told as a table where nothing can be drawn.

Each line has a sign of its own, so that the picture reads without colour: readings go over
the expected line, that over the forecast, the target under them all.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.errors import N_, Message
from pacli.report.clean import width
from pacli.report.terminal.console import BOLD, DIM, GOOD, Screen, Span
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow
    from pacli.analysis.indicators.trace import Trace

HEIGHT = 12
"""Lines of a picture."""

WIDEST = 76
"""Columns of a picture at most: wider ones only look flat."""

ROWS = 30
"""Readings of a table at most, the latest ones."""

NO_BREAK = "\u00a0"

NARROWEST = 20
"""Columns of a picture at least; a screen with fewer gets the table."""


class Layer(NamedTuple):
    """A kind of mark: its sign, its style, what it means."""

    sign: str
    style: str
    meaning: Message


READING = Layer("●", BOLD, N_("chart\x04reading"))
EXPECTED = Layer("·", "", N_("chart\x04expected"))
TARGET = Layer("─", GOOD, N_("target {target}"))
LIKELY = Layer("+", "", N_("chart\x04at this rate"))
BAND = Layer("░", DIM, N_("chart\x048 times in 10"))


def print_chart(screen: Screen, row: GapRow, drawn: Trace, figures: Figures) -> None:
    """Draw the trace, or print its table in a pipe, with ``--plain`` and on a tiny screen."""
    high, low = _bounds(drawn, from_zero=row.measure == "total")
    labels = [_label(high, row, figures), _label(low, row, figures)]
    columns = min(screen.columns, WIDEST) - max(map(width, labels)) - 2
    if not screen.drawn or columns < NARROWEST or high == low:
        print_trace(screen, row, drawn, figures)
        return
    canvas = _Canvas(drawn, columns, low, high)
    margin = max(map(width, labels))
    for n, line in enumerate(canvas.lines()):
        label = {0: labels[0], HEIGHT - 1: labels[1]}.get(n, "")
        edge = " " * (margin - width(label)) + label + " ┤" if label else " " * margin + " │"
        screen.spans([(edge, DIM), *line])
    _print_days(screen, drawn, figures, margin + 2, columns)
    _print_signs(screen, row, canvas.used, figures, margin + 2)


def print_trace(screen: Screen, row: GapRow, drawn: Trace, figures: Figures) -> None:
    """Print the readings as a table: day, value, running total, expected."""
    if not drawn.points:
        return
    say, total = figures.say, row.measure == "total"
    columns = [
        Column("", right=True),
        Column(say("column\x04value"), right=True),
        Column(say("column\x04in all"), right=True),
        Column(say("column\x04expected"), right=True),
    ]
    cells: list[list[Cell]] = [
        [
            figures.day(one.day),
            figures.amount(one.read, row),
            figures.amount(one.value, row) if total else "",
            figures.amount(one.expected, row),
        ]
        for one in drawn.points[-ROWS:]
    ]
    if len(drawn.points) > ROWS:
        earlier = len(drawn.points) - ROWS
        screen.line(
            say.plural(
                "{n} earlier reading: pac reading list {id}",
                "{n} earlier readings: pac reading list {id}",
                earlier,
                id=row.indicator,
            ),
            indent=2,
            hang=2,
        )
    print_grid(screen, columns, cells, indent=2)


def _print_days(
    screen: Screen, drawn: Trace, figures: Figures, indent: int, columns: int
) -> None:
    first, last = figures.day(drawn.first), figures.day(drawn.last)
    blank = columns - width(first) - width(last)
    screen.spans([(first + " " * max(blank, 1) + last, DIM)], indent)


def _print_signs(
    screen: Screen, row: GapRow, used: list[Layer], figures: Figures, indent: int
) -> None:
    """What each sign means, kept with its sign where the line is folded."""
    say = figures.say
    target = figures.amount(row.target, row)
    told = [f"{one.sign} {say(one.meaning, target=target)}" for one in used]
    screen.line("  ".join(text.replace(" ", NO_BREAK) for text in told), DIM, indent=indent)


def _label(x: Fraction, row: GapRow, figures: Figures) -> str:
    return figures.projected(Fraction(round(x)) if row.money else x, row)


def _values(drawn: Trace) -> Iterator[Fraction]:
    yield from (Fraction(one.value) for one in drawn.points)
    yield from (one.expected for one in drawn.points if one.expected is not None)
    yield from (value for _, value in drawn.expected)
    yield from (Fraction(x) for one in drawn.ahead for x in (one.low, one.high))
    if drawn.target is not None:
        yield Fraction(drawn.target)


def _bounds(drawn: Trace, *, from_zero: bool) -> tuple[Fraction, Fraction]:
    values = [*_values(drawn), *([Fraction(0)] if from_zero else [])]
    return (max(values), min(values)) if values else (Fraction(0), Fraction(0))


class _Canvas:
    """Cells of a picture, painted from the back to the front."""

    def __init__(self, drawn: Trace, columns: int, low: Fraction, high: Fraction) -> None:
        self.columns = columns
        self.low, self.height = low, high - low
        self.first, self.long = drawn.first, (drawn.last - drawn.first).days
        self.cells: list[list[Layer | None]] = [[None] * columns for _ in range(HEIGHT)]
        self._paint(drawn)
        seen = {one for line in self.cells for one in line}
        self.used = [one for one in (READING, EXPECTED, LIKELY, BAND, TARGET) if one in seen]

    def lines(self) -> Iterator[list[Span]]:
        """The lines from the top, each as styled pieces."""
        for line in self.cells:
            spans: list[Span] = []
            for one in line:
                sign, style = (one.sign, one.style) if one is not None else (" ", "")
                if spans and spans[-1][1] == style:
                    spans[-1] = (spans[-1][0] + sign, style)
                else:
                    spans.append((sign, style))
            yield spans

    def _paint(self, drawn: Trace) -> None:
        if drawn.target is not None:
            row = self._row(Fraction(drawn.target))
            self.cells[row] = [TARGET] * self.columns
        for column, (low, high) in self._spread(drawn):
            for row in range(self._row(high), self._row(low) + 1):
                self.cells[row][column] = BAND
        self._curve(LIKELY, [(one.day, Fraction(one.value)) for one in drawn.ahead])
        self._curve(EXPECTED, list(drawn.expected))
        for point in drawn.points:
            if not drawn.expected and point.expected is not None:
                self.cells[self._row(point.expected)][self._column(point.day)] = EXPECTED
        for point in drawn.points:
            self.cells[self._row(Fraction(point.value))][self._column(point.day)] = READING

    def _spread(self, drawn: Trace) -> Iterator[tuple[int, tuple[Fraction, Fraction]]]:
        low = self._across([(one.day, Fraction(one.low)) for one in drawn.ahead])
        high = self._across([(one.day, Fraction(one.high)) for one in drawn.ahead])
        for column, value in low.items():
            yield column, (value, high[column])

    def _curve(self, layer: Layer, points: list[tuple[dt.date, Fraction]]) -> None:
        for column, value in self._across(points).items():
            self.cells[self._row(value)][column] = layer

    def _across(self, points: list[tuple[dt.date, Fraction]]) -> dict[int, Fraction]:
        """The value of each column from the first point to the last: that of its latest day."""
        if not points:
            return {}
        values: dict[int, Fraction] = {}
        n = 0
        for column in range(self._column(points[0][0]), self._column(points[-1][0]) + 1):
            while n + 1 < len(points) and self._column(points[n + 1][0]) <= column:
                n += 1
            values[column] = points[n][1]
        return values

    def _column(self, day: dt.date) -> int:
        place = (day - self.first).days * (self.columns - 1)
        column = round(Fraction(place, self.long)) if self.long else 0
        return min(max(column, 0), self.columns - 1)

    def _row(self, value: Fraction) -> int:
        return HEIGHT - 1 - round((value - self.low) / self.height * (HEIGHT - 1))
