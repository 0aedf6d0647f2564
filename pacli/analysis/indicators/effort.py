"""What is left to do per week, beside what was done per week so far."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

from pacli.analysis.indicators.indicator import Course
from pacli.analysis.indicators.rate import part


def _share_out(course: Course, left: Fraction, working_days: int) -> Fraction | None:
    """So much per week of what is left, in a week at least; None when no day is left."""
    if left <= 0 if course.up or course.cap else left >= 0:
        return Fraction(0)
    if not working_days:
        return None
    return left / max(Fraction(1), Fraction(working_days, course.calendar.per_week))


def required_per_week(
    course: Course, actual: Decimal | None, today: dt.date
) -> Fraction | None:
    """What each week from tomorrow to due must bring; for a rate, to the period's end.

    Signed as measured. 0 when reached, also after due; None when there is no day left to
    do it in. Without a reading a level is taken at its initial value, amounts at 0.
    A cap's is what is still allowed per week, 0 when it is passed.
    """
    if course.target is None or course.due is None:
        return None
    if course.measure == "rate":
        return _required_of_rate(course, today)
    value = Fraction(actual) if actual is not None else course.origin
    if value is None:
        return None
    days = course.calendar.days_left(today, course.start, course.due)
    return _share_out(course, Fraction(course.target) - value, days)


def _required_of_rate(course: Course, today: dt.date) -> Fraction | None:
    """The same within the open period, or the first one before the start."""
    day = max(today, course.start) if course.start is not None else today
    here = part(course, day, today) if day <= course.closed(day) else None
    volume = here.volume(course) if here is not None else None
    if here is None or volume is None:
        return None
    done = Fraction(here.actual(course) or 0)
    days = course.calendar.days_left(today, here.days.first, here.days.last)
    return _share_out(course, volume - done, days)


def effort_multiple(
    course: Course, required: Fraction | None, actual: Decimal | None, as_of: dt.date
) -> Fraction | None:
    """Required per week over the mean per working week from start to the day of judgement.

    A working week counts as its working days, so that a week cut by start weighs less.
    None where there is no mean, or it leads away from the target; for caps; when reached.
    """
    if not required or course.cap or course.start is None:
        return None
    days = course.calendar.count(course.start, as_of)
    if course.measure == "rate":
        actual = course.readings.total(course.start, course.closed(as_of))
    if not days or actual is None or course.origin is None:
        return None
    mean = (Fraction(actual) - course.origin) * course.calendar.per_week / days
    return required / mean if required * mean > 0 else None
