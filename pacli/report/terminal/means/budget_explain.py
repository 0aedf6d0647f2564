"""How the figures of the budget come about, with the numbers put in."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from pacli.report.terminal.console import Screen
from pacli.report.terminal.means.budget_text import BudgetText
from pacli.report.terminal.steps import Step, print_steps

if TYPE_CHECKING:
    from pacli.analysis.means.budget import BudgetReport, BudgetRow
    from pacli.locale import Language

ZERO = Decimal(0)


def print_explained(screen: Screen, report: BudgetReport, say: Language, currency: str) -> None:
    """Print each sum in words, action by action and in all, so that it can be followed."""
    if report.empty:
        return
    work = _Workings(report, say, currency)
    screen.line()
    for row in report.rows:
        print_steps(screen, row.title, work.action(row))
    print_steps(screen, say("explain\x04All together"), work.whole())
    screen.line(
        say(
            "Agreed is what an action has still to acquire and was agreed to. Once it is"
            " bought, put it among the means at hand and add its cost to what was spent."
        ),
        hang=2,
    )


class _Workings:
    def __init__(self, report: BudgetReport, say: Language, currency: str) -> None:
        self.report = report
        self.say = say
        self.text = BudgetText(report, say, currency)

    def action(self, row: BudgetRow) -> Iterator[Step]:
        """What is agreed, left and paid for a win, of an action."""
        say, money, shown = self.say, row.money, self.text.money
        agreed = [
            one for one in self.report.purchases if one.action == row.action and one.agreed
        ]
        priced = [one for one in agreed if one.cost is not None]
        if len(priced) > 1:
            costs = " + ".join(shown(one.cost) for one in priced)
            yield (
                say("explain\x04Agreed"),
                say("{sum} = {result}", sum=costs, result=shown(money.committed)),
            )
        if money.remaining is not None and (money.spent or money.committed):
            yield (
                say("explain\x04Left"),
                say(
                    "{planned} − {spent} spent − {agreed} agreed = {result}",
                    planned=shown(money.planned),
                    spent=shown(money.spent or ZERO),
                    agreed=shown(money.committed or ZERO),
                    result=shown(money.remaining),
                ),
            )
        if row.per_win is not None and row.wins is not None:
            if row.obtained:
                told = say(
                    "{spent} ÷ {wins}, what it is said to have brought = {result}",
                    spent=shown(money.spent),
                    wins=say.number(row.wins),
                    result=self.text.per_win(row),
                )
            else:
                told = say(
                    "{spent} ÷ {wins}, what {label} counts so far = {result}",
                    spent=shown(money.spent),
                    wins=say.number(row.wins),
                    label=self._label(row.indicator),
                    result=self.text.per_win(row),
                )
            yield say("explain\x04Per win"), told

    def _label(self, indicator: str | None) -> str:
        found = (one.label for one in self.report.wins if one.indicator == indicator)
        return next(found, "")

    def whole(self) -> Iterator[Step]:
        """What is left in all, and what is not allotted."""
        say, report, shown = self.say, self.report, self.text.money
        if report.total is None:
            return
        yield (
            say("explain\x04Left"),
            say(
                "{planned} − {spent} spent − {agreed} agreed = {result}",
                planned=shown(report.total),
                spent=shown(report.all.spent or ZERO),
                agreed=shown(report.all.committed or ZERO),
                result=shown(report.left),
            ),
        )
        if report.foreseen is not None:
            yield (
                say("explain\x04To take"),
                say(
                    "{taken}: of each open action its budget, or what it spent and agreed where"
                    " that is more; of the others what they spent and agreed",
                    taken=shown(report.foreseen),
                ),
            )
            yield (
                say("explain\x04Not allotted"),
                say(
                    "{target} − {reached} = {result}",
                    target=shown(report.total),
                    reached=shown(report.foreseen),
                    result=shown(report.free),
                ),
            )
