"""Earlier versions of a plan, in repositories made for the purpose with the program git."""

import datetime as dt
import os
import subprocess

import pytest

from pacli.errors import NotFound, Refused
from pacli.store.git import version, version_on

DAY = dt.date


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository whose plan lies in a folder of it; its commits take text and day."""
    for name in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"):
        monkeypatch.setenv(name, "Nadia")
    for name in ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(name, "nadia@example.org")
    monkeypatch.setenv("HOME", str(tmp_path))
    folder = tmp_path / "work" / "my plans"
    folder.mkdir(parents=True)

    def git(*words, **environ):
        subprocess.run(
            ("git", *words),
            cwd=folder,
            env={**os.environ, **environ},
            check=True,
            capture_output=True,
        )

    def commit(text, day, name="pac.yaml"):
        (folder / name).write_bytes(text)
        git("add", name)
        git("commit", "-m", "a version", GIT_COMMITTER_DATE=f"{day}T10:00:00")

    git("init")
    commit.git = git
    commit.plan = folder / "pac.yaml"
    return commit


def test_the_last_version_of_a_day_is_the_one_before_the_next(repository):
    repository(b"one\r\n", "2026-01-09")
    repository(b"two", "2026-01-16")
    repository(b"other", "2026-01-20", name="else.txt")
    assert version_on(str(repository.plan), DAY(2026, 1, 9)).text == b"one\r\n"
    assert version_on(str(repository.plan), DAY(2026, 1, 15)).text == b"one\r\n"
    found = version_on(str(repository.plan), DAY(2026, 2, 1))
    assert (found.text, found.day) == (b"two", DAY(2026, 1, 16))


def test_a_revision_is_whatever_git_takes(repository):
    repository(b"one", "2026-01-09")
    repository.git("tag", "v1")
    repository(b"two", "2026-01-16")
    assert version(str(repository.plan), "v1").text == b"one"
    assert version(str(repository.plan), "HEAD").text == b"two"
    found = version(str(repository.plan), "HEAD~1")
    assert (found.text, found.day) == (b"one", DAY(2026, 1, 9))
    assert version(str(repository.plan), found.commit).text == b"one"


def test_what_is_not_committed_changes_nothing(repository):
    repository(b"one", "2026-01-09")
    repository.plan.write_bytes(b"later")
    assert version(str(repository.plan), "HEAD").text == b"one"


def test_settings_and_filters_of_hers_change_nothing(repository):
    repository(b"one\n", "2026-01-09")
    (repository.plan.parent / ".gitattributes").write_text("*.yaml diff=loud\n")
    repository.git("config", "diff.loud.textconv", "tr a-z A-Z <")
    repository.git("config", "core.autocrlf", "true")
    repository.git("config", "log.showSignature", "true")
    repository.git("config", "color.ui", "always")
    assert version_on(str(repository.plan), DAY(2026, 1, 9)).text == b"one\n"


@pytest.mark.parametrize("revision", ["nope", "--all", "-1", "", "HEAD:pac.yaml", "a b"])
def test_an_unknown_revision_is_told(repository, revision):
    repository(b"one", "2026-01-09")
    with pytest.raises(NotFound, match="git knows no version"):
        version(str(repository.plan), revision)


def test_a_file_that_was_not_there_yet(repository):
    repository(b"other", "2026-01-05", name="else.txt")
    repository(b"one", "2026-01-09")
    with pytest.raises(NotFound, match="not in git yet on"):
        version_on(str(repository.plan), DAY(2026, 1, 8))
    with pytest.raises(NotFound, match="not in git yet at"):
        version(str(repository.plan), "HEAD~1")


def test_a_repository_without_a_commit(repository):
    with pytest.raises(NotFound, match="not in git yet"):
        version_on(str(repository.plan), DAY(2026, 1, 8))
    with pytest.raises(NotFound, match="git knows no version"):
        version(str(repository.plan), "HEAD")


def test_a_link_is_followed_to_the_repository(repository, tmp_path):
    repository(b"one", "2026-01-09")
    link = tmp_path / "linked.yaml"
    link.symlink_to(repository.plan)
    assert version(str(link), "HEAD").text == b"one"


def test_without_a_repository(tmp_path):
    with pytest.raises(Refused, match="not in a git repository"):
        version(str(tmp_path / "pac.yaml"), "HEAD")


def test_without_git(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Refused, match="not installed"):
        version_on(str(tmp_path / "pac.yaml"), DAY(2026, 1, 8))
