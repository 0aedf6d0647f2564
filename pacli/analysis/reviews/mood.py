"""Motivation from review to review, and when to reread why it all began."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pacli.model.plan import Plan

MUCH = 2
"""A fall by so much, of ten, is more than a mood of the day."""


class Given(NamedTuple):
    """Motivation from 0 to 10, as a review noted it."""

    day: dt.date
    value: int


class Mood(NamedTuple):
    """Motivation before a day's review: at the ``start`` of the plan, and since.

    ``why`` is what she wrote about why she does it.
    """

    start: int | None
    given: tuple[Given, ...]
    why: str | None

    @property
    def last(self) -> int | None:
        """What was given last, the start before there is any."""
        return self.given[-1].value if self.given else self.start

    def falls_to(self, value: int) -> bool:
        """Whether ``value`` is a fall: by two or more since the last one, or since the start.

        Since the start it is one only when it comes: it is not told again each week.
        """
        last, start = self.last, self.start
        if last is not None and value <= last - MUCH:
            return True
        fallen = start is not None and value <= start - MUCH
        return fallen and not (last is not None and start is not None and last <= start - MUCH)


def mood(plan: Plan, today: dt.date) -> Mood:
    """Motivation in the reviews before ``today``."""
    held = plan.commitment
    noted = ((day, plan.reviews[day].motivation) for day in sorted(plan.reviews) if day < today)
    return Mood(
        start=held.motivation if held is not None else None,
        given=tuple(Given(day, value) for day, value in noted if value is not None),
        why=held.why if held is not None else None,
    )
