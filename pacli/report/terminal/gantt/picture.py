"""A Gantt chart drawn with characters, which reads without colour."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from pacli.dates import Span as Days
from pacli.errors import N_
from pacli.report.clean import width, writes_all
from pacli.report.days import span_text
from pacli.report.folding import cut, padded
from pacli.report.terminal.console import BAD, BOLD, DIM, PLAIN_SYMBOLS, Screen, Span
from pacli.report.terminal.gantt.signs import (
    ABOVE,
    BARS,
    DONE,
    DUE,
    EARLIER,
    EXPLAINED,
    LATE,
    LATER,
    OFF,
    POINT,
    POINTS,
    TODAY,
    Sign,
)
from pacli.report.terminal.gantt.timeline import Timeline
from pacli.report.terminal.grid import GAP
from pacli.report.terminal.items import STATUSES

if TYPE_CHECKING:
    from pacli.analysis.gantt.bars import Bar
    from pacli.analysis.gantt.chart import Gantt
    from pacli.locale import Language

NARROWEST = 26
"""Columns of days at least; a screen with fewer gets a list."""

SHORTEST = 18
"""Columns of titles at least, where there are longer ones."""

WIDE = 110
"""Columns of a screen from which ids stand beside titles."""

IDS = 24
"""Columns of ids at most."""

NO_BREAK = "\u00a0"


# TRANSLATORS: open deals on a chart, on the days of their next steps.
DEALS = N_("gantt\x04Deals, next steps")
BY_MONTH = N_("Only {days} fit here; for others: --from DATE, --by month")
FROM = N_("Only {days} fit here; for others: --from DATE")

Cells = list[Sign | None]


class Picture:
    """The chart laid out for a screen; ``fits`` says whether there is room for it."""

    def __init__(self, screen: Screen, chart: Gantt, say: Language) -> None:
        self.screen, self.chart, self.say = screen, chart, say
        self._plain = screen.symbols == PLAIN_SYMBOLS or not writes_all(screen.stream)
        self._more = screen.clean("…")
        self._marks = max(width(self._symbol(name)) for name in ("next", "dropped", "good"))
        ids = max((width(screen.clean(bar.id)) for bar in chart.rows), default=0)
        self._ids = min(ids, IDS) if screen.columns >= WIDE else 0
        room = screen.columns - self._marks - 1 - GAP - (self._ids + GAP if self._ids else 0)
        titles = [self._title(bar) for bar in chart.rows]
        titles += [say(DEALS)] if chart.deals else []
        longest = max(map(width, titles), default=0)
        self._titles, self.line = self._laid_out(room, longest)
        self.fits = room - min(longest, SHORTEST) >= NARROWEST
        self._end = room - self._titles
        self._used: set[Sign] = set()
        self._ground = self._painted_ground()

    def print(self) -> None:
        """Print what is above the picture, a line for each row, and what the signs mean."""
        for text in self.line.head(self.say):
            self._print_line("", [(text, DIM)])
        if above := self._above():
            self._print_line("", [(above, "")])
        for bar, cells in self._rows():
            self._print_row(bar, cells)
        if self.chart.deals:
            self._print_deals()
        self._print_signs()
        if self.line.cut:
            days = span_text(self.line.span, self.chart.today, self.say)
            told = BY_MONTH if self.chart.by == "week" else FROM
            self.screen.line(self.say(told, days=days), DIM, hang=2)

    def _laid_out(self, room: int, longest: int) -> tuple[int, Timeline]:
        """Columns of titles, and days in what is left: titles give way before days do."""
        chart = self.chart
        span = Days(chart.first, chart.last)
        shortest = min(longest, SHORTEST)
        for titles in (min(longest, max(shortest, room * 3 // 8)), shortest):
            line = Timeline(chart.by, span, chart.today, max(1, room - titles))
            if line.size > 1 and not line.cut:
                break
        return min(longest, max(shortest, room - line.columns)), line

    def _symbol(self, name: str) -> str:
        return str(getattr(self.screen.symbols, name))

    def _sign(self, sign: Sign) -> str:
        return sign.plain if self._plain else sign.drawn

    def _title(self, bar: Bar) -> str:
        title = self.screen.clean(bar.title)
        if bar.level == "task":
            return f"  {title}"
        return f"{bar.impact or '-'} {title}" if self.chart.sort == "impact" else title

    def _painted_ground(self) -> Cells:
        """What lies behind every row: days off, the plan's due day, today."""
        chart, line = self.chart, self.line
        cells: Cells = [OFF if days and self._idle(days) else None for days in line.days()]
        for day, sign in ((chart.due, DUE), (chart.today, TODAY)):
            if day is not None and day in line.span:
                cells[line.column(day)] = sign
        return cells

    def _idle(self, days: Days) -> bool:
        """Whether days off leave no day of work among these."""
        off, working = self.chart.days_off, self.chart.working_days
        if not any(span.first <= days.last and span.last >= days.first for span in off):
            return False
        return not any(
            day.weekday() in working and not any(day in span for span in off) for day in days
        )

    def _above(self) -> str:
        """The line that says which column is today's and which the due day's.

        A sign beside which there is no room for its word is explained below the picture.
        """
        line, text = self.line, ""
        named = [(self.chart.due, DUE), (self.chart.today, ABOVE)]
        marks = {line.column(day): sign for day, sign in named if day and day in line.span}
        places = sorted(marks)
        for place, following in pairwise([*places, self._end + 1]):
            sign, word = self._sign(marks[place]), self.say(marks[place].meaning)
            before = place - width(word) - 1
            if place + 2 + width(word) < following:
                text = f"{padded(text, place)}{sign} {word}"
            elif before >= width(text) + bool(text):
                text = f"{padded(text, before)}{word} {sign}"
            else:
                text = padded(text, place) + sign
                self._used.add(marks[place])
        return text

    def _rows(self) -> list[tuple[Bar, Cells]]:
        """The rows with their columns, without those that have nothing in these columns."""
        found: list[tuple[Bar, Cells]] = []
        for bar in reversed(self.chart.rows):
            cells = self._painted(bar)
            tasks = bool(found) and found[-1][0].level == "task"
            if cells != self._ground or (bar.level == "action" and tasks):
                found.append((bar, cells))
        return found[::-1]

    def _print_row(self, bar: Bar, cells: Cells) -> None:
        name, style, _ = STATUSES[bar.status]
        if bar.late:
            name, style = "bad", BAD
        titled = BOLD if bar.level == "action" else DIM if bar.status == "dropped" else ""
        label = [(self._symbol(name), style), (self._title(bar), titled)]
        self._print_line(bar.id, self._drawn(cells), *label)

    def _print_deals(self) -> None:
        cells, line = list(self._ground), self.line
        places = [(line.column(deal.day), deal.late) for deal in self.chart.deals]
        here = min(line.column(self.chart.today) + 1, line.columns)
        for place in range(
            max(0, min((place for place, late in places if late), default=here)), here
        ):
            cells[place] = LATE
        for place, _ in places:
            if 0 <= place < line.columns:
                cells[place] = POINT
        if cells == self._ground:
            return
        symbol = ("bad", BAD) if any(late for _, late in places) else ("next", "")
        title = self.say(DEALS)
        self._print_line(
            "", self._drawn(cells), (self._symbol(symbol[0]), symbol[1]), (title, BOLD)
        )

    def _painted(self, bar: Bar) -> Cells:
        """The ground with the bar on it."""
        cells, line = list(self._ground), self.line
        if bar.start is None or bar.end is None:
            return cells
        first, last = line.column(bar.start), line.column(bar.end)
        signs = (
            [POINTS[bar.status]]
            if bar.milestone
            else self._filled(bar, Days(bar.start, bar.end))
        )
        if bar.late:
            late = line.column(self.chart.today) - last
            signs = [*signs, *[LATE] * late] if late > 0 else [*signs[:-1], LATE]
            last += max(late, 0)
        for place, sign in enumerate(signs, first):
            if 0 <= place < line.columns:
                cells[place] = sign
        if first < 0 <= last:
            cells[0] = EARLIER
        if first < line.columns <= last:
            cells[-1] = LATER
        return cells

    def _filled(self, bar: Bar, days: Days) -> list[Sign]:
        """A bar; that of an action that is open is filled as far as its tasks are done."""
        first, last = self.line.column(days.first), self.line.column(days.last)
        sign, columns = BARS[bar.status], last - first + 1
        long = (days.last - days.first).days + 1
        behind = round((bar.progress or 0) * long)
        if not behind or bar.status in {"done", "dropped"}:
            return [sign] * columns
        reached = self.line.column(days.first + dt.timedelta(days=behind - 1)) - first + 1
        done = min(reached, columns - (behind < long))
        return [DONE] * done + [sign] * (columns - done)

    def _drawn(self, cells: Cells) -> Iterator[Span]:
        """The cells as pieces of one style each."""
        self._used.update(sign for sign in cells if sign not in {None, TODAY, DUE})
        for style, run in groupby(cells, key=lambda sign: sign.style if sign else ""):
            yield "".join(self._sign(sign) if sign else " " for sign in run), style

    def _print_line(
        self, id_: str, cells: Iterable[Span], symbol: Span = ("", ""), title: Span = ("", "")
    ) -> None:
        """A line: symbol and title, the id where there is room, and the columns of days."""
        spans = [
            (padded(symbol[0], self._marks + 1), symbol[1]),
            (padded(cut(title[0], self._titles, self._more), self._titles + GAP), title[1]),
        ]
        if self._ids:
            shown = cut(self.screen.clean(id_), self._ids, self._more)
            spans.append((padded(shown, self._ids + GAP), DIM))
        spans += cells
        while spans and not spans[-1][0].strip():
            spans.pop()
        self.screen.spans(spans)

    def _print_signs(self) -> None:
        """What each sign means, kept with its sign where the line is folded."""
        told = [
            f"{self._sign(one)} {self.say(one.meaning)}"
            for one in EXPLAINED
            if one in self._used
        ]
        self.screen.line("  ".join(text.replace(" ", NO_BREAK) for text in told), DIM)
