"""What the next plan is called: as the one before, with the time of the next one."""

from __future__ import annotations

import datetime as dt
import re

from pacli.dates import shifted
from pacli.locale.days import month_names

SEASONS = (
    ("spring", "summer", "autumn", "winter"),
    ("spring", "summer", "fall", "winter"),
    ("printemps", "été", "automne", "hiver"),
)
QUARTER = 91.3
"""Days."""

_SHORTLY = 7
"""Days."""

_YEAR = r"(?<!\d)(?:19|20)\d\d(?!\d)"


def next_name(name: str, before: dt.date | None, start: dt.date) -> str:
    """A name for the plan after ``name``: the next season or year in it, else a number.

    >>> next_name("Workshops 2026", dt.date(2026, 1, 5), dt.date(2027, 1, 4))
    'Workshops 2027'
    >>> next_name("Workshops 2026", dt.date(2026, 1, 5), dt.date(2026, 7, 6))
    'Workshops 2026-2'
    >>> next_name("Autumn 2026", dt.date(2026, 9, 7), dt.date(2027, 1, 5))
    'Winter 2027'
    """
    year = before.year if before is not None else start.year
    turned = name if before is None else _turned(name, round((start - before).days / QUARTER))
    if start.year > year and str(year) in re.findall(_YEAR, turned):
        again = re.sub(rf"(?<!\d){year}(?!\d)", str(start.year), turned)
        return re.sub(rf"({start.year})-\d{{1,2}}$", r"\1", again)
    if turned != name:
        return turned
    counted = re.fullmatch(r"(.*\S)([ -])(\d{1,2})", name)
    if counted:
        return f"{counted[1]}{counted[2]}{int(counted[3]) + 1}"
    return f"{name}-2" if re.search(rf"{_YEAR}$", name) else f"{name} 2"


def stale(title: str, before: dt.date | None, due: dt.date | None) -> str | None:
    """What a title says of the day ``before`` that is not so of ``due``: its month, its year.

    A title that says the month which ended a few days earlier means that day too.

    >>> stale("Win 60 services by the end of March", dt.date(2026, 4, 3), dt.date(2026, 8, 7))
    'March'
    >>> stale("March on", dt.date(2026, 3, 31), dt.date(2027, 3, 31)) is None
    True
    """
    if before is None or due is None:
        return None
    for day in (before, shifted(before, -_SHORTLY)):
        names = [one for code in ("en", "fr") for one in month_names(day.month, code)[:2]]
        # English writes months with a capital, and “may” without one is no month.
        names += [one.capitalize() for one in names]
        words = [str(day.year)] * (day.year != due.year)
        words += [one.rstrip(".") for one in names] * (day.month != due.month)
        found = re.search(rf"\b({'|'.join(words)})\b", title) if words else None
        if found:
            return found[0]
    return None


def _turned(name: str, quarters: int) -> str:
    """The name with its season so many quarters on, written as it was."""
    if not quarters % 4:
        return name
    for seasons in SEASONS:
        found = re.search(rf"\b({'|'.join(seasons)})\b", name, re.IGNORECASE)
        if found:
            word = found[0]
            place = seasons.index(word.lower()) + quarters
            new = seasons[place % len(seasons)]
            new = new.capitalize() if word[0].isupper() else new
            return name[: found.start()] + new + name[found.end() :]
    return name
