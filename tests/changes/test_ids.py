"""Ids from titles."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.changes.ids import LONGEST, chosen, slug
from pacli.errors import Refused, Usage

ID = re.compile(r"[a-z][a-z0-9-]*")
YAML_1_1 = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Choisir la solution", "choisir-solution"),
        ("Mettre en place une boutique sur le site", "boutique-site"),
        ("Chiffre d'affaires", "chiffre-affaires"),
        ("L'œuvre d’été", "oeuvre-ete"),
        ("Call the old customers", "call-old"),
        ("100 appels", "appels-100"),
        ("No", "task-no"),
        ("No van", "no-van"),
        ("X files", "task-x"),
        ("2026", "task-2026"),
        ("東京", "task"),
    ],
)
def test_an_id_keeps_the_words_that_tell(title, expected):
    assert slug(title, (), "task") == expected


def test_an_id_that_is_taken_gets_a_number():
    assert slug("Call", ("call", "call-2"), "task") == "call-3"


@given(st.text(max_size=60), st.sampled_from(["task", "action", "indicator"]))
def test_whatever_the_title_the_id_is_one(title, noun):
    name = slug(title, (), noun)
    assert ID.fullmatch(name)
    assert name not in YAML_1_1
    assert len(name) <= LONGEST + len(noun) + 1
    assert slug(title, (name,), noun) != name


@pytest.mark.parametrize(
    "name", ["", "Call", "2nd", "no", "on", "y", "a b", "été", "a_b", "-a"]
)
def test_a_chosen_id_must_be_one(name):
    with pytest.raises(Usage):
        chosen(name, ())


def test_a_chosen_id_must_be_free():
    assert chosen("call", ("calls",)) == "call"
    with pytest.raises(Refused):
        chosen("call", ("call",))


def test_no_id_begins_as_a_key_of_her_own():
    assert slug("X files", (), "action") == "action-x"
    with pytest.raises(Usage):
        chosen("x-files", ())
