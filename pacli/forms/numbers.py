"""Figures, shares and conversion rates as people write them."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache

from pacli.errors import N_, Usage
from pacli.forms.text import fold, in_figures
from pacli.locale.numbers import ENGLISH, FRENCH

# Patterns are compiled where they are used: most figures are plain and need none.
_PLAIN = r"\d+(?:[.,]\d+)?"
_GROUPED = r"\d{1,3}(?P<mark>[ ,.'])\d{3}(?:(?P=mark)\d{3})*(?:[.,]\d+)?"
_UNCLEAR = r"[1-9]\d{0,2},\d{3}"
_ODDS = r"(\d{1,9}) ?(?:/|sur|in|out of|pour) ?(\d{1,9})"
_NAMED = ("chf", "jpy", "mad", "tnd", "$", "£", "euros", "euro", "dollars", "dollar", "francs")


def number_from_words(text: str, *, share: bool = False, unit: str | None = None) -> Decimal:
    """The figure in "1200", "1 200,50", "1,200.50", "15 000 €", "15 k€", "−50" or "20 %".

    The name of the ``unit`` may follow: "12 SMS". With ``share``, where a share of one is
    wanted, "20 %" is 0.2; else it is 20. A lone group of three after a comma, as in
    "1,200", means 1200 to some and 1.2 to others: it is refused, unless a currency stands
    beside it, of which nobody writes thousandths.
    """
    if text.isascii() and text.isdecimal():
        return Decimal(text)
    folded = fold(text)
    if unit and not unit[0].isdigit():
        folded = folded.removesuffix(fold(unit)).rstrip()
    found = re.fullmatch(_pattern(), folded)
    figures = found["figures"].strip() if found else ""
    if found is None or not (re.fullmatch(_PLAIN, figures) or re.fullmatch(_GROUPED, figures)):
        raise Usage(
            N_("“{text}” is not a number."),
            hint=N_("Write for instance 1200, 1200.50 or “15 000 €”."),
            text=text,
        )
    unclear = re.fullmatch(_UNCLEAR, figures)
    if unclear and not (found["before"] or found["after"]):
        raise Usage(
            N_("“{text}” can be read in two ways."),
            hint=N_("Write {large} or {small}."),
            text=text,
            large=figures.replace(",", ""),
            small=figures.replace(",", ".").rstrip("0").rstrip("."),
        )
    value = Decimal(found["sign"].strip() + _canonical(figures, grouped=bool(unclear)))
    if found["thousands"]:
        value *= 1000
    return value / 100 if share and found["percent"] else value


def rate_from_words(text: str) -> Fraction:
    """The conversion rate in "1/4", "1 sur 4", "1 in 4", "25 %" or "0.25".

    Above 0 and at most 1, else refused.
    """
    folded = in_figures(fold(text))
    odds = re.fullmatch(_ODDS, folded)
    if odds and int(odds[2]):
        rate = Fraction(int(odds[1]), int(odds[2]))
    else:
        try:
            rate = Fraction(number_from_words(folded, share=True))
        except Usage:
            rate = Fraction(0)
    if not 0 < rate <= 1:
        raise Usage(
            N_("“{text}” is not a rate."),
            hint=N_("Write for instance 1/4, 25% or 0.25: above 0, and at most 1."),
            text=text,
        )
    return rate


@cache
def _pattern() -> str:
    signs = {fold(x) for m in (FRENCH, ENGLISH) for pair in m.symbols.items() for x in pair}
    longest_first = sorted(signs | set(_NAMED), key=len, reverse=True)
    currency = "|".join(map(re.escape, longest_first))
    return (
        rf"(?P<sign>[+-]? ?)(?:(?P<before>{currency}) ?)?(?P<figures>[\d., ']*\d)"
        rf" ?(?:(?P<thousands>k) ?)?(?:(?P<after>{currency})|(?P<percent>%))?"
    )


def _canonical(figures: str, *, grouped: bool) -> str:
    """The figures as Decimal reads them; where ``grouped``, a lone mark is no decimal one."""
    if re.fullmatch(_PLAIN, figures) and not grouped:
        return figures.replace(",", ".")
    mark = re.sub(r"\d", "", figures)[0]
    return figures.replace(mark, "").replace(",", ".")
