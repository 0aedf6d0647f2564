"""A first plan: from questions, from options, never over a file."""

import json
import sys

import pytest

from tests.cli.conftest import ROOT

ANSWERS = {
    "1/5": "Vendre pour 20 000 € de formations",
    "2/5": "20 000 € HT",
    "3/5": "31 mars",
    "4/5": "Rappeler mes anciens clients",
    "5/5": "vendredi 14h",
}


@pytest.fixture
def terminal(home):
    """``terminal("init")`` is a pac on a terminal of its own."""
    pexpect = pytest.importorskip("pexpect")
    started = []

    def start(*words, **environ):
        import os

        child = pexpect.spawn(
            sys.executable,
            ["-m", "pacli", *words],
            env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb", **environ},
            dimensions=(30, 80),
            encoding="utf-8",
            timeout=20,
        )
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def test_five_questions_make_a_plan(terminal, pac, home):
    child = terminal("init", PAC_LANG="fr")
    for question, answer in ANSWERS.items():
        child.expect_exact(question)
        child.sendline(answer)
    child.expect_exact("pac.yaml")
    child.expect("pac review")
    child.wait()
    text = (home / "pac.yaml").read_text(encoding="utf-8")
    for line in (
        "  title: Vendre pour 20 000 € de formations",
        "basis: HT",
        "    target: 20000",
        "  due: 2026-03-31",
        "    title: Rappeler mes anciens clients",
        "    every: friday",
        "    at: '14:00'",
    ):
        assert line in text.splitlines()
    assert pac("check").code == 0
    assert pac("gap").code == 0


def test_a_wrong_answer_is_asked_again(terminal, home):
    child = terminal("init", PAC_LANG="en")
    child.expect_exact("1/5")
    child.sendline("Fill the order book")
    child.expect_exact("2/5")
    child.sendline("a lot")
    child.expect_exact("“a lot”")
    child.expect_exact("2/5")
    child.sendline("15 clients")
    child.expect_exact("3/5")
    child.sendline("2026-01-01")
    child.expect_exact("not ahead")
    child.expect_exact("3/5")
    child.sendline("+3m")
    child.expect_exact("4/5")
    child.sendline("")
    child.expect_exact("5/5")
    child.sendline("")
    child.expect("pac review")
    child.wait()
    text = (home / "pac.yaml").read_text(encoding="utf-8")
    assert "due: 2026-05-13" in text
    assert "unit: clients" in text
    assert "every: friday" in text
    assert "actions:" not in text


def test_an_interrupted_init_leaves_nothing(terminal, home):
    child = terminal("init", PAC_LANG="en")
    child.expect_exact("1/5")
    child.sendline("Fill the order book")
    child.expect_exact("2/5")
    child.sendintr()
    child.expect("\n")
    child.wait()
    assert child.exitstatus == 130
    assert list(home.iterdir()) == []


def test_options_answer_without_questions(pac, home):
    outcome = pac(
        "init", "Spring", "--objective", "Sell: more # than ever", "--target", "£40,000",
        "--due", "2026-07-03", "--review", "friday afternoon", "--lang", "en",
    )  # fmt: skip
    assert outcome.code == 0
    text = (home / "pac.yaml").read_text(encoding="utf-8")
    assert "name: Spring" in text
    assert "currency: GBP" in text
    assert "target: 40000" in text
    assert pac("check", "--strict").code == 0
    [row] = json.loads(pac("gap", "--json").out)["rows"]
    assert (row["indicator"], row["target"], row["due"]) == ("turnover", 40000, "2026-07-03")


def test_without_an_objective_and_without_a_terminal_it_is_2(pac, home):
    outcome = pac("init", "--lang", "en")
    assert outcome.code == 2
    assert "--objective" in outcome.err
    assert list(home.iterdir()) == []


def test_never_over_a_file(pac, plan):
    before = plan.read_bytes()
    assert pac("init", "--objective", "Sell").code == 1
    assert plan.read_bytes() == before
    other = plan.with_name("next.pac.yaml")
    other.symlink_to("nowhere")
    assert pac("init", "--objective", "Sell", "-f", str(other)).code == 1
    assert other.is_symlink()


def test_a_dry_run_shows_the_plan_and_writes_nothing(pac, home):
    outcome = pac("init", "--objective", "Sell", "-n", "--lang", "en")
    assert "  title: Sell" in outcome.out.splitlines()
    assert list(home.iterdir()) == []


@pytest.mark.parametrize(
    "objective", ["yes", "- a: b", "{x}", "12:30", "  spaced ", "a\nb", "#1"]
)
def test_any_sentence_is_kept(pac, home, objective):
    assert pac("init", "--objective", objective, "--action", objective).code == 0
    assert pac("check").code == 0
    from pacli.store.read import load

    assert load("pac.yaml").scalar("objective", "title").strip() == objective.strip()
