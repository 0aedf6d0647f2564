"""The hook that other repositories may use: pre-commit runs it on the plans of a commit."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.repository import Repository

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
GOOD = "pac: 1\nname: Spring\nlanguage: en\nobjective: {title: Sell, due: 2026-06-30}\n"

pytest.importorskip("pre_commit")


@pytest.fixture
def repository(tmp_path):
    """A repository that uses the hook as it is, in the environment of these tests."""
    made = Repository(tmp_path / "plans", tmp_path / "home")
    (hook,) = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
    # Elsewhere pre-commit installs pac from its repository, which takes a network.
    local = {"repos": [{"repo": "local", "hooks": [{**hook, "language": "system"}]}]}
    (made.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(local))
    return made


def hooks(repository, *words):
    """pre-commit, with the pac of these tests: its exit code and what it says."""
    bin_ = repository.folder.parent / "bin"
    bin_.mkdir(exist_ok=True)
    pac = bin_ / "pac"
    pac.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m pacli "$@"\n')
    pac.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", *words],
        cwd=repository.folder,
        env={
            **repository.environ,
            "PRE_COMMIT_HOME": str(repository.folder.parent / "pre-commit"),
            "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout


def test_pre_commit_takes_the_manifest(repository):
    assert hooks(repository, "validate-manifest", str(MANIFEST)) == (0, "")


def test_plans_are_checked_and_nothing_else(repository):
    for name in ("pac.yaml", "next/summer.pac.yaml"):
        path = repository.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(GOOD)
    (repository.folder / "impac.yaml").write_text("not: [a plan\n")
    repository("add", "--all")
    code, told = hooks(repository, "run", "--verbose")
    assert code == 0
    assert "pac.yaml:4:1: PAC303 warning" in told
    assert "next/summer.pac.yaml:4:1: PAC303 warning" in told
    assert "impac" not in told


def test_a_plan_with_an_error_stops_the_commit(repository):
    (repository.folder / "pac.yaml").write_text(GOOD)
    (repository.folder / "b.pac.yaml").write_text(GOOD.replace("2026-06-30", "30/06/2026"))
    repository("add", "--all")
    code, told = hooks(repository, "run")
    assert code == 1
    assert "b.pac.yaml:4:31: PAC204" in told


def test_warnings_stop_the_commit_where_they_are_asked_to(repository):
    (repository.folder / "pac.yaml").write_text(GOOD)
    config = repository.folder / ".pre-commit-config.yaml"
    repository("add", "--all")
    assert hooks(repository, "run")[0] == 0
    asked = yaml.safe_load(config.read_text(encoding="utf-8"))
    asked["repos"][0]["hooks"][0]["args"] = ["--strict"]
    config.write_text(yaml.safe_dump(asked))
    repository("add", "--all")
    code, told = hooks(repository, "run")
    assert code == 1
    assert "PAC303 warning" in told
