"""The gap report as a person would work it out with a pencil."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from pacli.analysis.indicators.gap import Promised, gap
from pacli.errors import NotFound
from tests.analysis.courses import day, plan, row

WINTER = {
    "off": ["2026-02-16..2026-02-27"],
    "period": {"start": day("2026-01-05"), "end": day("2026-06-28")},
    "objective": {"title": "Sell more", "indicator": "ca", "due": day("2026-03-31")},
}


def winter(**sections):
    """A trainer's first quarter: 52 working days, 30 of them over on 13 February."""
    return plan(
        {
            "sms": {"label": "SMS", "target": 180, "readings": [("2026-02-13", 112)]},
            "rdv": {"label": "RDV", "target": 60, "readings": [("2026-02-13", 28)]},
            "ca": {
                "label": "CA",
                "unit": "EUR",
                "initial": 15000,
                "target": 18000,
                "readings": {"2026-01-16": 3000, "2026-01-30": 3100, "2026-02-13": 1900},
            },
        },
        **(WINTER | sections),
    )


def test_a_friday_in_winter():
    report = gap(winter(), day("2026-02-13"))
    assert (report.days_done, report.days_all) == (30, 52)
    assert report.elapsed == Fraction(30, 52)
    assert (report.start, report.due) == (day("2026-01-05"), day("2026-03-31"))
    assert not report.ended
    sms, rdv, ca = report.rows
    # 180 × 30/52 = 103.8 expected; 112 is 8 more; 68 left over 22 days of 5 a week.
    assert sms.expected == Fraction(180 * 30, 52)
    assert round(sms.gap) == 8
    assert sms.achieved == Fraction(112, 180)
    assert sms.required_per_week == Fraction(68 * 5, 22)
    assert sms.status == "on_track"
    # 60 × 30/52 = 34.6; 28/34.6 = 0.81.
    assert round(rdv.gap) == -7
    assert float(rdv.pace) == pytest.approx(0.809, abs=0.001)
    assert rdv.status == "at_risk"
    # 18 000 × 30/52 = 10 384.6; 8 000/10 384.6 = 0.77; 10 000 left in 4.4 weeks.
    assert ca.actual == 8000
    assert round(ca.expected) == 10385
    assert round(ca.gap) == -2385
    assert round(ca.achieved, 2) == Fraction(44, 100)
    assert round(ca.required_per_week) == 2273
    assert ca.status == "off_track"
    # So far 8 000 in six weeks: 2 273 a week is 1.7 times as much.
    assert ca.effort_multiple == Fraction(10000 * 5, 22) / Fraction(8000, 6)
    assert (sms.kind, ca.kind) == ("tracking", "result")
    assert (sms.money, ca.money) == (False, True)


def test_a_forecast_waits_for_enough_weeks():
    # One week is read of the messages and of the meetings, where four are needed, and
    # five of the turnover, where six are: from that of 16 January to that of 13 February.
    rows = gap(winter(), day("2026-02-13")).rows
    assert [found.forecast for found in rows] == [None, None, None]
    assert [found.forecast_missing for found in rows] == [3, 3, 1]


def test_a_stage_of_the_funnel_shows_the_funnels_weekly_volume():
    # 10 000 left at 1 200 a sale: 9 sales, 36 meetings at 1/4, 108 messages at 1/3.
    # Over 4.4 weeks: 8.2 meetings, 24.5 messages a week, rounded up.
    made = winter(
        funnel=(
            {"indicator": "sms"},
            {"indicator": "rdv"},
            {"indicator": "ventes", "rate": Fraction(1, 4), "basket": Decimal(1200)},
        ),
    )
    ventes = made.indicators["rdv"].model_copy(update={"readings": {}, "label": "Ventes"})
    made = made.model_copy(update={"indicators": made.indicators | {"ventes": ventes}})
    rows = {found.indicator: found for found in gap(made, day("2026-02-13")).rows}
    assert rows["sms"].weekly_volume == 25
    assert rows["rdv"].weekly_volume == 9
    assert rows["ventes"].weekly_volume == 3
    assert rows["ca"].weekly_volume is None
    # 112 messages are out and 108 more are asked for; 28 + 36 meetings are near enough 60.
    assert rows["sms"].beside == (180, 112 + 108)
    assert rows["rdv"].beside is None
    assert rows["ventes"].beside == (60, 9)
    assert gap(made, day("2026-02-13"), ["ca"]).rows == (rows["ca"],)


