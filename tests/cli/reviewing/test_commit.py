"""``pac review --commit``: what git gets, and what she reads where it gets nothing."""

import json
import sys

import pytest

from tests.cli.talk import Talk
from tests.repository import WHO, Repository

PLAN = """\
pac: 1
name: Ateliers
language: fr
period: {start: 2026-01-05, end: 2026-03-27}
commitment: {why: La liberté}
objective: {title: Vendre plus, indicator: ca, due: 2026-03-27}
indicators:
  ca:
    label: CA
    measure: total
    unit: EUR
    target: 18000
    readings: {2026-01-09: 850}
"""
QUESTION = r"[^·] > |\[o/N\] "
"""What waits for an answer; the line that names the keys has a point before its sign."""

REVIEW = """\
reviews:
  2026-02-13:
    wins: [Mairie signée]
    decisions:
      - {about: ca, verdict: correct, do: Relancer à J+3, by: 2026-03-02}
    motivation: 6
    next: 2026-02-20
"""


@pytest.fixture
def git(home, monkeypatch):
    for name, value in WHO.items():
        monkeypatch.setenv(name, value)
    git = Repository(home, home.parent / "home")
    git.commit(PLAN)
    git.plan = home / "pac.yaml"
    return git


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def body(git):
    return plain(git("log", "-1", "--format=%B"))


def test_the_review_and_what_came_with_it(git, pac):
    git.plan.write_text(PLAN.replace("850}", "850, 2026-02-12: 1900}") + REVIEW)
    outcome = pac("review", "--no-input", "--commit", "--lang", "en")
    assert (outcome.code, outcome.err) == (0, "")
    name = git("rev-parse", "--short=7", "HEAD")
    # The message speaks the language of the plan, the screen that which was asked for.
    assert outcome.out.endswith(f"In git as {name}: Bilan du 13 février 2026\n")
    assert body(git) == (
        "Bilan du 13 février 2026\n\n"
        "- CA · +1 900 € le 12 février\n"
        "- bilan du 13 février : CA, corriger : « Relancer à J+3 »"
    )
    outcome = pac("review", "--no-input", "--commit")
    assert plain(outcome.out).endswith("git a déjà le plan tel qu'il est.\n")
    assert git("rev-list", "--count", "HEAD") == "2"


def test_without_a_review_the_file_as_it_is(git, pac):
    git.plan.write_text(PLAN.replace("18000", "17000"))
    pac("review", "--no-input", "--commit")
    assert body(git) == "Le plan au 13 février 2026\n\n- CA · cible : 18 000 € → 17 000 €"


def test_a_review_that_was_not_held_is_not_taken_for_one(git, pac, monkeypatch):
    git.plan.write_text(PLAN + REVIEW)
    monkeypatch.setenv("PAC_TODAY", "2026-02-20")
    out = plain(pac("review", "--no-input", "--commit").out)
    assert " Bilan du 13 février 2026\n" in out
    assert out.endswith("Aucun bilan n'est noté au 20 février : il a seulement été affiché.\n")


def test_what_is_hers_alone_is_not_in_the_message(git, pac):
    git.plan.write_text(PLAN.replace("La liberté", "L'argent") + "x-memo: secret\n")
    pac("review", "--no-input", "--commit")
    assert body(git) == "Le plan au 13 février 2026"


def test_a_long_week_is_counted(git, pac):
    tasks = "".join(f"  a{n}: {{title: Action {n:02}}}\n" for n in range(20))
    git.plan.write_text(f"{PLAN}actions:\n{tasks}")
    pac("review", "--no-input", "--commit")
    lines = body(git).splitlines()
    assert len(lines) == 15
    assert lines[-2:] == ["- Action 11 · ajout", "- et 8 de plus"]


def test_the_first_version_with_its_review(home, pac, monkeypatch):
    for name, value in WHO.items():
        monkeypatch.setenv(name, value)
    git = Repository(home, home.parent / "home")
    (home / "pac.yaml").write_text(PLAN + REVIEW)
    assert pac("review", "--no-input", "--commit").code == 0
    assert body(git) == "Bilan du 13 février 2026"


