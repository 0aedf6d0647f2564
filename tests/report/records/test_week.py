"""Weeks of real plans, as programs get them, against their schema."""

import datetime as dt
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pacli.analysis.timetable.ideal_week import ideal_week
from pacli.report import data
from pacli.report.records.week import week_data
from pacli.report.schema import report_schema
from pacli.store.read import load

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
DAYS = [dt.date(2023, 6, 12), dt.date(2026, 2, 11), dt.date(2026, 5, 13), dt.date(2026, 5, 24)]


@pytest.mark.parametrize("today", DAYS, ids=str)
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("ahead", [-7, 0, 7])
def test_weeks_of_real_plans_follow_their_schema(path, today, ahead):
    plan = load(path).plan()
    report = ideal_week(plan, today, today + dt.timedelta(days=ahead))
    text = data.envelope("week", {"name": "A", "file": "b"}, today, week_data(report))
    made = json.loads(text)
    checker = FormatChecker()
    Draft202012Validator(report_schema("week"), format_checker=checker).validate(made)
    assert len(made["days"]) == 7
    to_come = [day for day in made["days"] if day["works"] and day["date"] >= today.isoformat()]
    assert (made["hours"] is None) == (ahead <= 0 and not to_come)
    assert made["planned"] == (plan.week is not None)


def test_every_kind_of_entry_follows_the_schema(tmp_path):
    path = tmp_path / "pac.yaml"
    path.write_text(
        """\
pac: 1
name: Test
objective: {title: Sell, due: 2026-03-31}
calendar: {days_off: [2026-02-12]}
indicators:
  calls: {label: Calls, measure: total, target: 45, readings: {2026-02-09: 3.5}}
funnel: [{indicator: calls, duration: 7min}]
actions:
  a: {title: A, tasks: {b: {title: B, due: 2026-02-12, duration: 0.3d}, c: {title: C, due: 2026-02-13, duration: 9h}}}
rituals:
  one: {title: One, every: friday morning, duration: 10min, indicator: calls}
  two: {title: Two, rrule: FREQ=WEEKLY;BYDAY=FR, at: "15:00", duration: 1h}
  three: {title: Three, every: friday, at: "15:30", duration: 1h, log: {2026-02-06: 2026-02-12}}
week: {fri: {"09:00-10:00": business, "15:00-16:00": {domain: social, what: choir}, "16:00-17:00": free}}
wishes: {social: [friends], family: [dinner]}
""",  # noqa: E501 a plan as it is written
        encoding="utf-8",
    )
    today = dt.date(2026, 2, 11)
    made = json.loads(
        data.envelope(
            "week", None, today, week_data(ideal_week(load(path).plan(), today, today))
        )
    )
    Draft202012Validator(report_schema("week")).validate(made)
    kinds = {clash["kind"] for clash in made["clashes"]}
    assert kinds == {"day_off", "domain", "same_time", "too_long"}
    assert made["volumes"][0]["done"] == 3.5
    assert [day["date"] for day in made["days"] if day["off"]] == ["2026-02-12"]
