"""Deals: added, noted, won and lost, with the chances that were given to them by day.

What a won deal brought is a reading of the objective's indicator, and the sale one more of
the funnel's last stage, both linked to the deal, so that neither is noted twice.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.changes.change import Change, Day, Line, Quantity
from pacli.changes.edits import AddItem, Edit, SetValue
from pacli.changes.log import Entry, log
from pacli.changes.telling import Telling
from pacli.errors import N_, Path, Refused, Usage
from pacli.forms.numbers import number_from_words
from pacli.pick import pick

if TYPE_CHECKING:
    from pacli.changes.change import PlanText

SECTION: Path = ("deals",)
ONE = Decimal(1)


class Closing(NamedTuple):
    """How a deal ends: ``status`` is won or lost, on ``day`` (``asked``: she named it).

    ``amount`` is what it brought in the end, where she says so. ``log``: whether to note it
    with the objective's figure and the last stage of the funnel; None where it was not said.
    """

    status: str
    day: dt.date
    asked: bool = False
    reason: str | None = None
    amount: Decimal | None = None
    log: bool | None = None


class Loggable(NamedTuple):
    """What a won deal can still be noted with; None where it is already, or nothing fits.

    ``money`` is the objective's indicator, ``sale`` that of the funnel's last stage.
    """

    money: str | None
    sale: str | None


def add(
    draft: PlanText, fields: Mapping[str, str], today: dt.date, *, name: str | None = None
) -> Change:
    """A new deal; the chance given to it is kept with today's date."""
    from pacli.changes import items

    change = items.add(draft, SECTION, fields, today, name=name)
    edits: list[Edit] = []
    for edit in change.edits:
        value: Any = getattr(edit, "value", {})
        given = value.get("probability")
        kept = value if given is None else {**value, "history": {today: given}}
        edits.append(AddItem(edit.path, kept))
    return Change(tuple(edits), change.lines)


def note(draft: PlanText, word: str, text: str, day: dt.date, today: dt.date) -> Change:
    """What was said on a day; a second note of that day is put after the first."""
    if not text.strip():
        raise Usage(N_("{field} cannot be empty."), field="note")
    name, deal = _found(draft, word)
    _past(day, today)
    path = (*SECTION, name, "notes", day)
    old = deal.notes.get(day)
    new = f"{old}; {text}" if old else text
    params = {"title": deal.company, "day": Day(day, today)}
    line = Line(N_("{title}: noted on {day}"), params, path, old, new)
    return Change((SetValue(path, new) if old else AddItem(path, new),), (line,), (path[:2],))


def close(draft: PlanText, word: str, closing: Closing, today: dt.date) -> Change:
    """A deal won or lost; of the model, only what changes is checked."""
    name, deal = _found(draft, word)
    _past(closing.day, today)
    path = (*SECTION, name)
    changed = tuple(_closing_edits(path, deal, closing))
    edits: list[Edit] = list(changed)
    day = closing.day if closing.asked or deal.status != closing.status else deal.closed
    lines = [_closed(draft, path, deal, closing, Day(day or closing.day, today))]
    if deal.status == closing.status:
        telling = Telling(draft.readable(), today)
        lines += [
            telling.line(edit.path, getattr(deal, str(edit.path[-1])), edit.value)
            for edit in changed
        ]
    check: list[Path] = [path]
    can = loggable(draft, name)
    if closing.status == "lost":
        lines += _still_logged(draft, name)
    elif closing.log:
        entries = tuple(_entries(draft, name, deal, can, closing, day or closing.day))
        logged = log(draft, entries, today)
        edits += logged.edits
        lines += logged.lines
        check += logged.check or ()
        if not entries and not any(_links(draft, name)):
            told = N_(
                "No figure takes it: the objective is not a sum of money, and no funnel ends"
                " in sales."
            )
            lines.append(Line(told))
    elif closing.log is None and (can.money or can.sale):
        lines.append(Line(N_("To log it as well: pac deal win {id} --log"), {"id": name}))
    return Change(tuple(edits), tuple(lines), tuple(check))


def loggable(draft: PlanText, name: str) -> Loggable:
    """Where a won deal can still be noted: what is linked to it is not noted again."""
    currency = draft.scalar("currency", default="EUR")
    money, sale = draft.scalar("objective", "indicator"), _last_stage(draft)

    def fits(indicator: Any, *, paid: bool) -> bool:
        if indicator not in draft.ids("indicators"):
            return False
        item = draft.item("indicators", indicator)
        adds = item.measure in ("total", "rate") and item.direction != "down"
        return adds and (item.unit == currency) is paid and not _linked(item, name)

    return Loggable(
        money if fits(money, paid=True) else None, sale if fits(sale, paid=False) else None
    )


