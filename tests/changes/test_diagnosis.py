"""The diagnosis changed: items in quadrants, conclusions."""

import pytest

from pacli.changes.diagnosis import add, assign, quadrant, remove
from pacli.errors import NotFound, Refused, Usage
from pacli.store.read import Draft
from tests.changes.plans import TEXT, TODAY, perform

SAD = ["strengths", "weaknesses", "opportunities", "threats", "environment"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("strength", "strengths"),
        ("Forces", "strengths"),
        ("faiblesse", "weaknesses"),
        ("opportunité", "opportunities"),
        ("OPPORTUNITY", "opportunities"),
        ("menaces", "threats"),
        ("environnement", "environment"),
        *((name, name) for name in SAD),
    ],
)
def test_a_quadrant_has_its_words_in_both_languages(word, meant):
    assert quadrant(word) == meant


@pytest.mark.parametrize("word", ["", "luck", "path", "conclusions", "f"])
def test_what_is_no_quadrant_is_told(word):
    with pytest.raises(Usage):
        quadrant(word)


def test_an_item_is_one_line():
    outcome = perform(lambda draft: add(draft, "threat", "Prices fall", TODAY))
    assert outcome.differences() == ["+  threats:", "+    prices-fall: Prices fall"]
    assert outcome.lines[0] == "Added to threats: Prices fall (prices-fall)"


def test_a_first_item_begins_the_diagnosis():
    head, rest = "pac: 1\nname: A\n", "objective: {title: Sell}\n"
    outcome = perform(lambda draft: add(draft, "force", "Jo", TODAY), head + rest)
    assert outcome.text == f"{head}diagnosis:\n  strengths:\n    jo: Jo\n{rest}"


def test_ids_differ_in_all_quadrants_and_from_obstacles():
    text = TEXT + "obstacles:\n  noise: {text: Noise}\n"
    outcome = perform(lambda draft: add(draft, "threat", "Noise", TODAY), text)
    assert "    noise-2: Noise\n" in outcome.text
    with pytest.raises(Refused):
        perform(lambda draft: add(draft, "threat", "x", TODAY, name="network"))


HEAD = "pac: 1\nname: A\nobjective: {title: Sell}\ndiagnosis:\n"
MOVES = {
    "beside items that stand a line each": """\
  strengths:
    shop: A shop   # since May
    net: A net
  threats:
    law: A law # new
→
  strengths:
    net: A net
  threats:
    law: A law # new
    shop: A shop  # since May
""",
    "into a new quadrant, out of one that held nothing else": """\
  strengths:
    shop: A shop # since May
→
  threats:
    shop: A shop  # since May
""",
    "into a line that holds a quadrant": """\
  strengths:
    net: A net
    shop: A shop # since May
  threats: {law: A law}
→
  strengths:
    net: A net
  threats: {law: A law, shop: A shop}  # since May
""",
    "into a line that has a comment already": """\
  strengths:
    net: A net
    shop: A shop # since May
  threats: {law: A law} # new
→
  strengths:
    net: A net
  # since May
  threats: {law: A law, shop: A shop} # new
""",
    "out of braces over several lines": """\
  strengths: {
    net: A net,
    shop: A shop, # since May
    last: Last
  }
→
  strengths: {
    net: A net,
    last: Last
  }
  threats:
    shop: A shop  # since May
""",
    "out of a line whose comment is about all of it": """\
  strengths: {net: A net, shop: A shop} # both
→
  strengths: {net: A net} # both
  threats:
    shop: A shop
""",
}


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_item_takes_the_comment_on_its_line_along(move, end):
    before, after = (HEAD + text for text in MOVES[move].split("→\n"))
    text = before.replace("\n", end)
    outcome = perform(lambda draft: assign(draft, ["shop", "quadrant=threat"], TODAY), text)
    assert outcome.text == after.replace("\n", end)


def test_an_item_moves_with_its_id_and_what_names_it():
    outcome = perform(lambda draft: assign(draft, ["net", "quadrant=opportunité"], TODAY))
    assert outcome.differences() == [
        "-  strengths: {network: Dense local network}",
        "+  opportunities:",
        "+    network: Dense local network",
    ]
    assert outcome.lines == ["Dense local network: strengths → opportunities"]


