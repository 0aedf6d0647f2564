"""The load: the working time that a week's volumes take, against the time there is."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pacli.model.plan import Plan

DEFAULT_HOURS_PER_DAY = Fraction(7)


class Load(NamedTuple):
    """Minutes that a week's volumes take, and the minutes that a week has for them.

    ``basis`` says where the time comes from: the ``selling`` slots of the ideal week, else
    all its ``business`` slots, else the hours of the ``people``, else those of her
    ``commitment``; None where the plan says nothing, and then ``minutes_available`` and
    ``ratio`` are None too. ``others``: whose part of the minutes needed is not hers, and how
    many. ``untimed``: the labels, by indicator, of stages above the last that have something to
    do and do not say how long it takes.
    """

    minutes_needed: Fraction
    minutes_available: Fraction | None
    ratio: Fraction | None
    basis: str | None
    others: Mapping[str, Fraction] = {}
    untimed: Mapping[str, str] = {}

    @property
    def own(self) -> Fraction:
        """The minutes needed that are hers."""
        return self.minutes_needed - sum(self.others.values(), Fraction(0))

    @property
    def over(self) -> bool:
        """Whether the week is too short."""
        return self.ratio is not None and self.ratio > 1


def load(
    needed: Mapping[str, Fraction], plan: Plan, untimed: Mapping[str, str] | None = None
) -> Load | None:
    """The load of ``needed`` minutes a week, by stage; None where no stage says how long.

    ``untimed``: see Load.
    """
    if not needed:
        return None
    minutes = sum(needed.values(), Fraction(0))
    available, basis = time_for_selling(plan)
    share = minutes / available if available else None
    return Load(minutes, available, share, basis, _others(needed, plan), untimed or {})


def _others(needed: Mapping[str, Fraction], plan: Plan) -> dict[str, Fraction]:
    """The minutes of the stages that others than she answer for, by their names."""
    owners = {one.indicator: one.owner for one in plan.funnel if one.owner is not None}
    if not owners:
        return {}
    from pacli.analysis.means.people import Team

    team, found = Team(plan), dict[str, Fraction]()
    for name, minutes in needed.items():
        who = team.who(owners.get(name))
        if minutes and not who.hers:
            found[who.name] = found.get(who.name, Fraction(0)) + minutes
    return found


def time_for_selling(plan: Plan) -> tuple[Fraction | None, str | None]:
    """Minutes a week that can go into selling, and what they come from (see Load)."""
    from pacli.analysis.timetable.slots import timetable

    slots = [slot for slots in timetable(plan) for slot in slots]
    selling = [slot.end - slot.start for slot in slots if slot.selling]
    if selling:
        return Fraction(sum(selling)), "selling"
    business = [slot.end - slot.start for slot in slots if slot.domain == "business"]
    if business:
        return Fraction(sum(business)), "business"
    return said_hours(plan) or (None, None)


def said_hours(plan: Plan) -> tuple[Fraction, str] | None:
    """Minutes a week of all ``people``, else of her ``commitment``; None where not said."""
    hours = [p.hours_per_week for p in plan.people.values() if p.hours_per_week]
    if hours:
        return sum(map(Fraction, hours), Fraction(0)) * 60, "people"
    return _committed(plan)


def own_hours(plan: Plan) -> tuple[Fraction, str] | None:
    """Minutes a week of hers: among the ``people``, else of her ``commitment``."""
    if plan.people:
        from pacli.analysis.means.people import hers

        person = plan.people.get(hers(plan) or "")
        if person is not None and person.hours_per_week:
            return Fraction(person.hours_per_week) * 60, "people"
    return _committed(plan)


def committed(plan: Plan) -> Fraction | None:
    """Minutes a week that she set aside for the plan; None where she does not say."""
    held = plan.commitment
    if held is None or not held.hours_per_week:
        return None
    return Fraction(held.hours_per_week) * 60


def _committed(plan: Plan) -> tuple[Fraction, str] | None:
    minutes = committed(plan)
    return None if minutes is None else (minutes, "commitment")


def hours_per_day(plan: Plan) -> Fraction:
    """Hours that a day of work is worth in this plan."""
    hours = plan.hours_per_day
    return Fraction(hours) if hours is not None else DEFAULT_HOURS_PER_DAY
