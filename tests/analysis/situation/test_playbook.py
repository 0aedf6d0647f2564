"""Stages as the playbook has them, against the figures of pac volumes."""

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from pacli.analysis.selling.funnel import volumes
from pacli.analysis.situation.playbook import playbook
from pacli.store.read import Draft, load

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.mark.parametrize(
    ("name", "today"), [("formations", dt.date(2026, 2, 13)), ("joinery", dt.date(2026, 5, 15))]
)
def test_each_stage_has_what_volumes_tells_of_it(name, today):
    plan = load(EXAMPLES / f"{name}.pac.yaml").plan()
    pages = playbook(plan, today)
    report = volumes(plan, today)
    assert [page.stage for page in pages] == [stage.indicator for stage in plan.funnel]
    for above, below, row in zip(pages, pages[1:], report.rows, strict=False):
        assert (above.stage, below.stage) == (row.from_, row.to)
        assert below.measured == row.measured
        assert below.rate == row.rate
        assert above.per_week == row.per_week
        assert above.holds_back == (report.bottleneck == above.stage)
    assert pages[-1].per_week == report.last.per_week
    assert (pages[0].rate, pages[0].measured, pages[0].assumed) == (None, None, False)


def test_the_worked_example_of_the_trainer():
    """28 of 112 messages gave a meeting, though the law of numbers has one in three."""
    plan = load(EXAMPLES / "formations.pac.yaml").plan()
    sms, meetings, sales = playbook(plan, dt.date(2026, 2, 13))
    assert sms.holds_back
    assert (meetings.measured.wins, meetings.measured.attempts) == (28, 112)
    assert (meetings.rate, meetings.assumed) == (Fraction(1, 3), True)
    assert (sales.rate, sales.assumed) == (Fraction(1, 4), False)
    assert sales.missing == ("owner",)
    assert sms.missing == ("description", "activities", "owner")


def test_a_single_stage_has_a_page_without_a_rate():
    text = """\
pac: 1
name: A
objective: {title: Sell}
indicators: {calls: {label: Calls}}
funnel: [{indicator: calls, owner: Jo}]
"""
    (page,) = playbook(Draft.of(text, "pac.yaml").plan(), dt.date(2026, 2, 13))
    assert (page.place, page.label, page.owner) == (1, "Calls", "Jo")
    assert page.rate is page.measured is page.done is page.per_week is None


def test_no_funnel_no_page():
    text = "pac: 1\nname: A\nobjective: {title: Sell}\n"
    assert playbook(Draft.of(text, "pac.yaml").plan(), dt.date(2026, 2, 13)) == ()
