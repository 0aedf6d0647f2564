"""What the code says to people, found in its source: the messages of the catalogue."""

import ast
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "pacli"
FRENCH = SOURCE / "locale/fr/LC_MESSAGES/pac.po"

MARKS = {"N_", "Message", "say"}


@dataclass(frozen=True)
class Found:
    """A message: its English, its plural and context if any, and where it stands."""

    english: str
    file: str
    line: int
    many: str | None = None
    context: str | None = None
    comments: tuple[str, ...] = ()

    @property
    def id(self):
        """The message as babel names it."""
        return (self.english, self.many) if self.many else self.english


def sources():
    """Every module of the program; there are some, or the search went wrong."""
    files = sorted(SOURCE.rglob("*.py"))
    assert len(files) > 20
    return files


def messages():
    """Every message in the order of the files."""
    return [found for file in sources() for found in in_file(file)]


def in_file(file):
    """The messages of one module, in order."""
    text = file.read_text(encoding="utf-8")
    lines = text.splitlines()
    name = file.relative_to(ROOT).as_posix()
    found = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call):
            for english, many, context in map(split, said(node)):
                comments = comments_above(lines, node.lineno)
                found.append(Found(english, name, node.lineno, many, context, comments))
        if isinstance(node, ast.ClassDef) and [
            b.id for b in node.bases if hasattr(b, "id")
        ] == ["Model"]:
            found.append(Found(ast.get_docstring(node), name, node.lineno))
    return sorted(found, key=lambda one: one.line)


def said(call):
    """The (message, plural, context) triples that a call marks."""
    name = called(call)
    if name in MARKS and call.args:
        return [(text, None, None) for text in literals(call.args[0])]
    if name == "C_":
        context, text = (arg.value for arg in call.args)
        return [(text, None, context)]
    if name == "plural":
        one, many = (literals(arg) for arg in call.args[:2])
        return [(a, b, None) for a, b in zip(one, many, strict=True)]
    if name == "Field":
        texts = [word.value for word in call.keywords if word.arg == "description"]
        return [(text, None, None) for value in texts for text in literals(value)]
    return []


def split(triple):
    """The context out of a message that carries it, as what ``C_`` makes does."""
    text, many, context = triple
    before, mark, after = text.partition("\x04")
    return (after, many, before) if mark else (text, many, context)


def called(call):
    """The last name of what is called: ``plural`` in ``session.say.plural(…)``."""
    return getattr(call.func, "attr", None) or getattr(call.func, "id", None)


def literals(node):
    """The texts that an argument can be, as far as they stand there."""
    if isinstance(node, ast.IfExp):
        return literals(node.body) + literals(node.orelse)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    return []


def comments_above(lines, number):
    """The words for translators just above a line."""
    block = []
    for line in reversed(lines[: number - 1]):
        if not line.lstrip().startswith("#"):
            break
        block.insert(0, line.lstrip().removeprefix("#").strip())
    said_to_them = " ".join(block)
    before, mark, after = said_to_them.partition("TRANSLATORS: ")
    return (after,) if mark and not before.startswith("noqa") else ()
