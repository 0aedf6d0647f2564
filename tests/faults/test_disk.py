"""A disk that fails at any call: the plan is before or after, and pac says what happened."""

from __future__ import annotations

import builtins
import errno
import os

import pytest

from pacli.errors import PacError
from pacli.store import file as store

from .conftest import PLAN, beside
from .operations import EDITS, log, prepared

CALLS = (
    *((os, name) for name in ("open", "write", "fsync", "close", "replace", "link", "stat")),
    *((os, name) for name in ("fstat", "fchmod", "listdir", "mkdir", "unlink", "lseek")),
    (builtins, "open"),
)
ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS)


class Faults:
    """Calls that fail: the one numbered ``at``, or from it on when ``lasting``."""

    def __init__(self, at, code, *, lasting):
        self.at, self.code, self.lasting = at, code, lasting
        self.count = 0

    def wrap(self, module, name):
        real = getattr(module, name)

        def call(*args, **kwargs):
            self.count += 1
            if self.count == self.at or (self.lasting and self.count > self.at):
                if name == "close":
                    real(*args, **kwargs)
                raise OSError(self.code, os.strerror(self.code))
            return real(*args, **kwargs)

        return call

    def run(self, operation, path):
        """Run with the faults; the error that came out, if any."""
        with pytest.MonkeyPatch.context() as patch:
            for module, name in CALLS:
                patch.setattr(module, name, self.wrap(module, name))
            try:
                operation(path)
            except PacError as error:
                return error
        return None


@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("code", ERRORS, ids=errno.errorcode.get)
@pytest.mark.parametrize("name", EDITS)
def test_a_failing_call_damages_nothing_and_is_told(name, code, lasting, plan):
    operation = EDITS[name]
    prepared(name, plan)
    before = plan.read_bytes()
    after = _after(operation, plan, name)
    at = 0
    while True:
        at += 1
        faults = Faults(at, code, lasting=lasting)
        error = faults.run(operation, plan)
        now = plan.read_bytes()
        assert now in (before, after)
        if now == before:
            assert error is not None
        if faults.count < at:
            assert error is None
            break
        if not lasting:
            assert not beside(plan)
        plan.write_bytes(before)
        if name == "undo":
            _forget_undone(plan)
    assert at > 10


def _after(operation, plan, name):
    before = plan.read_bytes()
    operation(plan)
    after = plan.read_bytes()
    assert after != before
    plan.write_bytes(before)
    if name == "undo":
        _forget_undone(plan)
    return after


def _forget_undone(plan):
    """An edit to take back, whether or not it was taken back before."""
    plan.write_text(PLAN, encoding="utf-8", newline="")
    log(plan)


def test_a_full_disk_under_the_state_folder_stops_the_edit(plan, monkeypatch):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "mkdir", full)
    with pytest.raises(PacError) as error:
        log(plan)
    assert error.value.params["reason"] == "the disk is full"
    assert plan.read_text(encoding="utf-8") == PLAN


@pytest.mark.parametrize("code", ERRORS, ids=errno.errorcode.get)
def test_a_new_plan_is_whole_or_absent(code, tmp_path, state):
    file = tmp_path / "plans" / "pac.yaml"
    file.parent.mkdir()
    at = 0
    while True:
        at += 1
        faults = Faults(at, code, lasting=False)
        error = faults.run(lambda path: store.create(path, PLAN), file)
        if file.exists():
            assert file.read_text(encoding="utf-8") == PLAN
            log(file)
            file.unlink()
        else:
            assert error is not None
        assert not beside(file)
        if faults.count < at:
            assert error is None
            break
