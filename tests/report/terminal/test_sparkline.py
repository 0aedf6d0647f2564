"""Small bars: their heights, their signs, their words."""

import io
from decimal import Decimal

import pytest

from pacli.locale import language
from pacli.report.terminal.console import make_console
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.sparkline import sparkline
from tests.report.gaps import CA, TODAY, row


def bars(of, *steps, plain=False, lang="en"):
    screen = make_console(io.StringIO(), plain=plain, environ={})
    figures = Figures(language(lang), "EUR", TODAY)
    return sparkline(screen, of, [Decimal(str(x)) for x in steps], figures)


def test_eight_heights_from_nothing_to_the_most():
    assert bars(row(), *range(8)) == "week by week ▁▂▃▄▅▆▇█ from 0 to 7"
    assert bars(row(), 70, 35, 0) == "week by week █▄▁ from 0 to 70"


def test_weeks_are_measured_from_nothing_and_levels_from_the_least():
    assert bars(row(), 40, 42) == "week by week ▇█ from 40 to 42"
    assert bars(row(measure="level"), 40, 42) == "reading by reading ▁█ from 40 to 42"


def test_ascii_where_nothing_is_drawn():
    assert bars(row(), *range(8), plain=True) == "week by week _.:-=+*# from 0 to 7"


def test_less_than_nothing():
    assert bars(row(), -7, 0) == "week by week ▁█ from −7 to 0"
    assert bars(row(), 0, 0) == "week by week ▁▁ from 0 to 0"


def test_money_and_words_of_a_rate():
    assert bars(CA, 1200, 0, lang="fr").replace("\u202f", " ").replace("\u00a0", " ") == (
        "par semaine █▁ de 0 € à 1 200 €"
    )
    assert bars(row(measure="rate"), 1, 2) == "period by period ▄█ from 1 to 2"


@pytest.mark.parametrize("steps", [(), (5,)])
def test_too_few_for_a_shape(steps):
    assert bars(row(), *steps) == ""


def test_the_latest_ones():
    assert bars(row(), *[9] * 30, *[0] * 24) == f"week by week {'▁' * 24} from 0 to 0"
