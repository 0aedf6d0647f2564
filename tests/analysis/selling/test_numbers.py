"""The law of numbers against the sources' examples, exact arithmetic and scipy."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from scipy import stats

from pacli.analysis.selling.numbers import chance, rule_volume


@pytest.mark.parametrize(
    ("wins", "rate", "volume"),
    [
        (3, Fraction(1, 3), 9),
        (20, Fraction(1, 3), 60),
        (3, Fraction(1, 2), 6),
        (20, Fraction(1, 2), 40),
        (21, Fraction("0.35"), 60),
        (7, Fraction(1, 4), 28),
        (1, Fraction("0.3"), 4),
        (5, Fraction(1), 5),
        (0, Fraction(1, 3), 0),
    ],
)
def test_rule_volume(wins, rate, volume):
    assert rule_volume(wins, rate) == volume


def test_rule_volume_is_the_least_number_whose_expectation_suffices():
    for top in range(1, 12):
        for bottom in range(top, 14):
            rate = Fraction(top, bottom)
            for wins in range(25):
                least = next(n for n in range(400) if n * rate >= wins)
                assert rule_volume(wins, rate) == least


@pytest.mark.parametrize(
    ("attempts", "rate", "wins", "expected"),
    [
        (9, Fraction(1, 3), 3, 0.623),
        (60, Fraction(1, 3), 20, 0.548),
        (6, Fraction(1, 2), 3, 0.656),
        (40, Fraction(1, 2), 20, 0.563),
    ],
)
def test_chance_of_the_worked_examples(attempts, rate, wins, expected):
    assert chance(attempts, rate, wins) == pytest.approx(expected, abs=5e-4)


def test_chance_against_exact_sums():
    for rate in (Fraction(1, 3), Fraction(1, 2), Fraction("0.35"), Fraction(97, 100)):
        for attempts in (1, 2, 9, 31, 60, 100):
            for wins in range(attempts + 2):
                exact = sum(
                    math.comb(attempts, k) * rate**k * (1 - rate) ** (attempts - k)
                    for k in range(wins, attempts + 1)
                )
                assert chance(attempts, rate, wins) == pytest.approx(
                    float(exact), abs=1e-13, rel=1e-11
                )


@pytest.mark.parametrize("rate", [Fraction(1, 3), Fraction(1, 4), Fraction(1, 1000)])
@pytest.mark.parametrize("wins", [1, 3, 20, 1000, 10**5, 10**7])
def test_chance_against_scipy(rate, wins):
    attempts = rule_volume(wins, rate)
    spread = math.isqrt(wins)
    for k in (wins, max(1, wins - spread), wins + spread, wins + 5 * spread):
        expected = stats.binom.sf(k - 1, attempts, float(rate))
        assert chance(attempts, rate, k) == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize("rate", [Fraction(1, 3), Fraction(9, 10)])
def test_chance_of_numbers_beyond_any_plan(rate):
    attempts = 10**14
    for k in (rule_volume(10**13, rate), math.ceil(attempts * rate)):
        expected = stats.binom.sf(k - 1, attempts, float(rate))
        assert chance(attempts, rate, k) == pytest.approx(expected, abs=1e-6)


def test_chance_at_the_edges():
    assert chance(0, Fraction(1, 3), 0) == 1
    assert chance(5, Fraction(1, 3), 6) == 0
    assert chance(5, Fraction(1), 5) == 1
    assert chance(5, Fraction(1, 10), 5) == pytest.approx(1e-5, rel=1e-12)
