import io
import subprocess
import sys

import pytest

from pacli.report.clean import make_readable, width
from pacli.report.terminal.console import GOOD, make_console
from pacli.report.terminal.grid import Column, print_grid


class Terminal(io.StringIO):
    def isatty(self):
        return True


def printed(stream, **given):
    environ = given.pop("environ", {"TERM": "xterm-256color"})
    screen = make_console(stream, environ=environ, **given)
    screen.line("all is well", GOOD)
    return stream.getvalue()


GREEN = "\x1b[32mall is well\x1b[0m\n"
BARE = "all is well\n"


@pytest.mark.parametrize(
    ("stream", "given", "shown"),
    [
        (Terminal, {}, GREEN),
        (io.StringIO, {}, BARE),
        (Terminal, {"environ": {"NO_COLOR": "1"}}, BARE),
        (Terminal, {"environ": {"NO_COLOR": ""}}, GREEN),
        (Terminal, {"environ": {"NO_COLOR": "1", "FORCE_COLOR": "1"}}, BARE),
        (io.StringIO, {"environ": {"FORCE_COLOR": "1"}}, GREEN),
        (io.StringIO, {"environ": {"FORCE_COLOR": "0"}}, BARE),
        (Terminal, {"environ": {"TERM": "dumb"}}, BARE),
        (Terminal, {"plain": True}, BARE),
        (Terminal, {"color": "never"}, BARE),
        (io.StringIO, {"color": "always", "environ": {"NO_COLOR": "1"}}, GREEN),
    ],
)
def test_colours_are_for_terminals_and_for_those_who_ask(stream, given, shown):
    assert printed(stream(), **given) == shown


@pytest.mark.parametrize(
    ("environ", "columns", "expected"),
    [
        ({"COLUMNS": "52"}, None, 52),
        ({"COLUMNS": "52"}, 40, 40),
        ({"COLUMNS": "x"}, None, 80),
        ({"COLUMNS": "9" * 5000}, None, 80),
        ({"COLUMNS": "3"}, None, 20),
    ],
)
def test_width_of_a_pipe(environ, columns, expected):
    assert make_console(io.StringIO(), columns=columns, environ=environ).columns == expected


def test_markup_and_escapes_of_a_plan_are_text():
    for color in ("never", "always"):
        stream = io.StringIO()
        make_console(stream, color, environ={}).line("[bold]x[/] :smile: \x1b[2J \u202ecod")
        assert stream.getvalue() == "[bold]x[/] :smile: \\x1b[2J \\u202ecod\n"


def test_a_sentence_folds_between_words_and_hangs():
    stream = io.StringIO()
    make_console(stream, columns=24, environ={}).line("Turnover: €8,000 of €18,000", hang=2)
    assert stream.getvalue() == "Turnover: €8,000 of\n  €18,000\n"


def test_facts_fold_between_facts():
    stream = io.StringIO()
    screen = make_console(stream, columns=30, environ={})
    screen.facts(["from 5 Jan to 31 Mar", "target 180", "ahead by 2 days"], indent=2)
    lines = stream.getvalue().splitlines()
    assert lines == ["  from 5 Jan to 31 Mar", "  target 180 · ahead by 2 days"]
    assert all(width(line) <= 30 for line in lines)


def test_a_pipe_does_not_load_rich():
    program = (
        "import io, sys\n"
        "from pacli.report.terminal.indicators import gap\n"
        "from pacli.report.terminal.console import make_console\n"
        "from pacli.report.terminal.grid import Column, print_grid\n"
        "print_grid(make_console(io.StringIO(), environ={}), [Column('a')], [['x']])\n"
        "heavy = ('rich', 'pydantic', 'typer', 'babel', 'yaml', 'dateutil')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_what_ascii_lacks_is_measured_as_it_will_be_written():
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="")
    make_readable(stream)
    screen = make_console(stream, "never", columns=20, environ={})
    print_grid(
        screen,
        [Column(""), Column("gap", right=True), Column("end")],
        [["CA", "\u2212385\u00a0€", "x"], ["SMS", "8", "y"]],
    )
    screen.line("reste 1\u202f200\u00a0€ à faire")
    stream.seek(0)
    assert stream.read() == (
        "          gap  end\nCA   -385 EUR  x\nSMS         8  y\nreste 1 200 EUR a\nfaire\n"
    )
