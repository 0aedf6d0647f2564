"""Things to do, each in a line; and what their urgency is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.report.days import coming_text, day_text, weekday_text
from pacli.report.terminal.book.overdue import days_late, late_text, money
from pacli.report.terminal.indicators.gap import STATUSES

if TYPE_CHECKING:
    from pacli.analysis.agenda.duty import Duty
    from pacli.analysis.agenda.today import TodayReport
    from pacli.analysis.agenda.urgency import Term
    from pacli.locale import Language


class DutyText:
    """The lines of one report in one language."""

    def __init__(self, report: TodayReport, say: Language) -> None:
        self.report = report
        self.say = say
        self.currency = report.currency

    def text(self, duty: Duty) -> str:
        """What is to be done, then what is to be known of it."""
        facts = [self._title(duty)]
        if duty.kind == "deal":
            facts += self._of_deal(duty)
        else:
            if duty.duration is not None:
                facts.append(self.say.duration(duty.duration))
            facts += self._when(duty)
        if duty.week is not None:
            asked = self.say.quantity(duty.week.asked, duty.week.unit, self.currency)
            unit = "" if duty.week.money else duty.week.unit or duty.week.label
            facts.append(f"{asked}\u00a0{unit}".rstrip())
        if duty.waits:
            titles = tuple(self.say("“{title}”", title=title) for title in duty.waits)
            facts.append(self.say("waits for {tasks}", tasks=titles))
        return ", ".join(facts)

    def sum(self, duty: Duty) -> str:
        """The urgency as a sum: 16.5 = 10 (due today) + 2.5 (…) + 4 (…)."""
        terms = " + ".join(
            self.say(
                "{points} ({why})", points=self._points(one.points), why=self._why(duty, one)
            )
            for one in duty.terms
        )
        return self.say(
            "{total} = {terms}", total=self._points(duty.urgency), terms=terms
        ).replace(" (", "\u00a0(")

    def _title(self, duty: Duty) -> str:
        say = self.say
        title = duty.title or ""
        match duty.kind:
            case "deal":
                if duty.next_step:
                    # TRANSLATORS: a customer, and the next step with it
                    return say("{company}: {step}", company=title, step=duty.next_step)
                return title if duty.days_late else say("Get back to {company}", company=title)
            case "decision":
                day = day_text(duty.since or self.report.today, self.report.today, say)
                return say("{what} (decided on {day})", what=title, day=day)
            case "missed":
                # Under the heading of another day, a weekday would be taken for one to come.
                today = self.report.today
                apart = self.report.day != today
                days = tuple(
                    weekday_text(day, today, say) if apart else say.day(day, "name")
                    for day in duty.days
                )
                return say("{title}, {days}: nothing noted", title=title, days=days)
            case "readings":
                return say("Readings to note: {labels} (pac log)", labels=duty.labels)
            case "review":
                title = title or say("Weekly review")
        # TRANSLATORS: a time of day, and what is to be done then
        return say("{time} {title}", time=duty.at, title=title) if duty.at else title

    def _when(self, duty: Duty) -> Iterator[str]:
        """How late it is, for when, or since when."""
        say, report = self.say, self.report
        if duty.kind == "review":
            yield from self._of_review(duty)
        elif duty.kind == "missed":
            return
        elif duty.days_late:
            yield days_late(duty.days_late, say)
        elif duty.kind != "readings" and duty.due is not None and duty.due != report.day:
            if duty.due == report.today:
                yield say("due today")
                return
            day = self._coming(duty.due)
            if duty.margin != 0:
                yield say("for {day}", day=day)
            elif report.day == report.today:
                yield say("for {day}, to begin now", day=day)
            else:
                # TRANSLATORS: on a Sunday: for Friday, to begin on Monday
                start = self._coming(report.day)
                yield say("for {day}, to begin on {start}", day=day, start=start)

    def _coming(self, day: dt.date) -> str:
        """A day to come, by its weekday alone where it is near."""
        return coming_text(day, self.report.today, self.say)

    def _of_review(self, duty: Duty) -> Iterator[str]:
        say = self.say
        if duty.interrupted:
            yield say("to be gone on with: pac review")
            return
        if duty.days_late and duty.since is None:
            yield days_late(duty.days_late, say)
        elif duty.days_late and duty.since is not None:
            days = (self.report.today - duty.since).days
            yield say.plural("{n} day since the last", "{n} days since the last", days)
        if duty.labels:
            count = len(duty.labels)
            yield say.plural("with {n} reading", "with {n} readings", count)
        yield say("pac review")

    def _of_deal(self, duty: Duty) -> Iterator[str]:
        amount = money(duty.amount, self.currency, self.say)
        if amount:
            yield amount
        if duty.days_late:
            yield late_text(duty.days_late, self.say)

    def _points(self, points: Fraction) -> str:
        return self.say.number(Fraction(round(points * 10), 10))

    def _why(self, duty: Duty, term: Term) -> str:
        say, n = self.say, term.n or 0
        match term.kind:
            case "today" | "begin":
                return self._now(duty, term)
            case "unnoted":
                return say("nothing noted")
            case "late":
                return days_late(n, say)
            case "track":
                status = STATUSES[term.status or ""][2]
                return say("{label} {status}", label=term.about, status=status)
        return self._measured(term)

    def _now(self, duty: Duty, term: Term) -> str:
        """Due, or to be begun, on the day whose list it is: on a Sunday, that of Monday."""
        say, today = self.say, self.report.today
        if term.kind == "today":
            if duty.due is None or duty.due <= today:
                return say("due today")
            return say("due on {day}", day=self._coming(duty.due))
        if self.report.day == today:
            return say("to begin now")
        return say("to begin on {day}", day=self._coming(self.report.day))

    def _measured(self, term: Term) -> str:
        say, n = self.say, term.n or 0
        if term.kind == "soon":
            return say.plural("{n} working day to spare", "{n} working days to spare", n)
        if term.kind == "waiting":
            return say.plural("{n} task waits for it", "{n} tasks wait for it", n)
        if term.kind == "worth":
            return say("{share} of what is left to win", share=say.share(term.share or 0))
        if term.of is None:
            return say("impact {n}", n=n)
        if term.n is None:
            return say("effort {n}", n=term.of)
        return say("impact {impact}, effort {effort}", impact=n, effort=term.of)
