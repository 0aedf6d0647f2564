"""Urgency as a sum that can be checked by hand."""

from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

import pytest

from pacli.analysis.agenda import urgency


def points(term):
    return None if term is None else term.points


@pytest.mark.parametrize(
    ("late", "margin", "kind", "expected"),
    [
        (1, None, "late", 11),
        (10, None, "late", 20),
        (300, None, "late", 20),
        (0, None, "today", 10),
        (0, 0, "begin", 10),
        (0, 1, "soon", 7),
        (0, 2, "soon", 4),
        (0, 9, "soon", 0),
    ],
)
def test_what_is_due_counts_ten_more_when_late_less_while_there_is_time(
    late, margin, kind, expected
):
    term = urgency.due(late, margin)
    assert (term.kind, term.points) == (kind, expected)


@pytest.mark.parametrize(
    ("impact", "taken", "expected"),
    [
        (5, 1, 5),
        (1, 5, Fraction(1, 5)),
        (3, 4, Fraction(3, 4)),
        # Where one is not given it counts as middling, 3 of 5.
        (5, None, Fraction(5, 3)),
        (None, 2, Fraction(3, 2)),
        (None, None, None),
    ],
)
def test_an_action_counts_its_impact_over_its_effort(impact, taken, expected):
    assert points(urgency.effort(impact, taken)) == expected


@pytest.mark.parametrize(("tasks", "expected"), [(0, None), (1, 2), (3, 6), (8, 6)])
def test_each_task_that_waits_counts_two(tasks, expected):
    assert points(urgency.waiting(tasks)) == expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [("off_track", 4), ("missed", 4), ("at_risk", 2), ("on_track", None), ("early", None)],
)
def test_an_indicator_counts_when_it_is_behind(status, expected):
    row = SimpleNamespace(status=status, label="Turnover")
    assert points(urgency.track(row)) == expected
    assert urgency.track(None) is None


@pytest.mark.parametrize(
    ("amount", "probability", "left", "expected"),
    [
        # 1 200 at one half is 600, 6 % of 10 000: 5 × 0.06.
        ("1200", "0.5", 10_000, Fraction(3, 10)),
        ("40000", "0.9", 10_000, 5),
        (None, "0.5", 10_000, None),
        ("1200", None, 10_000, None),
        ("1200", "0.5", 0, None),
    ],
)
def test_a_deal_counts_by_its_share_of_what_is_left(amount, probability, left, expected):
    term = urgency.worth(
        amount and Decimal(amount), probability and Decimal(probability), Fraction(left)
    )
    assert points(term) == expected


def test_the_urgency_is_the_sum_of_its_terms():
    terms = (urgency.due(2), urgency.effort(5, 2), urgency.waiting(1))
    assert urgency.urgency(terms) == Fraction("16.5")
    assert urgency.urgency(()) == 0
