"""Death at every call to the system: the plan is before or after, and the next run works."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pacli.store import file as store
from pacli.store import state

from .conftest import PLAN, beside
from .operations import EDITS, log, prepared
from .test_disk import CALLS

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
KILLED = 9


def die_at(number, operation, path, *, done):
    """Run in a child that dies at a call, before it or when it is ``done``; how it ended.

    A write dies with half of its bytes written.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    count = 0

    def wrap(real, name):
        def call(*args, **kwargs):
            nonlocal count
            count += 1
            if count < number:
                return real(*args, **kwargs)
            if done:
                real(*args, **kwargs)
            elif name == "write":
                real(args[0], args[1][: len(args[1]) // 2])
            os._exit(KILLED)

        return call

    try:
        for module, name in CALLS:
            setattr(module, name, wrap(getattr(module, name), name))
        operation(path)
    finally:
        os._exit(0)


@pytest.mark.parametrize("done", [False, True])
@pytest.mark.parametrize("name", EDITS)
def test_the_plan_is_before_or_after_and_the_next_run_works(name, done, plan):
    prepared(name, plan)
    before = plan.read_bytes()
    record = {f: f.read_bytes() for f in _records(plan)}
    EDITS[name](plan)
    after = plan.read_bytes()
    number = 0
    ended = KILLED
    while ended == KILLED:
        number += 1
        plan.write_bytes(before)
        for old in _records(plan):
            old.unlink()
        for file, content in record.items():
            file.write_bytes(content)
        ended = die_at(number, EDITS[name], plan, done=done)
        assert plan.read_bytes() in (before, after)
        plan.write_bytes(before)
        log(plan, day=EDITS["log"].__defaults__[0].replace(day=30))
        assert not beside(plan)
        assert store.undo(plan).after.encode() == before
    assert ended == 0
    assert number > 10


def test_a_new_plan_is_whole_or_absent(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    file = tmp_path / "plans" / "pac.yaml"
    file.parent.mkdir()
    number, ended = 0, KILLED
    while ended == KILLED:
        number += 1
        file.unlink(missing_ok=True)
        ended = die_at(
            number // 2, lambda path: store.create(path, PLAN), file, done=number % 2
        )
        if not file.exists():
            store.create(file, PLAN)
        assert file.read_text(encoding="utf-8") == PLAN
        log(file)
        assert not beside(file)
    assert ended == 0


def _records(plan):
    return list(Path(state.own(os.path.realpath(plan))).glob("undo-*"))
