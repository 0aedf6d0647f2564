"""The plan committed in git, alone; and everything that keeps it from that."""

import os
import stat
import threading
import time

import pytest

from pacli.errors import Refused
from pacli.locale import language
from pacli.report.problems import error_text
from pacli.store import commit as module
from pacli.store.commit import commit
from tests.repository import WHO, Repository

MESSAGE = "Bilan du 13 février 2026\n\n- SMS · +12 le 13 février\n# not a comment\n"
AFTER = "Ensuite\u00a0: pac bilan --no-input --commit"


@pytest.fixture
def git(tmp_path, monkeypatch):
    """A repository with a plan that changed, and something else that is staged."""
    for name, value in {**WHO, "HOME": str(tmp_path), "GIT_CONFIG_NOSYSTEM": "1"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr(module, "PATIENCE", 0.2)
    git = Repository(tmp_path / "work", tmp_path)
    git.commit("one\n")
    (git.folder / "letter.txt").write_text("half a letter\n")
    git("add", "letter.txt")
    (git.folder / "letter.txt").write_text("a whole letter\n")
    git.plan = git.folder / "pac.yaml"
    git.plan.write_text("two\n")
    return git


def state(git):
    """Everything that a commit that fails must leave as it is."""
    return (
        git.plan.read_bytes(),
        git("status", "--porcelain", "--", "letter.txt", "pac.yaml"),
        git("show", ":letter.txt"),
        git("rev-parse", "--verify", "--quiet", "HEAD", check=False),
    )


def refused(git, path=None):
    """What she reads in French, once it is sure that nothing changed."""
    before = state(git)
    with pytest.raises(Refused) as caught:
        commit(str(path or git.plan), MESSAGE)
    assert state(git) == before
    assert not list((git.folder / ".git").glob("*.lock.*"))
    return error_text(caught.value, language("fr")).split("\n")


def hook(git, name, text):
    path = git.folder / ".git" / "hooks" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_the_plan_alone_is_committed(git):
    made = commit(str(git.plan), MESSAGE)
    assert made == git("rev-parse", "--short=7", "HEAD")
    assert git("show", "--name-status", "--format=", "HEAD") == "M\tpac.yaml"
    assert git("log", "-1", "--format=%B") == MESSAGE.strip()
    assert git("log", "-1", "--format=%an") == "Nadia"
    # What was staged still is, as it was staged and not as it is now.
    assert git("show", ":letter.txt") == "half a letter"
    assert git("status", "--porcelain") == "AM letter.txt"


def test_a_plan_that_is_staged_is_committed_as_it_is_now(git):
    git("add", "pac.yaml")
    git.plan.write_text("three\n")
    commit(str(git.plan), MESSAGE)
    assert git("show", "HEAD:pac.yaml") == "three"
    assert git("status", "--porcelain") == "AM letter.txt"


def test_nothing_to_commit(git):
    git.plan.write_text("one\n")
    head = git("rev-parse", "HEAD")
    assert commit(str(git.plan), MESSAGE) is None
    assert git("rev-parse", "HEAD") == head


def test_a_new_plan_is_added(git):
    new = git.folder / "plans" / "new.pac.yaml"
    new.parent.mkdir()
    new.write_text("new\n")
    commit(str(new), MESSAGE)
    assert git("show", "--name-status", "--format=", "HEAD") == "A\tplans/new.pac.yaml"
    assert "letter.txt" in git("status", "--porcelain")


def test_the_first_commit_of_a_repository(tmp_path, git):
    first = Repository(tmp_path / "first", tmp_path)
    (first.folder / "else.txt").write_text("else")
    first("add", "else.txt")
    (first.folder / "pac.yaml").write_text("one\n")
    commit(str(first.folder / "pac.yaml"), MESSAGE)
    assert first("ls-tree", "--name-only", "HEAD") == "pac.yaml"
    assert first("status", "--porcelain") == "A  else.txt"


def test_a_link_is_followed_to_the_repository(git, tmp_path):
    link = tmp_path / "link.yaml"
    link.symlink_to(git.plan)
    commit(str(link), MESSAGE)
    assert git("show", "HEAD:pac.yaml") == "two"


def test_another_working_copy_of_the_repository(git, tmp_path):
    git("worktree", "add", "-q", "-b", "other", str(tmp_path / "copy"))
    plan = tmp_path / "copy" / "pac.yaml"
    plan.write_text("in the copy\n")
    commit(str(plan), MESSAGE)
    assert git("show", "other:pac.yaml") == "in the copy"
    assert git("show", "main:pac.yaml") == "one"


def test_a_repository_within_a_repository(git):
    inner = Repository(git.folder / "inner", git.folder.parent)
    inner.commit("one\n")
    (inner.folder / "pac.yaml").write_text("two\n")
    head = git("rev-parse", "HEAD")
    commit(str(inner.folder / "pac.yaml"), MESSAGE)
    assert inner("show", "HEAD:pac.yaml") == "two"
    assert git("rev-parse", "HEAD") == head


@pytest.mark.parametrize("name", [":(top)x.yaml", "*.yaml", "-x.yaml", "é\n.yaml"])
def test_a_name_is_a_name_and_no_pattern(git, name):
    (git.folder / name).write_text("x")
    commit(str(git.folder / name), MESSAGE)
    assert git("show", "-z", "--name-only", "--format=", "HEAD").rstrip("\0") == name
    assert git("show", "HEAD:pac.yaml") == "one"


def test_variables_of_a_hook_are_those_of_another_repository(git, tmp_path, monkeypatch):
    other = Repository(tmp_path / "other", tmp_path)
    head = other.commit("not this")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git/index"))
    commit(str(git.plan), MESSAGE)
    assert git("show", "HEAD:pac.yaml") == "two"
    assert other("rev-parse", "--short=7", "HEAD") == head


def test_her_settings_do_not_spoil_the_message(git):
    for name, value in (
        ("commit.cleanup", "strip"),
        ("commit.verbose", "true"),
        ("i18n.commitEncoding", "ISO-8859-1"),
        ("core.editor", "false"),
        ("status.short", "true"),
    ):
        git("config", name, value)
    commit(str(git.plan), MESSAGE)
    git("config", "i18n.logOutputEncoding", "UTF-8")
    assert git("log", "-1", "--format=%B") == MESSAGE.strip()


def test_outside_of_a_repository(git, tmp_path):
    plan = tmp_path / "pac.yaml"
    plan.write_text("one")
    assert refused(git, plan)[0] == (
        "pac.yaml n'est pas dans un dépôt git\u00a0: son historique n'est pas gardé."
    )


def test_a_plan_that_git_ignores(git):
    (git.folder / ".gitignore").write_text("mine/\n")
    (git.folder / "mine").mkdir()
    plan = git.folder / "mine" / "pac.yaml"
    plan.write_text("hers\n")
    assert refused(git, plan) == [
        "git a pour consigne d'ignorer pac.yaml, qui n'y est donc pas enregistré.",
        f"→ Pour l'y mettre quand même\u00a0: git add -f pac.yaml. {AFTER}",
    ]
    # The way out that is told.
    git("add", "-f", "mine/pac.yaml")
    commit(str(plan), MESSAGE)
    assert git("show", "HEAD:mine/pac.yaml") == "hers"


def test_a_merge_under_way(git):
    git("commit", "-qm", "letter", "letter.txt")
    git("checkout", "-q", "pac.yaml")
    git("checkout", "-q", "-b", "side")
    git.commit("side\n")
    git("checkout", "-q", "main")
    git.commit("main\n")
    git("merge", "side", check=False)
    git.plan.write_text("settled\n")
    with pytest.raises(Refused) as caught:
        commit(str(git.plan), MESSAGE)
    text = error_text(caught.value, language("fr")).split("\n")
    assert (
        text[0] == "Une fusion est en cours dans le dépôt, le plan n'y est donc pas enregistré."
    )
    assert "git merge --abort" in text[1]
    assert git.plan.read_text() == "settled\n"
    assert (git.folder / ".git/MERGE_HEAD").exists()


@pytest.mark.parametrize("kind", ["rebase", "cherry-pick", "revert"])
def test_something_else_under_way(git, kind):
    git("commit", "-qm", "letter", "letter.txt")
    git("checkout", "-q", "pac.yaml")
    git("checkout", "-q", "-b", "side")
    git.commit("side\n")
    git("checkout", "-q", "main")
    git.commit("main\n")
    git.commit("main again\n")
    target = "HEAD~1" if kind == "revert" else "side"
    git(kind, target, check=False)
    git.plan.write_text("settled\n")
    head = git("rev-parse", "HEAD")
    with pytest.raises(Refused, match=rf"A {kind} is under way"):
        commit(str(git.plan), MESSAGE)
    assert git("rev-parse", "HEAD") == head
    assert git.plan.read_text() == "settled\n"


def test_on_no_branch(git):
    git("checkout", "-q", "--detach")
    assert refused(git) == [
        "Le dépôt n'est sur aucune branche, et un commit s'y perd vite.",
        f"→ Pour faire une branche de là où il est\u00a0: git switch -c NOM. {AFTER}",
    ]
    git("switch", "-qc", "kept")
    assert commit(str(git.plan), MESSAGE)


def test_a_commit_without_a_name(git, monkeypatch):
    for name in WHO:
        monkeypatch.delenv(name)
    git("config", "user.useConfigOnly", "true")
    text = refused(git)
    assert text[0] == "git ne sait pas qui tu es, et un commit porte un nom."
    assert "git config --global user.email" in text[1]


def test_a_hook_that_says_no(git):
    hook(
        git,
        "pre-commit",
        'printf "\\033[31mtitles are too long\\033[0m\\n\\tline 3\\a\\n" >&2; exit 1',
    )
    text = refused(git)
    assert text == [
        "Un hook du dépôt a arrêté le commit.",
        "| titles are too long",
        "|     line 3\\x07",
        f"→ Corrige ce qu'il demande. {AFTER}",
    ]


def test_a_hook_of_the_message_that_says_no_to_a_new_file(git):
    hook(git, "commit-msg", "echo no; exit 1")
    new = git.folder / "new.pac.yaml"
    new.write_text("new\n")
    assert refused(git, new)[:2] == ["Un hook du dépôt a arrêté le commit.", "| no"]
    assert "?? new.pac.yaml" in git("status", "--porcelain")


def test_a_long_complaint_is_cut(git):
    hook(git, "pre-commit", "seq 1 500; exit 1")
    text = refused(git)
    assert len(text) == 22
    assert text[-2] == "| 500"


def test_hooks_that_agree_have_her_letters(git, monkeypatch):
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    hook(git, "pre-commit", 'echo "$LC_ALL $GIT_LITERAL_PATHSPECS." > ../seen')
    commit(str(git.plan), MESSAGE)
    assert (git.folder.parent / "seen").read_text() == "C.UTF-8 .\n"


def test_a_signature_that_fails(git):
    git("config", "commit.gpgSign", "true")
    git("config", "gpg.program", "false")
    text = refused(git)
    assert text[0] == "Le commit n'a pas pu être signé, il n'y en a donc pas."
    assert any("gpg failed to sign" in line for line in text)


def test_another_git_at_work(git):
    lock = git.folder / ".git" / "index.lock"
    lock.write_text("")
    with pytest.raises(Refused) as caught:
        commit(str(git.plan), MESSAGE)
    assert git.plan.read_text() == "two\n"
    text = error_text(caught.value, language("fr")).split("\n")
    assert (
        text[0] == "Un autre git travaille dans le dépôt, le plan n'y est donc pas enregistré."
    )
    assert str(lock) in text[1]


def test_another_git_that_ends_soon_is_waited_for(git, monkeypatch):
    monkeypatch.setattr(module, "PATIENCE", 10)
    lock = git.folder / ".git" / "index.lock"
    lock.write_text("")
    ending = threading.Thread(target=lambda: (time.sleep(0.3), lock.unlink()))
    ending.start()
    assert commit(str(git.plan), MESSAGE)
    ending.join()


def test_a_conflict_that_was_settled_by_hand(git):
    git("commit", "-qm", "letter", "letter.txt")
    git("checkout", "-q", "letter.txt")
    git("stash", "-q")
    git.commit("main\n")
    git("stash", "pop", check=False)
    assert git("ls-files", "--unmerged")
    git.plan.write_text("settled\n")
    assert commit(str(git.plan), MESSAGE)
    assert git("show", "HEAD:pac.yaml") == "settled"
    assert not git("ls-files", "--unmerged")


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root writes anywhere")
def test_a_repository_that_cannot_be_written(git):
    objects = git.folder / ".git" / "objects"
    objects.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        assert refused(git)[0] == "git n'a pas enregistré le plan."
    finally:
        objects.chmod(0o755)


def test_without_git(git, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refused, match="not installed"):
        commit(str(git.plan), MESSAGE)
