"""The review as a text: each part is one or two lines, wins first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.errors import N_
from pacli.report.days import day_text, span_text
from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.gap import STATUSES
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.overdue import to_follow_up

if TYPE_CHECKING:
    from pacli.analysis.cause import Cause
    from pacli.analysis.review import DecisionDue, ReviewReport
    from pacli.analysis.week import Todo, WeekAhead, WeekBehind
    from pacli.analysis.weekly import Weekly
    from pacli.analysis.wins import Win
    from pacli.locale import Language

WEEK = 7
SHOWN = 3
"""Late tasks named; the others are counted."""

WINS = {
    "reached": N_("{text}: target reached"),
    "ahead": N_("{text}: {amount} ahead"),
    "deal": N_("{text} won, {amount}"),
    "overcome": N_("overcome: {text}"),
}


def print_review(screen: Screen, report: ReviewReport, say: Language, currency: str) -> None:
    """Print the whole review, without asking anything."""
    telling = ReviewText(report, say, currency)
    screen.line(telling.title(), BOLD, hang=2)
    rows: list[list[Cell]] = [
        [(name, DIM), text] for name, text in telling.parts(screen) if text
    ]
    print_grid(screen, [Column(""), Column("", folds=True)], rows, header=False)
    day = say.day(report.next_week.review, "weekday")
    screen.line(say("Next review {day}.", day=day), hang=2)
    if report.tip is not None:
        screen.line(say("Tip: {tip}", tip=report.tip.message), DIM, hang=2)


class ReviewText:
    """The sentences of one review in one language."""

    def __init__(self, report: ReviewReport, say: Language, currency: str) -> None:
        self.report = report
        self.say = say
        self.currency = currency
        self.figures = Figures(say, currency, report.today)

    def title(self, day: dt.date | None = None) -> str:
        """The day of the review, by default that of the report, and since when."""
        report, say = self.report, self.say
        text = say("Review of {day}", day=day or report.today)
        if report.since is None:
            return text
        since = day_text(report.since, report.today, say)
        return f"{text} · {say('since {day}', day=since)}"

    def parts(self, screen: Screen) -> Iterator[tuple[str, str]]:
        """Each part with its name, in order; a part may be empty."""
        say, report = self.say, self.report
        yield say("review\x04Wins"), " · ".join(map(self.win, report.wins))
        yield say("review\x04Week"), self.week()
        for made in report.decisions_due:
            yield say("review\x04Decided"), self.decision(made)
        yield say("review\x04Readings"), self.readings()
        yield say("review\x04Point"), " · ".join(self.point(screen))
        yield say("review\x04Cause"), self.cause() if report.cause is not None else ""
        yield say("review\x04Deals"), " · ".join(self.deals())
        yield say("review\x04Next"), self.ahead()

    def win(self, win: Win) -> str:
        """One thing that went well."""
        say = self.say
        if win.kind in WINS and (win.amount is not None or win.kind != "deal"):
            return say(WINS[win.kind], text=win.text, amount=self._amount(win))
        # TRANSLATORS: a task done, and what came of it.
        return say("{text} ({note})", text=win.text, note=win.note) if win.note else win.text

    def _amount(self, win: Win) -> str:
        """How far ahead, with the decimals that the gap has; the value of a deal."""
        row = next((r for r in self.report.gap.rows if r.indicator == win.about), None)
        if win.kind == "ahead" and row is not None:
            return self.figures.amount(win.amount, row)
        amount = win.amount if win.amount is not None else Fraction(0)
        return self.say.quantity(amount, win.unit, self.currency)

    def week(self) -> str:
        """What was done of what was due since the last review; apart from it, what is late."""
        say, week = self.say, self.report.week
        facts = []
        if week.due:
            facts.append(self._kept(week))
        elif week.done:
            facts.append(say.plural("{n} task done", "{n} tasks done", len(week.done)))
        if week.slipped:
            facts.append(say("late: {tasks}", tasks=tuple(self._late(week))))
        return " · ".join(facts) if facts else say("nothing was due")

    def _kept(self, week: WeekBehind) -> str:
        say, since = self.say, self.report.since
        done = {"kept": week.kept, "n": len(week.due)}
        if (week.last - week.first).days < WEEK:
            # TRANSLATORS: of the tasks due this week, how many are done.
            return say("due this week: {kept} of {n} done", **done)
        if since is None:
            return say("due so far: {kept} of {n} done", **done)
        day = day_text(since, self.report.today, say)
        return say("due since {day}: {kept} of {n} done", day=day, **done)

    def _late(self, week: WeekBehind) -> Iterator[str]:
        say = self.say
        for todo in week.slipped[:SHOWN]:
            # TRANSLATORS: a task, and how late it is.
            yield say.plural(
                "{title} ({n} day)", "{title} ({n} days)", todo.days_late, title=todo.title
            )
        if len(week.slipped) > SHOWN:
            more = len(week.slipped) - SHOWN
            # TRANSLATORS: other late tasks.
            yield say.plural("{n} other", "{n} others", more)

    def late(self, todo: Todo) -> str:
        """A task that is late, and since when."""
        day = day_text(todo.due or self.report.today, self.report.today, self.say)
        return self.say("“{title}”, due {day}", title=todo.title, day=day)

    def decision(self, made: DecisionDue) -> str:
        """A decision of an earlier review."""
        say = self.say
        text = say("“{text}”", text=made.do) if made.do else made.about
        if made.by is None:
            return text
        due = day_text(made.by, self.report.today, say)
        return say("{text}, by {day}", text=text, day=due)

    def readings(self) -> str:
        """Which readings are due."""
        labels = dict.fromkeys(reading.label for reading in self.report.readings_due)
        return self.say("to note: {labels}", labels=tuple(labels)) if labels else ""

    def noted(self) -> str:
        """What is said where no reading is due; what was never read is no good news."""
        say = self.say
        bare = tuple(r.label for r in self.report.gap.rows if r.status == "no_data")
        if not bare:
            return say("all noted")
        missing = say("no reading: {labels}", labels=bare)
        return f"{say('nothing to note yet')} · {missing}"

    def point(self, screen: Screen) -> Iterator[str]:
        """Each indicator with its gap, the symbol of its status beside it."""
        for row in self.report.gap.rows:
            symbol, _, word = STATUSES[row.status]
            figure = self.figures.gap(row) or self.say(word)
            # A symbol stays with what it stands for.
            yield f"{getattr(screen.symbols, symbol)}\u00a0{row.label}\u00a0{figure}"

    def cause(self) -> str:
        """Where the cause lies, and by what it shows."""
        found, say = self.report.cause, self.say
        if found is None:
            return say("nothing is behind")
        if found.todo is not None:
            return say.plural(
                "{action}: “{task}” is {n} day late",
                "{action}: “{task}” is {n} days late",
                found.todo.days_late,
                action=found.label,
                task=found.todo.title,
            )
        if found.converted is not None and found.rate is not None:
            return say(
                "{label} keeps pace, but only {converted} leads to {to}, instead of {rate}",
                label=found.label,
                converted=self._odds(found.converted),
                to=found.to_label,
                rate=say.rate(found.rate),
            )
        return self._behind(found)

    def _behind(self, found: Cause) -> str:
        say, row = self.say, found.row
        if row is None:
            return found.label
        amounts = {
            "actual": self.figures.amount(row.actual, row),
            "expected": self.figures.amount(row.expected, row),
        }
        match found.kind:
            case "conversion":
                return say(
                    "{label} keeps pace, but {to} does not follow:"
                    " {actual} instead of {expected}",
                    label=found.label,
                    to=found.to_label,
                    **amounts,
                )
            case "obstacle":
                return say(
                    "{label}: {actual} instead of {expected}, and an obstacle is still there:"
                    " {obstacle}",
                    label=row.label,
                    obstacle=found.label,
                    **amounts,
                )
        return say("{label}: {actual} instead of {expected}", label=found.label, **amounts)

    def _odds(self, share: Fraction) -> str:
        """A measured share beside a planned one: 1 in 4.8."""
        if not share:
            return self.say("none")
        attempts = Fraction(round(10 / share), 10)
        return self.say("{wins} in {attempts}", wins=1, attempts=attempts)

    def ahead(self) -> str:
        """The week to come: days off, what to do, how long it takes."""
        say, coming = self.say, self.report.next_week
        facts = [
            say("off {span}", span=span_text(span, self.report.today, say))
            for span in coming.ahead.days_off
        ]
        facts.append(say("from {day}", day=say.day(coming.ahead.first, "weekday")))
        facts += map(self.weekly, coming.volumes)
        facts += self._tasks(coming.ahead)
        needed, available = coming.minutes_needed, coming.minutes_available
        if needed:
            facts.append(say.duration(needed))
            if available is not None and needed > available:
                over = say.duration(needed - available)
                facts.append(say("{time} more than you have", time=over))
        return " · ".join(facts)

    def _tasks(self, ahead: WeekAhead) -> Iterator[str]:
        say = self.say
        if ahead.late:
            late = say.plural("{n} task late", "{n} tasks late", len(ahead.late))
            more = len(ahead.tasks)
            # TRANSLATORS: {late} is: 3 tasks late; the number is that of tasks, too.
            yield say("{late}, {n} to do", late=late, n=more) if more else late
        elif ahead.tasks:
            yield say.plural("{n} task", "{n} tasks", len(ahead.tasks))

    def deals(self) -> Iterator[str]:
        """The deals to get back to."""
        book = self.report.pipeline
        if book is not None:
            yield from to_follow_up(book.overdue, self.say)

    def weekly(self, weekly: Weekly) -> str:
        """So many of something: SMS 25, which needs neither singular nor plural."""
        amount = self.say.quantity(weekly.per_week, weekly.unit, self.currency)
        name = weekly.label if weekly.money else weekly.unit or weekly.label
        return f"{name}\u00a0{amount}"
