"""The status of an indicator: the first that fits, in a fixed order."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.analysis.indicators.indicator import Course
from pacli.analysis.indicators.rate import whole_share
from pacli.analysis.indicators.standing import Standing

if TYPE_CHECKING:
    from pacli.model.plan import Plan

STATUSES = (
    "no_target",
    "no_deadline",
    "not_started",
    "no_data",
    "done",
    "missed",
    "early",
    "on_track",
    "at_risk",
    "off_track",
)

ON_TRACK = Fraction(1)
AT_RISK = Fraction(4, 5)


def _by_pace(plan: Plan, course: Course, stand: Standing) -> str:
    """By pace, for a cap by expected over actual; without one by the side of the gap."""
    ratio, used, allowed = stand.pace(course), stand.actual, stand.expected
    if course.cap and used is not None and allowed is not None and used > 0:
        ratio = allowed / Fraction(used)
    if ratio is None:
        return "on_track" if stand.good(course) else "off_track"
    limits = plan.thresholds
    on_track = limits.on_track if limits is not None else None
    at_risk = limits.at_risk if limits is not None else None
    if ratio >= (Fraction(on_track) if on_track is not None else ON_TRACK):
        return "on_track"
    limit = Fraction(at_risk) if at_risk is not None else AT_RISK
    return "at_risk" if ratio >= limit else "off_track"


def _done(course: Course, actual: Decimal | None, target: Decimal, *, at_due: bool) -> bool:
    """Rates, and totals that must not pass a cap, are only settled on the due day."""
    if not at_due and (course.cap or course.measure == "rate"):
        return False
    if course.measure == "rate":
        whole = course.readings.total(course.start, course.due)
        return course.good(whole or 0, Fraction(target) * whole_share(course))
    return actual is not None and course.good(actual, target)


def _early(course: Course, due: dt.date, as_of: dt.date) -> bool:
    """A result is not judged in its first four weeks, nor in the first third if shorter."""
    if course.kind != "result" or course.cap or course.start is None:
        return False
    calendar = course.calendar
    days, done = calendar.count(course.start, due), calendar.count(course.start, as_of)
    return done < 4 * calendar.per_week and 3 * done < days


def _known(course: Course, actual: Decimal | None, *, at_due: bool) -> bool:
    """At the end a rate is known by any reading, even if its last period has none."""
    if course.measure == "rate" and at_due:
        return bool(course.readings.within(course.start, course.due))
    return actual is not None


def status(  # noqa: PLR0911 - one return for each case, in the order of the method
    plan: Plan, course: Course, stand: Standing, today: dt.date
) -> str:
    """One of :data:`STATUSES`."""
    target, due, actual = course.target, course.due, stand.actual
    if target is None:
        return "no_target"
    if due is None:
        return "no_deadline"
    if course.start is not None and today < course.start:
        return "not_started"
    if not _known(course, actual, at_due=today >= due):
        return "no_data"
    if _done(course, actual, target, at_due=today >= due):
        return "done"
    passed = course.cap and actual is not None and actual > target
    if today > due or (passed and course.measure == "total"):
        return "missed"
    if _early(course, due, stand.as_of):
        return "early"
    return _by_pace(plan, course, stand)
