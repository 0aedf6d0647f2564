"""Edits of plans as people write them: the data changes as asked, the rest not by a byte."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from pacli.store.edit import apply
from pacli.store.read import Draft
from tests.store.handwriting import plan, written
from tests.store.oracle import concerned, expected, mutable, some_edit, stays

SEEDS = st.integers(min_value=0, max_value=2**63)


def check_edit(rnd):
    """One edit of one text: the data, the lines, the line ends, the final one."""
    before = written(rnd, plan(rnd))
    old = Draft.of(before, "pac.yaml")
    plain = mutable(old.data())
    edit = some_edit(rnd, plain)
    after = apply(old, [edit]).text
    shown = f"{edit}\n{before}\n-----\n{after}"
    assert mutable(Draft.of(after, "pac.yaml").data()) == expected(plain, edit), shown
    source, result = before.removeprefix("\ufeff"), after.removeprefix("\ufeff")
    lines = concerned(source, edit)
    assert stays(source, result, lines), (lines, shown)
    assert after.startswith("\ufeff") == before.startswith("\ufeff"), shown
    if "\r\n" in before:
        assert "\n" not in after.replace("\r\n", ""), shown
    elif "\n" in before:
        assert "\r" not in after, shown
    if not before.endswith("\n"):
        assert not after.endswith("\n"), shown


@given(SEEDS)
def test_data_changes_as_asked_and_other_lines_stay(seed):
    check_edit(Random(seed))
