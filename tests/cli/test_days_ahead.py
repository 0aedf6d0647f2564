"""As of a day: what is noted for a later one has not happened yet, for any report."""

import datetime as dt

import pytest

TODAY = dt.date(2026, 2, 13)

PLAN = """\
pac: 1
name: Spring
language: en
phase: growth
period: {{start: 2026-01-05, end: 2026-06-26}}
diagnosis: {{weaknesses: {{site: No site}}}}
objective: {{title: Sell, indicator: turnover, due: 2026-06-19}}
indicators:
  turnover:
    {{label: Turnover, measure: total, unit: EUR, target: 9000, readings: {{2026-02-06: 90}}}}
actions:
  shop:
    title: Open a shop
    impact: 4
    effort: 2
    tasks:
      choose: {{title: Choose, due: 2026-02-10, duration: 2h{done}}}
      pay: {{title: Pay, due: 2026-02-20, duration: 3h, after: [choose]}}
      card: {{title: Gift card, due: 2026-02-12, duration: 1h{dropped}}}
  fair: {{title: A fair, end: 2026-03-06, tasks: {{go: {{title: Go, duration: 4h{done}}}}}}}
people: {{jo: {{name: Jo, hours_per_week: 10}}}}
obstacles: {{fear: {{text: Fear of calls, mine: true{overcome}}}}}
"""
AHEAD = {
    "done": ", done: 2026-02-16",
    "dropped": ", dropped: 2026-02-17",
    "overcome": ", overcome: 2026-02-18",
}
REPORTS = (
    *("today", "week", "review", "gantt", "task list", "action list", "obstacle list"),
    *("assess", "workload", "budget", "person list", "diagnosis", "off", "sheet"),
    *("renew -n --early --json", "export md"),
)


@pytest.mark.parametrize("report", REPORTS)
def test_what_lies_ahead_is_as_if_it_were_not_noted(pac, home, report):
    told = []
    for noted in (AHEAD, dict.fromkeys(AHEAD, "")):
        (home / "pac.yaml").write_text(PLAN.format(**noted), encoding="utf-8")
        outcome = pac(*report.split(), "--json" if report == "gantt" else "--plain")
        assert outcome.code == 0, outcome.err
        told.append(outcome.out)
    assert told[0] == told[1]
