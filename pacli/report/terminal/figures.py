"""The figures of an indicator as a screen writes them: amounts, counts, days."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.report.clean import width
from pacli.report.days import day_text, span_text

if TYPE_CHECKING:
    from pacli.analysis.indicators.gap import GapRow
    from pacli.dates import Span
    from pacli.locale import Language

CENTS = 2
"""Decimals shown at most, however a division comes out."""

SMALL = 100
"""Money in a row shows its cents where all that was entered is below this."""


class Figures:
    """Writes the figures of one report in one language.

    A figure that was computed has as many decimals as those that were entered: an expected
    number of calls is whole, an expected mark out of five has a decimal if the target has.
    A gap too small for that has more, since 2 against 2 would not explain “behind”. Money
    is in whole units, unless all of a row is small; the figures of a row add up as shown.
    """

    def __init__(self, say: Language, currency: str, today: dt.date) -> None:
        self.say = say
        self.currency = currency
        self.today = today

    def name(self, row: GapRow, room: int) -> str:
        """The label, with the unit where nothing else tells it and ``room`` columns hold it."""
        if row.unit is None or row.money or row.unit.casefold() in row.label.casefold():
            return row.label
        name = f"{row.label} ({row.unit})"
        return name if width(name) <= room else row.label

    def amount(self, x: Decimal | Fraction | None, row: GapRow) -> str:
        """A value of the indicator; empty where it is absent."""
        if x is None:
            return ""
        places = _computed_places(row)
        if row.money:
            return self._money(_rounded(x, places))
        return self.say.number(x, places_of(row) if isinstance(x, Decimal) else places)

    def gap(self, row: GapRow) -> str:
        """Actual less expected, both as they are shown; empty where there is none."""
        if row.gap is None:
            return ""
        places = _computed_places(row)
        gap = _shown_gap(row, places)
        if row.money:
            return self._money(gap, signed=True)
        return self.say.signed(gap, places)

    def signed(self, x: Decimal | Fraction | None, row: GapRow) -> str:
        """A difference between two values of the indicator; empty where there is none."""
        if x is None:
            return ""
        places = _computed_places(row)
        if row.money:
            return self._money(_rounded(x, places), signed=True)
        return self.say.signed(x, places)

    def _money(self, x: Fraction, *, signed: bool = False) -> str:
        return self.say.money(x, self.currency, signed=signed, exact=True)

    def projected(self, x: Fraction, row: GapRow) -> str:
        """A figure that was foreseen and rounded, with its currency."""
        return self.say.money(x, self.currency) if row.money else self.bare(x, row)

    def bare(self, x: Fraction, row: GapRow) -> str:
        """The same as a number alone, beside one that has its currency."""
        return self.say.number(x, 0 if row.money else places_of(row))

    def worked(self, x: Decimal | Fraction | None, row: GapRow, *, more: int = 0) -> str:
        """A number of a formula: ``more`` decimals than were entered, where it is not whole."""
        if x is None:
            return ""
        if isinstance(x, Decimal):
            return self.say.number(x)
        places = _computed_places(row) + more
        return self.say.number(x, 0 if x.denominator == 1 else places)

    def _plain(self, x: Fraction, row: GapRow) -> str:
        return self._money(x) if row.money else self.say.number(x)

    def per_week(self, row: GapRow) -> str:
        """What is to be done each week; of a cap, the most that is still allowed.

        A stage of the funnel shows what the funnel asks for. Rounded so that keeping to
        the figure suffices; empty once the matter is settled, of a stage once the funnel
        asks for no more.
        """
        if row.weekly_volume:
            return self.say.number(row.weekly_volume)
        if row.weekly_volume == 0 or row.status in {"done", "missed"}:
            return ""
        if row.required_per_week is None:
            return ""
        if not row.cap:
            places, enough = places_of(row), row.required_per_week
            # One a week is twice what fourteen in thirty weeks take.
            while places < CENTS and 0 < abs(enough) * 10**places < 1:
                places += 1
            needed = _outwards(enough, places)
            if row.money or places != places_of(row):
                return self._plain(needed, row)
            return self.say.number(needed, places)
        most = _most(row.required_per_week, row)
        # TRANSLATORS: a limit that is not to be passed; the column is narrow.
        return self.say("max {amount}", amount=self._plain(most, row))

    def day(self, day: dt.date) -> str:
        """A day, with its year where it is not the present one."""
        return day_text(day, self.today, self.say)

    def span(self, span: Span) -> str:
        """A span of days, with its year where it is not the present one."""
        return span_text(span, self.today, self.say)


def places_of(row: GapRow) -> int:
    """Decimals of the figures that were entered for an indicator; of money, none or two."""
    entered = [x for x in (row.initial, row.target, row.actual) if x is not None]
    places = max([_decimals(x) for x in entered], default=0)
    if not row.money:
        return places
    return CENTS if places and all(abs(x) < SMALL for x in entered) else 0


def _computed_places(row: GapRow) -> int:
    """Decimals of expected and gap: enough of them that a gap does not look like none."""
    places = places_of(row)
    while row.gap and places < CENTS and not _shown_gap(row, places):
        places = CENTS if row.money else places + 1
    return places


def _shown_gap(row: GapRow, places: int) -> Fraction:
    if row.actual is None or row.expected is None:
        return Fraction(0)
    return _rounded(row.actual, places) - _rounded(row.expected, places)


def _decimals(x: Decimal) -> int:
    exponent = x.normalize().as_tuple().exponent
    return min(max(-exponent, 0), CENTS) if isinstance(exponent, int) else 0


def _rounded(x: Decimal | Fraction, places: int) -> Fraction:
    """To ``places`` decimals, ties away from zero, as people round on paper."""
    units = Fraction(x) * 10**places
    whole = int(abs(units) + Fraction(1, 2))
    return Fraction(whole if units >= 0 else -whole, 10**places)


def _outwards(x: Fraction, places: int) -> Fraction:
    """Away from zero, since less would not do."""
    units = abs(x) * 10**places
    whole = -(-units.numerator // units.denominator)
    return Fraction(whole if x >= 0 else -whole, 10**places)


def _most(x: Fraction, row: GapRow) -> Fraction:
    """Towards zero, since more would pass a limit; a part of one where less is left."""
    for places in range(places_of(row), CENTS):
        units = x * 10**places
        if units >= 1:
            return Fraction(units.numerator // units.denominator, 10**places)
    return Fraction(int(x * 10**CENTS), 10**CENTS)
