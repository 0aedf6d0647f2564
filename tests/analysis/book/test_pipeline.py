"""The order book: the seed's example, every outcome tried, and what is listed only."""

from __future__ import annotations

import datetime as dt
import math
import random
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from scipy import stats

from pacli.analysis.book import law as laws
from pacli.analysis.book.law import bars, law
from pacli.analysis.book.pipeline import pipeline
from pacli.analysis.selling.funnel import volumes
from pacli.model.plan import Plan

TODAY = dt.date(2026, 2, 11)
SEED = ((1000, "0.2"), (2000, "0.5"), (4000, "0.75"))


def day(text):
    return dt.date.fromisoformat(f"2026-{text}")


def deal(amount=None, probability=None, **fields):
    found = {"company": "Bêta", **fields}
    if amount is not None:
        found["amount"] = Decimal(str(amount))
    if probability is not None:
        found["probability"] = Decimal(str(probability))
    return found


def book(*deals, target=18000, done=8000, **changes):
    """A plan in money with deals d0, d1…; ``done`` of ``target`` is there."""
    revenue = {"label": "CA", "measure": "total", "unit": "EUR", "target": Decimal(target)}
    if done is not None:
        revenue["readings"] = {day("02-06"): Decimal(done)}
    plan = {
        "pac": 1,
        "name": "Vendre",
        "objective": {"title": "Vendre", "indicator": "ca", "due": day("03-31")},
        "indicators": {"ca": revenue},
        "deals": {f"d{n}": found for n, found in enumerate(deals)},
    }
    return Plan.model_validate({**plan, **changes})


def seed(**changes):
    return book(*(deal(*pair) for pair in SEED), **changes)


def test_the_order_book_of_the_sources():
    report = pipeline(seed(), TODAY)
    assert report.weighted == 4200
    assert report.sd == pytest.approx(2040, abs=0.5)
    assert (report.p10, report.p50, report.p90) == (0, 4000, 6000)
    assert report.p_nothing == pytest.approx(0.10, abs=1e-15)
    assert report.law.at_least(Decimal(4200)) == pytest.approx(0.45, abs=1e-15)
    assert report.exact
    assert [row.weighted for row in report.deals] == [200, 1000, 3000]


def test_the_chance_to_reach_the_target_with_them():
    # 4 200 are left, as the sources have it
    assert pipeline(seed(done=13800), TODAY).p_target_with_deals == pytest.approx(0.45)
    assert pipeline(seed(done=17000), TODAY).p_target_with_deals == pytest.approx(0.9)
    assert pipeline(seed(done=18000), TODAY).p_target_with_deals == 1
    assert pipeline(seed(done=10999), TODAY).p_target_with_deals == 0
    # all three: 0.2 × 0.5 × 0.75
    assert pipeline(seed(done=11000), TODAY).p_target_with_deals == pytest.approx(0.075)
    # no reading yet: all of it is left
    assert pipeline(seed(done=None, target=4200), TODAY).p_target_with_deals == 0.45


@pytest.mark.parametrize(
    "changes",
    [
        {"objective": {"title": "Vendre"}},
        {"currency": "CHF"},
        {
            "indicators": {
                "ca": {
                    "label": "Frais",
                    "measure": "total",
                    "unit": "EUR",
                    "direction": "down",
                    "target": Decimal(9),
                }
            }
        },
        {"indicators": {"ca": {"label": "CA", "measure": "total", "unit": "EUR"}}},
    ],
)
def test_no_chance_to_reach_a_target_that_deals_do_not_add_to(changes):
    report = pipeline(seed(**changes), TODAY)
    assert (report.p_target_with_deals, report.aim) == (None, None)
    assert report.weighted == 4200


def test_only_deals_due_in_time_count_for_the_target():
    plan = book(
        deal(1000, 0.5, milestone=day("03-31")),
        deal(1000, 0.5, milestone=day("04-01")),
        deal(1000, 0.5),
        deal(1000, 0.5, milestone=day("02-01")),
        target=9000,
        done=8000,
    )
    report = pipeline(plan, TODAY)
    assert [(row.id, row.in_time) for row in report.deals] == [
        ("d3", True),
        ("d0", True),
        ("d1", False),
        ("d2", True),
    ]
    assert report.p_target_with_deals == pytest.approx(1 - 0.5**3)
    assert report.p_nothing == pytest.approx(0.5**4)
    assert report.weighted == 2000


