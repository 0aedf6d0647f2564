"""``pac set`` with a path or a value that is not one: what to write instead."""

import pytest

PLAN = """\
pac: 1
name: x
language: fr
objective: {title: y}
week:
  thu: {"13:00-17:00": business}
commitment: {why: for the children}
"""


@pytest.fixture
def week(home):
    (home / "pac.yaml").write_text(PLAN)
    return home


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("semaine.jeudi=12", "Its parts: 13:00-17:00. Write semaine.jeudi.13:00-17:00=…"),
        ("week.mon=12", "week.mon.9h-12h=business"),
        ("week.mon.9h=business", "hours such as 9h-12h, not “9h”"),
        ("commitment=x", "Write commitment.why=…"),
        ("actions=x", "It has no part yet. Write actions.ID=…"),
        ("objective.echeance=x", "The fields are: title, indicator, due,"),
    ],
)
def test_the_way_out_is_as_she_would_type_it(pac, week, word, told):
    outcome = pac("set", word, "--lang", "en")
    assert outcome.code == 2
    assert told in outcome.err


def test_a_way_out_that_is_followed_is_one(pac, week):
    """The hint for a day of the week, with hours in its place, is taken."""
    assert pac("set", "week.mon.9h-12h=business").code == 0
    assert pac("set", "semaine.jeudi.13:00-17:00=libre").code == 0


def test_fields_are_listed_with_their_french_names(pac, week):
    outcome = pac("set", "objective.zork=x")
    assert "due (échéance)" in outcome.err
    assert "why (pourquoi)" in pac("set", "commitment=x").err
    assert "lundi" in pac("set", "week=x").err
