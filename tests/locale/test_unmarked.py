"""No text reaches a person past the catalogue: found in the source of every module."""

import ast
import re

import pytest

from pacli import errors
from tests.messages import ROOT, called, sources

WORDS = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
WHOLE = {"N_", "C_", "say", "plural"}
ERRORS = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, errors.PacError)
}
SINKS = ERRORS | {"print", "echo", "secho", "input", "read_line", "ask", "confirm"}
WRITERS = {"write", "writelines"}
"""Writing is looked at in the modules that face a person: elsewhere it is files."""


def bare(node):
    """The unmarked texts with words in them that an argument holds."""
    if isinstance(node, ast.Call):
        joins = called(node) in {"join", "format"}
        inner = [*node.args, node.func.value] if joins else []
        return [text for each in inner for text in bare(each)]
    if isinstance(node, ast.Constant):
        text = str(node.value).replace("$ pac ", "")
        return [node.value] if isinstance(node.value, str) and WORDS.search(text) else []
    if isinstance(node, ast.Attribute | ast.Subscript | ast.Lambda | ast.Compare):
        return []
    return [text for child in ast.iter_child_nodes(node) for text in bare(child)]


def unmarked(file):
    """The (line, text) of what a module shows without the catalogue."""
    facing = "/cli/" in file.as_posix() or "/report/terminal/" in file.as_posix()
    found = []
    for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if not isinstance(call, ast.Call):
            continue
        name = called(call)
        if name in SINKS or (facing and name in WRITERS):
            shown = [*call.args, *(k.value for k in call.keywords if k.arg in {"hint", "help"})]
            found += [(call.lineno, text) for each in shown for text in bare(each)]
    return found


def test_the_search_sees_what_is_wrong_and_passes_what_is_right(tmp_path):
    module = tmp_path / "cli" / "module.py"
    module.parent.mkdir()
    module.write_text(
        'raise Refused("Not like this")\n'
        'raise Refused(N_("But like this"), hint=f"Not {x}")\n'
        'print("No " + say("yes"))\n'
        'session.stdout.write("Nor this" if a else say("this"))\n'
        'session.stdout.write(", ".join(["nor", this]))\n'
        'raise Usage(N_("Nor"), hint=N_("this") if b == "words" else None, text="of hers")\n'
    )
    assert unmarked(module) == [
        (1, "Not like this"),
        (2, "Not "),
        (3, "No "),
        (4, "Nor this"),
        (5, "nor"),
    ]


@pytest.mark.parametrize("file", sources(), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_text_shown_is_a_message(file):
    assert unmarked(file) == []


@pytest.mark.parametrize("file", sources(), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_messages_stand_whole_in_the_source(file):
    """What ``say`` and ``N_`` are given is a text, not one that is put together."""
    for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and called(call) in WHOLE and call.args:
            made = (ast.JoinedStr, ast.BinOp)
            assert not isinstance(call.args[0], made), f"{file.name}:{call.lineno}"
