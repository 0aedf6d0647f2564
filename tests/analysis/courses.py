"""Plans of a few indicators, written briefly.

The month of most examples: 5 to 30 January 2026, four weeks of five working days, 20 in
all. 16 January is its middle, a Friday.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from pacli.analysis.indicators.gap import gap
from pacli.dates import Span
from pacli.model.plan import Plan

MONTH = {"start": "2026-01-05", "due": "2026-01-30"}


def day(text):
    return dt.date.fromisoformat(text)


def span(text):
    first, _, last = text.partition("..")
    return Span(day(first), day(last or first))


def by_day(values):
    """Readings from pairs such as ``("2026-01-09", 12)`` or ``{"2026-01-09": 12}``."""
    return {day(on): Decimal(str(value)) for on, value in dict(values).items()}


def indicator(**fields):
    found = {"label": "Figure", "measure": "total"} | fields
    for name in ("start", "due"):
        if isinstance(found.get(name), str):
            found[name] = day(found[name])
    for name in ("initial", "target"):
        if found.get(name) is not None:
            found[name] = Decimal(str(found[name]))
    for name in ("checkpoints", "readings"):
        if name in found:
            found[name] = by_day(found[name])
    return found


def plan(indicators, *, off=(), working=None, **sections):
    """A plan; ``off`` are spans of days off, ``working`` the days of a week."""
    calendar = {"days_off": tuple(span(text) for text in off)}
    if working:
        calendar["working_days"] = tuple(working.split())
    data = {
        "pac": 1,
        "name": "Test",
        "objective": {"title": "Sell"},
        "calendar": calendar,
        "indicators": {name: indicator(**fields) for name, fields in indicators.items()},
    }
    return Plan.model_validate(data | sections)


def row(today, *, off=(), working=None, sections=None, **fields):
    """The row of the only indicator, over the month unless the fields say otherwise."""
    made = plan({"x": MONTH | fields}, off=off, working=working, **(sections or {}))
    return gap(made, day(today)).rows[0]
