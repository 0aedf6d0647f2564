"""The picture of an indicator, as a terminal shows it, and the table in its place."""

import io
import re

from pacli.analysis.indicators.gap import gap
from pacli.analysis.indicators.trace import trace
from pacli.locale import language
from pacli.report.clean import width
from pacli.report.terminal.console import make_console
from pacli.report.terminal.figures import Figures
from pacli.report.terminal.indicators.chart import print_chart
from tests.analysis.courses import day, plan
from tests.report.terminal.indicators.test_gap import Terminal

WINTER = {"start": "2026-01-05", "due": "2026-02-27"}
CALLS = {"2026-01-09": 3, "2026-01-16": 5, "2026-01-23": 4, "2026-01-30": 8}


def drawn(today="2026-01-30", *, stream=None, columns=60, lang="en", looks=None, **fields):
    made = plan({"x": WINTER | fields})
    stream = stream or Terminal()
    screen = make_console(
        stream, columns=columns, environ={"TERM": "xterm"}, **{"color": "never"} | (looks or {})
    )
    report = gap(made, day(today))
    figures = Figures(language(lang), "EUR", report.today)
    print_chart(screen, report.rows[0], trace(made, report.today, "x"), figures)
    return stream.getvalue()


PICTURE = """\
50 ┤                                                      ░░
   │───────────────────────────────────────────────────░░░··
   │                                             ░░░······++
   │                                       ░░░░░····++++++░░
   │                                    ░·······++++░░░░░░░░
   │                               ······+++░░░░░░░░░░░░░░░
   │                         ······+++++░░░░░░░░░
   │                   ······ ● +░░░
   │               ····●
   │        ···●···
   │  ··●···
 0 ┤··
    5 Jan                                             27 Feb
    ● reading  · expected  + at this rate  ░ 8 times in 10
    ─ target 45
"""


def spaced(text):
    """Signs stay with their words by no-break spaces."""
    return text.replace("\u00a0", " ")


def test_at_60_columns_without_colour_each_line_has_its_sign():
    assert spaced(drawn(target=45, readings=CALLS)) == PICTURE


def test_at_40_columns():
    lines = drawn(target=45, readings=CALLS, columns=40).splitlines()
    assert max(map(width, lines)) <= 40
    assert lines[-1].strip().startswith("─")


def test_colour_repeats_what_signs_say():
    coloured = drawn(target=45, readings=CALLS, looks={"color": "always"})
    assert "\x1b[" in coloured
    bare = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert bare == drawn(target=45, readings=CALLS)


TABLE = """\
          value  in all  expected
   9 Jan      3       3         6
  16 Jan      5       8        11
  23 Jan      4      12        17
  30 Jan      8      20        23
"""


def test_with_plain_the_same_table():
    assert drawn(target=45, readings=CALLS, looks={"plain": True}) == TABLE


def test_a_tiny_screen_gets_stanzas():
    shown = drawn(target=45, readings=CALLS, columns=22)
    assert shown.startswith("  9 Jan\n    value 3 · in all 3\n    expected 6\n")


def test_the_table_of_a_pipe_is_exact():
    shown = drawn(target=45, readings=CALLS, stream=io.StringIO())
    assert shown == TABLE


def test_a_level_has_no_running_total():
    readings = {"2026-01-05": 100, "2026-01-30": 130}
    shown = drawn(
        measure="level", initial=100, target=180, readings=readings, looks={"plain": True}
    )
    assert (
        shown
        == "          value  expected\n   5 Jan    100       102\n  30 Jan    130       140\n"
    )


def test_of_many_readings_the_last_ones():
    readings = {f"2026-01-{n:02}": n for n in range(5, 32)} | {
        f"2026-02-{n:02}": n for n in range(1, 20)
    }
    shown = drawn("2026-02-20", target=900, readings=readings, looks={"plain": True})
    lines = shown.splitlines()
    assert lines[0] == "  16 earlier readings: pac reading list x"
    assert len(lines) == 32


RATE = """\
6 ┤                     ●
  │
  │              ·      ·       ·      ·    ●
  │
  │              ●
  │                                    ●
  │
  │
  │
  │
  │
0 ┤                             ●
   5 Jan                                              27 Feb
   ● reading  · expected
"""


def test_a_rate_has_what_was_expected_of_each_week():
    readings = {"2026-01-12": 4, "2026-01-22": 6, "2026-02-02": 3, "2026-02-12": 5}
    shown = drawn("2026-02-13", measure="rate", per="week", target=5, readings=readings)
    assert spaced(shown) == RATE


def test_a_single_value_has_no_picture():
    shown = drawn(measure="level", readings={"2026-01-05": 100})
    assert shown.split() == ["value", "5", "Jan", "100"]
