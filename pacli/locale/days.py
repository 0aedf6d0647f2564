"""Days, spans and working time as French and English write them.

The names of days and months are also those that :mod:`pacli.forms` understands.
"""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import TYPE_CHECKING, Literal

from pacli.locale.numbers import ENGLISH, FRENCH, NO_BREAK, rounded, write_number

if TYPE_CHECKING:
    from pacli.dates import Duration, Span

DayForm = Literal["short", "full", "weekday", "long", "numeric", "name"]

WEEKDAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
# fmt: off
MONTHS = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
           "septembre", "octobre", "novembre", "décembre"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August",
           "September", "October", "November", "December"),
}
_BRIEF_MONTHS = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août",
           "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug",
           "Sep", "Oct", "Nov", "Dec"),
}
# fmt: on

_PARTS = {Fraction(1, 4): "¼", Fraction(1, 2): "½", Fraction(3, 4): "¾"}


def write_day(day: dt.date, code: str, form: DayForm = "short") -> str:
    """The day in one of six forms.

    ``short`` 13 février, 13 Feb; ``full`` with its year; ``weekday`` vendredi 13 février,
    Friday 13 February; ``long`` that with its year; ``name`` vendredi, Friday; ``numeric``
    13/02/2026, in both languages.
    """
    if form == "numeric":
        return f"{day.day:02}/{day.month:02}/{day.year}"
    if form == "name":
        return WEEKDAYS[code][day.weekday()]
    if form in {"weekday", "long"}:
        year = f" {day.year}" if form == "long" else ""
        return f"{WEEKDAYS[code][day.weekday()]} {_number(day, code)} {_month(day, code)}{year}"
    text = f"{_number(day, code)} {_month(day, code, short=True)}"
    return f"{text} {day.year}" if form == "full" else text


def month_names(month: int, code: str) -> tuple[str, str, str]:
    """The names of a month, 1 for January, from the longest to its initial."""
    name = MONTHS[code][month - 1]
    return name, _BRIEF_MONTHS[code][month - 1], name[0].upper()


def write_span(span: Span, code: str, form: DayForm = "short") -> str:
    """A span as a phrase: du 16 au 27 février, 16–27 Feb; a single day as that day.

    ``full`` adds the year; both years stand there where they differ.
    """
    first, last = span.first, span.last
    if first == last:
        return write_day(first, code, form)
    if first.year != last.year:
        start, end = write_day(first, code, "full"), write_day(last, code, "full")
    else:
        same = first.month == last.month
        start = _number(first, code) if same else write_day(first, code)
        end = write_day(last, code, form)
    if code == "fr":
        return f"du {start} au {end}"
    return f"{start}–{end}" if " " not in start else f"{start} – {end}"


def write_duration(time: Duration | Fraction | int, code: str, hours_per_day: Fraction) -> str:
    """Working time: 4 h 40, 20 min, ½ j; minutes are rounded.

    Whole days and quarters of one stay days; other parts of a day become hours.
    """
    if isinstance(time, (int, Fraction)):
        return _clock(time, code)
    if time.days and (time.days * 4).denominator == 1:
        return _days(time.days, code)
    return _clock(time.in_minutes(hours_per_day), code)


def _days(days: Fraction, code: str) -> str:
    if code == "fr":
        return f"{_PARTS.get(days) or write_number(days, FRENCH)}{NO_BREAK}j"
    unit = "day" if days <= 1 else "days"
    return f"{_PARTS.get(days) or write_number(days, ENGLISH)}{NO_BREAK}{unit}"


def _clock(minutes: Fraction | int, code: str) -> str:
    hours, rest = divmod(rounded(minutes, 0), 60)
    if not hours:
        return f"{rest}{NO_BREAK}min"
    if not rest:
        return f"{hours}{NO_BREAK}h"
    tail = f"{rest:02}" if code == "fr" else f"{rest}{NO_BREAK}min"
    return f"{hours}{NO_BREAK}h{NO_BREAK}{tail}"


def _number(day: dt.date, code: str) -> str:
    return "1er" if code == "fr" and day.day == 1 else str(day.day)


def _month(day: dt.date, code: str, *, short: bool = False) -> str:
    name = MONTHS[code][day.month - 1]
    return name[:3] if short and code == "en" else name
