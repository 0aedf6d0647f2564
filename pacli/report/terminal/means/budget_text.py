"""The sentences and cells of the budget."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.changes.choices import SHOWN
from pacli.report.days import day_text
from pacli.report.terminal.console import BAD, DIM, WARN
from pacli.report.words.items import some

if TYPE_CHECKING:
    from pacli.analysis.means.budget import BudgetReport, BudgetRow, TypeRow
    from pacli.analysis.means.labour import Labour
    from pacli.analysis.means.money import Money
    from pacli.analysis.means.wins import WinCost
    from pacli.locale import Language
    from pacli.report.terminal.grid import Cell


class BudgetText:
    """The sentences and cells of one budget in one language."""

    def __init__(self, report: BudgetReport, say: Language, currency: str) -> None:
        self.report = report
        self.say = say
        self.currency = currency
        self._titles = {row.action: row.title for row in report.rows}

    def money(self, amount: Decimal | Fraction | None) -> str:
        """An amount to the cent; empty where it is absent."""
        return "" if amount is None else self.say.money(amount, self.currency, exact=True)

    def title(self) -> str:
        """The day, and what is left of the whole."""
        say, report = self.say, self.report
        day = day_text(report.today, report.today, say)
        if report.total is None or report.left is None:
            return say("Budget on {day}", day=day)
        used = report.total - report.left
        if report.left < 0:
            return say(
                "Budget on {day}: {used} spent or agreed, {over} more than its {total}",
                day=day,
                used=self.money(used),
                over=self.money(-report.left),
                total=self.money(report.total),
            )
        return say(
            "Budget on {day}: {used} of {total} spent or agreed, {left} left",
            day=day,
            used=self.money(used),
            total=self.money(report.total),
            left=self.money(report.left),
        )

    def whole(self) -> Iterator[tuple[str, str]]:
        """What the actions take of the whole, or that there is none."""
        say, report = self.say, self.report
        if report.total is None:
            yield say("The plan has no budget in all: pac set budget.total=2000"), DIM
            return
        free = report.free
        if free is None or report.foreseen is None:
            return
        taken = self.money(report.foreseen)
        if free < 0:
            over = self.money(-free)
            told = say(
                "The actions are to take {taken}, {over} too much.", taken=taken, over=over
            )
            yield told, BAD
        elif free:
            yield (
                say(
                    "The actions are to take {taken}; {free} are not allotted.",
                    taken=taken,
                    free=self.money(free),
                ),
                "",
            )
        else:
            yield say("The actions are to take all of it."), ""

    def cells(self, money: Money) -> list[Cell]:
        """The amounts of a row."""
        left = money.remaining
        return [
            self.money(money.planned),
            self.money(money.spent),
            self.money(money.committed),
            (self.money(left), BAD if left is not None and left < 0 else ""),
            self.money(money.to_agree),
        ]

    def per_win(self, row: BudgetRow) -> str:
        """What a win cost; of money, the share of it that went into getting it."""
        if row.per_win is None:
            return ""
        cost = next((one for one in self.report.wins if one.indicator == row.indicator), None)
        if cost is not None and cost.money:
            return self.say.share(row.per_win)
        return self.say.money(row.per_win, self.currency)

    def type(self, row: TypeRow) -> str:
        """The types of some actions."""
        if not row.type:
            return self.say("no type")
        return " + ".join(self.say(SHOWN[one]) for one in row.type)

    def notes(self) -> Iterator[tuple[str, str]]:
        """What is over, what a win cost, what is to be agreed or missing; with a style."""
        say, report = self.say, self.report
        for row in report.rows:
            if row.over:
                told = say(
                    "{title}: {over} more than its budget. Raise it, or stop spending:"
                    " pac action set {id} budget={amount}",
                    title=row.title,
                    over=self.money(row.over),
                    id=row.action,
                    amount=str((row.money.planned or 0) + row.over),
                )
                yield f"! {told}", WARN
            elif row.short:
                told = say(
                    "{title}: what is still to be agreed is {short} more than is left. Do with"
                    " less, or raise its budget: pac action set {id} budget={amount}",
                    title=row.title,
                    short=self.money(row.short),
                    id=row.action,
                    amount=str((row.money.planned or 0) + row.short),
                )
                yield f"! {told}", WARN
        for cost in report.wins:
            if (line := self.cost(cost)) is not None:
                yield line, ""
        yield from self._purchases()
        if report.missing:
            yield (
                say.plural(
                    "{n} open action without a budget: {names}",
                    "{n} open actions without a budget: {names}",
                    len(report.missing),
                    names=some(report.missing, say),
                ),
                DIM,
            )
        if report.unspent:
            yield (
                say.plural(
                    "{n} action under way or done does not say what was spent: {names}",
                    "{n} actions under way or done do not say what was spent: {names}",
                    len(report.unspent),
                    names=some(report.unspent, say),
                ),
                DIM,
            )

    def cost(self, one: WinCost) -> str | None:
        """What the wins of an indicator cost in all, and each."""
        say, spent = self.say, self.money(one.spent)
        if one.wins is None or one.wins <= 0:
            if not one.spent:
                return None
            return say("{label}: {spent} spent, nothing won yet.", label=one.label, spent=spent)
        if one.cost is None:
            return None
        if one.money:
            return say(
                "{label}: {spent} spent for {won}, that is {share} of it.",
                label=one.label,
                spent=spent,
                won=self.money(one.wins),
                share=say.share(one.cost),
            )
        return say(
            "{label}: {spent} spent for {wins}, that is {cost} each.",
            label=one.label,
            spent=spent,
            wins=say.number(one.wins),
            cost=say.money(one.cost, self.currency),
        )

    def _purchases(self) -> Iterator[tuple[str, str]]:
        """What is to be acquired: the costs to agree to, and those that nobody said."""
        say = self.say
        open_ = [one for one in self.report.purchases if not one.agreed]
        priced = [one for one in open_ if one.cost is not None]
        if priced:
            yield (
                say(
                    # TRANSLATORS: {things} is: Photos (€200, boutique), Stand (€800, salon)
                    "To be agreed: {things}",
                    things=", ".join(
                        say(
                            "{text} ({cost}, {id})",
                            text=one.text,
                            cost=self.money(one.cost),
                            id=one.action,
                        )
                        for one in priced
                    ),
                ),
                "",
            )
        unpriced = [one for one in self.report.purchases if one.cost is None]
        if unpriced:
            yield (
                say(
                    "To be acquired at a cost not known yet: {things}",
                    things=", ".join(
                        say("{title} ({id})", title=one.text, id=one.action) for one in unpriced
                    ),
                ),
                DIM,
            )

    def labour(self, one: Labour) -> str:
        """What somebody's working time costs, beside the amounts, and what is in it."""
        say = self.say
        params = {
            "name": one.name,
            "days": self._days(one.days),
            "cost": self.money(one.cost_per_day),
            "amount": say.money(one.cost, self.currency),
        }
        if one.until is None or not (one.selling or one.rituals):
            return say(
                "Not in these sums, the time of {name}: {days} of work at {cost} a day,"
                " {amount}.",
                **params,
            )
        return say(
            # TRANSLATORS: {parts} is: tasks 1.3 days, selling 4 days and rituals 2 days
            "Not in these sums, the time of {name} until {day}: {days} of work at {cost} a day,"
            " {amount}. In it: {parts}.",
            day=day_text(one.until, self.report.today, say),
            parts=tuple(self._labour_parts(one)),
            **params,
        )

    def _labour_parts(self, one: Labour) -> Iterator[str]:
        say = self.say
        if tasks := one.done + one.left:
            yield say("tasks {time}", time=self._days(tasks))
        if one.selling:
            yield say("selling {time}", time=self._days(one.selling))
        if one.rituals:
            yield say("rituals {time}", time=self._days(one.rituals))

    def _days(self, days: Fraction) -> str:
        return self.say.plural("{n} day", "{n} days", days)
