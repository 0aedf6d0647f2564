"""The days of a week side by side, time running down.

A row goes from one time at which something begins or ends to the next, so that nothing has
to begin on the hour; it is as high as its hours, and higher where a text needs the lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.timetable.slots import clock
from pacli.changes.choices import SHOWN
from pacli.report.folding import cut, fold, padded
from pacli.report.terminal.console import BOLD, DIM, WARN, Screen, Span
from pacli.report.terminal.timetable.strips import Strip, strips

if TYPE_CHECKING:
    from pacli.analysis.timetable.ideal_week import WeekDay, WeekReport
    from pacli.analysis.timetable.slots import Slot
    from pacli.report.terminal.timetable.words import WeekWords

LEAST, MOST = 9, 30
"""Columns of a day."""

CLOCK = 6
LONGEST = 4
"""Lines of a text, beyond which it is cut."""

HOUR = 60

BARS = {
    "selling": ("█", "cyan"),
    "business": ("┃", "blue"),
    "self": ("│", "green"),
    "family": ("║", "magenta"),
    "social": ("┆", "yellow"),
    "free": ("░", DIM),
}
"""The bar beside each kind of slot, and its colour."""


class Lane(NamedTuple):
    """A day as a column: its strips."""

    day: WeekDay
    strips: tuple[Strip, ...]


def print_days(screen: Screen, report: WeekReport, words: WeekWords) -> bool:
    """Print the grid where the screen can show one; whether it did."""
    lanes = [Lane(day, strips(report, day)) for day in report.days]
    # A weekend on which nothing goes on needs no room.
    while len(lanes) > 1 and not _matters(report, lanes[-1]):
        lanes.pop()
    size = min(MOST, (screen.columns - CLOCK) // len(lanes) - 1)
    if not screen.drawn or size < LEAST or not any(lane.strips for lane in lanes):
        return False
    _Grid(screen, report, words, lanes, size).print()
    return True


def _matters(report: WeekReport, lane: Lane) -> bool:
    return bool(lane.strips or lane.day.works or lane.day.date == report.today)


class _Grid:
    def __init__(
        self,
        screen: Screen,
        report: WeekReport,
        words: WeekWords,
        lanes: Sequence[Lane],
        size: int,
    ) -> None:
        self.screen = screen
        self.report = report
        self.words = words
        self.lanes = lanes
        self.size = size
        bounds = {t for lane in lanes for strip in lane.strips for t in strip[:2]}
        self.times = sorted(bounds)
        self.texts = {
            (n, strip.start): self._text(strip)
            for n, lane in enumerate(lanes)
            for strip in lane.strips
        }
        self.heights = self._heights()

    def _text(self, strip: Strip) -> list[str]:
        """The lines of a strip, folded to the column and cut where they are many."""
        text = " + ".join(self.words.item(item, self.screen.symbols) for item in strip.items)
        if len(strip.items) > 1:
            text = f"! {text}"
        if not text and strip.slot is not None:
            text = self.words.slot(strip.slot)
        room = self.size - 2
        # A day is too narrow for spaces that hold.
        lines = fold(self.screen.clean(text).replace("\u00a0", " "), room)
        if len(lines) > LONGEST:
            lines = [*lines[: LONGEST - 1], lines[LONGEST - 1] + "……"]
        return [cut(line, room) for line in lines]

    def _heights(self) -> list[int]:
        """The lines of each row."""
        pairs = list(pairwise(self.times))
        busy = [
            any(s.start <= start < s.end for lane in self.lanes for s in lane.strips)
            for start, _ in pairs
        ]
        heights = [
            -(-(end - start) // HOUR) if used else 1
            for (start, end), used in zip(pairs, busy, strict=True)
        ]
        every = [
            (
                self.times.index(strip.start),
                self.times.index(strip.end),
                len(self.texts[n, strip.start]),
            )
            for n, lane in enumerate(self.lanes)
            for strip in lane.strips
        ]
        for first, last, needed in sorted(every, key=lambda one: one[1] - one[0]):
            heights[last - 1] += max(0, needed - sum(heights[first:last]))
        return heights

    def print(self) -> None:
        """Print the days, then row by row what goes on, then what the bars mean."""
        self._print_heads()
        for row, height in enumerate(self.heights):
            for line in range(height):
                time = clock(self.times[row]) if line == 0 else ""
                spans: list[Span] = [(f"{time:<{CLOCK}}", DIM)]
                for n, lane in enumerate(self.lanes):
                    spans += self._cell(n, lane, row, line)
                self._print(spans)
        self.screen.spans([(clock(self.times[-1]), DIM)])
        self._print_legend()

    def _print(self, spans: list[Span]) -> None:
        """A line without the blanks at its end."""
        while spans and not spans[-1][0].strip():
            spans.pop()
        self.screen.spans(spans)

    def _print_heads(self) -> None:
        say, today = self.words.say, self.report.today
        heads: list[Span] = [(" " * CLOCK, "")]
        marks: list[Span] = [(" " * CLOCK, "")]
        for day, _ in self.lanes:
            here = day.date == today
            style = BOLD if here else DIM if day.date < today else ""
            heads.append((padded(self.words.head(day.date), self.size + 1), style))
            told = [say("grid\x04today")] * here + [say("grid\x04day off")] * day.off
            mark = ", ".join(told)
            marks.append((padded(cut(mark, self.size), self.size + 1), style))
        self._print(heads)
        if any(text.strip() for text, _ in marks):
            self._print(marks)

    def _cell(self, n: int, lane: Lane, row: int, line: int) -> list[Span]:
        start = self.times[row]
        strip = next((s for s in lane.strips if s.start <= start < s.end), None)
        if strip is None:
            return [(" " * (self.size + 1), "")]
        done = sum(self.heights[self.times.index(strip.start) : row]) + line
        lines = self.texts[n, strip.start]
        text = lines[done] if done < len(lines) else ""
        bar, color = _bar(strip.slot)
        style = color
        if strip.items:
            style = WARN if len(strip.items) > 1 else BOLD
        if lane.day.date < self.report.today:
            style = DIM
        return [(bar, color), (f" {padded(text, self.size - 1)}", style)]

    def _print_legend(self) -> None:
        say = self.words.say
        used = {
            "selling" if strip.slot.selling else strip.slot.domain
            for lane in self.lanes
            for strip in lane.strips
            if strip.slot is not None
        }
        names = [
            f"{BARS[one][0]}\u00a0{say('selling') if one == 'selling' else say(SHOWN[one])}"
            for one in BARS
            if one in used
        ]
        items = [item for lane in self.lanes for s in lane.strips for item in s.items]
        signs = self.screen.symbols
        if any(getattr(item, "state", "") == "unnoted" for item in items):
            names.append(f"{signs.unknown}\u00a0{say('nothing noted')}")
        if any(self.words.proposed(item) for item in items):
            names.append(f"{signs.next}\u00a0{say('a proposal')}")
        if names:
            # Under a column its bars would read as slots.
            self.screen.line()
            self.screen.facts(names, DIM)


def _bar(slot: Slot | None) -> Span:
    if slot is None:
        return " ", ""
    return BARS["selling" if slot.selling else slot.domain]
