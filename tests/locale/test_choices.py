"""The words shown for the choices of the format can be typed."""

import pytest

from pacli.changes.choices import SHOWN, choice
from pacli.locale import language


@pytest.mark.parametrize("value", SHOWN)
def test_what_is_shown_for_a_choice_is_understood(value):
    for code in ("fr", "en"):
        shown = language(code)(SHOWN[value])
        assert choice(shown, [value]) == value
        assert choice(shown.upper(), [value]) == value
    assert choice(str(value), [value]) == value
