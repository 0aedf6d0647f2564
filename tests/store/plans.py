"""Plans made of a right one by changes that a person, or a slip, could make."""

import json
import re
from pathlib import Path

from hypothesis import strategies as st

from pacli.store.tree import Mapping, Quoted, Sequence
from pacli.store.yaml import compose

FULL = (Path(__file__).parent / "full.yaml").read_text(encoding="utf-8")

SOURCES = (
    *("0", "1", "-1", "3", "1.5", "8.0", "1e3", "1e99", ".5", "012", "1_000", "0x1F", "'3'"),
    *(
        "true",
        "True",
        "no",
        "yes",
        "on",
        "'true'",
        "null",
        "~",
        "''",
        "' '",
        "text",
        "a b",
        "é",
    ),
    *("2026-03-01", "'2026-03-01'", "2026-02-30", "2026-13-01", "2026-1-1", "16/01/2026"),
    *("2026-04-01..2026-04-03", "2026-04-03..2026-04-01", "2026-04-01..", "2026-04-01 12:00"),
    *("90min", "1h30", "1h3", "0.5d", "2h", "2 h", "1/4", "'1/4'", "5/4", "0/1", "1/0", "0.25"),
    *("14:00", "'25:00'", "9:00", "done", "skipped", "won", "mon", "EUR", "eur", "fr", "de"),
    *(
        "PAC312",
        "PAC3",
        "friday",
        "friday morning",
        "FREQ=DAILY",
        "FREQ=NEVER",
        "x-y",
        "Id",
        "id",
    ),
    *("[]", "{}", "[a]", "[1, 2]", "{a: 1}", "{a: {label: b}}", "[{text: a}]", "[[a]]"),
    *(
        "{domain: business}",
        "{value: 3}",
        "{value: x}",
        "{2026-03-01: 1}",
        "[null]",
        "{a: null}",
    ),
)
KEYS = ("foo", "x-foo", "Foo", "no", "title", "label", "due", "2026-03-01", "2026-02-30")
_SAFE = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`][^,\[\]{}#:]*|-?[\d.]+(?:[-:/][\d./:-]+)?")


def grown(node):
    """The tree as lists that can be changed: ``["map", [[key, node]…]]``, or a source."""
    if isinstance(node, Mapping):
        values = [grown(value) for value in node.values]
        return ["map", [[written(k), v] for k, v in zip(node.keys, values, strict=True)]]
    if isinstance(node, Sequence):
        return ["list", [[None, grown(value)] for value in node.values]]
    return written(node)


def written(text):
    if not isinstance(text, Quoted) and _SAFE.fullmatch(text):
        return str(text)
    return json.dumps(str(text), ensure_ascii=False)


def source(node):
    """The tree as YAML on one line."""
    if isinstance(node, str):
        return node
    kind, entries = node
    if kind == "map":
        return "{" + ", ".join(f"{key}: {source(value)}" for key, value in entries) + "}"
    return "[" + ", ".join(source(value) for _, value in entries) + "]"


def collections(node):
    if not isinstance(node, str):
        yield node[1]
        for _, value in node[1]:
            yield from collections(value)


@st.composite
def mutated(draw):
    """The text of a plan with up to four changes."""
    tree = grown(compose(FULL))
    for _ in range(draw(st.integers(0, 4))):
        places = [entries for entries in collections(tree) if entries]
        entries = draw(st.sampled_from(places))
        i = draw(st.integers(0, len(entries) - 1))
        match draw(st.sampled_from(["value", "value", "value", "key", "drop", "add"])):
            case "value":
                entries[i][1] = draw(st.sampled_from(SOURCES))
            case "key" if entries[i][0] is not None:
                entries[i][0] = draw(st.sampled_from(KEYS))
            case "drop":
                del entries[i]
            case _:
                entries.insert(i, [entries[i][0] and draw(st.sampled_from(KEYS)), "1"])
    return source(tree)
