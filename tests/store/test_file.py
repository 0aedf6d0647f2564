"""Writing a plan's file: what is refused, what is kept, what comes back."""

from __future__ import annotations

import datetime as dt
import errno
import os
import stat
import subprocess
import sys
from decimal import Decimal

import pytest

from pacli.changes.edits import AddItem, SetValue
from pacli.errors import Busy, NotFound, PlanError, Refused, Spoiling
from pacli.store import file as store
from pacli.store import lock

PLAN = """\
pac: 1
name: Essai
objective: {title: Vendre}
indicators:
  ca:
    label: CA
    readings:
      2026-01-09: 850   # salon
"""
READINGS = ("indicators", "ca", "readings")
posix = pytest.mark.skipif(os.name == "nt", reason="POSIX only")


@pytest.fixture
def plan(tmp_path, monkeypatch):
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "state"))
    file = tmp_path / "plans" / "pac.yaml"
    file.parent.mkdir()
    file.write_bytes(PLAN.encode())
    return file


def log(path, day=16, value=12, **options):
    reading = AddItem((*READINGS, dt.date(2026, 1, day)), Decimal(value))
    return store.update(path, lambda _: [reading], **options)


def test_a_change_adds_its_line_and_says_it_as_a_diff(plan):
    written = log(plan)
    assert plan.read_text() == PLAN + "      2026-01-16: 12\n"
    assert written.diff() == (
        f"--- {plan}\n+++ {plan}\n@@ -6,3 +6,4 @@\n     label: CA\n     readings:\n"
        "       2026-01-09: 850   # salon\n+      2026-01-16: 12\n"
    )
    assert os.listdir(plan.parent) == ["pac.yaml"]  # noqa: PTH208 - its names are compared


def test_a_diff_shows_a_missing_last_line_end(plan):
    plan.write_bytes(PLAN.removesuffix("\n").encode())
    assert log(plan).diff().splitlines()[-5:] == [
        "-      2026-01-09: 850   # salon",
        "\\ No newline at end of file",
        "+      2026-01-09: 850   # salon",
        "+      2026-01-16: 12",
        "\\ No newline at end of file",
    ]


def test_a_dry_run_writes_nothing_anywhere(plan, tmp_path):
    assert log(plan, dry_run=True).diff()
    assert plan.read_text() == PLAN
    assert not (tmp_path / "state").exists()


def test_a_change_of_nothing_leaves_the_file_alone(plan):
    before = plan.stat().st_mtime_ns
    same = SetValue((*READINGS, dt.date(2026, 1, 9)), Decimal(850))
    assert store.update(plan, lambda _: [same]).diff() == ""
    assert plan.stat().st_mtime_ns == before


@pytest.mark.parametrize("text", ["\ufeff" + PLAN, PLAN.replace("\n", "\r\n")])
def test_marks_and_line_ends_go_through_to_the_bytes(plan, text):
    plan.write_bytes(text.encode())
    log(plan)
    end = "\r\n" if "\r\n" in text else "\n"
    assert plan.read_bytes() == (text + "      2026-01-16: 12" + end).encode()


@posix
def test_mode_and_link_stay(plan):
    plan.chmod(0o640)
    link = plan.parent.parent / "pac.yaml"
    link.symlink_to(plan)
    log(link)
    assert link.is_symlink()
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640
    assert plan.read_text() != PLAN


def test_an_invalid_result_is_not_written(plan):
    with pytest.raises(Spoiling) as error:
        store.update(plan, lambda _: [SetValue(("indicators", "ca", "cadence"), "yearly")])
    (problem,) = error.value.problems
    assert problem.path == ("indicators", "ca", "cadence")
    assert (problem.file, problem.line, problem.excerpt) == (None, None, None)
    assert plan.read_text() == PLAN


def test_an_error_that_was_there_is_told_where_it_stands(plan):
    text = PLAN + "phase: old\n"
    plan.write_text(text)
    new = AddItem(("indicators", "new"), {"label": "New"})
    with pytest.raises(PlanError) as error:
        store.update(plan, lambda _: [new])
    (problem,) = error.value.problems
    assert not isinstance(error.value, Spoiling)
    assert (problem.line, problem.excerpt) == (len(text.splitlines()), "phase: old")


def test_undo_takes_back_the_last_edit_only(plan):
    log(plan)
    after_one = plan.read_text()
    log(plan, day=23)
    plan.write_text(after_one)
    with pytest.raises(Refused, match="changed"):
        store.undo(plan)
    assert plan.read_text() == after_one


def test_undo_passes_over_an_edit_that_never_took_place(plan, monkeypatch):
    log(plan)
    after_one = plan.read_text()

    def broken(*_):
        raise OSError(errno.EIO, "broken")

    with monkeypatch.context() as patch:
        patch.setattr("pacli.store.target.move", broken)
        with pytest.raises(Refused):
            log(plan, day=23)
    assert plan.read_text() == after_one
    assert store.undo(plan).after == PLAN


def test_an_error_elsewhere_is_in_the_way_only_of_what_checks_everything(plan):
    plan.write_text(PLAN + "phase: old\n")
    with pytest.raises(PlanError):
        log(plan)
    log(plan, check=("indicators", "ca"))
    assert "2026-01-16: 12" in plan.read_text()


