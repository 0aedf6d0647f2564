"""The funnel from its first attempt to its last win, and the stage that holds it back."""

from __future__ import annotations

import datetime as dt
import random
from bisect import bisect_left
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from scipy import integrate, stats

from pacli.analysis.selling.belief import Belief
from pacli.analysis.selling.chain import chain, product
from pacli.analysis.selling.funnel import volumes
from pacli.model.plan import Plan

TODAY = dt.date(2026, 3, 31)
STARTING = ((4, 8), (4, 8), (3, 9))
SEASONED = ((14, 58), (10, 14), (7, 13))


def beliefs(pairs):
    return [Belief(Fraction(a), Fraction(b)) for a, b in pairs]


def counts(number, target=None):
    found = {"label": "Étape", "measure": "total", "unit": "fois"}
    if number is not None:
        found["readings"] = {dt.date(2026, 2, 6): Decimal(number)}
    return found | ({"target": Decimal(target)} if target is not None else {})


def funnel(*stages, target=15):
    """Stages as (count, rate from the stage above); the last one has the target."""
    names = [f"s{n}" for n in range(len(stages))]
    indicators = {name: counts(number) for name, (number, _) in zip(names, stages, strict=True)}
    indicators[names[-1]] |= {"target": Decimal(target)}
    plan = {
        "pac": 1,
        "name": "Vendre",
        "objective": {"title": "Vendre", "indicator": names[-1], "due": dt.date(2026, 6, 30)},
        "indicators": indicators,
        "funnel": tuple(
            {"indicator": name} | ({"rate": Fraction(rate)} if rate else {})
            for name, (_, rate) in zip(names, stages, strict=True)
        ),
    }
    return volumes(Plan.model_validate(plan), TODAY)


@pytest.mark.parametrize(
    ("stages", "wins", "n80", "exact"), [(STARTING, 10, 1057, 965), (SEASONED, 3, 191, 190)]
)
def test_the_worked_examples_are_safe_by_less_than_a_tenth(stages, wins, n80, exact):
    found = chain(wins, beliefs(stages))
    assert found.n80 == n80
    assert exact <= found.n80 <= 1.1 * exact


def exact_chance(attempts, wins, stages):
    """By Gauss's quadrature over what the three rates may be: no moments, no simulation."""
    nodes, weights = np.polynomial.legendre.leggauss(60)
    rates = (nodes + 1) / 2
    first, second, third = (stats.beta(a, b).pdf(rates) * weights / 2 for a, b in stages)
    density = np.einsum("i,j,k->ijk", first, second, third)
    product = np.einsum("i,j,k->ijk", rates, rates, rates)
    return float((stats.binom.sf(wins - 1, attempts, product) * density).sum())


@pytest.mark.parametrize(("stages", "wins", "exact"), [(STARTING, 10, 965), (SEASONED, 3, 190)])
def test_the_exact_figures_beside_which_the_method_puts_it(stages, wins, exact):
    assert exact_chance(exact - 1, wins, stages) < 0.8 <= exact_chance(exact, wins, stages)


def test_the_product_has_the_moments_of_simulated_rates():
    random.seed(3)
    whole = product(beliefs(SEASONED))
    runs = 20_000
    drawn = []
    for _ in range(runs):
        rate = 1.0
        for a, b in SEASONED:
            rate *= random.betavariate(a, b)
        drawn.append(rate)
    mean = sum(drawn) / runs
    square = sum(rate * rate for rate in drawn) / runs
    assert float(whole.mean) == pytest.approx(mean, rel=0.02)
    assert float(whole.mean_square) == pytest.approx(square, rel=0.05)


def test_the_product_of_one_is_itself():
    (only,) = beliefs([(9, 43)])
    assert product([only]) == only


def test_moments_by_integration():
    whole = product(beliefs(STARTING[:2]))
    law = stats.beta(float(whole.a), float(whole.b))
    one = stats.beta(4, 8)
    for power in (1, 2):
        expected = integrate.quad(lambda x, k=power: x**k * one.pdf(x), 0, 1)[0] ** 2
        assert law.moment(power) == pytest.approx(expected, rel=1e-9)


def test_the_chain_of_a_funnel_starts_from_its_last_wins():
    # 15 wanted, 5 there; posteriors as in the example of the method
    report = funnel((None, None), (None, "1/3"), (None, "1/3"), (None, "1/4"), target=10)
    assert report.n80_chain == 1057
    assert report.chain.wins == 10
    assert report.chain.rate == Fraction(1, 36)
    # never fewer than the rule alone asks for
    assert report.n80_chain > report.rows[0].rule_volume == 360


def test_of_one_conversion_chain_and_stage_agree():
    report = funnel((40, None), (5, "1/3"), target=8)
    assert report.rows[0].n80 == report.n80_chain == 27


def test_a_stage_at_which_all_succeed_costs_nothing():
    report = funnel((40, None), (5, "1/3"), (5, 1), target=8)
    assert (report.n80_chain, report.rows[1].n80) == (27, 3)
    assert chain(4, [None, None]).n80 == 4


def test_nothing_to_chain():
    assert funnel((5, None), target=8).n80_chain is None
    assert funnel((40, None), (15, "1/3"), target=15).n80_chain == 0
    assert chain(None, beliefs(STARTING)).n80 is None


def test_the_stage_that_holds_the_rest_back():
    # 28 of 112 where 1 in 3 was assumed; 7 of 28 where 1 in 4 was
    assert funnel((112, None), (28, "1/3"), (7, "1/4")).bottleneck == "s0"


def test_the_stage_with_the_longest_shortfall_in_odds():
    # 1 in 4 for 1 in 3 are odds of 2/3; 1 in 12 for 1 in 4 are odds of 3/11
    assert funnel((400, None), (100, "1/3"), (8, "1/4")).bottleneck == "s1"
    # 5 points short of 95 are longer than 10 short of 50: odds 9/19 and 2/3
    assert funnel((2000, None), (1800, "19/20"), (720, "1/2")).bottleneck == "s0"


def test_a_shortfall_that_may_be_an_accident_is_not_named():
    # 3 of 12 for 1 in 3: 8 times in 10 the rate is between .17 and .42
    assert funnel((12, None), (3, "1/3")).bottleneck is None
    # and does not hide one that is none
    assert funnel((2, None), (0, "1/3"), (0, None)).bottleneck is None
    assert funnel((300, None), (60, "1/3"), (19, "1/3"), (None, "1/2")).bottleneck == "s0"


def test_a_rate_better_than_assumed_is_no_bottleneck():
    assert funnel((100, None), (60, "1/3"), (40, "1/3")).bottleneck is None


def test_what_was_not_measured_is_not_blamed():
    assert funnel((None, None), (5, "1/3")).bottleneck is None
    assert funnel((5, None), (60, "1/3")).bottleneck is None
    assert funnel((50, None), (0, 1)).bottleneck is None


def test_of_two_stages_without_wins_the_one_tried_more():
    for first, second, named in ((90, 20, "s0"), (20, 90, "s2")):
        report = funnel((first, None), (0, "1/3"), (second, "1/3"), (0, "1/3"))
        assert report.rows[1].measured.impossible
        assert report.bottleneck == named


def test_where_the_shortfall_becomes_sure():
    # 20 attempts at 1 in 3: the fewest wins that the interval still allows
    def named(wins):
        return funnel((20, None), (wins, "1/3")).bottleneck is None

    allowed = bisect_left(range(20), True, key=named)
    for wins in (allowed - 1, allowed):
        high = stats.beta.ppf(0.9, 4 + wins, 8 + 20 - wins)
        assert (high >= 1 / 3) == (wins == allowed)
