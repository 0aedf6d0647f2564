"""Tables without lines: columns aligned by spaces, numbers to the right.

Where the screen is too narrow, texts fold, then what the columns that matter least say goes
below its row; where that is not enough, each row becomes a small stanza. Nothing is lost but
pictures, and a number is never cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from pacli.report.clean import width
from pacli.report.folding import apart, fold, pack
from pacli.report.terminal.console import BOLD, DIM, Screen, Span

GAP = 2
FLOOR = 12
"""A column of text is not folded to less than this."""

LONGEST = 24
"""A word up to this is not broken to keep a table: stanzas read better."""

TALL = 4
SHORT = 24
"""Where several columns fold, so many lines of a text, if they are so short, are enough."""

BELOW = 2
"""So many columns may go below their rows; with more of them stanzas read better."""


class Column(NamedTuple):
    """One column.

    ``right`` aligns to the right. ``folds`` says that its texts may take several lines.
    ``drop`` is 0 for a column that stays; of the others the highest goes below the rows
    first when the table is too wide. ``drawn`` is for a picture, which then goes altogether.
    ``beside`` puts it next to the name of a stanza. ``heads`` is for a first column whose
    name is the heading of its rows, above stanzas too. ``aside`` names what stands elsewhere
    than in a column without a name.
    """

    name: str
    right: bool = False
    folds: bool = False
    drop: int = 0
    drawn: bool = False
    beside: bool = False
    heads: bool = False
    aside: str = ""


Cell = str | Span
"""A text, or a text and its style."""


def print_grid(
    screen: Screen,
    columns: Sequence[Column],
    rows: Sequence[Sequence[Cell]],
    *,
    header: bool = True,
    indent: int = 0,
) -> None:
    """Print ``rows`` under ``columns``; the first column names the row.

    A column without any text is left out.
    """
    grid = Grid(screen, columns, rows, header=header, indent=indent)
    grid.print(stanzas=not grid.fits)


class Grid:
    """A table for a screen, which may be too narrow for it."""

    def __init__(
        self,
        screen: Screen,
        columns: Sequence[Column],
        rows: Sequence[Sequence[Cell]],
        *,
        header: bool = True,
        indent: int = 0,
    ) -> None:
        self._screen = screen
        self._indent = indent
        self._rows = [[_span(screen, cell) for cell in row] for row in rows]
        kept = [
            n for n, _ in enumerate(columns) if n == 0 or any(row[n][0] for row in self._rows)
        ]
        self._columns = [columns[n] for n in kept]
        self._rows = [[row[n] for n in kept] for row in self._rows]
        shown = list(range(len(self._columns)))
        self._below: list[int] = []
        self._table = self._table_of(shown, header=header)
        while not self._table.fits and any(self._columns[n].drop for n in shown):
            least = max(shown, key=lambda n: self._columns[n].drop)
            shown.remove(least)
            if not self._columns[least].drawn:
                self._below = sorted([*self._below, least])
            self._table = self._table_of(shown, header=header)

    def _table_of(self, shown: list[int], *, header: bool) -> _Table:
        return _Table(
            [self._columns[n] for n in shown],
            [[row[n] for n in shown] for row in self._rows],
            self._screen.columns - self._indent,
            header=header,
        )

    @property
    def fits(self) -> bool:
        """Whether the screen is wide enough, perhaps with some columns below their rows."""
        return self._table.fits and len(self._below) <= BELOW

    def print(self, *, stanzas: bool) -> None:
        """Print the table, or a stanza for each of its rows."""
        screen, indent = self._screen, self._indent
        if stanzas:
            _print_stanzas(screen, self._columns, self._rows, indent)
            return
        for line in self._table.head():
            screen.spans(line, indent)
        for n, row in enumerate(self._rows):
            for line in self._table.lines(n):
                screen.spans(line, indent)
            below = [(self._columns[n], row[n]) for n in self._below]
            _print_facts(screen, below, indent + 2)


def _span(screen: Screen, cell: Cell) -> Span:
    text, style = (cell, "") if isinstance(cell, str) else cell
    return screen.clean(text), style


class _Table:
    def __init__(
        self, columns: list[Column], rows: list[list[Span]], room: int, *, header: bool
    ) -> None:
        self.columns = columns
        self.rows = rows
        self.room = room
        self.header = header and any(column.name for column in columns)
        sizes = self._sizes()
        self.widths = self._tightened(sizes)
        # Not only once folded: a label in five short lines reads worse than a stanza.
        used = max(sum(sizes), sum(self.widths)) + GAP * (len(sizes) - 1)
        self.fits = used <= room and not self._too_tall()

    def _sizes(self) -> list[int]:
        widths = [
            max((width(text) for text in self._texts(n)), default=0)
            for n in range(len(self.columns))
        ]
        excess = sum(widths) + GAP * (len(widths) - 1) - self.room
        if excess <= 0:
            return widths
        floors = [self._floor(n) if c.folds else 0 for n, c in enumerate(self.columns)]
        # The widest text gives way first, down to the floor.
        while excess > 0:
            folding = [
                n for n, c in enumerate(self.columns) if c.folds and widths[n] > floors[n]
            ]
            if not folding:
                break
            widest = max(folding, key=lambda n: widths[n])
            widths[widest] -= 1
            excess -= 1
        return widths

    def _floor(self, n: int) -> int:
        """The least that a column of text is folded to: its words stay whole."""
        words = {word for text in self._texts(n) for word in apart(text)}
        return max([FLOOR, *(size for size in map(width, words) if size <= LONGEST)])

    def _tightened(self, sizes: list[int]) -> list[int]:
        """The sizes without the room that folding between words leaves over."""
        return [
            max(self._folded(n, size), default=0) if column.folds else size
            for n, (column, size) in enumerate(zip(self.columns, sizes, strict=True))
        ]

    def _folded(self, n: int, size: int) -> list[int]:
        """How wide the lines of a column are once folded to ``size``."""
        return [width(line) for text in self._texts(n) for line in fold(text, size)]

    def _too_tall(self) -> bool:
        """Whether texts stand side by side that are folded to many short lines."""
        folding = [n for n, column in enumerate(self.columns) if column.folds]
        return len(folding) > 1 and any(
            len(fold(text, self.widths[n])) > TALL
            for n in folding
            if self.widths[n] <= SHORT
            for text in self._texts(n)
        )

    def _texts(self, n: int) -> list[str]:
        return [row[n][0] for row in self.rows] + [self.columns[n].name] * self.header

    def head(self) -> Iterator[list[Span]]:
        """The lines of the names of the columns."""
        if self.header:
            yield from self._lines([(column.name, DIM) for column in self.columns])

    def lines(self, n: int) -> Iterator[list[Span]]:
        """The lines of a row."""
        return self._lines(self.rows[n])

    def _lines(self, row: Sequence[Span]) -> Iterator[list[Span]]:
        cells = [
            fold(text, size) if column.folds else [text]
            for (text, _), column, size in zip(row, self.columns, self.widths, strict=True)
        ]
        for line in zip_longest(*cells, fillvalue=""):
            spans: list[Span] = []
            blank = 0
            for text, (_, style), column, size in zip(
                line, row, self.columns, self.widths, strict=True
            ):
                rest = size - width(text)
                before = blank + (rest if column.right else 0)
                if text:
                    spans += [(" " * before, ""), (text, style)]
                    blank = GAP + (0 if column.right else rest)
                else:
                    blank += size + GAP
            yield spans


def _print_facts(screen: Screen, named: Sequence[tuple[Column, Span]], indent: int) -> None:
    """Print what some columns say of a row, each with its name before it."""
    said = [(column.name or column.aside, text) for column, (text, _) in named if text]
    names = {name for name, _ in said if name}
    for line in pack(
        (f"{name} {text}".strip() for name, text in said), screen.columns - indent
    ):
        spans: list[Span] = []
        for fact in line.split(" · "):
            name = next((one for one in names if fact.startswith(f"{one} ")), "")
            spans += [(" · " if spans else "", ""), (name, DIM), (fact[len(name) :], "")]
        screen.spans(spans, indent)


def _print_stanzas(
    screen: Screen,
    columns: list[Column],
    rows: list[list[Span]],
    indent: int,
) -> None:
    if columns[0].heads:
        screen.line(columns[0].name, DIM, indent=indent)
    for cells in rows:
        named = list(zip(columns, cells, strict=True))[1:]
        name = cells[0][0]
        beside = [cell for column, cell in named if column.beside and cell[0]]
        head = [(name, BOLD)]
        if (
            width(name) + sum(GAP + width(text) for text, _ in beside)
            <= screen.columns - indent
        ):
            for cell in beside:
                head += [(" " * GAP, ""), cell]
            beside = []
            screen.spans(head, indent)
        else:
            screen.line(name, BOLD, indent=indent, hang=2)
        for text, style in beside:
            screen.line(text, style, indent=indent + 2)
        rest = [one for one in named if not one[0].drawn and not one[0].beside]
        _print_facts(screen, rest, indent + 2)
