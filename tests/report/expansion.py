"""When the events of a calendar take place, worked out from its text day by day.

For tests: it tries every day against each part of a rule, and shares nothing with pac but
the library that parses the text.
"""

import datetime as dt
from typing import NamedTuple

from icalendar import Calendar

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Meeting(NamedTuple):
    uid: str
    start: dt.date | dt.datetime
    title: str


def meetings(text, last):
    """What takes place to the day ``last`` included, in order."""
    events = Calendar.from_ical(text).walk("VEVENT")
    found = []
    for event in (one for one in events if "recurrence-id" not in one):
        uid = str(event["uid"])
        starts = set(_starts(event, last))
        for other in events:
            if "recurrence-id" in other and str(other["uid"]) == uid:
                planned = other.decoded("recurrence-id")
                assert planned in starts, f"{uid} moves {planned}, which is none of its days"
                starts.remove(planned)
                found.append(Meeting(uid, other.decoded("dtstart"), str(other["summary"])))
        found += [Meeting(uid, start, str(event["summary"])) for start in starts]
    return sorted(
        (one for one in found if _day(one.start) <= last),
        key=lambda one: (_day(one.start), one.uid),
    )


def _starts(event, last):
    first = event.decoded("dtstart")
    given = [first]
    if "rrule" in event:
        days = rule_days(event["rrule"], _day(first), last, _until(event))
        given = [_like(first, day) for day in days]
        assert not given or given[0] == first, "the first day is none of the rule"
        given = given or [first]
    left_out = set(_listed(event, "exdate"))
    added = _listed(event, "rdate")
    assert left_out <= set(given), "a day is left out that the rule does not give"
    assert not set(added) & set(given), "a day is added that the rule gives"
    return [start for start in (*given, *added) if start not in left_out]


def _until(event):
    """The last day, of the clock where it begins."""
    until = event["rrule"].get("UNTIL", [None])[0]
    start = event.decoded("dtstart")
    if until is None:
        return dt.date.max
    assert isinstance(until, dt.datetime) == isinstance(start, dt.datetime)
    if not isinstance(until, dt.datetime):
        return until
    assert (until.tzinfo is None) == (start.tzinfo is None)
    if until.tzinfo is None:
        return until.date()
    assert until.utcoffset() == dt.timedelta()
    return until.astimezone(start.tzinfo).date()


def _listed(event, name):
    values = event.get(name, [])
    values = values if isinstance(values, list) else [values]
    return [one.dt for value in values for one in value.dts]


def rule_days(rule, first, last, until):
    """The days that a rule gives, from its first on."""
    frequency = rule["FREQ"][0]
    step = rule.get("INTERVAL", [1])[0]
    found = []
    period_days, period_name = [], None
    for n in range(min(last, until).toordinal() - _period_first(first, frequency, rule) + 1):
        day = dt.date.fromordinal(_period_first(first, frequency, rule) + n)
        name = _period(day, frequency, rule)
        if name != period_name:
            found += _chosen(period_days, rule)
            period_days, period_name = [], name
        if (name - _period(first, frequency, rule)) % step == 0 and _fits(
            day, first, frequency, rule
        ):
            period_days.append(day)
    # The last period may be cut, and then its last days are not its last.
    if "BYSETPOS" in rule:
        day = min(last, until) + dt.timedelta(days=1)
        while _period(day, frequency, rule) == period_name:
            if _fits(day, first, frequency, rule):
                period_days.append(day)
            day += dt.timedelta(days=1)
    found += _chosen(period_days, rule)
    return [day for day in found if first <= day <= min(last, until)]


def _period(day, frequency, rule):
    """The number of the day, week, month or year that a day lies in."""
    if frequency == "DAILY":
        return day.toordinal()
    if frequency == "WEEKLY":
        shift = DAYS.index(rule.get("WKST", ["MO"])[0])
        return (day.toordinal() - 1 - shift) // 7
    return day.year * 12 + day.month if frequency == "MONTHLY" else day.year


def _period_first(first, frequency, rule):
    day = first
    while _period(day - dt.timedelta(days=1), frequency, rule) == _period(
        first, frequency, rule
    ):
        day -= dt.timedelta(days=1)
    return day.toordinal()


def _chosen(days, rule):
    if "BYSETPOS" not in rule:
        return days
    places = [p - 1 if p > 0 else p for p in rule["BYSETPOS"]]
    return sorted({days[p] for p in places if -len(days) <= p < len(days)})


def _fits(day, first, frequency, rule):
    tomorrow = day + dt.timedelta(days=1)
    month_days = (_add_month(day) - dt.timedelta(days=1)).day
    if "BYMONTH" in rule and day.month not in rule["BYMONTH"]:
        return False
    if "BYMONTHDAY" in rule and not {day.day, day.day - month_days - 1} & set(
        rule["BYMONTHDAY"]
    ):
        return False
    if "BYDAY" in rule:
        return any(_is_weekday(day, str(code), frequency, rule) for code in rule["BYDAY"])
    if frequency == "WEEKLY":
        return day.weekday() == first.weekday()
    if frequency in {"MONTHLY", "YEARLY"} and "BYMONTHDAY" not in rule:
        same_month = frequency == "MONTHLY" or "BYMONTH" in rule or day.month == first.month
        return same_month and day.day == first.day
    return tomorrow > day


def _is_weekday(day, code, frequency, rule):
    name, number = code[-2:], code[:-2]
    if DAYS[day.weekday()] != name:
        return False
    if not number:
        return True
    first = day.replace(day=1)
    end = _add_month(day)
    if frequency == "YEARLY" and "BYMONTH" not in rule:
        first, end = day.replace(month=1, day=1), dt.date(day.year + 1, 1, 1)
    before, after = (day - first).days // 7 + 1, -(((end - day).days - 1) // 7 + 1)
    return int(number) in {before, after}


def _add_month(day):
    return dt.date(day.year + day.month // 12, day.month % 12 + 1, 1)


def _like(first, day):
    if not isinstance(first, dt.datetime):
        return day
    return dt.datetime.combine(day, first.time(), first.tzinfo)


def _day(start):
    return start.date() if isinstance(start, dt.datetime) else start