def test_after_the_due_day_no_deal_comes_in_time():
    assert pipeline(seed(done=17000), day("03-31")).p_target_with_deals == pytest.approx(0.9)
    assert pipeline(seed(done=17000), day("04-01")).p_target_with_deals == 0


def test_a_rate_is_aimed_at_once_for_each_period():
    revenue = {
        "label": "CA",
        "measure": "rate",
        "per": "month",
        "unit": "EUR",
        "target": Decimal(2000),
        "start": day("01-01"),
        "readings": {day("01-20"): Decimal(1800)},
    }
    report = pipeline(seed(indicators={"ca": revenue}), TODAY)
    # 6 000 for three months: 4 200 are left
    assert report.aim.goal.left == 4200
    assert report.p_target_with_deals == pytest.approx(0.45)


def test_deals_that_wait_for_a_call():
    plan = book(
        deal(1000, 0.5, milestone=day("02-10")),
        deal(1000, 0.5, milestone=TODAY),
        deal(2400, 0.5, milestone=day("02-08")),
        deal(700, 0.5, milestone=day("02-01"), status="lost", closed=day("02-02")),
    )
    report = pipeline(plan, TODAY)
    assert [(row.id, row.days_late) for row in report.overdue] == [("d2", 3), ("d0", 1)]
    assert [(row.id, row.overdue, row.days_late) for row in report.deals][2] == (
        "d1",
        False,
        None,
    )


def test_deals_without_a_probability_are_listed_and_not_weighted():
    report = pipeline(book(deal(1000, 0.2), deal(5000), deal(None, 0.9)), TODAY)
    assert [row.weighted for row in report.deals] == [200, None, None]
    assert [row.id for row in report.unweighted] == ["d1", "d2"]
    assert (report.weighted, report.p90, report.p_nothing) == (200, 1000, 0.8)


@pytest.mark.parametrize("deals", [(), (deal(5000),), (deal(900, 0.5, status="won"),)])
def test_with_nothing_to_weigh_nothing_is_pretended(deals):
    report = pipeline(book(*deals), TODAY)
    assert report.weighted == 0
    assert (report.sd, report.p10, report.p50, report.p90, report.p_nothing) == (None,) * 5
    assert report.p_target_with_deals == 0


def test_won_and_lost_deals_are_no_longer_open():
    plan = book(
        deal(1000, 0.2),
        deal(2000, 0.5, status="won", closed=day("01-14")),
        deal(4000, 0.75, status="lost", closed=day("01-20")),
    )
    report = pipeline(plan, TODAY)
    assert [row.id for row in report.deals] == ["d0"]
    assert report.weighted == 200


# The law of the sum


def outcomes(pairs):
    """Every way that deals can turn out: (sum, chance) in fractions."""
    for won in product((True, False), repeat=len(pairs)):
        chance = Fraction(1)
        total = Decimal(0)
        for (amount, p), yes in zip(pairs, won, strict=True):
            chance *= Fraction(p) if yes else 1 - Fraction(p)
            total += amount if yes else 0
        yield total, chance


def test_the_law_against_every_outcome():
    random.seed(5)
    chances = [Decimal(n).scaleb(-2) for n in (0, 5, 10, 25, 33, 50, 75, 90, 100)]
    amounts = [Decimal(text) for text in ("0", "0.10", "99.9", "450", "450.00", "1200", "1E+3")]
    for size in range(8):
        for _ in range(12):
            pairs = [(random.choice(amounts), random.choice(chances)) for _ in range(size)]
            found, every = law(pairs), list(outcomes(pairs))
            assert found.mean == sum(s * c for s, c in ((Fraction(s), c) for s, c in every))
            square = sum(Fraction(s) ** 2 * c for s, c in every)
            assert found.variance == square - found.mean**2
            assert found.nothing == sum(c for s, c in every if s == 0)
            for share in (Fraction(1, 10), Fraction(1, 2), Fraction(9, 10)):
                least = min(s for s, _ in every if sum(c for z, c in every if z <= s) >= share)
                assert found.quantile(share) == least
            for amount in (Decimal(0), Decimal("0.1"), Decimal(450), Decimal(2000)):
                expected = float(sum(c for s, c in every if s >= amount))
                assert found.at_least(amount) == pytest.approx(expected, abs=1e-15)
                expected = float(sum(c for s, c in every if s <= amount))
                assert found.at_most(amount) == pytest.approx(expected, abs=1e-15)


