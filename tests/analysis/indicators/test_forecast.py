"""Forecasts as a person would work them out with a pencil and a table of Student's t.

Eight weeks of five working days: 5 January to 27 February 2026. Half of them are over on
Friday 30 January. Quantiles t(m − 1; 0.9) as tables print them: 1.638 with 3 degrees of
freedom, 1.533 with 4, 1.476 with 5, 1.415 with 7; t(m − 1; 0.95): 1.895 with 7.
"""

from __future__ import annotations

import datetime as dt
import math
import random
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from scipy import stats

from pacli.analysis.calendar import WorkCalendar
from pacli.analysis.indicators.forecast import outlook
from pacli.analysis.indicators.indicator import course
from pacli.dates import WEEKDAYS
from tests.analysis.courses import day, plan, row

ONE_DAY = dt.timedelta(days=1)
NEW_YEAR = day("2026-01-01")
WINTER = {"start": "2026-01-05", "due": "2026-02-27"}
FRIDAYS = [
    *("2026-01-09", "2026-01-16", "2026-01-23", "2026-01-30", "2026-02-06"),
    *("2026-02-13", "2026-02-20", "2026-02-27", "2026-03-06", "2026-03-13"),
]


def weekly(*amounts):
    return dict(zip(FRIDAYS, amounts, strict=False))


def forecast(today, *amounts, **fields):
    readings = {"readings": weekly(*amounts)} if amounts else {}
    return row(today, **WINTER | readings | fields).forecast


def missing(today, *amounts, **fields):
    readings = {"readings": weekly(*amounts)} if amounts else {}
    found = row(today, **WINTER | readings | fields)
    assert (found.forecast is None) == (found.forecast_missing is not None)
    return found.forecast_missing


def look(today, *amounts, off=(), **fields):
    made = plan({"x": WINTER | {"readings": weekly(*amounts)} | fields}, off=off)
    return outlook(course(made, WorkCalendar(made), "x"), day(today))


def p_of_three_degrees(x):
    """P(T ≤ x) with 3 degrees of freedom, by its closed form."""
    angle = math.atan(x / math.sqrt(3))
    return 0.5 + (angle + math.sin(angle) * math.cos(angle)) / math.pi


def test_a_total_after_four_weeks():
    # 3 + 5 + 4 + 8 = 20 in 4 weeks: d = 5 a week. Deviations −2, 0, −1, 3: their squares
    # add up to 14, s² = 14/3. Four weeks are left: value 20 + 4 × 5 = 40.
    # √(14/3 × (4 + 16/4)) = √37.33 = 6.110; 1.638 × 6.110 = 10.01.
    found = forecast("2026-01-30", 3, 5, 4, 8, target=45)
    assert found.value == 40
    assert found.low == pytest.approx(40 - 10.01, abs=0.005)
    assert found.high == pytest.approx(40 + 10.01, abs=0.005)
    # (45 − 40)/6.110 = 0.818, and T passes it in about a quarter of the cases.
    assert found.p_target == pytest.approx(1 - p_of_three_degrees(5 / math.sqrt(112 / 3)))
    assert 0.2 < found.p_target < 0.25
    assert (found.n, found.shifting) == (4, False)


def test_the_numbers_that_it_is_made_of():
    basis = look("2026-01-30", 3, 5, 4, 8).basis
    assert [one.amount for one in basis.increments] == [3, 5, 4, 8]
    assert (basis.actual, basis.weeks, basis.mean) == (20, 4, 5)
    assert (basis.variance, basis.assumed) == (Fraction(14, 3), False)
    # Known to the end of the week that closes on Sunday 1 February.
    assert (basis.since, basis.weeks_left) == (day("2026-02-01"), 4)
    assert basis.value == 40
    assert basis.quantile == pytest.approx(1.638, abs=5e-4)
    assert basis.spread == pytest.approx(math.sqrt(112 / 3))
    assert basis.grows
    assert basis.halves is None


