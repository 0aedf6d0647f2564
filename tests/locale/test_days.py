"""Days, spans and working time as each language writes them."""

import datetime as dt
from fractions import Fraction

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from pacli.dates import Duration, Span
from pacli.locale import language

french, english = language("fr"), language("en")

days = st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2200, 12, 31))


@given(day=days)
def test_days_are_those_of_cldr_but_for_the_first_in_french(day):
    def cldr(pattern, code):
        text = format_date(day, pattern, locale=code)
        first = code == "fr" and day.day == 1 and "/" not in text
        return text.replace("1 ", "1er ", 1) if first else text

    assert french.day(day) == cldr("d MMMM", "fr")
    assert french.day(day, "full") == cldr("d MMMM y", "fr")
    assert french.day(day, "weekday") == cldr("EEEE d MMMM", "fr")
    assert french.day(day, "numeric") == cldr("dd/MM/y", "fr")
    assert english.day(day) == cldr("d MMM", "en")
    assert english.day(day, "full") == cldr("d MMM y", "en")
    assert english.day(day, "weekday") == cldr("EEEE d MMMM", "en")
    assert english.day(day, "numeric") == cldr("dd/MM/y", "en_GB")


@pytest.mark.parametrize(
    ("first", "last", "in_french", "in_english"),
    [
        ("2026-02-16", "2026-02-27", "du 16 au 27 février", "16–27 Feb"),
        ("2026-02-16", "2026-03-03", "du 16 février au 3 mars", "16 Feb – 3 Mar"),
        ("2026-05-01", "2026-05-04", "du 1er au 4 mai", "1–4 May"),
        ("2026-05-01", "2026-05-01", "1er mai", "1 May"),
        (
            "2026-12-28",
            "2027-01-03",
            "du 28 décembre 2026 au 3 janvier 2027",
            "28 Dec 2026 – 3 Jan 2027",
        ),
    ],
)
def test_spans_say_no_more_than_they_must(first, last, in_french, in_english):
    span = Span(dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert french.span(span) == in_french
    assert english.span(span) == in_english


def test_a_span_can_have_its_year():
    span = Span(dt.date(2026, 2, 16), dt.date(2026, 2, 27))
    assert french.span(span, "full") == "du 16 au 27 février 2026"
    assert english.span(span, "full") == "16–27 Feb 2026"


@pytest.mark.parametrize(
    ("time", "in_french", "in_english"),
    [
        (280, "4 h 40", "4 h 40 min"),
        (65, "1 h 05", "1 h 5 min"),
        (20, "20 min", "20 min"),
        (120, "2 h", "2 h"),
        (Fraction(561, 10), "56 min", "56 min"),
        (Duration(minutes=90), "1 h 30", "1 h 30 min"),
        (Duration(days=Fraction(1, 2)), "½ j", "½ day"),
        (Duration(days=Fraction(3, 2)), "1,5 j", "1.5 days"),
        (Duration(days=Fraction(2)), "2 j", "2 days"),
        (Duration(days=Fraction(1)), "1 j", "1 day"),
        (Duration(days=Fraction(1, 10)), "42 min", "42 min"),
        (Duration(), "0 min", "0 min"),
    ],
)
def test_working_time_stays_in_the_unit_that_it_was_given_in(time, in_french, in_english):
    assert french.duration(time).replace("\u00a0", " ") == in_french
    assert english.duration(time).replace("\u00a0", " ") == in_english


def test_a_part_of_a_day_is_worth_what_the_plan_says():
    assert english.duration(Duration(days=Fraction(1, 10)), Fraction(5)) == "30\u00a0min"
