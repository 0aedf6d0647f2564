"""What a written plan tells, gathered: the plan, and every figure of it on a day.

Money and counts are as the analyses that they come from give them; None is absent.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.gantt.chart import Asked, gantt
from pacli.analysis.paper.sheet import Sheet, sheet
from pacli.analysis.reviews.held import held_reviews
from pacli.analysis.rituals.standing import ritual_rows
from pacli.dates import Span, period

if TYPE_CHECKING:
    from pacli.analysis.book.pipeline import PipelineReport
    from pacli.analysis.gantt.bars import Bar
    from pacli.analysis.reviews.held import HeldReview
    from pacli.analysis.rituals.standing import RitualRow
    from pacli.analysis.selling.volumes import VolumesReport
    from pacli.model.action import Mean
    from pacli.model.plan import Plan

MONTHS = 12
"""Of a longer plan the calendar is told by quarter."""


class Lane(NamedTuple):
    """An action in the calendar: in which of its units it runs."""

    title: str
    runs: tuple[bool, ...]


class Calendar(NamedTuple):
    """The months or quarters (``by``) of the plan, and the actions in them."""

    by: str
    units: tuple[Span, ...]
    lanes: tuple[Lane, ...]


class Need(NamedTuple):
    """A means of the action called ``title``; ``at_hand``, or to acquire."""

    title: str
    mean: Mean
    at_hand: bool


class Hurdle(NamedTuple):
    """An obstacle; ``actions`` are the titles of those that answer it."""

    text: str
    mine: bool | None
    causes: tuple[str, ...]
    solutions: tuple[str, ...]
    overcome: dt.date | None
    actions: tuple[str, ...]


class Closed(NamedTuple):
    """The deals that were won or lost: how many, and the sum of the amounts that are known."""

    deals: int
    amount: Decimal | None


class Document(NamedTuple):
    """A written plan on a day; ``private``: with what is hers alone.

    ``answers`` are the texts that each action answers, by its id. ``volumes`` is None
    without a funnel, ``book`` without an open deal. ``review`` is the last one held.
    """

    today: dt.date
    private: bool
    sheet: Sheet
    answers: dict[str, tuple[str, ...]]
    calendar: Calendar | None
    needs: tuple[Need, ...]
    volumes: VolumesReport | None
    book: PipelineReport | None
    won: Closed
    lost: Closed
    hurdles: tuple[Hurdle, ...]
    rituals: tuple[RitualRow, ...]
    review: HeldReview | None


def document(plan: Plan, today: dt.date, *, private: bool = False) -> Document:
    """What a written plan tells on a day."""
    texts = _texts(plan)
    held = [one for one in held_reviews(plan, today) if one.unfinished is None]
    return Document(
        today=today,
        private=private,
        sheet=sheet(plan, today),
        answers={
            name: tuple(texts[one] for one in action.answers if one in texts)
            for name, action in plan.actions.items()
        },
        calendar=_calendar(plan, today),
        needs=tuple(_needs(plan)),
        volumes=_volumes(plan, today),
        book=_book(plan, today),
        won=_closed(plan, "won", today),
        lost=_closed(plan, "lost", today),
        hurdles=tuple(_hurdles(plan, today)),
        rituals=ritual_rows(plan, today),
        review=held[-1] if held else None,
    )


def _texts(plan: Plan) -> dict[str, str]:
    """What actions may answer, by id."""
    found = {name: one.text for name, one in plan.obstacles.items()}
    known = plan.diagnosis
    if known is not None:
        for part in (
            known.environment,
            known.strengths,
            known.weaknesses,
            known.opportunities,
            known.threats,
        ):
            found.update(part)
    return found


def _calendar(plan: Plan, today: dt.date) -> Calendar | None:
    """The actions that have days, without those that were dropped; None where none has.

    From the first unit to the last in which one of them runs.
    """
    by = "month"
    chart = gantt(plan, today, Asked(by=by, tasks=False))
    if len(_units(by, chart.first, chart.last)) > MONTHS:
        by = "quarter"
        chart = gantt(plan, today, Asked(by=by, tasks=False))
    units = _units(by, chart.first, chart.last)
    bars = [bar for bar in chart.rows if bar.status != "dropped"]
    used = [unit for unit in units if any(_runs(bar, unit) for bar in bars)]
    if not used:
        return None
    units = units[units.index(used[0]) : units.index(used[-1]) + 1]
    lanes = (Lane(bar.title, tuple(_runs(bar, unit) for unit in units)) for bar in bars)
    return Calendar(by, units, tuple(lanes))


def _units(by: str, first: dt.date, last: dt.date) -> tuple[Span, ...]:
    units = [period(by, first)]
    while units[-1].last < last:
        units.append(period(by, units[-1].last + dt.timedelta(days=1)))
    return tuple(units)


def _runs(bar: Bar, unit: Span) -> bool:
    start, end = bar.start, bar.end
    return start is not None and end is not None and start <= unit.last and unit.first <= end


def _needs(plan: Plan) -> Iterator[Need]:
    for action in plan.actions.values():
        if action.means is not None and action.status != "dropped":
            yield from (Need(action.title, one, at_hand=True) for one in action.means.at_hand)
            yield from (
                Need(action.title, one, at_hand=False) for one in action.means.to_acquire
            )


def _volumes(plan: Plan, today: dt.date) -> VolumesReport | None:
    if not plan.funnel:
        return None
    from pacli.analysis.selling.funnel import volumes

    return volumes(plan, today, ways_out=False)


def _book(plan: Plan, today: dt.date) -> PipelineReport | None:
    if all(deal.status != "open" for deal in plan.deals.values()):
        return None
    from pacli.analysis.book.pipeline import pipeline

    return pipeline(plan, today)


def _closed(plan: Plan, status: str, today: dt.date) -> Closed:
    deals = [
        deal
        for deal in plan.deals.values()
        if deal.status == status and (deal.closed is None or deal.closed <= today)
    ]
    amounts = [deal.amount for deal in deals if deal.amount is not None]
    return Closed(len(deals), sum(amounts, Decimal(0)) if amounts else None)


def _hurdles(plan: Plan, today: dt.date) -> Iterator[Hurdle]:
    for name, one in plan.obstacles.items():
        over = one.overcome
        yield Hurdle(
            text=one.text,
            mine=one.mine,
            causes=one.causes,
            solutions=one.solutions,
            overcome=over if over is not None and over <= today else None,
            actions=tuple(
                action.title
                for action in plan.actions.values()
                if name in action.answers and action.status != "dropped"
            ),
        )