def test_at_the_end_a_rate_has_the_whole_of_its_readings():
    # Four weeks of 10; the last one was not read.
    calls = {
        "measure": "rate",
        "target": 10,
        "start": "2026-01-05",
        "due": "2026-02-01",
        "readings": {"2026-01-09": 8, "2026-01-16": 14},
    }
    found = row("2026-02-02", **calls)
    assert (found.actual, found.status, found.read) == (None, "missed", day("2026-01-16"))
    assert found.whole == (22, 40)
    assert row("2026-01-30", **calls).whole is None


def test_readings_from_before_the_start_are_none():
    sales = {"measure": "total", "target": 10, "start": "2026-01-05", "due": "2026-03-27"}
    found = row("2026-01-07", **sales, readings={"2025-12-30": 3})
    assert (found.status, found.read, found.apart) == ("no_data", None, day("2025-12-30"))
    found = row("2026-01-07", **sales, readings={"2025-12-30": 3, "2026-01-06": 1})
    assert (found.actual, found.read, found.apart) == (1, day("2026-01-06"), None)
    # What a level was before the start is what it starts from.
    found = row("2026-01-07", **sales | {"measure": "level"}, readings={"2025-12-30": 3})
    assert (found.actual, found.read, found.apart) == (3, day("2025-12-30"), None)


def test_after_the_due_day_an_indicator_is_judged_on_it():
    # Due on a Wednesday, last read three weeks before: on the Thursday all was expected.
    sales = {"measure": "total", "target": 10, "start": "2026-01-05", "due": "2026-03-25"}
    found = row("2026-03-26", **sales, readings={"2026-03-04": 3})
    assert (found.as_of, found.expected, found.gap) == (day("2026-03-25"), 10, -7)
    # Read the Friday before: missed is not ahead.
    found = row("2026-03-26", **sales, readings={"2026-03-20": 9})
    assert (found.as_of, found.gap, found.status) == (day("2026-03-25"), -1, "missed")


def test_rows_are_those_asked_for_in_the_order_of_the_plan():
    made = winter()
    assert [r.indicator for r in gap(made, day("2026-02-13"), ["ca", "sms"]).rows] == [
        "sms",
        "ca",
    ]
    assert [r.indicator for r in gap(made, day("2026-02-13"), ["r", "rdv"]).rows] == ["rdv"]


def test_an_unknown_id_names_the_nearest():
    with pytest.raises(NotFound) as caught:
        gap(winter(), day("2026-02-13"), ["rvd"])
    assert caught.value.params["nearest"] == "rdv"


def test_a_plan_without_anything_to_follow_gives_no_rows():
    report = gap(plan({}), day("2026-02-13"))
    assert report.rows == ()
    assert (report.start, report.due, report.elapsed) == (None, None, None)
    assert (report.days_done, report.days_all, report.ended) == (None, None, False)


def test_the_objective_gives_the_days_even_where_its_row_is_not_shown():
    report = gap(winter(), day("2026-04-01"), ["sms"])
    assert (report.days_done, report.days_all, report.elapsed) == (52, 52, 1)
    assert report.ended


def test_an_objective_without_indicator_has_the_days_of_the_plan():
    report = gap(
        winter(objective={"title": "Sell more"}, period=WINTER["period"]), day("2026-01-09")
    )
    assert (report.start, report.due) == (day("2026-01-05"), day("2026-06-28"))
    assert report.days_done == 5


# Levels. 200 followers on 5 January, 300 wanted on the 30th: 5 more a working day.


