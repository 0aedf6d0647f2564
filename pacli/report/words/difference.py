"""What differs between two versions of a plan, field by field, in words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from pacli.changes.change import Quantity
from pacli.changes.paths import at
from pacli.changes.telling import Telling, shortened
from pacli.dates import Span
from pacli.errors import N_, Path
from pacli.model.labels import Field
from pacli.report.days import day_text, span_text

if TYPE_CHECKING:
    from pacli.analysis.editions.difference import Difference
    from pacli.locale import Language

NAMED_BY_INDEX = frozenset(("funnel", "reviews"))
"""Sections whose items are found by a position or a day."""


class Writer:
    """Writes differences in one language; ``data`` is the plan of now, as plain data."""

    def __init__(self, say: Language, today: dt.date, data: Mapping[str, Any]) -> None:
        self.say = say
        self.today = today
        self.data = data
        self._telling = Telling(data, today)

    def day(self, day: dt.date | None) -> str:
        """A day, with its year where it is another one; ``?`` for none."""
        return "?" if day is None else day_text(day, self.today, self.say)

    def days(self, one: Difference) -> str:
        """The days that a difference is about."""
        if one.first is None or one.last is None:
            return "?"
        return span_text(Span(one.first, one.last), self.today, self.say)

    def value(self, path: Path, value: Any) -> object:
        """A value of the plan, short."""
        return self._telling.value(path, value)

    def money(self, value: Decimal) -> str:
        """An amount in the plan's currency, to the cent."""
        return self.say.write(self.value(("deals", "", "amount"), value))

    def amount(self, one: Difference, value: Decimal | None, *, signed: bool = False) -> object:
        """A value of the indicator that a difference is about."""
        unit = at(self.data, (*one.path[:2], "unit"))
        currency = self.data.get("currency", "EUR")
        return Quantity(
            value if value is not None else Decimal(0), unit, currency, signed=signed
        )

    def adds_up(self, one: Difference) -> bool:
        """Whether the readings of the indicator that a difference is about are amounts."""
        return at(self.data, (*one.path[:2], "measure")) in {"total", "rate"}

    def label(self, of: str) -> str:
        """What an item is called that others name by its id."""
        from pacli.analysis.editions.differences import title_at

        titles = (title_at(self.data, (section, of)) for section in self.data)
        return shortened(next((title for title in titles if title), of))


def below(one: Difference) -> Path:
    """Where in its item a difference is; outside of items, where below its section."""
    path = one.path
    if path[0] == "actions" and "tasks" in path[2:3] and len(path) > 3:  # noqa: PLR2004 a task
        return path[4:]
    if path[0] == "diagnosis":
        return path[2:]
    return path[2:] if one.title or path[0] in NAMED_BY_INDEX else path


def field(to: Writer, one: Difference) -> str:
    """A field that is set, removed or has another value."""
    before, after = to.value(one.path, one.before), to.value(one.path, one.after)
    name = Field(below(one))
    if not name.path:
        return to.say("{before} → {after}", before=before, after=after)
    return changed(to, name, before if one.before is not None else None, after)


def changed(to: Writer, name: object, before: object, after: object) -> str:
    """The line of something with a name; None is absent."""
    params = {"field": name, "before": before, "after": after}
    if before is None:
        return to.say(N_("{field}: {after}"), **params)
    if after is None:
        return to.say(N_("{field} removed; it was {before}"), **params)
    return to.say(N_("{field}: {before} → {after}"), **params)


def entries(to: Writer, one: Difference) -> str:
    """Entries of a list that came or went."""
    params = {
        "field": Field(below(one)),
        "before": to.value(one.path, one.before),
        "after": to.value(one.path, one.after),
    }
    if one.before is None:
        # TRANSLATORS: entries of a list: channels: newsletter added
        return to.say("{field}: {after} added", **params)
    if one.after is None:
        return to.say("{field}: {before} taken out", **params)
    return to.say("{field}: {after} added, {before} taken out", **params)


def order(to: Writer, one: Difference) -> str:
    """A list whose entries changed places."""
    name = below(one)
    if not name:
        return to.say("in another order")
    return to.say("{field}: in another order", field=Field(name))


def added(to: Writer, one: Difference) -> str:
    """A new item, with what matters most of it."""
    item = one.after if isinstance(one.after, Mapping) else {}
    return ", ".join([to.say("change\x04new"), *_particulars(to, one.path, item)])


def _particulars(to: Writer, path: Path, item: Mapping[str, Any]) -> Iterator[str]:
    if path[0] == "deals":
        if item.get("amount") is not None:
            yield to.money(item["amount"])
        if item.get("probability") is not None:
            yield to.say.share(item["probability"])
        return
    due = item.get("due") or (item.get("end") if path[0] == "actions" else None)
    if due:
        yield to.say("due {day}", day=to.day(due))
    if item.get("tasks"):
        yield to.say.plural("{n} task", "{n} tasks", len(item["tasks"]))


def removed(to: Writer, one: Difference) -> str:
    """An item that is gone."""
    if one.path[0] == "reviews":
        return to.say("review of {day} taken out", day=to.day(one.first))
    return to.say("change\x04taken out")


def renamed(to: Writer, one: Difference) -> str:
    """An item with another id."""
    return to.say("id {before} → {after}", before=one.before, after=one.after)


Fact = Callable[[Writer, "Difference"], str]

FACTS: dict[str, Fact] = {
    "field": field,
    "entries": entries,
    "order": order,
    "added": added,
    "removed": removed,
    "renamed": renamed,
    "promise": field,
}
"""By kind of difference."""
