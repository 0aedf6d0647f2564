"""What a command did or would do: the edits, and the lines that tell of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.changes.edits import Edit
from pacli.errors import Message, Path

if TYPE_CHECKING:
    from typing import Protocol

    from pacli.dates import Span
    from pacli.model.shape import Shape

    class PlanText(Protocol):
        """A plan as the commands that change it read it; the store provides it."""

        @property
        def shape(self) -> Shape:
            """What the model expects of a whole plan."""

        def ids(self, *section: object) -> tuple[str, ...]:
            """The keys of a mapping, in the order of the file; none where it is absent."""

        def alone(self, *path: object) -> bool:
            """Whether an entry is all that its section holds, her own keys counted."""

        def item(self, *path: object) -> Any:
            """The validated item at ``path``; of the model, only that branch is checked."""

        def scalar(self, *path: object, default: object = None) -> Any:
            """The typed value at ``path``, or ``default``."""

        def readable(self) -> dict[str, Any]:
            """The whole plan as plain data with typed values, without what is not right."""


class Quantity:
    """An amount as a line shows it: with its currency when it is money.

    ``unit`` is the indicator's; it is money when it equals ``currency``.
    """

    __slots__ = ("currency", "signed", "unit", "value")

    def __init__(
        self, value: Decimal, unit: str | None, currency: str, *, signed: bool = False
    ) -> None:
        self.value = value
        self.unit = unit
        self.currency = currency
        self.signed = signed

    def written(self, say: Any) -> str:
        """The amount, to the cent, in the typography of the language ``say``."""
        if self.unit == self.currency:
            return str(say.money(self.value, self.currency, signed=self.signed, exact=True))
        return str(say.signed(self.value) if self.signed else say.number(self.value))


class Day:
    """A day as a line shows it: with its year when that is not the one of ``today``.

    ``weekday`` names that too, for a day to be checked: it may have been given in words.
    """

    __slots__ = ("date", "today", "weekday")

    def __init__(self, date: dt.date, today: dt.date, *, weekday: bool = False) -> None:
        self.date = date
        self.today = today
        self.weekday = weekday

    def written(self, say: Any) -> str:
        """The day as the language ``say`` writes it."""
        forms = ("weekday", "long") if self.weekday else ("short", "full")
        return str(say.day(self.date, forms[self.date.year != self.today.year]))


class Days:
    """A span of days as a line shows it: with its year when that is not that of ``today``."""

    __slots__ = ("span", "today")

    def __init__(self, span: Span, today: dt.date) -> None:
        self.span = span
        self.today = today

    def written(self, say: Any) -> str:
        """The span as the language ``say`` writes it."""
        same = self.span.first.year == self.span.last.year == self.today.year
        return str(say.span(self.span, "short" if same else "full"))


class Count:
    """How many tasks or readings there are, as a line says it: 6 tasks."""

    __slots__ = ("number", "things")

    def __init__(self, number: int, things: str) -> None:
        self.number = number
        self.things = things

    def written(self, say: Any) -> str:
        """The number and what is counted, in the language ``say``."""
        if self.things == "tasks":
            return str(say.plural("{n} task", "{n} tasks", self.number))
        return str(say.plural("{n} reading", "{n} readings", self.number))


class Rate:
    """A conversion rate as a line shows it: 1 in 4."""

    __slots__ = ("value",)

    def __init__(self, value: Fraction) -> None:
        self.value = value

    def written(self, say: Any) -> str:
        """The rate as the language ``say`` writes it."""
        return str(say.rate(self.value))


class Recurs:
    """How often a ritual comes back, as a line says it: every Friday afternoon."""

    __slots__ = ("every", "rrule")

    def __init__(self, every: str | None, rrule: str | None) -> None:
        self.every = every
        self.rrule = rrule

    def written(self, say: Any) -> str:
        """The rule in the words of the language ``say``."""
        return str(say.recurrence(self.every, self.rrule))


class Line(NamedTuple):
    """One line that tells what changed, and the value before and after for programs.

    A line without a path is a remark: it tells of no edit.
    """

    message: Message
    params: Mapping[str, object] = MappingProxyType({})
    path: Path = ()
    before: object = None
    after: object = None


class Change(NamedTuple):
    """Edits of a plan, with the lines that tell of them. No edits: nothing to write.

    ``check`` names the only items that must be right afterwards; None: the whole plan.
    """

    edits: tuple[Edit, ...]
    lines: tuple[Line, ...]
    check: tuple[Path, ...] | None = None


Request = Callable[["PlanText"], Change]
"""What a command asks for: called on the text as it is once the file is locked."""
