"""A difference between two versions of a plan, and those of any mapping, field by field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from pacli.errors import Path
from pacli.model.ids import OWN


class Difference(NamedTuple):
    """One thing that changed.

    ``kind`` is one of :data:`KINDS`. ``path`` is where it stands, under the ids of now;
    of what is gone, where it stood. ``title`` names the innermost item that it is in, ""
    outside of items. ``before`` and ``after`` are values, None where absent. ``first`` and
    ``last`` are the days that it is about, and ``number`` how many readings, notes or
    rituals it stands for. ``why`` is the reason she gave.
    """

    kind: str
    path: Path
    title: str = ""
    before: Any = None
    after: Any = None
    first: dt.date | None = None
    last: dt.date | None = None
    number: int = 1
    why: str | None = None


KINDS = (
    "added",
    "removed",
    "renamed",
    "field",
    "entries",
    "order",
    "promise",
    "checkpoint",
    "reading",
    "level",
    "corrected",
    "unread",
    "note",
    "done",
    "dropped",
    "undone",
    "won",
    "lost",
    "reopened",
    "chance",
    "noted",
    "kept",
    "skipped",
    "moved",
    "decided",
    "overcome",
    "begun",
    "review",
    "outcome",
)
"""``promise``: a target or due day of an indicator. ``reading``: amounts that came in, as
their sum; ``level``: the last of new states. ``corrected``, ``unread`` (taken away) and
``note`` are about readings that were there. ``undone``: a task is open again. ``noted``: a
note on a deal. ``kept``, ``skipped``, ``moved``: a ritual. ``outcome``: of a decision."""

UNTOLD = "uid"
"""What calendars know an item as: it changes only where the id does, which is told."""

PRIVATE = frozenset(("commitment", "wishes"))

Found = Iterator[Difference]


class Pair(NamedTuple):
    """A place of both versions: its path, the title there, what stood and what stands."""

    path: Path
    title: str
    then: Mapping[Any, Any]
    now: Mapping[Any, Any]

    def of(self, kind: str, *below: object, **more: Any) -> Difference:
        """A difference here, or ``below``."""
        return Difference(kind, (*self.path, *below), self.title, **more)

    def changed(self, field: str) -> bool:
        """Whether a field differs."""
        return self.then.get(field) != self.now.get(field)

    def came(self, field: str) -> bool:
        """Whether a field is set that was not."""
        return field in self.now and field not in self.then


def private(difference: Difference) -> bool:
    """Whether it is of what is hers alone."""
    path = difference.path
    own = any(isinstance(step, str) and step.startswith(OWN) for step in path)
    return own or path[0] in PRIVATE or path[-1] == "motivation"


def both(then: Mapping[Any, Any], now: Mapping[Any, Any]) -> Iterator[Any]:
    """The keys of now, then those that are gone."""
    yield from now
    yield from (key for key in then if key not in now)


def fields(pair: Pair, told: Iterable[str] = ()) -> Found:
    """What differs field by field, but for those that are ``told`` already."""
    for name in both(pair.then, pair.now):
        if name not in told and name != UNTOLD:
            yield from field(pair, (name,), pair.then.get(name), pair.now.get(name))


def field(pair: Pair, below: Path, before: Any, after: Any) -> Found:
    """What differs in one field, in its parts where it has some."""
    if before == after:
        return
    if _section_like(before) and _section_like(after):
        before, after = before or {}, after or {}
        for name in both(before, after):
            yield from field(pair, (*below, name), before.get(name), after.get(name))
    elif _listed(before) and _listed(after):
        yield from _entries(pair, below, before or (), after or ())
    else:
        yield pair.of("field", *below, before=before, after=after)


def _entries(pair: Pair, below: Path, before: Any, after: Any) -> Found:
    gone = tuple(one for one in before if one not in after)
    new = tuple(one for one in after if one not in before)
    if gone or new:
        yield pair.of("entries", *below, before=gone or None, after=new or None)
    else:
        yield pair.of("order", *below)


def _section_like(value: Any) -> bool:
    return value is None or isinstance(value, Mapping)


def _listed(value: Any) -> bool:
    return value is None or isinstance(value, tuple | list)
