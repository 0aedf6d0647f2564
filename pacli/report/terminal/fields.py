"""The fields of an item, as the model types them and her language writes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from pacli.changes.choices import SHOWN
from pacli.model.labels import LABELS
from pacli.model.money import MONEY
from pacli.report.clean import clean_lines, width
from pacli.report.days import day_text, span_text
from pacli.report.folding import pack
from pacli.report.terminal.console import DIM, Screen

if TYPE_CHECKING:
    from pacli.locale import Language
    from pacli.model.shape import Shape

IN_UNIT = frozenset(("initial", "target", "value", "checkpoints", "readings"))
"""Numbers that are in the unit of their indicator."""

RECURRENCES = frozenset(("every", "rrule"))
"""Fields that say how often a ritual comes back."""

RECENT = 5
"""Of what is noted day by day, so many of the last days are shown."""

NAMES = 16
"""Columns at most for the names of fields before their values; half on a narrow screen."""

BOTH = 26
"""The same with the names of the file beside them."""

ROOMY = 60
"""A screen from this width on is not narrow."""

Line = tuple[str, str, int]
"""The name of a field, its value, and how deep it lies."""


def entered(x: Decimal, unit: str | None, currency: str, say: Language) -> str:
    """A value of an indicator as it was entered, to the cent where it is money."""
    return say.money(x, currency, exact=True) if unit == currency else say.number(x)


class Fields(NamedTuple):
    """Writes fields; ``unit`` is that of the indicator shown, if it is one.

    ``keys`` puts beside each label the name that the field has in the file.
    """

    say: Language
    today: dt.date
    currency: str
    unit: str | None = None
    keys: bool = False

    def print(self, screen: Screen, data: Mapping[str, Any], shape: Shape) -> None:
        """Print the fields that ``data`` has, in the order of the model, her own last."""
        lines = list(self._each(data, shape, 0))
        most = BOTH if self.keys else NAMES
        most = most if screen.columns >= ROOMY else most // 2
        names = max((width(name) + 2 * depth for name, _, depth in lines), default=0)
        start = min(most, names) + 4
        for name, text, depth in lines:
            indent = 2 + 2 * depth
            values = self._folded(text, screen.columns - start)
            if indent + width(name) + 2 > start:
                screen.spans([(name, DIM)], indent)
            else:
                gap = " " * (start - indent - width(name))
                screen.spans([(name, DIM), (gap, ""), (values.pop(0), "")], indent)
            for value in values:
                if value:
                    screen.spans([(value, "")], start)

    @staticmethod
    def _folded(text: str, room: int) -> list[str]:
        parts = clean_lines(text)
        return [line for part in parts for line in pack(part.split(" · "), room)] or [""]

    def _each(self, data: Mapping[Any, Any], shape: Shape, depth: int) -> Iterator[Line]:
        names = [name for name in shape.fields if name in data]
        names += [name for name in data if name not in shape.fields]
        for name in names:
            if data[name] not in (None, (), [], {}):
                yield from self._field(str(name), data[name], shape.fields.get(name), depth)

    def _field(self, name: str, value: Any, shape: Shape | None, depth: int) -> Iterator[Line]:
        inner = None if shape is None else _taken(value, shape)
        if inner is None or not _has_parts(value, inner):
            yield self.label(name), self.text(name, value, inner), depth
            return
        yield self.label(name), "", depth
        if inner.kind == "model":
            yield from self._each(value, inner, depth + 1)
        elif inner.kind == "map":
            yield from self._entries(name, value, inner, depth + 1)
        else:
            for place, item in enumerate(value, 1):
                yield str(place), self.text(name, item, inner.item), depth + 1

    def _entries(
        self, name: str, value: Mapping[Any, Any], shape: Shape, depth: int
    ) -> Iterator[Line]:
        entries = list(value.items())
        if shape.key is not None and shape.key.kind == "date":
            entries.sort()
            if len(entries) > RECENT:
                earlier = len(entries) - RECENT
                yield "…", self.say.plural("{n} earlier", "{n} earlier", earlier), depth
            entries = entries[-RECENT:]
        for key, item in entries:
            shown = day_text(key, self.today, self.say) if isinstance(key, dt.date) else key
            yield str(shown), self.text(name, item, shape.item), depth

    def text(self, name: str, value: Any, shape: Shape | None) -> str:
        """A value on one line: a list between commas, a section as short facts."""
        if shape is not None:
            shape = _taken(value, shape)
        if shape is not None and shape.kind == "model" and isinstance(value, Mapping):
            return " · ".join(self._facts(value, shape))
        if isinstance(value, Mapping):
            return ", ".join(
                f"{key}: {self.text(name, item, None)}" for key, item in value.items()
            )
        if isinstance(value, list | tuple):
            item = None if shape is None else shape.item
            return ", ".join(self.text(name, one, item) for one in value)
        if name in RECURRENCES and isinstance(value, str):
            every, rule = (value, None) if name == "every" else (None, value)
            return self.say.recurrence(every, rule)
        return self._scalar(name, value, shape)

    def _facts(self, value: Mapping[str, Any], shape: Shape) -> Iterator[str]:
        """The fields of a section; that which names it stands without its own name."""
        for place, name in enumerate(shape.fields):
            if value.get(name) in (None, (), [], {}):
                continue
            text = self.text(name, value[name], shape.fields[name])
            yield text if place == 0 else f"{self.label(name)} {text}"

    def label(self, name: str) -> str:
        """What a field is called; her own ones as they are in the file."""
        label = self.say(LABELS.get(name, name))
        if self.keys and label != name:
            return self.say("{label} ({key})", label=label, key=name)
        return label

    def _scalar(self, name: str, value: Any, shape: Shape | None) -> str:
        say = self.say
        if isinstance(value, dt.date):
            return day_text(value, self.today, say)
        if isinstance(value, Decimal):
            return self._number(name, value, shape)
        if hasattr(value, "first"):
            return span_text(value, self.today, say)
        if shape is not None and shape.kind == "rate":
            return say.rate(value)
        if shape is not None and shape.kind == "choice" and value in SHOWN:
            return say(SHOWN[value])
        return say.write(value)

    def _number(self, name: str, value: Decimal, shape: Shape | None) -> str:
        if shape is not None and shape.share:
            return self.say.share(value)
        unit = self.unit if name in IN_UNIT else None
        if name in MONEY:
            unit = self.currency
        return entered(value, unit, self.currency, self.say)


def _taken(value: Any, shape: Shape) -> Shape | None:
    """Of a shape with alternatives, the one that the value has taken."""
    if shape.kind != "either":
        return shape
    full = isinstance(value, Mapping)
    return next((one for one in shape.alternatives if (one.kind == "model") == full), None)


def _has_parts(value: Any, shape: Shape) -> bool:
    """Whether a value takes lines of its own below its name."""
    if shape.kind == "map":
        return True
    if shape.kind == "list":
        return shape.item is not None and shape.item.kind == "model"
    return shape.kind == "model" and any(
        inner.kind in {"map", "list"} and inner.item is not None and inner.item.kind == "model"
        for name, inner in shape.fields.items()
        if value.get(name)
    )
