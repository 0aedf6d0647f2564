"""The currency of the country that the locale names."""

import pytest

from pacli.locale.country import currency_here


@pytest.mark.parametrize(
    ("environ", "currency"),
    [
        ({"LANG": "en_GB.UTF-8"}, "GBP"),
        ({"LANG": "en_US"}, "USD"),
        ({"LANG": "de_CH.UTF-8"}, "CHF"),
        ({"LANG": "fr_CA.UTF-8"}, "CAD"),
        ({"LANG": "en_IE"}, "EUR"),
        ({"LANG": "fr_BE.UTF-8@euro"}, "EUR"),
        ({"LANG": "en_US", "LC_MONETARY": "en_AU.UTF-8"}, "AUD"),
        ({"LC_ALL": "fr_FR", "LC_MONETARY": "en_AU", "LANG": "en_US"}, "EUR"),
        ({"LC_ALL": "", "LANG": "en_GB"}, "GBP"),
        ({"LANG": "C.UTF-8"}, None),
        ({"LANG": "fr"}, None),
        ({"LANG": "la_VA"}, None),
        ({}, None),
    ],
)
def test_the_locale_says_the_currency(environ, currency):
    assert currency_here(environ) == currency
