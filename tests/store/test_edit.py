"""Edits of plans as people write them: the data changes as asked, the rest not by a byte."""

from __future__ import annotations

from random import Random

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from pacli.changes.edits import Comment, Remove
from pacli.store import emit
from pacli.store.edit import apply
from pacli.store.read import Draft
from tests.store.handwriting import TEXTS, plan, written
from tests.store.oracle import (
    called,
    concerned,
    expected,
    mutable,
    some_edit,
    stays,
    without_nothing,
)

SEEDS = st.integers(min_value=0, max_value=2**63)


def check_edit(rnd):
    """One edit of one text: the data, the lines, the line ends, the final one."""
    before = written(rnd, plan(rnd))
    old = Draft.of(before, "pac.yaml")
    plain = mutable(old.data())
    edit = some_edit(rnd, plain)
    after = apply(old, [edit]).text
    shown = f"{edit}\n{before}\n-----\n{after}"
    assert mutable(Draft.of(after, "pac.yaml").data()) == called(expected(plain, edit)), shown
    source, result = before.removeprefix("\ufeff"), after.removeprefix("\ufeff")
    lines = concerned(source, edit)
    assert stays(source, result, lines), (lines, shown)
    assert after.startswith("\ufeff") == before.startswith("\ufeff"), shown
    if "\r\n" in before:
        assert "\n" not in after.replace("\r\n", ""), shown
    elif "\n" in before:
        assert "\r" not in after, shown
    if not before.endswith("\n") and not isinstance(edit, Remove):
        assert not after.endswith("\n"), shown


def check_edits(rnd):
    """Several edits at once: the data after them all."""
    old = Draft.of(written(rnd, plan(rnd)), "pac.yaml")
    plain, edits = mutable(old.data()), []
    for _ in range(5):
        edits.append(some_edit(rnd, plain))
        plain = mutable(without_nothing(expected(plain, edits[-1])))
        if "name" not in plain:
            break
    found = without_nothing(mutable(apply(old, edits).data()))
    assert found == called(plain), (edits, old.text)


@given(SEEDS)
def test_data_changes_as_asked_and_other_lines_stay(seed):
    check_edit(Random(seed))


@given(SEEDS)
def test_several_edits_are_made_one_after_the_other(seed):
    check_edits(Random(seed))


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@given(value=st.text() | st.text("aé1 :#-'\"\n,{}[]&*!|>%@`?\\~=.") | st.sampled_from(TEXTS))
@example(value="2026-01-16 10:00:00")
@example(value="1%#é:??")
@example(value="Prêt ?")
def test_a_text_is_reread_as_itself_by_any_yaml_reader(loader, value):
    block, flow = emit.scalar(value), emit.scalar(value, flow=True)
    text = f"a: {block}\nb: [{flow}, {{c: {flow}}}]\n"
    assert yaml.load(text, loader) == {"a": value, "b": [value, {"c": value}]}


@given(SEEDS)
def test_a_comment_is_a_line_more_and_nothing_else(seed):
    """Of any text: no data changes, and no line but the comment, blank ones aside, is new."""
    rnd = Random(seed)
    before = written(rnd, plan(rnd))
    old = Draft.of(before, "pac.yaml")
    key = rnd.choice(old.ids())
    after = apply(old, [Comment((key,), "Où je vais.")]).text
    assert Draft.of(after, "pac.yaml").data() == old.data()
    end = "\r\n" if "\r\n" in before else "\n"
    line = f"# Où je vais.{end}"
    assert before in {after.replace(line, "", 1), after.replace(f"{end}{line}", "", 1)}
