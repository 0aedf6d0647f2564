"""The examples of ``pac explain``: what is shown as wrong is, what is shown as right is not."""

import datetime as dt

import pytest

from pacli.analysis.checks import checks
from pacli.codes import CODES, WARNINGS
from pacli.codes.examples import EXAMPLES
from pacli.codes.examples.example import WRITTEN
from pacli.errors import PlanError
from pacli.store.read import Draft

OF_THE_WHOLE_FILE = {"PAC101", "PAC102", "PAC103", "PAC104", "PAC106", "PAC115", "PAC116"}
OF_THE_HEAD = {"PAC219", "PAC227"}
"""What the head of every example already has; what nothing is known to bring up."""


def found(lines, today=WRITTEN):
    objective = "" if "objective:" in lines else "objective: {title: 20 clients}\n"
    text = f"pac: 1\nname: Plan\n{objective}{lines}\n"
    try:
        plan = Draft.of(text, "pac.yaml").plan()
    except PlanError as error:
        return {problem.code for problem in error.problems}
    return {one.code for one in checks(plan, today)}


@pytest.mark.parametrize("code", sorted(EXAMPLES))
def test_an_example(code):
    example = EXAMPLES[code]
    assert code in found(example.wrong)
    after = found(example.right)
    assert code not in after
    # What is shown as right can be read.
    assert all(one >= "PAC3" or one in {"PAC245", "PAC246"} for one in after)


@pytest.mark.parametrize("code", sorted(WARNINGS))
@pytest.mark.parametrize("days", [0, 1, 2, 3, 4, 5, 6, 7, 282, -500, 4000])
def test_an_example_of_a_warning_is_true_whenever_it_is_read(code, days):
    today = WRITTEN + dt.timedelta(days=days)
    example = EXAMPLES[code].on(today)
    assert code in found(example.wrong, today)
    assert code not in found(example.right, today)


def test_days_that_no_calendar_has_stay():
    last = dt.date.max
    assert EXAMPLES["PAC301"].on(last).wrong == EXAMPLES["PAC301"].wrong


def test_each_code_has_one():
    assert EXAMPLES.keys() == CODES.keys() - OF_THE_WHOLE_FILE - OF_THE_HEAD
