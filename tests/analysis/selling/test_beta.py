"""The beta law against sums that are exact, against integrals done by hand, and scipy."""

from __future__ import annotations

import math
import random
from fractions import Fraction

import pytest
from scipy import special

from pacli.analysis.selling import beta

SIZES = (0.02, 0.3, 0.5, 1.0, 2.5, 4.0, 13.7, 60.0, 501.0, 8_000.0, 250_000.0)
SHARES = (1e-9, 1e-3, 0.1, 0.25, 0.5, 0.7, 0.9, 0.999)


def test_uniform():
    # Beta(1, 1) is the uniform law.
    for x in (0.0, 0.125, 0.5, 0.9, 1.0):
        assert beta.cdf(x, 1, 1) == pytest.approx(x, abs=1e-15)
        assert beta.quantile(x, 1, 1) == pytest.approx(x, abs=1e-15)


def test_powers():
    # Beta(a, 1) has P(X ≤ x) = x^a, and Beta(1, b) has 1 − (1 − x)^b.
    assert beta.cdf(Fraction(1, 2), 3, 1) == pytest.approx(1 / 8, rel=1e-14)
    assert beta.cdf(Fraction(1, 10), 1, 2) == pytest.approx(1 - 0.81, rel=1e-14)
    assert beta.quantile(0.001, 3, 1) == pytest.approx(0.1, rel=1e-14)
    assert beta.quantile(0.19, 1, 2) == pytest.approx(0.1, rel=1e-14)


def test_whole_parameters_against_exact_binomial_sums():
    # P(Beta(k, n − k + 1) ≤ p) is the chance of k or more heads in n throws.
    for n in (1, 4, 12, 40):
        for k in range(1, n + 1):
            for p in (Fraction(1, 50), Fraction(1, 3), Fraction(9, 10)):
                exact = sum(
                    math.comb(n, j) * p**j * (1 - p) ** (n - j) for j in range(k, n + 1)
                )
                found = beta.cdf(p, k, n - k + 1)
                assert found == pytest.approx(float(exact), rel=1e-12)


def test_outside_the_unit_interval():
    assert beta.cdf(-1, 2, 3) == beta.cdf(0, 2, 3) == 0
    assert beta.cdf(1, 2, 3) == beta.cdf(7, 2, 3) == 1
    assert beta.quantile(0, 2, 3) == 0
    assert beta.quantile(1, 2, 3) == 1


@pytest.mark.parametrize("a", SIZES)
@pytest.mark.parametrize("b", SIZES)
def test_cdf_and_quantile_against_scipy(a, b):
    for share in SHARES:
        x = special.betaincinv(a, b, share)
        assert beta.quantile(share, a, b) == pytest.approx(x, rel=1e-9, abs=1e-300)
        x = max(x, 1e-290)
        assert beta.cdf(x, a, b) == pytest.approx(special.betainc(a, b, x), abs=1e-11)


def test_random_parameters_against_scipy(full):
    rng = random.Random(3)
    for _ in range(100_000 if full else 1500):
        a, b = (10 ** rng.uniform(-2, 5) for _ in range(2))
        share = rng.random()
        x = special.betaincinv(a, b, share)
        assert beta.quantile(share, a, b) == pytest.approx(x, rel=1e-9, abs=1e-200)
        x = rng.choice([max(x, 1e-290), rng.random()])
        assert beta.cdf(x, a, b) == pytest.approx(special.betainc(a, b, x), abs=1e-10)


def test_quantile_undoes_cdf_with_fractions():
    # The posterior of 5 wins in 40 attempts at an assumed 1/3: Beta(4 + 5, 8 + 35).
    low, high = (beta.quantile(share, Fraction(9), Fraction(43)) for share in (0.1, 0.9))
    assert beta.cdf(low, 9, 43) == pytest.approx(0.1, rel=1e-13)
    assert beta.cdf(high, 9, 43) == pytest.approx(0.9, rel=1e-13)
    assert low < Fraction(9, 52) < high


def test_log_odds_tell_how_near_to_one():
    # P(Beta(1, b) > x) = (1 − x)^b: x is 1 − 1e-40, which no float between 0 and 1 says.
    assert beta.log_odds(1 - 1e-4, 1, 0.1) == pytest.approx(40 * math.log(10), rel=1e-12)
    assert beta.quantile(1 - 1e-4, 1, 0.1) == 1
    assert beta.log_odds(0.1, 0.001, 1) == -700
    assert beta.quantile(0.1, 0.001, 1) < 1e-300
