"""Every problem that pac may tell has a case that shows it."""

from pathlib import Path

from pacli.codes import CODES

CASES = sorted((Path(__file__).parents[1] / "cases" / "problems").glob("*.case"))
HERE = Path(__file__).parent
ELSEWHERE = {"PAC102", "PAC103", "PAC106"}
"""Bytes that a case cannot hold: see test_limits."""
NEVER = {"PAC227"}
"""What pydantic would say that pac has no words for; nothing is known that brings it up."""


def test_each_code_has_a_case_named_after_it():
    named = {path.stem for path in CASES}
    expected = {f"{code}-{CODES[code].name}" for code in CODES.keys() - ELSEWHERE - NEVER}
    assert named == expected
    limits = (HERE / "test_read.py").read_text(encoding="utf-8")
    assert all(f'"{code}"' in limits for code in ELSEWHERE)


def test_each_case_tells_its_code():
    for path in CASES:
        assert f" {path.stem.partition('-')[0]} " in path.read_text(encoding="utf-8"), path.stem


def test_names_are_unique():
    names = [code.name for code in CODES.values()]
    assert len(set(names)) == len(names)
