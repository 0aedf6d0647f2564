"""Spans of days as people write them."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.dates import Span
from pacli.errors import Usage
from pacli.forms.spans import span_from_words
from pacli.locale import language

FRIDAY = dt.date(2026, 2, 13)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2026-02-16..2026-02-27", "2026-02-16..2026-02-27"),
        ("16/02..27/02", "2026-02-16..2026-02-27"),
        ("16/02/2026 .. 27/02/2026", "2026-02-16..2026-02-27"),
        ("2026-02-16..27/02", "2026-02-16..2026-02-27"),
        ("du 16 au 27 février", "2026-02-16..2026-02-27"),
        ("du 16 février au 3 mars", "2026-02-16..2026-03-03"),
        ("du lundi 16 au vendredi 27 février", "2026-02-16..2026-02-27"),
        ("du 28 au 3 mars", "2026-02-28..2026-03-03"),
        ("from 16 to 27 february", "2026-02-16..2026-02-27"),
        ("16–27 Feb", "2026-02-16..2026-02-27"),
        ("16 feb - 3 mar", "2026-02-16..2026-03-03"),
        ("16 feb to 3 mar 2027", "2027-02-16..2027-03-03"),
        ("du 28 décembre au 3 janvier", "2026-12-28..2027-01-03"),
        ("du 28 décembre 2025 au 3 janvier 2026", "2025-12-28..2026-01-03"),
        ("lundi..vendredi", "2026-02-16..2026-02-20"),
        ("from monday to friday", "2026-02-16..2026-02-20"),
        ("demain..+3j", "2026-02-14..2026-02-16"),
        ("next week", "2026-02-16..2026-02-22"),
        ("la semaine prochaine", "2026-02-16..2026-02-22"),
        ("cette semaine", "2026-02-09..2026-02-15"),
        ("1er mai", "2026-05-01"),
        ("vendredi", "2026-02-20"),
    ],
)
def test_what_one_end_lacks_comes_from_the_other(text, span):
    assert str(span_from_words(text, FRIDAY)) == span


def test_what_has_happened_takes_the_latest_such_days():
    assert str(span_from_words("16/02..27/02", FRIDAY, past=True)) == "2025-02-16..2025-02-27"


@pytest.mark.parametrize(
    "text", ["", "..", "16/02..", "du 30 au 31 février", "whenever", "a..b"]
)
def test_other_words_are_refused(text):
    with pytest.raises(Usage, match="nor a span"):
        span_from_words(text, FRIDAY)


def test_the_last_day_cannot_come_first():
    with pytest.raises(Usage, match="before it begins"):
        span_from_words("27/02/2026..16/02/2026", FRIDAY)


@given(
    first=st.dates(min_value=dt.date(2000, 1, 1), max_value=dt.date(2099, 12, 31)),
    days=st.integers(0, 300),
)
def test_what_pac_writes_can_be_typed_back(first, days):
    span = Span(first, first + dt.timedelta(days=days))
    for code in ("fr", "en"):
        assert span_from_words(language(code).span(span, "full"), FRIDAY) == span


@given(text=st.text(max_size=16))
def test_any_text_is_a_span_or_refused(text):
    with suppress(Usage):
        assert isinstance(span_from_words(f"{text}..{text}", FRIDAY), Span)


def test_the_calendar_ends():
    for text in ("next week", "tomorrow", "friday..tomorrow"):
        with pytest.raises(Usage):
            span_from_words(text, dt.date.max)
