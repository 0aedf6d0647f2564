"""A first plan: from questions, from options, never over a file."""

import json
import sys

import pytest

from pacli.changes.start import Slot, slot_from_words
from pacli.errors import Usage
from tests.cli.conftest import ROOT
from tests.cli.talk import leave

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
            timeout=60,
        )
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


def test_a_figure_is_no_sentence(terminal, home):
    child = terminal("init", PAC_LANG="en")
    for answer in ("12", "20 000", "Sell 12 kitchens"):
        child.expect_exact("1/5")
        child.sendline(answer)
    child.expect_exact("2/5")
    assert leave(child) == 130
    assert list(home.iterdir()) == []


def test_five_questions_make_a_plan(terminal, pac, home):
    child = terminal("init", PAC_LANG="fr")
    for question, answer in ANSWERS.items():
        child.expect_exact(question)
        child.sendline(answer)
    child.expect_exact("pac.yaml")
    child.expect("pac bilan")
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
    assert leave(child) == 130
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
    assert pac("check").code == 0
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


@pytest.mark.parametrize(
    ("words", "every", "at"),
    [
        ("vendredi 14 h", "friday", "14:00"),
        ("friday 4pm", "friday", "16:00"),
        ("Fri 4 p.m.", "friday", "16:00"),
        ("monday at 9:30 am", "monday", "09:30"),
        ("fri 12 am", "friday", "00:00"),
        ("vendredi à 14h30", "friday", "14:30"),
        ("jeudi après-midi", "thursday afternoon", None),
        ("jeudi matin, 8 h 15", "thursday morning", "08:15"),
    ],
)
def test_the_review_is_on_a_day_and_at_an_hour(words, every, at):
    assert slot_from_words(words) == Slot(every, at)


@pytest.mark.parametrize(
    "words", ["", "4pm", "friday 14", "friday 25h", "fri 13pm", "friday x"]
)
def test_other_slots_are_refused(words):
    with pytest.raises(Usage):
        slot_from_words(words)


def test_a_share_says_of_what(pac, home):
    outcome = pac("init", "--objective", "Keep them", "--target", "20 %", "--lang", "en")
    assert outcome.code == 2
    assert "of what" in outcome.err
    words = ("--objective", "Keep them", "--target", "20 % de clients fidèles")
    assert pac("init", *words, "--lang", "fr").code == 0
    text = (home / "pac.yaml").read_text(encoding="utf-8")
    for line in ("    label: Clients fidèles", "    target: 20", "    measure: level"):
        assert line in text.splitlines()
    assert pac("check").code == 0


@pytest.mark.parametrize(
    ("start", "first"), [("5 january", "2026-01-05"), ("monday", "2026-02-16")]
)
def test_the_first_day_and_the_phase_may_be_given(pac, home, start, first):
    words = ("--objective", "Sell", "--due", "end of june", "--start", start)
    outcome = pac("init", *words, "--phase", "développement", "--lang", "en")
    assert outcome.code == 0
    assert "to Tuesday 30 June." in outcome.out
    text = (home / "pac.yaml").read_text(encoding="utf-8")
    assert f"period: {{start: {first}}}" in text
    assert "phase: growth" in text


def test_a_plan_ends_after_it_starts(pac, home):
    words = ("--objective", "Sell", "--due", "2026-03-01", "--start", "2026-04-01")
    assert pac("init", *words).code == 1
    outcome = pac("init", "--objective", "Sell", "--due", "2025-01-01", "--lang", "en")
    assert outcome.code == 1
    assert "1 Jan 2025" in outcome.err
    assert list(home.iterdir()) == []


def test_on_a_plan_that_is_there_it_says_how_to_go_on(pac, home):
    for words, way in (
        ((), "pac init --more."),
        (("-f", "tea.pac.yaml"), "pac -f tea.pac.yaml init --more."),
    ):
        assert pac("--lang", "en", "init", *words, "--objective", "x").code == 0
        again = pac("--lang", "en", "init", *words, "--objective", "x")
        assert again.code == 1
        assert f"Go on with it: {way} For another: pac init -f NAME" in again.out + again.err
