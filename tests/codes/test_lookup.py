"""What code a word stands for, and which severities are hers to set."""

import pytest

from pacli.codes.lookup import code_of, warning_of
from pacli.errors import NotFound, Refused


@pytest.mark.parametrize("word", ["PAC305", "pac305", " 305 ", "no-deadline"])
def test_a_code_has_several_names(word):
    assert code_of(word) == warning_of(word) == "PAC305"


@pytest.mark.parametrize(
    ("word", "near"), [("PAC370", "PAC310"), ("no-deadlin", "no-deadline")]
)
def test_an_unknown_one_names_the_nearest(word, near):
    with pytest.raises(NotFound) as caught:
        code_of(word)
    assert caught.value.params["nearest"] == near


def test_the_severity_of_an_error_is_not_hers():
    with pytest.raises(Refused, match="is an error of the file"):
        warning_of("PAC108")
