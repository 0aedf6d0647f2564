"""What a person most likely meant by a value that is not written as a plan writes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pacli.errors import N_, Message, Path
from pacli.model.shape import Shape
from pacli.store import scalars
from pacli.store.faults import Finding
from pacli.store.meant import meant, meant_form
from pacli.store.tree import Mapping, Node, Quoted, Sequence

CODE_OF_KIND = {
    "date": "PAC204",
    "number": "PAC205",
    "whole": "PAC206",
    "bool": "PAC207",
    "choice": "PAC208",
    "span": "PAC209",
    "duration": "PAC210",
    "rate": "PAC211",
}
SHOWN = 40
"""Characters of a value in a message."""
WRITE = N_("Write {right}.")
VERSION = N_("Write “pac: 1”, the version of the format.")
_MANY = 8
_WORD = re.compile(r"[\w.-]+(?: [\w.-]+)*")


def unread(
    node: str,
    shapes: tuple[Shape, ...],
    path: Path,
    span: tuple[int, int],
    currency: str | None = None,
) -> Finding:
    """The finding for a scalar that none of ``shapes`` takes, with its right form if sure."""
    text = str(node)
    if len(shapes) == 1 and shapes[0].kind == "choice":
        return choice_finding(text, shapes[0], path, span)
    params: dict[str, object] = {"text": shown(text)}
    right = None
    for shape in shapes:
        right = right or meant(node, shape, currency)
    last = shapes[-1]
    code = CODE_OF_KIND[shapes[0].kind if right is None else last.kind]
    if len(shapes) > 1:
        # TRANSLATORS: done, skipped or a day: what the log of a ritual takes.
        words = ", ".join(str(c) for shape in shapes for c in shape.choices)
        if words and last.kind == "date":
            code, params["choices"] = "PAC222", words
    if isinstance(node, Quoted) and shapes[0].kind in {"number", "whole", "bool"} and right:
        code = "PAC221"
    if shapes[0].kind in {"number", "whole"} and scalars.is_number(node) and right is None:
        code = "PAC206" if shapes[0].kind == "whole" else "PAC215"
    hint = None
    if right is not None:
        params["right"] = right
        hint = WRITE
    return Finding(code, *span, path, params, hint, right)


def missing(shape: Shape, path: Path, span: tuple[int, int]) -> Finding:
    """The finding for a key with nothing after it."""
    hint = N_("Write the value; it cannot be left out.") if shape.required else None
    return Finding("PAC217", *span, path, hint=VERSION if path == ("pac",) else hint)


def choice_finding(
    text: str, shape: Shape, path: Path, span: tuple[int | None, int | None] = (None, None)
) -> Finding:
    """The finding for a word that is not one of the choices."""
    from pacli.changes.choices import choice
    from pacli.pick import nearest

    params: dict[str, object] = {
        "text": shown(text),
        "choices": ", ".join(map(str, shape.choices)),
    }
    one = choice(text, shape.choices)
    if one is not None:
        params["right"] = str(one)
        return Finding("PAC208", *span, path, params, WRITE, str(one), on_value=True)
    near = nearest(text, [str(c) for c in shape.choices])
    if near is not None:
        params["nearest"] = near
        hint = N_("Did you mean {nearest}? It takes: {choices}.")
        return Finding("PAC208", *span, path, params, hint, on_value=True)
    return Finding("PAC208", *span, path, params, on_value=True)


def misplaced(node: Node, shape: Shape, path: Path, span: tuple[int, int]) -> Finding:
    """The finding for a section where a value is expected, or the other way round."""
    if isinstance(node, str):
        return _one_for_many(node, shape, path, span)
    hint = None
    at = (span[0], span[0] + 1)
    params: dict[str, object] = {}
    if shape.kind == "list":
        code = "PAC224"
        if shape.item is not None and shape.item.kind == "model":
            params["example"] = f"- {{{', '.join(_first_keys(shape.item))}}}"
            hint = N_("Begin each entry with a dash and a space, such as {example}.")
    elif shape.kind in {"model", "map"}:
        code = "PAC225"
    else:
        code = "PAC226"
        if isinstance(node, Mapping) and node.flow and shape.kind == "text":
            hint = N_("Put a text that begins with a brace in quotes.")
        if isinstance(node, Sequence) and [*map(type, node.values)] == [str]:
            hint = N_("Take the brackets or the dash away.")
    return Finding(code, *at, path, params, hint)


def _first_keys(section: Shape) -> Iterator[str]:
    """What an entry holds at least, and the key after that: ``indicator: …, rate: …``."""
    for name, field in section.fields.items():
        yield f"{name}: …"
        if not field.required:
            return


def _one_for_many(node: str, shape: Shape, path: Path, span: tuple[int, int]) -> Finding:
    params: dict[str, object] = {"text": shown(node)}
    section = shape.item if shape.kind == "list" else shape
    if section is not None and section.kind == "model":
        params["keys"] = ", ".join(list(section.fields)[:_MANY])
        return Finding("PAC203", *span, path, params)
    if shape.kind == "list":
        return _one_for_a_list(node, shape, path, span)
    return Finding("PAC223", *span, path, params)


def shown(text: str) -> str:
    """A value short enough to stand in a message."""
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def _one_for_a_list(node: str, shape: Shape, path: Path, span: tuple[int, int]) -> Finding:
    item = shape.item
    params: dict[str, object] = {"text": shown(node)}
    right = None
    if item is not None and not isinstance(node, Quoted) and _plain_words(node):
        words = [word.strip() for word in node.split(",")] if item.kind != "text" else [node]
        if item.kind == "choice":
            from pacli.changes.choices import choice

            known = [choice(word, item.choices) for word in words]
        elif item.kind == "text":
            known = list(words)
        else:
            known = [w if scalars.READ[item.kind](w, item) is not None else None for w in words]
        if all(word is not None for word in known):
            right = "[" + ", ".join(map(str, known)) + "]"
    if right is None:
        return Finding("PAC218", *span, path, params)
    params["right"] = right
    return Finding("PAC218", *span, path, params, WRITE, right)


def _plain_words(node: str) -> bool:
    return all(_WORD.fullmatch(word.strip()) for word in node.split(","))


def formed(finding: Finding, text: str, shape: Shape | None) -> Finding:
    """The finding for a text that is not of its form, with how it is written."""
    name = (shape.name if shape else None) or ""
    finding.hint = FORM_HINTS.get(name)
    right = meant_form(text, name)
    if right is not None:
        finding.params = {**finding.params, "right": right}
        finding.right, finding.hint = right, WRITE
    return finding


FORM_HINTS: dict[str, Message] = {
    "time": N_("Write a time of day with two figures each, such as 09:30 or 14:00."),
    "slot": N_("Write a slot as two times of day, such as 09:00-12:00."),
    "every": N_(
        "Write a day, such as friday, or friday with morning, afternoon or evening;"
        " or weekday, day or month."
    ),
    "rrule": N_("Write a rule such as FREQ=WEEKLY;BYDAY=FR."),
    "currency": N_("Write the three capitals of the currency, such as EUR, CHF or CAD."),
    "check": N_("Write the code of a check, such as PAC312."),
}
