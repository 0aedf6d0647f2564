"""What a person most likely meant by a text that is not in its one form.

Only what leaves no doubt: a relative day means another day tomorrow, "1,200" is a thousand
to some and a little over one to others.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from pacli.errors import PacError
from pacli.forms.text import fold
from pacli.model.shape import Shape
from pacli.store import scalars

# Only a year makes a day the same whenever it is read.
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d/\d+/\d\d$")
_SHORT = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)")
_SOME_DAY = dt.date(2000, 1, 1)
_TRUE = frozenset({"yes", "y", "on", "oui", "vrai", "true"})
_FALSE = frozenset({"no", "n", "off", "non", "faux", "false"})


def meant(node: str, shape: Shape, currency: str | None = None) -> str | None:
    """How the value that was meant is written; None where that is not sure.

    An amount in another ``currency`` than the plan's is not: None where that is not known.
    """
    text = str(node).strip()
    try:
        value = _MEANT[shape.kind](text, shape, currency) if text else None
    except (PacError, ArithmeticError, ValueError):
        return None
    if value is None or (shape.bounds and not _within(value, shape.bounds)):
        return None
    from pacli.store.emit import scalar

    written = scalar(value)
    return written if scalars.READ[shape.kind](written, shape) is not None else None


def _within(value: Any, bounds: Mapping[str, int]) -> bool:
    """Whether a figure is one that its place takes."""
    low, above, high = (bounds.get(name, value) for name in ("ge", "gt", "le"))
    return bool(low <= value <= high and ("gt" not in bounds or value > above))


def _choice(text: str, shape: Shape, _currency: str | None) -> Any:
    from pacli.changes.choices import choice

    return choice(text, shape.choices)


def _bool(text: str, _: Shape, _currency: str | None) -> Any:
    word = text.casefold()
    return True if word in _TRUE else False if word in _FALSE else None


def _number(text: str, shape: Shape, currency: str | None) -> Any:
    from pacli.forms.numbers import number_from_words

    # As it stands, where only quotes were in the way.
    if scalars.is_number(text):
        return Decimal(text)
    return number_from_words(text, share=shape.share, unit=currency)


def _whole(text: str, shape: Shape, currency: str | None) -> Any:
    number = _number(text, shape, currency)
    return int(number) if number == number.to_integral_value() else None


def _rate(text: str, _: Shape, _currency: str | None) -> Any:
    from pacli.forms.numbers import rate_from_words

    point = text.replace(",", ".")
    if scalars.is_number(point):
        return Decimal(point)
    return rate_from_words(text)


def _date(text: str, _: Shape, _currency: str | None) -> Any:
    from pacli.forms.days import day_from_words

    if found := _SHORT.fullmatch(text):
        return dt.date(*map(int, found.groups()))
    return day_from_words(text, _SOME_DAY, past=False) if _YEAR.search(text) else None


def _span(text: str, _: Shape, _currency: str | None) -> Any:
    from pacli.forms.spans import span_from_words

    return span_from_words(text, _SOME_DAY) if _YEAR.search(text) else None


def _duration(text: str, _: Shape, _currency: str | None) -> Any:
    from pacli.forms.durations import duration_from_words

    return duration_from_words(text)


_MEANT: dict[str, Callable[[str, Shape, str | None], Any]] = {
    "choice": _choice,
    "bool": _bool,
    "number": _number,
    "whole": _whole,
    "rate": _rate,
    "date": _date,
    "span": _span,
    "duration": _duration,
}


def _time(text: str, *, end: bool = False) -> str | None:
    from pacli.forms.times import time_of_day

    # A number alone may be anything.
    return None if text.strip().isdecimal() else time_of_day(text, end=end)


def _slot(text: str) -> str | None:
    first, dash, last = fold(text).partition("-")
    begin, end = _time(first), _time(last, end=True) if dash else None
    return f'"{begin}-{end}"' if begin and end and begin < end else None


def _every(text: str) -> str | None:
    from pacli.forms.recurrences import recurrence_from_words

    found = recurrence_from_words(text, _SOME_DAY)
    # A time that is said with it belongs in another field.
    return found.every if found.at is None else None


def _currency(text: str) -> str | None:
    from pacli.forms.numbers import currencies

    known = currencies(text)
    word = known[0] if len(known) == 1 else text.strip().upper()
    return word if re.fullmatch("[A-Z]{3}", word) else None


def meant_form(text: str, form: str) -> str | None:
    """How a text of a fixed form (a time, slot, recurrence or currency) is written."""
    read = _FORMED.get(form)
    try:
        return read(text) if read else None
    except PacError:
        return None


_FORMED: dict[str, Callable[[str], str | None]] = {
    "time": _time,
    "slot": _slot,
    "every": _every,
    "currency": _currency,
}
