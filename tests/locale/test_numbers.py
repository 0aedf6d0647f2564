"""Figures are written as the Unicode CLDR has them, which babel knows."""

import re
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from babel.numbers import (
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
)
from hypothesis import given
from hypothesis import strategies as st

from pacli.locale import language

french, english = language("fr"), language("en")
both = pytest.mark.parametrize("say", [french, english], ids=lambda say: say.code)

CURRENCIES = ["AUD", "CAD", "CHF", "EUR", "GBP", "JPY", "MAD", "TND", "USD", "XOF", "XPF"]

figures = st.decimals(min_value=-(10**9), max_value=10**9, places=3)


def cldr(text):
    """What CLDR writes, with a true minus, and a space after the letters of a currency."""
    spaced = re.sub(r"^(-?)([A-Z]{3,4}|F\u202fCFA)(?=\d)", "\\1\\2\u00a0", text)
    return spaced.replace("-", "\u2212")


def to_places(x, places):
    return x.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


@both
@given(x=figures, places=st.integers(0, 3))
def test_numbers_are_those_of_cldr(say, x, places):
    pattern = "#,##0" + ("." + "0" * places if places else "")
    shown = to_places(x, places) + 0
    assert say.number(x, places) == cldr(format_decimal(shown, pattern, locale=say.code))


@both
@given(x=figures)
def test_by_default_a_decimal_keeps_what_it_has(say, x):
    assert say.number(x) == cldr(format_decimal(x.normalize() + 0, locale=say.code))


@both
@given(x=figures, code=st.sampled_from(CURRENCIES))
def test_exact_money_is_that_of_cldr(say, x, code):
    shown = to_places(x, get_currency_precision(code)) + 0
    if shown == int(shown):
        pattern = "#,##0\u00a0¤" if say is french else "¤#,##0"
        text = format_currency(shown, code, pattern, locale=say.code, currency_digits=False)
    else:
        text = format_currency(shown, code, locale=say.code)
    assert say.money(x, code, exact=True) == cldr(text)


@both
@given(x=st.fractions(min_value=-2, max_value=20))
def test_shares_are_those_of_cldr(say, x):
    percent = (abs(x) * 200 + 1) // 2 * (1 if x > 0 else -1)
    assert say.share(x) == cldr(format_percent(Decimal(int(percent)) / 100, locale=say.code))


def test_large_amounts_are_rounded_to_the_unit_and_small_ones_keep_cents():
    assert french.money(Decimal("1234.56"), "EUR") == "1\u202f235\u00a0€"
    assert french.money(Decimal("12.5"), "EUR") == "12,50\u00a0€"
    assert french.money(Decimal("12.00"), "EUR") == "12\u00a0€"
    assert french.money(Decimal("999.995"), "EUR") == "1\u202f000\u00a0€"
    assert english.money(Decimal("1234.56"), "EUR") == "€1,235"
    assert english.money(Decimal("1234.56"), "EUR", exact=True) == "€1,234.56"
    assert english.money(-5, "CHF") == "\u2212CHF\u00a05"


def test_ties_go_away_from_zero():
    assert [french.number(Fraction(n, 2), 0) for n in (1, 3, 5)] == ["1", "2", "3"]
    assert french.number(Fraction(-5, 2), 0) == "\u22123"


def test_signs_stand_before_what_is_not_zero():
    assert french.signed(8) == "+8"
    assert french.signed(-7) == "\u22127"
    assert french.signed(0) == "0"
    assert french.signed(Decimal("-0.4"), 0) == "0"
    assert french.money(-2385, "EUR", signed=True) == "\u22122\u202f385\u00a0€"
    assert english.money(900, "USD", signed=True) == "+$900"


def test_what_is_no_decimal_is_shown_to_two_places():
    assert english.number(Fraction(10, 3)) == "3.33"
    assert english.number(Fraction(5, 2)) == "2.5"
    assert english.number(0.1 + 0.2) == "0.3"


def test_a_quantity_is_money_in_the_currency_of_the_plan_only():
    assert french.quantity(8000, "EUR", "EUR") == "8\u202f000\u00a0€"
    assert french.quantity(8000, "SMS", "EUR") == "8\u202f000"
    assert french.quantity(8, None, "EUR", signed=True) == "+8"


def test_even_rates_are_odds():
    assert french.rate(Fraction(1, 4)) == "1 sur 4"
    assert english.rate(Fraction(2, 5)) == "2 in 5"
    assert english.rate(Decimal("0.25")) == "1 in 4"
    assert english.rate(Fraction(37, 160)) == "23%"
    assert english.rate(1) == "100%"
