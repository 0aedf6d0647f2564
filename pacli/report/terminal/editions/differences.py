"""What changed between two versions of the plan: by section, each item with its facts."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

from pacli.report.clean import width
from pacli.report.folding import pack
from pacli.report.terminal.console import BOLD, DIM, WARN, Screen
from pacli.report.words.differences import Told, line, told

if TYPE_CHECKING:
    from pacli.analysis.editions.edition import Comparison, Edition, Unreadable
    from pacli.report.words.difference import Writer

NAMES = 36
"""Columns at most for the names of items before what changed in them."""

ROOMY = 60
"""A screen from this width on is not narrow."""


def print_comparison(
    screen: Screen, compared: Comparison, to: Writer, *, plain: bool = False
) -> None:
    """Print since when, then what changed; ``plain`` has a line for each change."""
    then, now, say = compared.then, compared.now, to.say
    if plain:
        for one in compared.found:
            screen.spans([(line(one, to), "")])
    else:
        screen.line(_heading(then, now, to), BOLD, hang=2)
        _print_sections(screen, list(told(compared.found, to)))
    if not compared.found:
        same = then.text == now.text
        screen.line(
            say("Nothing has changed.")
            if same
            else say("Only comments or the layout have changed."),
            hang=2,
        )
    print_unreadable(screen, (*then.passed, *now.passed), to)
    for edition in (then, now):
        if edition.faults:
            screen.line(_faults(edition, to), WARN, hang=2)


def print_items(screen: Screen, items: Iterable[Told], indent: int = 2) -> None:
    """Print items, each with its facts beside it, or below it on a narrow screen."""
    rows = list(items)
    names = max((width(screen.clean(row.title)) for row in rows), default=0)
    start = indent + min(NAMES, names) + 2 if names else indent
    for row in rows:
        name = screen.clean(row.title)
        beside = bool(name) and screen.columns >= ROOMY and width(name) <= NAMES
        at = start if beside else indent + 2 * bool(name)
        facts = pack([screen.clean(fact) for fact in row.facts], screen.columns - at)
        if beside:
            gap = " " * (start - indent - width(name))
            screen.spans([(name, ""), (gap, ""), (facts.pop(0), "")], indent)
        elif name:
            screen.line(name, indent=indent, hang=2)
        for fact in facts:
            screen.spans([(fact, "")], at)


def print_unreadable(screen: Screen, passed: Iterable[Unreadable], to: Writer) -> None:
    """Say which versions were passed over, and why."""
    for one in passed:
        from pacli.report.problems import message_of

        text = to.say(
            "Version {commit} of {day} is not a plan, so it is passed over: {problem}",
            commit=one.commit,
            day=to.day(one.day),
            problem=message_of(one.problem, to.say),
        )
        screen.line(text, WARN, hang=2)


def _print_sections(screen: Screen, rows: list[Told]) -> None:
    for section, items in groupby(rows, key=lambda row: row.section):
        screen.line(section, DIM)
        print_items(screen, items)


def _heading(then: Edition, now: Edition, to: Writer) -> str:
    params = {"day": to.day(then.day), "commit": then.commit}
    if now.commit is None:
        return to.say("Since {day} (version {commit})", **params)
    return to.say(
        "From {day} (version {commit}) to {last} (version {other})",
        **params,
        last=to.day(now.day),
        other=now.commit,
    )


def _faults(edition: Edition, to: Writer) -> str:
    errors = to.say.plural("{n} error", "{n} errors", edition.faults)
    if edition.commit is None:
        return to.say("The plan has {errors}; what they are about is left out.", errors=errors)
    return to.say(
        "Version {commit} has {errors}; what they are about is left out.",
        commit=edition.commit,
        errors=errors,
    )
