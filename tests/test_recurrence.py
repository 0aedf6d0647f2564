"""Recurrence rules: against the RFC read day by day, and what is refused."""

from __future__ import annotations

import calendar
import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.recurrence import DAYS, fault, first_day, parts, rule_days


def day(text):
    return dt.date.fromisoformat(text)


BEGIN = day("2026-01-07")  # a Wednesday
ONE = dt.timedelta(days=1)


def periods(rule, begin, last):
    """The days of each period that the interval leaves, as RFC 5545 counts them."""
    every = int(rule.get("INTERVAL", 1))
    match rule["FREQ"]:
        case "DAILY":
            n = 0
            while begin + n * ONE <= last:
                yield [begin + n * ONE]
                n += every
        case "WEEKLY":
            week = DAYS.index(rule.get("WKST", "MO"))
            first = begin - (begin.weekday() - week) % 7 * ONE
            while first <= last:
                yield [first + n * ONE for n in range(7)]
                first += 7 * every * ONE
        case "MONTHLY":
            n = begin.year * 12 + begin.month - 1
            while dt.date(n // 12, n % 12 + 1, 1) <= last:
                year, month = n // 12, n % 12 + 1
                long = calendar.monthrange(year, month)[1]
                yield [dt.date(year, month, d) for d in range(1, long + 1)]
                n += every
        case "YEARLY":
            for year in range(begin.year, last.year + 1, every):
                yield [
                    dt.date(year, 1, 1) + n * ONE for n in range(365 + calendar.isleap(year))
                ]


def chosen(rule, name):
    return rule[name].split(",") if name in rule else []


def nth_of(one, days):
    """+1 and −5, say: which Monday of ``days`` it is, from either end."""
    same = [d for d in days if d.weekday() == one.weekday()]
    return {same.index(one) + 1, same.index(one) - len(same)}


def fits(rule, one, begin, whole):
    freq = rule["FREQ"]
    by_day, dates = chosen(rule, "BYDAY"), chosen(rule, "BYMONTHDAY")
    long = calendar.monthrange(one.year, one.month)[1]
    if "BYMONTH" in rule and str(one.month) not in chosen(rule, "BYMONTH"):
        return False
    if dates and not {str(one.day), str(one.day - long - 1)} & set(dates):
        return False
    if by_day:
        inside = [d for d in whole if d.month == one.month] if "BYMONTH" in rule else whole
        names = {DAYS[one.weekday()]}
        names |= {f"{n}{DAYS[one.weekday()]}" for n in nth_of(one, inside)}
        if not names & set(by_day):
            return False
    if freq == "WEEKLY" and not by_day:
        return one.weekday() == begin.weekday()
    if freq in {"MONTHLY", "YEARLY"} and not by_day and not dates:
        at_all = freq == "MONTHLY" or "BYMONTH" in rule or one.month == begin.month
        return at_all and one.day == begin.day
    return True


def by_hand(text, begin, last):
    rule = parts(text)
    found = []
    for whole in periods(rule, begin, last):
        days = [one for one in whole if fits(rule, one, begin, whole)]
        if "BYSETPOS" in rule:
            places = [int(n) for n in chosen(rule, "BYSETPOS")]
            days = sorted(
                {days[n - (n > 0)] for n in places if -len(days) <= n - (n > 0) < len(days)}
            )
        found += [one for one in days if one >= begin]
    found = found[: int(rule["COUNT"])] if "COUNT" in rule else found
    until = dt.datetime.strptime(rule.get("UNTIL", "20991231"), "%Y%m%d").date()  # noqa: DTZ007 (a day)
    return [one for one in found if one <= min(last, until)]


@st.composite
def rules(draw):
    freq = draw(st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]))
    found = [f"FREQ={freq}"]

    def some(name, values, most=3):
        picked = draw(st.lists(st.sampled_from(values), max_size=most, unique=True))
        if picked:
            found.append(f"{name}={','.join(map(str, picked))}")
        return bool(picked)

    if draw(st.booleans()):
        found.append(f"INTERVAL={draw(st.integers(1, 4))}")
    numbered = ["1MO", "2TU", "-1FR", "3SA", "-2WE", "SU"]
    choosy = some("BYDAY", [*DAYS, *numbered] if freq in {"MONTHLY", "YEARLY"} else DAYS)
    choosy |= some("BYMONTH", [1, 2, 3, 6, 12])
    if freq != "WEEKLY":
        choosy |= some("BYMONTHDAY", [1, 13, 28, 29, 30, 31, -1, -2])
    if choosy:
        some("BYSETPOS", [1, 2, 3, -1, -2], most=2)
    if freq == "WEEKLY" and draw(st.booleans()):
        found.append(f"WKST={draw(st.sampled_from(DAYS))}")
    ending = draw(st.sampled_from(["", "COUNT", "UNTIL"]))
    if ending == "COUNT":
        found.append(f"COUNT={draw(st.integers(1, 12))}")
    elif ending:
        until = draw(st.dates(day("2025-12-01"), day("2030-01-01")))
        found.append(f"UNTIL={until:%Y%m%d}")
    return ";".join(found)


