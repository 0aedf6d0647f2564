"""The playbook: a block for each stage, from the first contact to the sale."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pacli.aliases import CommandLine
from pacli.model.labels import LABELS
from pacli.report.terminal.console import BOLD, DIM, WARN, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.situation.funnel import (
    days_text,
    held_text,
    measured_text,
    print_no_funnel,
)

if TYPE_CHECKING:
    from pacli.analysis.situation.playbook import StagePage
    from pacli.locale import Language
    from pacli.model.plan import Plan

Fact = tuple[str, str]


def print_playbook(
    screen: Screen, pages: Sequence[StagePage], plan: Plan, say: Language
) -> None:
    """Print how each stage is worked and how it goes, then what is not written down yet."""
    if not pages:
        print_no_funnel(screen, say)
        return
    labels = {stage.indicator: plan.indicators[stage.indicator].label for stage in plan.funnel}
    above = dict(zip(list(labels)[1:], labels.values(), strict=False))
    for n, page in enumerate(pages):
        if n:
            screen.line()
        # TRANSLATORS: a stage of the funnel: its place, its name, its id
        heading = say("{n}. {label} ({id})", n=page.place, label=page.label, id=page.stage)
        screen.line(heading, BOLD, hang=3)
        _print_block(screen, page, _Words(say, plan.currency, above))
    bare = [page for page in pages if page.missing]
    if bare:
        screen.line()
        _print_missing(screen, bare, say)


def _print_block(screen: Screen, page: StagePage, words: _Words) -> None:
    if page.description:
        screen.line(" ".join(page.description.split()), indent=3)
    for activity in page.activities:
        screen.line(f"{screen.symbols.wait} {activity}", indent=3, hang=2)
    rows: list[list[Cell]] = [[(name, DIM), text] for name, text in words.facts(page)]
    columns = [Column(""), Column("", folds=True)]
    print_grid(screen, columns, rows, header=False, indent=3)
    if page.holds_back:
        screen.line(held_text(screen, words.say), WARN, indent=3, hang=2)


def _print_missing(screen: Screen, bare: Sequence[StagePage], say: Language) -> None:
    facts = [
        say(
            "{label}: {fields}",
            label=page.label,
            fields=tuple(say(LABELS[name]) for name in page.missing),
        )
        for page in bare
    ]
    text = say("For somebody else to work from this page, it lacks:")
    screen.line(f"{screen.symbols.next} {text} {' · '.join(facts)}", DIM, hang=2)
    first = bare[0]
    example = CommandLine(f"pac funnel set {first.stage} {first.missing[0]}=…")
    screen.line(say.write(example), DIM, indent=2)


class _Words:
    """The facts of stages in her language; ``above`` is the label of the stage above each."""

    def __init__(self, say: Language, currency: str, above: dict[str, str]) -> None:
        self.say = say
        self.currency = currency
        self.above = above

    def facts(self, page: StagePage) -> Iterator[Fact]:
        """Each fact that there is, with its name."""
        say = self.say
        if page.owner:
            yield say(LABELS["owner"]), page.owner
        if page.service:
            yield say(LABELS["service"]), page.service
        if page.duration is not None or page.per_day is not None:
            yield say("time"), self.time(page)
        if page.rate is not None:
            # TRANSLATORS: before the conversion rate from the stage above
            yield say("succeeds"), self.rate(page)
        if page.delay_days is not None and page.stage in self.above:
            text = say(
                "{days} after {label}",
                days=days_text(page.delay_days, say),
                label=self.above[page.stage],
            )
            yield say("delay"), text
        if page.basket is not None:
            yield say(LABELS["basket"]), say.money(page.basket, self.currency, exact=True)
        if page.done is not None or page.per_week is not None:
            yield say("so far"), self.count(page)

    def time(self, page: StagePage) -> str:
        """The working time of one, and how many a person does."""
        say, facts = self.say, []
        if page.duration is not None:
            facts.append(say("{time} each", time=say.duration(page.duration)))
        if page.per_day is not None:
            facts.append(say("{n} a day for one person", n=page.per_day))
        return " · ".join(facts)

    def rate(self, page: StagePage) -> str:
        """The rate planned, and what was measured."""
        say = self.say
        planned = "" if page.rate is None else say.rate(page.rate)
        label = self.above.get(page.stage, "")
        text = say("{rate} of {label}", rate=planned, label=label)
        if page.assumed:
            # TRANSLATORS: {text} is: 1 in 3 of SMS sent
            text = say("{text}, by the law of numbers", text=text)
        seen = measured_text(page.measured, say)
        if not seen:
            return text
        if page.measured is not None and page.measured.impossible:
            # TRANSLATORS: more wins than attempts; {seen} is: 5 of 3
            seen = say("{seen}, which cannot be", seen=seen)
        # TRANSLATORS: {seen} is: 28 of 112
        return f"{text} · {say('measured: {seen}', seen=seen)}"

    def count(self, page: StagePage) -> str:
        """How many so far, and how many there are to do each week."""
        say = self.say
        done = say.number(page.done) if page.done is not None else say("no reading")
        if not page.per_week:
            return done
        return f"{done} · {say('{n} a week to do', n=page.per_week)}"
