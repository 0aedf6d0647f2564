"""What is said of the execution score."""

import datetime as dt
import io
from fractions import Fraction

import pytest

from pacli.analysis.reviews.execution import Execution, WeekScore
from pacli.locale import language
from pacli.report.terminal.console import Screen
from pacli.report.terminal.reviews.execution import execution_advice, execution_text

MONDAY = dt.date(2026, 2, 9)


def scores(*counts, running=False, mean=None, under=0):
    """Weeks of ``(done, due)``, the present one last."""
    weeks = [
        WeekScore(
            MONDAY - dt.timedelta(7 * back),
            MONDAY - dt.timedelta(7 * back - 6),
            done,
            due,
            running and back == 0,
        )
        for back, (done, due) in zip(range(len(counts) - 1, -1, -1), counts, strict=True)
    ]
    return Execution(tuple(weeks), mean, under)


def told(found, lang="en", *, plain=False):
    screen = Screen(io.StringIO(), columns=80, colored=False, drawn=True, plain=plain)
    text = execution_text(screen, found, found.current, language(lang))
    return text.replace("\u202f", "\u00a0")


def test_the_week_then_the_weeks_then_the_mark():
    found = scores(
        (0, 0), (0, 0), (2, 2), (0, 3), (0, 0), (3, 4), (5, 6), mean=Fraction(10, 15)
    )
    # 10 of 15 in all; the bars begin with the first week in which something was due
    assert told(found) == (
        "Done of what was planned: 83% (5 of 6) · 4 weeks █▁\u00a0▆▆ 67% overall · mark 85%"
    )
    assert told(found, plain=True).count("4 weeks #_\u00a0++") == 1
    assert told(found, "fr") == (
        "Part du prévu tenue\u00a0: 83\u00a0% (5 sur 6) · 4 semaines █▁\u00a0▆▆"
        " 67\u00a0% en tout · repère 85\u00a0%"
    )


def test_nothing_is_said_where_nothing_was_ever_due():
    assert told(scores((0, 0), (0, 0))) == ""


def test_one_week_has_no_shape():
    assert told(scores((0, 0), (1, 2), running=True)) == (
        "Done of what was planned: 50% (1 of 2) · mark 85%"
    )


@pytest.mark.parametrize(
    ("running", "words"),
    [(True, "nothing due yet this week"), (False, "nothing due this week")],
)
def test_a_week_in_which_nothing_was_due(running, words):
    assert f": {words} · " in told(scores((1, 2), (0, 0), running=running))


@pytest.mark.parametrize(
    ("done", "due", "share"),
    [(11, 13, "84.6%"), (17, 20, "85%"), (299, 300, "99.7%"), (2, 3, "67%"), (0, 4, "0%")],
)
def test_what_is_not_quite_the_mark_does_not_look_like_it(done, due, share):
    assert f": {share} (" in told(scores((done, due)))


def test_advice_comes_after_three_weeks_under_the_mark():
    assert execution_advice(scores((1, 2), under=2), language("en")) == ""
    low = scores((1, 2), under=3)
    assert execution_advice(low, language("en")) == (
        "3 weeks in a row under 85%: plan less, or keep a time for it."
    )
    assert "prévoir moins" in execution_advice(low, language("fr"))


def test_the_present_week_has_no_bar_while_it_runs():
    # One week is over, and tells nothing by a bar; with two there are two.
    found = scores((1, 4), (1, 1), running=True, mean=Fraction(1, 4))
    assert told(found) == "Done of what was planned: 100% (1 of 1) · mark 85%"
    found = scores((1, 4), (2, 2), (1, 1), running=True, mean=Fraction(1, 2))
    assert "2 weeks ▂█ 50% overall" in told(found)


def test_weeks_of_which_nothing_is_noted_do_not_ask_for_less():
    away = scores((2, 2), (0, 1), (0, 2), (0, 1), under=3)
    expected = "Nothing noted as done for 3 weeks: what happened?"
    assert execution_advice(away, language("en")) == expected
    poor = scores((2, 2), (0, 1), (1, 2), (0, 1), under=3)
    assert "3 weeks in a row under 85%" in execution_advice(poor, language("en"))
