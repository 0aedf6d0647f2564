"""The weekly review: the time since the last one, the point, one cause, the week ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.cause import Cause, cause
from pacli.analysis.due import ReadingDue, readings_due
from pacli.analysis.funnel import volumes
from pacli.analysis.gap import GapReport, GapRow, gap
from pacli.analysis.slot import next_review
from pacli.analysis.stages import shifted
from pacli.analysis.week import WeekAhead, WeekBehind, week_ahead, week_behind
from pacli.analysis.weekly import Weekly, weekly
from pacli.analysis.wins import Win, wins
from pacli.dates import Span
from pacli.errors import N_, Message

if TYPE_CHECKING:
    from pacli.analysis.pipeline import PipelineReport
    from pacli.analysis.volumes import VolumesReport
    from pacli.model.plan import Plan
    from pacli.model.ritual import Review


@dataclass(frozen=True, slots=True)
class DecisionDue:
    """A decision of an earlier review whose outcome is not known yet.

    ``review`` and ``place`` say where it stands in the plan.
    """

    review: dt.date
    place: int
    about: str
    verdict: str
    do: str | None
    by: dt.date | None


@dataclass(frozen=True, slots=True)
class NextWeek:
    """The week ahead: what there is to do and when it is looked back upon.

    ``minutes_needed`` is the time of the funnel's volumes, None where no stage says how
    long it takes; ``minutes_available`` the time that a week has for them. ``review`` is
    the day of the next review.
    """

    ahead: WeekAhead
    volumes: tuple[Weekly, ...]
    minutes_needed: Fraction | None
    minutes_available: Fraction | None
    review: dt.date


@dataclass(frozen=True, slots=True)
class Tip:
    """One thing that would make the plan better; ``code`` names it."""

    code: str
    message: Message


@dataclass(frozen=True, slots=True)
class ReviewReport:
    """A review. ``since`` is the day of the last one, None if this is the first.

    ``volumes`` is None without a funnel, ``pipeline`` without a deal. ``motivation`` is
    the last one given.
    """

    today: dt.date
    since: dt.date | None
    wins: tuple[Win, ...]
    decisions_due: tuple[DecisionDue, ...]
    week: WeekBehind
    readings_due: tuple[ReadingDue, ...]
    gap: GapReport
    volumes: VolumesReport | None
    cause: Cause | None
    next_week: NextWeek
    tip: Tip | None
    motivation: int | None
    pipeline: PipelineReport | None


def review(plan: Plan, today: dt.date) -> ReviewReport:
    """The review of a day; what a review of that same day already holds is not looked at."""
    calendar = WorkCalendar(plan)
    since = last_review(plan, today)
    span = Span(_first_day(plan, since, today), today)
    behind = week_behind(plan, span.first, today)
    gaps = gap(plan, today)
    funnel = volumes(plan, today) if plan.funnel else None
    return ReviewReport(
        today=today,
        since=since,
        wins=wins(plan, span, gaps.rows, behind.done),
        decisions_due=tuple(_decisions_due(plan, today)),
        week=behind,
        readings_due=readings_due(plan, today),
        gap=gaps,
        volumes=funnel,
        cause=cause(plan, gaps.rows, behind.slipped, funnel),
        next_week=_next_week(plan, calendar, today, gaps.rows, funnel),
        tip=_tip(plan, gaps.rows),
        motivation=_motivation(plan, today),
        pipeline=_pipeline(plan, today),
    )


def last_review(plan: Plan, today: dt.date) -> dt.date | None:
    """The day of the last review before today that was gone through to its end."""
    days = [d for d, held in plan.reviews.items() if d < today and held.unfinished is None]
    return max(days, default=None)


def interrupted(plan: Plan, today: dt.date) -> tuple[dt.date, Review] | None:
    """The review to go on with: one of the last six days that was not finished."""
    days = [d for d in plan.reviews if shifted(today, -6) <= d <= today]
    latest = max(days, default=None)
    if latest is None or plan.reviews[latest].unfinished is None:
        return None
    return latest, plan.reviews[latest]


def _first_day(plan: Plan, since: dt.date | None, today: dt.date) -> dt.date:
    """The day after the last review; before there is one, the plan's first, or a week ago."""
    if since is not None:
        return shifted(since, 1)
    start = plan.period.start if plan.period is not None else None
    return start if start is not None and start <= today else shifted(today, -6)


def _decisions_due(plan: Plan, today: dt.date) -> Iterator[DecisionDue]:
    """Decisions with something to do, by today at the latest, and no outcome yet.

    One that was postponed comes back on its new day. What nobody answered for in two
    reviews is not asked again.
    """
    days = sorted(d for d in plan.reviews if d < today)
    held = [d for d in days if plan.reviews[d].unfinished is None]
    oldest = held[-2] if len(held) > 1 else dt.date.min
    for day in days:
        for place, made in enumerate(plan.reviews[day].decisions):
            unsettled = made.outcome is None or (made.outcome == "postponed" and made.by)
            due = made.by or day
            if unsettled and (made.do or made.by) and oldest <= due <= today:
                yield DecisionDue(day, place, made.about, made.verdict, made.do, made.by)


def _next_week(
    plan: Plan,
    calendar: WorkCalendar,
    today: dt.date,
    rows: Sequence[GapRow],
    funnel: VolumesReport | None,
) -> NextWeek:
    load = funnel.load if funnel is not None else None
    return NextWeek(
        ahead=week_ahead(plan, calendar, today),
        volumes=weekly(rows),
        minutes_needed=load.minutes_needed if load is not None else None,
        minutes_available=load.minutes_available if load is not None else None,
        review=next_review(plan, today),
    )


def _pipeline(plan: Plan, today: dt.date) -> PipelineReport | None:
    """The order book, loaded only where there is one."""
    if not plan.deals:
        return None
    from pacli.analysis.pipeline import pipeline

    return pipeline(plan, today)


def _motivation(plan: Plan, today: dt.date) -> int | None:
    held = sorted((d for d in plan.reviews if d < today), reverse=True)
    given = (plan.reviews[day].motivation for day in held)
    first = next((m for m in given if m is not None), None)
    if first is None and plan.commitment is not None:
        return plan.commitment.motivation
    return first


def _tip(plan: Plan, rows: Sequence[GapRow]) -> Tip | None:
    """The first thing that keeps the review from telling how things stand."""
    objective = next((r for r in rows if r.indicator == plan.objective.indicator), None)
    if objective is None:
        return Tip("no_indicator", N_("Give the objective a figure to follow it by."))
    if objective.target is None:
        return Tip("no_target", N_("Give the objective's figure a target."))
    if objective.due is None:
        return Tip("no_due", N_("Give the objective a day by which it is to be reached."))
    if not any(row.kind == "tracking" for row in rows):
        message = N_("Follow something you do each week: calls, visits, messages sent.")
        return Tip("no_tracking", message)
    return None
