"""The weekly review: the time since the last one, the point, one cause, the week ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.agenda.week import WeekAhead, WeekBehind, week_ahead, week_behind
from pacli.analysis.agenda.weekly import Weekly, week_to_come, weekly
from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.due import ReadingDue, readings_due
from pacli.analysis.indicators.gap import GapReport, GapRow, gap
from pacli.analysis.items import none_open
from pacli.analysis.reviews.cause import Cause, cause
from pacli.analysis.reviews.closing import closed_week, missed
from pacli.analysis.reviews.decisions import DecisionDue, decisions_due
from pacli.analysis.reviews.ending import Ending, ending
from pacli.analysis.reviews.execution import Execution, WeekScore, execution
from pacli.analysis.reviews.mood import Mood, mood
from pacli.analysis.reviews.wins import Win, wins
from pacli.analysis.rituals.slot import RESUMED, last_review, next_review
from pacli.analysis.selling.funnel import volumes
from pacli.dates import Span, period, shifted
from pacli.errors import Message

if TYPE_CHECKING:
    from pacli.analysis.book.pipeline import PipelineReport
    from pacli.analysis.reviews.ideas import IdeaLine
    from pacli.analysis.rituals.kept import RitualsKept
    from pacli.analysis.selling.volumes import VolumesReport
    from pacli.analysis.situation.coverage import Covered
    from pacli.model.plan import Plan
    from pacli.model.ritual import Review


class NextWeek(NamedTuple):
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


class Tip(NamedTuple):
    """One thing that would make the plan better: what ``code`` found, or its way out."""

    code: str
    message: Message
    params: Mapping[str, object]


class ReviewReport(NamedTuple):
    """A review. ``since`` is the day of the last one, None if this is the first.

    ``missed`` reviews lie between: working weeks that none closed. ``volumes`` is None
    without a funnel, ``pipeline`` without a deal, ``rituals`` without one, ``ending`` while
    there is time. ``closes`` is the week of ``execution`` that this review closes; the
    present one where nothing was due in that. ``ideas`` are those to decide on,
    ``obstacles`` those that are hers and that nothing helps yet, the one whose turn it is
    first. ``none_open``: no action is left open though the objective is still to be reached.
    """

    today: dt.date
    since: dt.date | None
    missed: int
    wins: tuple[Win, ...]
    decisions_due: tuple[DecisionDue, ...]
    week: WeekBehind
    readings_due: tuple[ReadingDue, ...]
    gap: GapReport
    volumes: VolumesReport | None
    cause: Cause | None
    next_week: NextWeek
    tip: Tip | None
    mood: Mood
    pipeline: PipelineReport | None
    rituals: RitualsKept | None
    execution: Execution
    closes: WeekScore
    ideas: tuple[IdeaLine, ...]
    ending: Ending | None
    obstacles: tuple[Covered, ...]
    none_open: bool


def review(plan: Plan, today: dt.date, *, held: bool = False) -> ReviewReport:
    """The review of a day, as it is to be gone through.

    ``held``: to look back upon, with what a review of that same day has noted already of
    motivation and of the next one; else that is not looked at.
    """
    calendar = WorkCalendar(plan)
    since = last_review(plan, today)
    span = Span(_first_day(plan, since, today), today)
    behind = week_behind(plan, span.first, today)
    gaps = gap(plan, today)
    funnel = volumes(plan, today, ways_out=False) if plan.funnel else None
    ahead = _next_week(plan, calendar, today, gaps.rows, funnel)
    scores = execution(plan, today)
    noted = plan.reviews.get(today) if held else None
    if noted is not None:
        ahead = ahead._replace(review=noted.next or next_review(plan, today, held=True))
    return ReviewReport(
        today=today,
        since=since,
        missed=missed(plan, calendar, since, today),
        wins=wins(plan, span, gaps.rows, behind.done),
        decisions_due=decisions_due(plan, today),
        week=behind,
        readings_due=readings_due(plan, today),
        gap=gaps,
        volumes=funnel,
        cause=cause(plan, gaps, behind.slipped, funnel),
        next_week=ahead,
        tip=None if gaps.ended else _tip(plan, today, gaps.rows, funnel),
        mood=mood(plan, shifted(today, 1) if held else today),
        pipeline=_pipeline(plan, today),
        rituals=_rituals(plan, span),
        execution=scores,
        closes=_closes(scores, closed_week(calendar, today)),
        ideas=_ideas(plan, today),
        ending=ending(plan, gaps.rows, today, ahead.review),
        obstacles=_obstacles(plan, today),
        none_open=not _settled(gaps) and none_open(plan, today),
    )


def _settled(gaps: GapReport) -> bool:
    """Whether the objective is over, or reached."""
    aims = (row for row in gaps.rows if row.indicator == gaps.objective)
    return gaps.ended or any(row.status == "done" for row in aims)


def interrupted(plan: Plan, today: dt.date) -> tuple[dt.date, Review] | None:
    """The review to go on with: one of the last six days that was not finished."""
    days = [d for d in plan.reviews if shifted(today, -RESUMED) <= d <= today]
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


def _next_week(
    plan: Plan,
    calendar: WorkCalendar,
    today: dt.date,
    rows: Sequence[GapRow],
    funnel: VolumesReport | None,
) -> NextWeek:
    load = funnel.load if funnel is not None else None
    ahead = week_ahead(plan, calendar, today)
    return NextWeek(
        ahead=ahead,
        volumes=_volumes(plan, rows, today, ahead.first),
        minutes_needed=load.minutes_needed if load is not None else None,
        minutes_available=load.minutes_available if load is not None else None,
        review=next_review(plan, today),
    )


def _volumes(
    plan: Plan, rows: Sequence[GapRow], today: dt.date, first: dt.date
) -> tuple[Weekly, ...]:
    """What the week of ``first`` asks for; of the present one, what there is left to do."""
    week = period("week", first)
    if today in week:
        return weekly(rows)
    return tuple(
        Weekly(*one[:4], per_week=one.asked) for one in week_to_come(plan, rows, today, week)
    )


def _closes(scores: Execution, closed: Span) -> WeekScore:
    due = (week for week in scores.weeks if week.first == closed.first and week.due)
    return next(due, scores.current)


def _rituals(plan: Plan, span: Span) -> RitualsKept | None:
    """The rituals since the last review, loaded only where there are some."""
    if not plan.rituals:
        return None
    from pacli.analysis.rituals.kept import rituals_kept

    return rituals_kept(plan, span)


def _ideas(plan: Plan, today: dt.date) -> tuple[IdeaLine, ...]:
    """The ideas parked since, loaded only where there are some."""
    if not plan.ideas:
        return ()
    from pacli.analysis.reviews.ideas import to_decide

    return to_decide(plan, today)


def _obstacles(plan: Plan, today: dt.date) -> tuple[Covered, ...]:
    """The obstacles that nothing helps; another one first at each review."""
    if not plan.obstacles:
        return ()
    from pacli.analysis.situation.coverage import unsolved

    bare = unsolved(plan, today)
    turn = sum(day < today for day in plan.reviews) % max(1, len(bare))
    return (*bare[turn:], *bare[:turn])


def _pipeline(plan: Plan, today: dt.date) -> PipelineReport | None:
    """The order book, loaded only where there is one."""
    if not plan.deals:
        return None
    from pacli.analysis.book.pipeline import pipeline

    return pipeline(plan, today)


def _tip(
    plan: Plan, today: dt.date, rows: Sequence[GapRow], funnel: VolumesReport | None
) -> Tip | None:
    """What would better the plan most, of the checks that it does not ignore."""
    from pacli.analysis.checks import CHECKS, IMPORTANCE, first_tip
    from pacli.analysis.checks.subject import Subject
    from pacli.codes import CODES

    burden = funnel.load if funnel is not None else None
    found = first_tip(Subject(plan, today, rows, burden))
    if found is None:
        return None
    tip = CHECKS[IMPORTANCE[found.code]].tip
    code = CODES[found.code]
    told = code.message if tip == "message" else code.hint
    return Tip(found.code, told, found.params)
