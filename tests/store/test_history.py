"""The versions of a plan through renames, moves, merges and clones."""

import datetime as dt
import os

import pytest

from pacli.errors import NotFound, Refused
from pacli.store.git import history, texts, version, version_on
from tests.repository import Repository

DAY = dt.date
LONG = "".join(f"line {n} of a plan\n" for n in range(20))


@pytest.fixture
def git(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    return Repository(tmp_path / "work", tmp_path)


def told(git, name="pac.yaml"):
    """The versions, the earliest first: day, bytes, name."""
    path = str(git.folder / name)
    found = [
        (commit.day.isoformat(), text.decode(), commit.file)
        for commit, text in texts(path, history(path).commits)
    ]
    return found[::-1]


def test_every_version_that_changed_the_file(git):
    git.commit("one\n", "2026-01-05")
    git.commit("else\n", "2026-01-06", name="other.txt")
    git.commit("two\r\n", "2026-01-09")
    assert told(git) == [
        ("2026-01-05", "one\n", "pac.yaml"),
        ("2026-01-09", "two\r\n", "pac.yaml"),
    ]


def test_names_of_commits_are_the_short_ones_of_git(git):
    names = [git.commit(f"{n}\n", f"2026-01-{n:02}") for n in range(1, 4)]
    found = history(str(git.folder / "pac.yaml")).commits
    assert [one.commit for one in found] == names[::-1]


def test_a_file_that_was_renamed_then_moved(git):
    git.commit(LONG, "2026-01-05")
    git("mv", "pac.yaml", "2026.pac.yaml")
    git.commit(day="2026-01-06")
    (git.folder / "plans").mkdir()
    git("mv", "2026.pac.yaml", "plans/2026.pac.yaml")
    git.commit(LONG + "more\n", "2026-01-09", name="plans/2026.pac.yaml")
    name = "plans/2026.pac.yaml"
    assert told(git, name) == [
        ("2026-01-05", LONG, "pac.yaml"),
        ("2026-01-06", LONG, "2026.pac.yaml"),
        ("2026-01-09", LONG + "more\n", name),
    ]
    moves = [one.was for one in history(str(git.folder / name)).commits]
    assert moves == ["2026.pac.yaml", "pac.yaml", None]
    path = str(git.folder / name)
    assert version_on(path, DAY(2026, 1, 5)).text == LONG.encode()
    assert version_on(path, DAY(2026, 1, 8)).text == LONG.encode()
    assert version(path, "HEAD~2").text == LONG.encode()
    assert version(path, "HEAD~1").day == DAY(2026, 1, 6)


def test_a_move_that_is_staged_but_not_committed(git):
    git.commit(LONG, "2026-01-05", name="sub/pac.yaml")
    git("mv", "sub/pac.yaml", "sub/2026.pac.yaml")
    assert told(git, "sub/2026.pac.yaml") == [("2026-01-05", LONG, "sub/pac.yaml")]
    (git.folder / "up").mkdir()
    git("mv", "sub/2026.pac.yaml", "up/2026.pac.yaml")
    assert told(git, "up/2026.pac.yaml") == [("2026-01-05", LONG, "sub/pac.yaml")]
    assert version(str(git.folder / "up/2026.pac.yaml"), "HEAD").text == LONG.encode()


def test_a_copy_of_another_plan_is_a_beginning(git):
    git.commit(LONG, "2025-01-05", name="2025.pac.yaml")
    git.commit(LONG + "changed\n", "2025-06-05", name="2025.pac.yaml")
    git.commit(LONG + "changed\n", "2026-01-05")
    assert told(git) == [("2026-01-05", LONG + "changed\n", "pac.yaml")]
    with pytest.raises(NotFound, match="not in git yet on"):
        version_on(str(git.folder / "pac.yaml"), DAY(2025, 7, 1))


@pytest.mark.parametrize(
    "name", [":(top)é \n.yaml", "*.yaml", "-x.yaml", "a\tb.yaml", "x\x01y.yaml", ":!pac.yaml"]
)
def test_a_name_is_a_name_and_no_pattern(git, name):
    git.commit("other", "2026-01-04", name="pac.yaml")
    git.commit("one", "2026-01-05", name=name)
    assert told(git, name) == [("2026-01-05", "one", name)]
    assert version(str(git.folder / name), "HEAD").text == b"one"


def test_bytes_are_those_that_were_committed(git):
    for n, raw in enumerate([b"", b"\xff\xfe\x00", b"\xef\xbb\xbfa\r\n", b"x" * 300_000], 1):
        git.commit(raw, f"2026-01-{n:02}")
    path = str(git.folder / "pac.yaml")
    found = [text for _, text in texts(path, history(path).commits)]
    assert found == [b"x" * 300_000, b"\xef\xbb\xbfa\r\n", b"\xff\xfe\x00", b""]


def test_texts_are_read_one_by_one(git):
    for n in range(1, 6):
        git.commit(f"{n}", f"2026-01-{n:02}")
    path = str(git.folder / "pac.yaml")
    asked = []

    def commits():
        for one in history(path).commits:
            asked.append(one)
            yield one

    found = texts(path, commits())
    assert next(found)[1] == b"5"
    assert len(asked) == 1
    found.close()


def test_a_merge_is_one_version(git):
    git.commit(LONG, "2026-01-05")
    git("checkout", "-q", "-b", "laptop")
    git.commit(LONG + "laptop\n", "2026-01-06")
    git.commit(LONG + "laptop 2\n", "2026-01-07")
    git("checkout", "-q", "main")
    git.commit("desk\n" + LONG, "2026-01-08")
    git("merge", "--no-edit", "laptop", GIT_COMMITTER_DATE="2026-01-09T10:00:00")
    assert [(day, text) for day, text, _ in told(git)] == [
        ("2026-01-05", LONG),
        ("2026-01-08", "desk\n" + LONG),
        ("2026-01-09", "desk\n" + LONG + "laptop 2\n"),
    ]


def test_a_file_taken_away_and_put_back(git):
    git.commit("one\n", "2026-01-05")
    git("rm", "-q", "pac.yaml")
    git.commit(day="2026-01-06")
    git.commit("entirely new\n", "2026-01-07")
    assert told(git)[-1] == ("2026-01-07", "entirely new\n", "pac.yaml")


def test_a_link_that_became_a_file(git):
    (git.folder / "pac.yaml").symlink_to("elsewhere.yaml")
    git.commit(day="2026-01-05")
    (git.folder / "pac.yaml").unlink()
    git.commit(LONG, "2026-01-06")
    assert told(git) == [("2026-01-06", LONG, "pac.yaml")]


def test_a_shallow_clone_says_so(git, tmp_path):
    for n in range(1, 4):
        git.commit(f"{n}", f"2026-01-{n:02}")
    assert not history(str(git.folder / "pac.yaml")).shallow
    git("clone", "--depth=1", f"file://{git.folder}", str(tmp_path / "clone"))
    path = str(tmp_path / "clone" / "pac.yaml")
    found = history(path)
    assert (len(found.commits), found.shallow) == (1, True)
    with pytest.raises(NotFound, match="a part of it was not fetched") as caught:
        version_on(path, DAY(2026, 1, 2))
    assert "--unshallow" in caught.value.hint


def test_nothing_committed_yet(git):
    path = git.folder / "pac.yaml"
    path.write_text("one")
    assert history(str(path)).commits == ()
    git.commit("other", name="else.txt", day="2026-01-05")
    (git.folder / "new.yaml").write_text("untracked")
    assert history(str(git.folder / "new.yaml")).commits == ()


def test_settings_of_hers_change_nothing(git):
    git.commit(LONG, "2026-01-05")
    git("mv", "pac.yaml", "2026.pac.yaml")
    git.commit(LONG + "more\n", "2026-01-06", name="2026.pac.yaml")
    for setting in (
        *("log.showSignature=true", "color.ui=always", "diff.renames=false"),
        *("diff.renameLimit=1", "log.follow=false", "format.pretty=oneline", "diff.noprefix=1"),
        *("log.diffMerges=off", "core.quotePath=true", "log.date=relative", "core.pager=cat"),
        *("diff.external=false", "notes.displayRef=*"),
    ):
        git("config", *setting.split("=", 1))
    assert len(told(git, "2026.pac.yaml")) == 2


def test_variables_of_a_hook_are_those_of_another_repository(git, tmp_path, monkeypatch):
    git.commit("one", "2026-01-05")
    other = Repository(tmp_path / "other", tmp_path)
    other.commit("not this", "2026-01-05")
    monkeypatch.setenv("GIT_DIR", str(other.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other.folder / ".git/index"))
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other.folder / ".git/objects"))
    monkeypatch.setenv("GIT_ICASE_PATHSPECS", "1")
    assert [text for _, text, _ in told(git)] == ["one"]


