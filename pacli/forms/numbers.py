"""Figures, shares and conversion rates as people write them."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

from pacli.aliases import CommandLine
from pacli.errors import N_, Usage
from pacli.forms.text import fold, in_figures
from pacli.locale.numbers import ENGLISH, FRENCH

# Patterns are compiled where they are used: most figures are plain and need none.
_PLAIN = r"\d+(?:[.,]\d+)?"
_GROUPED = r"\d{1,3}(?P<mark>[ ,.'])\d{3}(?:(?P=mark)\d{3})*(?:[.,]\d+)?"
_UNCLEAR = r"[1-9]\d{0,2}[.,]\d{3}"
_ODDS = r"(\d{1,9}) ?(?:/|sur|in|out of|pour) ?(\d{1,9})"
_DOLLARS = ("USD", "CAD", "AUD")
_FRANCS = ("CHF", "XAF", "XOF", "XPF")
_NAMED = {
    "chf": ("CHF",),
    "jpy": ("JPY",),
    "mad": ("MAD",),
    "tnd": ("TND",),
    "$": _DOLLARS,
    "dollars": _DOLLARS,
    "dollar": _DOLLARS,
    "£": ("GBP",),
    "pounds": ("GBP",),
    "pound": ("GBP",),
    "euros": ("EUR",),
    "euro": ("EUR",),
    "francs": _FRANCS,
    "franc": _FRANCS,
}


class Example:
    """A round amount that a hint shows, in a currency, else in one of whom it is shown to."""

    __slots__ = ("amount", "currency")

    def __init__(self, amount: int, currency: str | None) -> None:
        self.amount = amount
        self.currency = currency

    def written(self, say: Any) -> str:
        """The amount as people write it in the language ``say``."""
        here = "EUR" if say.code == "fr" else "USD"
        return str(say.money(self.amount, self.currency or here))


def number_from_words(text: str, *, share: bool = False, unit: str | None = None) -> Decimal:
    """The figure in "1200", "1 200,50", "1,200.50", "15 000 €", "15 k€", "−50" or "20 %".

    Without final zeros: one figure has one form. ``unit`` is what is counted, "" where it
    has no name, None where any will do. Its name may follow: "12 SMS". The sign of a
    currency has to be that of the unit. With ``share``, where a share of one is wanted,
    "20 %" is 0.2; else percents are for a unit that is one.

    A lone group of three, as in "1,200" or "1.200", means 1200 to some and 1.2 to others: it
    is refused, unless a currency stands beside it, of which nobody writes thousandths.
    """
    if text.isascii() and text.isdecimal():
        return Decimal(text)
    folded = fold(text)
    named = fold(unit or "")
    if named and not named[0].isdigit() and named not in _signs():
        folded = folded.removesuffix(named).rstrip()
    found = _figure(folded)
    if found is None:
        raise Usage(
            N_("“{text}” is not a number."),
            hint=N_("Write for instance 1200, 1200.50 or “{amount}”.")
            if unit is None or named in _signs()
            else N_("Write for instance 1200 or 1200.50."),
            text=text,
            amount=Example(15_000, next(iter(currencies(named)), None)),
        )
    figures = found["figures"].strip()
    sign = found["before"] or found["after"]
    minus, scale = found["sign"].strip(), 1000 if found["thousands"] else 1
    grouped = re.fullmatch(_UNCLEAR, figures) is not None
    value = Decimal(minus + _canonical(figures, grouped=grouped)) * scale
    if grouped and (scale > 1 or not sign):
        small = f"{shortest(value / 1000):f}"
        raise Usage(
            N_("“{text}” can be read in two ways."),
            hint=N_("Write {large} or {small}."),
            text=text,
            large=f"{value:f}",
            # A fourth decimal cannot be the end of a group.
            small=f"{small}0" if re.fullmatch(_UNCLEAR, small.lstrip("-")) else small,
        )
    value = shortest(value)
    if found["percent"] and not share and "%" not in named:
        raise Usage(
            N_("“{text}” is a percentage, which is not what is meant here."),
            hint=N_("Write a figure without %, such as {number}."),
            text=text,
            number=f"{value:f}",
        )
    if sign and unit is not None and not {*currencies(sign)} & {*currencies(named)}:
        raise _other_money(text, unit, value, currencies(sign)[0])
    return shortest(value / 100) if share and found["percent"] else value


def is_figure(text: str) -> bool:
    """Whether the text has the shape of a figure, with or without its sign."""
    return _figure(fold(text)) is not None


def _figure(folded: str) -> re.Match[str] | None:
    found = re.fullmatch(_pattern(), folded)
    figures = found["figures"].strip() if found else ""
    return found if re.fullmatch(rf"{_PLAIN}|{_GROUPED}", figures) else None


def shortest(value: Decimal) -> Decimal:
    """The same number without final zeros or exponent: 1200 for 1200.0."""
    text = f"{value:f}"
    return Decimal(text.rstrip("0").rstrip(".") if "." in text else text)


def _other_money(text: str, unit: str, value: Decimal, other: str) -> Usage:
    if fold(unit) in _signs():
        return Usage(
            N_("“{text}” is not in {currency}, the currency that is meant here."),
            hint=N_("Convert it, or, if your plan is in {other}: {command}"),
            text=text,
            currency=unit.upper(),
            other=other,
            command=CommandLine(f"pac set currency={other}"),
        )
    return Usage(
        N_("“{text}” is money, and something else is counted here."),
        hint=N_("Write {number} alone; for money, the unit has to be the plan's currency."),
        text=text,
        number=f"{value:f}",
    )


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


def currencies(sign: str) -> tuple[str, ...]:
    """The codes of the currencies that a sign, a name or a code may stand for.

    The likeliest one comes first. Livres are books before they are pounds.
    """
    return _signs().get(fold(sign), ())


@cache
def _signs() -> dict[str, tuple[str, ...]]:
    """The currencies that each sign or name may stand for, from its folded text."""
    signs = dict(_NAMED)
    for marks in (FRENCH, ENGLISH):
        for code, symbol in marks.symbols.items():
            signs[fold(code)] = signs[fold(symbol)] = (code,)
    # Their symbols are written alike where people use them.
    signs["$"] = _DOLLARS
    signs["fcfa"] = signs["f cfa"] = ("XAF", "XOF")
    return signs


@cache
def _pattern() -> str:
    currency = "|".join(map(re.escape, sorted(_signs(), key=len, reverse=True)))
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
