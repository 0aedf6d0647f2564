"""The order book as programs get it, against its schema and the contract."""

import datetime as dt
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pacli.analysis.book.deals import deal_lines
from pacli.analysis.book.pipeline import pipeline
from pacli.report import data
from pacli.report.records.pipeline import pipeline as content
from pacli.report.rows import rows_data
from pacli.report.schema import report_schema
from pacli.store.read import Draft, load

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))
KEYS = "weighted sd p10 p50 p90 p_nothing p_target_with_deals exact deals"
SEED = """\
pac: 1
name: Seed
objective: {title: Sell, indicator: ca, due: 2026-03-31}
indicators:
  ca: {label: CA, measure: total, unit: EUR, target: 18000, readings: {2026-02-06: 13800}}
deals:
  a: {company: A, amount: 1000, probability: 0.2}
  b: {company: B, amount: 2000, probability: 0.5}
  c: {company: C, amount: 4000, probability: 0.75, milestone: 2026-02-01}
"""


def report(name, made, day):
    made = json.loads(data.envelope(name, {"name": "P", "file": "f"}, day, made))
    Draft202012Validator(report_schema(name), format_checker=FormatChecker()).validate(made)
    return made


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("day", [dt.date(2026, 1, 1), dt.date(2026, 5, 20)], ids=str)
def test_order_books_follow_their_schema(path, day):
    plan = load(path).plan()
    made = report("pipeline", content(pipeline(plan, day)), day)
    assert list(made)[4:] == KEYS.split()
    assert all(list(one) == ["id", "weighted", "overdue"] for one in made["deals"])
    rows = report("deals", {"rows": rows_data(deal_lines(plan, day))}, day)["rows"]
    assert sorted(row["deal"] for row in rows) == sorted(plan.deals)


def test_the_order_book_of_the_method():
    day = dt.date(2026, 2, 11)
    made = report("pipeline", content(pipeline(Draft.of(SEED, "p").plan(), day)), day)
    # E 4 200, sd 2 040, P10/50/90 0, 4 000, 6 000; 4 200 left: 5 000 or more does, .45.
    assert made["weighted"] == 4200
    assert made["sd"] == pytest.approx(2039.608, abs=1e-3)
    assert [made[name] for name in ("p10", "p50", "p90")] == [0, 4000, 6000]
    assert made["p_nothing"] == pytest.approx(0.1)
    assert made["p_target_with_deals"] == pytest.approx(0.45)
    assert made["exact"] is True
    assert made["deals"] == [
        {"id": "c", "weighted": 3000, "overdue": True},
        {"id": "a", "weighted": 200, "overdue": False},
        {"id": "b", "weighted": 1000, "overdue": False},
    ]
