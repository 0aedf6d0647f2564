"""The order book: the open deals, what they are worth, what is still to be won."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.report.chances import chance_text
from pacli.report.days import day_text
from pacli.report.terminal.book.overdue import money
from pacli.report.terminal.console import BOLD, WARN, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.selling.notes import times_in_100

if TYPE_CHECKING:
    from pacli.analysis.book.law import Bar
    from pacli.analysis.book.pipeline import Aim, DealRow, PipelineReport
    from pacli.analysis.book.track import Track
    from pacli.locale import Language

BAR = 20
"""Columns of the longest bar of the distribution."""

SHOWN = 0.005
"""Chances below this are 0 % on the screen."""

ALL_BUT_SURE = 0.995
"""Chances above this are 100 % on the screen."""


def print_pipeline(
    screen: Screen,
    report: PipelineReport,
    say: Language,
    currency: str,
    *,
    detailed: bool = False,
) -> None:
    """Print the order book; ``detailed`` adds how surely the deals come to what."""
    text = PipelineText(report, say, currency)
    if not report.deals:
        screen.line(say("No open deal. Add one: pac deal add COMPANY AMOUNT"))
    else:
        screen.line(text.title(), BOLD, hang=2)
        _print_deals(screen, text)
        for line in text.worth():
            screen.line(line, hang=2)
    if not detailed:
        return
    if report.sd is not None:
        for line in text.sureness():
            screen.line(line, hang=2)
        _print_law(screen, text)
    if report.track is not None:
        screen.line(text.track(report.track), hang=2)


def _print_deals(screen: Screen, text: PipelineText) -> None:
    say = text.say
    columns = [
        Column("", folds=True),
        Column(say("column\x04amount"), right=True),
        Column(say("column\x04chance"), right=True, drop=1),
        # TRANSLATORS: amount times chance
        Column(say("column\x04weighted"), right=True, drop=2),
        Column(say("column\x04milestone"), right=True),
        Column(say("column\x04next"), folds=True),
    ]
    rows = [text.row(row, screen.symbols.warn) for row in text.report.deals]
    print_grid(screen, columns, rows)


def _print_law(screen: Screen, text: PipelineText) -> None:
    """The chance of each span of sums, as bars where bars may be drawn."""
    from pacli.analysis.book.law import bars

    say, found = text.say, _seen(bars(text.report.law))
    highest = max((bar.chance for bar in found), default=0)
    columns = [Column("", right=True), Column("", right=True), Column("", drawn=True)]
    rows: list[list[Cell]] = []
    for bar in found:
        size = round(bar.chance / highest * BAR) if highest else 0
        if bar.chance and not size:
            size = 1
        if bar.high > bar.low:
            # TRANSLATORS: amounts up to this one, from that of the line above
            name = say("to {amount}", amount=text.money(bar.high))
        else:
            name = text.money(bar.high)
        drawn = screen.symbols.full * size if screen.drawn else ""
        rows.append([name, say.share(bar.chance), drawn])
    print_grid(screen, columns, rows, header=False, indent=2)


def _seen(found: Sequence[Bar]) -> Sequence[Bar]:
    """The bars without those at either end that nothing would be drawn of."""
    told = [n for n, bar in enumerate(found) if bar.chance >= SHOWN]
    return found[told[0] : told[-1] + 1] if told else ()


class PipelineText:
    """The sentences and cells of one order book in one language."""

    def __init__(self, report: PipelineReport, say: Language, currency: str) -> None:
        self.report = report
        self.say = say
        self.currency = currency

    def money(self, amount: Decimal | Fraction) -> str:
        """An amount of money, to the unit where it is large."""
        return self.say.money(amount, self.currency)

    def title(self) -> str:
        """The day, and how many deals are open for how much in all."""
        say, report = self.say, self.report
        amounts = [row.amount for row in report.deals if row.amount is not None]
        text = say("Order book on {day}", day=report.today)
        deals = say.plural("{n} open deal", "{n} open deals", len(report.deals))
        if not amounts:
            # TRANSLATORS: {text} is: Order book on 13 Feb; {deals}: 3 open deals
            return say("{text}: {deals}", text=text, deals=deals)
        total = self.money(sum(amounts, Decimal(0)))
        # TRANSLATORS: {text} is: Order book on 13 Feb; {deals}: 3 open deals
        return say("{text}: {deals}, {total}", text=text, deals=deals, total=total)

    def row(self, row: DealRow, warn: str) -> list[Cell]:
        """The cells of a deal."""
        say = self.say
        day = "" if row.milestone is None else day_text(row.milestone, self.report.today, say)
        coming = row.next_step or ""
        if row.overdue:
            day = f"{warn} {day}"
            # TRANSLATORS: a deal whose milestone is past, and the next step
            coming = say("overdue: {step}", step=coming) if coming else say("status\x04overdue")
        style = WARN if row.overdue else ""
        return [
            row.company,
            money(row.amount, self.currency, say),
            "" if row.probability is None else chance_text(row.probability, say),
            "" if row.weighted is None else self.money(row.weighted),
            (day, style),
            (coming, style),
        ]

    def worth(self) -> Iterator[str]:
        """The weighted total, what is still to be won, and what is not counted."""
        say, report = self.say, self.report
        if report.sd is not None:
            yield say("Weighted total: {amount}", amount=self.money(report.weighted))
        if report.aim is not None:
            yield from self._left(report.aim)
        unknown = report.unweighted
        if unknown:
            field = "amount=2000" if unknown[0].amount is None else "probability=0.3"
            yield say(
                "Listed but not counted, for want of an amount or a chance: {companies}."
                " Add what is missing: pac deal set {id} {field}",
                companies=tuple(row.company for row in unknown),
                id=unknown[0].id,
                field=field,
            )

    def _left(self, aim: Aim) -> Iterator[str]:
        say, goal, today = self.say, aim.goal, self.report.today
        if not goal.left:
            yield say("{label}: the target is reached.", label=goal.label)
            return
        left, worth = self.money(goal.left), self.money(aim.law.mean)
        due = "" if goal.due is None else day_text(goal.due, today, say)
        if goal.due is not None and goal.due < today:
            yield say("{left} is missing, and {due} is past.", left=left, due=due)
            return
        until = say("{left} still to win", left=left)
        if due:
            until = say("{left} still to win by {due}", left=left, due=due)
        if not aim.law.mean:
            yield say("{text}: no deal counts for it yet.", text=until)
        elif aim.law.mean < goal.left:
            more = self.money(goal.left - aim.law.mean)
            yield say(
                # TRANSLATORS: {text} is: €10,000 still to win by 31 Mar
                "{text}: the deals are worth {worth} of it, {more} has to come from others.",
                text=until,
                worth=worth,
                more=more,
            )
        else:
            yield say(
                "{text}: the deals are worth {worth}, enough if they go as they usually do.",
                text=until,
                worth=worth,
            )
        late = [row for row in self.report.deals if not row.in_time]
        if late:
            companies = tuple(row.company for row in late)
            yield say("Due too late for that: {companies}.", companies=companies)

    def sureness(self) -> Iterator[str]:
        """How surely the open deals come to what, all taken together."""
        say, report = self.say, self.report
        low, middle, high = report.p10, report.p50, report.p90
        if low is None or middle is None or high is None or not report.law.most:
            return
        yield say(
            "8 times in 10 they bring between {low} and {high}; half the time at most"
            " {middle}.",
            low=self.money(low),
            middle=self.money(middle),
            high=self.money(high),
        )
        p = report.p_target_with_deals
        if p is not None and report.aim is not None and report.aim.goal.left:
            yield self._reached(p)
        yield say("Each deal is taken to be won or lost whatever becomes of the others.")

    def _reached(self, chance: float) -> str:
        """How surely the deals reach the target."""
        say = self.say
        if not chance:
            return say("Even if all of them are won, the target is not reached.")
        if chance > ALL_BUT_SURE:
            return say(
                "Going by their chances, these deals are all but sure to reach the target."
            )
        return say(
            "With these deals alone, the target is reached {times} times in 100.",
            times=times_in_100(chance),
        )

    def track(self, track: Track) -> str:
        """How past chances turned out, in words."""
        say = self.say
        expected = say.number(Fraction(round(track.said * track.deals * 10), 10))
        verdict = ""
        if track.leaning == "hopeful":
            verdict = say("your chances were too high")
        elif track.leaning == "careful":
            verdict = say("your chances were too low")
        text = say.plural(
            "{n} deal closed: {expected} wins expected, {won} won",
            "{n} deals closed: {expected} wins expected, {won} won",
            track.deals,
            expected=expected,
            won=track.won,
        )
        if not verdict:
            return text
        # TRANSLATORS: {text} is: 9 deals closed: 5.4 wins expected, 2 won
        return say("{text}; {verdict}", text=text, verdict=verdict)
