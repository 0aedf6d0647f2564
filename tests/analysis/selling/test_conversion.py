"""Measured conversions: the worked figures of the method, scipy, and what people log."""

from __future__ import annotations

import datetime as dt
import math
import random
from decimal import Decimal
from fractions import Fraction

import pytest
from scipy import stats

from pacli.analysis.selling import betabinomial
from pacli.analysis.selling.belief import Belief
from pacli.analysis.selling.conversion import measure, wilson
from pacli.analysis.selling.funnel import volumes
from pacli.analysis.selling.sureness import MOST, known_attempts, least_attempts
from pacli.analysis.selling.volumes import ad_hoc
from pacli.model.plan import Plan

THIRD, HALF, QUARTER = Fraction(1, 3), Fraction(1, 2), Fraction(1, 4)
TODAY = dt.date(2026, 3, 31)


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


def counts(readings, **fields):
    """An indicator of things counted: readings as {"02-13": 5}."""
    return {
        "label": "Appels",
        "measure": "total",
        "unit": "appels",
        "readings": {day(text): Decimal(str(n)) for text, n in readings.items()},
        **fields,
    }


def pair(tried, won, *, rate=THIRD, delay=None, **changes):
    """A funnel of two stages, from calls to sales; 15 sales are wanted in all."""
    below = {"indicator": "sales", "rate": rate}
    if delay is not None:
        below["delay_days"] = delay
    plan = {
        "pac": 1,
        "name": "Vendre",
        "objective": {"title": "Vendre", "indicator": "sales", "due": day("06-30")},
        "indicators": {"calls": tried, "sales": {"target": Decimal(15), **won}},
        "funnel": ({"indicator": "calls"}, below),
    }
    return Plan.model_validate({**plan, **changes})


def row(*args, today=TODAY, **fields):
    (found,) = volumes(pair(*args, **fields), today).rows
    return found


# The raw rate and its interval


@pytest.mark.parametrize(
    ("wins", "attempts", "low", "high"),
    [(7, 20, 0.1812, 0.5671), (0, 10, 0, 0.2775), (10, 10, 0.7225, 1)],
)
def test_wilson_of_the_worked_examples(wins, attempts, low, high):
    found = wilson(Decimal(attempts), Decimal(wins))
    assert found == pytest.approx((low, high), abs=5e-5)


def test_wilson_never_leaves_0_to_1():
    for attempts in range(1, 60):
        assert wilson(Decimal(attempts), Decimal(0))[0] == 0
        assert wilson(Decimal(attempts), Decimal(attempts))[1] == 1


