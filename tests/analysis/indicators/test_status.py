"""Statuses: the first that fits, on the days where one gives way to the next."""

from __future__ import annotations

from decimal import Decimal

import pytest

from pacli.analysis.indicators.gap import gap
from tests.analysis.courses import day, plan, row

HALF = [("2026-01-16", 50)]


@pytest.mark.parametrize(
    ("today", "fields", "status"),
    [
        ("2026-01-16", {"target": None, "due": None}, "no_target"),
        ("2026-01-16", {"target": 5, "due": None}, "no_deadline"),
        ("2026-01-04", {"target": 5}, "not_started"),
        ("2026-01-05", {"target": 5}, "no_data"),
        ("2026-02-10", {"target": 5}, "no_data"),
        ("2026-01-16", {"target": 5, "start": None}, "no_data"),
        ("2026-01-16", {"target": 50, "readings": HALF}, "done"),
        # On the due day still judged by the weeks that were counted: 38.25 by Sunday 25.
        ("2026-01-30", {"target": 51, "readings": HALF}, "on_track"),
        ("2026-01-31", {"target": 51, "readings": HALF}, "missed"),
        ("2026-01-16", {"target": 100, "readings": HALF}, "on_track"),
        ("2026-01-16", {"target": 101, "readings": HALF}, "at_risk"),
        ("2026-01-16", {"target": 125, "readings": HALF}, "at_risk"),
        ("2026-01-16", {"target": 126, "readings": HALF}, "off_track"),
        ("2026-01-04", {"target": 5, "readings": [("2026-01-02", 9)]}, "not_started"),
    ],
)
def test_status_of_a_total(today, fields, status):
    assert row(today, **fields).status == status


@pytest.mark.parametrize(
    ("today", "value", "status"),
    [
        ("2026-01-16", 300, "done"),
        ("2026-01-16", 250, "on_track"),
        ("2026-01-16", 240, "at_risk"),
        ("2026-01-16", 239, "off_track"),
        ("2026-01-16", 150, "off_track"),
        ("2026-02-02", 299, "missed"),
        ("2026-02-02", 300, "done"),
    ],
)
def test_status_of_a_level_from_200_to_300(today, value, status):
    level = {"measure": "level", "initial": 200, "target": 300}
    assert row(today, **level, readings=[("2026-01-16", value)]).status == status


def test_a_level_that_falls_back_is_no_longer_done():
    level = {"measure": "level", "initial": 200, "target": 300}
    values = {"2026-01-14": 310, "2026-01-16": 240}
    assert row("2026-01-14", **level, readings=values).status == "done"
    assert row("2026-01-16", **level, readings=values).status == "at_risk"


def test_a_total_that_is_corrected_below_the_target_is_no_longer_done():
    values = {"2026-01-14": 100, "2026-01-16": -50}
    assert row("2026-01-14", target=100, readings=values).status == "done"
    assert row("2026-01-16", target=100, readings=values).status == "on_track"


@pytest.mark.parametrize(
    ("today", "status"),
    [
        # 60 working days to 27 March: a third is 20, four weeks are 20.
        ("2026-01-29", "early"),
        ("2026-01-30", "off_track"),
    ],
)
def test_a_result_is_not_judged_in_its_first_four_weeks(today, status):
    read = [(today, 1)]
    fields = {"kind": "result", "due": "2026-03-27", "target": 100, "readings": read}
    assert row(today, **fields).status == status
    assert row(today, **fields | {"kind": "tracking"}).status == "off_track"


@pytest.mark.parametrize(
    ("today", "status"), [("2026-01-12", "early"), ("2026-01-13", "off_track")]
)
def test_nor_in_the_first_third_of_a_short_one(today, status):
    # 20 days: six are less than a third, seven are not.
    fields = {"kind": "result", "target": 100, "readings": [(today, 1)]}
    assert row(today, **fields).status == status


def test_early_is_told_by_the_day_of_judgement():
    # Looked at on Thursday 15 (9 days), read on Monday 12 (6 days).
    fields = {"kind": "result", "target": 100, "readings": [("2026-01-12", 1)]}
    assert row("2026-01-15", **fields).status == "early"


def test_a_cap_is_never_too_early():
    fields = {"kind": "result", "target": 100, "direction": "down"}
    assert row("2026-01-05", **fields, readings=[("2026-01-05", 50)]).status == "off_track"


def test_an_early_result_may_be_done():
    fields = {"kind": "result", "target": 100}
    assert row("2026-01-05", **fields, readings=[("2026-01-05", 100)]).status == "done"


@pytest.mark.parametrize(
    ("limits", "status"),
    [
        ({}, "at_risk"),
        ({"on_track": Decimal("0.9")}, "on_track"),
        ({"at_risk": Decimal("0.95")}, "off_track"),
        ({"on_track": Decimal("0.95"), "at_risk": Decimal("0.5")}, "at_risk"),
    ],
)
def test_thresholds_are_the_plans(limits, status):
    # 45 of 50: a pace of 0.9.
    found = row(
        "2026-01-16",
        target=100,
        readings=[("2026-01-16", 45)],
        sections={"thresholds": limits},
    )
    assert found.status == status


def test_thresholds_hold_for_caps_too():
    # 50 expected, 55 spent: 0.909.
    cap = {"direction": "down", "target": 100, "readings": [("2026-01-16", 55)]}
    limits = {"thresholds": {"on_track": Decimal("0.9")}}
    assert row("2026-01-16", **cap, sections=limits).status == "on_track"


@pytest.mark.parametrize(
    ("value", "status"), [(200, "on_track"), (201, "on_track"), (199, "off_track")]
)
def test_without_a_pace_the_side_decides(value, status):
    # On the 9th the checkpoint stands where the level began: nothing is expected yet.
    found = row(
        "2026-01-09",
        measure="level",
        initial=200,
        target=300,
        checkpoints={"2026-01-09": 200},
        readings=[("2026-01-09", value)],
    )
    assert (found.pace, found.status) == (None, status)


def test_a_reading_from_before_the_start_is_judged_by_its_side():
    level = {"measure": "level", "initial": 200, "target": 300}
    found = row("2026-01-05", **level, readings=[("2026-01-02", 200)])
    assert (found.as_of, found.expected, found.status) == (day("2026-01-02"), 200, "on_track")


def test_each_indicator_is_judged_by_its_own_days():
    made = plan(
        {
            "a": {"start": "2026-01-05", "due": "2026-01-30", "target": 100, "readings": HALF},
            "b": {"start": "2026-01-05", "due": "2026-02-27", "target": 100, "readings": HALF},
        }
    )
    a, b = gap(made, day("2026-01-16")).rows
    assert (a.expected, b.expected) == (50, 25)
