"""Diagnosis, segments, obstacles and the funnel from the command line."""

import json

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pacli.report.schema import report_schema

WORDS = {
    "diagnosis": ["diagnosis"],
    "segments": ["segment"],
    "obstacles": ["obstacle"],
    "funnel": ["funnel"],
    "diagnosed": ["diagnosis", "show", "site"],
    "segment": ["segment", "show", "artisans"],
    "obstacle": ["obstacle", "show", "peur-appels"],
}


@pytest.mark.parametrize("name", WORDS)
def test_each_report_fits_its_schema(pac, plan, name):
    outcome = pac(*WORDS[name], "--json")
    found = json.loads(outcome.out)
    assert (outcome.code, found["report"]) == (0, name)
    Draft202012Validator(report_schema(name), format_checker=FormatChecker()).validate(found)


def test_the_figures_of_the_example(pac, plan):
    found = json.loads(pac("diagnosis", "--json").out)
    assert found["unanswered"] == ["gratuit"]
    assert found["unused"] == ["reseau", "note", "chambre"]
    assert found["conclusions"]["build_on"] == ["reseau"]
    meetings = json.loads(pac("funnel", "show", "rdv", "--json").out)["rows"][0]
    assert (meetings["measured"]["wins"], meetings["measured"]["attempts"]) == (28, 112)
    assert (meetings["place"], meetings["stage"]) == (2, "rdv")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["diagnosis", "show", ""], {"reseau", "note", "site", "chambre", "gratuit"}),
        (["diagnosis", "rm", "s"], {"site"}),
        (["segment", "set", ""], {"artisans"}),
        (["frein", "overcome", ""], {"peur-appels"}),
        (["funnel", "set", ""], {"sms", "rdv", "ventes"}),
        (["funnel", "add", "c"], {"ca"}),
        (["obstacle", "add", "x", "--m"], {"--mine"}),
    ],
)
def test_the_tab_key_offers_ids(pac, plan, words, offered):
    assert set(pac(*words, _PAC_COMPLETE="bash").out.split()) == offered


EDITS = [
    ["diagnosis", "add", "menace", "Prix"],
    ["diagnosis", "set", "site", "quadrant=menace"],
    ["diagnosis", "set", "path=Autrement"],
    ["diagnosis", "rm", "gratuit"],
    ["diagnosis", "rename", "site", "web"],
    ["segment", "add", "Mairies"],
    ["segment", "set", "artisans", "persona.goals=vite"],
    ["segment", "rename", "artisans", "pros"],
    ["obstacle", "add", "Temps", "--mine"],
    ["obstacle", "set", "peur-appels", "mine=non"],
    ["obstacle", "rename", "peur-appels", "peur"],
    ["funnel", "set", "rdv", "owner=moi"],
    ["funnel", "rm", "rdv"],
]


@pytest.mark.parametrize("words", EDITS, ids=" ".join)
def test_an_edit_can_be_tried_made_and_taken_back(pac, plan, words):
    before = plan.read_bytes()
    tried = pac(*words, "-n")
    assert (tried.code, plan.read_bytes()) == (0, before)
    assert tried.out.startswith("--- pac.yaml")
    assert pac(*words).code == 0
    assert plan.read_bytes() != before
    assert pac("check").code == 0
    assert pac("undo").code == 0
    assert plan.read_bytes() == before


def test_a_broken_place_elsewhere_is_told_and_does_not_stop_an_edit_of_an_obstacle(pac, plan):
    text = plan.read_text(encoding="utf-8").replace("target: 180", "target: many")
    plan.write_text(text, encoding="utf-8")
    for noun in ("diagnosis", "segment", "obstacle", "funnel"):
        outcome = pac(noun)
        assert outcome.code == 1
        assert "many" in outcome.err
    assert pac("obstacle", "overcome", "peur-appels").code == 0


@pytest.mark.parametrize("stage", ["sms", "{rate: 1/2}", "{indicator: 12}", "null"])
def test_a_stage_that_is_none_ends_in_a_sentence(pac, home, stage):
    (home / "pac.yaml").write_text(
        "pac: 1\nname: A\nobjective: {title: Sell}\n"
        f"indicators: {{sms: {{label: SMS}}}}\nfunnel: [{stage}]\n"
    )
    for words in (["list"], ["set", "sms", "owner=x"], ["rm", "sms"], ["add", "sms"]):
        assert pac("funnel", *words).code in {0, 1}
    assert pac("funnel", "set", "", _PAC_COMPLETE="bash").code == 0


def test_the_review_tells_the_obstacle_whose_turn_it_is(pac, home):
    text = (
        "pac: 1\nname: A\nlanguage: en\nobjective: {title: Sell}\nobstacles:\n"
        "  calls: {text: I put calls off, mine: true}\n"
        "  time: {text: No time, mine: true}\n  oak: {text: Oak is dear}\n"
    )
    path = home / "pac.yaml"
    path.write_text(text)
    first = pac("review", "--no-input").out
    assert "“I put calls off” is up to you. What could help?" in first
    assert "No time" not in first
    path.write_text(f"{text}reviews: {{2026-02-06: {{motivation: 7}}}}\n")
    assert "“No time” is up to you" in pac("review", "--no-input").out
    found = json.loads(pac("review", "--json").out)["obstacles"]
    assert [one["obstacle"] for one in found] == ["time", "calls"]
