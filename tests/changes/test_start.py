"""The figure of a new plan, in the words in which it is given."""

from decimal import Decimal

import pytest

from pacli.changes.start import Goal, goal_from_words
from pacli.errors import Usage


@pytest.mark.parametrize(
    ("text", "goal"),
    [
        ("15 000 €", Goal(Decimal(15000), "€", "EUR")),
        ("20 k€ HT", Goal(Decimal(20000), "€", "EUR", "HT")),
        ("$20,000", Goal(Decimal(20000), "$", "USD")),
        ("CA$ 300", Goal(Decimal(300), "CA$", "CAD")),
        ("5000 francs", Goal(Decimal(5000), "francs", "CHF")),
        ("100 MAD", Goal(Decimal(100), "MAD", "MAD")),
        ("15 clients", Goal(Decimal(15), "clients")),
        # In French they are books.
        ("200 livres", Goal(Decimal(200), "livres")),
        ("about 12 contracts", Goal(Decimal(12), "contracts")),
        ("environ 12 contrats signés", Goal(Decimal(12), "contrats signés")),
        ("around $20,000", Goal(Decimal(20000), "$", "USD")),
        ("environ 20 000 €", Goal(Decimal(20000), "€", "EUR")),
        ("à peu près 15 clients", Goal(Decimal(15), "clients")),
        ("30 % des commandes", Goal(Decimal(30), "%", label="commandes")),
    ],
)
def test_a_figure_is_money_or_so_many_of_something(text, goal):
    assert goal_from_words(text) == goal


@pytest.mark.parametrize(
    "text",
    [
        "",
        "15",
        "clients",
        "30 %",
        "about 12 contracts I suppose",
        "12 contracts I suppose",
        "12 contrats je pense",
        "15 clients that come back",
        "$20,000 I think",
    ],
)
def test_a_figure_says_of_what(text):
    with pytest.raises(Usage):
        goal_from_words(text)


def test_a_sign_of_several_currencies_is_that_of_her_country():
    assert goal_from_words("$20,000", "CAD").currency == "CAD"
    assert goal_from_words("£20,000", "CAD").currency == "GBP"
