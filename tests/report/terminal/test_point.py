"""The screen of pac alone, around the table."""

import datetime as dt
import io
from types import SimpleNamespace

import pytest

from pacli.analysis.point import NextAct
from pacli.locale import language
from pacli.report.terminal.console import make_console
from pacli.report.terminal.point import print_heading, print_next
from tests.report.gaps import report

PLAN = SimpleNamespace(
    name="Spring workshops", objective=SimpleNamespace(title="Run twenty workshops by June")
)


def heading(lang="en", columns=80, *, objective=True, **given):
    stream = io.StringIO()
    screen = make_console(stream, "never", columns=columns, environ={})
    print_heading(screen, PLAN, report(**given), language(lang), objective=objective)
    return stream.getvalue().replace("\u00a0", " ")


def test_the_plan_the_day_how_long_is_left_and_the_objective():
    assert heading() == (
        "Spring workshops · Friday 13 February · due in 46 days\nRun twenty workshops by June\n"
    )
    assert heading("fr") == (
        "Spring workshops · vendredi 13 février · échéance dans 46 j\n"
        "Run twenty workshops by June\n"
    )
    assert heading(objective=False).count("\n") == 1


def test_on_a_narrow_screen_it_breaks_between_facts():
    assert heading("fr", 40, objective=False) == (
        "Spring workshops · vendredi 13 février\néchéance dans 46 j\n"
    )


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"due": dt.date(2026, 2, 13)}, "Friday 13 February · due today"),
        ({"due": None}, "Friday 13 February"),
        (
            {"due": dt.date(2025, 6, 30), "ended": True},
            "13 Feb 2026 · the plan ended on 30 Jun 2025",
        ),
    ],
)
def test_at_the_end_and_without_one(given, told):
    assert heading(objective=False, **given) == f"Spring workshops · {told}\n"


@pytest.mark.parametrize(
    ("kind", "day", "told"),
    [
        ("log", 13, "Ensuite : pac noter, pour noter les relevés à faire"),
        ("review", 13, "Ensuite : pac bilan, c'est le jour du bilan"),
        ("review", 20, "Ensuite : pac bilan, vendredi 20 février"),
    ],
)
def test_one_command_comes_next(kind, day, told):
    stream = io.StringIO()
    act = NextAct(kind, dt.date(2026, 2, day))
    screen = make_console(stream, "never", environ={})
    print_next(screen, act, dt.date(2026, 2, 13), language("fr"))
    assert stream.getvalue().replace("\u00a0", " ") == f"{told}\n"
