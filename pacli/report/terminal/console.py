"""The screen: where a report is printed, how wide it is, what may be drawn on it.

One screen is made at the edge of the program and passed down. Tables and colours are
rich's, which is loaded only for them: a sentence in a pipe does without.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TextIO

from pacli.report.clean import clean, spelled, writes_all
from pacli.report.folding import fold, pack

if TYPE_CHECKING:
    from rich.console import Console

GOOD, WARN, BAD, DIM, BOLD = "green", "yellow", "red", "dim", "bold"
"""The styles in use. Each only repeats what a word or a symbol already says."""

MIN_WIDTH = 20
DEFAULT_WIDTH = 80
DIGITS = 4
"""Digits of a width that is believed."""

Span = tuple[str, str]
"""A text and its style, ``""`` for none."""


class Symbols(NamedTuple):
    """The signs that stand beside words."""

    good: str = "✓"
    warn: str = "~"
    bad: str = "✗"
    wait: str = "·"
    unknown: str = "?"
    next: str = "→"
    dropped: str = "–"
    full: str = "█"
    empty: str = "░"
    mark: str = "│"
    bars: str = "▁▂▃▄▅▆▇█"
    here: str = "←"


PLAIN_SYMBOLS = Symbols("+", "~", "x", "-", "?", "->", "--", "#", ".", "|", "_.:-=+*#", "<-")


class Screen:
    """A stream that reports are printed on.

    ``columns`` is its width; ``colored`` whether styles show; ``drawn`` whether bars may
    stand beside figures (not in a pipe, not with ``--plain``). Every text is made clean
    before it is written, and none is read as markup.
    """

    def __init__(
        self, stream: TextIO, *, columns: int, colored: bool, drawn: bool, plain: bool = False
    ) -> None:
        self.stream = stream
        self.columns = max(MIN_WIDTH, columns)
        self.colored = colored
        self.drawn = drawn
        self.symbols = PLAIN_SYMBOLS if plain else Symbols()
        self._encoding = None if writes_all(stream) else stream.encoding

    @property
    def edge(self) -> int | None:
        """Where the lines that programs read one by one, such as problems, fold.

        On a terminal at its width; None in a pipe, where each of them stays whole.
        """
        return self.columns if self.stream.isatty() else None

    @cached_property
    def _console(self) -> Console:
        from rich.console import Console

        return Console(
            file=self.stream,
            width=self.columns,
            force_terminal=True,
            color_system="standard",
            no_color=False,
            markup=False,
            emoji=False,
            highlight=False,
        )

    def clean(self, text: str) -> str:
        """A text made safe to show, as wide as the stream will write it."""
        text = clean(text)
        return text if self._encoding is None else spelled(text, self._encoding)

    def spans(self, spans: Iterable[Span], indent: int = 0) -> None:
        """Print one line made of styled texts, as it is: neither folded nor cut."""
        parts = [(self.clean(text), style) for text, style in spans if text]
        if parts:
            last, style = parts[-1]
            parts[-1] = (last.rstrip(" "), style)
        if not self.colored:
            self.stream.write(" " * indent + "".join(text for text, _ in parts) + "\n")
            return
        from rich.text import Text

        line = Text(" " * indent)
        for text, style in parts:
            line.append(text, style or None)
        self._console.print(line, soft_wrap=True)

    def line(self, text: str = "", style: str = "", *, indent: int = 0, hang: int = 0) -> None:
        """Print a sentence, folded between words to the width of the screen.

        ``hang`` is how much further than ``indent`` the lines after the first begin.
        """
        rows = fold(self.clean(text), self.columns - indent, self.columns - indent - hang)
        for n, row in enumerate(rows):
            self.spans([(row, style)], indent + (hang if n else 0))

    def facts(self, facts: Iterable[str], style: str = "", *, indent: int = 0) -> None:
        """Print short texts one after the other, ``·`` between; none is broken if it fits."""
        for line in pack(map(self.clean, facts), self.columns - indent):
            self.spans([(line, style)], indent)


def make_console(
    stream: TextIO,
    color: str = "auto",
    *,
    plain: bool = False,
    columns: int | None = None,
    environ: Mapping[str, str] = os.environ,
) -> Screen:
    """The screen on ``stream``.

    ``color`` is ``always``, ``never`` or ``auto``. Then ``NO_COLOR`` goes before
    ``FORCE_COLOR``, and both before what the stream is; ``TERM=dumb`` has none. The width
    is ``columns``, else ``$COLUMNS``, else the terminal's, 80 where there is none.
    """
    terminal = stream.isatty()
    dumb = environ.get("TERM") in {"dumb", "unknown"}
    if color == "always":
        colored = True
    elif color == "never" or plain or environ.get("NO_COLOR"):
        colored = False
    elif environ.get("FORCE_COLOR", "0") != "0":
        colored = True
    else:
        colored = terminal and not dumb
    return Screen(
        stream,
        columns=columns or _columns(stream, terminal, environ),
        colored=colored,
        drawn=terminal and not plain and not dumb,
        plain=plain,
    )


def _columns(stream: TextIO, terminal: bool, environ: Mapping[str, str]) -> int:  # noqa: FBT001 one caller
    asked = environ.get("COLUMNS", "")
    if asked.isdecimal() and len(asked) <= DIGITS and int(asked):
        return int(asked)
    if not terminal:
        return DEFAULT_WIDTH
    try:
        return os.get_terminal_size(stream.fileno()).columns or DEFAULT_WIDTH
    except (OSError, ValueError):
        return DEFAULT_WIDTH
