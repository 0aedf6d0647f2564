"""The question for a reading that is due: the same wherever it is asked."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pacli.report.days import day_text, span_text

if TYPE_CHECKING:
    from pacli.analysis.indicators.due import ReadingDue
    from pacli.locale import Language

WEEK = 7


def reading_question(reading: ReadingDue, today: dt.date, say: Language, currency: str) -> str:
    """``SMS: 12 noted already. To add? [0]``, with the days where today is not among them."""
    name = _name(reading, today, say)
    if reading.logged is not None:
        amount = say.quantity(reading.logged, reading.unit, currency)
        logged = say.plural(
            "{amount} noted already", "{amount} noted already", reading.logged, amount=amount
        )
        if reading.deals:
            # TRANSLATORS: an amount, and the customers it comes from
            logged = say.plural(
                "{amount} noted already ({deals} included)",
                "{amount} noted already ({deals} included)",
                reading.logged,
                amount=amount,
                deals=reading.deals,
            )
        # TRANSLATORS: {logged} is: 1 900 € noted already. Enter alone adds nothing.
        return say("{label}: {logged}. To add? [0]", label=name, logged=logged)
    # The last one of a sum tells nothing of the next.
    if reading.last is None or reading.measure in {"total", "rate"}:
        return name
    last = say("last: {amount}", amount=say.quantity(reading.last, reading.unit, currency))
    return say("{label} ({logged})", label=name, logged=last)


def _name(reading: ReadingDue, today: dt.date, say: Language) -> str:
    span, label = reading.period, reading.label
    if today in span:
        return label
    if span.first == span.last:
        return say("{label}, on {day}", label=label, day=day_text(span.first, today, say))
    days = span_text(span, today, say)
    if (span.last - span.first).days < WEEK:
        # TRANSLATORS: {days} is: du 9 au 15 mars, 9–15 Mar.
        return say("{label}, week of {days}", label=label, days=days)
    return say("{label}, {days}", label=label, days=days)
