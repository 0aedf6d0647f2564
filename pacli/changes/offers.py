"""What is doubtful in the figures of an offer as they were just given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pacli.changes.change import Line, Quantity
from pacli.changes.paths import at
from pacli.errors import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pacli.changes.change import Change

SECTION = "offers"
OF_ONE = N_(
    "{label}: {margin} for the whole plan, less than one is sold for ({price}): is that the"
    " margin of one only?"
)
"""A margin above 0 that one sale would already bring, of an offer."""


def doubted(change: Change, data: Mapping[str, Any]) -> Change:
    """The change with a remark on each offer whose margin looks like that of one sale.

    ``data`` is the plan before it.
    """
    return change._replace(lines=(*change.lines, *_remarks(change, data)))


def _remarks(change: Change, data: Mapping[str, Any]) -> Iterator[Line]:
    new: dict[str, dict[str, Any]] = {}
    for line in change.lines:
        section, key, field = (*line.path, None, None, None)[:3]
        if section != SECTION or key is None:
            continue
        after = line.after
        given = dict(after) if isinstance(after, Mapping) else {str(field): after}
        new.setdefault(str(key), {}).update(given)
    for key, given in new.items():
        offer = {**(at(data, (SECTION, key)) or {}), **given}
        price, margin = offer.get("price"), offer.get("margin")
        if given.keys() & {"price", "margin"} and price and margin and 0 < margin < price:
            currency = str(data.get("currency", "EUR"))
            params = {
                "label": offer["label"],
                "margin": Quantity(margin, currency, currency),
                "price": Quantity(price, currency, currency),
            }
            yield Line(OF_ONE, params)
