"""Working time as people write it."""

from __future__ import annotations

import re
from fractions import Fraction

from pacli.dates import Duration, parse_duration
from pacli.errors import N_, Usage
from pacli.forms.text import fold, in_figures

_MINUTES = r"(?:m|mn|min|mins|minutes?)"
_HOURS = r"(?:h|hr|hrs|heures?|hours?)"
_DAYS = r"(?:d|j|jrs?|jours?|journees?|days?)"
_AMOUNT = r"(?P<n>\d{1,6}(?:[.,]\d{1,6})?)"
_HALF = r"(?:1/2|(?:1 )?(?:demie?|half)(?: 1)?)"

_CLOCK = rf"(?P<h>\d{{1,6}}) ?{_HOURS} ?(?P<m>[0-5]?\d) ?{_MINUTES}?"
_PLAIN = rf"{_AMOUNT} ?(?:(?P<min>{_MINUTES})|(?P<hour>{_HOURS})|(?P<day>{_DAYS}))"
_PART = (
    rf"(?:(?P<quarter>[13])(?:/4(?: d')?| quarts? d'| quarters? of 1)|{_HALF})[ -]?"
    rf"(?:(?P<hour>{_HOURS})|(?P<day>{_DAYS}))"
)
_AND_HALF = (
    rf"(?P<n>\d{{1,6}}) ?(?:(?P<hour>{_HOURS})|(?P<day>{_DAYS})) ?(?:et demie?|and 1 half|1/2)"
    rf"|(?P<n2>\d{{1,6}}) ?(?:1/2|and 1 half) ?(?:(?P<hour2>{_HOURS})|(?P<day2>{_DAYS}))"
)


def duration_from_words(text: str) -> Duration:
    """The time in "90min", "1 h 30", "2 heures", "½ journée", "half a day" or "2 days"."""
    folded = in_figures(fold(text))
    for read in (parse_duration, _clock, _plain, _part, _and_half):
        time = read(folded)
        # What a file has no form for, such as a millionth of a day, is none.
        if time is not None and parse_duration(str(time)) == time:
            return time
    raise Usage(
        N_("“{text}” is not a length of time."),
        hint=N_("Write for instance 45 min, 1 h 30, half a day or 2 days."),
        text=text,
    )


def _clock(text: str) -> Duration | None:
    found = re.fullmatch(_CLOCK, text)
    return Duration(minutes=int(found["h"]) * 60 + int(found["m"])) if found else None


def _plain(text: str) -> Duration | None:
    found = re.fullmatch(_PLAIN, text)
    if not found:
        return None
    n = Fraction(found["n"].replace(",", "."))
    if found["min"]:
        return _minutes(n)
    return _of(n, hour=found["hour"])


def _part(text: str) -> Duration | None:
    found = re.fullmatch(_PART, text)
    if not found:
        return None
    part = Fraction(int(found["quarter"]), 4) if found["quarter"] else Fraction(1, 2)
    return _of(part, hour=found["hour"])


def _and_half(text: str) -> Duration | None:
    found = re.fullmatch(_AND_HALF, text)
    if not found:
        return None
    n = int(found["n"] or found["n2"]) + Fraction(1, 2)
    return _of(n, hour=found["hour"] or found["hour2"])


def _of(n: Fraction, *, hour: str | None) -> Duration | None:
    return _minutes(n * 60) if hour else Duration(days=n)


def _minutes(n: Fraction) -> Duration | None:
    return Duration(minutes=int(n)) if n.denominator == 1 else None