def test_a_level_after_five_increments():
    # 500, then 510, 516, 530, 538, 546: gains 10, 6, 14, 8, 8 are 46 in 5 weeks, d = 9.2.
    # Deviations 0.8, −3.2, 4.8, −1.2, −1.2: squares 0.64 + 10.24 + 23.04 + 1.44 + 1.44
    # = 36.8, s² = 9.2. Two weeks left from 13 February: 546 + 18.4 = 564.4.
    # √(9.2 × (2 + 4/5)) = 5.075; 1.533 × 5.075 = 7.78.
    found = forecast(
        "2026-02-13",
        500,
        510,
        516,
        530,
        538,
        546,
        measure="level",
        target=560,
        unit="followers",
    )
    assert found.value == pytest.approx(564.4)
    assert found.low == pytest.approx(564.4 - 7.78, abs=0.01)
    assert found.high == pytest.approx(564.4 + 7.78, abs=0.01)
    # (560 − 564.4)/5.075 = −0.867: more likely than not.
    assert 0.75 < found.p_target < 0.8


def test_uneven_weeks_are_weighed():
    # Three days off in the second week, the fourth gone: weeks of 5, 2, 5 and 5 days.
    # 6 + 2 + 4 + 5 = 17 in 3.4 weeks: d = 5. Deviations 6 − 5 = 1, 2 − 2 = 0, −1, 0;
    # s² = (1/1 + 0/0.4 + 1/1 + 0/1)/3 = 2/3. Left after 8 February: 3 weeks.
    # Value 17 + 15 = 32; √(2/3 × (3 + 9/3.4)) = 1.940.
    off = ["2026-01-14..2026-01-16", "2026-01-26..2026-01-30"]
    readings = {"2026-01-09": 6, "2026-01-13": 2, "2026-01-23": 4, "2026-02-06": 5}
    found = look("2026-02-06", off=off, readings=readings)
    assert [one.days for one in found.basis.increments] == [5, 2, 5, 5]
    assert (found.basis.mean, found.basis.variance) == (5, Fraction(2, 3))
    assert (found.basis.weeks_left, found.basis.value) == (3, 32)
    assert found.basis.spread == pytest.approx(1.940, abs=5e-4)


def test_days_off_ahead_bring_nothing():
    # Of the four weeks left, two are off.
    assert look("2026-01-30", 3, 5, 4, 8, off=["2026-02-09..2026-02-22"]).basis.value == 30


@pytest.mark.parametrize(
    ("fields", "needed"),
    [
        ({"unit": "calls"}, 4),
        ({}, 4),
        ({"unit": "EUR"}, 6),
        ({"unit": "EUR", "direction": "down"}, 6),
        ({"measure": "level"}, 5),
        ({"measure": "level", "unit": "EUR"}, 5),
    ],
)
def test_nothing_is_pretended_on_too_few_readings(fields, needed):
    # So many weeks of a total, so many steps from one reading of a level to the next.
    steps = 1 if fields.get("measure") == "level" else 0
    for weeks in range(1, needed + steps):
        amounts = [2 + week % 3 for week in range(weeks)]
        assert missing(FRIDAYS[6], *amounts, target=50, **fields) == needed + steps - weeks
    enough = [2 + week % 3 for week in range(needed + steps)]
    assert missing(FRIDAYS[6], *enough, target=50, **fields) is None
    assert forecast(FRIDAYS[6], *enough, target=50, **fields).n == needed
    assert missing(FRIDAYS[6], target=50, **fields) == needed


@pytest.mark.parametrize(
    "fields",
    [
        {"measure": "rate", "per": "week", "target": 9},
        {"due": None, "target": 9},
        {"measure": None},
    ],
)
def test_rates_and_what_has_no_end_have_no_forecast(fields):
    found = row("2026-03-13", **WINTER | {"readings": weekly(*range(3, 13))} | fields)
    assert found.forecast is None
    assert found.forecast_missing is None


