"""Spans of days as people write them."""

from __future__ import annotations

import datetime as dt
import re

from pacli.dates import Span, parse_span
from pacli.errors import N_, Usage
from pacli.forms.days import read_day, relative_day
from pacli.forms.text import fold, in_figures

_ENDS = (
    r"(?P<first>.+?) ?\.\.\.? ?(?P<last>.+)",
    r"du (?P<first>.+?) (?:au|a) (?P<last>.+)",
    r"(?:from )?(?P<first>.+?) (?:to|until|till) (?P<last>.+)",
    r"(?P<first>\d{1,2})-(?P<last>\d{1,2} [a-z]+\.?(?: \d{4})?)",
    r"(?P<first>.+?) - (?P<last>.+)",
)
_NUMBER = r"(?:[a-z]+ )?(\d{1,2})(?:er|st|nd|rd|th)?"
_YEAR = r"\d{4}$|^\d{4}-"
_WEEKS = {
    "this week": 0,
    "cette semaine": 0,
    "next week": 1,
    "semaine prochaine": 1,
    "last week": -1,
    "semaine derniere": -1,
}


def span_from_words(text: str, today: dt.date, *, past: bool = False) -> Span:
    """The days that are meant, both ends included.

    "2026-02-16..2026-02-27", "16/02..27/02", "du 16 au 27 février", "from 16 to 27
    february", "16–27 Feb", "next week" (Monday to Sunday), or any single day.
    """
    try:
        span = _read(in_figures(fold(text)), today, past=past)
    except OverflowError:
        span = None  # before the year 1, or after 9999
    if span is None:
        raise Usage(
            N_("“{text}” is not a day, nor a span of days."),
            hint=N_("Write for instance friday, 16/02..27/02 or “from 16 to 27 february”."),
            text=text,
        )
    if span.last < span.first:
        raise Usage(
            N_("“{text}” ends before it begins."),
            hint=N_("Write the first day, then the last one."),
            text=text,
        )
    return span


def _read(folded: str, today: dt.date, *, past: bool) -> Span | None:
    span = parse_span(folded) or _week(folded, today) or _between(folded, today, past=past)
    if span is not None:
        return span
    day = read_day(folded, today, past=past)
    return Span(day, day) if day else None


def _week(folded: str, today: dt.date) -> Span | None:
    ahead = _WEEKS.get(folded.removeprefix("la "))
    if ahead is None:
        return None
    monday = today + dt.timedelta(days=7 * ahead - today.weekday())
    return Span(monday, monday + dt.timedelta(days=6))


def _between(folded: str, today: dt.date, *, past: bool) -> Span | None:
    for pattern in _ENDS:
        found = re.fullmatch(pattern, folded)
        if found:
            span = _ends(found["first"], found["last"], today, past=past)
            if span:
                return span
    return None


def _ends(first: str, last: str, today: dt.date, *, past: bool) -> Span | None:
    """What is missing at one end is taken from the other: the month, then the year."""
    number = re.fullmatch(_NUMBER, first)
    if number or (re.search(_YEAR, last) and not re.search(_YEAR, first)):
        end = read_day(last, today, past=past)
        begin = (
            read_day(f"the {number[1]}" if number else first, end, past=True) if end else None
        )
    else:
        begin = read_day(first, today, past=past)
        end = relative_day(last, today)
        if begin and (end is None or end < begin):
            end = read_day(last, begin, past=False)
    return Span(begin, end) if begin and end else None
