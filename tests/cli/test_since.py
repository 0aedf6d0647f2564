"""``pac gap --since`` on a plan that git keeps: the whole screen, and the JSON."""

import io
import json
import os
import subprocess

import pytest
from jsonschema import Draft202012Validator

from pacli.cli.context import Session
from pacli.cli.main import run
from pacli.report.schema import report_schema

PLAN = """\
pac: 1
name: Calls
currency: EUR
period: {start: 2026-01-05, end: 2026-02-27}
objective: {title: Sell more, indicator: turnover, due: %(due)s}
indicators:
  turnover:
    {label: Turnover, measure: total, unit: EUR, target: %(target)s, readings: {%(turnover)s}}
  calls: {label: Calls, measure: total, unit: calls, target: 80, readings: {%(calls)s}}
  meetings: {label: Meetings, measure: total, target: 40, readings: {%(meetings)s}}
%(more)s
reviews:
  2026-01-16: {}
"""
THEN = {
    "due": "2026-02-27",
    "target": 16000,
    "turnover": "2026-01-09: 3000, 2026-01-16: 1400",
    "calls": "2026-01-09: 8, 2026-01-16: 8",
    "meetings": "2026-01-09: 6, 2026-01-16: 5",
    "more": "  mail: {label: Mail, measure: total, target: 10, readings: {2026-01-16: 2}}",
}
NOW = {
    "due": "2026-02-27",
    "target": 12000,
    "turnover": "2026-01-09: 3000, 2026-01-16: 1400, 2026-01-30: 1400",
    "calls": "2026-01-09: 8, 2026-01-16: 8, 2026-01-30: 26",
    "meetings": "2026-01-09: 6, 2026-01-16: 5, 2026-01-30: 5",
    "more": "  fairs: {label: Fairs, measure: total, target: 4, readings: {2026-01-30: 2}}",
}


@pytest.fixture
def plan(tmp_path, monkeypatch):
    """The plan of 16 January in git, and that of 30 January in the folder."""
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "pac.yaml"
    file.write_text(PLAN % THEN)
    environ = {
        **os.environ,
        "HOME": str(tmp_path),
        "GIT_AUTHOR_NAME": "Nadia",
        "GIT_AUTHOR_EMAIL": "nadia@example.org",
        "GIT_COMMITTER_NAME": "Nadia",
        "GIT_COMMITTER_EMAIL": "nadia@example.org",
        "GIT_COMMITTER_DATE": "2026-01-16T18:00:00",
    }
    for words in (("init",), ("add", "pac.yaml"), ("commit", "-m", "16 January")):
        subprocess.run(("git", *words), env=environ, check=True, capture_output=True)
    file.write_text(PLAN % NOW)
    return file


def pac(*words):
    out, err = io.StringIO(), io.StringIO()
    environ = {**os.environ, "PAC_TODAY": "2026-01-30", "LANG": "C", "COLUMNS": "80"}
    session = Session(environ=environ, stdin=io.StringIO(), stdout=out, stderr=err)
    code = run(list(words), session)
    return code, out.getvalue(), err.getvalue()


def commit():
    done = subprocess.run(
        ("git", "rev-parse", "--short=7", "HEAD"), check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


SCREEN = """\
           since then  gap on 16 Jan  gap now
Calls             +26             −4       +2  ✓ gap closed
Fairs                                       0  · new
Turnover      +€1,400           +€400    −€200  ✗ gap opened
Meetings           +5             +1       −4  ✗ gap opened
Mail                              −1           – no longer in the plan
Turnover: target €16,000 then, €12,000 now
"""


@pytest.mark.parametrize(
    "since", ["last-review", "dernier-bilan", "2026-01-16", "16/01/2026", "HEAD", "20/1"]
)
def test_what_moved_with_wins_first(plan, since):
    code, out, _ = pac("gap", "--since", since)
    assert code == 0
    day = "20 Jan" if since == "20/1" else "16 Jan"
    head = f"Since {day} (version {commit()})\n"
    assert head in out
    if since != "20/1":
        assert [line.split() for line in out.partition(head)[2].splitlines()] == [
            line.split() for line in SCREEN.splitlines()
        ]


def test_only_the_indicators_asked_for(plan):
    _, out, _ = pac("gap", "calls", "--since", "HEAD")
    assert "gap closed" in out
    assert "Turnover" not in out
    assert "Mail" not in out


def test_nothing_moved(plan):
    plan.write_text(PLAN % THEN)
    _, out, _ = pac("gap", "--since", "HEAD", "--today", "2026-01-16")
    assert out.endswith(f"Since 16 Jan (version {commit()})\nNothing has moved.\n")


def test_in_json_then_and_now(plan):
    _, out, _ = pac("gap", "--since", "HEAD", "--json")
    made = json.loads(out)
    Draft202012Validator(report_schema("gap")).validate(made)
    moved = made["moved"]
    assert (moved["since"], moved["commit"]) == ("2026-01-16", commit())
    assert [(one["indicator"], one["change"]) for one in moved["moves"]] == [
        ("calls", "closed"),
        ("fairs", "new"),
        ("turnover", "opened"),
        ("meetings", "opened"),
        ("mail", "gone"),
    ]
    calls = moved["moves"][0]
    # A quarter of the time was gone, then half of it.
    assert (calls["then"]["expected"], calls["now"]["expected"]) == (20, 40)
    assert (calls["then"]["gap"], calls["now"]["gap"], calls["gained"]) == (-4, 2, 26)


def test_a_version_that_pac_cannot_read_is_told_with_its_name(plan):
    plan.write_text("pac: 1\n")
    subprocess.run(
        ("git", "-c", "user.name=N", "-c", "user.email=n@example.org", "commit", "-am", "x"),
        check=True,
        capture_output=True,
    )
    plan.write_text(PLAN % NOW)
    code, _, err = pac("gap", "--since", "HEAD")
    assert code == 1
    assert f"pac.yaml@{commit()}:1:1: PAC202" in err


def test_unknown_versions(plan):
    code, _, err = pac("gap", "--since", "nope")
    assert (code, err.splitlines()[0]) == (1, "git knows no version “nope” of the plan.")
    code, _, err = pac("gap", "--since", "2026-01-10")
    assert (code, err.splitlines()[0]) == (1, "pac.yaml was not in git yet on 10 Jan.")
