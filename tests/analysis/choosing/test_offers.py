"""The ranking of offers, against an example worked by hand and a ranking made otherwise."""

from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from pacli.analysis.choosing.offers import ranking


def plan(offers, *, threshold=None, segments=()):
    """A plan of offers: by id, margin and market share, perhaps the segment."""
    made = {}
    for name, (margin, share, *segment) in offers.items():
        made[name] = SimpleNamespace(
            label=name.title(),
            price=None,
            margin=None if margin is None else Decimal(margin),
            market_share=None if share is None else Decimal(share),
            segment=segment[0] if segment else None,
        )
    limits = None if threshold is None else SimpleNamespace(market_share=Decimal(threshold))
    known = {name: SimpleNamespace(label=name.title()) for name in segments}
    return SimpleNamespace(offers=made, thresholds=limits, segments=known)


def classes(report):
    return {row.offer: row.class_ for row in report.rows}


def test_margins_worked_out_by_hand():
    # Of 1 000: 500, 780, then 880 crosses 80 %; 940, then 980 crosses 95 %; 1 000.
    offers = {
        "d": ("60", None),
        "a": ("500", "0.3"),
        "c": ("100", None),
        "b": ("280", "0.1"),
        "e": ("40", None),
        "f": ("20", None),
        "g": ("0", None),
        "h": ("-50", None),
        "i": (None, None),
    }
    report = ranking(plan(offers))
    assert report.total == 1000
    assert classes(report) == {
        "a": "A", "b": "A", "c": "A", "d": "B", "e": "B", "f": "C", "g": "C", "h": "C",
        "i": None,
    }  # fmt: skip
    by_name = {row.offer: row for row in report.rows}
    assert [by_name[name].cumulative for name in "abcdef"] == [
        Fraction(n, 100) for n in (50, 78, 88, 94, 98, 100)
    ]
    assert by_name["h"].share is None
    assert report.rows[-1].offer == "i"


def test_an_offer_that_ends_exactly_on_a_bound_does_not_cross_it():
    report = ranking(plan({"a": ("80", None), "b": ("15", None), "c": ("5", None)}))
    assert classes(report) == {"a": "A", "b": "B", "c": "C"}


def test_without_any_margin_above_nothing_there_is_no_share():
    report = ranking(plan({"a": ("-1", "0.2"), "b": ("0", "0.1")}))
    assert report.total == 0
    assert classes(report) == {"b": "C", "a": "C"}
    assert {row.share for row in report.rows} == {None}


def test_the_four_cells_of_the_matrix():
    offers = {"a": ("50", "0.3"), "b": ("40", "0.01"), "c": ("6", "0.2"), "d": ("4", "0.02")}
    report = ranking(plan(offers, threshold="0.1"))
    # Cumulative: 50, 90 (crosses 80), 96 (crosses 95), 100.
    assert {row.offer: row.advice for row in report.rows} == {
        "a": "develop",
        "b": "choose",
        "c": "harvest",
        "d": "lighten",
    }
    assert [row.offer for row in report.advised("choose")] == ["b"]


def test_the_median_splits_offers_where_the_plan_has_no_threshold():
    odd = ranking(plan({"a": ("9", "0.1"), "b": ("5", "0.2"), "c": ("1", "0.4")}))
    assert (odd.threshold, odd.basis) == (Fraction(2, 10), "median")
    assert {row.offer: row.assets for row in odd.rows} == {
        "a": "weak", "b": "strong", "c": "strong"
    }  # fmt: skip
    even = ranking(plan({"a": ("9", "0.1"), "b": ("5", "0.2")}))
    assert even.threshold == Fraction(15, 100)


def test_shares_that_are_all_alike_tell_nothing():
    for shares in (["0.2"], ["0.2", "0.2"], ["0.1", "0.1", "0.4"]):
        offers = {f"o{n}": (str(n + 1), share) for n, share in enumerate(shares)}
        report = ranking(plan(offers))
        assert (report.threshold, report.basis) == (None, None)
        assert {row.advice for row in report.rows} == {None}


def test_offers_that_hold_more_than_their_market_are_said():
    offers = {
        "a": ("1", "0.6", "shops"),
        "b": ("1", "0.5", "shops"),
        "c": ("1", "0.6", "homes"),
        "d": ("1", "0.9"),
        "e": ("1", "0.9"),
    }
    report = ranking(plan(offers, segments=["homes", "shops"]))
    assert [(x.segment, x.sum, x.offers) for x in report.crowded] == [
        ("shops", Decimal("1.1"), ("a", "b"))
    ]


MARGINS = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.tuples(st.one_of(st.none(), st.integers(-30, 100)), st.none()),
    max_size=8,
)


@given(MARGINS)
def test_classes_agree_with_a_count_made_euro_by_euro(offers):
    """Lay the margins end to end, euro by euro, and look where the first of each falls."""
    report = ranking(plan(offers))
    euros = []
    for margin, name in sorted(
        ((margin, name) for name, (margin, _) in offers.items() if (margin or 0) > 0),
        key=lambda pair: -pair[0],
    ):
        euros += [name] * margin
    for row in report.rows:
        margin = offers[row.offer][0]
        if margin is None:
            assert row.class_ is None
        elif margin <= 0:
            assert row.class_ == "C"
        else:
            first = euros.index(row.offer) * 100
            whole = len(euros)
            expected = "A" if first < 80 * whole else "B" if first < 95 * whole else "C"
            assert row.class_ == expected
            assert row.share * whole == margin
