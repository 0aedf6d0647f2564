"""Colours, width and pager: what the terminal and its variables say."""

import os
import sys

import pytest

from tests.cli.conftest import ROOT

ESCAPE = "\x1b["


@pytest.mark.parametrize(
    ("words", "environ", "colored"),
    [
        ([], {}, False),
        (["--color", "always"], {}, True),
        (["--color=always"], {"NO_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1"}, True),
        ([], {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (["--no-color"], {"FORCE_COLOR": "1"}, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, False),
        (["--plain"], {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_in_a_pipe(pac, plan, words, environ, colored):
    outcome = pac("gap", *words, **environ)
    assert outcome.code == 0
    assert (ESCAPE in outcome.out) is colored


def test_a_colour_is_never_the_only_sign(pac, plan):
    plain = pac("gap", "--lang", "en").out
    assert "✗ off track" in plain
    assert "off track" in pac("gap", "--lang", "en", "--plain").out


def test_plain_is_plain(pac, plan):
    out = pac("gap", "--lang", "en", "--plain").out
    assert "✗" not in out


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_screen(pac, plan, columns):
    for words in (["gap"], ["--help"], ["volumes"], ["review", "--no-input"]):
        lines = pac(*words, COLUMNS=str(columns)).out.splitlines()
        assert max(map(len, lines)) <= columns


def test_a_text_of_the_plan_cannot_command_the_terminal(pac, plan):
    text = plan.read_text().replace("label: SMS envoyés", 'label: "SMS \\e[31m\\u202e envoyés"')
    plan.write_text(text)
    out = pac("gap").out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "SMS" in out


@pytest.fixture
def terminal(plan):
    pexpect = pytest.importorskip("pexpect")

    def output(*words, rows=30, columns=80, **environ):
        child = pexpect.spawn(
            sys.executable,
            ["-m", "pacli", *words],
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", **environ},
            dimensions=(rows, columns),
            encoding="utf-8",
            timeout=60,
        )
        child.expect(pexpect.EOF)
        text = child.before
        child.close()
        assert child.exitstatus == 0
        return text

    return output


@pytest.fixture
def pager(home, monkeypatch):
    monkeypatch.delenv("COLUMNS")
    script = home.parent / "pager"
    script.write_text(f"#!{sys.executable}\nimport sys\nprint('PAGED', sys.stdin.read())\n")
    script.chmod(0o755)
    return str(script)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of its own")
class TestOnATerminal:
    def test_colours_and_bars(self, terminal):
        assert ESCAPE in terminal("gap")
        assert "█" in terminal("gap", columns=120, COLUMNS="120")

    @pytest.mark.parametrize("environ", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
    def test_none_where_they_are_not_wanted(self, terminal, environ):
        assert ESCAPE not in terminal("gap", **environ)

    def test_a_long_report_goes_through_her_pager(self, terminal, pager):
        assert "PAGED" in terminal("gap", rows=4, PAGER=pager)

    def test_a_short_one_does_not(self, terminal, pager):
        assert "PAGED" not in terminal("gap", rows=40, PAGER=pager)

    @pytest.mark.parametrize("words", [["--no-input"], ["--json"]])
    def test_nor_one_for_a_program(self, terminal, pager, words):
        assert "PAGED" not in terminal("gap", *words, rows=4, PAGER=pager)

    def test_a_pager_that_is_not_there_is_no_fault(self, terminal):
        assert "✗" in terminal("gap", rows=4, PAGER="no-such-pager -x", NO_COLOR="1")
