"""Every placeholder of a message is filled where the message is said."""

import ast
from string import Formatter

import pytest

from tests.locale.test_unmarked import ERRORS
from tests.messages import ROOT, called, literals, sources


def names(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def marked(node):
    """The texts that an argument marks: ``N_("…")``, alone or in a condition."""
    if isinstance(node, ast.IfExp):
        return marked(node.body) + marked(node.orelse)
    if isinstance(node, ast.Call) and called(node) == "N_":
        return literals(node.args[0])
    return literals(node)


def unfilled(call):
    """The placeholders of what a call says that the call does not fill."""
    given = {word.arg for word in call.keywords}
    if None in given or not call.args:
        return set()
    name = called(call)
    texts = []
    if name == "say":
        texts = marked(call.args[0])
    elif name == "plural":
        texts = [text for arg in call.args[:2] for text in marked(arg)]
        given |= {"n"}
    elif name in ERRORS:
        hints = [word.value for word in call.keywords if word.arg == "hint"]
        texts = [text for arg in (call.args[0], *hints) for text in marked(arg)]
    return {name for text in texts for name in names(text)} - given


def test_the_search_sees_what_is_missing():
    code = (
        'say("{a} of {b}", a=1)\n'
        'raise Usage(N_("{x}"), hint=N_("Not {y}") if z else N_("See {x}"), x=1)\n'
        'say.plural("{n} of {m}", "{n} of {m}", n, m=2)\n'
    )
    calls = [n for n in ast.walk(ast.parse(code)) if isinstance(n, ast.Call)]
    assert [unfilled(call) for call in calls if unfilled(call)] == [{"b"}, {"y"}]


@pytest.mark.parametrize("file", sources(), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_placeholder_is_filled(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            assert not unfilled(node), f"{file.name}:{node.lineno}"
