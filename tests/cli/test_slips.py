"""Options that a command does not have: how what was meant is written."""

import pytest


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("deal add Beta --amount 500", "pac deal add COMPANY [AMOUNT]"),
        ("task add --title x", "pac task add ACTION TITLE"),
        ("action add --name x", "pac action add TITLE"),
        ("reading set --value 3", "pac reading set ID DATE VALUE"),
        ("log --value 3", "pac log [ID VALUE"),
        ("gap --id x", "pac gap [ID…]"),
        ("task add a --estimate 2h", "Did you mean --duration?"),
        ("action add x --start-date lundi", "Did you mean --start?"),
        ("action add x --budgt 3", "Did you mean --budget?"),
        ("action set --due friday", "action set due=friday"),
        ("history --zebra x", "See: pac history --help"),
        ("log --on", "See: pac log --help"),
    ],
)
def test_what_was_meant_is_shown(pac, plan, words, told):
    outcome = pac("--lang", "en", *words.split())
    assert outcome.code == 2
    assert told in outcome.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("deal add Beta --montant 500", "pac deal add CLIENT [MONTANT]"),
        ("task add a X --échéance lundi", "--due"),
        ("task add a X --duree 2h", "--duration"),
    ],
)
def test_french_names_of_fields_are_known(pac, plan, words, told):
    outcome = pac(*words.split(), "--lang", "fr")
    assert outcome.code == 2
    assert told in outcome.err


def test_what_is_proposed_is_there(pac, plan):
    """No option is proposed to which the slip has but a few letters in common."""
    for slip in ("title", "text", "label", "company"):
        assert "Did you mean" not in pac("history", f"--{slip}", "--lang", "en").err


@pytest.mark.parametrize(
    ("words", "option", "value"),
    [
        ("action add", "--type", "prospection"),
        ("gantt", "--by", "semaine"),
        ("volumes", "--phase", "démarrage"),
        ("deal add", "--status", "en cours"),
    ],
)
def test_french_help_says_that_french_words_are_taken_and_they_are(
    pac, plan, words, option, value
):
    said = f'{option} "{value}"' if " " in value else f"{option} {value}"
    assert f": {said}\n" in pac(*words.split(), "-h", "--lang", "fr").out.replace("\u00a0", " ")
    given = {"action add": ["X"], "deal add": ["X"], "volumes": ["3"]}.get(words, [])
    outcome = pac(*words.split(), *given, option, value, "--lang", "fr")
    assert outcome.code == 0, outcome.err
    assert "mots fr" not in pac(*words.split(), "-h", "--lang", "en").out
