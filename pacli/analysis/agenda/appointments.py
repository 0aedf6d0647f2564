"""What a day asks for at its time: rituals, the review, and the readings that it needs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.analysis.agenda import urgency
from pacli.analysis.agenda.duty import Day, Duty, terms
from pacli.analysis.indicators.due import readings_due
from pacli.dates import Span, period

if TYPE_CHECKING:
    from pacli.model.ritual import Ritual


def rituals(of: Day) -> Iterator[Duty]:
    """Those of the day, and what of this week was neither done, skipped nor moved.

    The slot of the review is told as the review.
    """
    if all(ritual.review for ritual in of.plan.rituals.values()):
        return
    from pacli.analysis.rituals.occurrences import occurrences

    monday = period("week", of.today).first
    for name, ritual in of.plan.rituals.items():
        if ritual.review:
            continue
        found = occurrences(of.plan, name, Span(monday, of.day), today=of.today)
        days = [one.day for one in found if one.state == "open"]
        yield from _of_ritual(of, name, ritual, days)


def _of_ritual(of: Day, name: str, ritual: Ritual, days: list[dt.date]) -> Iterator[Duty]:
    action = of.plan.actions.get(ritual.action or "")
    indicator = ritual.indicator
    if indicator is None and action is not None and action.expected is not None:
        indicator = action.expected.indicator
    missed = tuple(day for day in days if day < of.today)
    coming = [day for day in days if day >= of.today]
    more = (
        urgency.effort(action.impact, action.effort) if action is not None else None,
        urgency.track(of.rows.get(indicator or "")),
    )
    whole = Duty(kind="ritual", id=name, title=ritual.title, due=None)
    for day in coming:
        yield whole._replace(
            due=day,
            at=ritual.at,
            duration=ritual.duration,
            week=next((one for one in of.week if one.indicator == ritual.indicator), None),
            terms=terms(urgency.due(0), *more),
        )
    if missed:
        yield whole._replace(
            kind="missed",
            due=missed[0],
            days_late=(of.today - missed[-1]).days,
            days=missed,
            terms=terms(urgency.unnoted(len(missed)), *more),
        )


def review(of: Day) -> Iterator[Duty]:
    """The review, which asks for the readings too; on other days the readings alone."""
    readings = readings_due(of.plan, of.day)
    labels = tuple(dict.fromkeys(reading.label for reading in readings))
    slot = of.meeting
    if slot is not None and slot.day <= of.day:
        late = max(0, (of.today - slot.day).days)
        yield Duty(
            kind="review",
            id=slot.ritual,
            title=slot.title,
            due=slot.day,
            days_late=late,
            # On any other day it has no hour of its own.
            at=slot.at if slot.day == of.day else None,
            duration=slot.duration,
            labels=labels,
            since=slot.last,
            interrupted=slot.interrupted,
            terms=terms(urgency.due(late)),
        )
    elif readings:
        yield Duty(
            kind="readings",
            id=None,
            title=None,
            due=min(reading.suggested for reading in readings),
            labels=labels,
            terms=terms(urgency.unnoted(len(labels))),
        )
