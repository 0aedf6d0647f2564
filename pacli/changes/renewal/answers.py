"""What the next plan is made from: what she decided, and the figures that it starts from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple


class Answers(NamedTuple):
    """What she decided about the next plan; days and figures as the plan is to say them.

    ``kept`` are the actions that go on, with another title where it changes. ``closed``
    are those of the old plan that were begun, with what is to be remembered of each: the
    fields of a past action. ``brought`` is what an action obtained, where that is known:
    as much is expected of it again. ``rituals`` are those that go on.
    """

    name: str
    title: str
    previous: str
    start: dt.date
    due: dt.date | None
    end: dt.date | None
    kept: Mapping[str, str | None]
    closed: Mapping[str, Mapping[str, object]]
    rituals: tuple[str, ...]
    motivation: int | None = None
    brought: Mapping[str, Decimal] = MappingProxyType({})


class Figures(NamedTuple):
    """What the next plan starts from and reckons with.

    ``rates`` by the position of the stage that they lead to; ``notes`` say where rates and
    basket come from, a line each. ``up`` is which way was good for each level.
    """

    initials: Mapping[str, Decimal]
    targets: Mapping[str, Decimal]
    rates: Mapping[int, Fraction]
    basket: Decimal | None
    notes: tuple[str, ...]
    up: Mapping[str, bool]
