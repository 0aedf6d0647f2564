"""Numbers, money and shares as French and English typography writes them.

Figures are those of the Unicode CLDR, except for the minus, which is a true one (U+2212),
and for ties, which are rounded away from zero as people do on paper.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import ClassVar

Figure = int | Decimal | Fraction | float

MINUS = "\u2212"
NO_BREAK = "\u00a0"
NARROW = "\u202f"

LONGEST = 6
"""Decimals of a Decimal that are shown when none are asked for; of other numbers, 2."""

CENTS_BELOW = 1000
"""Amounts under this many units of the currency show their cents."""


class Marks:
    """What French puts between figures, and around them."""

    group = NARROW
    point = ","
    percent = f"{NO_BREAK}%"
    symbol_first = False
    symbols: ClassVar = {
        "AUD": "$AU",
        "CAD": "$CA",
        "EUR": "€",
        "GBP": "£GB",
        "USD": "$US",
        "XAF": "FCFA",
        "XOF": f"F{NARROW}CFA",
        "XPF": "FCFP",
    }


class EnglishMarks(Marks):
    """The same for English."""

    group = ","
    point = "."
    percent = "%"
    symbol_first = True
    symbols: ClassVar = {
        "AUD": "A$",
        "CAD": "CA$",
        "EUR": "€",
        "GBP": "£",
        "JPY": "¥",
        "USD": "$",
        "XAF": "FCFA",
        "XOF": f"F{NARROW}CFA",
        "XPF": "CFPF",
    }


FRENCH = Marks()
ENGLISH = EnglishMarks()

_DIGITS = dict.fromkeys(("CLP", "ISK", "JPY", "KRW", "RWF", "VND", "XAF", "XOF", "XPF"), 0)
_DIGITS |= dict.fromkeys(("BHD", "JOD", "KWD", "OMR", "TND"), 3)


def rounded(x: Figure, decimals: int) -> int:
    """The figure in units of its last decimal: 1.25 to one decimal is 13; ties go outwards."""
    over, under = map(int, x.as_integer_ratio())
    scale: int = 10**decimals
    whole = (2 * abs(over) * scale + under) // (2 * under)
    return -whole if over < 0 else whole


def write_number(
    x: Figure, marks: Marks, decimals: int | None = None, *, signed: bool = False
) -> str:
    """``x`` with grouped thousands, and ``decimals`` decimals.

    None shows a Decimal as it was entered, other numbers to two decimals, without final
    zeros. ``signed`` puts a plus before what is above zero; zero has no sign.
    """
    shown = _decimals(x) if decimals is None else decimals
    units = rounded(x, shown)
    whole, part = divmod(abs(units), 10**shown)
    tail = f"{part:0{shown}}" if shown else ""
    if decimals is None:
        tail = tail.rstrip("0")
    text = f"{whole:,}".replace(",", marks.group)
    return _sign(units, signed=signed) + text + (marks.point + tail if tail else "")


def write_money(
    x: Figure, currency: str, marks: Marks, *, signed: bool = False, exact: bool = False
) -> str:
    """An amount with its symbol, to the unit; with cents if it has any and is small.

    ``exact`` keeps the cents of large amounts too.
    """
    digits = _DIGITS.get(currency, 2)
    cents = rounded(x, digits)
    unit = 10**digits
    small = exact or abs(cents) < CENTS_BELOW * unit
    shown = digits if cents % unit and small else 0
    text = write_number(x, marks, shown, signed=signed)
    symbol = marks.symbols.get(currency, currency)
    if not marks.symbol_first:
        return f"{text}{NO_BREAK}{symbol}"
    sign = text[: not text[0].isdigit()]
    space = NO_BREAK if symbol[-1].isalpha() else ""
    return f"{sign}{symbol}{space}{text[len(sign) :]}"


def write_share(x: Figure, marks: Marks, decimals: int = 0) -> str:
    """A share of one as a percentage: 0.62 is 62 %."""
    return write_number(Fraction(x) * 100, marks, decimals) + marks.percent


def _decimals(x: Figure) -> int:
    if isinstance(x, int):
        return 0
    if isinstance(x, Decimal):
        exponent = x.as_tuple().exponent
        return min(max(-exponent, 0), LONGEST) if isinstance(exponent, int) else 0
    return 2


def _sign(units: int, *, signed: bool) -> str:
    if units < 0:
        return MINUS
    return "+" if signed and units else ""
