import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.report.clean import width
from pacli.report.terminal.console import make_console
from pacli.report.terminal.grid import Column, print_grid

COLUMNS = [
    Column("", folds=True),
    Column("actual", right=True),
    Column("expected", right=True, drop=1),
    Column("time", drop=2, drawn=True),
    Column("status", beside=True),
]
ROWS = [
    ["SMS", "112", "104", "███│░", "✓ on track"],
    [
        "Chiffre d'affaires encaissé",
        "8\u202f000\u00a0€",
        "10\u202f385\u00a0€",
        "██│░░",
        "✗ off track",
    ],
]


def printed(columns, rows, size, **given):
    stream = io.StringIO()
    print_grid(make_console(stream, columns=size, environ={}), columns, rows, **given)
    return stream.getvalue()


def test_numbers_stand_to_the_right_and_no_line_ends_in_blanks():
    assert printed(COLUMNS, ROWS, 80) == (
        "                              actual  expected  time   status\n"
        "SMS                              112       104  ███│░  ✓ on track\n"
        "Chiffre d'affaires encaissé  8\u202f000\u00a0€  10\u202f385\u00a0€  ██│░░"
        "  ✗ off track\n"
    )


def test_a_text_folds_before_a_column_goes():
    assert printed(COLUMNS, ROWS, 60) == (
        "                     actual  expected  time   status\n"
        "SMS                     112       104  ███│░  ✓ on track\n"
        "Chiffre d'affaires  8\u202f000\u00a0€  10\u202f385\u00a0€  ██│░░  ✗ off track\n"
        "encaissé\n"
    )


def test_a_picture_goes_first():
    head = printed(COLUMNS, ROWS, 48).splitlines()[0].split()
    assert head == ["actual", "expected", "status"]


def test_what_the_least_column_says_goes_below_its_row():
    assert printed(COLUMNS, ROWS, 40) == (
        "                     actual  status\n"
        "SMS                     112  ✓ on track\n"
        "  expected 104\n"
        "Chiffre d'affaires  8\u202f000\u00a0€  ✗ off track\n"
        "encaissé\n"
        "  expected 10\u202f385\u00a0€\n"
    )


def test_three_columns_do_not_go_below_but_rows_become_stanzas():
    columns = [Column("")] + [Column("n" * 9, right=True, drop=n) for n in range(5)]
    rows = [["SMS", "1", "2", "3", "4", "5"]]
    below = printed(columns, rows, 40).splitlines()
    assert below[1:] == [f"SMS{'1':>11}{'2':>11}{'3':>11}", f"  {'n' * 9} 4 · {'n' * 9} 5"]
    assert printed(columns, rows, 28).splitlines()[0] == "SMS"


def test_a_heading_stands_above_stanzas_too():
    columns = [Column("Order", heads=True), Column("a", right=True), Column("b", right=True)]
    rows = [["SMS", "1" * 12, "2" * 12]]
    assert printed(columns, rows, 60).splitlines()[0].split() == ["Order", "a", "b"]
    assert printed(columns, rows, 24).splitlines()[:2] == ["Order", "SMS"]


def test_a_long_word_does_not_keep_a_table_from_being_one():
    columns = [Column("", folds=True), Column("n", right=True)]
    shown = printed(columns, [["x" * 50, "7"], ["short", "8"]], 40).splitlines()
    assert shown[1:] == ["x" * 37 + "  7", "x" * 13, f"{'short':37}  8"]


@pytest.mark.parametrize("color", ["never", "always"])
def test_colours_change_no_blank(color):
    stream = io.StringIO()
    print_grid(make_console(stream, color, columns=40, environ={}), COLUMNS, ROWS)
    bare = re.sub("\x1b\\[[0-9;]*m", "", stream.getvalue())
    assert bare == printed(COLUMNS, ROWS, 40)


def test_where_nothing_more_can_go_a_row_is_a_stanza_with_every_figure():
    assert printed(COLUMNS, ROWS, 33) == (
        "SMS  ✓ on track\n"
        "  actual 112 · expected 104\n"
        "Chiffre d'affaires encaissé\n"
        "  ✗ off track\n"
        "  actual 8\u202f000\u00a0€\n"
        "  expected 10\u202f385\u00a0€\n"
    )


def test_a_column_without_any_text_is_left_out():
    assert printed(COLUMNS, [["SMS", "112", "", "", ""]], 80) == "     actual\nSMS     112\n"


def test_wide_characters_keep_the_columns_straight():
    shown = printed(COLUMNS[:2], [["日本", "1"], ["abc", "22"]], 80, header=False)
    assert shown == "日本   1\nabc   22\n"


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(codec="utf-8"), min_size=1, max_size=60),
            st.integers(-(10**12), 10**12).map(lambda n: f"{n:,}".replace(",", "\u202f")),
            st.integers(0, 10**9).map(str),
        ),
        min_size=1,
        max_size=5,
    ),
    st.integers(20, 120),
)
def test_at_any_width_every_number_is_there_whole(rows, size):
    columns = [Column("", folds=True), Column("n", right=True), Column("m", right=True)]
    shown = printed(columns, rows, size)
    for _, one, other in rows:
        assert one in shown
        assert other in shown
    assert "\x1b" not in shown


@pytest.mark.parametrize("size", [24, 40, 60, 80, 100])
def test_no_line_is_wider_than_the_screen(size):
    assert all(width(line) <= size for line in printed(COLUMNS, ROWS, size).splitlines())


@pytest.mark.parametrize("size", [33, 40])
def test_in_colour_a_name_steps_back_before_its_figure(size):
    stream = io.StringIO()
    print_grid(make_console(stream, "always", columns=size, environ={}), COLUMNS, ROWS)
    assert "\x1b[2mexpected\x1b[0m 104" in stream.getvalue()
