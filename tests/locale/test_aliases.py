"""What is shown in French names commands in French, and what is shown in English does not."""

import ast
import re

import pytest

from pacli.aliases import FRENCH, CommandLine
from pacli.cli.commands import COMMANDS
from pacli.locale import language
from tests.locale.test_catalogue import entries
from tests.messages import ROOT, called, sources

ENGLISH = re.compile(rf"\bpac (?:{'|'.join(FRENCH)})\b")
IN_FRENCH = re.compile(rf"\bpac (?:{'|'.join(FRENCH.values())})\b")
SHOWN = {"N_", "C_", "say", "plural", "Message", "CommandLine"}
"""What names a command by itself in the language of the reader."""
FACING = [one for one in sources() if "schema" not in one.parts]
"""Schemas of reports are in English alone."""


def texts(node):
    """The texts of a module that are put together past ``SHOWN``, docstrings apart."""
    if isinstance(node, ast.Call) and called(node) in SHOWN:
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from texts(child)


def test_each_alias_is_of_a_command_and_names_one_alone():
    names = {entry.name for entry in COMMANDS}
    assert set(FRENCH) <= names
    assert not names & set(FRENCH.values())
    assert len(set(FRENCH.values())) == len(FRENCH)


@pytest.mark.parametrize(("english", "said"), entries())
def test_messages_name_commands_in_their_own_language(english, said):
    assert not ENGLISH.search(said)
    assert not IN_FRENCH.search(english)


def test_the_search_sees_a_command_past_the_catalogue():
    code = (
        '"""pac week."""\nsay("pac week")\nCommandLine(f"pac week {x}")\nprint(f"pac week {x}")'
    )
    assert [one for one in texts(ast.parse(code)) if ENGLISH.search(one)] == ["pac week "]


@pytest.mark.parametrize("file", FACING, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_commands_put_together_in_the_code_pass_through_one_place(file):
    found = texts(ast.parse(file.read_text(encoding="utf-8")))
    assert not [one for one in found if ENGLISH.search(one)]


def test_the_french_readme_names_commands_in_french():
    assert not ENGLISH.findall((ROOT / "README.fr.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("pac ritual skip sms 2026-02-13", "pac rituel skip sms 2026-02-13"),
        ("pac volumes", "pac volumes"),
        ("pac task done off", "pac task done off"),
        ("offer", "offre"),
        ("pac review", "pac bilan"),
    ],
)
def test_a_command_is_written_in_the_language_of_the_reader(line, shown):
    assert language("fr").write(CommandLine(line)) == shown
    assert language("en").write(CommandLine(line)) == line