def chance_kept(deal: Any, path: Path, chance: object, today: dt.date) -> tuple[Edit, ...]:
    """The chance now given to a deal, kept with today's date; ``path`` is the deal's."""
    history = deal.get("history") if isinstance(deal, Mapping) else None
    kept = (*path, "history")
    if not history:
        return (SetValue(kept, {today: chance}, flow=True),)
    if history.get(today) == chance:
        return ()
    return (
        SetValue((*kept, today), chance)
        if today in history
        else AddItem((*kept, today), chance),
    )


def _found(draft: PlanText, word: str) -> tuple[str, Any]:
    name = pick(word, draft.ids(*SECTION))
    return name, draft.item(*SECTION, name)


def _past(day: dt.date, today: dt.date) -> None:
    if day > today:
        raise Refused(
            N_("{day} is still to come: it says what has happened."),
            hint=N_("Give today's date or an earlier one."),
            day=Day(day, today),
        )


def _closing_edits(path: Path, deal: Any, closing: Closing) -> Iterator[SetValue]:
    if deal.status != closing.status:
        yield SetValue((*path, "status"), closing.status)
    if deal.closed != closing.day and (closing.asked or deal.status != closing.status):
        yield SetValue((*path, "closed"), closing.day)
    if closing.amount is not None and closing.amount != deal.amount:
        yield SetValue((*path, "amount"), closing.amount)
    if closing.reason and closing.reason != deal.reason:
        yield SetValue((*path, "reason"), closing.reason)


def _closed(draft: PlanText, path: Path, deal: Any, closing: Closing, day: Day) -> Line:
    amount = deal.amount if closing.amount is None else closing.amount
    currency = draft.scalar("currency", default="EUR")
    params: dict[str, object] = {"title": deal.company, "day": day}
    if amount is not None:
        params["amount"] = Quantity(amount, currency, currency)
    had = deal.status == closing.status
    if closing.status == "lost":
        told = N_("Already lost: {title}, on {day}") if had else N_("Lost: {title}, on {day}")
    elif had:
        told = N_("Already won: {title}, on {day}")
    elif amount is None:
        told = N_("Won: {title}, on {day}")
    else:
        told = N_("Won: {title}, {amount}, on {day}")
    return Line(told, params, (*path, "status"), deal.status, closing.status)


def _entries(  # noqa: PLR0913, PLR0917 - what a deal was, how it ends, and where it goes
    draft: PlanText, name: str, deal: Any, can: Loggable, closing: Closing, day: dt.date
) -> Iterator[Entry]:
    """The readings of a won deal."""
    amount = deal.amount if closing.amount is None else closing.amount
    if can.money is not None:
        if amount is None:
            raise Usage(
                N_("{title} has no amount to log."),
                hint=N_("Say what it brought: pac deal win {id} --log --amount 2000"),
                title=deal.company,
                id=name,
            )
        alone = day not in draft.item("indicators", can.money).readings
        label = deal.company if alone else None
        yield Entry(can.money, amount, day, "add", label, (name,))
    if can.sale is not None:
        yield Entry(can.sale, ONE, day, "add", None, (name,))


def _still_logged(draft: PlanText, name: str) -> Iterator[Line]:
    """A word on readings that are linked to a deal which is lost after all."""
    for item in _links(draft, name):
        told = N_("{label} keeps what was noted of it. To correct it: pac edit")
        yield Line(told, {"label": item.label})


def _links(draft: PlanText, name: str) -> Iterator[Any]:
    """The indicators with readings that come from a deal."""
    for indicator in draft.ids("indicators"):
        item = draft.item("indicators", indicator)
        if _linked(item, name):
            yield item


def _linked(item: Any, name: str) -> bool:
    """Whether a reading comes from a deal."""
    return any(
        not isinstance(reading, Decimal) and name in reading.deals
        for reading in item.readings.values()
    )


def _last_stage(draft: PlanText) -> str | None:
    stages = draft.readable().get("funnel") or ()
    last: Any = stages[-1] if stages else None
    return last.get("indicator") if isinstance(last, Mapping) else None


def amount_from(text: str) -> Decimal:
    """An amount as she types it."""
    amount = number_from_words(text)
    if amount < 0:
        raise Usage(
            N_("{field} is at least {low}, so it cannot be {value}."),
            field="amount",
            low=0,
            value=amount,
        )
    return amount