def test_equal_deals_are_binomial():
    found = law([(Decimal(1200), Decimal("0.3"))] * 60)
    for wins in (0, 12, 18, 25, 60):
        expected = stats.binom.sf(wins - 1, 60, 0.3)
        assert found.at_least(wins * Decimal(1200)) == pytest.approx(expected, abs=1e-12)
    assert found.quantile(Fraction(9, 10)) == 1200 * stats.binom.ppf(0.9, 60, 0.3)


def test_too_many_sums_are_taken_for_normal():
    # 18 amounts of which no two sums are equal: 2^18 are more than 200 000
    pairs = [(Decimal(2**n + 3**n % 7 * 2**20), Decimal("0.4")) for n in range(18)]
    assert law(pairs[:17]).exact
    found = law(pairs)
    assert not found.exact
    normal = stats.norm(float(found.mean), found.deviation)
    for share in (Fraction(1, 10), Fraction(1, 2), Fraction(9, 10)):
        amount = found.quantile(share)
        assert float(amount) == pytest.approx(normal.ppf(float(share)), abs=0.02)
        assert found.at_most(amount) >= share > found.at_most(amount - Decimal("0.01"))
    assert found.at_least(found.mean) == pytest.approx(0.5)
    assert found.nothing == Fraction(3, 5) ** 18


def test_the_normal_law_stays_between_nothing_and_everything(monkeypatch):
    monkeypatch.setattr(laws, "MOST_SUMS", 2)
    found = law([(Decimal(amount), Decimal(p)) for amount, p in SEED])
    assert not found.exact
    assert found.quantile(Fraction(1, 100)) == 0
    assert found.quantile(Fraction(999, 1000)) == 7000
    assert (found.at_least(Decimal(0)), found.at_least(Decimal(7001))) == (1, 0)
    assert (found.at_most(Decimal(-1)), found.at_most(Decimal(7000))) == (0, 1)
    report = pipeline(seed(), TODAY)
    assert not report.exact
    assert report.p_nothing == pytest.approx(0.1)


def test_normal_and_exact_agree_on_many_deals(monkeypatch):
    pairs = [(Decimal(900 + 10 * n), Decimal("0.35")) for n in range(40)]
    exact = law(pairs)
    monkeypatch.setattr(laws, "MOST_SUMS", 2)
    normal = law(pairs)
    assert (exact.exact, normal.exact) == (True, False)
    for share in (Fraction(1, 10), Fraction(1, 2), Fraction(9, 10)):
        gap = abs(float(exact.quantile(share) - normal.quantile(share)))
        assert gap < 0.15 * exact.deviation


def test_hundreds_of_deals_do_not_keep_her_waiting(monkeypatch):
    monkeypatch.setattr(laws, "MOST_STEPS", 5_000)
    few = [(Decimal(10 * n), Decimal("0.35")) for n in range(1, 21)]
    assert law(few).exact
    assert not law(few * 5).exact


def test_a_law_of_nothing():
    found = law([])
    assert (found.mean, found.nothing, found.quantile(Fraction(1, 2))) == (0, 1, 0)
    certain = law([(Decimal(500), Decimal(1)), (Decimal(80), Decimal(0))])
    assert (certain.quantile(Fraction(1, 10)), certain.nothing) == (500, 0)


def test_the_law_as_bars():
    found = bars(law([(Decimal(amount), Decimal(p)) for amount, p in SEED]))
    # one of the three, two, or all: by hand from the chances of the seed
    assert [(bar.low, bar.high) for bar in found] == [(1000 * n, 1000 * n) for n in range(8)]
    chances = [0.1, 0.025, 0.1, 0.025, 0.3, 0.075, 0.3, 0.075]
    assert [bar.chance for bar in found] == pytest.approx(chances)
    assert bars(law([])) == ()


