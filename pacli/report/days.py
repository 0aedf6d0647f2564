"""Days as a report says them: with the year where it is not the present one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pacli.dates import Span
    from pacli.locale import Language

NEAR = 7
"""Days from today in which a weekday says which day is meant."""


def day_text(day: dt.date, today: dt.date, say: Language) -> str:
    """13 février, or 13 février 2027 when ``today`` is in another year."""
    return say.day(day, "short" if day.year == today.year else "full")


def weekday_text(day: dt.date, today: dt.date, say: Language) -> str:
    """Vendredi 13 février, with the year when ``today`` is in another."""
    return say.day(day, "weekday" if day.year == today.year else "long")


def coming_text(day: dt.date, today: dt.date, say: Language) -> str:
    """A day to come: vendredi where that is near, else vendredi 13 février."""
    if (day - today).days < NEAR:
        return say.day(day, "name")
    return weekday_text(day, today, say)


def span_text(span: Span, today: dt.date, say: Language) -> str:
    """Du 16 au 27 février, with the year when ``today`` is in another."""
    return say.span(span, "short" if span.last.year == today.year else "full")
