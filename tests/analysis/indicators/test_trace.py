"""The lines of a picture, against the figures that the gap and the forecast give."""

from decimal import Decimal

import pytest

from pacli.analysis.indicators.trace import MOST, steps, trace
from tests.analysis.courses import day, plan, row

WINTER = {"start": "2026-01-05", "due": "2026-02-27"}
CALLS = {"2026-01-09": 3, "2026-01-16": 5, "2026-01-23": 4, "2026-01-30": 8}


def traced(today, **fields):
    return trace(plan({"x": WINTER | fields}), day(today), "x")


def stepped(today, **fields):
    return [str(x) for x in steps(plan({"x": WINTER | fields}), day(today), "x")]


def test_a_total_runs_up_beside_what_was_expected():
    # 45 over 40 working days: 5.625 a week.
    found = traced("2026-01-30", target=45, readings=CALLS)
    assert [(one.read, one.value, float(one.expected)) for one in found.points] == [
        (3, 3, 5.625),
        (5, 8, 11.25),
        (4, 12, 16.875),
        (8, 20, 22.5),
    ]
    assert (found.first, found.last) == (day("2026-01-05"), day("2026-02-27"))
    assert found.expected[0] == (day("2026-01-05"), Decimal("1.125"))
    assert found.expected[-1] == (day("2026-02-27"), 45)


def test_the_forecast_opens_from_the_day_last_known_to_that_of_the_gap():
    found = traced("2026-01-30", target=45, readings=CALLS)
    ahead = row("2026-01-30", **WINTER, target=45, readings=CALLS).forecast
    first, last = found.ahead[0], found.ahead[-1]
    assert (first.day, first.low, first.value, first.high) == (day("2026-02-01"), 20, 20, 20)
    assert (last.day, last.value) == (day("2026-02-27"), 40)
    assert last.low == pytest.approx(ahead.low)
    assert last.high == pytest.approx(ahead.high)
    widths = [one.high - one.low for one in found.ahead]
    assert widths == sorted(widths)


def test_a_level_is_as_read_and_may_start_before_the_plan():
    readings = {"2025-12-29": 90, "2026-01-09": 110}
    found = traced("2026-01-30", measure="level", initial=100, target=180, readings=readings)
    assert found.first == day("2025-12-29")
    assert [int(one.value) for one in found.points] == [90, 110]
    assert found.expected[0][0] == day("2026-01-05")


def test_a_rate_has_a_point_for_each_period_with_its_own_target():
    fields = {"measure": "rate", "per": "month", "target": 4}
    found = traced("2026-02-13", **fields, readings={"2026-01-09": 1, "2026-01-20": 2})
    # January: 4 × 20 / 22 working days; half of February is gone on the 13th.
    assert [(one.day, one.value) for one in found.points] == [
        (day("2026-01-31"), 3),
        (day("2026-02-13"), 0),
    ]
    assert [float(one.expected) for one in found.points] == pytest.approx([80 / 22, 2])
    assert (found.target, found.expected, found.ahead) == (None, (), ())


def test_nothing_to_draw():
    assert trace(plan({"x": {}}), day("2026-01-30"), "x") is None
    assert traced("2026-01-30") is None
    late = {"start": "2026-03-02", "target": 45, "readings": CALLS}
    assert traced("2026-01-30", **late) is None


def test_a_long_plan_has_as_many_days_as_a_screen_can_show():
    found = traced("2026-01-30", due="2040-01-01", target=45, readings=CALLS)
    assert len(found.expected) == MOST
    assert found.expected[-1] == (day("2040-01-01"), 45)


def test_steps_are_what_came_in_piece_by_piece():
    weeks = {**CALLS, "2026-02-03": 1}
    assert stepped("2026-02-04", target=45, readings=weeks) == ["3", "5", "4", "8"]
    assert stepped("2026-02-04", measure="level", readings=CALLS) == ["3", "5", "4", "8"]
    rate = {"measure": "rate", "per": "month", "target": 4}
    assert stepped("2026-02-04", **rate, readings=weeks) == ["20"]
    assert stepped("2026-02-04", **rate) == []