def test_a_dry_run_shows_the_message(git, pac):
    git.plan.write_text(PLAN.replace("18000", "17000"))
    out = plain(pac("review", "--commit", "--dry-run").out)
    assert out.endswith(
        "Ceci serait enregistré dans git avec le message :\n"
        "  Le plan au 13 février 2026\n\n"
        "  - CA · cible : 18 000 € → 17 000 €\n"
    )
    assert git("rev-list", "--count", "HEAD") == "1"


def test_a_refusal_comes_after_the_review_and_says_what_to_do(git, pac):
    hook = git.folder / ".git/hooks/pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text('#!/bin/sh\nprintf "\\033]0;title\\007 non" ; exit 1\n')
    hook.chmod(0o755)
    git.plan.write_text(PLAN + REVIEW)
    outcome = pac("review", "--no-input", "--commit")
    assert outcome.code == 1
    assert outcome.out.startswith("Bilan du 13 février")
    assert plain(outcome.err) == (
        "Un hook du dépôt a arrêté le commit.\n"
        "| \\x1b]0;title\\x07 non\n"
        "→ Corrige ce qu'il demande. Ensuite : pac bilan --no-input --commit\n"
    )
    assert git.plan.read_text() == PLAN + REVIEW
    outcome = pac("review", "--commit", "--json")
    assert outcome.code == 1
    assert json.loads(outcome.out)["report"] == "error"


def test_in_json_the_report_alone(git, pac):
    git.plan.write_text(PLAN + REVIEW)
    outcome = pac("review", "--commit", "--json")
    assert json.loads(outcome.out)["report"] == "review"
    assert body(git).startswith("Bilan du 13 février 2026")


def test_a_plan_with_errors_is_not_committed(git, pac):
    git.plan.write_text(PLAN.replace("18000", "dix"))
    assert pac("review", "--no-input", "--commit").code == 1
    assert git("rev-list", "--count", "HEAD") == "1"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
class TestOnATerminal:
    @pytest.fixture
    def talk(self):
        pytest.importorskip("pexpect")
        return lambda: Talk("review", "--commit", "--lang", "fr")

    @staticmethod
    def skip_through(talk):
        """Press Enter at every question, to the end; the exit code."""
        import pexpect

        while talk.child.expect([QUESTION, pexpect.EOF]) == 0:
            talk.seen += talk.child.before
            talk.child.sendline("")
        talk.seen += talk.child.before
        talk.child.close()
        return talk.child.exitstatus

    def test_committed_once_it_is_held(self, git, talk):
        held = talk()
        assert self.skip_through(held) == 0
        name = git("rev-parse", "--short=7", "HEAD")
        assert f"Dans git : {name} Bilan du 13 février 2026" in plain(held.text)
        assert body(git) == "Bilan du 13 février 2026\n\n- bilan du 13 février"
        assert git("status", "--porcelain") == ""

    def test_interrupted_nothing_is_committed_and_resumed_it_is(self, git, talk):
        first = talk()
        first.asks("Qu'est-ce qui a bien marché cette semaine\u00a0?", "Mairie signée")
        first.child.expect(QUESTION)
        assert first.leaves() == 130
        assert git("rev-list", "--count", "HEAD") == "1"
        assert "Mairie signée" in git.plan.read_text()
        assert self.skip_through(talk()) == 0
        assert body(git).startswith("Bilan du 13 février 2026")

    def test_held_already_it_is_committed_without_going_over_it_again(self, git, talk):
        git.plan.write_text(PLAN + REVIEW)
        again = talk()
        assert self.skip_through(again) == 0
        assert "Le bilan d'aujourd'hui est fait" in plain(again.text)
        assert body(git).startswith("Bilan du 13 février 2026")
        assert git.plan.read_text() == PLAN + REVIEW

    def test_refused_the_review_is_saved(self, git, talk):
        git("checkout", "-q", "--detach")
        refused = talk()
        assert self.skip_through(refused) == 1
        text = plain(refused.text)
        assert "Enregistré. Prochain bilan" in text
        assert "Le dépôt n'est sur aucune branche" in text
        assert "git switch -c NOM" in text
        assert "2026-02-13" in git.plan.read_text()
