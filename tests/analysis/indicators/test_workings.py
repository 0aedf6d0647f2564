"""The numbers put into the formulas give the figures that the gap gives."""

from fractions import Fraction
from pathlib import Path

import pytest

from pacli.analysis.indicators.gap import gap
from pacli.analysis.indicators.workings import workings
from pacli.store.read import load
from tests.analysis.courses import MONTH, day, plan

EXAMPLES = sorted((Path(__file__).parents[3] / "examples").glob("*.yaml"))


def worked(today, **fields):
    made = plan({"x": MONTH | fields})
    return workings(made, gap(made, day(today)))[0]


def test_a_total_of_the_month():
    # 5 to 30 January is 20 working days, of which 10 are gone on the 16th.
    found = worked("2026-01-16", target=40, readings={"2026-01-09": 8, "2026-01-16": 6})
    assert (found.days_done, found.days_all, found.per_week) == (10, 20, 5)
    assert found.line[:2] == (0, 40)
    assert (found.line.gone, found.line.days, found.line.cut) == (10, 20, False)
    assert found.left == (40, 14, 10)
    assert found.gained == 14


def test_a_checkpoint_cuts_the_line():
    found = worked(
        "2026-01-20", target=40, checkpoints={"2026-01-16": 10}, readings={"2026-01-20": 1}
    ).line
    assert found == (10, 40, day("2026-01-30"), 2, 10, True)


def test_a_rate_of_the_month_that_starts_late():
    found = worked(
        "2026-01-16", measure="rate", per="month", target=44, readings={"2026-01-16": 1}
    )
    # 20 of January's 22 working weekdays are within; half of them are gone.
    assert (found.share.days, found.share.weekdays, found.share.gone) == (20, 22, 10)
    assert found.share.volume == 40
    assert found.left == (40, 1, 10)
    assert found.line is None


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("on", ["2023-06-20", "2026-01-05", "2026-02-13", "2026-03-31"])
def test_they_agree_with_the_rows(path, on):
    made = load(path).plan()
    report = gap(made, day(on))
    for work in workings(made, report):
        row = work.row
        if work.line is not None and work.line.days and row.expected is not None:
            low, high, _, gone, days, _ = work.line
            assert low + (high - low) * Fraction(gone, days) == row.expected
        if work.share is not None and row.expected is not None:
            share = work.share
            assert share.volume * share.gone / share.days == row.expected
        if row.elapsed is not None and work.days_all:
            assert Fraction(work.days_done, work.days_all) == row.elapsed
        if work.left is not None and row.required_per_week:
            weeks = max(1, Fraction(work.left.days, work.per_week))
            assert (work.left.wanted - work.left.reached) / weeks == row.required_per_week
        if row.forecast is not None:
            assert float(work.basis.value) == pytest.approx(row.forecast.value)
