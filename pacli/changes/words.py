"""What she typed, as the value that a field of the model holds.

The shape of the field says what is expected; people's forms of dates, durations and
numbers are read by :mod:`pacli.forms`, choices in either language.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from pacli.aliases import CommandLine
from pacli.changes.choices import SHOWN, Word, choice
from pacli.errors import N_, Message, Usage
from pacli.forms.days import day_from_words
from pacli.forms.durations import duration_from_words
from pacli.forms.numbers import currencies, number_from_words, rate_from_words
from pacli.forms.spans import span_from_words
from pacli.forms.times import time_of_day
from pacli.model.ids import ID
from pacli.model.labels import Key

if TYPE_CHECKING:
    from pacli.model.shape import Shape

HAPPENED = frozenset(
    {"done", "dropped", "overcome", "closed", "noted", "decided", "readings", "history"}
    | {"notes", "reviews", "revisions", "log"}
)
"""Fields whose days lie behind: a weekday there is the last one, elsewhere the next."""

_SHARES = frozenset({"on_track", "at_risk", "market_share"})
_YES = frozenset({"yes", "y", "true", "oui", "o", "vrai"})
_NO = frozenset({"no", "n", "false", "non", "faux"})
_COMMA = re.compile(r"(?<!\\),")
_WHOLE = 100
MOST = 10
"""Parts of a section that an error names."""


class Words(NamedTuple):
    """A reader of words, on a day; ``field`` is how an error names what is read.

    ``unit`` is what figures count, "" where that has no name, None where any will do.
    ``typed`` is the path to the field as she wrote it, ``there`` the keys that it has.
    """

    field: str
    today: dt.date
    unit: str | None = None
    typed: str = ""
    there: tuple[str, ...] = ()

    def value(self, text: str, shape: Shape) -> object:
        """The value of ``text`` as ``shape`` expects it. Raises Usage with a way out."""
        text = text.strip()
        if shape.kind == "list":
            return self.several(text, shape)
        if shape.kind == "either":
            return self._either(text, shape)
        if shape.kind in {"model", "map"}:
            return self._whole(text, shape)
        return self._scalar(text, shape)

    def several(self, text: str, shape: Shape) -> tuple[object, ...]:
        r"""The entries of a list: between commas; ``\,`` is a comma inside one.

        Choices may stand between spaces too: ``lundi mardi``.
        """
        assert shape.item is not None  # noqa: S101 (the shape of a list)
        if shape.item.kind == "choice" and choice(text, shape.item.choices) is None:
            text = _listed(text, shape.item)
        parts = (part.replace("\\,", ",").strip() for part in _COMMA.split(text))
        return tuple(self.value(part, shape.item) for part in parts if part)

    def _scalar(self, text: str, shape: Shape) -> object:
        match shape.kind:
            case "text":
                value: object = self._text(text, shape)
            case "choice":
                value = self._choice(text, shape)
            case "bool":
                value = self._bool(text)
            case "date":
                value = self.day(text)
            case "duration":
                value = duration_from_words(text)
            case "span":
                value = span_from_words(text, self.today)
            case "number" | "rate" | "whole":
                value = self._number(text, shape)
            case _:
                value = text
        return value

    def _number(self, text: str, shape: Shape) -> object:
        if shape.kind == "rate":
            return rate_from_words(text)
        share = shape.share or self.field in _SHARES
        number = number_from_words(text, share=share, unit=self.unit)
        self._bounded(number, shape)
        if shape.kind != "whole":
            return number
        if number != int(number):
            raise Usage(
                N_("{field} is a whole number, not {value}."), field=self.field, value=number
            )
        return int(number)

    def day(self, text: str) -> dt.date:
        """A day: the latest such one where it says what happened, else the next."""
        return day_from_words(text, self.today, past=self.field in HAPPENED)

    def _text(self, text: str, shape: Shape) -> str:
        match shape.name:
            case "time":
                return self.time(text)
            case "slot":
                return self._slot(text)
            case "currency":
                return next(iter(currencies(text)), text.upper())
            case "every" | "rrule":
                return self._recurrence(text, str(shape.name))
            case "id" if not re.fullmatch(ID, text):
                raise Usage(
                    N_("{field} takes an id, not “{word}”."), field=self.field, word=text
                )
            case "title" if not text:
                raise Usage(N_("{field} cannot be empty."), field=self.field)
        # As a text of several lines stands in a file: its last line ends too.
        return f"{text}\n" if "\n" in text else text

    def _slot(self, text: str) -> str:
        """``09:00-12:00`` from 9h-12h."""
        first, dash, last = text.replace("–", "-").partition("-")
        if not (dash and last.strip()):
            raise Usage(
                N_("{field} takes hours such as 9h-12h, not “{word}”."),
                field=self.field,
                word=text,
            )
        return f"{self.time(first)}-{self.time(last, end=True)}"

    def _recurrence(self, text: str, form: str) -> str:
        """A form of ``every``, or a rule, where the words can be written so."""
        from pacli.forms.recurrences import recurrence_from_words

        found = recurrence_from_words(text, self.today)
        value = found.every if form == "every" else found.rrule
        if value is None:
            raise Usage(
                N_("{field} cannot be “{word}”."),
                hint=N_("pac finds the right field: {command}"),
                field=self.field,
                word=text,
                command=CommandLine("pac ritual set ID every=…"),
            )
        return value

    def time(self, text: str, *, end: bool = False) -> str:
        """A time of day; ``end``: that of a slot, which may be midnight."""
        found = time_of_day(text, end=end)
        if found is None:
            raise Usage(
                N_("{field} takes a time of day such as 14:00, not “{word}”."),
                field=self.field,
                word=text,
            )
        return found

    def _choice(self, text: str, shape: Shape) -> object:
        found = choice(text, shape.choices)
        if found is None:
            raise Usage(
                N_("{field} cannot be “{word}”."),
                hint=N_("It is one of: {choices}."),
                field=self.field,
                word=text,
                choices=tuple(map(Word, shape.choices)),
            )
        return found

    def _bool(self, text: str) -> bool:
        if text.lower() in _YES:
            return True
        if text.lower() in _NO:
            return False
        raise Usage(N_("{field} is yes or no, not “{word}”."), field=self.field, word=text)

    def _bounded(self, number: object, shape: Shape) -> None:
        bounds = shape.bounds
        low, above, high = bounds.get("ge"), bounds.get("gt"), bounds.get("le")
        value: float = number  # type: ignore[assignment] # int, Decimal and Fraction compare
        if (
            (low is None or value >= low)
            and (above is None or value > above)
            and (high is None or value <= high)
        ):
            return
        message: Message
        if high is not None and low is not None:
            message = N_("{field} goes from {low} to {high}, so it cannot be {value}.")
        elif high is not None:
            message = N_("{field} is more than {above}, {high} at most; it cannot be {value}.")
        elif above is not None:
            message = N_("{field} is more than {above}, so it cannot be {value}.")
        else:
            message = N_("{field} is at least {low}, so it cannot be {value}.")
        share = high == 1 and 1 < value <= _WHOLE
        hint = N_("For {value} in a hundred, write {value}%.") if share else None
        params = {"low": low, "above": above, "high": high, "value": number}
        raise Usage(message, hint=hint, field=Key(self.field), **params)

    def _either(self, text: str, shape: Shape) -> object:
        """The first alternative that takes the text, scalars before sections."""
        scalars = [one for one in shape.alternatives if one.kind not in {"model", "map"}]
        for one in scalars[:-1]:
            if one.kind == "choice" and choice(text, one.choices) is None:
                continue
            return self.value(text, one)
        return self.value(text, scalars[-1])

    def _whole(self, text: str, shape: Shape) -> dict[str, object]:
        """A section from its one compulsory text, where it has one: a mean from its text."""
        needed = [name for name, one in shape.fields.items() if one.required]
        if shape.naming is not None:
            needed = [shape.naming]
        if len(needed) == 1 and text and shape.fields[needed[0]].kind == "text":
            return {needed[0]: self.value(text, shape.fields[needed[0]])}
        parts = tuple(shape.fields) or self.there
        hint = N_("Its parts: {parts}. Write {typed}.{first}=…")
        if not parts:
            slots = shape.key is not None and shape.key.name == "slot"
            hint = (
                N_("Say which hours, and what for: {typed}.9h-12h=business")
                if slots
                else N_("It has no part yet. Write {typed}.ID=…")
            )
        raise Usage(
            N_("{field} is not one value: say which part of it."),
            hint=hint,
            field=self.field,
            parts=(*map(Key, parts[:MOST]), *("…" for _ in parts[MOST : MOST + 1])),
            first=parts[0] if parts else "",
            typed=self.typed or self.field,
        )


def _listed(text: str, shape: Shape) -> str:
    """Choices between commas, where every word of the text is one."""
    words = [word for word in text.replace(",", " ").split() if word not in {"and", "et"}]
    known = all(choice(word, shape.choices) is not None for word in words)
    return ",".join(words) if known else text


def shown(value: object) -> object:
    """A choice as a person reads it."""
    return SHOWN.get(value, value) if isinstance(value, str | int) else value
