"""The screen of the day: whose plan it is, where it stands, what there is to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.dates import period
from pacli.errors import N_
from pacli.report.days import coming_text, day_text, weekday_text
from pacli.report.folding import fold
from pacli.report.terminal.agenda.duties import DutyText
from pacli.report.terminal.agenda.objective import print_objective
from pacli.report.terminal.console import BAD, BOLD, DIM, Screen, Span
from pacli.report.terminal.figures import Figures

if TYPE_CHECKING:
    from pacli.analysis.agenda.duty import Duty
    from pacli.analysis.agenda.today import TodayReport
    from pacli.analysis.agenda.weekly import ThisWeek
    from pacli.locale import Language

SHOWN = 7
"""Things to do that the screen shows; the others are counted."""

BRIEF = 3
"""The same where several plans share the screen."""

STEPS = {
    "indicator": N_(
        "Count or measure something: pac indicator add LABEL, then name the one that says"
        " whether the objective is reached: pac set objective.indicator=ID"
    ),
    "objective": N_("Name the objective's figure: pac set objective.indicator=ID"),
    "target": N_("Give it a target: pac indicator set {id} target=VALUE"),
    "due": N_("Give it a day: pac set objective.due=DATE"),
    "action": N_("Say what you will do for it: pac action add TITLE"),
    "next": N_("No action is left open. What comes next? pac action add TITLE"),
}


class TodayScreen:
    """The screen of one report in one language.

    ``explained`` shows what each urgency is made of; ``rowed`` keeps each thing to do on
    one row, however long.
    """

    def __init__(
        self,
        screen: Screen,
        report: TodayReport,
        say: Language,
        *,
        explained: bool = False,
        rowed: bool = False,
    ) -> None:
        self.screen = screen
        self.report = report
        self.say = say
        self.explained = explained
        self.rowed = rowed
        self.figures = Figures(say, report.currency, report.today)
        self.duties = DutyText(report, say)

    def print(self, *, full: bool = False, quiet: bool = False) -> None:
        """Print everything; ``quiet``: only the heading and what there is to do."""
        self.heading()
        if not quiet:
            print_objective(self.screen, self.report, self.figures)
            self.week()
        self.agenda(None if full else SHOWN)
        if quiet:
            return
        self.footer()
        if self.report.step is not None:
            step = self.say(STEPS[self.report.step], id=self._figure())
            self.screen.line(f"{self.screen.symbols.next} {step}", hang=2)

    def print_brief(self, *, full: bool = False) -> None:
        """Print the plan among others: where it stands, and what is most urgent."""
        self.heading()
        print_objective(self.screen, self.report, self.figures)
        self.agenda(None if full else BRIEF)

    def heading(self) -> None:
        """Print the name of the plan, the day, how long is left."""
        report, say = self.report, self.say
        gap = report.gap
        apart = gap.ended and gap.due is not None and gap.due.year != report.today.year
        facts = [report.name, say.day(report.today, "long" if apart else "weekday")]
        if report.starts is not None:
            days = (report.starts - report.today).days
            facts.append(say.plural("begins in {n} day", "begins in {n} days", days))
        elif gap.due is not None:
            left = (gap.due - report.today).days
            if gap.ended:
                day = day_text(gap.due, report.today, say)
                facts.append(say("the plan ended on {day}", day=day))
            elif left:
                facts.append(say.plural("due in {n} day", "due in {n} days", left))
            else:
                facts.append(say("due today"))
        self.screen.facts(facts, BOLD)

    def week(self) -> None:
        """Print what is done of what the week asks for, or what the one to come does."""
        if self.report.week and not self.report.gap.ended:
            here = self.report.today in period("week", self.report.day)
            label = self.say("This week") if here else self.say("Next week")
            text = " · ".join(map(self._of_week, self.report.week))
            self.screen.line(f"{label}   {text}", hang=2)

    def agenda(self, most: int | None) -> None:
        """Print what there is to do, ``most`` things at most."""
        report, screen, say = self.report, self.screen, self.say
        rest = report.rest
        self._done()
        if rest is not None and rest.off is not None:
            until = day_text(rest.off.last, report.today, say)
            off = (
                say("Off until {day}.", day=until)
                if report.today in rest.off
                else say("Off {span}.", span=self.figures.span(rest.off))
            )
            # TRANSLATORS: after days off
            back = say("Back on {day}.", day=weekday_text(rest.back, report.today, say))
            screen.line(f"{off} {back}", hang=2)
            return
        if not report.duties:
            self._nothing()
            return
        heading = say("Still open") if report.gap.ended else say("Today")
        if rest is not None:
            heading = weekday_text(report.day, report.today, say)
        screen.line(heading[:1].upper() + heading[1:], BOLD)
        more = len(report.duties) - most if most is not None else 0
        # To say that there is one other takes the line that it would stand on.
        for duty in report.duties[: most if more > 1 else None]:
            self._print_duty(duty)
        if more > 1:
            command = "pac today --full" if most == SHOWN else "pac today --all --full"
            screen.line(
                say("and {n} others: {command}", n=more, command=command), DIM, indent=3
            )

    def footer(self) -> None:
        """Print the day of the next review, and days off that come soon."""
        facts = [*self._next_review(), *self._days_off()]
        if facts:
            text = " · ".join(facts)
            self.screen.line(text[:1].upper() + text[1:], hang=2)

    def _next_review(self) -> Iterator[str]:
        slot, say, today = self.report.review, self.say, self.report.today
        if slot is None or slot.day <= self.report.day:
            return
        day = coming_text(slot.day, today, say)
        if slot.at is not None:
            yield say("review {day} {time}", day=day, time=slot.at)
        else:
            yield say("review {day}", day=day)

    def _days_off(self) -> Iterator[str]:
        rest = self.report.rest
        for span in self.report.days_off:
            if rest is None or rest.off is None or span.first not in rest.off:
                yield self.say("off {span}", span=self.figures.span(span))

    def _done(self) -> None:
        """What was done today, before what is still to be done."""
        if not self.report.done:
            return
        say, sign = self.say, self.screen.symbols.good
        titles = tuple(
            say("{company} won", company=one.title) if one.kind == "deal" else one.title
            for one in self.report.done
        )
        self.screen.line(f"{sign} {say('Done today: {titles}', titles=titles)}", hang=2)

    def _nothing(self) -> None:
        report, say = self.report, self.say
        if report.rest is not None:
            day = weekday_text(report.day, report.today, say)
            self.screen.line(say("Nothing is due until {day}.", day=day), hang=2)
        elif report.done:
            self.screen.line(say("Nothing else is due today."), hang=2)
        elif not report.gap.ended:
            self.screen.line(say("Nothing is due today."), hang=2)
        if report.next is None:
            return
        title, due = report.next.title, report.next.due
        if due is None:
            self.screen.line(say("Next: {title}", title=title), hang=2)
        else:
            day = weekday_text(due, report.today, say)
            coming = say("Next: {title}, for {day}", title=title, day=day)
            self.screen.line(coming, hang=2)

    def _print_duty(self, duty: Duty) -> None:
        screen = self.screen
        late = bool(duty.days_late) and duty.kind != "missed"
        sign = ("!", BAD) if late else (screen.symbols.wait, "")
        handle = f"[{duty.id}]" if duty.id is not None else ""
        text = screen.clean(f"{self.duties.text(duty)} {handle}".rstrip())
        rows = [text] if self.rowed else fold(text, screen.columns - 3)
        for n, row in enumerate(rows):
            spans: list[Span] = [sign, (" ", "")] if not n else [("  ", "")]
            if n == len(rows) - 1 and handle and row.endswith(handle):
                spans += [(row.removesuffix(handle), ""), (handle, DIM)]
            else:
                spans.append((row, ""))
            screen.spans(spans, 1)
        if self.explained:
            screen.line(self.duties.sum(duty), DIM, indent=5, hang=2)

    def _of_week(self, one: ThisWeek) -> str:
        say = self.say
        name = one.label if one.money else one.unit or one.label
        asked = say.quantity(one.asked, one.unit, self.report.currency)
        if one.done is None:
            # TRANSLATORS: so many of something are to be done: SMS 25 to do
            text = say("{name} {asked} to do", name=name, asked=asked)
        else:
            done = say.quantity(one.done, one.unit, self.report.currency)
            text = say("{name} {done} of {asked}", name=name, done=done, asked=asked)
        text = text.replace(" ", "\u00a0")
        reached = one.done is not None and one.done >= one.asked
        return f"{text}\u00a0{self.screen.symbols.good}" if reached else text

    def _figure(self) -> str:
        row = self.report.objective
        return row.indicator if row is not None else ""
