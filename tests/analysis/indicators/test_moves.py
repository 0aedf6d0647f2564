"""What moved, for each way in which a gap can."""

import datetime as dt
from fractions import Fraction

import pytest

from pacli.analysis.indicators.moves import ORDER, moves
from tests.report.gaps import report, row

NAMES = ("a", "b", "c", "d", "e", "f", "g", "h", "i")


def at(gap, *, good=None, **given):
    if gap is not None:
        given |= {"gap": Fraction(gap), "good": gap >= 0 if good is None else good}
    return given


def moved(then, now, **how):
    before = [row(name, **{"label": name} | given) for name, given in then.items()]
    after = [row(name, **{"label": name} | given) for name, given in now.items()]
    return moves(report(*before), report(*after), "abc1234", **how).moves


@pytest.mark.parametrize(
    ("then", "now", "change"),
    [
        (at(-4), at(1), "closed"),
        (at(-4), at(0), "closed"),
        (at(2), at(-1), "opened"),
        (at(-4), at(-3), "narrowed"),
        (at(-4), at(-5), "widened"),
        (at(4), at(1), "ahead"),
        (at(4), at(4), "same"),
        (at(-4), at(-4), "same"),
        (at(None), at(-4), "unclear"),
        (at(3), at(None), "unclear"),
        # Where less is better, a gap above zero is the bad one.
        (at(4, good=False), at(2, good=False), "narrowed"),
        (at(4, good=False), at(-1, good=True), "closed"),
    ],
)
def test_what_became_of_a_gap(then, now, change):
    (found,) = moved({"a": then}, {"a": now})
    assert found.change == change


def test_new_and_gone_and_wins_first():
    then = {"a": at(2), "b": at(-4), "gone": at(1)}
    now = {"new": at(1), "a": at(-1), "b": at(3)}
    found = [(one.indicator, one.change) for one in moved(then, now)]
    assert found == [("b", "closed"), ("new", "new"), ("a", "opened"), ("gone", "gone")]


def test_an_indicator_that_was_renamed():
    then = {"calls": at(-4), "sms": at(1)}
    now = {"appels": at(1), "sms": at(1)}
    found = [
        (one.indicator, one.change) for one in moved(then, now, renamed={"appels": "calls"})
    ]
    assert found == [("appels", "closed"), ("sms", "same")]
    alone = moved(then, {"appels": now["appels"]}, whole=False, renamed={"appels": "calls"})
    assert [(one.indicator, one.change) for one in alone] == [("appels", "closed")]


def test_every_change_has_its_place():
    assert len(set(ORDER)) == len(ORDER) == 9


@pytest.mark.parametrize(
    ("then", "now", "gained"),
    [
        ({"actual": 5}, {"actual": 8}, 3),
        ({}, {"actual": 8}, 8),
        ({"measure": "level"}, {"actual": 8, "measure": "level"}, None),
        ({"actual": 9, "measure": "level"}, {"actual": 8, "measure": "level"}, -1),
        ({"actual": 9, "measure": "rate"}, {"actual": 8, "measure": "rate"}, None),
        ({"actual": 9, "measure": "level"}, {"actual": 8}, None),
        ({"actual": 9}, {}, None),
    ],
)
def test_what_was_gained(then, now, gained):
    (found,) = moved({"a": then}, {"a": now})
    assert found.gained == gained


def test_which_promise_changed():
    march, may = dt.date(2026, 3, 31), dt.date(2026, 5, 29)
    then = {name: {"target": 10, "due": march} for name in NAMES[:4]}
    now = {
        "a": {"target": 10, "due": march},
        "b": {"target": 12, "due": march},
        "c": {"target": 10, "due": may},
        "d": {"due": march},
    }
    found = {one.indicator: (one.target, one.due) for one in moved(then, now)}
    assert found == {
        "a": (False, False),
        "b": (True, False),
        "c": (False, True),
        "d": (True, False),
    }


def test_the_day_and_the_version_compared_with():
    then = report(row("a"))._replace(today=dt.date(2026, 2, 6))
    found = moves(then, report(row("a")), "abc1234")
    assert (found.since, found.commit) == (dt.date(2026, 2, 6), "abc1234")
