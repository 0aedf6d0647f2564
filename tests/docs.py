"""``python -m tests.docs``: the generated parts of the READMEs, in both languages.

Commands come from the command table, fields from the models, problem codes from their
table; texts from the catalogue. ``--check`` writes nothing and exits 1 when a page is stale.
``--blocks`` also writes what the command blocks print, to be read before it is committed.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pacli.cli.app import build
from pacli.cli.commands import COMMANDS
from pacli.cli.entry import GROUPS, Entry
from pacli.cli.help import placeholder
from pacli.codes.examples.example import WRITTEN
from pacli.locale import Language, language
from pacli.model.shape import Shape, root
from pacli.report.explanations import explanations
from pacli.store.compiled import compiled_models
from tests import readme

PAGES = {"README.md": "en", "README.fr.md": "fr"}
PART = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)

HEADS = {
    "commands": {"en": ("command", "does"), "fr": ("commande", "rôle")},
    "fields": {"en": ("key", "value", "meaning"), "fr": ("clé", "valeur", "sens")},
    "codes": {"en": ("code", "says", "way out"), "fr": ("code", "dit", "issue")},
}
FORMS = {
    "date": "`2026-01-16`",
    "span": "`2026-02-16..2026-02-27`",
    "duration": "`90min` `1h30` `0.5d`",
    "rate": "`1/4` `0.25`",
    "bool": "`true` `false`",
}
TEXTS = {"time": "`14:00`", "slot": "`09:00-12:00`", "currency": "`EUR`", "check": "`PAC305`"}
WORDS = {
    "en": {
        "text": "text",
        "number": "number",
        "whole": "whole number",
        "id": "id",
        "list": "list of {item}",
        "map": "{item} by {key}",
        "either": " or ",
        "share": "0 to 1",
        "day": "day",
        "must": "compulsory",
        "any": "anything",
    },
    "fr": {
        "text": "texte",
        "number": "nombre",
        "whole": "nombre entier",
        "id": "identifiant",
        "list": "liste\u00a0: {item}",
        "map": "{item}, par {key}",
        "either": " ou ",
        "share": "de 0 à 1",
        "day": "jour",
        "must": "obligatoire",
        "any": "libre",
    },
}


def table(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """A table as forges draw it."""
    lines = [head, ("---",) * len(head), *rows]
    return "".join(
        "| " + " | ".join(c.replace("|", "\\|") for c in row) + " |\n" for row in lines
    )


def commands(say: Language) -> str:
    """Every command, by when it is needed."""

    def rows(entries: tuple[Entry, ...], before: str) -> Iterator[tuple[str, ...]]:
        for entry in entries:
            known = [entry.french, entry.name] if say.code == "fr" else [entry.name]
            shown, *others = filter(None, known)
            name = f"{before} {shown}"
            if not entry.entries:
                arguments = [p for p in build(entry).params if p.param_type_name == "argument"]
                words = " ".join(usage(p, say) for p in arguments)
                other = "".join(f", `{one}`" for one in others)
                yield f"`{name} {words}".rstrip() + f"`{other}", say(entry.help)
            yield from rows(entry.entries, name)

    head = HEADS["commands"][say.code]
    parts = []
    for group in GROUPS:
        listed = tuple(e for e in COMMANDS if e.group == group)
        if listed:
            parts.append(f"**{say(group)}**\n\n{table(head, rows(listed, 'pac'))}")
    return "\n".join(parts)


def usage(param: Any, say: Language) -> str:
    """An argument as a usage line shows it."""
    name = placeholder(param, say) + ("…" if param.nargs != 1 else "")
    return name if param.required else f"[{name}]"


def kind(shape: Shape, code: str) -> str:
    """What may stand at a place, in a few words."""
    words = WORDS[code]
    if shape.kind == "choice":
        return " ".join(f"`{c}`" for c in shape.choices)
    if shape.kind == "model":
        return f"[{shape.model}](#{anchor(shape)})"
    if shape.item is not None:
        return words[shape.kind].format(item=kind(shape.item, code), key=key(shape, code))
    if shape.kind == "either":
        return words["either"].join(kind(a, code) for a in shape.alternatives)
    if shape.kind == "text":
        return TEXTS.get(shape.name or "", words["id" if shape.name == "id" else "text"])
    return words["share"] if shape.share else FORMS.get(shape.kind) or words[shape.kind]


def key(shape: Shape, code: str) -> str:
    """What the keys of a map are."""
    if shape.key is None:
        return ""
    return WORDS[code]["day"] if shape.key.kind == "date" else kind(shape.key, code)


def anchor(shape: Shape) -> str:
    """The heading of a model, as forges address it."""
    return str(shape.model).lower()


def models(shape: Shape, seen: dict[str, Shape]) -> dict[str, Shape]:
    """Every model below, in the order of the file."""
    if shape.kind == "model":
        if str(shape.model) in seen:
            return seen
        seen[str(shape.model)] = shape
        for field in shape.fields.values():
            models(field, seen)
    for inner in (shape.item, *shape.alternatives):
        if inner is not None:
            models(inner, seen)
    return seen


def fields(say: Language) -> str:
    """Every key of the file, a table for each section."""
    words = WORDS[say.code]
    parts = []
    for name, shape in models(root(compiled_models()), {}).items():
        rows = (
            (
                f"`{key}`",
                kind(field, say.code),
                say(field.description) + (f" ({words['must']})" if field.required else ""),
            )
            for key, field in shape.fields.items()
        )
        parts.append(f"#### {name}\n\n{table(HEADS['fields'][say.code], rows)}")
    return "\n".join(parts)


def codes(say: Language) -> str:
    """Every problem code."""
    rows = (
        (
            one.code,
            say(one.message, **one.gaps(one.message)),
            say(one.hint, **one.gaps(one.hint)).replace("\n", "<br>"),
        )
        for one in explanations(WRITTEN)
    )
    return table(HEADS["codes"][say.code], rows)


def page(name: str) -> str:
    """A README with its generated parts made anew."""
    say = language(PAGES[name])
    parts = {"commands": commands, "fields": fields, "codes": codes}
    text = (readme.ROOT / name).read_text(encoding="utf-8")
    return PART.sub(lambda part: f"{part[1]}\n{parts[part[2]](say)}\n{part[3]}", text)


def with_blocks(text: str) -> str:
    """The page with each command block showing what its commands print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        env = readme.scratch(folder)

        def block(found: re.Match[str]) -> str:
            typed = [row for row in found[1].splitlines() if row.startswith("$ ")]
            shown = []
            for row in typed:
                output = readme.run(readme.Step(0, row[2:], ""), folder, env)
                shown.append(f"{row}\n{output}".rstrip("\n"))
            return "```console\n" + "\n".join(shown) + "\n```"

        return readme.BLOCK.sub(block, text)


def main(words: list[str]) -> int:
    """Make the pages, or say which are stale."""
    stale = 0
    for name in PAGES:
        path = readme.ROOT / name
        new = page(name)
        if "--blocks" in words:
            new = with_blocks(new)
        if new == path.read_text(encoding="utf-8"):
            continue
        stale += 1
        print(f"{name}: {'stale' if '--check' in words else 'written'}")
        if "--check" not in words:
            path.write_text(new, encoding="utf-8")
    return 1 if stale and "--check" in words else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
