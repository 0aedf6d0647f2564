"""A target spread over the months: shares in words, checkpoints, what they add up to."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from pacli.changes.seasons import ahead, shares_from_words, spread
from pacli.errors import Usage
from pacli.store.edit import apply
from pacli.store.read import Draft

TODAY = dt.date(2026, 1, 5)
PLAN = """\
pac: 1
name: Coffee
period: {{start: {start}}}
objective: {{title: Sell, indicator: sales, due: {due}}}
indicators:
  sales: {{label: Sales, measure: {measure}, target: {target}{more}}}
"""


def draft(start="2026-01-05", due="2026-03-31", measure="total", target="1000", more=""):
    text = PLAN.format(start=start, due=due, measure=measure, target=target, more=more)
    return Draft.of(text, "pac.yaml")


def checkpoints(before, words):
    months = ahead(before.readable(), TODAY)
    made = spread(before, shares_from_words(words, len(months.ends)), TODAY)
    return apply(before, made.edits).readable()["indicators"]["sales"]["checkpoints"]


@pytest.mark.parametrize("words", ["20 30 50", "2, 3, 5", "20 % 30 % 50 %", "10;15;25"])
def test_only_the_proportion_counts(words):
    assert shares_from_words(words, 3) == (Fraction(1, 5), Fraction(3, 10), Fraction(1, 2))


@pytest.mark.parametrize("words", ["", "20 30", "20 30 50 60", "0 0 0", "-1 1 1", "a b c"])
def test_other_words_are_refused(words):
    with pytest.raises(Usage):
        shares_from_words(words, 3)


def test_checkpoints_add_up_to_the_end_of_each_month():
    # 200, then 200 + 300; the rest is the target itself, on its own day.
    assert checkpoints(draft(), "20 30 50") == {
        dt.date(2026, 1, 31): Decimal(200),
        dt.date(2026, 2, 28): Decimal(500),
    }


def test_a_level_goes_from_its_initial_value():
    # From 300 to 400: a quarter of the way in January is 325.
    before = draft(due="2026-02-27", measure="level", target="400", more=", initial: 300")
    assert checkpoints(before, "1 3") == {dt.date(2026, 1, 31): Decimal(325)}


def test_cents_only_where_the_target_has_some():
    assert checkpoints(draft(due="2026-02-27", target="100"), "1 2") == {
        dt.date(2026, 1, 31): Decimal(33)
    }
    assert checkpoints(draft(due="2026-02-27", target="100.50"), "1 2") == {
        dt.date(2026, 1, 31): Decimal("33.5")
    }


@pytest.mark.parametrize("first", ["300", "{value: 300, note: a count}"])
def test_a_level_without_an_initial_value_goes_from_its_first_reading(first):
    # The same half of the way as from an initial value of 300; later readings do not count.
    readings = f", readings: {{2026-01-20: 350, 2026-01-09: {first}}}"
    before = draft(due="2026-02-27", measure="level", target="400", more=readings)
    assert checkpoints(before, "1 1") == {dt.date(2026, 1, 31): Decimal(350)}


def test_spread_again_replaces_what_there_was():
    before = draft(more=", checkpoints: {2026-01-15: 1, 2026-02-10: 2}")
    assert list(checkpoints(before, "1 1 2").values()) == [Decimal(250), Decimal(500)]


@pytest.mark.parametrize(
    "words",
    [
        {"due": "2026-01-30"},  # a single month
        {"measure": "rate", "more": ", per: week"},
        {"measure": "level"},  # no initial value to start from
    ],
)
def test_nothing_to_spread(words):
    assert ahead(draft(**words).readable(), TODAY) is None


@pytest.mark.parametrize("due", ["2026-02-28", "2026-03-01", "2027-12-31", "2028-02-29"])
def test_months_end_on_their_last_day_and_the_last_on_the_due_one(due):
    ends = ahead(draft(due=due).readable(), TODAY).ends
    assert ends[-1] == dt.date.fromisoformat(due)
    for end in ends[:-1]:
        assert (end + dt.timedelta(days=1)).day == 1
    assert len({(end.year, end.month) for end in ends}) == len(ends)