def test_a_level_ahead():
    found = row(
        "2026-01-16", measure="level", initial=200, target=300, readings=[("2026-01-16", 260)]
    )
    assert found.expected == 250
    assert found.gap == 10
    assert found.good
    assert found.pace == Fraction(60, 50)
    assert found.achieved == Fraction(60, 100)
    assert found.required_per_week == 20  # 40 in two weeks
    assert found.buffer_days == 2  # 260 is expected after 12 days, 10 are behind
    assert found.effort_multiple == Fraction(20, 30)  # 60 in two weeks so far
    assert found.status == "on_track"


def test_a_level_that_must_fall():
    # 40 complaints to bring to 20, one less a day; 35 where 30 were expected.
    found = row(
        "2026-01-16", measure="level", initial=40, target=20, readings=[("2026-01-16", 35)]
    )
    assert (found.expected, found.gap, found.good, found.up) == (30, 5, False, False)
    assert found.pace == Fraction(5, 10)
    assert found.achieved == Fraction(5, 20)
    assert found.required_per_week == Fraction(-15, 2)
    assert found.buffer_days == 0
    assert found.effort_multiple == 3  # −7.5 a week after −2.5 a week
    assert found.status == "off_track"


def test_a_level_without_initial_value_starts_from_its_first_reading():
    found = row(
        "2026-01-16",
        measure="level",
        target=300,
        readings={"2026-01-02": 100, "2026-01-16": 250},
    )
    assert found.initial == 100
    assert found.expected == 200
    assert found.gap == 50


def test_a_level_read_before_the_start_is_known():
    found = row(
        "2026-01-05", measure="level", initial=10, target=20, readings=[("2025-12-31", 12)]
    )
    assert found.actual == 12


def test_a_level_counts_the_last_reading_up_to_due():
    values = {"2026-01-29": 290, "2026-02-02": 400}
    found = row("2026-02-06", measure="level", initial=200, target=300, readings=values)
    assert found.actual == 290
    assert found.status == "missed"


def test_a_level_to_be_held():
    # 8 out of 10 to be kept: no way to go, so neither pace nor achieved.
    held = {"measure": "level", "initial": 8, "target": 8}
    found = row("2026-01-16", **held, readings=[("2026-01-16", 7)])
    assert (found.expected, found.gap, found.pace, found.achieved) == (8, -1, None, None)
    assert found.status == "off_track"
    assert found.required_per_week == Fraction(1, 2)
    kept = row("2026-01-16", **held, readings=[("2026-01-16", 8)])
    assert (kept.status, kept.required_per_week) == ("done", 0)


def test_direction_overrides_the_side_that_the_values_show():
    found = row(
        "2026-01-16",
        measure="level",
        initial=20,
        target=20,
        direction="down",
        readings=[("2026-01-16", 18)],
    )
    assert (found.up, found.good, found.cap, found.status) == (False, True, False, "done")


def test_without_a_measure_the_last_reading_is_all_there_is():
    found = row("2026-01-16", measure=None, readings={"2026-01-09": 3, "2026-01-16": 5})
    assert (found.actual, found.expected, found.gap) == (5, None, None)
    assert found.status == "no_target"


# Totals. 100 in the month: 5 a working day, 50 in the middle.


def test_a_total_counts_from_start_to_due():
    values = {"2026-01-02": 7, "2026-01-05": 10, "2026-01-30": 20, "2026-02-02": 40}
    assert row("2026-01-04", target=100, readings=values).actual is None
    assert row("2026-01-05", target=100, readings=values).actual == 10
    assert row("2026-01-31", target=100, readings=values).actual == 30
    assert row("2026-02-05", target=100, readings=values).actual == 30


def test_the_initial_value_of_a_total_is_a_reference_only():
    found = row("2026-01-16", initial=80, target=100, readings=[("2026-01-16", 40)])
    assert (found.expected, found.pace) == (50, Fraction(40, 50))
    assert found.achieved == Fraction(40, 100)
    assert found.initial == 80