def test_without_a_target_there_is_a_value_but_no_chance():
    found = forecast("2026-01-30", 3, 5, 4, 8)
    assert (found.value, found.p_target) == (40, None)


def test_counts_that_never_varied_still_may():
    # 5 a week without fail: s² = d = 5, as of things that come at random.
    # √(5 × (4 + 4)) = 6.325; 1.638 × 6.325 = 10.36.
    found = forecast("2026-01-30", 5, 5, 5, 5, unit="calls")
    assert (found.value, found.low) == (40, pytest.approx(29.64, abs=0.005))
    assert look("2026-01-30", 5, 5, 5, 5).basis.assumed
    # Nothing at all in four weeks: s² = 1/4. √(1/4 × 8) = 1.414; × 1.638 = 2.32.
    found = forecast("2026-01-30", 0, 0, 0, 0, unit="calls", target=1)
    assert (found.value, found.low) == (0, 0)
    assert found.high == pytest.approx(2.32, abs=0.005)
    assert found.p_target == pytest.approx(1 - p_of_three_degrees(1 / math.sqrt(2)))


def test_a_count_that_falls_evenly_may_vary_too():
    # A waiting list of 40, two fewer each week: s² = |−2|.
    found = look("2026-02-13", 40, 38, 36, 34, 32, 30, measure="level").basis
    assert (found.mean, found.variance, found.assumed) == (-2, 2, True)


def test_money_that_never_varied_is_certain():
    # 1 000 € a week for six weeks; two are left.
    steady = (1000,) * 6
    for target, chance in {7999: 1, 8000: 1, 8001: 0}.items():
        found = forecast("2026-02-13", *steady, unit="EUR", target=target)
        assert (found.value, found.low, found.high) == (8000, 8000, 8000)
        assert found.p_target == chance
        cap = forecast("2026-02-13", *steady, unit="EUR", target=target, direction="down")
        assert cap.p_target == (target >= 8000)


def test_a_mark_is_no_count():
    found = forecast("2026-02-13", *["4.5"] * 6, measure="level", unit="out of 5", target=4.5)
    assert (found.low, found.high, found.p_target) == (4.5, 4.5, 1)


def test_a_total_does_not_fall_unless_something_was_taken_back():
    # 0, 0, 0, 12: d = 3, deviations −3, −3, −3, 9, s² = 108/3 = 36. 12 + 4 × 3 = 24,
    # less 1.638 × √(36 × 8) = 27.8 would be −3.8: but 12 are done.
    readings = weekly(0, 0, 0, 12)
    assert forecast("2026-01-30", readings=readings).low == 12
    assert forecast("2026-01-30", readings=readings).high == pytest.approx(51.8, abs=0.01)
    # With one cancelled and made up for, the amounts are the same, the promise is not.
    taken = readings | {"2026-01-29": -1, "2026-01-28": 1}
    assert forecast("2026-01-30", readings=taken).low == pytest.approx(-3.8, abs=0.01)


def test_a_level_may_fall_below_what_it_is():
    found = forecast("2026-02-13", 50, 50, 50, 50, 50, 62, measure="level")
    assert found.low < 62


@pytest.mark.parametrize(("target", "chance"), [(19, 1), (20, 1)])
def test_a_target_reached_is_reached(target, chance):
    assert forecast("2026-01-30", 3, 5, 4, 8, target=target).p_target == chance


def test_a_level_past_its_target_may_still_lose_it():
    found = forecast("2026-02-13", 50, 58, 50, 58, 50, 58, measure="level", target=57)
    assert 0.5 < found.p_target < 1


def test_a_cap_turns_the_chance_round():
    up = forecast("2026-01-30", 3, 5, 4, 8, target=45)
    cap = forecast("2026-01-30", 3, 5, 4, 8, target=45, direction="down")
    assert cap.p_target == pytest.approx(1 - up.p_target)
    assert (cap.value, cap.low, cap.high) == (up.value, up.low, up.high)