def test_an_item_changes_text_and_quadrant_at_once():
    words = ["network", "text=Network fades", "quadrant=threats"]
    data = Draft.of(perform(lambda draft: assign(draft, words, TODAY)).text, "p").plan()
    assert dict(data.diagnosis.threats) == {"network": "Network fades"}
    assert not data.diagnosis.strengths


def test_the_same_again_changes_nothing():
    for words in (["network", "text=Dense local network"], ["network", "quadrant=strength"]):
        assert perform(lambda draft, words=words: assign(draft, words, TODAY)).text == TEXT


def test_conclusions_are_set_and_emptied():
    words = ["build_on=net", "path=Ask those who know us"]
    text = perform(lambda draft: assign(draft, words, TODAY)).text
    drawn = Draft.of(text, "p").plan().diagnosis.conclusions
    assert (drawn.build_on, drawn.path) == (("network",), "Ask those who know us")
    back = perform(lambda draft: assign(draft, ["build_on=", "path="], TODAY), text).text
    assert Draft.of(back, "p").plan().diagnosis.conclusions is None


def test_an_item_goes_with_what_names_it_and_leaves_no_empty_section():
    with pytest.raises(Refused):
        perform(lambda draft: remove(draft, "network"))
    outcome = perform(lambda draft: remove(draft, "network", references=True))
    plan = Draft.of(outcome.text, "p").plan()
    assert "diagnosis" not in outcome.text
    assert plan.actions["shop"].answers == ()


def test_the_last_item_beside_conclusions_leaves_them():
    text = TEXT.replace(
        "  strengths: {network", "  conclusions: {path: Go on}\n  strengths: {network"
    )
    outcome = perform(lambda draft: remove(draft, "network", references=True), text)
    assert Draft.of(outcome.text, "p").plan().diagnosis.conclusions.path == "Go on"


def test_an_unknown_item_is_told():
    with pytest.raises(NotFound):
        perform(lambda draft: assign(draft, ["nobody", "text=x"], TODAY))


@pytest.mark.parametrize(
    ("language", "part", "text", "key"),
    [
        ("en", "weakness", "No van", "no-van"),
        ("en", "weakness", "No", "weakness-no"),
        ("en", "opportunity", "日本", "opportunity"),
        ("fr", "faiblesse", "2", "faiblesse-2"),
        ("fr", "menace", "Off", "menace-off"),
    ],
)
def test_an_id_reads_well_where_the_text_gives_little(language, part, text, key):
    plan = f"pac: 1\nname: x\nlanguage: {language}\nobjective: {{title: y}}\n"
    draft = Draft.of(plan, "pac.yaml")
    made = add(draft, part, text, TODAY)
    assert made.lines[0].path[-1] == key


QUADRANTS = """\
pac: 1
name: A
objective: {title: Sell}
diagnosis:
  environment: {rules: New rules}
  strengths: {net: A net}
  weaknesses: {shop: No shop}
  opportunities: {fair: A fair}
  threats: {prices: Prices fall}
  conclusions: {build_on: [prices]}
"""


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("build_on+=net,fair,rules", []),
        ("fix_fast=shop,prices,rules", []),
        ("build_on+=shop", ["“No shop” is among the weaknesses; what you build on is rather"]),
        ("fix_fast=net", ["“A net” is among the strengths; what you put right is rather"]),
        (
            "fix_fast=fair",
            ["“A fair” is among the opportunities; what you put right is rather"],
        ),
        # Of what was concluded before nothing is said again.
        ("build_on+=prices", []),
        ("path=Onwards", []),
    ],
)
def test_a_conclusion_from_the_opposite_is_taken_and_remarked(words, told):
    outcome = perform(lambda draft: assign(draft, [words], TODAY), QUADRANTS)
    remarks = [line for line in outcome.lines if "rather" in line]
    assert len(remarks) == len(told)
    assert all(line.startswith(text) for line, text in zip(remarks, told, strict=True))
    assert words.rpartition("=")[2].split(",")[0] in outcome.text
