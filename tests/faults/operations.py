"""Everything that writes a plan, as functions of its path."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from pacli.changes.edits import AddItem
from pacli.store import file as store

DAY = dt.date(2026, 1, 16)


def log(path, day=DAY):
    """A reading, as ``pac log`` writes it."""
    reading = AddItem(("indicators", "ca", "readings", day), Decimal(12))
    return store.update(path, lambda _: [reading], check=("indicators", "ca"))


def add(path):
    """A new section, the whole plan checked."""
    return store.update(path, lambda _: [AddItem(("ideas", "a"), {"title": "A"})])


def undo(path):
    """The last edit taken back; :func:`log` comes first."""
    return store.undo(path)


def mend(path):
    """What ``check --fix`` writes."""
    return store.mend(path)[0]


EDITS = {"log": log, "add": add, "undo": undo, "mend": mend}


def prepared(name, path):
    """The state in which the operation of that name has something to do."""
    if name == "undo":
        log(path)
    if name == "mend":
        path.write_bytes(path.read_bytes().replace(b": 7", b": '7'"))
