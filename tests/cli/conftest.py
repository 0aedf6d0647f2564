"""Calling pac from tests: in this process, or as a process of its own."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from pacli.cli.context import Session
from pacli.cli.main import run

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "formations.pac.yaml"


class Outcome(NamedTuple):
    out: str
    err: str
    code: int


@pytest.fixture
def home(tmp_path, monkeypatch):
    """An empty working folder and a user's folder of its own."""
    (tmp_path / "home").mkdir()
    (tmp_path / "work").mkdir()
    for name in ("HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("PAC_TODAY", "2026-02-13")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "work"


@pytest.fixture
def plan(home):
    """A plan in the working folder."""
    path = home / "pac.yaml"
    path.write_bytes(EXAMPLE.read_bytes())
    return path


@pytest.fixture
def pac(home):
    """``pac("gap", "--json")`` runs in this process."""

    def call(*words, text="", **environ):
        out, err = io.StringIO(), io.StringIO()
        session = Session(
            environ={**os.environ, **environ},
            stdin=io.StringIO(text),
            stdout=out,
            stderr=err,
        )
        code = run(words, session)
        return Outcome(out.getvalue(), err.getvalue(), code)

    return call


@pytest.fixture
def process(home):
    """``process("gap")`` runs ``python -m pacli gap``."""

    def call(*words, text="", python=(), **environ):
        done = subprocess.run(
            [sys.executable, *python, "-m", "pacli", *words],
            input=text.encode(),
            capture_output=True,
            check=False,
            env={**os.environ, "PYTHONPATH": str(ROOT), **environ},
        )
        return Outcome(done.stdout.decode(), done.stderr.decode(), done.returncode)

    return call
