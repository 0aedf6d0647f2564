"""Times of day as people write them."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.forms.times import time_of_day


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("14:00", "14:00"),
        ("9h30", "09:30"),
        ("14h", "14:00"),
        ("14 H 05", "14:05"),
        ("14.30", "14:30"),
        ("14", "14:00"),
        ("0:00", "00:00"),
        ("4pm", "16:00"),
        ("4:15 p.m.", "16:15"),
        ("12am", "00:00"),
        ("12 pm", "12:00"),
    ],
)
def test_a_time_has_one_form(text, written):
    assert time_of_day(text) == written


@pytest.mark.parametrize(
    "text", ["", "24:00", "25h", "14:60", "14:0", "13pm", "0am", "noon", "1430", "-1:00"]
)
def test_what_is_no_time_is_none(text):
    assert time_of_day(text) is None


def test_what_goes_on_until_midnight_ends_at_24():
    assert time_of_day("24h", end=True) == "24:00"
    assert time_of_day("24:01", end=True) is None


@given(text=st.text(max_size=8) | st.from_regex(r"\A\d{1,3} ?[:h.]? ?\d{0,3} ?[ap]?m?\Z"))
def test_what_is_given_is_a_time(text):
    with suppress(TypeError):
        assert str(dt.time.fromisoformat(time_of_day(text)))[:5] == time_of_day(text)
