"""Hours asked of a week against the hours that it has."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.means.people import Team, attending
from pacli.analysis.selling.load import committed, hours_per_day, own_hours
from pacli.analysis.timetable.likeness import alike
from pacli.analysis.timetable.slots import Slot, timetable
from pacli.dates import Span

if TYPE_CHECKING:
    from pacli.analysis.means.people import Who
    from pacli.analysis.timetable.clashes import Clash
    from pacli.analysis.timetable.engagements import Engagement
    from pacli.analysis.timetable.tasks import WeekTask
    from pacli.model.plan import Plan

LIFE = ("self", "family", "social", "free")


class Hours(NamedTuple):
    """Minutes asked of a part of the week, and those that it has.

    ``clashes``: of what asks for them, so many things do not go together with the others
    or with the slots, whether there are hours enough or not.
    """

    domain: str
    asked: Fraction
    there: Fraction
    clashes: int = 0


class Selling(NamedTuple):
    """The ``minutes`` of selling that a week asks of her on its ``days`` that are sold on.

    ``others``: the minutes of others, by name. ``untimed``: the labels, by indicator, of
    stages to do that do not say how long they take.
    """

    minutes: Fraction
    days: Span
    others: Mapping[str, Fraction] = {}
    untimed: Mapping[str, str] = {}


class Balance(NamedTuple):
    """Her hours of a whole week, in minutes of working time; those of days off are not there.

    For selling there are those of the days on which the plan is under way.

    What is asked of business is the sum of ``selling`` (what the volumes of the week take,
    None where they do not say), ``tasks`` (done in it, due in it or late) and ``rituals``; a
    ritual that produces what the volumes count is in ``selling`` already. ``unknown`` has
    the titles, by id, of those that do not say how long they take. ``basis`` says where the
    hours there come from: the ``slots`` of the ideal week, else her hours a week among the
    ``people``, else those of her ``commitment``, else the working ``days``. ``aside``: the
    minutes a week that she set aside, and what the slots of business of the ideal week make,
    where that is more; else None. ``rows``: ``selling`` where there are slots for it,
    ``business``, then the other domains that have slots; none of what is neither asked nor
    there. ``others``: what others carry of selling, tasks and rituals of business, by name;
    it is in none of the rest.
    """

    basis: str
    selling: Fraction | None
    tasks: Fraction
    rituals: Fraction
    unknown: Mapping[str, str]
    rows: tuple[Hours, ...]
    aside: tuple[Fraction, Fraction] | None = None
    others: Mapping[str, Fraction] = {}


def balance(  # noqa: PLR0913 - what a week holds, part by part
    plan: Plan,
    days: Mapping[dt.date, Sequence[Slot]],
    *,
    worked: tuple[int, int],
    rituals: Iterable[Engagement],
    tasks: Iterable[WeekTask],
    selling: Selling | None,
    clashes: Iterable[Clash] = (),
) -> Balance:
    """The hours of a week; ``days`` has the slots of each, none where it is off.

    ``worked``: its working days, and those of a week without days off. ``selling`` is None
    where the volumes do not say what they take.
    """
    team = Team(plan)
    counted = _counted(plan, team) if selling is not None else frozenset()
    held = [
        (who, ritual)
        for ritual in rituals
        for who in attending(plan, team, ritual.ritual)
        if ritual.held and (who, ritual.indicator) not in counted
    ]
    own = [ritual for who, ritual in held if who.hers]
    every = [task for task in tasks if task.done is None or task.done in days]
    todo = [task for task in every if task.other is None]
    slots = [slot for each in days.values() for slot in each]
    ideal = [slot for each in timetable(plan) for slot in each]
    domains = [domain_of(ritual, days[ritual.day], ideal) for ritual in own]

    def rituals_in(domain: str) -> Fraction:
        held = zip(own, domains, strict=True)
        return _sum(one.minutes for one, its in held if its == domain)

    task_time, ritual_time = _sum(task.minutes for task in todo), rituals_in("business")
    taken = {(one.ritual, one.day): its for one, its in zip(own, domains, strict=True)}
    where = Counter(taken.get((clash.id, clash.day), "business") for clash in clashes)
    rows = []
    if selling is not None and any(slot.selling for slot in ideal):
        sold = (slot for day in days if day in selling.days for slot in days[day])
        there = _length(slot for slot in sold if slot.selling)
        rows.append(Hours("selling", selling.minutes, there))
    if any(slot.domain == "business" for slot in ideal):
        basis, there = "slots", _length(s for s in slots if s.domain == "business")
    else:
        basis, there = without_slots(plan, worked[1], own_hours(plan))
        there *= worked[0]
    asked = task_time + ritual_time + (selling.minutes if selling is not None else 0)
    rows.append(Hours("business", asked, there, where["business"]))
    for domain in LIFE:
        length = _length(slot for slot in slots if slot.domain == domain)
        rows.append(Hours(domain, rituals_in(domain), length, where[domain]))
    untimed = selling.untimed if selling is not None else {}
    timed = {ritual.indicator for _, ritual in held if ritual.minutes}
    others = dict(selling.others) if selling is not None else {}
    theirs = [(task.other, task.minutes) for task in every]
    theirs += [
        (who.name, ritual.minutes)
        for who, ritual in held
        if not who.hers and domain_of(ritual, days[ritual.day], ideal) == "business"
    ]
    for name, minutes in theirs:
        if name is not None and minutes:
            others[name] = others.get(name, Fraction(0)) + minutes
    return Balance(
        basis=basis,
        selling=selling.minutes if selling is not None else None,
        tasks=task_time,
        rituals=ritual_time,
        unknown={task.id: task.title for task in todo if not task.minutes}
        | {ritual.ritual: ritual.title for ritual in own if not ritual.minutes}
        | {name: label for name, label in untimed.items() if name not in timed},
        rows=tuple(row for row in rows if row.asked or row.there),
        aside=_aside(plan, ideal),
        others=others,
    )


def without_slots(
    plan: Plan, per_week: int, said: tuple[Fraction, str] | None
) -> tuple[str, Fraction]:
    """Where the hours of a plan without slots for business come from; minutes a working day.

    ``per_week``: the working days of a week without days off. ``said``: the minutes a week
    that somebody has, and where the plan says so.
    """
    if said is not None:
        minutes, basis = said
        return basis, minutes / per_week
    return "days", hours_per_day(plan) * 60


def _aside(plan: Plan, ideal: Iterable[Slot]) -> tuple[Fraction, Fraction] | None:
    minutes, there = committed(plan), _length(s for s in ideal if s.domain == "business")
    return (minutes, there) if minutes is not None and there > minutes else None


def _counted(plan: Plan, team: Team) -> frozenset[tuple[Who, str | None]]:
    """The indicators whose time the volumes count, and for whom."""
    return frozenset(
        (team.who(stage.owner), stage.indicator)
        for stage in plan.funnel
        if stage.duration is not None
    )


def domain_of(ritual: Engagement, slots: Iterable[Slot], ideal: Iterable[Slot]) -> str:
    """The domain whose hours a ritual takes: of its slot, or one kept for it, or business."""
    if ritual.steered:
        return "business"
    start, end = ritual.times or (0, 0)
    around = [slot.domain for slot in slots if slot.start < end and start < slot.end]
    kept = [slot.domain for slot in ideal if slot.what and alike(ritual.title, slot.what)]
    return next((one for one in (*around, *kept) if one in LIFE[:-1]), "business")


def _length(slots: Iterable[Slot]) -> Fraction:
    return Fraction(sum(slot.end - slot.start for slot in slots))


def _sum(minutes: Iterable[Fraction | None]) -> Fraction:
    return sum((one for one in minutes if one), Fraction(0))
