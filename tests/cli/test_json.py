"""Under ``--json`` every command writes JSON alone, or says in JSON that it cannot."""

import json

import pytest

from pacli.cli.commands import COMMANDS

APART = {("edit",), ("init",), ("undo",), ("export",)}
"""What opens an editor, asks, takes something back, or only shows its help."""


def lines(entries, before=()):
    """Each command as it is typed, with its nouns."""
    for entry in entries:
        yield (*before, entry.name)
        yield from lines(entry.entries, (*before, entry.name))


@pytest.mark.parametrize(
    "words", [words for words in lines(COMMANDS) if words not in APART], ids=" ".join
)
@pytest.mark.usefixtures("plan")
def test_what_is_written_is_json(words, pac):
    shown = pac(*words, "--json")
    assert json.loads(shown.out)
    assert not shown.err or shown.code == 0


@pytest.mark.parametrize("name", ["demo", "completion"])
def test_what_is_no_report_is_refused(name, pac):
    shown = pac(name, "--json", "--lang", "en")
    assert shown.code == 2
    assert "not JSON" in shown.out