def test_a_cap_that_is_passed_cannot_be_kept_unless_something_is_taken_back():
    readings = weekly(3, 5, 4, 8)
    cap = {"direction": "down", "target": 19}
    assert forecast("2026-01-30", readings=readings, **cap).p_target == 0
    assert forecast("2026-01-30", readings=readings, **cap | {"target": 20}).p_target > 0
    taken = readings | {"2026-01-29": -1, "2026-01-28": 1}
    assert forecast("2026-01-30", readings=taken, **cap).p_target > 0


def test_a_level_that_must_fall():
    # From 40 down to 30 aimed at; each week takes away about 1.4, so that 33 − 2.8 = 30.2.
    levels = (40, 38, 37, 36, 34, 33)
    down = forecast("2026-02-13", *levels, measure="level", target=30)
    up = forecast("2026-02-13", *levels, measure="level", target=30, direction="up")
    assert down.value == pytest.approx(30.2)
    assert 0.4 < down.p_target < 0.5
    assert down.p_target == pytest.approx(1 - up.p_target)


def test_no_time_left():
    amounts = (3, 5, 4, 8, 2, 6, 5, 7)
    for today in ("2026-02-27", "2026-03-31"):
        for target, chance in {40: 1, 41: 0}.items():
            found = forecast(today, *amounts, target=target)
            assert (found.value, found.low, found.high) == (40, 40, 40)
            assert found.p_target == chance
        found = forecast(today, *range(50, 58), measure="level", target=56, direction="down")
        assert (found.value, found.p_target) == (57, 0)


def test_the_figure_does_not_sink_from_day_to_day_nor_with_silence():
    # Known to Friday the 30th; whoever looks later without a new reading sees the same.
    seen = {forecast(today, 3, 5, 4, 8, target=45) for today in ("2026-01-30", "2026-02-13")}
    assert len(seen) == 1


def test_an_early_reading_counts_for_the_total_but_not_for_the_rhythm():
    # Tuesday 3 February: 2 more. The weeks still say 5 a week, and 18 days are left: 3.6.
    readings = weekly(3, 5, 4, 8) | {"2026-02-03": 2}
    basis = look("2026-02-03", readings=readings).basis
    assert (basis.mean, basis.since, basis.weeks_left) == (
        5,
        day("2026-02-03"),
        Fraction(18, 5),
    )
    assert basis.value == 22 + 18
    # On Friday that week is over, and counts.
    basis = look("2026-02-06", readings=readings).basis
    assert (basis.mean, basis.weeks_left, basis.value) == (
        Fraction(22, 5),
        3,
        22 + 3 * Fraction(22, 5),
    )


SPRING = {"start": "2026-01-05", "due": "2026-06-26"}


def test_a_rhythm_that_shifts():
    # 2, 3, 2, 3 then 7, 8, 7, 8: means 2.5 and 7.5. d = 5, deviations −3, −2, −3, −2, 2, 3,
    # 2, 3: squares 52, s² = 52/7 = 7.43, more than d. 1.895 × √(7.43 × 2/4) = 3.65 < 5.
    halves = look("2026-02-27", 2, 3, 2, 3, 7, 8, 7, 8, **SPRING).basis.halves
    assert (halves.first, halves.second, halves.size) == (Fraction(5, 2), Fraction(15, 2), 4)
    assert halves.bound == pytest.approx(3.65, abs=0.005)
    assert forecast("2026-02-27", 2, 3, 2, 3, 7, 8, 7, 8, **SPRING).shifting


def test_a_rhythm_is_not_said_to_shift_before_eight_weeks():
    found = look("2026-02-20", 2, 3, 2, 8, 7, 8, 7, **SPRING)
    assert found.basis.halves is None
    assert not found.forecast.shifting


