"""The backward funnel: worked examples, and figures found again by trying every day."""

from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.selling.funnel import asked, volumes
from pacli.analysis.selling.volumes import ad_hoc
from pacli.dates import Duration, Span
from pacli.model.plan import Plan

ONE_DAY = dt.timedelta(days=1)


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


FRIDAY = day("02-13")


def total(label, unit, target=None, **readings):
    """An indicator that adds up; readings as d0213=5."""
    found = {"label": label, "unit": unit, "measure": "total"}
    if target is not None:
        found["target"] = Decimal(target)
    found["readings"] = {
        dt.date(2026, int(key[1:3]), int(key[3:])): Decimal(value)
        for key, value in readings.items()
    }
    return found


def trainer(**changes):
    """The trainer of the screens: 8 000 of 18 000 at 1 200 a sale, holidays in February."""
    plan = {
        "pac": 1,
        "name": "Formations",
        "period": {"start": day("01-05"), "end": day("06-26")},
        "calendar": {"days_off": (Span(day("02-16"), day("02-27")),)},
        "objective": {"title": "Vendre", "indicator": "ca", "due": day("03-31")},
        "indicators": {
            "sms": total("SMS", "SMS", 180, d0109=50, d0213=62),
            "rdv": total("RDV", "RDV", 60, d0116=14, d0213=14),
            "ventes": total("Ventes", "ventes", 15, d0123=3, d0206=4),
            "ca": total("CA", "EUR", 18000, d0123=3500, d0206=4500),
        },
        "funnel": (
            {"indicator": "sms", "duration": Duration(minutes=4)},
            {"indicator": "rdv", "duration": Duration(minutes=20)},
            {"indicator": "ventes", "rate": Fraction(1, 4), "basket": Decimal(1200)},
        ),
        "week": {
            "mon": {
                "09:00-11:30": {"domain": "business", "selling": True},
                "14:00-17:00": "business",
            },
            "thu": {"09:00-11:30": {"domain": "business", "selling": True}},
        },
    }
    return Plan.model_validate({**plan, **changes})


def delayed(rdv_delay, sale_delay):
    return (
        {"indicator": "sms", "duration": Duration(minutes=4)},
        {"indicator": "rdv", "duration": Duration(minutes=20), "delay_days": rdv_delay},
        {
            "indicator": "ventes",
            "rate": Fraction(1, 4),
            "basket": Decimal(1200),
            "delay_days": sale_delay,
        },
    )


def test_the_trainers_week():
    report = volumes(trainer(), FRIDAY)
    sms, rdv = report.rows
    assert (sms.from_, sms.to, rdv.from_, rdv.to) == ("sms", "rdv", "rdv", "ventes")
    # 10 000 left at 1 200 are 9 sales, in the 22 working days after the holidays
    assert report.goal.left == 10000
    assert report.goal.weeks_left == Fraction(44, 10)
    assert (report.last.indicator, report.last.want, report.last.per_week) == ("ventes", 9, 3)
    assert (rdv.want, rdv.rate, rdv.rule_volume, rdv.remaining, rdv.per_week) == (
        9,
        Fraction(1, 4),
        36,
        36,
        9,
    )
    assert (sms.want, sms.rate, sms.rule_volume, sms.per_week) == (36, Fraction(1, 3), 108, 25)
    assert (sms.done, rdv.done, report.last.done) == (112, 28, 7)
    assert (sms.assumed, rdv.assumed) == (True, False)
    # "36 RDV donnent 9 ventes 56 fois sur 100"
    assert rdv.rule_probability == pytest.approx(0.56, abs=0.01)


def test_what_enters_each_figure_is_there_to_be_explained():
    report = volumes(trainer(funnel=delayed(7, 21)), FRIDAY)
    sms, rdv = report.rows
    assert (report.goal.target, report.goal.reached, report.goal.basket) == (18000, 8000, 1200)
    assert (sms.delay, rdv.delay) == (7, 21)
    # working days after the holidays up to each last useful day, 5 to a week
    assert (sms.weeks, rdv.weeks, report.last.weeks) == (
        Fraction(2, 5),
        Fraction(7, 5),
        Fraction(22, 5),
    )
    assert (sms.minutes, rdv.minutes, report.last.minutes) == (4, 20, None)
    per_week = [sms.per_week, rdv.per_week]
    assert report.load.minutes_needed == 4 * per_week[0] + 20 * per_week[1]


