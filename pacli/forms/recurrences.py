"""When something comes back, as people write it: "friday afternoon", "tous les lundis".

What can be said with one day stays a form of ``every``; the rest becomes a rule (RFC 5545).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from pacli.errors import N_, Usage
from pacli.forms.days import day_of_week, read_day
from pacli.forms.text import fold, in_figures
from pacli.forms.times import time_of_day
from pacli.recurrence import DAYS, RULE, Fault, fault, first_day

_EVERY = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_PARTS = {
    "morning": "morning",
    "matin": "morning",
    "afternoon": "afternoon",
    "apres-midi": "afternoon",
    "evening": "evening",
    "soir": "evening",
}
_ALONE = {
    "day": ("day", "jour", "daily", "quotidien", "quotidiennement"),
    "weekday": (
        "weekday",
        "working day",
        "workday",
        "business day",
        "jour ouvre",
        "jour travaille",
        "jour travail",
        "jour semaine",
    ),
    "month": ("month", "mois", "monthly", "mensuel", "mensuellement"),
}
_NTH = {
    "1": ("1", "first", "1st", "premier", "1er"),
    "2": ("2", "second", "2nd", "deuxieme", "2e", "2eme"),
    "3": ("3", "third", "3rd", "troisieme", "3e", "3eme"),
    "4": ("4", "fourth", "4th", "quatrieme", "4e", "4eme"),
    "-1": ("last", "dernier"),
}
_TIME = re.compile(r"(?:^| )\d{1,2} ?(?:[:h] ?(?:[0-5]\d)?)? ?(?:[ap]\.?m\.?)?$")
_EACH = re.compile(r"\b(?:every|each|chaque|tous|toutes)\b ?")
_SMALL = frozenset(("le", "la", "les", "the", "on", "of", "du", "de", "des", "au"))
_KEPT = frozenset(("mois", "business"))
"""Words whose last letter is no plural."""

_DAY = r"(?P<day>[a-z]+)\.?"
_MONTH = r"(?:month|mois)"
_WEEK = r"(?:week|semaine|weekly|hebdomadaire)"
_DATE = r"(?P<date>\d{1,2})(?:er|st|nd|rd|th)?"
_NTHS = "|".join(name for names in _NTH.values() for name in names)
_SUCH = N_("Write a rule such as FREQ=WEEKLY;BYDAY=FR, or use every.")
_CLAMPED = (29, 30)
"""Days that some months do not have: there it is their last."""


class Recurrence(NamedTuple):
    """When it comes back: a form of ``every`` or else a rule; ``at`` is a time of day."""

    every: str | None = None
    rrule: str | None = None
    at: str | None = None


def recurrence_from_words(text: str, today: dt.date) -> Recurrence:
    """The recurrence that is meant; a rule counts from ``today`` on, at the earliest.

    "friday afternoon", "tous les vendredis 14h", "monday and thursday", "jours ouvrés",
    "le 1er du mois", "last friday of the month", "un lundi sur deux", "every 3 days",
    "tous les ans le 1er mars", or a rule such as "FREQ=WEEKLY;BYDAY=FR". Raises Usage.
    """
    if re.match(r"\s*(?:RRULE:|FREQ=)", text, re.IGNORECASE):
        return Recurrence(rrule=_ruled(text, today))
    folded = " ".join(fold(text).replace(",", " ").split())
    found = _TIME.search(folded)
    at = _clock(found) if found else None
    if found and at:
        folded = re.sub(r" (?:a|at|at:|@)$", "", folded[: found.start()])
    every = _every(folded)
    rule = None if every else _rule(in_figures(folded), today)
    if every is None and rule is None:
        raise Usage(
            N_("“{text}” does not say when it comes back."),
            hint=N_(
                "Write for instance “friday afternoon”, “every weekday”, “first monday of"
                " the month”, or a rule such as FREQ=WEEKLY;BYDAY=FR."
            ),
            text=text,
        )
    return Recurrence(every, rule, at)


def _clock(found: re.Match[str]) -> str | None:
    """The time of day; a number alone may be a day of the month."""
    return None if found[0].strip().isdecimal() else time_of_day(found[0])


def _ruled(text: str, today: dt.date) -> str:
    """A rule as it is, once it can be followed."""
    rule = "".join(text.upper().split()).removeprefix("RRULE:")
    readable = re.match(RULE, rule) is not None
    wrong = fault(rule, today) if readable else Fault(_SUCH, {})
    if wrong is not None:
        raise Usage(
            N_("the rule “{text}” cannot be followed"),
            hint=wrong.hint,
            **{**wrong.params, "text": rule},
        )
    if first_day(rule, today) is None:
        raise Usage(
            N_("the rule “{text}” gives no day"),
            hint=N_("Look for a day that no month has, or an UNTIL before the start."),
            text=rule,
        )
    return rule


def _bare(folded: str) -> str:
    """Without articles and plurals, and "and" for all that joins."""
    words = re.sub(r" ?[+&] ?", " and ", folded).split()
    single = (
        word[:-1] if word.endswith("s") and len(word) > 2 and word not in _KEPT else word  # noqa: PLR2004 (no word)
        for word in words
        if word not in _SMALL
    )
    return " ".join("and" if word == "et" else word for word in single)


def _every(folded: str) -> str | None:
    """The form of ``every``, where there is one."""
    bare = _bare(_EACH.sub("", folded))
    for form, names in _ALONE.items():
        if bare in names:
            return form
    name, _, part = bare.partition(" ")
    day = _weekday(name)
    if day is None or (part and part not in _PARTS):
        return None
    return f"{_EVERY[day]} {_PARTS[part]}" if part else _EVERY[day]


def _weekday(word: str) -> int | None:
    """0 for Monday; None for what names no day of the week."""
    number = day_of_week(word.rstrip("."))
    return None if number is None else number - 1


def _days(words: str) -> str | None:
    """The days of a week in a list, as a rule names them."""
    found = [_weekday(word) for word in words.split() if word != "and"]
    days = sorted({day for day in found if day is not None})
    return ",".join(DAYS[day] for day in days) if days and None not in found else None


def _rule(folded: str, today: dt.date) -> str | None:
    each = _EACH.search(folded) is not None
    plain = _EACH.sub("", folded)
    through = re.fullmatch(r"(?:du |from )?([a-z]+) ?(?:au|to|a|-) ?([a-z]+)", plain)
    if through:
        first, last = _weekday(through[1]), _weekday(through[2])
        if first is not None and last is not None:
            days = [DAYS[(first + n) % 7] for n in range((last - first) % 7 + 1)]
            return f"FREQ=WEEKLY;BYDAY={','.join(days)}"
    bare = _bare(plain).replace("quinze", "15").replace("second", "2")
    for read in (_weekly, _monthly):
        rule = read(bare, each)
        if rule is not None:
            return rule
    return _yearly(plain, today)


def _weekly(bare: str, each: bool) -> str | None:  # noqa: FBT001 (one caller)
    if bare in {"weekend", "week-end"}:
        return "FREQ=WEEKLY;BYDAY=SA,SU"
    # Of "jours", eight are a week and fifteen two.
    patterns: Sequence[tuple[str, Callable[[int], int]]] = (
        (rf"(?P<n>\d{{1,2}}) {_WEEK} (?P<days>.+)", int),
        (rf"(?P<days>.+) (?P<n>\d{{1,2}}) {_WEEK}", int),
        (r"(?P<n>8|15) jour (?P<days>.+)", lambda n: n // 7),
        (rf"(?P<n>1)? ?{_WEEK} (?P<days>.+)", int),
        (r"(?P<n>)fortnight (?P<days>.+)", lambda _: 2),
        (r"1 (?P<days>[a-z]+) sur (?P<n>\d{1,2})", int),
        (r"(?P<n>)other (?P<days>[a-z]+)", lambda _: 2),
        (r"every (?P<n>2|3|4)(?:nd|rd|th)? (?P<days>[a-z]+)", int),
        (r"(?P<n>)(?P<days>.+)", lambda _: 1),
    )
    for pattern, weeks in patterns:
        found = re.fullmatch(pattern, f"every {bare}" if "every" in pattern and each else bare)
        if not found:
            continue
        n = weeks(int(found["n"] or 1))
        if found["days"] in {"day", "jour"} and each | bare.startswith("1 jour sur"):
            return f"FREQ=DAILY;INTERVAL={n}" if n > 1 else None
        days = _days(found["days"])
        if days:
            return (
                f"FREQ=WEEKLY;INTERVAL={n};BYDAY={days}"
                if n > 1
                else f"FREQ=WEEKLY;BYDAY={days}"
            )
    return None


def _monthly(bare: str, each: bool) -> str | None:  # noqa: ARG001, FBT001 (as the other)
    if re.fullmatch(rf"(?:(?:end|fin)|(?:last|dernier) (?:day|jour)) {_MONTH}", bare):
        return "FREQ=MONTHLY;BYMONTHDAY=-1"
    for pattern in (
        rf"(?P<nth>{_NTHS}) {_DAY} {_MONTH}",
        rf"{_MONTH} (?P<nth>{_NTHS}) {_DAY}",
    ):
        found = re.fullmatch(pattern, bare)
        if found:
            return _nth(found["nth"], found["day"])
    for pattern in (
        rf"{_DATE} {_MONTH}",
        rf"{_MONTH} {_DATE}",
        rf"(?P<n>\d{{1,2}}) {_MONTH} {_DATE}",
    ):
        found = re.fullmatch(pattern, bare)
        if found:
            months = int(found.groupdict().get("n") or 1)
            return _dated(int(found["date"]), months)
    return None


def _nth(nth: str, word: str) -> str | None:
    number = next(number for number, names in _NTH.items() if nth in names)
    if word in {"day", "jour"}:
        return f"FREQ=MONTHLY;BYMONTHDAY={number}"
    day = _weekday(word)
    return None if day is None else f"FREQ=MONTHLY;BYDAY={number}{DAYS[day]}"


def _dated(day: int, months: int) -> str | None:
    """A day of the month; of months that are shorter, the last."""
    head = "FREQ=MONTHLY" + (f";INTERVAL={months}" if months > 1 else "")
    if not 1 <= day <= 31 or not months:  # noqa: PLR2004 (a month)
        return None
    if day in _CLAMPED:
        ends = ",".join(map(str, range(_CLAMPED[0] - 1, day + 1)))
        return f"{head};BYMONTHDAY={ends};BYSETPOS=-1"
    return f"{head};BYMONTHDAY={day if day <= _CLAMPED[-1] else -1}"


def _yearly(plain: str, today: dt.date) -> str | None:
    found = re.fullmatch(
        r"(?:les )?(?:year|yearly|ans?|annee|annuel)(?: on)?(?: the| le)? (.+)", plain
    )
    day = read_day(found[1], today, past=False) if found else None
    if day is None:
        return None
    return f"FREQ=YEARLY;BYMONTH={day.month};BYMONTHDAY={day.day}"