def test_wilson_against_scipy():
    for attempts in (1, 2, 7, 20, 112, 5000):
        for wins in {0, 1, attempts // 3, attempts - 1, attempts}:
            expected = stats.binomtest(wins, attempts).proportion_ci(0.95, "wilson")
            found = wilson(Decimal(attempts), Decimal(wins))
            assert found == pytest.approx(tuple(expected), abs=1e-12)


# The rate to reckon with


def test_the_posterior_of_the_worked_example():
    # 5 wins in 40 at 1 in 3: (4 + 5) / (12 + 40) = 9/52
    found = row(counts({"02-06": 40}), counts({"02-06": 5}))
    assert found.measured.posterior_mean == Fraction(9, 52)
    assert float(found.measured.posterior_mean) == pytest.approx(0.173, abs=5e-4)
    assert (found.posterior.a, found.posterior.b) == (9, 43)
    assert found.measured.rate == Fraction(1, 8)


@pytest.mark.parametrize("rate", [THIRD, HALF, QUARTER, Fraction(1, 50), Fraction(19, 20)])
@pytest.mark.parametrize(("wins", "attempts"), [(0, 0), (0, 10), (7, 20), (10, 10), (300, 900)])
def test_the_80_percent_interval_against_scipy(rate, wins, attempts):
    found = measure(rate, Decimal(attempts), Decimal(wins))
    law = stats.beta(12 * float(rate) + wins, 12 * float(1 - rate) + attempts - wins)
    assert (found.low, found.high) == pytest.approx((law.ppf(0.1), law.ppf(0.9)), rel=1e-9)
    assert float(found.posterior_mean) == pytest.approx(law.mean(), rel=1e-12)


def test_the_measured_volume_is_exact():
    # 5 in 40 at 1 in 3: mean 9/52, and 9 wins take exactly 52 attempts
    found = row(counts({"02-06": 40}), counts({"02-06": 5}, target=Decimal(14)))
    assert (found.want, found.rule_volume, found.measured_volume) == (9, 27, 52)


# 8 chances in 10


@pytest.mark.parametrize(
    ("wins", "rate", "known", "prior"),
    [(3, THIRD, 12, 15), (20, THIRD, 69, 94), (3, HALF, 8, 9), (20, HALF, 45, 54)],
)
def test_n80_of_the_worked_examples(wins, rate, known, prior):
    (found,) = ad_hoc(wins, rate=rate).rows
    assert (found.n80, found.n80_known) == (prior, known)
    assert (found.measured, found.measured_volume) == (None, None)


def test_n80_after_5_wins_in_40():
    found = row(counts({"02-06": 40}), counts({"02-06": 5}, target=Decimal(8)))
    assert (found.want, found.n80) == (3, 27)


def test_n80_is_the_least_number_by_a_plain_search():
    for rate in (THIRD, HALF, QUARTER):
        for wins in (1, 2, 5, 13):
            for attempts, won in ((0, 0), (40, 5), (9, 9)):
                a, b = 12 * rate + won, 12 * (1 - rate) + attempts - won
                law = [stats.betabinom.sf(wins - 1, n, float(a), float(b)) for n in range(400)]
                least = next(n for n, chance in enumerate(law) if chance >= 0.8)
                assert least_attempts(wins, a, b) == least
            law = [stats.binom.sf(wins - 1, n, float(rate)) for n in range(400)]
            least = next(n for n, chance in enumerate(law) if chance >= 0.8)
            assert known_attempts(wins, rate) == least


def test_a_chance_of_8_in_10_to_the_last_digit_is_enough():
    # one attempt at 4 in 5 succeeds 8 times in 10, known for sure or not
    assert known_attempts(1, Fraction(4, 5)) == 1
    assert least_attempts(1, Fraction(48, 5), Fraction(12, 5)) == 1


def test_n80_keeps_its_promise_in_a_simulation():
    random.seed(20260213)
    wins, a, b = 20, 4, 8
    attempts = least_attempts(wins, Fraction(a), Fraction(b))
    runs = 3000
    enough = 0
    for _ in range(runs):
        rate = random.betavariate(a, b)
        enough += sum(random.random() < rate for _ in range(attempts)) >= wins
    assert enough / runs == pytest.approx(0.8, abs=4 * math.sqrt(0.16 / runs))


@pytest.mark.parametrize(
    ("a", "b"), [(4, 8), (0.3, 11.7), (11.7, 0.3), (9, 43), (404, 796), (0.12, 2011.88)]
)
def test_the_beta_binomial_law_against_scipy(a, b):
    for attempts in (1, 7, 60, 900, 5_000):
        for wins in {1, 2, attempts // 10, attempts // 3, attempts - 1, attempts}:
            expected = stats.betabinom.sf(wins - 1, attempts, a, b)
            found = betabinomial.chance(attempts, wins, Fraction(a), Fraction(b))
            assert found == pytest.approx(expected, abs=1e-9), (attempts, wins)


def test_the_beta_binomial_law_in_exact_fractions():
    def rising(x, n):
        return math.prod((x + i for i in range(n)), start=Fraction(1))

    a, b = Fraction(17, 5), Fraction(23, 3)
    for attempts in (1, 6, 25):
        for wins in range(attempts + 1):
            exact = sum(
                math.comb(attempts, k) * rising(a, k) * rising(b, attempts - k)
                for k in range(wins, attempts + 1)
            ) / rising(a + b, attempts)
            found = betabinomial.chance(attempts, wins, a, b)
            assert found == pytest.approx(float(exact), rel=1e-12)


def test_numbers_beyond_any_plan_go_on_where_sums_stop():
    a, b = Fraction(4), Fraction(8)
    for wins in (4_999, 5_001, 20_000):
        found = least_attempts(wins, a, b)
        # the 20 % quantile of the rate decides, once the wins are many
        assert found == pytest.approx(wins / stats.beta.ppf(0.2, 4, 8), rel=2e-3)
    for wins in (5_001, 9_000, 14_000):
        expected = stats.betabinom.sf(wins - 1, 20_000, 4, 8)
        found = betabinomial.chance(20_000, wins, a, b)
        assert found == pytest.approx(expected, abs=2e-4)


def test_a_rate_next_to_nothing_has_no_n80():
    (found,) = ad_hoc(10, rate=Fraction(1, 10_000)).rows
    assert found.n80 is None
    assert found.n80_known == known_attempts(10, Fraction(1, 10_000)) < MOST


# What people log, or do not


def test_no_reading_in_either_is_no_measure():
    some = counts({"02-06": 10})
    for tried, won in ((counts({}), counts({})), (some, counts({})), (counts({}), some)):
        found = row(tried, won)
        assert (found.measured, found.measured_volume) == (None, None)
        assert (found.posterior, found.n80) == (Belief(4, 8), least_attempts(found.want, 4, 8))


def test_zero_wins_are_a_measure():
    found = row(counts({"02-06": 10}), counts({"02-06": 0}))
    assert (found.measured.attempts, found.measured.wins, found.measured.rate) == (10, 0, 0)
    assert found.measured.wilson_high == pytest.approx(0.2775, abs=5e-5)
    # (4 + 0) / (12 + 10): the assumption keeps the volume finite
    assert found.measured.posterior_mean == Fraction(2, 11)
    assert found.measured_volume == math.ceil(15 / (2 / 11))


@pytest.mark.parametrize(("tried", "won"), [(3, 5), (-2, 0), (4, -1), (0, 1)])
def test_more_wins_than_attempts_give_no_rate(tried, won):
    found = row(counts({"02-06": tried}), counts({"02-06": won}))
    assert (found.measured.attempts, found.measured.wins) == (tried, won)
    assert found.measured.impossible
    assert (found.measured.rate, found.measured.low, found.measured.wilson_low) == (None,) * 3
    assert found.measured_volume is None
    assert found.posterior == Belief(4, 8)


def test_where_all_succeed_for_sure_there_is_nothing_to_measure():
    found = row(counts({"02-06": 9}), counts({"02-06": 5}), rate=Fraction(1))
    assert (found.want, found.rule_volume, found.n80, found.n80_known) == (10, 10, 10, 10)
    assert (found.measured, found.measured_volume, found.posterior) == (None, None, None)


def test_nothing_wanted_takes_nothing():
    for rate in (THIRD, Fraction(1)):
        found = row(counts({"02-06": 60}), counts({"02-06": 15}), rate=rate)
        assert (found.want, found.rule_volume, found.measured_volume, found.n80) == (0,) * 4
        (found,) = ad_hoc(0, rate=rate).rows
        assert (found.rule_volume, found.measured_volume, found.n80) == (0, 0, 0)


def test_without_a_target_the_rate_is_measured_all_the_same():
    found = row(counts({"02-06": 40}), counts({"02-06": 5}, target=None))
    assert (found.want, found.measured_volume, found.n80) == (None, None, None)
    assert found.measured.rate == Fraction(1, 8)


def test_readings_after_today_are_not_known_yet():
    found = row(
        counts({"02-06": 40, "04-03": 60}), counts({"02-06": 5, "04-01": 9}), today=TODAY
    )
    assert (found.measured.attempts, found.measured.wins) == (40, 5)


@pytest.mark.parametrize(("age", "attempts"), [(20, 10), (21, 15), (22, 15)])
def test_attempts_younger_than_the_delay_are_left_out(age, attempts):
    young = f"{TODAY - dt.timedelta(days=age):%m-%d}"
    found = row(counts({"02-06": 10, young: 5}), counts({"02-20": 3}), delay=21)
    assert (found.measured.attempts, found.measured.wins) == (attempts, 3)


def test_before_the_first_ripe_attempt_the_assumption_stands():
    found = row(counts({"03-30": 12}), counts({"03-31": 0}), delay=21)
    assert (found.measured.attempts, found.measured.rate) == (0, None)
    assert (found.measured.wilson_low, found.measured.wilson_high) == (None, None)
    assert found.measured.posterior_mean == THIRD


def test_readings_from_before_a_stage_existed_are_left_out():
    # sales have been counted since January, calls began in March
    calls = counts({"03-06": 12, "03-20": 18}, start=day("03-02"))
    sales = counts({"01-16": 4, "02-13": 6, "03-20": 5})
    assert row(calls, sales).measured.rate == Fraction(5, 30)
    # calls since January, sales counted from March on, 14 days after a call
    calls = counts({"01-16": 50, "02-20": 9, "03-06": 12})
    sales = counts({"03-20": 5}, start=day("03-02"))
    found = row(calls, sales, delay=14)
    assert (found.measured.attempts, found.measured.wins) == (21, 5)


def test_readings_from_before_the_plan_are_left_out():
    period = {"start": day("02-01"), "end": day("06-30")}
    calls, sales = counts({"01-16": 50, "02-06": 9}), counts({"01-20": 7, "02-20": 2})
    found = row(calls, sales, period=period)
    assert (found.measured.attempts, found.measured.wins) == (9, 2)
    early = row(counts({"01-16": 50}), sales, period=period)
    assert early.measured is None


def test_states_count_by_how_much_they_rose():
    # 120 followers when it began, 200 now; 200 contacts, of which 180 are ripe
    contacts = counts({"01-05": 500, "03-05": 680, "03-28": 700}, measure="level")
    followers = counts({"01-09": 120, "03-27": 200}, measure="level", initial=Decimal(120))
    found = row(contacts, followers, delay=14)
    assert (found.measured.attempts, found.measured.wins) == (180, 80)


@pytest.mark.parametrize("today", [dt.date.min, dt.date.max])
def test_days_at_the_ends_of_the_calendar_are_no_error(today):
    found = row(counts({"02-06": 40}), counts({"02-06": 5}), delay=3660, today=today)
    assert (found.measured is None) == (today == dt.date.min)


def test_many_readings_tell_the_true_rate():
    random.seed(7)
    covered = 0
    runs = 300
    for _ in range(runs):
        rate = random.betavariate(4, 8)
        wins = sum(random.random() < rate for _ in range(120))
        found = measure(THIRD, Decimal(120), Decimal(wins))
        covered += found.low <= rate <= found.high
    assert covered / runs == pytest.approx(0.8, abs=4 * math.sqrt(0.16 / runs))
