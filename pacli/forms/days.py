"""Days as people write them.

What has happened (``past``) takes the latest such day, today included; what is to come
the next one. A weekday to come is never today, which has a word of its own, and "next
friday" is that of the week after this one: this week's is "friday", or "this friday". Days
between slashes are day/month/year.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from pacli.dates import months_after, parse_day, period
from pacli.errors import N_, Usage
from pacli.forms.text import fold, in_figures
from pacli.locale.days import MONTHS, WEEKDAYS

_NEAR = {
    "today": 0,
    "aujourd'hui": 0,
    "aujourdhui": 0,
    "auj": 0,
    "tomorrow": 1,
    "demain": 1,
    "yesterday": -1,
    "hier": -1,
    "apres-demain": 2,
    "day after tomorrow": 2,
    "avant-hier": -2,
    "day before yesterday": -2,
}

_LEAST = 3
"""Letters needed of a month or a weekday."""

_UNIT = r"(d|days?|j|jours?|w|weeks?|s|sem|semaines?|m|months?|mois)"
_STEPS = (
    (rf"\+ ?(\d{{1,6}}) ?{_UNIT}", 1),
    (rf"- ?(\d{{1,6}}) ?{_UNIT}", -1),
    (r"([dj]) ?\+ ?(\d{1,6})", 1),
    (rf"(?:in|dans) (\d{{1,6}}) ?{_UNIT}", 1),
    # Numerals are in figures by now, and so is the "a" of "il y a".
    (rf"il y 1 (\d{{1,6}}) ?{_UNIT}", -1),
    (rf"(\d{{1,6}}) ?{_UNIT} ago", -1),
)
_LOOSE = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_NUMERIC = r"(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d\d))?"
_DAY = r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
_DATES = (
    rf"{_DAY}(?: of)? ?(?P<month>[a-z]+)\.?,?(?: (?P<year>\d{{4}}))?",
    rf"(?P<month>[a-z]+)\.? (?:the )?{_DAY},?(?: (?P<year>\d{{4}}))?",
)
_DAY_ALONE = rf"(?:le|the) {_DAY}"
_BEFORE = r"^(?:on|le|the) (?=[a-z])"
_PART = r" (?:matin|apres-midi|soir|morning|afternoon|evening)$"
_WHICH = frozenset(("next", "last", "this", "ce", "prochain", "dernier"))
_SMALL = frozenset(("of", "the", "this", "de", "du", "d", "l", "ce", "cette"))


def day_from_words(text: str, today: dt.date, *, past: bool) -> dt.date:
    """The day that is meant, with or without its year.

    "2026-01-16", "today", "hier", "friday", "vendredi prochain", "+3d", "+2s",
    "in 2 weeks", "16 janvier", "january 16", "16/01", "16/01/2026", "le 16", "fin mars".
    """
    day = read_day(in_figures(fold(text)), today, past=past)
    if day is None:
        raise Usage(
            N_("“{text}” is not a day."),
            hint=N_("Write for instance today, friday, +3d, 16 january or 2026-01-16."),
            text=text,
        )
    return day


def read_day(folded: str, today: dt.date, *, past: bool) -> dt.date | None:
    """As :func:`day_from_words`, from a folded text; None where it is not understood."""
    exact = parse_day(folded)
    if exact:
        return exact
    # Which part of the day is no matter here: "demain matin" is tomorrow.
    words = re.sub(_BEFORE, "", re.sub(_PART, "", folded))
    try:
        return (
            _loose(words)
            or relative_day(words, today)
            or _weekday(words, today, past=past)
            or _end(words, today, past=past)
            or _dated(words, today, past=past)
        )
    except OverflowError:
        return None  # before the year 1, or after 9999


def relative_day(folded: str, today: dt.date) -> dt.date | None:
    """The day in "hier", "+3d" or "dans 2 mois", from a folded text."""
    near = _NEAR.get(folded.removeprefix("the "))
    if near is not None:
        return today + dt.timedelta(days=near)
    for pattern, sign in _STEPS:
        found = re.fullmatch(pattern, folded)
        if found:
            n, unit = found.groups() if found[1].isdecimal() else found.groups()[::-1]
            return _moved(today, sign * int(n), unit)
    return None


def month_from_word(word: str) -> int | None:
    """The month that a folded word names, in full or by its first letters."""
    return _named(word, MONTHS)


def day_of_week(word: str) -> int | None:
    """The day of the week that a folded word names: 1 for Monday."""
    return _named(word, WEEKDAYS)


def _named(word: str, names: Mapping[str, tuple[str, ...]]) -> int | None:
    found = {
        number
        for language in names.values()
        for number, name in enumerate(language, start=1)
        if len(word) >= _LEAST and fold(name).startswith(word)
    }
    return found.pop() if len(found) == 1 else None


def _moved(day: dt.date, n: int, unit: str) -> dt.date | None:
    if unit.startswith("m"):
        return months_after(day, n)
    try:
        return day + dt.timedelta(days=n * (7 if unit[0] in "ws" else 1))
    except OverflowError:
        return None


def _loose(words: str) -> dt.date | None:
    """2026-3-11: the canonical form without its zeros."""
    found = re.fullmatch(_LOOSE, words)
    try:
        return dt.date(*map(int, found.groups())) if found else None
    except ValueError:
        return None


def _weekday(words: str, today: dt.date, *, past: bool) -> dt.date | None:
    parts = words.split(" ")
    which = next((part for part in parts if part in _WHICH), "")
    names = [part for part in parts if part != which]
    number = day_of_week(names[0].rstrip(".")) if len(names) == 1 else None
    if number is None:
        return None
    back = (today.isoweekday() - number) % 7
    ahead = -back % 7
    if which in {"last", "dernier"}:
        return today - dt.timedelta(days=back or 7)
    if which in {"this", "ce"}:
        return today + dt.timedelta(days=-back if past else ahead)
    if past and not which:
        return today - dt.timedelta(days=back)
    if which:
        return today + dt.timedelta(days=7 - today.isoweekday() + number)
    return today + dt.timedelta(days=ahead or 7)


def _end(words: str, today: dt.date, *, past: bool) -> dt.date | None:
    found = [word for word in re.findall(r"[a-z]+|\d+", words) if word not in _SMALL]
    if len(found) not in {2, 3} or found[0] not in {"end", "fin"}:
        return None
    what, year = found[1], "".join(found[2:])
    if what in {"month", "mois"} and not year:
        return period("month", today).last
    if what in {"year", "annee"} and not year:
        return today.replace(month=12, day=31)
    month = month_from_word(what)
    if month is None or (year and not year.isdecimal()):
        return None
    return _resolved(None, month, year, today, past=past)


def _dated(words: str, today: dt.date, *, past: bool) -> dt.date | None:
    name, _, rest = words.partition(" ")
    weekday = day_of_week(name.rstrip(".,"))
    if weekday is not None:
        alone = re.fullmatch(_DAY, rest)
        if alone and not month_from_word(name.rstrip(".,")):
            return _this_month(int(alone["day"]), today, past=past, weekday=weekday)
        day = _dated(rest, today, past=past)
        if day and day.isoweekday() == weekday:
            return day
        if day:
            raise Usage(
                N_("The weekday and the date do not go together."),
                hint=N_("Write {day} alone, or another weekday."),
                day=day,
            )
    alone = re.fullmatch(_DAY_ALONE, words)
    if alone:
        return _this_month(int(alone["day"]), today, past=past)
    bare = words.removeprefix("le ").removeprefix("the ")
    numeric = re.fullmatch(_NUMERIC, bare)
    if numeric:
        return _resolved(int(numeric[1]), int(numeric[3]), numeric[4], today, past=past)
    for pattern in _DATES:
        found = re.fullmatch(pattern, bare)
        month = month_from_word(found["month"]) if found else None
        if found and month:
            return _resolved(int(found["day"]), month, found["year"], today, past=past)
    return None


def _resolved(
    day: int | None, month: int, year: str | None, today: dt.date, *, past: bool
) -> dt.date | None:
    """The day in the year given, else the latest or next such; no day is the month's last."""
    if year:
        years = [int(year) if len(year) == len("2026") else 2000 + int(year)]
    else:
        # Nine years in a row always hold a 29 February.
        years = [today.year + (-n if past else n) for n in range(9)]
    for each in years:
        try:
            found = dt.date(each, month, 1 if day is None else day)
        except ValueError:
            continue
        if day is None:
            found = period("month", found).last
        if year or (found <= today if past else found >= today):
            return found
    return None


def _this_month(
    day: int, today: dt.date, *, past: bool, weekday: int | None = None
) -> dt.date | None:
    """The latest or next such day of a month, where it has to be on that ``weekday``."""
    for n in range(3 if weekday is None else 36):
        at = months_after(today.replace(day=1), -n if past else n)
        if at and 0 < day <= period("month", at).last.day:
            found = at.replace(day=day)
            right = weekday in {None, found.isoweekday()}
            if right and (found <= today if past else found >= today):
                return found
    return None