@pytest.mark.parametrize("limit", [2, 200_000])
def test_bars_hold_the_whole_law_in_round_widths(monkeypatch, limit):
    monkeypatch.setattr(laws, "MOST_SUMS", limit)
    random.seed(11)
    for _ in range(60):
        pairs = [
            (Decimal(random.randrange(1, 10**6)).scaleb(-2), Decimal("0.35"))
            # Of fewer, each sum has a bar of its own.
            for _ in range(random.randrange(4, 9))
        ]
        found = bars(law(pairs))
        assert sum(bar.chance for bar in found) == pytest.approx(1)
        assert all(bar.chance >= 0 for bar in found)
        assert 5 <= len(found) <= 9
        widths = {bar.high - bar.low for bar in found[1:]}
        assert len(widths) == 1
        assert str(widths.pop().normalize().as_tuple().digits) in {"(1,)", "(2,)", "(5,)"}


# How past probabilities turned out


def closed(status, probability=None, history=None, on="01-20"):
    return deal(
        900,
        probability,
        status=status,
        closed=day(on) if on else None,
        history={day(d): Decimal(str(p)) for d, p in (history or {}).items()},
    )


def test_past_probabilities_are_scored():
    plan = book(
        closed("won", 0.5),
        closed("lost", 0.5),
        closed("won", 0.75),
        closed("lost", 0.1),
        closed("won", 1),
        closed("lost"),
        deal(100, 0.9),
    )
    found = pipeline(plan, TODAY).track
    assert (found.deals, found.won, found.unscored) == (5, 3, 1)
    # a quarter twice, a sixteenth, a hundredth, and nothing: the mean of five
    assert found.brier == Fraction("0.1145")
    assert found.said == Fraction("0.57")
    bands = [(float(b.low), b.deals, b.won, b.said, b.share) for b in found.bands]
    assert bands == [
        (0, 1, 0, Fraction("0.1"), 0),
        (0.4, 2, 1, Fraction("0.5"), Fraction(1, 2)),
        (0.6, 1, 1, Fraction("0.75"), 1),
        (0.8, 1, 1, 1, 1),
    ]


def test_nothing_is_scored_before_a_deal_is_closed():
    assert pipeline(seed(), TODAY).track is None
    assert pipeline(book(closed("lost")), TODAY).track is None


@pytest.mark.parametrize(
    ("probability", "history", "on", "said"),
    [
        (0.5, {"01-06": 0.2, "01-10": 0.5}, "01-14", Fraction(1, 2)),
        # what was set on the day of the signature is hindsight
        (1, {"01-06": 0.2, "01-14": 1}, "01-14", Fraction(1, 5)),
        # unless nothing was said before
        (0.4, {"01-14": 0.4}, "01-14", Fraction(2, 5)),
        (0.4, {"01-06": 0.3}, None, Fraction(3, 10)),
        (0.4, {}, "01-14", Fraction(2, 5)),
    ],
)
def test_what_counts_is_the_last_word_before_the_end(probability, history, on, said):
    found = pipeline(book(closed("won", probability, history, on)), TODAY).track
    assert found.said == said


def test_words_from_after_the_end_are_not_scored():
    found = pipeline(book(closed("won", 1, {"01-16": 1}, "01-14")), TODAY)
    assert found.track is None


# Beside the funnel


def test_open_deals_stand_beside_the_volumes_and_are_not_deducted():
    with_deals = (*(deal(*pair, milestone=day("03-03")) for pair in SEED), deal(300))
    late = deal(9000, 0.9, milestone=day("04-20"))
    sales = {"label": "Ventes", "measure": "total"}
    changes = {
        "funnel": (
            {"indicator": "rdv"},
            {"indicator": "ventes", "rate": Fraction(1, 4), "basket": Decimal(1200)},
        )
    }

    def report(*deals):
        plan = book(*deals)
        indicators = {**plan.indicators, "rdv": sales, "ventes": sales}
        data = plan.model_dump() | {"indicators": indicators} | changes
        return volumes(Plan.model_validate(data), TODAY)

    found = report(*with_deals, late)
    assert (found.deals.weighted, found.deals.deals, found.deals.unweighted) == (4200, 3, 1)
    assert found.deals.expected == Decimal("1.45")
    assert found.last.want == math.ceil(10000 / 1200)
    assert report().deals is None
    assert report(late).deals is None
    assert report().rows == found.rows