def test_the_middle_week_is_dropped_when_they_are_odd():
    halves = look("2026-03-06", 2, 3, 2, 3, 90, 7, 8, 7, 8, **SPRING).basis.halves
    assert (halves.first, halves.second, halves.size) == (Fraction(5, 2), Fraction(15, 2), 4)


def test_counts_vary_by_themselves():
    # 3 a week, then 4: a third more. s² is 2/7, held to d = 3.5: 1.895 × √(3.5/2) = 2.51 > 1.
    found = look("2026-02-27", 3, 3, 3, 3, 4, 4, 4, 4, **SPRING)
    assert found.basis.halves.variance == Fraction(7, 2)
    assert not found.forecast.shifting
    # 3 000 € a week, then 4 000: money that steady does not change by chance.
    euros = (3000,) * 4 + (4000,) * 4
    assert forecast("2026-02-27", *euros, unit="EUR", **SPRING).shifting


def test_a_quarter_more_or_less_is_no_shift():
    # 4 000 then 5 000 € a week: a quarter more, not over.
    for last, shifting in {5000: False, 5001: True, 3000: False, 2999: True}.items():
        euros = (4000,) * 4 + (last,) * 4
        assert forecast("2026-02-27", *euros, unit="EUR", **SPRING).shifting == shifting


class Slow:
    """A forecast by looking at every day, in floats, with scipy."""

    def __init__(self, working, off, fields, today):
        self.week, self.off, self.f = working, off, fields
        self.start, self.due = fields["start"], fields["due"]
        self.level = fields["measure"] == "level"
        self.last = min(today, self.due)
        read = {day(on): float(v) for on, v in sorted(fields["readings"].items())}
        first = dt.date.min if self.level else self.start
        self.read = {d: v for d, v in read.items() if first <= d <= self.last}
        self.money = fields["unit"] == "EUR"

    def work(self, first, last):
        days = (first + i * ONE_DAY for i in range((last - first).days + 1))
        return sum(
            WEEKDAYS[d.weekday()] in self.week and not any(a <= d <= b for a, b in self.off)
            for d in days
        )

    def weeks(self):
        """Amount, working days and last day of each week, by its ISO number."""
        found = []
        d = min(self.read)
        d -= d.weekday() * ONE_DAY
        while d <= max(self.read):
            held = [d + i * ONE_DAY for i in range(7)]
            held = [x for x in held if self.start <= x <= self.due]
            days = self.work(held[0], held[-1])
            over = not self.work(self.last + ONE_DAY, held[-1])
            amount = sum(self.read.get(x, 0) for x in held if x <= self.last)
            if not days and found:
                found[-1] = (found[-1][0] + amount, found[-1][1], held[-1])
            elif days and over:
                found.append((amount, days, held[-1]))
            d += 7 * ONE_DAY
        return found

    def steps(self):
        """Gain, working days and day of each reading that work parts from the next."""
        days = list(self.read)
        kept = [
            a
            for a, b in zip(days, [*days[1:], None], strict=True)
            if b is None or self.work(a + ONE_DAY, b)
        ]
        return [
            (self.read[b] - self.read[a], self.work(a + ONE_DAY, b), b)
            for a, b in pairwise(kept)
        ]

    def figures(self):
        """value, low, high, p_target, n, shifting; or how many increments are missing."""
        pieces = [] if not self.read else self.steps() if self.level else self.weeks()
        m = len(pieces)
        needed = 5 if self.level else 6 if self.money else 4
        if m < needed:
            return needed - m
        gains, days, ends = (np.array(column) for column in zip(*pieces, strict=True))
        w = days / len(self.week)
        n, d = w.sum(), gains.sum() / w.sum()
        s2 = ((gains - d * w) ** 2 / w).sum() / (m - 1)
        s2 = 0 if s2 < 1e-18 else s2
        if not s2 and not self.money:
            s2 = max(abs(d), 1 / n)
        h = self.work(max(*self.read, ends[-1]) + ONE_DAY, self.due) / len(self.week)
        y = list(self.read.values())[-1] if self.level else sum(self.read.values())
        spread = math.sqrt(s2 * (h + h * h / n))
        value, reach = y + h * d, stats.t.ppf(0.9, m - 1) * spread
        grows = not self.level and min(self.read.values()) >= 0
        low = max(value - reach, y) if grows else value - reach
        return (
            value,
            low,
            value + reach,
            self.chance(y, value, spread, m),
            m,
            self.shifts(gains, w, m, s2 if self.money else max(s2, abs(d))),
        )

    def chance(self, y, value, spread, m):
        target, up = self.f["target"], self.f["direction"] == "up"
        grows = min(self.read.values()) >= 0
        if not self.level and up and y >= target:
            return 1
        if not self.level and not up and grows and y > target:
            return 0
        if not spread:
            return int(value >= target - 1e-9 if up else value <= target + 1e-9)
        above = stats.t.sf((target - value) / spread, m - 1)
        return above if up else 1 - above

    def shifts(self, gains, w, m, s2):
        if m < 8:
            return False
        half = m // 2
        first, second = (gains[k].sum() / w[k].sum() for k in (np.s_[:half], np.s_[-half:]))
        bound = stats.t.ppf(0.95, m - 1) * math.sqrt(s2 * 2 / half)
        return abs(second - first) > max(abs(first) / 4, bound)


