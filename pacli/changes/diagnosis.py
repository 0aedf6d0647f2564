"""The diagnosis: items in quadrants, and what is concluded from them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from pacli.aliases import CommandLine
from pacli.changes import items
from pacli.changes.change import Change, Line
from pacli.changes.choices import choice
from pacli.changes.edits import AddItem, Edit, Remove, SetValue
from pacli.changes.ids import chosen, slug
from pacli.changes.paths import Place, at, value_at
from pacli.changes.set import Assignment, Setter, assignments, edited, quoted
from pacli.changes.telling import Telling
from pacli.errors import N_, Path, Usage
from pacli.model.labels import LABELS, Key
from pacli.model.references import HARMFUL, HELPFUL, QUADRANTS, shared
from pacli.pick import pick

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

SECTION: Path = ("diagnosis",)
CONCLUSIONS: Path = (*SECTION, "conclusions")
NOUNS = {
    "strengths": ("strength", "force"),
    "weaknesses": ("weakness", "faiblesse"),
    "opportunities": ("opportunity", "opportunite"),
    "threats": ("threat", "menace"),
    "environment": ("environment", "environnement"),
}
"""What an id begins with where a text gives none: in English, in French."""


UNUSUAL = {
    "build_on": (
        HARMFUL,
        N_(
            "“{title}” is among the {quadrant};"
            " what you build on is rather a strength or an opportunity."
        ),
    ),
    "fix_fast": (
        HELPFUL,
        N_(
            "“{title}” is among the {quadrant};"
            " what you put right is rather a weakness or a threat."
        ),
    ),
}
"""What is rarely concluded from which quadrants, and what is said of it. It is not refused:
what is around her can be either, and she may see in a threat what she builds on."""


def quadrant(word: str) -> str:
    """The quadrant that a word of either language means. Raises Usage."""
    found = choice(word, QUADRANTS)
    if found is None:
        raise Usage(
            N_("“{word}” is no part of a diagnosis."),
            hint=N_("The parts are: {quadrants}."),
            word=word,
            quadrants=tuple(LABELS[name] for name in QUADRANTS),
        )
    return str(found)


def find(draft: PlanText, word: str) -> Path:
    """The path of the item that a word is, or begins, in whichever quadrant it lies."""
    places = {name: one for one in QUADRANTS for name in draft.ids(*SECTION, one)}
    name = pick(word, places)
    return (*SECTION, places[name], name)


def add(
    draft: PlanText, word: str, text: str, today: dt.date, *, name: str | None = None
) -> Change:
    """An item in the quadrant that ``word`` means; its id is ``name``, else from its text."""
    part = quadrant(word)
    section = (*SECTION, part)
    data = draft.readable()
    shape = draft.shape.at((*section, ""))
    assert shape is not None  # noqa: S101 (a text in a quadrant)
    value = value_at(data, Place((*section, "text"), shape), text, today)
    taken = [key for other in shared(section) for key in at(data, other) or ()]
    noun = NOUNS[part][at(data, ("language",)) == "fr"]
    key = chosen(name, taken) if name else slug(str(value), taken, noun)
    params = {"title": value, "id": key, "quadrant": LABELS[part]}
    path = (*section, key)
    # TRANSLATORS: {quadrant} is strengths, weaknesses, opportunities, threats, environment
    lines = [Line(N_("Added to {quadrant}: {title} ({id})"), params, path, None, value)]
    if part in {"weaknesses", "threats"} and at(data, ("actions",)):
        remark = N_("Where an action answers it: pac action set ACTION answers+={id}")
        lines.append(Line(remark, {"id": key}))
    return Change((AddItem(path, value),), tuple(lines))


def assign(draft: PlanText, words: Sequence[str], today: dt.date) -> Change:
    """An item's text or quadrant where the first word is its id, else conclusions."""
    if "=" in words[0]:
        return _conclude(draft, assignments(words), today)
    path = find(draft, words[0])
    if not words[1:]:
        raise Usage(
            N_("Say what to change."),
            hint=N_("Such as: {example}"),
            example=CommandLine(f"pac diagnosis set {path[-1]} text=…"),
        )
    return _changed(draft, path, assignments(words[1:]), today)


def remove(draft: PlanText, word: str, *, references: bool = False) -> Change:
    """An item taken away, with the section around it where that holds nothing else."""
    path = find(draft, word)
    change = items.remove(draft, path, references=references)
    if draft.alone(*path) and draft.alone(*path[:-1]):
        return Change((*change.edits[:-1], Remove(SECTION)), change.lines)
    return change


def _conclude(draft: PlanText, made: Sequence[Assignment], today: dt.date) -> Change:
    """Fields of the conclusions."""
    ids = [name for one in QUADRANTS for name in draft.ids(*SECTION, one)]
    for one in made:
        if one.name in ids:
            raise Usage(
                N_("“{id}” is an item, not a conclusion."),
                hint=N_("To change it: {example}"),
                id=one.name,
                example=CommandLine(
                    f"pac diagnosis set {one.name} {quoted('text', one.text or '…')}"
                ),
            )
    shape = draft.shape.at(CONCLUSIONS)
    assert shape is not None  # noqa: S101 (the conclusions)
    data = draft.readable()
    change = Setter(data, Place(CONCLUSIONS, shape), today).change(made)
    return change._replace(lines=(*change.lines, *_unusual(data, change.edits)))


def _unusual(data: Mapping[str, Any], edits: Sequence[Edit]) -> Iterator[Line]:
    """What is said of an item in a conclusion that is rather drawn from the opposite."""
    after = data
    for edit in edits:
        after = edited(after, edit)
    for field, (opposite, told) in UNUSUAL.items():
        path = (*CONCLUSIONS, field)
        known = at(data, path) or ()
        for name in at(after, path) or ():
            for part in opposite:
                title = at(data, (*SECTION, part, name))
                if name not in known and title is not None:
                    yield Line(told, {"title": title, "quadrant": LABELS[part]})


def _changed(draft: PlanText, path: Path, made: Sequence[Assignment], today: dt.date) -> Change:
    """An item with another text, or in another quadrant, under the same id."""
    data = draft.readable()
    shape = draft.shape.at(path)
    assert shape is not None  # noqa: S101 (an item)
    old = at(data, path)
    text, to = old, path[:-1]
    for one in made:
        if one.sign == "=" and one.name == "text":
            text = value_at(data, Place((*path[:-1], "text"), shape), one.text, today)
        elif one.sign == "=" and one.name == "quadrant":
            to = (*SECTION, quadrant(one.text))
        else:
            raise Usage(
                N_("There is no field “{word}” here."),
                hint=N_("The fields are: {fields}."),
                word=one.name,
                fields=tuple(map(Key, ("text", "quadrant"))),
            )
    edits: list[Edit] = []
    lines: list[Line] = []
    if to != path[:-1]:
        new = (*to, path[-1])
        gone = path[:-1] if draft.alone(*path) else path
        edits += [AddItem(new, text, beside=path), Remove(gone)]
        params = {
            "title": text,
            "before": LABELS[str(path[-2])],
            "after": LABELS[str(to[-1])],
        }
        lines.append(Line(N_("{title}: {before} → {after}"), params, new, path[-2], to[-1]))
    elif text != old:
        edits.append(SetValue(path, text))
    if text != old or not edits:
        lines.append(Telling(data, today).line((*to, path[-1]), old, text))
    return Change(tuple(edits), tuple(lines))
