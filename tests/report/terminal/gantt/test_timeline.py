"""Days in columns: weeks and months of equal width, their names above them."""

import datetime as dt

import pytest

from pacli.dates import Span, period
from pacli.locale import language
from pacli.report.terminal.gantt.timeline import Timeline

ONE_DAY = dt.timedelta(days=1)


def day(text):
    return dt.date.fromisoformat(text)


def timeline(by, first, last, room=80, today="2026-02-13"):
    return Timeline(by, Span(day(first), day(last)), day(today), room)


def head(line, lang="en"):
    return list(line.head(language(lang)))


YEAR = ("2026-01-01", "2026-12-31")


@pytest.mark.parametrize("room", [1, 7, 26, 60, 140])
@pytest.mark.parametrize("by", ["week", "month", "quarter"])
def test_days_lie_one_after_the_other_each_unit_as_wide_as_the_others(by, room):
    line = timeline(by, "2025-12-29", "2027-01-03", room)
    unit = "week" if by == "week" else "month"
    assert line.columns <= room
    columns = [line.column(one) for one in line.span]
    assert columns == sorted(columns)
    assert set(columns) == set(range(line.columns))
    for one in line.span:
        begins = line.column(period(unit, one).first)
        assert begins % line.size == 0
        assert begins <= line.column(one) < begins + line.size
    assert line.column(line.span.first - ONE_DAY) == -1
    assert line.column(line.span.last + ONE_DAY) == line.columns
    for place, days in enumerate(line.days()):
        assert {line.column(one) for one in days} == {place}


def test_more_units_than_columns_leave_some_out_but_not_today():
    line = timeline("week", "2026-01-05", "2027-01-03", 20, today="2026-07-01")
    assert line.cut
    # a quarter of the twenty weeks lie before that of today, which begins on 29 June
    assert (line.columns, line.span) == (20, Span(day("2026-05-25"), day("2026-10-11")))
    late = timeline("week", "2026-01-05", "2027-01-03", 20, today="2026-12-30")
    assert late.span.last == day("2027-01-03")
    before = timeline("week", "2026-01-05", "2027-01-03", 20, today="2025-12-30")
    assert before.span.first == day("2026-01-05")
    assert not timeline("week", "2026-01-05", "2026-05-24", 20).cut


def test_weeks_stand_under_their_months():
    line = timeline("week", "2026-01-26", "2026-03-08", 42)
    # 1 February is the 7th column of the first week, 1 March the 7th of the fifth
    assert head(line) == [
        "Jan   February                    March",
        "26     2      9      16     23     2",
    ]
    assert head(line, "fr")[0] == "janv. février                     mars"
    assert head(timeline("week", "2025-12-22", "2026-01-18", 28))[0] == "December  January 2026"


@pytest.mark.parametrize(
    ("room", "months", "days"),
    [
        (104, "janv.  févr.   mars     avr.     mai      juin ", "5   19  2   16"),
        (52, "J  F   M    A   M", "5  26 16 9"),
    ],
)
def test_names_get_shorter_with_the_room_all_of_them(room, months, days):
    above, below = head(timeline("week", "2026-01-05", "2027-01-03", room), "fr")
    assert above.startswith(months)
    assert below.startswith(days)


def test_months_stand_under_their_years():
    assert head(timeline("month", "2025-11-01", "2026-02-28", 40)) == [
        "2025                2026",
        "November  December  January   February",
    ]
    assert head(timeline("month", "2025-11-01", "2026-02-28", 24), "fr") == [
        "2025        2026",
        "nov.  déc.  janv. févr.",
    ]


def test_months_stand_under_their_quarters():
    assert head(timeline("quarter", *YEAR, 48)) == [
        "Q1 2026     Q2 2026     Q3 2026     Q4 2026",
        "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    ]
    assert head(timeline("quarter", *YEAR, 24), "fr") == [
        "T1    T2    T3    T4",
        "J F M A M J J A S O N D",
    ]
    # without room for the year in each quarter, years tell more
    assert head(timeline("quarter", "2026-01-01", "2027-12-31", 24)) == [
        "2026        2027",
        "JFMAMJJASONDJFMAMJJASOND",
    ]


def test_the_last_week_that_there_is():
    line = timeline("week", "9999-12-20", "9999-12-31", 14, today="9999-12-31")
    assert line.column(dt.date.max) == 7 + 4
    assert line.days()[-2:] == [None, None]
