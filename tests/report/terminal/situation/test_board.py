"""The diagnosis on a screen: two quadrants side by side where there is room."""

import datetime as dt
import io
from pathlib import Path

import pytest

from pacli.analysis.situation.board import board
from pacli.locale import language
from pacli.report.clean import width
from pacli.report.terminal.console import Screen
from pacli.report.terminal.situation.board import print_board
from pacli.store.read import Draft, load

EXAMPLE = Path(__file__).parents[4] / "examples" / "formations.pac.yaml"
FRIDAY = dt.date(2026, 2, 13)


def shown(plan, columns=80, *, code="en", **more):
    out = io.StringIO()
    screen = Screen(out, columns=columns, **{"colored": False, "drawn": True, **more})
    print_board(screen, board(plan, FRIDAY), language(code))
    return out.getvalue()


def made(**quadrants):
    lines = ["pac: 1", "name: A", "objective: {title: Sell}", "diagnosis:"]
    for quadrant, items in quadrants.items():
        lines.append(f"  {quadrant}:")
        lines += [f'    i{quadrant[0]}{n}: "{item}"' for n, item in enumerate(items)]
    return Draft.of("\n".join(lines) + "\n", "pac.yaml").plan()


def test_a_terminal_has_a_cross_between_the_quadrants():
    lines = shown(load(EXAMPLE).plan()).splitlines()
    bars = [line.index("│") for line in lines if "│" in line]
    (cross,) = [line for line in lines if "┼" in line]
    assert set(bars) == {cross.index("┼")}
    assert lines[0].split(" │ ")[1] == "Weaknesses"


@pytest.mark.parametrize("columns", [60, 61, 80, 131, 160])
@pytest.mark.parametrize("code", ["en", "fr"])
def test_no_line_is_wider_than_the_screen(columns, code):
    for line in shown(load(EXAMPLE).plan(), columns, code=code).splitlines():
        assert width(line) <= columns


@pytest.mark.parametrize("columns", [40, 59])
def test_a_narrow_screen_has_one_quadrant_below_the_other(columns):
    text = shown(load(EXAMPLE).plan(), columns)
    assert "│" not in text
    assert all(width(line) <= columns for line in text.splitlines())
    heads = ["Strengths", "Weaknesses", "Opportunities", "Threats", "Environment"]
    assert [line for line in text.splitlines() if line in heads] == heads


def test_a_pipe_and_plain_text_have_no_lines():
    plan = load(EXAMPLE).plan()
    assert "│" not in shown(plan, drawn=False)
    assert shown(plan, drawn=False, plain=True).isascii() is False  # her own accents
    assert "|" not in shown(plan, drawn=False, plain=True)


def test_an_address_too_long_for_a_column_makes_it_a_list():
    plan = made(strengths=["https://" + "x" * 42], weaknesses=["short"])
    assert "│" not in shown(plan, 80)
    assert "│" in shown(plan, 120)


def test_a_word_too_long_for_a_column_is_broken():
    grid = [line for line in shown(made(strengths=["x" * 50]), 80).splitlines() if "│" in line]
    assert [line.count("x") for line in grid if "x" in line] == [36, 14]


def test_wide_letters_keep_the_columns_straight():
    plan = made(strengths=["強い 仕上げ 技術"], weaknesses=["弱い"], threats=["安い 家具 " * 6])
    lines = [line for line in shown(plan).splitlines() if "│" in line]
    assert len({width(line.split("│")[0]) for line in lines}) == 1


def test_control_characters_do_not_reach_the_terminal():
    plan = made(strengths=["red \\e[31m alert \\u202e back"])
    text = shown(plan)
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_colour_only_repeats_what_signs_say():
    plan = load(EXAMPLE).plan()
    colored = shown(plan, colored=True)
    assert "\x1b[" in colored
    assert "✓" in colored
    assert "~" in colored
