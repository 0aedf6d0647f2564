"""The Tab key: what is offered, and in real shells."""

import os
import shutil
import subprocess
import sys

import pytest

from tests.cli.conftest import ROOT


@pytest.fixture
def offers(pac):
    def ask(*words, shell="bash", **environ):
        outcome = pac(*words, _PAC_COMPLETE=shell, **environ)
        assert (outcome.err, outcome.code) == ("", 0)
        return outcome.out.splitlines()

    return ask


def test_commands_are_offered_with_their_meaning_where_a_shell_shows_it(offers):
    assert offers("chec") == ["check"]
    [line] = offers("chec", shell="fish")
    assert line.startswith("check\t")


def test_french_names_are_offered_in_french(offers):
    assert "ecart" in offers("", PAC_LANG="fr")
    assert "ecart" not in offers("", PAC_LANG="en")


def test_ids_of_the_plan_are_offered(offers, plan):
    assert offers("gap", "") == ["sms", "rdv", "ventes", "ca"]
    assert offers("gap", "sms", "r") == ["rdv"]
    assert offers("ecart", "s") == ["sms"]


def test_ids_come_from_the_plan_that_is_named(offers, plan):
    plan.rename(plan.with_name("other.pac.yaml"))
    (plan.parent / "pac.yaml").write_text("pac: 1\nname: x\nobjective: {title: x}\n")
    assert offers("gap", "") == []
    assert "sms" in offers("-f", "other.pac.yaml", "gap", "")
    assert "sms" in offers("gap", "--file", "other.pac.yaml", "")


def test_options_and_their_choices_are_offered(offers):
    assert "--strict" in offers("check", "--")
    assert "--json" in offers("check", "--js")
    assert offers("gap", "--lang", "") == ["fr", "en"]
    assert offers("--color=a", shell="zsh") == ["--color=auto", "--color=always"]
    assert offers("gap", "--lang", "=", "f") == ["fr"]


def test_what_stands_for_a_value_is_not_offered_as_one(offers, plan):
    assert offers("task", "add", "--due", "") == []
    assert offers("action", "add", "--segment", "") == []
    assert offers("gap", "--since", "") == ["last-review"]
    assert offers("gantt", "--by", "") == ["week", "month", "quarter"]


def test_both_ways_of_a_switch_are_offered(offers):
    assert offers("deal", "win", "--no-l") == ["--no-log"]
    assert offers("gantt", "--ta") == ["--tasks"]
    assert offers("gantt", "--ac") == ["--actions"]


def test_a_noun_that_does_something_alone_offers_its_options_and_its_commands(offers, plan):
    assert offers("review", "") == ["list", "show"]
    assert "--commit" in offers("review", "--")
    assert "--commit" not in offers("task", "--")
    assert offers("review", "show", "2026-02") == ["2026-02-06"]
    assert "--share" in offers("bilan", "show", "--")


def test_a_broken_plan_or_a_strange_word_offers_nothing(offers, plan):
    assert offers("nope", "") == []
    plan.write_text("pac: [")
    assert offers("gap", "") == []


def test_texts_of_a_plan_are_never_offered(offers, plan):
    plan.write_text(
        "pac: 1\nname: x\nobjective: {title: x}\n"
        "indicators:\n  $(touch owned): {label: x}\n  '`id`': {label: x}\n  a;b: {label: x}\n"
        "  good: {label: $(touch owned)}\n"
    )
    for shell in ("bash", "zsh", "fish"):
        assert offers("gap", "", shell=shell) == ["good"]


@pytest.fixture
def command(home, plan):
    """A ``pac`` on the path, as a shell finds it."""
    folder = home.parent / "bin"
    folder.mkdir()
    script = folder / "pac"
    script.write_text(f'#!/bin/sh\nPYTHONPATH={ROOT} exec {sys.executable} -m pacli "$@"\n')
    script.chmod(0o755)
    return {**os.environ, "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "PAC_LANG": "en"}


BASH = """
eval "$(pac completion bash)"
ask() {
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    _pac_complete pac
    echo "${COMPREPLY[*]}"
}
ask pac chec
ask pac gap ""
ask pac gap --lang ""
complete -p pac
"""


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash(command):
    done = subprocess.run(
        ["bash", "--norc", "-c", BASH], capture_output=True, env=command, check=True, text=True
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "check",
        "sms rdv ventes ca",
        "fr en",
        "complete -o default -F _pac_complete pac",
    ]


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_types_it_out(command, home):
    pexpect = pytest.importorskip("pexpect")
    rc = home / "rc"
    rc.write_text('PS1="ready> "\neval "$(pac completion bash)"\n')
    shell = pexpect.spawn(
        "bash", ["--noprofile", "--rcfile", str(rc), "-i"], env={**command, "TERM": "dumb"}
    )
    shell.expect_exact("ready> ", timeout=60)
    shell.send("pac compl\t")
    shell.expect_exact("completion ", timeout=60)
    shell.send("\x15pac gap ven\t")
    shell.expect_exact("ventes ", timeout=60)
    shell.close(force=True)


@pytest.mark.skipif(not shutil.which("zsh"), reason="needs zsh")
def test_zsh_types_it_out(command, home):
    pexpect = pytest.importorskip("pexpect")
    rc = home / ".zshrc"
    rc.write_text(
        "PROMPT='ready> '; unsetopt zle_bracketed_paste 2>/dev/null\n"
        "autoload -Uz compinit; compinit -u -D\n"
        'eval "$(pac completion zsh)"\n'
    )
    shell = pexpect.spawn(
        "zsh",
        ["-i"],
        env={**command, "ZDOTDIR": str(home), "TERM": "dumb"},
        dimensions=(40, 120),
    )
    shell.expect_exact("ready> ", timeout=60)
    shell.send("pac compl\t")
    shell.expect_exact("etion", timeout=60)
    shell.send("\x15pac gap ven\t")
    shell.expect_exact("tes", timeout=60)
    shell.close(force=True)


@pytest.mark.skipif(not shutil.which("fish"), reason="needs fish")
def test_fish(command):
    ask = "pac completion fish | source; complete -C 'pac chec'; complete -C 'pac gap v'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", ask],
        capture_output=True,
        env=command,
        check=True,
        text=True,
    )
    assert [line.split("\t")[0] for line in done.stdout.splitlines()] == ["check", "ventes"]


def test_a_shell_without_completion_is_told(pac):
    outcome = pac("completion", "tcsh")
    assert outcome.code == 2
    assert "bash" in outcome.err


def test_the_shell_of_the_user_is_the_default(pac):
    assert pac("completion", SHELL="/usr/bin/fish").out == pac("completion", "fish").out
