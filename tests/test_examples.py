"""The packaged examples are plans that pac accepts, and that tell what they promise."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path

import pytest

from pacli.analysis.indicators.gap import gap
from pacli.store.read import load

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
PLANS = sorted(EXAMPLES.glob("*.pac.yaml"))


def test_there_are_three_plans_two_in_french_and_one_in_english() -> None:
    spoken = [load(str(plan)).plan().language for plan in PLANS]
    assert sorted(spoken) == ["en", "fr", "fr"]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_an_example_has_no_problem(plan: Path) -> None:
    assert load(str(plan)).problems() == ()


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_an_example_carries_comments_as_people_write_them(plan: Path) -> None:
    lines = plan.read_text(encoding="utf-8").splitlines()
    assert sum("#" in line for line in lines) >= 4


def test_the_shop_keeps_its_late_task_and_its_missing_durations() -> None:
    shop = load(str(EXAMPLES / "boutique.pac.yaml")).plan().actions["boutique"]
    assert len(shop.tasks) == 7
    assert shop.end == dt.date(2023, 6, 15)
    late = [name for name, task in shop.tasks.items() if task.due > shop.end]
    assert late == ["annonce"]
    assert shop.tasks["annonce"].due == dt.date(2023, 6, 16)
    assert sum(task.duration is None for task in shop.tasks.values()) == 3


def test_the_trainer_stands_where_a_pencil_says_on_13_february() -> None:
    plan = load(str(EXAMPLES / "formations.pac.yaml")).plan()
    report = gap(plan, dt.date(2026, 2, 13))
    # 5 January to 31 March: 62 weekdays less 10 of holidays; six weeks of 5 are behind.
    assert (report.days_done, report.days_all) == (30, 52)
    rows = {row.indicator: row for row in report.rows}
    assert rows["sms"].actual == 112
    assert rows["sms"].expected == Fraction(180 * 30, 52)  # 103.8
    assert rows["ca"].actual == 8000
    assert rows["ca"].gap == 8000 - Fraction(18_000 * 30, 52)  # −2 385
    assert [rows[name].status for name in ("sms", "rdv", "ca")] == [
        "on_track",
        "at_risk",
        "off_track",
    ]
