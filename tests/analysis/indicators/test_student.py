"""Student's t against its closed forms, printed tables and scipy."""

from __future__ import annotations

import math

import pytest
from scipy import stats

from pacli.analysis.indicators import student

FREEDOM = (*range(1, 61), 99, 100, 365, 999, 1000, 12_345, 10**6)


@pytest.mark.parametrize(
    ("df", "share", "printed"),
    [
        (1, 0.90, 3.078),
        (3, 0.90, 1.638),
        (5, 0.90, 1.476),
        (7, 0.95, 1.895),
        (10, 0.975, 2.228),
        (30, 0.90, 1.310),
        (120, 0.95, 1.658),
    ],
)
def test_quantiles_as_tables_print_them(df, share, printed):
    assert student.quantile(share, df) == pytest.approx(printed, abs=5e-4)
    assert student.quantile(1 - share, df) == pytest.approx(-printed, abs=5e-4)


def test_one_degree_of_freedom_is_an_angle():
    # P(T ≤ t) = 1/2 + arctan(t)/π
    for t in (-1e9, -3.0, -1.0, 0.0, 1e-9, 0.2, 5.0, 1e6):
        assert student.cdf(t, 1) == pytest.approx(0.5 + math.atan(t) / math.pi, abs=1e-14)
    assert student.quantile(0.75, 1) == pytest.approx(1, rel=1e-14)


def test_two_degrees_of_freedom_are_a_root():
    # P(T ≤ t) = 1/2 + t / (2·√(2 + t²)), whose inverse is (2q − 1)·√(2 / (4q(1 − q)))
    for t in (-20.0, -0.3, 0.0, 1.0, 7.5):
        assert student.cdf(t, 2) == pytest.approx(0.5 + t / (2 * math.sqrt(2 + t * t)))
    for q in (1e-6, 0.1, 0.4999999, 0.8, 0.99):
        inverse = (2 * q - 1) * math.sqrt(2 / (4 * q * (1 - q)))
        assert student.quantile(q, 2) == pytest.approx(inverse, rel=1e-9)


@pytest.mark.parametrize("df", FREEDOM)
def test_against_scipy(df):
    for t in (-300, -12.5, -4, -1.3, -0.4, -1e-3, 0, 0.05, 0.7, 1, 2.2, 6, 40):
        assert student.cdf(t, df) == pytest.approx(stats.t.cdf(t, df), rel=1e-9, abs=1e-300)
    for q in (1e-9, 1e-4, 0.025, 0.05, 0.1, 0.2, 0.26, 0.4, 0.6, 0.8, 0.9, 0.95, 0.9999):
        assert student.quantile(q, df) == pytest.approx(stats.t.ppf(q, df), rel=1e-9)
    assert student.quantile(0.5, df) == 0
    assert student.cdf(0, df) == 0.5


def test_every_number_of_increments_against_scipy(full):
    for df in range(1, 1001, 1 if full else 13):
        for q in (0.8, 0.9, 0.95):
            assert student.quantile(q, df) == pytest.approx(stats.t.ppf(q, df), abs=1e-9)