def test_inside_of_git_itself(git):
    git.commit("one")
    path = git.folder / ".git" / "pac.yaml"
    path.write_text("one")
    with pytest.raises(Refused, match="inside of a git repository"):
        history(str(path))


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="gives a folder away")
def test_a_repository_of_somebody_else(git):
    git.commit("one")
    for path in (git.folder, git.folder / ".git"):
        os.chown(path, 12345, 12345)
    with pytest.raises(Refused, match="does not trust this folder") as caught:
        history(str(git.folder / "pac.yaml"))
    assert "safe.directory" in caught.value.hint


def test_a_version_on_another_branch_under_another_name(git):
    git.commit(LONG, "2026-01-05")
    git("checkout", "-q", "-b", "try")
    git.commit(LONG + "tried\n", "2026-01-06")
    git("checkout", "-q", "main")
    git("mv", "pac.yaml", "2026.pac.yaml")
    git.commit(day="2026-01-07")
    found = version(str(git.folder / "2026.pac.yaml"), "try")
    assert found.text == (LONG + "tried\n").encode()


def test_a_commit_of_a_clock_gone_mad(git):
    git.commit("one\n", "2026-01-05")
    (git.folder / "pac.yaml").write_text("two\n")
    git("commit", "-qam", "mad", GIT_COMMITTER_DATE="@999999999999999 +0000")
    path = str(git.folder / "pac.yaml")
    assert [one.day for one in history(path).commits] == [DAY.max, DAY(2026, 1, 5)]
    assert version(path, "HEAD").day == DAY.max
    assert version_on(path, DAY(2026, 2, 1)).text == b"one\n"
