"""The reviews that were held: what each noted, and what became of its decisions."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.reviews.closing import closed_week
from pacli.analysis.reviews.decisions import subject
from pacli.analysis.reviews.execution import WeekScore, execution

if TYPE_CHECKING:
    from pacli.model.plan import Plan
    from pacli.model.ritual import Decision


class Decided(NamedTuple):
    """A decision: ``label`` says in her words what ``about`` is."""

    about: str
    label: str
    verdict: str
    do: str | None
    by: dt.date | None
    outcome: str | None


class HeldReview(NamedTuple):
    """A review as it was noted; ``score`` is that of the week that it closes.

    ``unfinished`` is the step at which it was interrupted, None once it is over.
    """

    day: dt.date
    wins: tuple[str, ...]
    decisions: tuple[Decided, ...]
    practices: tuple[str, ...]
    motivation: int | None
    score: WeekScore | None
    next: dt.date | None
    unfinished: int | None


def held_reviews(plan: Plan, today: dt.date) -> tuple[HeldReview, ...]:
    """The reviews up to ``today``, the oldest first."""
    calendar = WorkCalendar(plan)
    scores: dict[dt.date, WeekScore] = {}
    held = []
    for day in sorted((day for day in plan.reviews if day <= today), reverse=True):
        noted = plan.reviews[day]
        week = closed_week(calendar, day)
        if week.first not in scores:
            # One look covers this week and those before it.
            for one in execution(plan, min(week.last, today), seen=today).weeks:
                scores.setdefault(one.first, one)
        score = scores.get(week.first)
        held.append(
            HeldReview(
                day=day,
                wins=noted.wins,
                decisions=tuple(_decided(plan, made) for made in noted.decisions),
                practices=noted.practices,
                motivation=noted.motivation,
                score=score if score is not None and score.due else None,
                next=noted.next,
                unfinished=noted.unfinished,
            )
        )
    return tuple(reversed(held))


def _decided(plan: Plan, made: Decision) -> Decided:
    label = subject(plan, made.about)
    return Decided(made.about, label, made.verdict, made.do, made.by, made.outcome)