def test_the_gap_is_told_the_same_weekly_volumes():
    plan = trainer()
    report = volumes(plan, FRIDAY)
    weekly = {row.from_: row.per_week for row in report.rows}
    weekly[report.last.indicator] = report.last.per_week
    told = {name: stage.per_week for name, stage in asked(plan, FRIDAY).items()}
    assert told == weekly == {"sms": 25, "rdv": 9, "ventes": 3}
    assert asked(trainer(funnel=()), FRIDAY) == {}


def test_what_was_measured_stands_beside_the_rule():
    sms, rdv = volumes(trainer(), FRIDAY).rows
    # 28 of 112 and 7 of 28, both 1 in 4, where 1 in 3 and 1 in 4 were assumed
    assert (sms.measured.wins, sms.measured.attempts, sms.measured.rate) == (
        28,
        112,
        Fraction(1, 4),
    )
    assert (rdv.measured_volume, rdv.n80) == (36, 50)
    assert volumes(trainer(), FRIDAY).bottleneck == "sms"
    assert sms.rule_volume == 108  # the assumed rate makes the plan's volumes


def test_the_load_fits_the_selling_slots():
    # 25 × 4 min + 9 × 20 min are 4 h 40, and two mornings are 5 h
    load = volumes(trainer(), FRIDAY).load
    assert (load.minutes_needed, load.minutes_available) == (280, 300)
    assert load.ratio == Fraction(14, 15)
    assert (load.basis, load.over) == ("selling", False)


@pytest.mark.parametrize(
    ("changes", "minutes", "basis"),
    [
        (
            {"week": {"mon": {"09:00-12:00": "business", "20:00-24:00": "self"}}},
            180,
            "business",
        ),
        ({"week": {"mon": {"09:00-12:00": "family"}}}, None, None),
        ({"week": None}, None, None),
        (
            {
                "week": None,
                "people": {
                    "moi": {"name": "Nadia", "hours_per_week": Decimal(35)},
                    "jo": {"name": "Jo", "hours_per_week": Decimal("4.5")},
                },
            },
            2370,
            "people",
        ),
    ],
)
def test_where_the_time_comes_from(changes, minutes, basis):
    load = volumes(trainer(**changes), FRIDAY).load
    assert (load.minutes_needed, load.minutes_available, load.basis) == (280, minutes, basis)
    assert load.ratio == (Fraction(280, minutes) if minutes else None)


def test_no_load_without_durations():
    bare = tuple({"indicator": name} for name in ("sms", "rdv", "ventes"))
    assert volumes(trainer(funnel=bare), FRIDAY).load is None


def test_a_duration_in_days_is_worth_the_plans_hours():
    funnel = ({"indicator": "ventes", "duration": Duration(days=Fraction(1, 2))},)
    report = volumes(trainer(funnel=funnel, hours_per_day=Decimal(8)), FRIDAY)
    # 8 more of the 15 wanted, 2 a week: no basket, so that sales themselves are counted
    assert report.rows == ()
    assert (report.last.want, report.last.per_week) == (8, 2)
    assert report.load.minutes_needed == 2 * 240


def test_young_attempts_may_still_succeed():
    report = volumes(trainer(funnel=delayed(7, 21)), FRIDAY)
    sms, rdv = report.rows
    # the 14 meetings of the day are younger than 21 days, those of 16 January are not
    assert (rdv.rule_volume, rdv.unripe, rdv.remaining) == (36, 14, 22)
    # 22 meetings are still to be won, from 66 messages of which 62 are out since today
    assert (sms.want, sms.rule_volume, sms.unripe, sms.remaining) == (22, 66, 62, 4)


@pytest.mark.parametrize(("age", "unripe"), [(20, 5), (21, 0), (22, 0)])
def test_an_attempt_is_ripe_once_the_delay_is_over(age, unripe):
    indicators = {
        **trainer().model_dump()["indicators"],
        "rdv": {
            "label": "RDV",
            "measure": "total",
            "readings": {FRIDAY - age * ONE_DAY: Decimal(5)},
        },
    }
    report = volumes(trainer(funnel=delayed(7, 21), indicators=indicators), FRIDAY)
    assert report.rows[1].unripe == unripe
    assert report.rows[1].remaining == 36 - unripe


def test_each_stage_has_the_weeks_before_the_delays_below_it():
    report = volumes(trainer(funnel=delayed(7, 21)), FRIDAY)
    sms, rdv = report.rows
    assert (rdv.deadline, sms.deadline) == (day("03-10"), day("03-03"))
    # 2 to 10 March are 7 working days; 2 and 3 March are 2, less than a week
    assert rdv.per_week == math.ceil(22 / (7 / 5))
    assert sms.per_week == 4


