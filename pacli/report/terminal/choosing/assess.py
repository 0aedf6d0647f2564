"""The open actions judged: the plot, the order proposed, what speaks against each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.report.terminal.choosing.plot import print_plot
from pacli.report.terminal.choosing.reasons import CORNERS, WAYS, Words, mark
from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from pacli.analysis.choosing.assess import Assessed
    from pacli.locale import Language


def print_assessment(screen: Screen, words: Words) -> None:
    """Print all open actions: where they stand, in which order, and what to look at."""
    report, say = words.report, words.say
    if not report.rows:
        screen.line(say("No action to choose from. Add one: pac action add TITLE"))
        return
    heading = [
        say.plural("{n} action to judge", "{n} actions to choose from", len(report.rows))
    ]
    if report.days_left is not None and report.days_left >= 0:
        left = say.plural(
            "{n} day to the deadline", "{n} days to the deadline", report.days_left
        )
        heading.append(left)
    screen.line(" · ".join(heading), BOLD)
    print_plot(screen, report, say)
    screen.line()
    _print_order(screen, words)
    notes = list(_notes(words))
    if notes:
        screen.line()
    for note in notes:
        screen.line(note, hang=2)


def _print_order(screen: Screen, words: Words) -> None:
    """The order, each action with its marks and the terms of its points."""
    say = words.say
    columns = [
        Column(say("Order proposed"), folds=True, heads=True),
        Column(say("column\x04id"), drop=1),
        Column("1 2 3 4 5", beside=True),
        # TRANSLATORS: what an action has; the more, the sooner it is done
        Column(say("column\x04points"), right=True),
        Column("", folds=True, drop=2),
    ]
    rows: list[list[Cell]] = []
    for row in words.report.rows:
        marks = " ".join(mark(screen, one)[0] for one in row.ways)
        terms = words.terms(row)
        rows.append([row.title, row.action, marks, words.points(row), (terms, DIM)])
    print_grid(screen, columns, rows)
    screen.facts((f"{n} {say(name)}" for n, name in enumerate(WAYS.values(), 1)), DIM)


def _of_commitment(words: Words, params: dict[str, str]) -> Iterator[str]:
    """The hours of all actions, of those that she set aside for the plan."""
    report, say = words.report, words.say
    if report.over:
        yield say(
            "Together they take {hours} a week, of the {there} that you set aside: drop, "
            "automate or delegate one first. pac assess {id}",
            id=report.rows[-1].action,
            **params,
        )
    elif report.minutes:
        yield say(
            "Together they take {hours} a week, of the {there} that you set aside.", **params
        )


def _notes(words: Words) -> Iterator[str]:
    """What speaks against an action; whether the week holds them all; what to answer."""
    report, say = words.report, words.say
    for row in report.rows:
        for text in words.against(row):
            yield say("{title}: {text}", title=row.title, text=text)
    params = {"hours": words.hours(report.minutes), "there": words.hours(report.there)}
    if report.basis == "commitment" and (report.over or len(report.rows) > 1):
        yield from _of_commitment(words, params)
    elif report.over:
        yield say(
            "Together they take {hours} a week, of the {there} that yours has: drop, "
            "automate or delegate one first. pac assess {id}",
            id=report.rows[-1].action,
            **params,
        )
    elif report.minutes and len(report.rows) > 1:
        yield say("Together they take {hours} a week, of the {there} that yours has.", **params)
    open_ = [row for row in report.rows if row.missing]
    if open_:
        scored = any({"impact", "effort"} & set(row.missing) for row in open_)
        yield (
            say("What only you can tell (yes or no, 1 to 5):")
            if scored
            else say("What only you can tell (yes or no):")
        )
    for row in open_:
        yield command(say, row)


def command(say: Language, row: Assessed) -> str:
    """What to type so that all is known of an action."""
    values = {"impact": "4", "effort": "2", "like": "ID", "horizon": "short"}
    fields = " ".join(f"{field}={values.get(field, say('yes'))}" for field in row.missing)
    return f"pac action set {row.action} {fields}"


def print_assessed(screen: Screen, words: Words, row: Assessed) -> None:
    """Print one action: each way with its reasons, then its points."""
    report, say = words.report, words.say
    screen.line(say("{title} ({id})", title=row.title, id=row.action), BOLD)
    facts = [] if row.corner is None else [say(CORNERS[row.corner])]
    if len(report.rows) > 1:
        place = report.rows.index(row) + 1
        facts.append(
            say("{place} of {n} in the order proposed", place=place, n=len(report.rows))
        )
    screen.facts(facts, indent=2)
    rows: list[list[Cell]] = [
        [say(WAYS[one.way]), mark(screen, one), " · ".join(words.reasons(one))]
        for one in row.ways
    ]
    columns = [Column(""), Column(""), Column("", folds=True)]
    print_grid(screen, columns, rows, header=False, indent=2)
    if row.terms:
        text = say.plural(
            "{points} point: {terms}",
            "{points} points: {terms}",
            row.points,
            points=words.points(row),
            terms=words.terms(row),
        )
        screen.line(text, DIM, indent=2, hang=2)
    if row.missing:
        screen.line(say("To say more: {command}", command=command(say, row)), indent=2, hang=2)


def print_ways_out(screen: Screen, words: Words, row: Assessed) -> None:
    """Print what can be done with an action before it is taken on, with the commands."""
    say = words.say
    screen.line(say("Before you take it on:"))
    rows: list[list[Cell]] = [
        [say("drop it?"), f"pac action drop {row.action}"],
        [say("automate it?"), f"pac task add {row.action} {say('TITLE')}"],
        [say("delegate it?"), f"pac action set {row.action} owner={say('NAME')}"],
        [say("do it?"), first_step(row, say)],
    ]
    print_grid(screen, [Column(""), Column("", folds=True)], rows, header=False, indent=2)


def first_step(row: Assessed, say: Language) -> str:
    """What comes next of an action: its next task, or how to add its first."""
    if row.next is not None:
        return say("next: {title}", title=row.next.title)
    return f"pac task add {row.action} {say('TITLE')}"
