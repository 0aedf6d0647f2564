"""Which fields name an item of another section, and which sections share one space of ids.

Patterns are paths in which ``*`` stands for any key or list position.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pacli.errors import Path

QUADRANTS = ("environment", "strengths", "weaknesses", "opportunities", "threats")
HARMFUL = ("weaknesses", "threats")
HELPFUL = ("strengths", "opportunities")
DIAGNOSIS: tuple[Path, ...] = tuple(("diagnosis", name) for name in QUADRANTS)
INDICATORS: tuple[Path, ...] = (("indicators",),)
ACTIONS: tuple[Path, ...] = (("actions",),)
OBSTACLES: tuple[Path, ...] = (("obstacles",),)
SEGMENTS: tuple[Path, ...] = (("segments",),)

SPACES: tuple[tuple[Path, ...], ...] = (
    (*DIAGNOSIS, *OBSTACLES),
    (*INDICATORS, *ACTIONS, *OBSTACLES),
)
"""Sections whose ids must differ: a field may refer to any of them."""


class Reference(NamedTuple):
    """A field that holds the id of an item in one of the sections ``to``.

    In ``to``, a ``*`` stands for what the same place of ``pattern`` matched.
    """

    pattern: Path
    to: tuple[Path, ...]


REFERENCES = (
    Reference(("objective", "indicator"), INDICATORS),
    Reference(("diagnosis", "conclusions", "build_on", "*"), DIAGNOSIS),
    Reference(("diagnosis", "conclusions", "fix_fast", "*"), DIAGNOSIS),
    Reference(("offers", "*", "segment"), SEGMENTS),
    Reference(("indicators", "*", "readings", "*", "deals", "*"), (("deals",),)),
    Reference(("funnel", "*", "indicator"), INDICATORS),
    Reference(("actions", "*", "segment"), SEGMENTS),
    Reference(("actions", "*", "answers", "*"), (*DIAGNOSIS, *OBSTACLES)),
    Reference(("actions", "*", "expected", "indicator"), INDICATORS),
    Reference(("actions", "*", "like"), (("past_actions",),)),
    Reference(("actions", "*", "tasks", "*", "after", "*"), (("actions", "*", "tasks"),)),
    Reference(("rituals", "*", "action"), ACTIONS),
    Reference(("rituals", "*", "indicator"), INDICATORS),
    Reference(("rituals", "*", "people", "*"), (("people",),)),
    Reference(("deals", "*", "offer"), (("offers",),)),
    Reference(("deals", "*", "segment"), SEGMENTS),
    Reference(("reviews", "*", "decisions", "*", "about"), (*INDICATORS, *ACTIONS, *OBSTACLES)),
)

_PEOPLE: tuple[Path, ...] = (("people",),)

MENTIONS = (
    Reference(("indicators", "*", "owner"), _PEOPLE),
    Reference(("funnel", "*", "owner"), _PEOPLE),
    Reference(("actions", "*", "owner"), _PEOPLE),
    Reference(("actions", "*", "tasks", "*", "owner"), _PEOPLE),
    Reference(("week", "*", "*", "what"), (("rituals",),)),
)
"""Fields that take any text, and name an item where they hold its id."""


def sections(reference: Reference, path: Path) -> tuple[Path, ...]:
    """The sections that the field at ``path`` may name an item of."""
    return tuple(
        tuple(path[i] if key == "*" else key for i, key in enumerate(to)) for to in reference.to
    )


def target(path: Path) -> tuple[Path, ...]:
    """The sections whose ids the field at ``path`` takes; none where it takes any text."""
    for reference in REFERENCES:
        pattern = reference.pattern
        if len(pattern) == len(path) and all(
            wanted in ("*", step) for wanted, step in zip(pattern, path, strict=True)
        ):
            return sections(reference, path)
    return ()


def places(data: object, pattern: Path) -> Iterator[tuple[Path, object]]:
    """Every path of the plain ``data`` that fits the pattern, with its value."""
    found: list[tuple[Path, object]] = [((), data)]
    for key in pattern:
        found = [
            ((*path, step), below)
            for path, value in found
            for step, below in _below(value)
            if key in ("*", step)
        ]
    return iter(found)


def referring(data: object, section: Path, name: str) -> Iterator[Path]:
    """The paths of all fields that name the item ``name`` of ``section``."""
    for reference in (*REFERENCES, *MENTIONS):
        for path, value in places(data, reference.pattern):
            if value == name and section in sections(reference, path):
                yield path


def shared(section: Path) -> tuple[Path, ...]:
    """The sections in which an id of ``section`` must not occur, itself included."""
    joined = [section]
    for space in SPACES:
        if section in space:
            joined += [other for other in space if other not in joined]
    return tuple(joined)


def _below(value: object) -> Iterator[tuple[object, object]]:
    if isinstance(value, Mapping):
        yield from value.items()
    elif isinstance(value, list | tuple):
        yield from enumerate(value)
