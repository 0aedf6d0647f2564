"""Working time as people write it."""

from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.dates import Duration
from pacli.errors import Usage
from pacli.forms.durations import duration_from_words
from pacli.locale import language


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("90min", "1h30"),
        ("90 min", "1h30"),
        ("45 minutes", "45min"),
        ("45 mn", "45min"),
        ("1h30", "1h30"),
        ("1 h 30", "1h30"),
        ("1\u00a0h\u00a030", "1h30"),
        ("1 h 30 min", "1h30"),
        ("1 heure 30", "1h30"),
        ("2 heures", "2h"),
        ("two hours", "2h"),
        ("1,5 h", "1h30"),
        ("une heure et demie", "1h30"),
        ("an hour and a half", "1h30"),
        ("une demi-heure", "30min"),
        ("half an hour", "30min"),
        ("un quart d'heure", "15min"),
        ("trois quarts d’heure", "45min"),
        ("0.5d", "0.5d"),
        ("0,5 j", "0.5d"),
        ("½ j", "0.5d"),
        ("½ journée", "0.5d"),
        ("1/2 journée", "0.5d"),
        ("une demi-journée", "0.5d"),
        ("Demi-journée", "0.5d"),
        ("half a day", "0.5d"),
        ("half-day", "0.5d"),
        ("¼ j", "0.25d"),
        ("une journée", "1d"),
        ("a day", "1d"),
        ("1½ jour", "1.5d"),
        ("un jour et demi", "1.5d"),
        ("two and a half days", "2.5d"),
        ("2 jours", "2d"),
        ("2 days", "2d"),
        ("0.00001d", "0.00001d"),
        ("12345.12345d", "12345.12345d"),
    ],
)
def test_hours_stay_hours_and_days_stay_days(text, written):
    assert str(duration_from_words(text)) == written


@pytest.mark.parametrize(
    "text",
    [
        *("", "2", "soon", "1h75", "-1h", "2 months", "1.333 min", "1h30d"),
        # Nothing that a file has no form for.
        *("0.123456d", "0,000001 j", "100000 h", "100000 jours"),
    ],
)
def test_other_words_are_refused(text):
    with pytest.raises(Usage, match="length of time"):
        duration_from_words(text)


@given(minutes=st.integers(0, 6000), quarters=st.integers(1, 80))
def test_what_pac_writes_can_be_typed_back(minutes, quarters):
    for time in (Duration(minutes=minutes), Duration(days=Fraction(quarters, 4))):
        for code in ("fr", "en"):
            assert duration_from_words(language(code).duration(time)) == time


@given(text=st.text(max_size=12) | st.from_regex(r"\d{0,8}[.,]?\d{0,3} ?[a-z]{1,5} ?\d{0,3}"))
def test_any_text_is_a_time_or_refused(text):
    with suppress(Usage):
        assert isinstance(duration_from_words(text), Duration)
