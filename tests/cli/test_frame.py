"""What every command shares: options, errors, exit codes, streams."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pacli import __version__
from tests.cli.conftest import ROOT


def test_version_is_told_at_once(process):
    assert process("--version") == (f"pac {__version__}\n", "", 0)


def test_without_a_plan_pac_says_how_to_begin(pac):
    outcome = pac()
    assert outcome.code == 0
    assert len(outcome.out.splitlines()) == 3
    assert "pac init" in outcome.out
    assert "pac demo" in outcome.out


def test_a_plan_that_is_asked_for_must_be_there(pac):
    assert pac(PAC_FILE="elsewhere.pac.yaml").code == 1
    assert pac("-f", "elsewhere.pac.yaml").code == 1


def test_an_unknown_command_names_the_nearest(pac):
    outcome = pac("chekc")
    assert outcome.code == 2
    assert outcome.out == ""
    assert "“chekc”" in outcome.err
    assert "check" in outcome.err


def test_an_unknown_option_names_the_nearest(pac):
    outcome = pac("check", "--strickt")
    assert outcome.code == 2
    assert "--strickt" in outcome.err
    assert "--strict?" in outcome.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["where", "thither"], "thither"),
        (["where", "--lang"], "--lang"),
        (["where", "--json=1"], "--json"),
        (["where", "--color", "pink"], "pink"),
        (["where", "--today", "someday"], "someday"),
    ],
)
def test_a_wrong_use_is_2_and_tells_the_word(pac, plan, words, told):
    outcome = pac(*words, "--json") if "--today" in words else pac(*words)
    assert outcome.code == 2
    assert told in outcome.err + outcome.out
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize("words", [["-q", "where"], ["where", "-q"]])
def test_common_options_stand_before_or_after(pac, plan, words):
    assert pac(*words) == (f"{plan}\n", "", 0)


def test_both_places_together(pac, plan):
    plan.rename(plan.with_name("other.pac.yaml"))
    outcome = pac("-f", "other.pac.yaml", "where", "--json", "--today", "2026-01-31")
    assert json.loads(outcome.out)["today"] == "2026-01-31"


def test_an_error_for_programs_is_on_stdout(pac):
    outcome = pac("gap", "--json")
    assert outcome.code == 1
    assert outcome.err == ""
    report = json.loads(outcome.out)
    assert report["report"] == "error"
    assert report["problems"][0]["severity"] == "error"


def test_a_usage_error_for_programs_too(pac):
    outcome = pac("--json", "gpa")
    assert outcome.code == 2
    assert json.loads(outcome.out)["problems"][0]["hint"] == "Did you mean gap?"


def test_every_problem_of_a_broken_plan_is_told(pac, plan):
    text = (
        plan.read_text()
        .replace("phase: startup", "phase: teenage")
        .replace("due: 2026-03-31", "due: soon")
    )
    plan.write_text(text)
    outcome = pac("gap", "--lang", "en")
    assert outcome.code == 1
    assert "teenage" in outcome.err
    assert "soon" in outcome.err
    assert outcome.out == ""


def test_errors_speak_the_language_of_a_plan_that_cannot_be_read(pac, plan):
    plan.write_text("pac: 1\nlanguage: fr\nname: [\n")
    french = pac("gap")
    english = pac("gap", "--lang", "en")
    assert french.code == english.code == 1
    assert french.err != english.err


@pytest.fixture
def below(plan, monkeypatch):
    """A folder of its own below that of a French plan."""
    folder = plan.parent / "below"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


APART = (["-h"], ["gap", "-h"], ["export"], ["explain"], ["explain", "PAC305"], ["init", "-h"])


@pytest.mark.parametrize("words", APART)
def test_a_plan_above_does_not_choose_the_language_of_what_uses_none(pac, below, words):
    english, french = (pac(*words, "--lang", lang) for lang in ("en", "fr"))
    assert english.out != french.out
    assert pac(*words, PAC_LANG="en").out == english.out
    assert pac(*words, PAC_LANG="fr").out == french.out


@pytest.mark.parametrize("words", APART)
def test_the_plan_of_this_folder_does(pac, plan, words):
    assert pac(*words, PAC_LANG="en").out == pac(*words, "--lang", "fr").out


def test_what_uses_the_plan_above_speaks_its_language(pac, below):
    assert pac("gap", PAC_LANG="en").out == pac("gap", "--lang", "fr").out


def test_a_new_plan_is_in_the_language_that_she_speaks(pac, below):
    assert pac("init", "--objective", "Sell", PAC_LANG="en").code == 0
    assert "language: en" in (below / "pac.yaml").read_text()


def test_something_unexpected_is_3_with_one_line_to_report(pac, plan, monkeypatch):
    def fail(*_):
        raise RuntimeError("of mice")

    monkeypatch.setattr("pacli.store.locate.find", fail)
    outcome = pac("where", "--lang", "en")
    assert outcome.code == 3
    assert "RuntimeError: of mice" in outcome.err
    assert "Traceback" not in outcome.err
    assert len(outcome.err.splitlines()) == 2
    assert "Traceback" in pac("where", "--lang", "en", PAC_DEBUG="1").err


def test_a_pipe_that_closes_early_is_no_error():
    words = [sys.executable, "-m", "pacli", "--help"]
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    reading, writing = os.pipe()
    os.close(reading)
    with subprocess.Popen(words, stdout=writing, stderr=subprocess.PIPE, env=environ) as done:
        os.close(writing)
        errors = done.stderr.read()
    assert (done.returncode, errors) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_told():
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C"}
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "pacli", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            env=environ,
            check=False,
        )
    assert done.returncode == 1
    assert b"full" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_ctrl_c_is_130(home):
    script = (
        "import pacli.cli.main as m, time;"
        "m._run = lambda *_: time.sleep(9);"
        "print('on', flush=True);"
        "raise SystemExit(m.run([]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as done:
        assert done.stdout.readline() == b"on\n"
        time.sleep(0.05)
        done.send_signal(signal.SIGINT)
        errors = done.stderr.read()
    assert done.returncode == 130
    assert errors == b"\n"


def test_closed_streams_are_no_fault(home):
    line = f"{sys.executable} -m pacli --help <&- >&- 2>&-"
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    assert subprocess.run(line, shell=True, env=environ, check=False).returncode == 0


@pytest.mark.parametrize("lang", ["C", "fr_FR.ISO-8859-1"])
def test_a_pipe_gets_utf_8_whatever_the_locale(process, plan, lang):
    outcome = process("--help", LANG=lang, LC_ALL=lang, PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")
    assert outcome.code == 0
    assert "à" in outcome.out
