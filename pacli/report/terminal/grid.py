"""Tables without lines: columns aligned by spaces, numbers to the right.

Where the screen is too narrow, texts fold, then the columns that matter least go; where
that is not enough, each row becomes a small stanza. A number is never cut.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from pacli.report.clean import width
from pacli.report.terminal.console import BOLD, DIM, Screen, Span, fold

if TYPE_CHECKING:
    from rich.table import Table

GAP = 2
FLOOR = 12
"""A column of text is not folded to less than this."""


class Column(NamedTuple):
    """One column.

    ``right`` aligns to the right. ``folds`` says that its texts may take several lines.
    ``drop`` is 0 for a column that stays; of the others the highest goes first when the
    table is too wide. ``drawn`` is for a picture, left out of stanzas. ``beside`` puts it
    next to the name of a stanza.
    """

    name: str
    right: bool = False
    folds: bool = False
    drop: int = 0
    drawn: bool = False
    beside: bool = False


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
        table = _Table(self._columns, self._rows, screen.columns - indent, header=header)
        while not table.fits and table.droppable:
            table = table.without_least()
        self._table = table

    @property
    def fits(self) -> bool:
        """Whether the screen is wide enough, perhaps without the columns that matter least."""
        return self._table.fits

    def print(self, *, stanzas: bool) -> None:
        """Print the table, or a stanza for each of its rows."""
        if stanzas:
            _print_stanzas(self._screen, self._columns, self._rows, self._indent)
        elif self._screen.colored:
            self._screen.draw(self._table.drawn(), self._indent)
        else:
            for line in self._table.lines():
                self._screen.spans([(line, "")], self._indent)


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
        self.fits = max(sum(sizes), sum(self.widths)) + GAP * (len(sizes) - 1) <= room

    def _sizes(self) -> list[int]:
        widths = [
            max([width(row[n][0]) for row in self.rows] + [width(column.name) * self.header])
            for n, column in enumerate(self.columns)
        ]
        excess = sum(widths) + GAP * (len(widths) - 1) - self.room
        # The widest text gives way first, down to the floor.
        while excess > 0:
            folding = [n for n, c in enumerate(self.columns) if c.folds and widths[n] > FLOOR]
            if not folding:
                break
            widest = max(folding, key=lambda n: widths[n])
            widths[widest] -= 1
            excess -= 1
        return widths

    def _tightened(self, sizes: list[int]) -> list[int]:
        """The sizes without the room that folding between words leaves over."""
        return [
            max(self._folded(n, size)) if column.folds else size
            for n, (column, size) in enumerate(zip(self.columns, sizes, strict=True))
        ]

    def _folded(self, n: int, size: int) -> list[int]:
        """How wide the lines of a column are once folded to ``size``."""
        texts = [row[n][0] for row in self.rows] + [self.columns[n].name * self.header]
        return [width(line) for text in texts for line in fold(text, size)]

    @property
    def droppable(self) -> bool:
        return any(column.drop for column in self.columns)

    def without_least(self) -> _Table:
        least = max(range(len(self.columns)), key=lambda n: self.columns[n].drop)
        keep = [n for n in range(len(self.columns)) if n != least]
        return _Table(
            [self.columns[n] for n in keep],
            [[row[n] for n in keep] for row in self.rows],
            self.room,
            header=self.header,
        )

    def drawn(self) -> Table:
        """The table for rich to draw: no lines, no padding at the edges.

        Texts come folded and widths settled, so that rich neither breaks a number at its
        no-break space nor cuts one.
        """
        from rich.table import Table
        from rich.text import Text

        table = Table(
            box=None, show_header=self.header, header_style="none", padding=(0, GAP, 0, 0)
        )
        table.pad_edge = False
        for n, (column, size) in enumerate(zip(self.columns, self.widths, strict=True)):
            table.add_column(
                Text(self._lines(n, column.name), DIM),
                justify="right" if column.right else "left",
                width=size,
                no_wrap=True,
                overflow="crop",
            )
        for row in self.rows:
            table.add_row(
                *(Text(self._lines(n, text), style) for n, (text, style) in enumerate(row))
            )
        return table

    def lines(self) -> list[str]:
        """The same table for a pipe, which has no colours and need not wait for rich."""
        head = [tuple(column.name for column in self.columns)] if self.header else []
        texts = [*head, *([text for text, _ in row] for row in self.rows)]
        return [line for row in texts for line in self._plain(row)]

    def _plain(self, row: Sequence[str]) -> Iterator[str]:
        cells = [self._lines(n, text).split("\n") for n, text in enumerate(row)]
        for line in zip_longest(*cells, fillvalue=""):
            parts = []
            for text, column, size in zip(line, self.columns, self.widths, strict=True):
                blank = " " * (size - width(text))
                parts.append(blank + text if column.right else text + blank)
            yield (" " * GAP).join(parts)

    def _lines(self, n: int, text: str) -> str:
        """A text of a column, in as many lines as its width asks for."""
        return "\n".join(fold(text, self.widths[n])) if self.columns[n].folds else text


def _print_stanzas(
    screen: Screen,
    columns: list[Column],
    rows: list[list[Span]],
    indent: int,
) -> None:
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
        screen.facts(
            [
                f"{column.name} {text}".strip()
                for column, (text, _) in named
                if text and not column.drawn and not column.beside
            ],
            indent=indent + 2,
        )
