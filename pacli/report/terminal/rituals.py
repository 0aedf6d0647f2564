"""Rituals: when each comes back, how it is kept, and its last thirteen weeks as a graph."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from pacli.errors import C_, Message
from pacli.report.days import day_text, weekday_text
from pacli.report.terminal.console import BOLD, DIM, Screen, Symbols

if TYPE_CHECKING:
    from pacli.analysis.rituals.standing import RitualRow, RitualStanding, RitualWeek
    from pacli.locale import Language

SOON = 6
"""A day so near is told by its weekday."""

SIGNS: tuple[tuple[str, Message], ...] = (
    ("full", C_("ritual", "kept")),
    ("warn", C_("ritual", "in part")),
    ("bad", C_("ritual", "missed")),
    ("wait", C_("ritual", "excused")),
    ("empty", C_("ritual", "to come")),
)
"""What the signs of the graph say of a week, by the name of the symbol."""


def print_rituals(
    screen: Screen, rows: Sequence[RitualRow], say: Language, today: dt.date, currency: str
) -> None:
    """Print each ritual: when it comes back and when next, how it is kept."""
    if not rows:
        told = say("No ritual yet. Add one: pac ritual add TITLE --every friday")
        screen.line(told, hang=2)
        return
    for row in rows:
        screen.line(say("{title} ({id})", title=row.title, id=row.ritual), BOLD, hang=2)
        screen.facts(_when(row, say, today, currency), indent=2)
        _graph_line(screen, row.standing, say, today)
    print_signs(screen, [row.standing for row in rows], say)


def print_kept(
    screen: Screen, row: RitualRow, say: Language, today: dt.date, currency: str
) -> None:
    """Print, below the fields of a ritual, when it comes back and how it is kept."""
    screen.line()
    screen.facts(_when(row, say, today, currency), indent=2)
    _graph_line(screen, row.standing, say, today)
    print_signs(screen, [row.standing], say)


def print_signs(screen: Screen, standings: Iterable[RitualStanding], say: Language) -> None:
    """Print what the signs of the graphs mean, those that occur."""
    seen = {sign(week) for standing in standings for week in standing.weeks}
    signs = [
        f"{getattr(screen.symbols, name)}\u00a0{say(meaning)}"
        for name, meaning in SIGNS
        if name in seen
    ]
    if signs:
        # TRANSLATORS: what the signs of a graph mean: █ kept, ✗ missed
        screen.line(say("13 weeks, this one last: {signs}", signs=", ".join(signs)), DIM)


def graph(standing: RitualStanding, symbols: Symbols) -> str:
    """One sign a week, the present one last; weeks before the first are left out."""
    signs = [sign(week) for week in standing.weeks]
    while signs and not signs[0]:
        del signs[0]
    return "".join(getattr(symbols, name) if name else symbols.wait for name in signs)


def sign(week: RitualWeek) -> str:
    """The name of the symbol for a week; "" where nothing was due."""
    wanted = week.due - week.skipped
    if week.done:
        return "full" if week.done == wanted else "warn"
    if wanted:
        return "bad"
    if week.ahead:
        return "empty"
    return "wait" if week.skipped or week.off else ""


def streak_text(standing: RitualStanding, say: Language) -> str:
    """How often in a row, and how long there is before that breaks."""
    row = say.plural("{n} in a row", "{n} in a row", standing.streak)
    if standing.breaks is None or not standing.streak:
        return row
    if not standing.breaks:
        # TRANSLATORS: {streak} is: 4 in a row; without doing it today, that ends
        return say("{streak}, keep it up today", streak=row)
    days = say.plural("{n} day to keep it up", "{n} days to keep it up", standing.breaks)
    return say("{streak}, {days}", streak=row, days=days)


def _when(row: RitualRow, say: Language, today: dt.date, currency: str) -> Iterator[str]:
    yield say.recurrence(row.every, row.rrule) or say("without a rule")
    if row.at is not None:
        yield row.at
    if row.duration is not None:
        yield say.duration(row.duration)
    if row.weekly is not None:
        week = row.weekly
        amount = say.quantity(week.asked, week.unit, currency)
        name = week.label if week.money else week.unit or week.label
        # TRANSLATORS: what a week asks for, such as 25 SMS
        yield say("{amount} {unit} this week", amount=amount, unit=name)
    yield _next(row, say, today)


def _next(row: RitualRow, say: Language, today: dt.date) -> str:
    day = row.standing.next
    if day is None:
        return say("not due any more")
    if day == today:
        return say("ritual\x04due today")
    near = (day - today).days <= SOON
    text = weekday_text(day, today, say) if near else day_text(day, today, say)
    return say("next: {day}", day=text)


def _graph_line(
    screen: Screen, standing: RitualStanding, say: Language, today: dt.date
) -> None:
    facts = []
    if standing.kept is not None:
        # TRANSLATORS: of a ritual: 5 times of 6
        facts.append(
            say(
                "kept {done} of {due}, {share}",
                done=standing.done,
                due=standing.due - standing.skipped,
                share=say.share(standing.kept),
            )
        )
    if standing.skipped:
        facts.append(say.plural("{n} skipped", "{n} skipped", standing.skipped))
    if standing.streak > 1:
        facts.append(streak_text(standing, say))
    if standing.open is not None and standing.open < today:
        day = weekday_text(standing.open, today, say)
        facts.append(say("not noted: {day}", day=day))
    drawn = graph(standing, screen.symbols)
    screen.facts([" ".join((drawn, *facts[:1])).strip(), *facts[1:]], indent=2)
