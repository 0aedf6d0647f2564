"""Whom a written plan aims at, and what it sells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pacli.errors import C_
from pacli.model.labels import LABELS
from pacli.report.markdown.pen import Pen
from pacli.report.markdown.text import bullets, inside

if TYPE_CHECKING:
    from pacli.model.situation import Segment

PERSONA = ("profile", "demographics", "traits", "challenges", "goals", "answer")


def customers(pen: Pen) -> Iterator[str]:
    """The segments, each with how its customers are recognised and a typical person."""
    for segment in pen.plan.segments.values():
        yield f"### {inside(segment.label)}"
        lines = list(_segment(pen, segment))
        if lines:
            yield bullets(lines)


def _segment(pen: Pen, segment: Segment) -> Iterator[str]:
    if segment.sector:
        yield pen.named("sector", segment.sector)
    if segment.headcount:
        yield pen.named("headcount", segment.headcount)
    if segment.criteria:
        yield pen.named("criteria", pen.say.list(segment.criteria))
    for field in PERSONA if segment.persona is not None else ():
        text = getattr(segment.persona, field)
        if text:
            yield pen.named(field, text)


def offers(pen: Pen) -> Iterator[str]:
    """What is sold, at which price, to whom."""
    plan = pen.plan
    rows = [
        (
            one.label,
            pen.money(one.price),
            pen.money(one.margin),
            pen.say.share(one.market_share) if one.market_share is not None else "",
            plan.segments[one.segment].label if one.segment in plan.segments else "",
        )
        for one in plan.offers.values()
    ]
    if rows:
        names = [
            C_("column", "offer"),
            LABELS["price"],
            LABELS["margin"],
            C_("column", "market share"),
            C_("column", "customers"),
        ]
        yield pen.table(names, rows, right=(1, 2, 3))
