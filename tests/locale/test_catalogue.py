"""The French catalogue is complete, and written as French is."""

import io
import os
import re
from string import Formatter

import pytest
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from pacli.locale import catalogue, language
from pacli.store.schema import json_schema
from tests.catalogue import french, unfinished, updated
from tests.messages import FRENCH, messages

NO_BREAK = "\u00a0\u202f"
YAML = re.compile(r"[\w}-]+:(?= (?:\{|[a-z0-9…M]|[A-Z]\w+ ))")
"""Keys in an example of YAML, which has no space before its colons."""


def entries():
    """The finished (English, French) pairs, plural forms one by one."""
    pairs = []
    for one in french():
        if one.id:
            forms = isinstance(one.id, tuple)
            pairs += zip(one.id, one.string, strict=True) if forms else [(one.id, one.string)]
    assert len(pairs) > 200
    return [(english, said) for english, said in pairs if said]


def prose(text):
    """A message without what is typed as it stands: commands, keys, times, placeholders."""
    return YAML.sub("key", re.sub(r"\d\d:\d\d|\(A\)", "time", text))


def test_every_message_has_its_french():
    catalogue_now, _ = updated()
    assert [one.id for one in unfinished(catalogue_now)] == []


def test_the_catalogue_holds_nothing_else_and_is_as_the_tool_writes_it():
    assert FRENCH.read_text(encoding="utf-8") == updated()[1], "run python -m tests.catalogue"


def test_the_messages_of_models_and_of_every_layer_are_found():
    found = {one.english for one in messages()}
    assert "Conversion rate from the stage above; by default the law of numbers" in found
    assert "“{text}” is not a day." in found
    assert "{items} and {last}" in found


@pytest.mark.parametrize(("english", "said"), entries())
def test_both_languages_have_the_same_placeholders(english, said):
    def names(text):
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}

    assert names(said) <= names(english) | {"n"}
    assert names(english) - {"n"} <= names(said)


@pytest.mark.parametrize("said", sorted({said for _, said in entries()}))
def test_french_typography(said):
    text = prose(said)
    typed = re.sub(r'"(?:…|\{\w+\})"', "", text)
    assert '"' not in typed, "only a command has quotes, around her words"
    assert "“" not in text
    assert "..." not in text
    assert "’" not in said, "the apostrophe is the one of the keyboard"
    assert not re.search(r" [;:!?%€»]", text), "a no-break space goes before"
    assert not re.search("\u202f[;:!?]", text), "the same no-break space before each sign"
    assert not re.search(rf"[^{NO_BREAK}\W][;!?%€](?:\W|$)", text), "a space goes before"
    assert not re.search(rf"[^{NO_BREAK}]:(?: |$)", text), "a space goes before the colon"
    assert not re.search(rf"«[^{NO_BREAK}]|[^{NO_BREAK}]»", text)
    assert not re.search(r"\b(?:A|Etat|Ecart|Ecrire|Ecris|Etape|Echeance|Evite)\b", text)
    assert not re.search(r"\b(?:vous|votre|vos)\b", text, re.IGNORECASE), "pac says tu"
    assert not re.search(r"\w[·(]e\)?s?\b", text), "no form for two genders"


def test_both_readers_see_the_same_messages(tmp_path):
    with FRENCH.open("rb") as file:
        compiled = io.BytesIO()
        write_mo(compiled, read_po(file, locale="fr"))
    source = catalogue.read_source(FRENCH.read_text(encoding="utf-8"))
    assert catalogue.read_compiled(compiled.getvalue()) == source
    assert len(source) > 200


def test_the_source_is_read_as_gettext_reads_it():
    text = (
        'msgid ""\nmsgstr "Language: fr\\n"\n\n'
        '# a word\n#: file.py\nmsgid "one"\nmsgstr "un"\n\n'
        'msgctxt "ritual"\nmsgid "done"\nmsgstr "tenu"\n\n'
        'msgid "{n} day"\nmsgid_plural "{n} days"\n'
        'msgstr[0] "{n} jour"\nmsgstr[1] "{n} jours"\n\n'
        'msgid ""\n"a long "\n"text"\nmsgstr ""\n"un long \\"texte\\"\\n"\n"\\\\n"\n\n'
        '#, fuzzy\nmsgid "guess"\nmsgstr "au hasard"\n\n'
        'msgid "later"\nmsgstr ""\n'
    )
    assert catalogue.read_source(text) == {
        "one": "un",
        "ritual\x04done": "tenu",
        "{n} day\0{n} days": "{n} jour\0{n} jours",
        "a long text": 'un long "texte"\n\\n',
    }


def test_what_is_no_compiled_catalogue_is_refused():
    with pytest.raises(ValueError, match="0"):
        catalogue.read_compiled(bytes(28))


def test_the_schema_for_editors_speaks_french():
    def told(part, *, in_properties=False):
        if isinstance(part, dict):
            for key, value in part.items():
                if key == "description" and not in_properties:
                    yield value
                else:
                    yield from told(value, in_properties=key in {"properties", "$defs"})

    english, said = list(told(json_schema())), list(told(json_schema(language("fr"))))
    assert len(said) > 150
    assert [en for en, fr in zip(english, said, strict=True) if en == fr] == []


def test_the_newer_of_source_and_compiled_catalogue_is_read(tmp_path, monkeypatch):
    folder = tmp_path / "fr" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    monkeypatch.setattr(catalogue, "__file__", str(tmp_path / "catalogue.py"))
    assert catalogue.load("fr") == {}
    source, compiled = folder / "pac.po", folder / "pac.mo"
    source.write_text('msgid "yes"\nmsgstr "oui"\n', encoding="utf-8")
    assert catalogue.load("fr") == {"yes": "oui"}
    with source.open("rb") as file, compiled.open("wb") as made:
        write_mo(made, read_po(file, locale="fr"))
    source.write_text('msgid "yes"\nmsgstr "ouais"\n', encoding="utf-8")
    os.utime(source, (1, 1))
    assert catalogue.load("fr") == {"yes": "oui"}
    os.utime(compiled, (0.5, 0.5))
    assert catalogue.load("fr") == {"yes": "ouais"}
    source.unlink()
    assert catalogue.load("fr") == {"yes": "oui"}
