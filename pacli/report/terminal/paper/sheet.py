"""The follow-up sheet on a page: the objective, actions with their tasks, indicators."""

from __future__ import annotations

import io
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from pacli.report.terminal.console import BOLD, DIM, Screen
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.grid import Cell, Column, print_grid
from pacli.report.terminal.indicators.forecast import forecast_line
from pacli.report.terminal.indicators.gap import achieved_text, status_cell
from pacli.report.terminal.paper.actions import ROOMY, print_actions
from pacli.report.terminal.paper.page import CUTS, cut_to, left_text, room

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow
    from pacli.analysis.paper.sheet import Sheet, SheetIndicator
    from pacli.locale import Language


def print_sheet(
    screen: Screen, sheet: Sheet, say: Language, currency: str, *, whole: bool = False
) -> None:
    """Print the sheet; unless ``whole``, without what would take more than a page."""
    for cut in CUTS[:1] if whole else CUTS:
        shown, left = cut_to(sheet, cut)
        told = left_text(left, say)
        if cut == CUTS[-1] or _lines(screen, shown, say, currency, told) <= room(
            screen.columns
        ):
            break
    _Page(screen, shown, say, currency, whole=whole).print(told)


def _lines(screen: Screen, sheet: Sheet, say: Language, currency: str, told: str) -> int:
    """How many lines the sheet takes on such a screen."""
    text = io.StringIO()
    probe = Screen(text, columns=screen.columns, colored=False, drawn=False)
    probe.symbols = screen.symbols
    _Page(probe, sheet, say, currency, whole=False).print(told)
    return text.getvalue().count("\n")


class _Page:
    def __init__(
        self, screen: Screen, sheet: Sheet, say: Language, currency: str, *, whole: bool
    ) -> None:
        self.screen = screen
        self.whole = whole
        self.sheet = sheet
        self.say = say
        self.currency = currency
        self.figures = Figures(say, currency, sheet.today)

    def print(self, told: str) -> None:
        screen, sheet, say = self.screen, self.sheet, self.say
        day = say.day(sheet.today, "full")
        screen.line(
            say("{name} · follow-up sheet on {day}", name=sheet.name, day=day), BOLD, hang=2
        )
        self._objective()
        screen.line()
        if not sheet.actions:
            screen.line(say("No action yet. Add one: pac action add TITLE"), hang=2)
        else:
            roomy = self.whole or screen.columns >= ROOMY
            print_actions(screen, sheet.actions, self.figures, roomy=roomy)
            screen.line()
        if not sheet.indicators:
            screen.line(say("No indicator yet. Add one: pac indicator add LABEL"), hang=2)
        else:
            if not sheet.actions:
                screen.line()
            screen.line(say("Indicators"), BOLD)
            self._indicators()
        if told:
            screen.line()
            screen.line(told, DIM, hang=2)

    def _objective(self) -> None:
        screen, sheet, say = self.screen, self.sheet, self.say
        if sheet.strategy:
            text = " ".join(sheet.strategy.split())
            screen.line(say("Strategy: {text}", text=text), hang=2)
        screen.line(say("Objective: {text}", text=sheet.objective), hang=2)
        screen.facts(self._aim(), indent=2)
        if sheet.aim is not None:
            for line in forecast_line(sheet.aim, self.figures):
                screen.line(line, indent=2, hang=2)
        screen.facts(self._money(), indent=2)

    def _aim(self) -> Iterator[str]:
        """The figure from its initial value to its target, by when, and where it stands."""
        sheet, say, figures, row = self.sheet, self.say, self.figures, self.sheet.aim
        if row is not None:
            yield aim_text(row, figures)
        if sheet.due is not None:
            due = figures.day(sheet.due)
            if sheet.ended:
                yield say("ended on {day}", day=due)
            else:
                yield say("by {day}", day=due)
        if sheet.days_left:
            yield say.plural("{n} day left", "{n} days left", sheet.days_left)
        if row is not None:
            if row.actual is not None and row.status != "not_started":
                yield self._reached(row)
            yield self._status(row)
        if sheet.basis and row is not None and row.money:
            yield sheet.basis

    def _reached(self, row: GapRow) -> str:
        """What is there; of a level, how far it has come from where it was."""
        say = self.say
        actual, share = self.figures.amount(row.actual, row), achieved_text(row, say)
        if not share:
            return say("now {actual}", actual=actual)
        if row.measure == "level":
            return say("now {actual} ({share} of the way)", actual=actual, share=share)
        return say("{actual} reached ({share})", actual=actual, share=share)

    def _status(self, row: GapRow) -> str:
        # The sign of what cannot be judged yet is the one that stands between facts.
        status, _ = status_cell(self.screen, row, self.say)
        return status.removeprefix(f"{self.screen.symbols.wait} ")

    def _money(self) -> Iterator[str]:
        money, say = self.sheet.money, self.say
        total = self.sheet.total
        if total is not None:
            yield say("budget of the plan {amount}", amount=self._amount(total))
        if money.planned is not None:
            yield say("{amount} given to actions", amount=self._amount(money.planned))
        if money.spent is not None:
            yield say("{amount} spent", amount=self._amount(money.spent))

    def _amount(self, x: Decimal) -> str:
        return self.say.money(x, self.currency, exact=True)

    def _indicators(self) -> None:
        say = self.say
        columns = [
            Column("", folds=True),
            Column(say("column\x04initial"), right=True, drop=2),
            Column(say("column\x04target"), right=True),
            Column(say("column\x04actual"), right=True),
            Column(say("column\x04last reading"), right=True, drop=3),
            Column(say("column\x04gap"), right=True, drop=1),
            Column(say("column\x04status"), beside=True),
        ]
        roomy = self.screen.columns >= ROOMY
        if roomy:
            columns.append(Column(say("column\x04source"), folds=True, drop=4))
        print_grid(
            self.screen,
            columns,
            [self._indicator(one, roomy=roomy) for one in self.sheet.indicators],
        )
        if not roomy:
            self.screen.facts(self._sources())

    def _sources(self) -> Iterator[str]:
        """Where figures come from, below a table that has no room for it."""
        for one in self.sheet.indicators:
            if one.source:
                # TRANSLATORS: an indicator, and the tool that its figures are read in
                yield self.say("{label}: see {source}", label=one.row.label, source=one.source)

    def _indicator(self, one: SheetIndicator, *, roomy: bool) -> list[Cell]:
        row, figures, say = one.row, self.figures, self.say
        target = figures.amount(row.target, row)
        return [
            figures.name(row, self.screen.columns // 3),
            figures.amount(row.initial, row),
            say("max {amount}", amount=target) if row.cap and target else target,
            figures.amount(row.actual, row),
            figures.day(one.last_day) if one.last_day is not None else "",
            figures.gap(row),
            status_cell(self.screen, row, say),
            *([one.source or ""] if roomy else []),
        ]


def aim_text(row: GapRow, figures: Figures) -> str:
    """What is aimed at, from where: a level goes from a value, a total had one before."""
    say = figures.say
    params = {
        "label": row.label,
        "initial": figures.amount(row.initial, row),
        "target": figures.amount(row.target, row),
    }
    if row.target is None:
        return row.label
    if row.cap:
        return say("{label}: {target} at most", **params)
    if row.initial is None:
        return say("{label}: {target} aimed at", **params)
    return say("{label}: {initial} before, {target} aimed at", **params)
