"""The funnel and the order book as bars, on a terminal and without."""

import datetime as dt
import io
from pathlib import Path

import pytest

from pacli.analysis.book.pipeline import pipeline
from pacli.analysis.selling.funnel import volumes
from pacli.locale import language
from pacli.report.clean import width
from pacli.report.terminal.book.pipeline import print_pipeline
from pacli.report.terminal.console import Screen, make_console
from pacli.report.terminal.selling.volumes import print_volumes
from pacli.store.read import load

EXAMPLE = Path(__file__).parents[3] / "examples" / "formations.pac.yaml"
DAY = dt.date(2026, 2, 13)


@pytest.fixture(scope="module")
def plan():
    return load(EXAMPLE).plan()


def funnel(plan, columns, *, drawn=True, plain=False):
    out = io.StringIO()
    screen = Screen(out, columns=columns, colored=False, drawn=drawn, plain=plain)
    print_volumes(screen, volumes(plan, DAY), language("en"), "EUR", DAY)
    return out.getvalue()


def book(plan, columns=80, *, drawn=True):
    out = io.StringIO()
    screen = Screen(out, columns=columns, colored=False, drawn=drawn)
    print_pipeline(screen, pipeline(plan, DAY), language("en"), "EUR", detailed=True)
    return out.getvalue()


def bars(text):
    lines = text.splitlines()
    return [
        (line.split("  ")[0], line.count("█"), line.count("░"))
        for line in lines
        if ("█" in line or "░" in line) and "to do" not in line
    ]


def test_the_funnel_is_drawn_to_one_scale_where_it_is_wide_enough(plan):
    # Of 112 + 108 messages 112 are sent: 16 columns. Of 28 + 36 meetings, 64 in all, 16 ×
    # 64 / 220 is 4.7, of which 28 / 64 is done. Of 7 + 9 sales, 16 × 16 / 220 is 1.2.
    assert bars(funnel(plan, 110)) == [
        ("Journées vendues", 0, 1),
        ("Rendez-vous", 2, 3),
        ("SMS envoyés", 8, 8),
    ]
    assert "█ done ░ to do" in funnel(plan, 110)


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_a_narrow_screen_has_the_figures_without_the_bars(plan, columns):
    assert bars(funnel(plan, columns)) == []
    assert all(width(line) <= columns for line in funnel(plan, columns).splitlines())


def test_a_pipe_has_no_bars(plan):
    assert bars(funnel(plan, 110, drawn=False)) == []
    assert bars(book(plan, drawn=False)) == []


def test_plain_marks_the_stage_without_drawing(plan):
    text = funnel(plan, 110, drawn=False, plain=True)
    assert "<- the stage that holds back" in text
    assert text.isascii() or "←" not in text


def test_the_order_book_is_drawn_with_the_likeliest_sum_longest(plan):
    drawn = {
        line.split()[0]: line.count("█") for line in book(plan).splitlines() if "█" in line
    }
    # By hand: 4,800 is the town hall and the garage without the chamber, or the chamber
    # alone: .75 × .5 × .75 + .25 × .5 × .25 = .3125, the longest; 6,000 is .03125, a tenth.
    assert drawn["€4,800"] == 20
    assert drawn["€6,000"] == 2
    assert drawn["€3,600"] == 18
    assert len(drawn) == 7


def test_bars_have_colours_of_their_own_nowhere(plan):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    out = Terminal()
    screen = make_console(out, columns=110, environ={})
    print_pipeline(screen, pipeline(plan, DAY), language("en"), "EUR", detailed=True)
    assert "€4,800" in out.getvalue()
    assert "█" * 20 in out.getvalue()
