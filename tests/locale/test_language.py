"""Which language is spoken, and how messages are filled."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from pacli.dates import Duration, Span
from pacli.errors import C_, N_
from pacli.locale import Language, catalogue, choose, language


@pytest.fixture
def french(monkeypatch):
    """French with a catalogue of a few messages."""
    few = {
        "Hello {name}": "Bonjour {name}",
        "ritual\x04done": "tenu",
        "{n} day\0{n} days": "{n} jour\0{n} jours",
        "at {place}": "à {place}",
        "{items} and {last}": "{items} et {last}",
        "yes": "oui",
    }
    monkeypatch.setattr(catalogue, "load", lambda code: few if code == "fr" else {})
    return Language("fr")


@pytest.mark.parametrize(
    ("option", "plan", "environ", "chosen"),
    [
        ("en", "fr", {"PAC_LANG": "fr"}, "en"),
        (None, "fr", {"PAC_LANG": "en", "LANG": "en_GB.UTF-8"}, "fr"),
        (None, None, {"PAC_LANG": "fr", "LANG": "en_GB.UTF-8"}, "fr"),
        (None, None, {"LC_ALL": "fr_FR.UTF-8", "LANG": "en_US"}, "fr"),
        (None, None, {"LC_ALL": "", "LC_MESSAGES": "fr_CA", "LANG": "en_US"}, "fr"),
        (None, None, {"LANG": "fr_BE.UTF-8@euro"}, "fr"),
        (None, None, {"LANG": "en_US.UTF-8", "LANGUAGE": "fr:en"}, "fr"),
        (None, None, {"LANG": "C.UTF-8", "LANGUAGE": "fr"}, "en"),
        (None, None, {"LANG": "de_DE.UTF-8", "LANGUAGE": "de:fr"}, "fr"),
        (None, None, {"LANG": "de_DE.UTF-8"}, "en"),
        (None, None, {"LANG": "fry_NL"}, "en"),
        (None, None, {}, "en"),
    ],
)
def test_the_language_is_the_first_that_is_named(option, plan, environ, chosen):
    assert choose(option, plan, environ) == chosen


def test_english_needs_no_catalogue():
    assert language("en")("Nobody has said this {n} times", n=1000) == (
        "Nobody has said this 1,000 times"
    )


def test_the_shipped_french_is_found():
    assert language("fr")("yes") == "oui"


def test_placeholders_are_filled_and_braces_of_a_value_stay(french):
    assert french("Hello {name}", name="{you}") == "Bonjour {you}"
    assert french("Set {{x}} to {name}", name="y") == "Set {x} to y"


def test_values_are_written_as_the_language_does(french):
    def written(value):
        return french("at {place}", place=value).removeprefix("à ").replace("\u00a0", " ")

    assert written(Decimal("1200.50")) == "1\u202f200,5"
    assert written(dt.date(2026, 3, 1)) == "1er mars"
    assert written(Duration(days=Fraction(1, 2))) == "½ j"
    assert written(Span(dt.date(2026, 2, 16), dt.date(2026, 2, 27))) == "du 16 au 27 février"
    assert written(["a", Decimal(2), dt.date(2026, 3, 1)]) == "a, 2 et 1er mars"
    assert written(True) == "oui"


def test_messages_among_the_values_are_translated_with_the_same_values(french):
    told = french("at {place}", place=N_("Hello {name}"), name="Jo")
    assert told == "à Bonjour Jo"


def test_a_context_tells_words_apart_and_is_never_shown(french):
    assert french(C_("ritual", "done")) == "tenu"
    assert french(C_("task", "done")) == "done"
    assert language("en")(C_("ritual", "done")) == "done"


def test_french_is_singular_up_to_two_and_english_for_one(french):
    def days(say):
        return [say.plural("{n} day", "{n} days", n) for n in (0, 1, Decimal("1.5"), 2)]

    assert days(french) == ["0 jour", "1 jour", "1,5 jour", "2 jours"]
    assert days(language("en")) == ["0 days", "1 day", "1.5 days", "2 days"]


def test_lists_are_said_as_people_say_them():
    say = language("fr")
    assert [say.list(items) for items in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a et b",
        "a, b et c",
    ]
    assert language("en").list(["a", "b", "c"]) == "a, b and c"
