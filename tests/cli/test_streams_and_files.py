"""Streams that fail and files that are none: a clear word, and no second log."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PLAN = """\
pac: 1
name: Winter
language: en
objective: {title: Sell, due: 2026-03-31, indicator: calls}
indicators:
  calls: {label: Calls, measure: total, unit: calls, target: 90}
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pipes and devices of Unix")


def pac(folder, *words, **given):
    return subprocess.run(
        [sys.executable, "-m", "pacli", *words, "--today", "2026-02-13"],
        cwd=folder,
        env={**os.environ, "XDG_STATE_HOME": str(folder / "state")},
        timeout=60,
        check=False,
        text=True,
        stderr=subprocess.PIPE,
        **given,
    )


@pytest.mark.parametrize("words", [("gap",), ("log", "calls", "3"), ("check", "--json")])
def test_a_pipe_in_a_folder_is_refused_at_once(tmp_path, words):
    os.mkfifo(tmp_path / "pac.yaml")
    done = pac(tmp_path, "-f", "pac.yaml", *words, stdout=subprocess.PIPE)
    assert done.returncode == 1
    assert "not an ordinary file" in done.stdout + done.stderr


def test_a_plan_may_come_through_standard_input(tmp_path):
    done = pac(tmp_path, "-f", "/dev/stdin", "gap", stdout=subprocess.PIPE, input=PLAN)
    assert done.returncode == 0
    assert "Calls" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_when_only_the_answer_is_lost_the_change_is_told_as_made(tmp_path):
    plan = tmp_path / "pac.yaml"
    plan.write_text(PLAN)
    with Path("/dev/full").open("w") as full:
        done = pac(tmp_path, "log", "calls", "7", stdout=full)
    assert done.returncode == 0
    assert "The plan is changed" in done.stderr
    assert "2026-02-13: 7" in plan.read_text()
