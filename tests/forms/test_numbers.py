"""Figures, shares and rates as people write them."""

from contextlib import suppress
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.errors import Usage
from pacli.forms.numbers import number_from_words, rate_from_words
from pacli.locale import language


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1200", "1200"),
        ("1200.50", "1200.50"),
        ("1200,50", "1200.50"),
        ("1 200,50", "1200.50"),
        ("1\u202f200,50", "1200.50"),
        ("1,200.50", "1200.50"),
        ("1.200,50", "1200.50"),
        ("1'200.50", "1200.50"),
        ("1 234 567", "1234567"),
        ("1,234,567", "1234567"),
        ("0.125", "0.125"),
        ("1234.567", "1234.567"),
        ("0,125", "0.125"),
        ("1234,567", "1234.567"),
        ("15 000 €", "15000"),
        ("15000€", "15000"),
        ("€15,000", "15000"),
        ("15,000 €", "15000"),
        ("€ 15,000.50", "15000.50"),
        ("15 000 EUR", "15000"),
        ("15 euros", "15"),
        ("15 k€", "15000"),
        ("1,5 k€", "1500"),
        ("15k", "15000"),
        ("1.250 €", "1250"),
        ("24.000 €", "24000"),
        ("$20,000", "20000"),
        ("£20,000", "20000"),
        ("+3", "3"),
        ("-50", "-50"),
        ("\u221250", "-50"),
        ("\u2212€2,385", "-2385"),
        ("\u22122\u202f385\u00a0€", "-2385"),
        ("CHF 12.50", "12.50"),
        ("5 $US", "5"),
    ],
)
def test_marks_of_both_languages_are_understood(text, value):
    assert number_from_words(text) == Decimal(value)


def test_the_unit_may_follow():
    assert number_from_words("12 SMS", unit="SMS") == 12
    assert number_from_words("1 rendez-vous", unit="rendez-vous") == 1
    with pytest.raises(Usage):
        number_from_words("12 SMS", unit="RDV")


def test_a_percentage_is_a_share_where_one_is_wanted():
    assert number_from_words("20 %", share=True) == Decimal("0.2")
    assert number_from_words("0,2", share=True) == Decimal("0.2")
    assert number_from_words("12,5%", share=True) == Decimal("0.125")


@pytest.mark.parametrize(
    "text", ["1,200", "-12,345", "999,000", "1.200", "24.000", "-12.345", "1.250k", "12.500 %"]
)
def test_what_can_be_read_in_two_ways_is_never_guessed(text):
    with pytest.raises(Usage, match="two ways") as refusal:
        number_from_words(text)
    large, small = (number_from_words(refusal.value.params[x]) for x in ("large", "small"))
    assert large == small * 1000


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1200.0", "1200"),
        ("13,50", "13.5"),
        ("1,2k", "1200"),
        ("100", "100"),
        ("-0.50", "-0.5"),
    ],
)
def test_a_figure_has_no_final_zeros(text, written):
    assert str(number_from_words(text)) == written


def test_a_share_is_not_taken_for_a_figure():
    with pytest.raises(Usage, match="percentage"):
        number_from_words("50 %")
    assert number_from_words("50 %", unit="%") == 50
    assert number_from_words("50 %", unit="% of sales") == 50


@pytest.mark.parametrize(
    ("text", "unit"),
    [("100 $", "EUR"), ("£100", "EUR"), ("100 €", "USD"), ("100 €", "visits"), ("100 €", "")],
)
def test_money_is_taken_in_its_own_currency_only(text, unit):
    with pytest.raises(Usage, match=r"money|currency"):
        number_from_words(text, unit=unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("€100", "EUR"),
        ("100 euros", "EUR"),
        ("$100", "CAD"),
        ("100 FCFA", "XOF"),
        ("100 €", "€"),
        ("100 €", None),
    ],
)
def test_the_sign_of_the_currency_may_stand_beside_it(text, unit):
    assert number_from_words(text, unit=unit) == 100


@pytest.mark.parametrize(
    "text",
    ["", "abc", "1 2", "12 345 67", "1.2.3", "1,2,3", ".5", "5.", "1e3", "--5", "€", "²"],
)
def test_other_words_are_refused(text):
    with pytest.raises(Usage, match="not a number"):
        number_from_words(text)


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("1/4", Fraction(1, 4)),
        ("1 / 4", Fraction(1, 4)),
        ("0.25", Fraction(1, 4)),
        ("0,25", Fraction(1, 4)),
        ("25 %", Fraction(1, 4)),
        ("1 sur 4", Fraction(1, 4)),
        ("un sur quatre", Fraction(1, 4)),
        ("1 in 4", Fraction(1, 4)),
        ("three out of four", Fraction(3, 4)),
        ("1", Fraction(1)),
    ],
)
def test_rates_are_exact(text, rate):
    assert rate_from_words(text) == rate


@pytest.mark.parametrize("text", ["", "0", "0/4", "1/0", "5/4", "-1/4", "25", "120 %", "1,200"])
def test_a_rate_is_above_0_and_at_most_1(text):
    with pytest.raises(Usage, match="not a rate"):
        rate_from_words(text)


@given(x=st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_what_pac_writes_can_be_typed_back(x):
    for code in ("fr", "en"):
        say = language(code)
        for currency in ("EUR", "USD", "CHF", "CAD", "GBP", "XOF"):
            exact = x.quantize(Decimal(1)) if currency == "XOF" else x
            assert number_from_words(say.money(exact, currency, exact=True)) == exact
    assert number_from_words(language("fr").number(x)) == x
    assert number_from_words(language("en").number(x, 2)) == x


@given(text=st.text(max_size=12) | st.from_regex(r"[-+]?[\d ,.]{0,12} ?[€$%k]?"))
def test_any_text_is_a_number_or_refused(text):
    for read in (number_from_words, rate_from_words):
        with suppress(Usage):
            read(text)