def test_too_late_for_a_first_message_is_said_and_leaves_the_load():
    report = volumes(trainer(funnel=delayed(14, 21)), FRIDAY)
    sms, rdv = report.rows
    assert sms.deadline == day("02-24")  # still in the holidays
    assert (sms.remaining, sms.per_week, sms.too_late) == (4, None, True)
    assert (rdv.too_late, report.load.minutes_needed) == (False, 20 * rdv.per_week)


def test_people_needed():
    # 200 a day at 20 a day each take 10 people
    plan = trainer(
        funnel=(
            {"indicator": "sms", "per_day": Decimal(20)},
            {"indicator": "ventes", "rate": Fraction(1, 100)},
        ),
        indicators={
            "sms": total("E-mails", "e-mails"),
            "ventes": total("Ventes", "ventes", 10),
        },
        objective={"title": "Vendre", "indicator": "ventes", "due": day("02-06")},
        calendar=None,
    )
    report = volumes(plan, day("01-30"))
    assert (report.rows[0].per_week, report.rows[0].people) == (1000, 10)


def test_wins_come_from_the_only_offer_else_from_their_own_target():
    stages = tuple({"indicator": name} for name in ("sms", "rdv", "ventes"))
    one = {"jour": {"label": "Journée", "price": Decimal(3000)}}
    two = {**one, "suivi": {"label": "Suivi", "price": Decimal(90)}}
    by_offer = volumes(trainer(funnel=stages, offers=one), FRIDAY)
    assert (by_offer.goal.indicator, by_offer.last.want) == ("ca", 4)
    by_target = volumes(trainer(funnel=stages, offers=two), FRIDAY)
    assert (by_target.goal.indicator, by_target.last.want) == ("ventes", 8)


def test_nothing_more_is_wanted_once_the_target_is_reached():
    plan = trainer()
    indicators = {**plan.model_dump()["indicators"], "ca": total("CA", "EUR", 7000, d0123=8000)}
    report = volumes(trainer(indicators=indicators), FRIDAY)
    assert [row.rule_volume for row in report.rows] == [0, 0]
    assert [row.per_week for row in report.rows] == [0, 0]
    assert report.load.minutes_needed == 0


def test_without_a_target_nothing_is_wanted_and_without_a_funnel_there_are_no_rows():
    indicators = {"sms": total("SMS", "SMS", d0109=9), "ventes": total("Ventes", "ventes")}
    stages = ({"indicator": "sms"}, {"indicator": "ventes"})
    objective = {"title": "Vendre"}
    report = volumes(trainer(indicators=indicators, funnel=stages, objective=objective), FRIDAY)
    (row,) = report.rows
    assert (row.want, row.rule_volume, row.remaining, row.per_week) == (None,) * 4
    assert (row.rate, row.done) == (Fraction(1, 3), 9)
    empty = volumes(trainer(funnel=()), FRIDAY)
    assert (empty.rows, empty.last, empty.load) == ((), None, None)


def test_a_rate_is_wanted_once_for_each_period():
    # 6 a month in January to March, a little less of March gone; 5 are there
    indicators = {
        "rdv": total("RDV", "RDV"),
        "ventes": {
            **total("Ventes", "ventes", 6, d0120=3, d0210=2),
            "measure": "rate",
            "per": "month",
            "start": day("01-01"),
            "due": day("03-31"),
        },
    }
    stages = ({"indicator": "rdv"}, {"indicator": "ventes", "rate": Fraction(1, 2)})
    plan = trainer(indicators=indicators, funnel=stages, objective={"title": "Vendre"})
    # February has 10 of its 20 working weekdays off: 6 + 3 + 6 are wanted
    assert volumes(plan, FRIDAY).last.want == 15 - 5


def test_the_phase_gives_the_rates_that_are_left_out():
    growth = volumes(trainer(), FRIDAY, phase="growth")
    assert [row.rule_volume for row in growth.rows] == [72, 36]


def test_the_ways_out_of_an_overload():
    long = Duration(minutes=45)
    funnel = (
        {"indicator": "sms", "duration": Duration(minutes=4)},
        {"indicator": "rdv", "duration": long},
        {"indicator": "ventes", "rate": Fraction(1, 4), "basket": Decimal(1200)},
    )
    plan = trainer(funnel=funnel)
    report = volumes(plan, FRIDAY)
    assert report.load.over
    out = report.ways_out
    assert out.minutes == 25 * 4 + 9 * 45

    def needed(wins, due):
        weeks = max(Fraction(1), WorkCalendar(plan).weeks_left(FRIDAY, None, due))
        rdv = 4 * wins
        return 4 * math.ceil(3 * rdv / weeks) + 45 * math.ceil(rdv / weeks)

    later = next(
        day("03-31") + n * ONE_DAY
        for n in range(400)
        if needed(9, day("03-31") + n * ONE_DAY) <= 300
    )
    fewer = max(wins for wins in range(9) if needed(wins, day("03-31")) <= 300)
    assert out.due == later
    assert out.wins == fewer
    assert out.reached == 8000 + fewer * 1200