def random_case(rng):
    working = rng.sample(WEEKDAYS, rng.choice([1, 3, 5, 5, 5, 6]))
    off = []
    for _ in range(rng.randint(0, 4)):
        first = NEW_YEAR + rng.randint(0, 150) * ONE_DAY
        off.append((first, first + rng.choice([0, 1, 6, 11, 30]) * ONE_DAY))
    start = NEW_YEAR + rng.randint(0, 40) * ONE_DAY
    often = rng.choice([1, 2, 7, 7])
    lows, highs = rng.choice([(0, 9), (0, 1), (3, 3), (-4, 9), (40, 60)])
    leap = rng.choice([0, 0, 20])
    read = [start + rng.randint(-20, 90) * ONE_DAY for _ in range(rng.randint(0, 4))]
    read += [start + i * often * ONE_DAY for i in range(rng.randint(0, 120 // often))]
    fields = {
        "measure": rng.choice(["level", "total"]),
        "unit": rng.choice(["EUR", "calls"]),
        "direction": rng.choice(["up", "up", "down"]),
        "start": start,
        "due": start + rng.randint(0, 140) * ONE_DAY,
        "target": rng.choice([0, 5, 20, 50, 100, 500]),
        "readings": {
            str(d): rng.randint(lows, highs) + (leap if d > start + 60 * ONE_DAY else 0)
            for d in read
        },
    }
    return working, off, fields, start + rng.randint(-10, 150) * ONE_DAY


def compare(seed):
    working, off, fields, today = random_case(random.Random(seed))
    made = plan(
        {"x": fields},
        working=" ".join(working),
        off=[f"{first}..{last}" for first, last in off],
    )
    ahead = outlook(course(made, WorkCalendar(made), "x"), today)
    expected = Slow(working, off, fields, today).figures()
    if ahead.forecast is None:
        assert ahead.missing == expected
        return None
    assert ahead.missing is None
    found = ahead.forecast
    assert isinstance(expected, tuple), seed
    assert (found.n, found.shifting) == expected[4:]
    numbers = (found.value, found.low, found.high, found.p_target)
    assert numbers == pytest.approx(expected[:4], rel=1e-9, abs=1e-9)
    return found


def test_forecasts_equal_those_counted_day_by_day(full):
    made = [compare(seed) for seed in range(20_000 if full else 1500)]
    found = [one for one in made if one is not None]
    # The plans are varied enough for the comparison to mean something.
    assert len(found) > len(made) / 5
    assert sum(one.shifting for one in found) > 5
    assert sum(0.02 < one.p_target < 0.98 for one in found) > 20
