"""A time zone as a calendar carries it along (VTIMEZONE), made from the tz database.

icalendar makes one too, but sets changes to summer time an hour late, and only lists them.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vRecur

from pacli.errors import N_, Refused
from pacli.recurrence import DAYS

YEARS = 10
"""How many years of changes are looked at."""

_FIRST_YEAR = 1900
_LAST_YEAR = 2100
"""Before the one there were no zones; after the other nobody knows."""

_WEEK = 7


class Change(NamedTuple):
    """A change of clocks: when it comes by the clock that it ends, and both offsets."""

    when: dt.datetime
    before: dt.timedelta
    after: dt.timedelta
    name: str
    summer: bool


def time_zone(name: str) -> ZoneInfo:
    """The time zone of that name; raises Refused for one that nobody knows."""
    try:
        return ZoneInfo(name)
    except (ValueError, LookupError, OSError):
        raise Refused(
            N_("There is no time zone “{name}”."),
            hint=N_("Name one as Europe/Paris is: pac set timezone=Europe/Paris"),
            name=name,
        ) from None


def component(zone: ZoneInfo, year: int) -> Timezone:
    """The time zone with its changes of some years from ``year`` on.

    Changes that come back by one rule are given by it, and so hold on after that.
    """
    made = Timezone()
    made.add("tzid", zone.key)
    start = dt.datetime(max(year, _FIRST_YEAR), 1, 1, tzinfo=zone)
    offset = _offset(start)
    begin = Change(start, offset, offset, start.tzname() or zone.key, bool(start.dst()))
    made.add_component(_observance(begin))
    kinds: dict[tuple[object, ...], list[Change]] = defaultdict(list)
    until = min(start.year + YEARS - 1, _LAST_YEAR)
    for change in _changes(zone, start, until):
        kinds[change[1:]].append(change)
    for changes in kinds.values():
        observance = _observance(changes[0])
        rule = _rule([change.when for change in changes], until)
        if rule is not None:
            observance.add("rrule", vRecur.from_ical(rule))
        elif changes[1:]:
            observance.add("rdate", [change.when for change in changes[1:]])
        made.add_component(observance)
    return made


def _observance(change: Change) -> TimezoneDaylight | TimezoneStandard:
    made = TimezoneDaylight() if change.summer else TimezoneStandard()
    made.add("tzname", change.name)
    made.add("dtstart", change.when.replace(tzinfo=None))
    made.add("tzoffsetfrom", change.before)
    made.add("tzoffsetto", change.after)
    return made


def _changes(zone: ZoneInfo, start: dt.datetime, last_year: int) -> Iterator[Change]:
    """The changes of a zone, in order: found day by day, then to the minute."""
    here = start.astimezone(dt.UTC)
    day = dt.timedelta(days=1)
    while here.year <= last_year:
        after = here + day
        if _state(here, zone) != _state(after, zone):
            low, high = here, after
            while high - low > dt.timedelta(minutes=1):
                middle = low + dt.timedelta(minutes=(high - low) // dt.timedelta(minutes=2))
                if _state(middle, zone) == _state(here, zone):
                    low = middle
                else:
                    high = middle
            old, new = low.astimezone(zone), high.astimezone(zone)
            yield Change(
                when=(high + _offset(old)).replace(tzinfo=None),
                before=_offset(old),
                after=_offset(new),
                name=new.tzname() or zone.key,
                summer=bool(new.dst()),
            )
        here = after


def _state(moment: dt.datetime, zone: ZoneInfo) -> tuple[object, ...]:
    local = moment.astimezone(zone)
    return local.utcoffset(), local.tzname(), local.dst()


def _offset(moment: dt.datetime) -> dt.timedelta:
    return moment.utcoffset() or dt.timedelta()


def _rule(moments: list[dt.datetime], last_year: int) -> str | None:
    """The yearly rule that gives these moments and no others, None where there is none."""
    first = moments[0]
    years = list(range(first.year, last_year + 1))
    same = {(one.month, one.weekday(), one.time()) for one in moments}
    if [one.year for one in moments] != years or len(same) > 1 or len(years) == 1:
        return None
    day = DAYS[first.weekday()]
    if all((one + dt.timedelta(days=_WEEK)).month != one.month for one in moments):
        number = -1
    else:
        numbers = {(one.day - 1) // _WEEK + 1 for one in moments}
        if len(numbers) > 1:
            return None
        (number,) = numbers
    return f"FREQ=YEARLY;BYMONTH={first.month};BYDAY={number}{day}"