def test_a_load_that_fits_needs_no_way_out():
    assert volumes(trainer(), FRIDAY).ways_out is None


@pytest.mark.parametrize("today", [dt.date.min, dt.date.max])
def test_days_at_the_ends_of_the_calendar_are_no_error(today):
    objective = {"title": "Vendre", "indicator": "ca", "due": today}
    report = volumes(trainer(funnel=delayed(3660, 3660), objective=objective), today)
    assert all(row.per_week is None for row in report.rows if row.remaining)


def test_ad_hoc():
    (row,) = ad_hoc(3).rows
    assert (row.want, row.rate, row.rule_volume) == (3, Fraction(1, 3), 9)
    assert row.rule_probability == pytest.approx(0.623, abs=5e-4)
    assert (row.remaining, row.done, row.per_week) == (9, None, None)
    (row,) = ad_hoc(20, phase="growth").rows
    assert row.rule_volume == 40
    (row,) = ad_hoc(21, rate=Fraction("0.35")).rows
    assert (row.rule_volume, row.assumed) == (60, False)


RATES = st.fractions(Fraction(1, 40), 1, max_denominator=40)
STAGES = st.lists(
    st.tuples(
        RATES,
        st.integers(0, 40),
        st.integers(1, 90) | st.none(),
        st.dictionaries(st.integers(0, 60), st.integers(0, 30), max_size=6),
    ),
    min_size=1,
    max_size=4,
)


@given(STAGES, st.integers(0, 60), st.integers(-10, 120), st.booleans())
def test_any_funnel_day_by_day(stages, target, days_to_due, holidays):
    due = FRIDAY + days_to_due * ONE_DAY
    off = (Span(day("02-16"), day("02-27")),) if holidays else ()
    names = [f"s{n}" for n in range(len(stages))]
    read = [
        {FRIDAY - age * ONE_DAY: Decimal(n) for age, n in readings.items()}
        for _, _, _, readings in stages
    ]
    start = day("01-01")
    plan = Plan.model_validate(
        {
            "pac": 1,
            "name": "Any",
            "period": {"start": start, "end": day("12-31")},
            "calendar": {"days_off": off},
            "objective": {"title": "Sell", "due": due},
            "indicators": {
                name: {
                    "label": name,
                    "measure": "total",
                    "readings": found,
                    "target": Decimal(target),
                }
                for name, found in zip(names, read, strict=True)
            },
            "funnel": tuple(
                {
                    "indicator": name,
                    "rate": rate,
                    "delay_days": delay,
                    "duration": Duration(minutes=minutes) if minutes else None,
                }
                for name, (rate, delay, minutes, _) in zip(names, stages, strict=True)
            ),
        }
    )
    report = volumes(plan, FRIDAY)

    def weekly(count, last):
        left = [
            d
            for n in range(1, 200)
            if (d := FRIDAY + n * ONE_DAY) <= last
            and d.weekday() < 5
            and not any(d in span for span in off)
        ]
        if not count:
            return 0
        return math.ceil(count / max(1, Fraction(len(left), 5))) if left else None

    last_day = min(FRIDAY, due)
    want = max(0, target - int(sum(n for d, n in read[-1].items() if start <= d <= last_day)))
    assert (report.last.want, report.last.per_week) == (want, weekly(want, due))
    deadline, needed = due, weekly(want, due)
    minutes = needed * stages[-1][2] if needed is not None and stages[-1][2] else 0
    for n in range(len(stages) - 1, 0, -1):
        rate, delay, _, _ = stages[n]
        row = report.rows[n - 1]
        deadline -= delay * ONE_DAY
        volume = -(-want * rate.denominator // rate.numerator)
        young = sum(
            int(count)
            for d, count in read[n - 1].items()
            if start <= d <= last_day and (FRIDAY - d).days < delay
        )
        assert (row.want, row.rule_volume, row.unripe) == (want, volume, young)
        want = max(0, volume - young)
        assert (row.remaining, row.per_week) == (want, weekly(want, deadline))
        if row.per_week is not None and stages[n - 1][2]:
            minutes += row.per_week * stages[n - 1][2]
    assert minutes == (report.load.minutes_needed if report.load is not None else 0)
