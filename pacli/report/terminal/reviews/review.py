"""The review as a text: each part is one or two lines, wins first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pacli.analysis.reviews.decisions import subject
from pacli.report.days import day_text, span_text, weekday_text
from pacli.report.terminal.book.overdue import to_follow_up
from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.indicators.gap import STATUSES, status_word
from pacli.report.terminal.reviews.cause import cause_text
from pacli.report.terminal.reviews.execution import execution_facts
from pacli.report.terminal.reviews.mood import mood_text
from pacli.report.terminal.reviews.week import kept_text, week_facts
from pacli.report.terminal.reviews.win import win_text
from pacli.report.words.items import NAMED

if TYPE_CHECKING:
    from pacli.analysis.agenda.week import Todo, WeekAhead
    from pacli.analysis.agenda.weekly import Weekly
    from pacli.analysis.reviews.decisions import DecisionDue
    from pacli.analysis.reviews.review import ReviewReport, Tip
    from pacli.analysis.reviews.wins import Win
    from pacli.analysis.rituals.kept import OpenRitual
    from pacli.locale import Language
    from pacli.model.plan import Plan


def print_review(screen: Screen, report: ReviewReport, say: Language, currency: str) -> None:
    """Print the whole review, without asking anything."""
    telling = ReviewText(report, say, currency)
    screen.line(telling.title(), BOLD, hang=2)
    rows: list[list[Cell]] = [
        [(name, DIM), text] for name, text in telling.parts(screen) if text
    ]
    print_grid(screen, [Column(""), Column("", folds=True)], rows, header=False)
    day = weekday_text(report.next_week.review, report.today, say)
    screen.line(say("Next review {day}.", day=day), hang=2)
    print_tip(screen, report.tip, say)


def print_tip(screen: Screen, tip: Tip | None, say: Language) -> None:
    """Print the tip, where there is one, with the code to ask more of or to silence."""
    if tip is not None:
        text = say(
            "Tip: {tip} (pac explain {code})", tip=tip.message, code=tip.code, **tip.params
        )
        screen.line(text, DIM, hang=2)


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
        since = self.day(report.since)
        return f"{text} · {say('since {day}', day=since)}"

    def parts(self, screen: Screen) -> Iterator[tuple[str, str]]:
        """Each part with its name, in order; a part may be empty."""
        say, report = self.say, self.report
        yield say("review\x04Wins"), " · ".join(map(self.win, report.wins))
        yield say("review\x04Week"), self.week()
        yield say("review\x04Rituals"), self.rituals()
        yield say("review\x04Kept"), self.score(screen)
        for made in report.decisions_due:
            yield say("review\x04Decided"), self.decision(made)
        yield say("review\x04Readings"), self.readings()
        yield say("review\x04Point"), " · ".join(self.point(screen))
        yield say("review\x04End"), self.ending()
        yield say("review\x04Cause"), self.cause() if report.cause is not None else ""
        yield say("review\x04Deals"), " · ".join(self.deals())
        yield say("review\x04Obstacle"), self.obstacle()
        yield say("review\x04Ideas"), " · ".join(idea.title for idea in report.ideas)
        yield say("review\x04Next"), self.ahead()
        yield say("review\x04Motivation"), mood_text(screen, report.mood, say)

    def obstacle(self) -> str:
        """The obstacle whose turn it is, and what to ask herself about it."""
        if not self.report.obstacles:
            return ""
        text = self.report.obstacles[0].text
        return self.say("“{text}” is up to you. What could help?", text=text)

    def win(self, win: Win) -> str:
        """One thing that went well."""
        return win_text(win, self.figures, self.report.gap.rows)

    def week(self) -> str:
        """What was done of what was due since the last review; apart from it, what is late."""
        return " · ".join(week_facts(self.report, self.say))

    def week_in_short(self) -> str:
        """The week with how its rituals were kept, on one line."""
        facts = list(week_facts(self.report, self.say))
        found = self.report.rituals
        if found is not None and found.due:
            # TRANSLATORS: {kept} is: 2 of 2, 6 weeks in a row.
            facts.append(self.say("rituals {kept}", kept=kept_text(found, self.say)))
        return " · ".join(facts)

    def late(self, todo: Todo) -> str:
        """A task that is late, and since when."""
        day = self.day(todo.due or self.report.today)
        return self.say("“{title}”, due {day}", title=todo.title, day=day)

    def day(self, day: dt.date) -> str:
        """A day, with its year where it is another one."""
        return day_text(day, self.report.today, self.say)

    def decision(self, made: DecisionDue) -> str:
        """A decision of an earlier review."""
        say = self.say
        labels = {row.indicator: row.label for row in self.report.gap.rows}
        about = labels.get(made.about, made.about)
        text = say("“{text}”", text=made.do) if made.do else about
        if made.by is None:
            return text
        if made.verdict == "later":
            # TRANSLATORS: what was to be decided on later, and the day it comes back.
            return say("{text}, put off until {day}", text=text, day=self.day(made.by))
        return say("{text}, by {day}", text=text, day=self.day(made.by))

    def rituals(self) -> str:
        """How the rituals were kept, and which have nothing noted."""
        found, say = self.report.rituals, self.say
        if found is None:
            return ""
        facts = [fact for fact in [kept_text(found, say)] if fact]
        names = list(self._open_rituals(found.open))
        if names:
            facts.append(say("to note: {labels}", labels=tuple(names)))
        return " · ".join(facts)

    def _open_rituals(self, found: Iterable[OpenRitual]) -> Iterator[str]:
        """Each ritual once, with the days on which nothing is noted."""
        say = self.say
        by_ritual: dict[str, list[OpenRitual]] = {}
        for one in found:
            by_ritual.setdefault(one.ritual, []).append(one)
        for group in by_ritual.values():
            days = [weekday_text(one.day, self.report.today, say) for one in group]
            # To say that there is one other takes the room that its day would.
            if len(days) > NAMED + 1:
                more = len(days) - NAMED
                days[NAMED:] = [say.plural("{n} other day", "{n} other days", more)]
            # TRANSLATORS: a ritual, and the days on which nothing is noted of it
            yield say("{title} ({days})", title=group[0].title, days=tuple(days))

    def ritual(self, one: OpenRitual) -> str:
        """A ritual and the day on which it was due."""
        day = weekday_text(one.day, self.report.today, self.say)
        return self.say("{title}, {day}", title=one.title, day=day)

    def score(self, screen: Screen) -> str:
        """How much of what was planned was done, week by week."""
        report = self.report
        return " · ".join(execution_facts(screen, report.execution, report.closes, self.say))

    def ending(self) -> str:
        """At the end of the period, what it came to; before its day, that no review follows."""
        found, say = self.report.ending, self.say
        if found is None:
            return ""
        from pacli.report.terminal.reviews.ending import ending_text

        told = ending_text(found, self.figures)
        if found.over:
            return told
        return f"{told} · {say('the last review before {day}', day=self.day(found.due))}"

    def readings(self) -> str:
        """Which readings are due; of which days, where only earlier ones are."""
        say, today = self.say, self.report.today
        days = {
            one.label: span_text(one.period, today, say) if one.overdue else ""
            for one in self.report.readings_due
        }
        if not days:
            return ""
        if len(set(days.values())) == 1:
            told = say("to note: {labels}", labels=tuple(days))
            (span,) = set(days.values())
            # TRANSLATORS: one or several figures, and the days of which they are not noted
            return say("{label} ({days})", label=told, days=span) if span else told
        labels = (
            say("{label} ({days})", label=label, days=span) if span else label
            for label, span in days.items()
        )
        return say("to note: {labels}", labels=tuple(labels))

    def noted(self) -> str:
        """What is said where no reading is due; what was never read is no good news."""
        say = self.say
        bare = [row for row in self.report.gap.rows if row.status == "no_data"]
        if not bare:
            return say("all noted")
        return " · ".join([say("nothing to note yet"), *self._unread()])

    def _unread(self) -> Iterator[str]:
        """The figures that cannot be judged for want of a reading."""
        say = self.say
        bare = [row for row in self.report.gap.rows if row.status == "no_data"]
        never = tuple(row.label for row in bare if row.read is None)
        if never:
            yield say("no reading: {labels}", labels=never)
        missing = tuple(row.label for row in bare if row.read is not None)
        if missing:
            yield say("reading missing: {labels}", labels=missing)

    def point(self, screen: Screen) -> Iterator[str]:
        """Each indicator with its gap, the symbol of its status beside it."""
        for row in self.report.gap.rows:
            symbol = STATUSES[row.status][0]
            figure = self.figures.gap(row) or self.say(status_word(row))
            # A symbol stays with what it stands for.
            yield f"{getattr(screen.symbols, symbol)}\u00a0{row.label}\u00a0{figure}"

    def cause(self) -> str:
        """Where the cause lies, and by what it shows."""
        found = self.report.cause
        if found is not None:
            return cause_text(found, self.figures)
        return " · ".join(self._no_cause()) or self.say("nothing is behind")

    def _no_cause(self) -> Iterator[str]:
        """Why nothing can be said to be behind, though it may be."""
        say, rows = self.say, self.report.gap.rows
        if self.report.none_open:
            yield say("no action is left open")
        bare = tuple(row.label for row in rows if row.status == "no_target")
        if bare:
            yield say.plural(
                "{n} figure of {all} has no target: {labels}",
                "{n} figures of {all} have no target: {labels}",
                len(bare),
                all=len(rows),
                labels=bare,
            )
        undated = tuple(row.label for row in rows if row.status == "no_deadline")
        if undated:
            yield say("no due date: {labels}", labels=undated)
        yield from self._unread()

    def matter(self, about: str, plan: Plan) -> str:
        """Something to decide on, and where it stands."""
        row = next((row for row in self.report.gap.rows if row.indicator == about), None)
        if row is None:
            return subject(plan, about)
        gap = self.figures.gap(row) or self.say(status_word(row))
        actual = self.figures.amount(row.actual, row)
        return " · ".join(filter(None, (row.label, actual, gap)))

    def ahead(self) -> str:
        """The week to come: days off, what to do, how long it takes."""
        say, coming = self.say, self.report.next_week
        facts = [
            say("off {span}", span=span_text(span, self.report.today, say))
            for span in coming.ahead.days_off
        ]
        facts.append(
            say("from {day}", day=weekday_text(coming.ahead.first, self.report.today, say))
        )
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
