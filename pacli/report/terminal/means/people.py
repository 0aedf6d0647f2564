"""People, and what each of them answers for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.aliases import CommandLine
from pacli.errors import N_
from pacli.report.days import day_text
from pacli.report.terminal.console import BAD, DIM, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from pacli.analysis.means.people import Charge, PersonRow, Who
    from pacli.locale import Language

KINDS = {
    # TRANSLATORS: what somebody answers for, a heading for each kind
    "action": N_("charge\x04Actions"),
    "task": N_("charge\x04Tasks"),
    "stage": N_("charge\x04Stages of selling"),
    "indicator": N_("charge\x04Indicators"),
    "ritual": N_("charge\x04Rituals"),
}


def who_text(who: Who, say: Language) -> str:
    """A name; hers with a word that it is she."""
    if not who.hers:
        return who.name
    # TRANSLATORS: beside her own name in a list of people: Claire (toi)
    return say("{name} (you)", name=who.name) if who.name else say("person\x04You")


def print_people(
    screen: Screen,
    rows: Sequence[PersonRow],
    others: Sequence[str],
    say: Language,
    currency: str,
) -> None:
    """Print the people, then the owners who are not among them."""
    if not rows:
        told = say("Nobody yet. Begin with yourself: pac person add NAME --id me")
        screen.line(told, hang=2)
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        Column(say("column\x04role"), folds=True, drop=2),
        Column(say("column\x04hours/week"), right=True),
        Column(say("column\x04cost/day"), right=True, drop=1),
        Column(say("column\x04answers for"), folds=True),
    ]
    cells: list[list[Cell]] = []
    for row in rows:
        hours, cost = row.hours_per_week, row.cost_per_day
        cells.append(
            [
                say("{name} (you)", name=row.name) if row.hers else row.name,
                row.person,
                row.role or "",
                "" if hours is None else say.duration(Fraction(hours) * 60),
                "" if cost is None else say.money(cost, currency, exact=True),
                ", ".join(_counts(row, say)),
            ]
        )
    print_grid(screen, columns, cells)
    if others:
        screen.line(
            say.plural(
                "{names} answers for something, but is not among the people: {command}",
                "{names} answer for something, but are not among the people: {command}",
                len(others),
                names=tuple(others),
                command=CommandLine(f'pac person add "{others[0]}"'),
            ),
            DIM,
            hang=2,
        )


def _counts(row: PersonRow, say: Language) -> Iterator[str]:
    if row.actions:
        yield say.plural("{n} action", "{n} actions", row.actions)
    if row.tasks:
        yield say.plural("{n} task", "{n} tasks", row.tasks)
    if row.stages:
        yield say.plural("{n} stage of selling", "{n} stages of selling", row.stages)
    if row.indicators:
        yield say.plural("{n} indicator", "{n} indicators", row.indicators)
    if row.rituals:
        yield say.plural("{n} ritual", "{n} rituals", row.rituals)


def print_charges(
    screen: Screen, charges: Sequence[Charge], say: Language, today: dt.date
) -> None:
    """Print what somebody answers for, by kind; of what is ended, how much there is."""
    open_ = [one for one in charges if one.open]
    if not open_:
        screen.line(say("Answers for nothing that is open."), DIM, indent=2)
    for kind, heading in KINDS.items():
        rows: list[list[Cell]] = []
        for one in open_:
            if one.kind == kind:
                late = one.day is not None and one.day < today and kind in {"action", "task"}
                day = "" if one.day is None else day_text(one.day, today, say)
                unnamed = "" if one.named else say("no owner, so yours")
                rows.append([one.title, one.id, (day, BAD if late else ""), (unnamed, DIM)])
        if rows:
            screen.line(say(heading), DIM, indent=2)
            columns = [
                Column("", folds=True),
                Column(""),
                Column("", right=True),
                Column("", folds=True, drop=1),
            ]
            print_grid(screen, columns, rows, header=False, indent=4)
    ended = sum(one.kind == "task" and not one.open for one in charges)
    if ended:
        # TRANSLATORS: tasks that are done or were dropped
        told = say.plural("And {n} task that is over", "And {n} tasks that are over", ended)
        screen.line(told, DIM, indent=2)
