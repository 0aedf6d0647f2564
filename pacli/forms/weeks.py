"""Weeks as people write them."""

from __future__ import annotations

import datetime as dt
import re

from pacli.errors import N_, Usage
from pacli.forms.spans import span_from_words
from pacli.forms.text import fold

_ISO = r"(?P<year>\d{4})[- ]?[ws](?P<week>\d{1,2})"
_NUMBER = r"(?:w|s|week|wk|sem|semaine) ?(?P<week>\d{1,2})(?: (?P<year>\d{4}))?"
_OF = r"^(?:(?:la |the )?(?:semaine|week) )?(?:du|of) (?!.* au )"
_AHEAD = {
    "this": 0,
    "next": 1,
    "prochaine": 1,
    "suivante": 1,
    "last": -1,
    "previous": -1,
    "derniere": -1,
    "passee": -1,
    "precedente": -1,
}


def week_from_words(text: str, today: dt.date) -> dt.date:
    """A day of the week that is meant.

    "2026-W08", "week 8", "s8", "next week", "semaine du 2 mars", "prochaine", "+1w", or any
    day as :func:`pacli.forms.days.day_from_words` reads it. A number without its year is
    that of the nearest such week.
    """
    folded = re.sub(_OF, "", fold(text))
    found = re.fullmatch(_ISO, folded) or re.fullmatch(_NUMBER, folded)
    if found is not None:
        return _numbered(text, int(found["week"]), found["year"], today)
    ahead = _AHEAD.get(folded)
    if ahead is None:
        return span_from_words(folded, today).first
    try:
        return today + dt.timedelta(days=7 * ahead)
    except OverflowError:
        return today


def _numbered(text: str, week: int, year: str | None, today: dt.date) -> dt.date:
    here = today.isocalendar().year
    years = [int(year)] if year else [here - 1, here, here + 1]
    found = []
    for each in years:
        try:
            found.append(dt.date.fromisocalendar(each, week, 1))
        except ValueError:
            continue
    if not found:
        raise Usage(
            N_("There is no week “{text}”."),
            hint=N_("Weeks go from 1 to 52 or 53, such as 2026-W08."),
            text=text,
        )
    return min(found, key=lambda monday: abs(monday.toordinal() - today.toordinal()))
