"""Plans side by side, and what they come to."""

import datetime as dt

from pacli.analysis.portfolio.portfolio import plan_line, together
from pacli.store.read import Draft

TODAY = dt.date(2026, 2, 2)
# Ten visits of an hour in the two weeks that are left, with a week of six hours.
TEXT = """\
pac: 1
name: Spring
currency: EUR
period: {start: 2026-01-05, end: 2026-02-15}
objective: {title: Sell, indicator: turnover}
indicators:
  visits: {label: Visits, measure: total}
  sales: {label: Sales, measure: total, target: 5}
  turnover:
    {label: Turnover, measure: total, unit: EUR, target: 6000, readings: {2026-01-30: 900}}
phase: growth
funnel: [{indicator: visits, duration: 1h}, {indicator: sales}]
week: {mon: {"09:00-15:00": {domain: business, selling: true}}}
actions:
  shop: {title: Shop, tasks: {pay: {title: Pay, due: 2026-02-13}}}
  fair: {title: Fair, tasks: {go: {title: Go, due: 2026-02-05}, rest: {title: Rest}}}
"""


def line(text=TEXT):
    return plan_line(Draft.of(text, "pac.yaml").plan(), TODAY)


def test_a_plan_in_a_line():
    one = line()
    assert (one.name, one.due, one.ended) == ("Spring", dt.date(2026, 2, 15), False)
    assert (one.row.actual, one.row.target) == (900, 6000)
    assert one.next.id == "fair/go"
    # Nine working days are left: 10 visits in 1.8 weeks are 6 a week.
    assert (one.load.minutes_needed, one.load.minutes_available) == (360, 360)


def test_hours_asked_add_up_and_the_week_is_one():
    other = TEXT.replace("09:00-15:00", "09:00-14:00")
    found = together([line(), line(other)])
    assert (found.minutes, found.minutes_available) == (720, 360)
    assert (found.actual, found.target, found.currency) == (1800, 12000, "EUR")


def test_other_money_does_not_add_up():
    other = TEXT.replace("EUR", "USD")
    found = together([line(), line(other)])
    assert (found.actual, found.target, found.currency) == (None, None, None)
    assert found.minutes == 720


def test_what_counts_no_money_does_not_add_up():
    other = TEXT.replace("indicator: turnover", "indicator: sales")
    assert together([line(), line(other)]).actual is None


def test_a_plan_that_is_over_asks_for_nothing():
    over = TEXT.replace("end: 2026-02-15", "end: 2026-02-01")
    assert line(over).ended
    assert line(over).load is None
    assert together([line(), line(over)]) is None


def test_a_plan_with_nothing():
    one = line("pac: 1\nname: A\nobjective: {title: B}\n")
    assert (one.row, one.next, one.load, one.due) == (None, None, None, None)
