"""Segments: what is sold to each, and who works on it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from pacli.analysis.items import action_rows

if TYPE_CHECKING:
    from pacli.model.deal import Deal
    from pacli.model.plan import Plan


class SegmentLine(NamedTuple):
    """A segment with what serves it, by id: actions not given up, offers, deals.

    A deal without a segment of its own serves that of its offer; ``deals`` are those under
    way, ``won`` the others that were not lost. ``neglected``: no action and no deal under
    way serve it.
    """

    segment: str
    label: str
    persona: bool
    offers: tuple[str, ...]
    actions: tuple[str, ...]
    deals: tuple[str, ...]
    won: tuple[str, ...]
    neglected: bool


class Targets(NamedTuple):
    """The segments; by id, what serves none: actions not ended, deals under way, offers."""

    rows: tuple[SegmentLine, ...]
    actions: tuple[str, ...]
    deals: tuple[str, ...]
    offers: tuple[str, ...]


def targets(plan: Plan, today: dt.date) -> Targets:
    """The segments in the order of the plan; without one, nothing is left aside."""
    if not plan.segments:
        return Targets((), (), (), ())
    actions = {row.action: row for row in action_rows(plan, today) if row.status != "dropped"}
    serves = {name: plan.actions[name].segment for name in actions}
    deals = {name: _served(plan, deal) for name, deal in plan.deals.items()}
    offers = {name: offer.segment for name, offer in plan.offers.items()}
    open_ = {name: to for name, to in deals.items() if plan.deals[name].status == "open"}
    won = {name: to for name, to in deals.items() if plan.deals[name].status == "won"}
    rows = []
    for name, segment in plan.segments.items():
        acting, selling = _of(serves, name), _of(open_, name)
        rows.append(
            SegmentLine(
                segment=name,
                label=segment.label,
                persona=segment.persona is not None,
                offers=_of(offers, name),
                actions=acting,
                deals=selling,
                won=_of(won, name),
                neglected=not acting and not selling,
            )
        )
    under_way = {name: to for name, to in serves.items() if actions[name].status != "done"}
    return Targets(tuple(rows), _of(under_way, None), _of(open_, None), _of(offers, None))


def _served(plan: Plan, deal: Deal) -> str | None:
    """The segment of a deal: its own, else that of its offer."""
    if deal.segment is not None or deal.offer is None:
        return deal.segment
    return plan.offers[deal.offer].segment


def _of(serving: dict[str, str | None], segment: str | None) -> tuple[str, ...]:
    return tuple(name for name, served in serving.items() if served == segment)
