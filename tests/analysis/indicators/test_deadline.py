"""The one day by which the objective is to be reached, wherever it is looked at."""

import datetime as dt

import pytest

from pacli.analysis.book.pipeline import pipeline
from pacli.analysis.checks.subject import Subject
from pacli.analysis.datebook.datebook import datebook
from pacli.analysis.indicators.gap import gap
from pacli.analysis.indicators.indicator import deadline
from pacli.store.read import Draft

TODAY = dt.date(2026, 2, 2)
TEXT = """
pac: 1
name: Spring
period: {{{end}}}
objective: {{title: Sell{indicator}{due}}}
indicators:
  sales: {{label: Sales, measure: total, target: 10{own}}}
deals:
  beta: {{company: Beta, milestone: 2026-04-15}}
reviews:
  2026-03-27: {{}}
"""


def plan(*, own="", due="", end="", indicator="sales"):
    given = {
        "own": own and f", due: {own}",
        "due": due and f", due: {due}",
        "end": end and f"end: {end}",
        "indicator": indicator and f", indicator: {indicator}",
    }
    return Draft.of(TEXT.format(**given), "pac.yaml").plan()


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ({"own": "2026-03-31", "due": "2026-04-30", "end": "2026-06-28"}, "2026-03-31"),
        ({"due": "2026-04-30", "end": "2026-06-28"}, "2026-04-30"),
        ({"end": "2026-06-28"}, "2026-06-28"),
        ({"own": "2026-03-31", "end": "2026-06-28", "indicator": ""}, "2026-06-28"),
        ({}, None),
    ],
)
def test_it_is_that_of_its_indicator_else_its_own_else_the_last_of_the_plan(given, day):
    made = plan(**given)
    expected = None if day is None else dt.date.fromisoformat(day)
    assert deadline(made) == gap(made, TODAY).due == Subject(made, TODAY).due == expected
    in_time = [row.in_time for row in pipeline(made, TODAY).deals]
    assert in_time == [expected is None or dt.date(2026, 4, 15) <= expected]


def test_no_review_is_put_into_a_calendar_once_it_is_a_fortnight_past():
    made = plan(own="2026-03-31", end="2026-06-28")
    for day, kinds in ((dt.date(2026, 4, 14), {"review"}), (dt.date(2026, 4, 15), set())):
        found = {one.kind for one in datebook(made, day).landmarks}
        assert found & {"review"} == kinds
