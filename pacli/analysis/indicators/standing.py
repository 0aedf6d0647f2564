"""Where an indicator stands: what was reached against what was expected, as of a day."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pacli.analysis.indicators.expected import expected
from pacli.analysis.indicators.indicator import Course, actual, known
from pacli.analysis.indicators.rate import judged, whole_share
from pacli.dates import Span


class Standing(NamedTuple):
    """What an indicator is judged on.

    ``wanted`` is the target, or V of a rate's judged period, whose days ``judged`` are.
    """

    as_of: dt.date
    actual: Decimal | None
    expected: Fraction | None
    wanted: Fraction | None
    judged: Span | None

    @property
    def gap(self) -> Fraction | None:
        """Actual less expected, signed as measured."""
        if self.actual is None or self.expected is None:
            return None
        return Fraction(self.actual) - self.expected

    def good(self, course: Course) -> bool | None:
        """Whether the gap is none or on the good side."""
        if self.actual is None or self.expected is None:
            return None
        return course.good(self.actual, self.expected)

    def pace(self, course: Course) -> Fraction | None:
        """(y − v0)/(E − v0); None for caps, and where E is not on the good side of v0."""
        origin = course.origin
        if self.actual is None or self.expected is None or origin is None or course.cap:
            return None
        if course.good(origin, self.expected):
            return None
        return (Fraction(self.actual) - origin) / (self.expected - origin)

    def achieved(self, course: Course) -> Fraction | None:
        """(y − v0)/(v* − v0), y/V for a rate; of a cap, the share of it that is used."""
        origin = course.origin
        if self.actual is None or self.wanted is None or origin is None:
            return None
        if self.wanted == origin:
            return None
        return (Fraction(self.actual) - origin) / (self.wanted - origin)


def standing(course: Course, today: dt.date) -> Standing:
    """Where an indicator stands today."""
    as_of = known(course, today).day
    if course.measure != "rate":
        target = Fraction(course.target) if course.target is not None else None
        return Standing(
            as_of, actual(course, today), expected(course, as_of), target, judged=None
        )
    piece = judged(course, today)
    if piece is None:
        return Standing(as_of, None, None, None, None)
    if piece.complete:
        as_of = piece.days.last
    return Standing(
        as_of,
        piece.actual(course),
        piece.expected(course, as_of),
        piece.volume(course),
        piece.days,
    )


def against_initial(course: Course, actual: Decimal | None, today: dt.date) -> Fraction | None:
    """From the due day on, the result over the initial value, less 1.

    A rate's readings are set against the initial amount per period over the same periods.
    None without an initial value above 0.
    """
    if course.due is None or today < course.due or course.initial is None:
        return None
    reference = Fraction(course.initial)
    if course.measure == "rate":
        actual = course.readings.total(course.start, course.due)
        reference *= whole_share(course)
    return Fraction(actual) / reference - 1 if actual is not None and reference > 0 else None
