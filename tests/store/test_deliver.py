"""A file for other programs: new, over another one, or refused."""

import os
import stat
import sys

import pytest

from pacli.errors import Refused
from pacli.store import disk
from pacli.store.deliver import deliver


@pytest.fixture
def plan(tmp_path):
    path = tmp_path / "pac.yaml"
    path.write_text("pac: 1\n")
    return path


def test_a_new_file_is_made_and_one_that_is_there_is_kept(tmp_path, plan):
    out = tmp_path / "out.ics"
    deliver(str(out), b"one", plan=str(plan))
    assert out.read_bytes() == b"one"
    with pytest.raises(Refused):
        deliver(str(out), b"two", plan=str(plan))
    assert out.read_bytes() == b"one"
    deliver(str(out), b"two", plan=str(plan), force=True)
    assert out.read_bytes() == b"two"
    assert {one.name for one in tmp_path.iterdir()} == {"out.ics", "pac.yaml"}


def test_never_over_the_plan_nor_what_is_no_file(tmp_path, plan):
    link = tmp_path / "link"
    link.symlink_to(plan)
    for path in (plan, link, tmp_path):
        for force in (False, True):
            with pytest.raises(Refused):
                deliver(str(path), b"x", plan=str(plan), force=force)
    assert plan.read_text() == "pac: 1\n"


def test_dry_run_only_says_whether_it_may(tmp_path, plan):
    out = tmp_path / "out.ics"
    deliver(str(out), b"one", plan=str(plan), dry_run=True)
    assert not out.exists()
    out.write_bytes(b"old")
    with pytest.raises(Refused):
        deliver(str(out), b"one", plan=str(plan), dry_run=True)


@pytest.mark.skipif(sys.platform == "win32", reason="modes are POSIX's")
def test_a_link_is_followed_and_the_mode_kept(tmp_path, plan):
    real, link = tmp_path / "real.ics", tmp_path / "link.ics"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    deliver(str(link), b"new", plan=str(plan), force=True)
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
    assert stat.S_IMODE(real.stat().st_mode) == 0o640


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path, plan, monkeypatch):
    out = tmp_path / "out.ics"
    out.write_bytes(b"old")

    def full(handle, _):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(disk.os, "write", full)
    for path in (out, tmp_path / "new.ics"):
        with pytest.raises(Refused):
            deliver(str(path), b"new", plan=str(plan), force=True)
    monkeypatch.undo()
    assert out.read_bytes() == b"old"
    assert {one.name for one in tmp_path.iterdir()} == {"out.ics", "pac.yaml"}