def test_a_key_twice_is_in_the_way_of_everything(plan):
    text = PLAN + "ideas: {a: {title: A}, a: {title: B}}\n"
    plan.write_text(text)
    with pytest.raises(PlanError):
        log(plan, check=("indicators", "ca"))
    assert plan.read_text() == text


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda file: file.write_bytes(b""), "{file} is empty."),
        pytest.param(lambda file: file.chmod(0o444), "{file} is read-only.", marks=posix),
        pytest.param(
            lambda file: os.link(file, file.with_name("other")),
            "{file} is one of {n} names of the same file; pac would part them.",
            marks=posix,
        ),
        pytest.param(
            lambda file: (file.unlink(), os.mkfifo(file)),
            "{file} is not an ordinary file; pac leaves it alone.",
            marks=posix,
        ),
        (
            lambda file: (file.unlink(), file.mkdir()),
            "{file} is not an ordinary file; pac leaves it alone.",
        ),
    ],
)
def test_what_cannot_be_replaced_safely_is_refused(plan, make, said):
    make(plan)
    with pytest.raises(Refused) as error:
        log(plan)
    assert error.value.message == said


def test_a_missing_file_is_not_found(plan):
    plan.unlink()
    with pytest.raises(NotFound):
        log(plan)


def test_a_file_changed_meanwhile_is_edited_again_as_it_is_now(plan):
    def change(draft):
        if "currency" not in draft.text:
            plan.write_text(PLAN.replace("Essai\n", "Essai\ncurrency: EUR\n"))
        return [SetValue(("phase",), "growth")]

    store.update(plan, change)
    assert "name: Essai\ncurrency: EUR\nphase: growth\nobj" in plan.read_text()


def test_a_file_that_never_rests_is_left_alone(plan):
    def change(draft):
        plan.write_text(draft.text + "# again\n")
        return [SetValue(("phase",), "growth")]

    with pytest.raises(Busy):
        store.update(plan, change)
    assert "growth" not in plan.read_text()


def test_edits_are_taken_back_one_after_the_other(plan):
    log(plan, 16)
    log(plan, 23)
    assert store.undo(plan, dry_run=True).diff()
    assert store.undo(plan).after == PLAN + "      2026-01-16: 12\n"
    store.undo(plan)
    assert plan.read_text() == PLAN
    with pytest.raises(Refused, match=r"no edit of .file. to take back"):
        store.undo(plan)


def test_what_was_changed_by_hand_since_is_not_taken_back(plan):
    log(plan)
    mine = plan.read_text().replace("salon", "salon de mars")
    plan.write_text(mine)
    with pytest.raises(Refused, match="has been changed since"):
        store.undo(plan)
    assert plan.read_text() == mine


def test_twenty_edits_can_be_taken_back(plan, tmp_path):
    texts = [log(plan, day).before for day in range(1, 9)]
    texts += [log(plan, day).before for day in range(10, 28)]
    for text in reversed(texts[-20:]):
        assert store.undo(plan).after == text
    with pytest.raises(Refused):
        store.undo(plan)


def test_a_spoiled_record_is_never_put_back(plan, tmp_path):
    log(plan)
    (record,) = (tmp_path / "state").rglob("undo-*")
    record.write_bytes(record.read_bytes()[:-5])
    now = plan.read_text()
    with pytest.raises(Refused):
        store.undo(plan)
    assert plan.read_text() == now


def test_a_new_plan_is_never_written_over_another(plan):
    with pytest.raises(Refused, match="exists already"):
        store.create(plan, PLAN + "phase: growth\n")
    assert plan.read_text() == PLAN
    fresh = plan.with_name("new.pac.yaml")
    store.create(fresh, PLAN)
    assert fresh.read_text() == PLAN
    broken = plan.with_name("broken.pac.yaml")
    with pytest.raises(PlanError):
        store.create(broken, "pac: 1\n")
    assert not broken.exists()


def test_two_plans_do_not_share_what_is_taken_back(plan):
    other = plan.with_name("other.pac.yaml")
    store.create(other, PLAN)
    log(plan)
    with pytest.raises(Refused):
        store.undo(other)


def test_mending_tells_what_it_mended(plan):
    plan.write_text(PLAN.replace("850", "'850'"))
    written, mended = store.mend(plan)
    assert plan.read_text() == PLAN
    assert [problem.line for problem in mended] == [8]
    assert "-      2026-01-09: '850'" in written.diff()


HOLD = """
import sys, time
from pacli.store.lock import Lock
with Lock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_held_lock_is_waited_for_and_names_its_holder(plan, monkeypatch):
    monkeypatch.setattr(lock, "PATIENCE", 0.1)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, os.path.realpath(plan)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        holder.stdout.readline()
        with pytest.raises(Busy) as error:
            log(plan)
        assert str(holder.pid) in error.value.params["holder"]
        assert plan.read_text() == PLAN
    finally:
        holder.communicate()
    log(plan)
    assert plan.read_text() != PLAN


@posix
def test_a_state_folder_that_cannot_be_used_stops_the_edit(plan, tmp_path):
    (tmp_path / "state").write_text("in the way")
    with pytest.raises(Refused, match="its own folder"):
        log(plan)
    assert plan.read_text() == PLAN


def test_a_user_without_a_home_is_told_so(plan, monkeypatch):
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.delenv("LOCALAPPDATA")
    monkeypatch.setattr(os.path, "expanduser", lambda path: path)
    with pytest.raises(Refused, match="its own folder"):
        log(plan)
    assert plan.read_text() == PLAN
