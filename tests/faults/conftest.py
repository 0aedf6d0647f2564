"""A plan of its own for each test, and a state folder of its own for pac."""

from __future__ import annotations

import pytest

PLAN = """\
pac: 1
name: Essai
hours_per_day: 7
objective: {title: Vendre, indicator: ca}
indicators:
  ca:
    label: CA
    measure: total
    target: 17000
    start: 2026-01-05
    due: 2026-12-31
    readings:
      2026-01-09: 850   # salon
"""


@pytest.fixture
def state(tmp_path, monkeypatch):
    """Where pac keeps its locks and the texts before its edits."""
    folder = tmp_path / "state"
    for name in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return folder


@pytest.fixture
def plan(tmp_path, state):
    """A valid plan in a folder where nothing else is."""
    file = tmp_path / "plans" / "pac.yaml"
    file.parent.mkdir()
    file.write_text(PLAN, encoding="utf-8", newline="")
    return file


def beside(file):
    """The names of what lies beside a plan."""
    return [other.name for other in file.parent.iterdir() if other != file]
