"""What a person most likely meant by a value that is not written as a plan writes it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import Any

from pacli.errors import N_, Message, PacError, Path
from pacli.model.shape import Shape
from pacli.store import scalars
from pacli.store.faults import Finding
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
WRITE = N_("Write {right}.")
# A relative day means another day tomorrow: only a year makes a form absolute.
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|/\d\d$")
_SOME_DAY = dt.date(2000, 1, 1)
_TRUE = frozenset({"yes", "y", "on", "oui", "o", "vrai", "true", "x"})
_FALSE = frozenset({"no", "n", "off", "non", "faux", "false"})
_WORD = re.compile(r"[\w.-]+(?: [\w.-]+)*")


def unread(node: str, shapes: tuple[Shape, ...], path: Path, span: tuple[int, int]) -> Finding:
    """The finding for a scalar that none of ``shapes`` takes, with its right form if sure."""
    text = str(node)
    params: dict[str, object] = {"text": shown(text)}
    right = None
    for shape in shapes:
        right = right or _right(node, shape)
    last = shapes[-1]
    code = CODE_OF_KIND[shapes[0].kind if right is None else last.kind]
    if len(shapes) > 1:
        # TRANSLATORS: done, skipped or a day: what the log of a ritual takes.
        words = ", ".join(str(c) for shape in shapes for c in shape.choices)
        if words and last.kind == "date":
            code, params["choices"] = "PAC222", words
    elif shapes[0].kind == "choice":
        params["choices"] = ", ".join(map(str, shapes[0].choices))
    if isinstance(node, Quoted) and shapes[0].kind in {"number", "whole", "bool"} and right:
        code = "PAC221"
    hint = None
    if right is not None:
        params["right"] = right
        hint = WRITE
    return Finding(code, *span, path, params, hint, right)


def choice_finding(text: str, shape: Shape, path: Path, span: tuple[int, int]) -> Finding:
    """The finding for a word that is not one of the choices."""
    from pacli.changes.choices import choice
    from pacli.pick import nearest

    params: dict[str, object] = {
        "text": shown(text),
        "choices": ", ".join(map(str, shape.choices)),
    }
    meant = choice(text, shape.choices)
    if meant is not None:
        params["right"] = str(meant)
        return Finding("PAC208", *span, path, params, WRITE, str(meant))
    near = nearest(text, [str(c) for c in shape.choices])
    if near is not None:
        params["nearest"] = near
        hint = N_("Did you mean {nearest}? It takes: {choices}.")
        return Finding("PAC208", *span, path, params, hint)
    return Finding("PAC208", *span, path, params)


def misplaced(node: Node, shape: Shape, path: Path, span: tuple[int, int]) -> Finding:
    """The finding for a section where a value is expected, or the other way round."""
    if isinstance(node, str):
        if shape.kind == "list":
            return _one_for_a_list(node, shape, path, span)
        code = "PAC203" if shape.kind == "model" else "PAC223"
        params: dict[str, object] = {"text": shown(node)}
        if shape.kind == "model":
            params["keys"] = ", ".join(list(shape.fields)[:8])
        return Finding(code, *span, path, params)
    at = (span[0], span[0] + 1)
    if shape.kind == "list":
        return Finding("PAC224", *at, path)
    if shape.kind in {"model", "map"}:
        return Finding("PAC225", *at, path)
    single = isinstance(node, Sequence) and len(node.values) == 1
    if single and isinstance(node, Sequence) and isinstance(node.values[0], str):
        return Finding("PAC226", *at, path, hint=N_("Take the brackets away."))
    if isinstance(node, Mapping) and node.flow and shape.kind == "text":
        return Finding(
            "PAC226", *at, path, hint=N_("Put a text that begins with a brace in quotes.")
        )
    return Finding("PAC226", *at, path)


def shown(text: str) -> str:
    """A value short enough to stand in a message."""
    line = " ".join(text.split())
    return line if len(line) <= 40 else line[:39] + "…"


def _one_for_a_list(node: str, shape: Shape, path: Path, span: tuple[int, int]) -> Finding:
    item = shape.item
    params: dict[str, object] = {"text": shown(node)}
    right = None
    if item is not None and not isinstance(node, Quoted) and _plain_words(node):
        words = [word.strip() for word in node.split(",")] if item.kind != "text" else [node]
        if item.kind == "choice":
            from pacli.changes.choices import choice

            meant = [choice(word, item.choices) for word in words]
        elif item.kind == "text":
            meant = list(words)
        else:
            meant = [w if scalars.READ[item.kind](w, item) is not None else None for w in words]
        if all(word is not None for word in meant):
            right = "[" + ", ".join(map(str, meant)) + "]"
    if right is None:
        return Finding("PAC218", *span, path, params)
    params["right"] = right
    return Finding("PAC218", *span, path, params, WRITE, right)


def _plain_words(node: str) -> bool:
    return all(_WORD.fullmatch(word.strip()) for word in node.split(","))


def _right(node: str, shape: Shape) -> str | None:
    """How the value that was meant is written; None where that is not sure."""
    text = str(node).strip()
    if not text:
        return None
    if shape.kind == "choice":
        from pacli.changes.choices import choice

        meant = choice(text, shape.choices)
        return None if meant is None else str(meant)
    if shape.kind == "bool":
        word = text.casefold()
        return "true" if word in _TRUE else "false" if word in _FALSE else None
    if scalars.is_number(text) and shape.kind in {"number", "whole", "rate"}:
        # It stands in quotes, or is not whole.
        return text if scalars.READ[shape.kind](text, shape) is not None else None
    try:
        value = _MEANT[shape.kind](text, shape)
    except (PacError, ArithmeticError, ValueError):
        return None
    if value is None:
        return None
    from pacli.store.emit import scalar

    written = scalar(value)
    return written if scalars.READ[shape.kind](written, shape) is not None else None


def _number(text: str, shape: Shape) -> Any:
    from pacli.forms.numbers import number_from_words

    return number_from_words(text, share=shape.share)


def _whole(text: str, _: Shape) -> Any:
    from pacli.forms.numbers import number_from_words

    number = number_from_words(text)
    return int(number) if number == number.to_integral_value() else None


def _rate(text: str, _: Shape) -> Any:
    from pacli.forms.numbers import rate_from_words

    return rate_from_words(text)


def _date(text: str, _: Shape) -> Any:
    from pacli.forms.days import day_from_words

    return day_from_words(text, _SOME_DAY, past=False) if _YEAR.search(text) else None


def _span(text: str, _: Shape) -> Any:
    from pacli.forms.spans import span_from_words

    return span_from_words(text, _SOME_DAY) if _YEAR.search(text) else None


def _duration(text: str, _: Shape) -> Any:
    from pacli.forms.durations import duration_from_words

    return duration_from_words(text)


_MEANT: dict[str, Callable[[str, Shape], Any]] = {
    "number": _number,
    "whole": _whole,
    "rate": _rate,
    "date": _date,
    "span": _span,
    "duration": _duration,
}


def form_hint(shape: Shape | None) -> Message | None:
    """How a text of a fixed form is written."""
    return FORM_HINTS.get(shape.name or "") if shape is not None else None


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
