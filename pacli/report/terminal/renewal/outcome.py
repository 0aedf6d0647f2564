"""What came of a plan: its objective and cost, its actions and rituals, its hypotheses."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.errors import N_
from pacli.report.terminal.console import BOLD, DIM, GOOD, WARN, Screen
from pacli.report.terminal.fields import entered
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.indicators.outcome import outcome as told
from pacli.report.terminal.items import STATUSES

if TYPE_CHECKING:
    from pacli.analysis.renewal.excess import Excess
    from pacli.analysis.renewal.hypotheses import RateFound
    from pacli.analysis.renewal.outcome import ActionOutcome, Outcome
    from pacli.locale import Language

# TRANSLATORS: whether an action proved worth doing again, in a narrow column.
WORTH, NOT_WORTH = N_("worth repeating\x04yes"), N_("worth repeating\x04no")
# TRANSLATORS: whether what was assumed is borne out by what was measured.
WRONG, HOLDS = N_("hypothesis\x04wrong"), N_("hypothesis\x04holds")


def print_outcome(screen: Screen, outcome: Outcome, say: Language) -> None:
    """Print what was reached and at what cost, then what proved itself and what did not."""
    figures = Figures(say, outcome.currency, outcome.today)
    heading = say("{title}: what came of it", title=outcome.title)
    screen.line(heading, BOLD, hang=2)
    for line in _reached(outcome, figures):
        screen.line(line, hang=2)
    cost = list(_cost(outcome, say))
    if cost:
        screen.line(say("Cost: {facts}", facts=" · ".join(cost)), hang=2)
    _print_actions(screen, outcome, say)
    _print_rituals(screen, outcome, say)
    _print_hypotheses(screen, outcome, say)


def _reached(outcome: Outcome, figures: Figures) -> Iterator[str]:
    row, say = outcome.row, figures.say
    if row is None:
        yield say("The objective has no figure: nothing says how far it was reached.")
        return
    lines = list(told(row, figures))
    if lines:
        yield from lines
    elif row.actual is None:
        yield say("{label}: no reading", label=row.label)
    elif row.target is None:
        yield say(
            "{label}: {actual}, without a target",
            label=row.label,
            actual=figures.amount(row.actual, row),
        )
    else:
        yield say(
            "{label}: {actual} of {target} by {day}",
            label=row.label,
            actual=figures.amount(row.actual, row),
            target=figures.amount(row.target, row),
            day=figures.day(outcome.today),
        )


def _cost(outcome: Outcome, say: Language) -> Iterator[str]:
    cost, currency = outcome.cost, outcome.currency
    if cost.spent is not None:
        spent = say.money(cost.spent, currency, exact=True)
        if cost.budget is not None:
            budget = say.money(cost.budget, currency, exact=True)
            yield say("{spent} spent of {budget}", spent=spent, budget=budget)
        else:
            yield say("{spent} spent", spent=spent)
    elif cost.budget is not None:
        budget = say.money(cost.budget, currency, exact=True)
        yield say("nothing noted as spent of {budget}", budget=budget)
    if cost.minutes:
        yield say(
            "{done} of tasks done, of {all} planned",
            done=_time(cost.minutes_done or Fraction(0), say),
            all=_time(cost.minutes, say),
        )


def _time(minutes: Fraction, say: Language) -> str:
    return say.duration(Fraction(round(minutes)))


def _print_actions(screen: Screen, outcome: Outcome, say: Language) -> None:
    if not outcome.actions:
        return
    screen.line()
    columns = [
        Column(say("Actions"), folds=True, heads=True),
        Column(say("column\x04id"), drop=2),
        Column(say("column\x04tasks"), right=True, drop=1),
        Column(say("column\x04status"), beside=True),
        Column(say("column\x04expected"), right=True),
        Column(say("column\x04obtained"), right=True),
        Column(say("column\x04again?")),
    ]
    rows: list[list[Cell]] = [
        [
            one.title,
            one.action,
            say("{done}/{all}", done=one.done, all=one.tasks) if one.tasks else "",
            _status(screen, one, say),
            _amount(one.expected, one, outcome, say),
            _amount(one.obtained, one, outcome, say),
            _again(screen, one, say),
        ]
        for one in outcome.actions
    ]
    print_grid(screen, columns, rows)
    for more in outcome.excess:
        print_excess(screen, more, outcome.currency, say)


def print_excess(screen: Screen, more: Excess, currency: str, say: Language) -> None:
    """Remark on actions that are said to have brought more than was counted."""
    text = say(
        "{label}: the actions obtained {obtained} together, more than the {counted} counted.",
        label=more.label,
        obtained=entered(more.obtained, more.unit, currency, say),
        counted=entered(more.counted, more.unit, currency, say),
    )
    screen.line(f"{screen.symbols.warn} {text}", WARN, hang=2)


def _status(screen: Screen, one: ActionOutcome, say: Language) -> Cell:
    symbol, style, word = STATUSES[one.status]
    return f"{getattr(screen.symbols, symbol)} {say(word)}", style


def _amount(x: Decimal | None, one: ActionOutcome, outcome: Outcome, say: Language) -> str:
    return "" if x is None else entered(x, one.unit, outcome.currency, say)


def _again(screen: Screen, one: ActionOutcome, say: Language) -> Cell:
    """Whether it proved worth doing again; a question where it was begun and nobody said."""
    if one.worth_repeating is None:
        return "?" if one.begun else ""
    if one.worth_repeating:
        return f"{screen.symbols.good} {say(WORTH)}", GOOD
    return f"{screen.symbols.bad} {say(NOT_WORTH)}", DIM


def _print_rituals(screen: Screen, outcome: Outcome, say: Language) -> None:
    if not outcome.rituals:
        return
    screen.line()
    columns = [
        Column(say("Rituals"), folds=True, heads=True),
        Column(say("column\x04id"), drop=1),
        Column(say("column\x04kept"), right=True),
        Column("", right=True),
    ]
    rows: list[list[Cell]] = [
        [
            one.title,
            one.ritual,
            say("{done} of {all}", done=one.done, all=one.due) if one.due else "",
            say.share(one.kept) if one.kept is not None else "",
        ]
        for one in outcome.rituals
    ]
    print_grid(screen, columns, rows)


def _print_hypotheses(screen: Screen, outcome: Outcome, say: Language) -> None:
    found = outcome.hypotheses
    columns = [
        Column(say("What was assumed"), folds=True, heads=True),
        Column(say("column\x04assumed"), right=True),
        Column(say("column\x04measured"), right=True),
        Column(say("8 times in 10"), right=True, drop=1),
        Column("", beside=True),
        Column(say("column\x04from now on"), right=True),
    ]
    rows: list[list[Cell]] = [_rate(screen, one, say) for one in found.rates]
    basket, hours = found.basket, found.hours
    if basket is not None:
        money = outcome.currency
        measured = say.money(basket.actual, money)
        rows.append(
            [
                say("Average basket"),
                say.money(basket.assumed, money, exact=True),
                measured,
                "",
                _verdict(screen, say, wrong=basket.wrong),
                say.money(basket.next, money, exact=True) if basket.next is not None else "",
            ]
        )
    if hours is not None:
        rows.append(
            [
                say("Selling time a week"),
                _time(hours.aside, say),
                _time(hours.taken, say),
                "",
                _verdict(screen, say, wrong=hours.wrong),
                "",
            ]
        )
    if not rows:
        return
    screen.line()
    print_grid(screen, columns, rows)
    if any(one.next is None for one in found.rates):
        screen.line(say("Under 12 attempts, a rate stays as it was assumed."), DIM, hang=2)


def _rate(screen: Screen, one: RateFound, say: Language) -> list[Cell]:
    seen = say("{wins} of {attempts}", wins=one.wins, attempts=one.attempts)
    low, high = say.share(one.low), say.share(one.high)
    return [
        say("{from_} → {to}", from_=one.label, to=one.to_label),
        say.rate(one.assumed),
        seen,
        say("from {low} to {high}", low=low, high=high),
        _verdict(screen, say, wrong=one.wrong),
        say.rate(one.next) if one.next is not None else "",
    ]


def _verdict(screen: Screen, say: Language, *, wrong: bool) -> Cell:
    if wrong:
        return f"{screen.symbols.warn} {say(WRONG)}", WARN
    return f"{screen.symbols.good} {say(HOLDS)}", GOOD
