import datetime as dt

import pytest

from pacli.codes import CODES
from pacli.errors import N_, NotFound, PlanError, Problem
from pacli.locale import language
from pacli.report.problems import error_text, path_text, problem_text, problems_text

EN = language("en")


@pytest.fixture(autouse=True)
def codes(monkeypatch):
    """A table of codes of its own, so that the texts of the real one may change."""
    code = type(CODES["PAC101"])
    table = {
        "PAC101": code(
            "syntax", N_("this is not valid YAML: {detail}"), N_(""), N_("Look above it.")
        ),
        "PAC203": code("key", N_("there is no key {key}"), N_(""), N_("See pac schema.")),
        "PAC301": code("due", N_("the objective has no due day"), N_(""), N_("")),
    }
    monkeypatch.setattr("pacli.report.problems.CODES", table)


def key(**given):
    fields = {
        "code": "PAC203",
        "params": {"key": "targt", "near": "target"},
        "file": "pac.yaml",
        "line": 12,
        "column": 5,
        "excerpt": "    targt: 17000",
        "width": 5,
        "hint": N_("Did you mean {near}?"),
    }
    return Problem(**fields | given)


def test_a_problem_shows_its_line_a_caret_and_a_way_out():
    assert problem_text(key(), EN) == (
        "pac.yaml:12:5: PAC203 there is no key targt\n"
        "  12 |     targt: 17000\n"
        "     |     ^^^^^\n"
        "  → Did you mean target?"
    )


def test_without_a_hint_of_its_own_it_has_that_of_its_code():
    assert problem_text(key(hint=None), EN).endswith("\n  → See pac schema.")


@pytest.mark.parametrize(
    ("excerpt", "column", "wide", "shown", "caret"),
    [
        ("\tnom: x", 2, 3, "    nom: x", "    ^^^"),
        ("日本: x", 5, 1, "日本: x", "      ^"),
        ("a: 日本", 4, 2, "a: 日本", "   ^^^^"),
        ("e\u0301te\u0301: x", 6, 1, "e\u0301te\u0301: x", "   ^"),
        ("a\x1b[2J: x", 8, 1, "a\\x1b[2J: x", "          ^"),
        ("name:\r", 6, 1, "name:", "     ^"),
        ("", 1, 1, "", "^"),
    ],
)
def test_the_caret_stands_under_the_fault(excerpt, column, wide, shown, caret):
    text = problem_text(key(excerpt=excerpt, column=column, width=wide), EN)
    assert text.splitlines()[1:3] == [f"  12 | {shown}".rstrip(), f"     | {caret}"]


def test_of_a_long_line_the_part_around_the_fault_is_shown():
    text = problem_text(key(excerpt="a" * 300 + "#" + "b" * 300, column=301, width=1), EN)
    line, caret = text.splitlines()[1:3]
    assert line.startswith("  12 | …aaa")
    assert line.endswith("bbb…")
    assert len(line) <= 84
    assert line[caret.index("^")] == "#"


def test_a_duplicate_shows_both_lines():
    text = problem_text(
        key(code="PAC101", params={"detail": "twice"}, hint=None, also=(9, "    targt: 1")), EN
    )
    assert text.splitlines()[1:4] == [
        "   9 |     targt: 1",
        "  12 |     targt: 17000",
        "     |     ^^^^^",
    ]


def test_without_a_line_the_place_in_the_plan_is_told():
    problem = Problem("PAC301", path=("objective", "due"), file="pac.yaml", severity="warning")
    assert problem_text(problem, EN) == (
        "pac.yaml:objective.due: PAC301 warning: the objective has no due day"
    )


def test_paths_are_dotted():
    path = ("indicators", "ca", "readings", dt.date(2026, 1, 16))
    assert path_text(path) == "indicators.ca.readings.2026-01-16"
    assert path_text(("funnel", 2, "rate")) == "funnel.3.rate"


def test_all_errors_but_only_three_warnings_unless_all_are_asked_for():
    many = [Problem("PAC301", severity="warning") for _ in range(5)] + [key()]
    text = problems_text(many, EN)
    assert text.count("PAC301") == 3
    assert text.endswith("1 error · 5 warnings (2 more with pac check --all)")
    assert problems_text(many, EN, every=True).endswith("\n1 error · 5 warnings")
    assert problems_text(many, EN, every=True).count("PAC301") == 5


def test_an_error_of_use_says_the_way_out():
    error = NotFound(
        N_("“{word}” is not here."), hint=N_("Did you mean {near}?"), word="c\x1b", near="ca"
    )
    assert error_text(error, EN) == "“c\\x1b” is not here.\n→ Did you mean ca?"


def test_an_unusable_plan_shows_every_problem():
    text = error_text(PlanError((key(), key(line=14))), EN)
    assert [line for line in text.splitlines() if line.startswith("pac.yaml")] == [
        "pac.yaml:12:5: PAC203 there is no key targt",
        "pac.yaml:14:5: PAC203 there is no key targt",
    ]
    assert text.endswith("\n2 errors")


def test_colours_only_repeat_what_is_said():
    bare, colored = problem_text(key(), EN), problem_text(key(), EN, color=True)
    assert "\x1b" not in bare
    import re

    assert "\x1b[" in colored
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == bare
