"""The way out of each warning, typed as it is printed: it makes the warning go away."""

import json
import re
import shlex

import pytest

from pacli.codes import WARNINGS
from pacli.codes.examples import EXAMPLES

HEAD = "pac: 1\nname: Spring\n"
LOOKS = ("explain", "expliquer", "reading list", "review", "bilan", "volumes")
"""What shows more, and changes nothing by itself."""
BESIDE = {"PAC406": ("ritual done", "rituel done")}
"""What is done as well as the first way."""
PLACES = re.compile(r"…|\bID\b")

WORDS = {
    "PAC303": ["Clients", "clients"],
    "PAC304": ["20"],
    "PAC305": ["2026-06-30"],
    "PAC306": ["Jamais fait"],
    "PAC307": ["Deux fois plus de contacts"],
    "PAC308": ["6", "2026-06-30"],
    "PAC309": ["5"],
    "PAC311": ["30"],
    "PAC312": ["agenda"],
    "PAC401": ["2026-02-12"],
    "PAC402": ["2026-06-12", "2026-07-31"],
    "PAC403": ["2026-03-12", "2026-03-20"],
    "PAC404": ["0.5d"],
    "PAC407": ["Un site"],
    "PAC408": ["Prendre les photos"],
    "PAC409": ["jo"],
    "PAC410": ["2026-03-13"],
    "PAC411": ["contacts", "30"],
    "PAC412": ["30"],
    "PAC414": ["500"],
    "PAC416": ["Faire le tour des aides"],
    "PAC417": ["site", "Une offre de saison"],
    "PAC419": ["Un site", "20", "2"],
    "PAC420": ["30"],
    "PAC421": ["Un site"],
    "PAC503": ["2/3"],
}
"""What is typed in place of each … and ID, one after the other."""


def commands(hint):
    """What is to be typed, way by way: the commands of each."""
    for line in hint.split("\n"):
        first, *more = re.split(r"(?:, (?:then|puis)|\. Or say who you are:) (?=pac )", line)
        found = re.search(r"pac (?!pac).*$", first)
        assert found, f"no command in “{line}”"
        yield [found[0], *more]


def filled(typed, words):
    """The command as words, the places in it filled."""
    # Only the first of two fields that would each do.
    typed = re.sub(r" (?:or|ou) \S+=…$", "", typed)
    return shlex.split(PLACES.sub(lambda _: words.pop(0), typed))[1:]


def warned(pac, code, lang):
    report = json.loads(pac("check", "--all", "--json", "--lang", lang).out)
    return [one for one in report["problems"] if one["code"] == code]


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("code", sorted(WARNINGS))
def test_a_way_out_makes_its_warning_go_away(pac, home, code, lang):
    wrong = EXAMPLES[code].wrong
    objective = "" if "objective:" in wrong else "objective: {title: 20 clients}\n"
    text = f"{HEAD}{objective}{wrong}\n"
    plan = home / "pac.yaml"
    plan.write_text(text, encoding="utf-8")
    (found,) = warned(pac, code, lang)
    words = list(WORDS.get(code, []))
    tried = 0
    for way in commands(found["hint"]):
        if way[0].removeprefix("pac ").startswith(LOOKS + BESIDE.get(code, ())):
            continue
        plan.write_text(text, encoding="utf-8")
        for typed in way:
            said = pac(*filled(typed, words), "--lang", lang)
            assert said.code == 0, (typed, said.err)
        assert warned(pac, code, lang) == [], way
        tried += 1
    assert words == []
    assert tried or code == "PAC418"