def test_a_reading_of_nothing_is_a_reading():
    none = row("2026-01-16", target=100)
    assert (none.actual, none.gap, none.pace, none.status) == (None, None, None, "no_data")
    assert none.required_per_week == 50
    zero = row("2026-01-16", target=100, readings=[("2026-01-16", 0)])
    assert (zero.actual, zero.gap, zero.pace, zero.status) == (0, -50, 0, "off_track")


def test_sums_are_exact():
    values = {f"2026-01-{n:02}": "0.1" for n in range(5, 15)} | {"2026-01-15": "1e28"}
    found = row("2026-01-16", target=100, readings=values)
    assert found.actual == Decimal("10000000000000000000000000001.0")


def test_a_target_of_nothing_is_reached_by_a_reading():
    found = row("2026-01-16", target=0, readings=[("2026-01-16", 0)])
    assert (found.status, found.pace, found.achieved) == ("done", None, None)
    assert found.required_per_week == 0


# Caps: a total of at most 1 000, 500 in the middle.


@pytest.mark.parametrize(
    ("spent", "status"),
    [
        (-20, "on_track"),  # more was refunded than spent
        (0, "on_track"),
        (500, "on_track"),
        (501, "at_risk"),
        (625, "at_risk"),  # 500/625 = 0.8
        (626, "off_track"),
        (1000, "off_track"),
        (1001, "missed"),
    ],
)
def test_a_cap_is_judged_by_expected_over_actual(spent, status):
    found = row("2026-01-16", direction="down", target=1000, readings=[("2026-01-16", spent)])
    assert found.status == status
    assert (found.pace, found.buffer_days, found.effort_multiple) == (None, None, None)
    assert found.cap
    assert found.good is (spent <= 500)
    assert found.gap == spent - 500
    # What may still be spent in each of the two weeks left.
    assert found.required_per_week == max(0, Fraction(1000 - spent, 2))


@pytest.mark.parametrize(
    ("on", "spent", "status"),
    [
        ("2026-01-29", 900, "on_track"),
        ("2026-01-30", 900, "done"),
        ("2026-01-30", 1000, "done"),
        ("2026-01-30", 1001, "missed"),
        ("2026-02-15", 1000, "done"),
    ],
)
def test_a_cap_is_kept_at_due_only(on, spent, status):
    values = {"2026-01-29": spent}
    assert row(on, direction="down", target=1000, readings=values).status == status


def test_a_cap_of_nothing():
    kept = row("2026-01-16", direction="down", target=0, readings=[("2026-01-16", 0)])
    assert (kept.status, kept.required_per_week) == ("on_track", 0)
    passed = row("2026-01-16", direction="down", target=0, readings=[("2026-01-16", 1)])
    assert passed.status == "missed"


# The end.


def test_at_the_end_the_initial_value_is_compared_too():
    # 15 450 for 15 000 the year before: 3 % more.
    end = {"initial": 15000, "target": 18000, "readings": [("2026-01-28", 15450)]}
    assert row("2026-01-29", **end).against_initial is None
    assert row("2026-01-30", **end).against_initial == Fraction(3, 100)
    found = row("2026-02-02", **end)
    assert (found.against_initial, found.status) == (Fraction(3, 100), "missed")


@pytest.mark.parametrize("initial", [None, 0, -5])
def test_nothing_to_compare_with(initial):
    values = [("2026-01-28", 10)]
    assert row("2026-02-02", initial=initial, target=9, readings=values).against_initial is None


def test_what_was_first_promised_stays_known():
    revisions = {
        day("2026-01-20"): {"was": {"target": Decimal(90)}},
        day("2026-01-12"): {"was": {"target": Decimal(120)}, "why": "Fair cancelled"},
        day("2026-01-25"): {"was": {"due": day("2026-01-23"), "target": Decimal(95)}},
    }
    found = row("2026-01-16", target=100, revisions=revisions)
    assert found.promised == Promised(target=Decimal(120), due=day("2026-01-23"))
    assert (found.target, found.due) == (100, day("2026-01-30"))
    assert row("2026-01-16", target=100).promised is None
