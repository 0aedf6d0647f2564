"""Editions of a plan: the file as it is, or as it was at a commit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, NamedTuple

from pacli.analysis.editions.difference import Difference
from pacli.errors import Problem


class Unreadable(NamedTuple):
    """An edition that is no plan, and the first thing that keeps it from being one."""

    commit: str
    day: dt.date
    problem: Problem


class Edition(NamedTuple):
    """A plan's plain data and text, and where they come from.

    ``commit`` and ``day`` are None for the file as it is. ``faults`` is how many errors it
    has: what they are about is not in the data. ``passed``: later ones that could not be
    read, so that this one stands in for them.
    """

    data: Mapping[str, Any]
    text: str
    commit: str | None = None
    day: dt.date | None = None
    faults: int = 0
    passed: tuple[Unreadable, ...] = ()


class Comparison(NamedTuple):
    """Two editions and what differs between them, in the order of the later one."""

    then: Edition
    now: Edition
    found: tuple[Difference, ...]


class Step(NamedTuple):
    """A commit of the plan, None for what is not committed yet, and what it changed.

    ``data`` is that of the plan then, empty where it is ``unreadable``, which says why.
    ``file`` is the name that the file got with it, None where it kept it. ``first``: there
    is nothing before it to compare with, so ``found`` is empty.
    """

    commit: str | None
    day: dt.date
    data: Mapping[str, Any]
    found: tuple[Difference, ...] = ()
    file: str | None = None
    first: bool = False
    unreadable: Problem | None = None


class Steps(NamedTuple):
    """The commits of a plan, the earliest first.

    ``earlier`` is how many come before them; ``shallow``: git did not fetch all.
    """

    steps: tuple[Step, ...]
    earlier: int
    shallow: bool
