"""What a day asks for: tasks, deals, rituals, readings, the review; the most urgent first."""

from __future__ import annotations

import math
from bisect import insort
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

from pacli.analysis.agenda import urgency
from pacli.analysis.agenda.appointments import review, rituals
from pacli.analysis.agenda.duty import Day, Duty, terms
from pacli.analysis.selling.load import hours_per_day
from pacli.dates import come

if TYPE_CHECKING:
    from pacli.analysis.agenda.urgency import Term
    from pacli.analysis.agenda.week import Todo
    from pacli.analysis.indicators.gap import GapRow
    from pacli.model.deal import Deal

HOUR = 60


def duties(of: Day) -> tuple[Duty, ...]:
    """What the day asks for: the most urgent first; of two alike, what has a time.

    A task that waits for others of the list comes after them, however urgent it is.
    """
    found = [*_tasks(of), *_decisions(of), *_deals(of), *rituals(of), *review(of)]
    found.sort(key=lambda one: (-one.urgency, one.at or "~"))
    return tuple(_unblocked(found))


def _unblocked(found: list[Duty]) -> Iterator[Duty]:
    """The same, in the same order, but each after those of the list that it waits for."""
    places = {one.key: n for n, one in enumerate(found)}
    waits = [{places[key] for key in one.after if key in places} for one in found]
    free: dict[int, list[int]] = {}
    for n, before in enumerate(waits):
        for place in before:
            free.setdefault(place, []).append(n)
    ready = [n for n, before in enumerate(waits) if not before]
    while ready:
        place = ready.pop(0)
        yield found[place]
        for n in free.get(place, ()):
            waits[n].discard(place)
            if not waits[n]:
                insort(ready, n)


def _tasks(of: Day) -> Iterator[Duty]:
    names = [name for action in of.plan.actions.values() for name in action.tasks]
    for todo in (*of.ahead.late, *of.ahead.tasks):
        margin = None if todo.days_late else _margin(of, todo)
        if margin is not None and margin > urgency.SOON:
            continue
        _, _, task = todo.id.partition("/")
        action = of.plan.actions[todo.action]
        source = action.tasks[task] if task else action
        open_ = {one for one in action.tasks if _open(of, todo.action, one)}
        after = source.after if task else ()  # type: ignore[union-attr]  # as task says
        expected = action.expected
        row = of.rows.get(expected.indicator or "") if expected is not None else None
        waiting = sum(task in action.tasks[one].after for one in open_) if task else 0
        yield Duty(
            kind="task" if task else "action",
            id=task if names.count(task) == 1 else todo.id,
            title=todo.title,
            due=todo.due,
            days_late=todo.days_late,
            margin=margin,
            duration=source.duration,
            key=todo.id,
            after=tuple(f"{todo.action}/{one}" for one in after if one in open_),
            waits=tuple(action.tasks[one].title for one in after if one in open_),
            terms=terms(
                urgency.due(todo.days_late, margin),
                urgency.effort(action.impact, action.effort),
                urgency.waiting(waiting),
                urgency.track(row),
            ),
        )


def _margin(of: Day, todo: Todo) -> int | None:
    """Working days that may pass before it must be begun; None for what is due by then."""
    if todo.due is None or todo.due <= of.day:
        return None
    days = Fraction(0)
    if todo.minutes is not None:
        days = todo.minutes / (hours_per_day(of.plan) * HOUR)
    return max(0, of.calendar.count(of.day, todo.due) - max(1, math.ceil(days)))


def _open(of: Day, action: str, task: str) -> bool:
    item = of.plan.actions[action].tasks[task]
    return not (come(item.done, of.today) or come(item.dropped, of.today))


def _decisions(of: Day) -> Iterator[Duty]:
    if not of.plan.reviews:
        return
    from pacli.analysis.reviews.decisions import decisions_due

    for made in decisions_due(of.plan, of.day):
        if made.do is None or made.by is None:
            continue
        late = max(0, (of.today - made.by).days)
        yield Duty(
            kind="decision",
            id=None,
            title=made.do,
            due=made.by,
            days_late=late,
            since=made.review,
            terms=terms(urgency.due(late), urgency.track(of.rows.get(made.about))),
        )


def _deals(of: Day) -> Iterator[Duty]:
    row = of.rows.get(of.plan.objective.indicator or "")
    money = row is not None and row.money and not row.cap
    for name, deal in of.plan.deals.items():
        if deal.status != "open" or deal.milestone is None or deal.milestone > of.day:
            continue
        late = max(0, (of.today - deal.milestone).days)
        yield Duty(
            kind="deal",
            id=name,
            title=deal.company,
            due=deal.milestone,
            days_late=late,
            amount=deal.amount,
            next_step=deal.next_step,
            terms=terms(
                urgency.due(late),
                _worth(row, deal) if money else None,
                urgency.track(row) if money else None,
            ),
        )


def _worth(row: GapRow | None, deal: Deal) -> Term | None:
    if row is None or row.target is None:
        return None
    left = Fraction(row.target) - Fraction(row.actual or 0)
    return urgency.worth(deal.amount, deal.probability, left)
