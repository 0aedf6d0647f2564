"""The funnel as a table: a line for each stage, top to bottom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pacli.report.terminal.console import WARN, Screen
from pacli.report.terminal.grid import Cell, Column, print_grid

if TYPE_CHECKING:
    from pacli.analysis.selling.belief import Measured
    from pacli.analysis.situation.playbook import StagePage
    from pacli.locale import Language


def print_funnel(
    screen: Screen, pages: Sequence[StagePage], say: Language, currency: str
) -> None:
    """Print each stage: how many so far, the rate from the stage above, delay and time."""
    if not pages:
        print_no_funnel(screen, say)
        return
    columns = [
        Column("", folds=True),
        Column(say("column\x04id")),
        # TRANSLATORS: how many so far
        Column(say("column\x04so far"), right=True),
        Column(say("column\x04planned"), right=True),
        Column(say("column\x04measured"), right=True, drop=1),
        # TRANSLATORS: the days from the stage above to this one
        Column(say("column\x04delay"), right=True, drop=3),
        Column(say("column\x04time"), right=True, drop=2),
        Column(say("column\x04who"), drop=4),
        Column(say("column\x04basket"), right=True, drop=5),
        Column("", beside=True),
    ]
    cells: list[list[Cell]] = [
        [
            page.label,
            page.stage,
            "" if page.done is None else say.number(page.done),
            "" if page.rate is None else say.rate(page.rate),
            _measured(page, say),
            ""
            if page.delay_days is None or page.rate is None
            else days_text(page.delay_days, say),
            "" if page.duration is None else say.duration(page.duration),
            page.owner or "",
            "" if page.basket is None else say.money(page.basket, currency, exact=True),
            (held_text(screen, say), WARN) if page.holds_back else "",
        ]
        for page in pages
    ]
    print_grid(screen, columns, cells)
    text = say("How each stage is worked: pac funnel show")
    screen.line(f"{screen.symbols.next} {text}", hang=2)


def _measured(page: StagePage, say: Language) -> Cell:
    doubtful = page.measured is not None and page.measured.impossible
    return measured_text(page.measured, say), WARN if doubtful else ""


def print_no_funnel(screen: Screen, say: Language) -> None:
    """Print how a funnel begins."""
    text = say(
        "No funnel yet. Its stages lead from the first contact to the sale:"
        " pac funnel add INDICATOR"
    )
    screen.line(text, hang=2)


def measured_text(found: Measured | None, say: Language) -> str:
    """The wins of the attempts that were ripe; "" where nothing was."""
    if found is None or not (found.attempts or found.wins):
        return ""
    return say("{wins} of {attempts}", wins=found.wins, attempts=found.attempts)


def days_text(days: int, say: Language) -> str:
    """A number of calendar days."""
    return say.plural("{n} day", "{n} days", days)


def held_text(screen: Screen, say: Language) -> str:
    """The mark of the stage that holds the rest back."""
    return f"{screen.symbols.here} {say('the stage that holds back')}"