@given(rules(), st.dates(day("2024-01-01"), day("2027-12-31")), st.integers(0, 900))
def test_the_days_of_a_rule_are_those_of_the_rfc(text, begin, ahead):
    assert fault(text, begin) is None
    first = begin + ahead * ONE
    last = min(first + 800 * ONE, day("2030-06-30"))
    expected = [one for one in by_hand(text, begin, last) if one >= first]
    assert list(rule_days(text, begin, first, last)) == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # The examples of RFC 5545 (3.8.5.3), told from a Tuesday, 2 September 1997.
        ("FREQ=DAILY;COUNT=3", "09-02 09-03 09-04"),
        ("FREQ=DAILY;INTERVAL=10;COUNT=5", "09-02 09-12 09-22 10-02 10-12"),
        ("FREQ=WEEKLY;UNTIL=19970907;WKST=SU;BYDAY=TU,TH", "09-02 09-04"),
        ("FREQ=WEEKLY;INTERVAL=2;COUNT=4;WKST=SU;BYDAY=TU,TH", "09-02 09-04 09-16 09-18"),
        ("FREQ=MONTHLY;BYMONTHDAY=-3;COUNT=3", "09-28 10-29 11-28"),
        ("FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3;COUNT=3", "09-04 10-07 11-06"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3", "09-29 10-30 11-27"),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=1", "1998-02-13"),
    ],
)
def test_the_examples_of_the_rfc(text, days):
    begin = day("1997-09-02")
    expected = [day(one if len(one) > len("09-02") else f"1997-{one}") for one in days.split()]
    assert list(rule_days(text, begin, begin, day("1998-03-01"))) == expected


def test_the_first_of_a_week_is_not_taken_from_what_is_left_of_it():
    """The week of Wednesday 7 January has its first day on Monday, before the start."""
    found = rule_days("FREQ=WEEKLY;BYDAY=MO,FR;BYSETPOS=1", BEGIN, BEGIN, day("2026-01-20"))
    assert list(found) == [day("2026-01-12"), day("2026-01-19")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("FREQ=WEEKLY;BYDAY=XX", "{part} cannot be read."),
        ("FREQ=WEEKLY;BYDAY=FR,", "{part} cannot be read."),
        ("FREQ=WEEKLY;INTERVAL=0", "{part} cannot be read."),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "{part} cannot be read."),
        ("FREQ=MONTHLY;BYDAY=6MO", "{part} cannot be read."),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=-6MO", "{part} cannot be read."),
        ("FREQ=YEARLY;BYDAY=54MO", "{part} cannot be read."),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "{part} cannot be read."),
        ("FREQ=WEEKLY;UNTIL=20260331T235959Z", "Write the day without a time: {day}."),
        ("FREQ=WEEKLY;UNTIL=20260230", "UNTIL is a day that there is, such as UNTIL=20260331."),
        ("FREQ=WEEKLY;UNTIL=2026", "UNTIL is a day that there is, such as UNTIL=20260331."),
        ("FREQ=WEEKLY;COUNT=3;UNTIL=20260331", "It ends by COUNT or by UNTIL: keep one."),
        ("FREQ=WEEKLY;BYDAY=MO;BYDAY=TU", "Write each of its parts once."),
        ("FREQ=WEEKLY;BYHOUR=9", "Take {part} away: the time of day stands in “at”."),
        ("FREQ=YEARLY;BYEASTER=1", "No rule has {part}."),
        ("FREQ=WEEKLY;BYDAY=1MO", "{part} needs FREQ=MONTHLY or FREQ=YEARLY."),
        ("FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO", "{part} needs FREQ=MONTHLY or FREQ=YEARLY."),
        ("FREQ=WEEKLY;BYMONTHDAY=3", "{part} does not go with FREQ={frequency}."),
        ("FREQ=MONTHLY;BYWEEKNO=3", "{part} does not go with FREQ={frequency}."),
    ],
)
def test_a_rule_that_cannot_be_followed_says_what_of_it(text, said):
    found = fault(text, BEGIN)
    assert found is not None
    assert found.hint == said
    assert "{" not in found.hint.format_map(found.params)


def test_what_counts_from_a_first_day_needs_one():
    for text in ("FREQ=WEEKLY;COUNT=10", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"):
        assert fault(text, BEGIN) is None
        assert fault(text, None) is not None
    assert fault("FREQ=WEEKLY;INTERVAL=1;BYDAY=MO", None) is None


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6",
        "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
        "FREQ=WEEKLY;UNTIL=20260106",
    ],
)
def test_a_rule_without_days_is_soon_known(text):
    began = time.process_time()
    assert first_day(text, BEGIN) is None
    assert time.process_time() - began < 3


def test_rare_days_and_the_ends_of_the_calendar():
    leap = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=SU"
    # 29 February 2004, 2032, 2060, 2088 are Sundays; 2100 has none, 2128 again.
    assert first_day(leap, day("2026-01-01")) == day("2032-02-29")
    assert first_day(leap, day("2089-01-01")) == day("2128-02-29")
    assert first_day("FREQ=DAILY", dt.date.max) == dt.date.max
    assert first_day("FREQ=DAILY", dt.date.min) == dt.date.min
    assert list(rule_days("FREQ=WEEKLY", dt.date.max, dt.date.max, dt.date.max)) == [
        dt.date.max
    ]
