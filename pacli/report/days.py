"""Days as a report says them: with the year where it is not the present one."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pacli.dates import Span
    from pacli.locale import Language


def day_text(day: dt.date, today: dt.date, say: Language) -> str:
    """13 février, or 13 février 2027 when ``today`` is in another year."""
    return say.day(day, "short" if day.year == today.year else "full")


def weekday_text(day: dt.date, today: dt.date, say: Language) -> str:
    """Vendredi 13 février, with the year when ``today`` is in another."""
    return say.day(day, "weekday" if day.year == today.year else "long")


def span_text(span: Span, today: dt.date, say: Language) -> str:
    """Du 16 au 27 février, with the year when ``today`` is in another."""
    return say.span(span, "short" if span.last.year == today.year else "full")
