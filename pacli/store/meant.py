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


def meant(node: str, shape: Shape) -> str | None:
    """How the value that was meant is written; None where that is not sure."""
    text = str(node).strip()
    try:
        value = _MEANT[shape.kind](text, shape) if text else None
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


def _choice(text: str, shape: Shape) -> Any:
    from pacli.changes.choices import choice

    return choice(text, shape.choices)


def _bool(text: str, _: Shape) -> Any:
    word = text.casefold()
    return True if word in _TRUE else False if word in _FALSE else None


def _number(text: str, shape: Shape) -> Any:
    from pacli.forms.numbers import number_from_words

    # As it stands, where only quotes were in the way.
    if scalars.is_number(text):
        return Decimal(text)
    return number_from_words(text, share=shape.share)


def _whole(text: str, shape: Shape) -> Any:
    number = _number(text, shape)
    return int(number) if number == number.to_integral_value() else None


def _rate(text: str, _: Shape) -> Any:
    from pacli.forms.numbers import rate_from_words

    point = text.replace(",", ".")
    if scalars.is_number(point):
        return Decimal(point)
    return rate_from_words(text)


def _date(text: str, _: Shape) -> Any:
    from pacli.forms.days import day_from_words

    if found := _SHORT.fullmatch(text):
        return dt.date(*map(int, found.groups()))
    return day_from_words(text, _SOME_DAY, past=False) if _YEAR.search(text) else None


def _span(text: str, _: Shape) -> Any:
    from pacli.forms.spans import span_from_words

    return span_from_words(text, _SOME_DAY) if _YEAR.search(text) else None


def _duration(text: str, _: Shape) -> Any:
    from pacli.forms.durations import duration_from_words

    return duration_from_words(text)


_MEANT: dict[str, Callable[[str, Shape], Any]] = {
    "choice": _choice,
    "bool": _bool,
    "number": _number,
    "whole": _whole,
    "rate": _rate,
    "date": _date,
    "span": _span,
    "duration": _duration,
}


def _time(text: str) -> str | None:
    found = _TIME.fullmatch(fold(text))
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:  # noqa: PLR2004 (a clock)
        return None
    return f"{int(found[1]):02}:{int(found[2] or 0):02}"


def _slot(text: str) -> str | None:
    times = [_time(part) for part in re.split(r" ?[-–—] ?", fold(text))]
    begin, end = times if len(times) == 2 else (None, None)  # noqa: PLR2004 (begin, end)
    return f'"{begin}-{end}"' if begin and end and begin < end else None


def _every(text: str) -> str | None:
    from pacli.changes.choices import choice

    words = [w for w in fold(text).split() if w not in _LITTLE]
    day = choice(words[0], _DAYS) if words else None
    parts = [_PARTS.get(word) for word in words[1:]]
    if day is None or len(parts) > 1 or None in parts:
        return None
    return " ".join([_DAYS[str(day)], *map(str, parts)])


def _currency(text: str) -> str | None:
    word = _CURRENCIES.get(fold(text), text.strip().upper())
    return word if re.fullmatch("[A-Z]{3}", word) else None


_TIME = re.compile(r"(\d{1,2}) ?[:h.] ?(\d\d)?")
_LITTLE = frozenset({"le", "chaque", "tous", "les", "every", "on"})
_DAYS = {
    "mon": "monday",
    "tue": "tuesday",
    "wed": "wednesday",
    "thu": "thursday",
    "fri": "friday",
    "sat": "saturday",
    "sun": "sunday",
    "day": "day",
    "month": "month",
}
_PARTS = {
    "matin": "morning",
    "morning": "morning",
    "apres-midi": "afternoon",
    "afternoon": "afternoon",
    "soir": "evening",
    "evening": "evening",
}
_CURRENCIES = {"€": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "£": "GBP"}


def meant_form(text: str, form: str) -> str | None:
    """How a text of a fixed form (a time, slot, recurrence or currency) is written."""
    read = _FORMED.get(form)
    return read(text) if read else None


_FORMED: dict[str, Callable[[str], str | None]] = {
    "time": _time,
    "slot": _slot,
    "every": _every,
    "currency": _currency,
}
