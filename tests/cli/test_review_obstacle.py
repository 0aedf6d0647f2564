"""The review on a terminal asks what could help, once."""

import sys

import pytest

from pacli.store.read import Draft
from tests.cli.talk import Talk

pytest.importorskip("pexpect")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")

PLAN = """\
pac: 1
name: Workshops
language: en
objective: {title: Sell more workshops}
obstacles:
  calls: {text: I put calls off, mine: true}
  time: {text: No time, mine: true}
"""


def test_what_could_help_is_noted_with_the_obstacle(home):
    path = home / "pac.yaml"
    path.write_text(PLAN)
    talk = Talk("review")
    talk.asks("What went well this week?", ">")
    talk.asks("A practice worth keeping?")
    talk.asks("“I put calls off” is up to you. What could help?", "a script, half a page")
    talk.asks("Motivation from 0 to 10?")
    talk.asks("Next review? [Friday 20 February]")
    assert talk.ends() == 0
    held = Draft.of(path.read_text(), "pac.yaml").plan().obstacles
    assert held["calls"].solutions == ("a script, half a page",)
    assert held["time"].solutions == ()
