"""When something comes back, as French and English say it: tous les vendredis après-midi."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pacli.errors import C_, N_, Message
from pacli.recurrence import DAYS, parts

if TYPE_CHECKING:
    from pacli.locale import Language

# TRANSLATORS: days of the week after "every": tous les lundis
_EVERY = (
    C_("every", "Monday"),
    C_("every", "Tuesday"),
    C_("every", "Wednesday"),
    C_("every", "Thursday"),
    C_("every", "Friday"),
    C_("every", "Saturday"),
    C_("every", "Sunday"),
)
_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ONE = (
    N_("Monday"),
    N_("Tuesday"),
    N_("Wednesday"),
    N_("Thursday"),
    N_("Friday"),
    N_("Saturday"),
    N_("Sunday"),
)
_ALONE = {
    "day": N_("every day"),
    "weekday": N_("every working day"),
    "month": N_("every month"),
}
_PARTS = {
    "": N_("every {day}"),
    # TRANSLATORS: {day} is such as "lundis"
    "morning": N_("every {day} morning"),
    "afternoon": N_("every {day} afternoon"),
    "evening": N_("every {day} evening"),
}
_NTH = {
    # TRANSLATORS: which Monday of a month: le premier lundi de chaque mois
    "1": C_("nth", "first"),
    "2": C_("nth", "second"),
    "3": C_("nth", "third"),
    "4": C_("nth", "fourth"),
    "-1": C_("nth", "last"),
}
_CLAMPED = {"28,29": 29, "28,29,30": 30}
_PLAIN = {"FREQ", "INTERVAL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "COUNT", "UNTIL"}


def write_recurrence(every: str | None, rrule: str | None, say: Language) -> str:
    """How often a ritual comes back, from its ``every`` or its ``rrule``; "" from neither.

    A rule for which there are no plain words is said as it is written.
    """
    if every is not None:
        word, _, part = every.partition(" ")
        if word in _ALONE:
            return say(_ALONE[word])
        return say(_PARTS[part], day=_EVERY[_NAMES.index(word)])
    return "" if rrule is None else _ruled(rrule, say)


def _ruled(rrule: str, say: Language) -> str:
    found = parts(rrule)
    text = _told(found, say) if found.keys() <= _PLAIN else None
    if text is None:
        return say("by the rule {rule}", rule=rrule.removeprefix("RRULE:"))
    if "COUNT" in found:
        times = int(found["COUNT"])
        return say.plural("{rule}, once", "{rule}, {n} times", times, rule=text)
    if "UNTIL" in found:
        until = dt.date.fromisoformat(found["UNTIL"])
        return say("{rule}, until {day}", rule=text, day=say.day(until, "full"))
    return text


def _told(found: dict[str, str], say: Language) -> str | None:
    n = int(found.get("INTERVAL", "1"))
    by = {name: value for name, value in found.items() if name.startswith("BY")}
    match found["FREQ"]:
        case "DAILY" if not by:
            return say(_ALONE["day"]) if n == 1 else say("every {n} days", n=n)
        case "WEEKLY" | "MONTHLY" if not by:
            return _steps(found["FREQ"], n, say)
        case "WEEKLY" if by.keys() == {"BYDAY"}:
            return _weekly(by["BYDAY"].split(","), n, say)
        case "MONTHLY":
            return _monthly(by, n, say)
        case "YEARLY" if n == 1 and by.keys() == {"BYMONTH", "BYMONTHDAY"}:
            return _yearly(by["BYMONTH"], by["BYMONTHDAY"], say)
    return None


def _steps(frequency: str, n: int, say: Language) -> str:
    """So many weeks or months, from a first day that the rule does not name."""
    if frequency == "MONTHLY":
        return say(_ALONE["month"]) if n == 1 else say("every {n} months", n=n)
    return say("every week") if n == 1 else say("every {n} weeks", n=n)


def _weekly(days: list[str], n: int, say: Language) -> str:
    numbers = sorted(DAYS.index(day) for day in set(days))
    if n > 1:
        ones = tuple(_ONE[day] for day in numbers)
        if n == 2 and len(ones) == 1:  # noqa: PLR2004 (one of two)
            return say("every other {day}", day=ones[0])
        return say("every {n} weeks, {days}", n=n, days=ones)
    first, last = numbers[0], numbers[-1]
    if len(numbers) == len(DAYS):
        return say(_ALONE["day"])
    if last - first > 1 and len(numbers) == last - first + 1:
        return say("from {first} to {last}", first=_ONE[first], last=_ONE[last])
    return say(_PARTS[""], day=tuple(_EVERY[day] for day in numbers))


def _monthly(by: dict[str, str], n: int, say: Language) -> str | None:
    date = by.get("BYMONTHDAY")
    if by.keys() == {"BYMONTHDAY", "BYSETPOS"} and by["BYSETPOS"] == "-1" and date in _CLAMPED:
        return _dated(_CLAMPED[date], n, say)
    if by.keys() == {"BYMONTHDAY"} and date is not None:
        if date == "-1" and n == 1:
            return say("on the last day of each month")
        return _dated(int(date), n, say) if date.isdecimal() else None
    day, nth = by.get("BYDAY", ""), by.get("BYSETPOS", "")
    nth, day = (nth, day) if nth else (day[:-2], day[-2:])
    if n == 1 and nth.removeprefix("+") in _NTH and day in DAYS and "BYMONTHDAY" not in by:
        number: Message = _NTH[nth.removeprefix("+")]
        return say("on the {nth} {day} of each month", nth=number, day=_ONE[DAYS.index(day)])
    return None


def _dated(date: int, n: int, say: Language) -> str:
    """A day of the month, every month or every so many."""
    day = _ordinal(date, say.code)
    if n == 1:
        # TRANSLATORS: le 15 de chaque mois; {day} is such as 1er, 2, 15
        return say("on the {day} of each month", day=day)
    return say("every {n} months, on the {day}", n=n, day=day)


def _yearly(month: str, date: str, say: Language) -> str | None:
    if not (month.isdecimal() and date.isdecimal()):
        return None
    try:
        # A leap year, since 29 February is a day too.
        day = dt.date(2000, int(month), int(date))
    except ValueError:
        return None
    return say("every year on {day}", day=say.day(day))


def _ordinal(n: int, code: str) -> str:
    if code == "fr":
        return "1er" if n == 1 else str(n)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(n % 10 if n not in {11, 12, 13} else 0, "th")
    return f"{n}{ending}"
